"""The growth family: does each printed rate follow from the values printed beside it? A table with a verdict a row."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import CLOSE, Verdict
from desktop.figures import caption
from desktop.figures.digits import resolution
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.growth_checks import BASE
from desktop.figures.scale import Scale, rate_text
from desktop.figures.size_context import plain_market
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.figures.figure import EvidenceLine
    from desktop.figures.growth_checks import GrowthCheck, GrowthSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated

_REMEMBERED: Final = 8
_DIGITS: Final = 2
_MARKET: Final = "市场"
"""What every Chinese name of a market ends with: a column that is called so need not repeat it."""
_APART: Final = 0.001
"""Rates that agree although they are further apart than that need a word why."""
_SPOKEN: Final = 12
"""So many rates are told to those who do not see the table."""
_FINDINGS: Final = ("agrees", "other", "differs", "unknown")
_SIGNS: Final = {
    "agrees": ("yes", None, "ok"),
    "other": ("between", None, "disputed"),
    "differs": ("up", 1.0, "error"),
    "unknown": ("harvey", 0.0, ""),
}
"""Sign, level and tone of each finding."""


@lru_cache(maxsize=_REMEMBERED)
def compose_growth(request: FigureRequest, known: GrowthSnapshot) -> Figure:
    """The table of a request: the rates of the market first, then those of its relatives."""
    language, checks = request.language, known.checks
    market = plain_market(name(known.market, language))
    several = len({check.market for check in checks}) > 1
    title = _title(checks, language)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=name(known.market, language),
        title=title,
        subtitle=say(language, "rates.subtitle_related" if several else "rates.subtitle", market=market),
        source_line=caption.source_line((one.source for one in _used(checks)), language, known.names),
        alt_text=say(language, "alt.rates", title=title, rows=_spoken(checks, known, language)) if checks else title,
        table=_table(checks, known, language, several=several) if checks else Table(),
        footnotes=_notes(known, language) if checks else (),
        evidence=tuple(_evidence(checks, language)),
        formulas=tuple(dict.fromkeys(_formula(check) for check in checks if check.pair is not None)),
        empty="" if checks else say(language, "rates.empty", market=market),
    )


def finding_of(check: GrowthCheck) -> str:
    """agrees, other (it holds over years it is not printed with), differs or unknown."""
    if check.pair is None:
        return "unknown"
    if check.verdict is Verdict.DIFFERS:
        return "differs"
    return "agrees" if check.explained == (check.first, check.last) else "other"


def _title(checks: Sequence[GrowthCheck], language: str) -> str:
    findings = [finding_of(check) for check in checks]
    if not findings:
        return say(language, "rates.col.stated")
    if len(findings) == 1:
        return say(language, f"rates.only.{findings[0]}")
    counts = [(one, findings.count(one)) for one in _FINDINGS]
    parts = [
        say(language, f"rates.part_one.{one}" if count == 1 else f"rates.part.{one}", count=count)
        for one, count in counts
        if count
    ]
    return say(language, "rates.title", count=len(findings), parts=join(language, parts))


def _table(checks: Sequence[GrowthCheck], known: GrowthSnapshot, language: str, *, several: bool) -> Table:
    words = ("who", "market" if several else "unit", "window")
    heads = [Column(key, say(language, f"rates.col.{key}")) for key in words]
    heads += [Column(key, say(language, f"rates.col.{key}"), numeric=True) for key in ("start", "end")]
    heads += [Column(key, say(language, f"rates.col.{key}"), "%", numeric=True) for key in ("stated", "implied")]
    heads.append(Column("gap", say(language, "rates.col.gap"), say(language, "rates.points"), numeric=True))
    heads.append(Column("finding", say(language, "rates.col.finding")))
    rows = (_row(check, known, language) for check in checks)
    return Table(tuple(heads), tuple(tuple(row[column.key] for column in heads) for row in rows))


def _row(check: GrowthCheck, known: GrowthSnapshot, language: str) -> dict[str, Cell]:
    rate = check.stated.observation
    entity, own = Entity("observation", rate.id), Lineage(observations=(rate.id,))
    stated = rate_text(check.rate, _printed(check), language).rstrip(" %")
    return {
        "who": Cell(known.names.whose(check.stated, language), lineage=own, entity=entity),
        "market": Cell(_market(check, language), lineage=own, entity=Entity(rate.subject, rate.subject_id)),
        "window": Cell(say(language, "rates.span", first=check.first, last=check.last), lineage=own, entity=entity),
        "stated": Cell(stated, check.rate * 100, lineage=own, entity=entity),
        **_ends(check, language),
        **_implied(check, entity, language),
        "finding": _finding(check, entity, language),
    }


def _market(check: GrowthCheck, language: str) -> str:
    """The market with the unit of its end points: one column, which breaks where it is narrow."""
    name_alone = check.market.removesuffix(_MARKET)
    if check.pair is None:
        return name_alone
    return say(language, "comma").join((name_alone, _scale(check, language).label))


def _printed(check: GrowthCheck) -> int:
    """The digits of a rate as its source printed it."""
    step = resolution(check.stated.observation.stated, check.rate)
    return _DIGITS if step is None else max(0, min(4, round(-math.log10(step)) - 2))


def _ends(check: GrowthCheck, language: str) -> dict[str, Cell]:
    if check.pair is None:
        nothing = Cell("", certainty=Certainty.NOT_PUBLISHED)
        return {"unit": nothing, "start": nothing, "end": nothing}
    scale = _scale(check, language)
    first, last = (_value(one, scale) for one in check.ends)
    return {"unit": Cell(scale.label), "start": first, "end": last}


def _scale(check: GrowthCheck, language: str) -> Scale:
    values = [one.observation.value or 0.0 for one in check.ends]
    return Scale.of(values, check.ends[0].observation.unit, language)


def _value(one: Stated, scale: Scale) -> Cell:
    row = one.observation
    value = row.value or 0.0
    return Cell(
        scale.number(value, one.resolution),
        scale.shown(value),
        lineage=Lineage(observations=(row.id,)),
        entity=Entity("observation", row.id),
    )


def _implied(check: GrowthCheck, entity: Entity, language: str) -> dict[str, Cell]:
    if check.implied is None:
        nothing = Cell("", certainty=Certainty.NOT_PUBLISHED)
        return {"implied": nothing, "gap": nothing}
    both = tuple(one.observation.id for one in check.ends)
    formula = _formula(check)
    number = format_number(check.implied * 100, _DIGITS, language)
    gap = (check.implied - check.rate) * 100
    apart = f"{formula}; {number} - {check.rate * 100:.6g} = {gap:+.2f}"
    return {
        "implied": Cell(
            number, check.implied * 100, Certainty.MODELLED, Lineage(observations=both, formula=formula), entity=entity
        ),
        "gap": Cell(
            _signed(gap, language),
            gap,
            lineage=Lineage(observations=(check.stated.observation.id, *both), formula=apart),
            entity=entity,
            tone="error" if finding_of(check) == "differs" else "",
        ),
    }


def _signed(gap: float, language: str) -> str:
    """Two decimals with a sign; without one where nothing is left of it."""
    text = format_number(abs(gap), _DIGITS, language)
    return text if not text.strip("0.") else f"{'+' if gap > 0 else '−'}{text}"


def _formula(check: GrowthCheck) -> str:
    """The arithmetic of the implied rate, on the values as they are dated."""
    assert check.pair is not None
    reading, scale = check.pair.audit.readings[0], _scale(check, "en")
    first, last = (scale.number(one.observation.value or 0.0, one.resolution) for one in check.ends)
    return f"({last} / {first})^(1 / {reading.years}) - 1 = {rate_text(reading.implied, _DIGITS, 'en')}"


def _finding(check: GrowthCheck, entity: Entity, language: str) -> Cell:
    finding = finding_of(check)
    glyph, level, tone = _SIGNS[finding]
    both = tuple(one.observation.id for one in check.ends)
    return Cell(
        say(language, f"rates.finding.{finding}"),
        lineage=Lineage(observations=(check.stated.observation.id, *both)),
        entity=entity,
        detail=_more(check, finding, language),
        glyph=glyph,
        level=level,
        tone=tone,
    )


def _more(check: GrowthCheck, finding: str, language: str) -> str:
    """What the finding rests on, in smaller words."""
    if finding == "other":
        first, last = check.explained
        return say(language, "rates.more.other", first=first, last=last)
    if finding == "differs" and check.pair is not None:
        scale = _scale(check, language)
        end = scale.phrase(scale.computed(check.pair.audit.would_end_at or 0.0))
        rate = rate_text(check.rate, _printed(check), language)
        return say(language, "rates.more.differs", rate=rate, end=end)
    if finding == "agrees":
        # Coarse end points allow rates that the reader would not expect to agree.
        return say(language, "rates.more.agrees") if abs((check.implied or 0.0) - check.rate) > _APART else ""
    base, end = (format_number(value, digits, language) for value, digits in ((BASE, 0), (check.index_end, 1)))
    return say(language, "rates.more.unknown", base=base, end=end) if finding == "unknown" else ""


def _notes(known: GrowthSnapshot, language: str) -> tuple[str, ...]:
    notes = []
    if any(check.pair is not None for check in known.checks):
        notes.append(say(language, "rates.key", close=format_number(CLOSE * 100, _DIGITS, language)))
    if any(check.pair is None for check in known.checks):
        notes.append(say(language, "rates.unknown"))
    if any(finding_of(check) == "other" for check in known.checks):
        notes.append(say(language, "rates.window"))
    if known.total > len(known.checks):
        notes.append(say(language, "rates.rest", shown=len(known.checks), count=known.total))
    return tuple(notes)


def _spoken(checks: Sequence[GrowthCheck], known: GrowthSnapshot, language: str) -> str:
    told = []
    for check in checks[:_SPOKEN]:
        finding = say(language, f"rates.finding.{finding_of(check)}")
        rate = rate_text(check.rate, _printed(check), language)
        told.append((known.names.whose(check.stated, language), [(rate, finding)]))
    return caption.in_words(told, language)


def _used(checks: Sequence[GrowthCheck]) -> list[Stated]:
    return [one for check in checks for one in (check.stated, *check.ends)]


def _evidence(checks: Sequence[GrowthCheck], language: str) -> Iterator[EvidenceLine]:
    """One line for each rate and each of its end points."""
    seen: set[str] = set()
    for check in checks:
        for one in (check.stated, *check.ends):
            if one.observation.id not in seen:
                seen.add(one.observation.id)
                what = "rates.evidence.rate" if one is check.stated else "rates.evidence.value"
                yield caption.evidence_of(one, check.market, say(language, what), language)
