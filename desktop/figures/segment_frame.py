"""What surrounds every segment figure: subtitle, sources, evidence, notes on totals and currencies, the key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import caption, conversion
from desktop.figures.figure import Certainty, EvidenceLine
from desktop.figures.locators import located
from desktop.figures.segment_context import SegmentContext, exceeds
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.segment_crossing import Crossed
    from desktop.figures.snapshot import Stated


def subtitle(context: SegmentContext, years: str, unit: str) -> str:
    """What, by what, which measure and unit, when."""
    what = say(context.language, "segments.what", market=context.market, dimension=context.dimension)
    measure = name(context.snapshot.measure, context.language) if unit else ""
    return say(context.language, "comma").join(part for part in (what, measure, unit, years) if part)


def used_in(context: SegmentContext, year: int | None) -> list[Stated]:
    """The observations a year's figure rests on: its total first, then the parts in order."""
    if year is None:
        return []
    total = context.totals.get(year)
    found = [total.stated] if total is not None and context.stated(year) else []
    found += [
        by_year[year].stated for s in context.snapshot.segments if year in (by_year := context.values.get(s.id, {}))
    ]
    return found


def source_line(context: SegmentContext, used: Sequence[Stated]) -> str:
    """The sources of the values; where there are none, who splits the market this way and who claims something."""
    origin = [context.snapshot.origin] if context.snapshot.origin else []
    sources = [stated.source for stated in used] or origin + [claim.source for claim in context.snapshot.claims]
    return caption.source_line(sources, context.language, context.snapshot.names)


def evidence(context: SegmentContext, used: Sequence[Stated]) -> tuple[EvidenceLine, ...]:
    """One line for each observation, claim and exchange rate behind a figure."""
    language = context.language
    measure = name(context.snapshot.measure, language)
    names = {segment.id: context.label(segment) for segment in context.snapshot.segments}
    market = context.snapshot.subject.name(language)
    lines = [caption.evidence_of(s, names.get(s.observation.subject_id, market), measure, language) for s in used]
    lines += [
        caption.evidence_of_claim(claim, names.get(claim.claim.subject_id, market), context.dimension, language)
        for claim in context.snapshot.claims
    ]
    years = {stated.period.year for stated in used}
    lines += conversion.evidence(context.drawn(years), context.snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())


def total_notes(context: SegmentContext, year: int | None) -> list[str]:
    """Whose total a year's parts belong to, or that there is none, or that the parts exceed it."""
    language = context.language
    stated = context.stated(year) if year is not None else {}
    if not stated or year is None:
        return []
    total = context.totals.get(year)
    if total is None or not total.value:
        return [say(language, "note.no_total", year=f"{year}年" if language == "zh" else year)]
    whole = context.scale.phrase(context.scale.of_amount(total))
    parts = sum(amount.value or 0.0 for amount in stated.values())
    if exceeds(parts, total.value):
        return [
            say(
                language, "note.over", stated=context.scale.phrase(context.scale.number(parts, total.step)), total=whole
            )
        ]
    who = context.whose(total.stated)
    return [say(language, "note.total", who=who, locator=located(total.stated.evidence.locator, language), total=whole)]


def currency_notes(context: SegmentContext, years: Sequence[int]) -> list[str]:
    """Rates of what is converted, and values left out because they stand in another unit."""
    language, selection = context.language, context.selection
    found = conversion.notes(context.drawn(years), context.snapshot.fx_places, context.snapshot.names, language)
    found += [say(language, "note.unconverted", count=count, unit=unit) for unit, count in selection.unconverted]
    for unit, rows in selection.other_units:
        who = join(language, list(dict.fromkeys(context.whose(one) for one in rows)))
        found.append(say(language, "note.other_unit", count=len(rows), unit=unit, who=who))
    return found


def legend(kinds: Iterable[Certainty]) -> tuple[Certainty, ...]:
    """The kinds of certainty that occur, in their order."""
    found = set(kinds)
    return tuple(certainty for certainty in Certainty if certainty in found)


def nothing_stated(context: SegmentContext) -> str:
    """Why there is nothing to draw: how many parts there are, and how many claims in words."""
    count, claims = len(context.top()), len(context.snapshot.claims)
    if not claims:
        return say(context.language, "segments.empty_silent", count=count)
    return say(context.language, "segments.empty", count=count, claims=claims)


def crossed_subtitle(crossed: Crossed, unit: str) -> str:
    """What, by which two dimensions, which measure and unit, when."""
    context = crossed.rows
    language = context.language
    words = {"market": context.market, "rows": context.dimension, "columns": crossed.columns.dimension}
    measure = name(context.snapshot.measure, language) if unit else ""
    year = str(crossed.year) if unit and crossed.year is not None else ""
    parts = (say(language, "matrix.what", **words), measure, unit, year)
    return say(language, "comma").join(part for part in parts if part)


def crossed_evidence(crossed: Crossed, used: Sequence[Stated]) -> tuple[EvidenceLine, ...]:
    """One line for each observation and claim behind a figure of two dimensions."""
    context = crossed.rows
    language = context.language
    names = {one.id: side.label(one) for side in (crossed.rows, crossed.columns) for one in side.snapshot.segments}
    pairs = {
        crossing: say(language, "matrix.pair", row=names[row], column=names[column])
        for (row, column), crossing in crossed.known.items()
        if row in names and column in names
    }
    market, measure = context.snapshot.subject.name(language), name(context.snapshot.measure, language)
    subjects = {**names, **pairs}
    lines = [caption.evidence_of(s, subjects.get(s.observation.subject_id, market), measure, language) for s in used]
    for side in (crossed.rows, crossed.columns):
        lines += [
            caption.evidence_of_claim(claim, names.get(claim.claim.subject_id, market), side.dimension, language)
            for claim in side.snapshot.claims
        ]
    years = {stated.period.year for stated in used}
    drawn = [*crossed.rows.drawn(years), *crossed.columns.drawn(years)]
    lines += conversion.evidence(drawn, context.snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())
