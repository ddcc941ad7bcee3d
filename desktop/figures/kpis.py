"""The kpis family: the key figures of a market, their definitions, what is on file of them, and what is missing.

Numbers nearby are listed below each one and named as what they are: related, not the key figure. Targets are no part
of it: a workspace has no place for a wish beside what is stated.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.amounts import amount_in, certainty_of
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.scale import Scale
from desktop.figures.stated import phrase
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.figure import EvidenceLine
    from desktop.figures.kpis_reading import Course, KpiLine, KpisSnapshot
    from desktop.figures.names import Names
    from desktop.figures.request import FigureRequest

_REMEMBERED = 4
_GOOD = {1: "up", -1: "down"}


@lru_cache(maxsize=_REMEMBERED)
def compose_kpis(request: FigureRequest, snapshot: KpisSnapshot) -> Figure:
    """The board of a market as a table: a row for each key figure, below it what is related."""
    language = request.language
    rows = [row for line in snapshot.lines for row in _rows(line, snapshot, language)]
    title = _title(snapshot, language)
    courses = [course for line in snapshot.lines for course in (line.own, *line.related) if course is not None]
    defined = [line.place.source for line in snapshot.lines if line.place is not None]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=name(snapshot.market, language),
        title=title,
        subtitle=say(language, "kpis.subtitle"),
        source_line=caption.source_line(
            [*defined, *(course.shown.source for course in courses)], language, snapshot.names
        ),
        alt_text=say(language, "alt.benchmark", title=title, rows=_words(snapshot, language)),
        table=Table(_columns(language), tuple(rows)),
        footnotes=(say(language, "kpis.note"),) if any(line.related for line in snapshot.lines) else (),
        legend=_legend(rows),
        evidence=_evidence(courses, language),
        empty="" if rows else say(language, "kpis.empty", market=name(snapshot.market, language)),
    )


def _columns(language: str) -> tuple[Column, ...]:
    return (
        Column("indicator", say(language, "kpis.indicator")),
        Column("value", say(language, "kpis.value"), numeric=True),
        Column("good", say(language, "kpis.good")),
        Column("needed", say(language, "kpis.needed")),
    )


def _rows(line: KpiLine, snapshot: KpisSnapshot, language: str) -> list[tuple[Cell, ...]]:
    """The key figure with its definition, and a row for each related number."""
    kpi = line.kpi
    lineage = Lineage(evidence=(kpi.evidence_id,) if kpi.evidence_id else ())
    first = Cell(name(kpi, language), lineage=lineage, entity=Entity("kpi", kpi.id), detail=definition(line, language))
    own = value_cell(line.own, snapshot.names, language) if line.own is not None else _unknown(line, language)
    rows: list[tuple[Cell, ...]] = [(first, own, good_cell(line, language), Cell(needed(line, snapshot, language)))]
    label = say(language, "kpis.related")
    for course in line.related:
        about = Cell(related_name(course, language), detail=label, entity=Entity("market", course.market.id))
        rows.append(
            (
                about,
                value_cell(course, snapshot.names, language),
                _direction(course.measure.good_direction, language),
                Cell(""),
            )
        )
    return rows


def definition(line: KpiLine, language: str) -> str:
    """What is counted, in the language or the other one."""
    return (line.kpi.definition_zh if language == "zh" else line.kpi.definition) or line.kpi.definition


def related_name(course: Course, language: str) -> str:
    """Which measure of which market."""
    return say(
        language, "kpis.related_name", measure=name(course.measure, language), market=name(course.market, language)
    )


def value_cell(course: Course, names: Names, language: str) -> Cell:
    """The newest number that is no forecast, with its period and whose it is."""
    row = course.shown.observation
    period = format_period(course.shown.period, language) if course.shown.period.text else ""
    detail = say(language, "comma").join(filter(None, (period, names.whose(course.shown, language))))
    entity = Entity("observation", row.id)
    text, certainty = value_words(course, language), certainty_of(course.shown)
    return Cell(text, row.value, certainty, Lineage((row.id,)), entity=entity, detail=detail)


def value_words(course: Course, language: str) -> str:
    """Number and unit, with its bound where it is only one."""
    amount = amount_in(course.shown, course.shown.observation.unit, ())
    if amount is None or amount.value is None:
        return phrase(course.shown.observation, language)
    scale = Scale.of([amount.value], amount.unit, language)
    return scale.phrase(scale.of_amount(amount))


def _unknown(line: KpiLine, language: str) -> Cell:
    return Cell(
        say(language, "kpis.unknown"),
        certainty=Certainty.NOT_PUBLISHED,
        glyph="unknown",
        entity=Entity("kpi", line.kpi.id),
    )


def good_cell(line: KpiLine, language: str) -> Cell:
    """Whether more or less of it is good, as far as its measure says so."""
    return _direction(line.measure.good_direction if line.measure is not None else 0, language)


def _direction(good: int, language: str) -> Cell:
    words = say(language, f"kpis.good.{good}")
    return Cell(words, glyph=_GOOD.get(good, "unstated"), level=1.0 if good else None, alone=good == 0)


def needed(line: KpiLine, snapshot: KpisSnapshot, language: str) -> str:
    """What would close the gap, and the cheapest next step; empty where a value is on file."""
    if line.own is not None:
        return ""
    if not line.related:
        return say(language, "kpis.needed.source")
    nearest = line.related[0]
    who, measure = snapshot.names.whose(nearest.shown, language), name(nearest.measure, language)
    if line.measure is not None and nearest.measure.id == line.measure.id:
        market, other = name(snapshot.market, language), name(nearest.market, language)
        return say(language, "kpis.needed.split", market=market, who=who, measure=measure, other=other)
    return say(language, "kpis.needed.related", who=who, measure=measure)


def _title(snapshot: KpisSnapshot, language: str) -> str:
    known = sum(1 for line in snapshot.lines if line.own is not None)
    beside = sum(1 for line in snapshot.lines if line.own is None and line.related)
    fields = {"known": known, "all": len(snapshot.lines), "market": name(snapshot.market, language)}
    if not beside:
        return say(language, "kpis.title_plain", **fields)
    return say(language, "kpis.title", beside=beside, **fields)


def _words(snapshot: KpisSnapshot, language: str) -> str:
    unknown = say(language, "kpis.unknown")
    parts = []
    for line in snapshot.lines:
        said = value_words(line.own, language) if line.own is not None else unknown
        parts.append(say(language, "parens", text=name(line.kpi, language), note=said))
    return join(language, parts)


def _legend(rows: list[tuple[Cell, ...]]) -> tuple[Certainty, ...]:
    found = {cell.certainty for row in rows for cell in row if cell.certainty is not None}
    return tuple(certainty for certainty in Certainty if certainty in found)


def _evidence(courses: list[Course], language: str) -> tuple[EvidenceLine, ...]:
    lines = [
        caption.evidence_of(one.shown, name(one.market, language), name(one.measure, language), language)
        for one in courses
    ]
    return tuple({line.observation: line for line in lines}.values())
