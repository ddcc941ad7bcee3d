"""What was known of a market on a day: the latest published value of each measure, and when that appeared."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.analysis.known_then import Known, known_on
from desktop.figures import caption
from desktop.figures.figure import Cell, Certainty, Column, Entity, Family, Figure, Lineage, Table
from desktop.figures.in_force_reading import day_words
from desktop.figures.stated import certainty, kind_words, period_words, phrase
from desktop.figures.wording import say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.figures.in_force_reading import DaySnapshot
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated

_PAST: Final = frozenset({"actual", "estimate"})
_SPOKEN: Final = 12


def compose_known(request: FigureRequest, snapshot: DaySnapshot, day: date | None) -> Figure:
    """The latest value of each measure that had been published by a day, and its vintage."""
    language = request.language
    found: Known[Stated] = known_on(snapshot.values, day) if day is not None else Known()
    groups: dict[str, list[Stated]] = {}
    for one in found.known:
        groups.setdefault(one.observation.measure_id, []).append(one)
    latest = [(_latest(rows, snapshot), len(rows) - 1) for key, rows in groups.items() if key in snapshot.measures]
    latest.sort(key=lambda pair: (-pair[0].x if math.isfinite(pair[0].x) else 0.0, pair[0].observation.measure_id))
    rows = tuple(_known_row(one, others, snapshot, language) for one, others in latest)
    notes = [
        say(language, f"known.note_{key}", count=count)
        for key, count in (("perhaps", found.perhaps), ("undated", found.undated), ("later", found.later))
        if count
    ]
    words = day_words(day, language)
    market = name(snapshot.market, language)
    key = "known.title" if len(found.known) > 1 else "known.title_one" if found.known else "known.title_none"
    headline = say(language, key, day=words, count=len(found.known), market=market, measures=len(rows))
    columns = tuple(
        Column(one, say(language, f"known.{one}"))
        for one in ("measure", "value", "kind", "about", "published", "source")
    )
    used = [one for one, _ in latest]
    return market_table(request, snapshot, headline, "known", Table(columns, rows), notes, used)


def _latest(rows: Sequence[Stated], snapshot: DaySnapshot) -> Stated:
    """The value of the latest period that is no forecast, as the workspace chooses; else the nearest forecast."""
    dated = [one for one in rows if math.isfinite(one.x)] or list(rows)
    past = [one for one in dated if one.observation.kind in _PAST]
    when = max((one.x for one in past), default=min(one.x for one in dated))
    same = [one for one in past or dated if one.x == when] or list(rows)
    by_row = {one.observation.id: one for one in same}
    sources = {one.observation.evidence_id: one.source for one in same}
    chosen = snapshot.choosing.first([one.observation for one in same], sources)
    return by_row[chosen.id] if chosen is not None else same[0]


def _known_row(one: Stated, others: int, snapshot: DaySnapshot, language: str) -> tuple[Cell, ...]:
    row = one.observation
    entity, lineage = Entity("observation", row.id), Lineage((row.id,))
    return (
        Cell(
            name(snapshot.measures[row.measure_id], language),
            entity=entity,
            detail=say(language, "known.others", count=others) if others else "",
        ),
        Cell(
            phrase(row, language),
            row.value,
            Certainty(certainty(row)),
            lineage,
            entity=entity,
        ),
        Cell(kind_words(row, language), lineage=lineage),
        Cell(period_words(row.period, language), lineage=lineage),
        Cell(published_words(one, language), lineage=lineage),
        Cell(snapshot.names.whose(one, language), lineage=lineage),
    )


def published_words(one: Stated, language: str) -> str:
    """When the source of a number appeared, as precisely as it is dated."""
    return period_words(one.source.updated or one.source.published, language)


def market_table(
    request: FigureRequest,
    snapshot: DaySnapshot,
    headline: str,
    words: str,
    table: Table,
    notes: Sequence[str],
    used: Sequence[Stated],
) -> Figure:
    """The frame of a table of numbers about one market; ``words`` is the first part of its sentences' keys."""
    language = request.language
    market = name(snapshot.market, language)
    rows = say(language, "semicolon").join(
        say(language, "comma").join(cell.text for cell in row if cell.text) for row in table.rows[:_SPOKEN]
    )
    kinds = {cell.certainty for row in table.rows for cell in row if cell.certainty is not None}
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=market,
        title=headline,
        subtitle=say(language, f"{words}.subtitle", market=market),
        source_line=caption.source_line((one.source for one in used), language, snapshot.names),
        alt_text=say(language, "day.alt", title=headline, rows=rows),
        table=table,
        footnotes=tuple(notes),
        legend=tuple(one for one in Certainty if one in kinds),
        evidence=tuple(
            caption.evidence_of(one, market, name(snapshot.measures[one.observation.measure_id], language), language)
            for one in used
            if one.observation.measure_id in snapshot.measures
        ),
        formulas=tuple(
            dict.fromkeys(cell.lineage.formula for row in table.rows for cell in row if cell.lineage.formula)
        ),
        empty="" if table.rows else headline,
    )
