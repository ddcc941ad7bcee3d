"""The compare family: the same segment, split or market as several publishers see it, side by side as a table.

Nothing is put on one axis and nothing is added: what differs in scope stands beside each other with the reason
why it is not one series.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.barriers import between
from desktop.figures.compare_cells import (
    claims_cell,
    concordance_row,
    growth_cell,
    name_cell,
    scope_cell,
    share_cell,
    shown_value,
    value_cell,
    where_cell,
    without_counterpart,
)
from desktop.figures.figure import Certainty, Column, Family, Figure, Table
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.compare_reading import Compared, CompareSnapshot
    from desktop.figures.figure import Cell, EvidenceLine, ScopeBarrier
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated

_REMEMBERED = 4


@lru_cache(maxsize=_REMEMBERED)
def compose_compare(request: FigureRequest, snapshot: CompareSnapshot) -> Figure:
    """The table of a request."""
    language, chosen = request.language, snapshot.things[0]
    table = _concordance(snapshot, language) if chosen.kind == "dimension" else _numbers(request, snapshot)
    used = [one for thing in snapshot.things for one in _used(request, snapshot, thing)]
    title = _title(request, snapshot)
    alone, barriers = len(snapshot.things) == 1, _barriers(request, snapshot)
    sources = [one.source for one in used] or [thing.origin for thing in snapshot.things if thing.origin is not None]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=name(chosen.market, language),
        title=title,
        subtitle=_subtitle(snapshot, language),
        source_line=caption.source_line(sources, language, snapshot.names),
        alt_text=say(language, "alt.compare", title=title, rows=_words(table, language)),
        table=table,
        footnotes=(*dict.fromkeys(barrier.short for barrier in barriers), *_notes(snapshot, language)),
        legend=_legend(cell for row in table.rows for cell in row),
        evidence=_evidence(snapshot, used, language),
        formulas=tuple(
            dict.fromkeys(cell.lineage.formula for row in table.rows for cell in row if cell.lineage.formula)
        ),
        barriers=barriers,
        empty=say(language, "compare.alone", name=name(chosen.record, language)) if alone else "",
    )


def _numbers(request: FigureRequest, snapshot: CompareSnapshot) -> Table:
    """A row for each thing: where it stands, its value, its share, its growth, what is claimed of it."""
    language = request.language
    is_part = snapshot.things[0].kind == "segment"
    last = "claims" if is_part else "scope"
    columns = [
        Column("name", say(language, f"compare.{snapshot.things[0].kind}")),
        Column("where", say(language, "compare.where" if is_part else "compare.who")),
        Column("value", name(snapshot.measure, language), numeric=True),
        *([Column("share", say(language, "compare.share"), numeric=True)] if is_part else []),
        Column("growth", say(language, "compare.growth"), numeric=True),
        Column(last, say(language, f"compare.{last}")),
    ]
    rows = []
    for thing in snapshot.things:
        shown = shown_value(thing, snapshot, request.year)
        cells = [name_cell(thing, language), where_cell(thing, snapshot, language)]
        cells.append(value_cell(shown, snapshot, language))
        if is_part:
            cells.append(share_cell(thing, shown, language))
        cells.append(growth_cell(thing, snapshot, language))
        cells.append(claims_cell(thing, language) if is_part else scope_cell(thing, language))
        rows.append(tuple(cells))
    return Table(tuple(columns), tuple(rows))


def _concordance(snapshot: CompareSnapshot, language: str) -> Table:
    """A row for each part of the chosen split, a column for each other split: what corresponds to it there."""
    first, *others = snapshot.things
    head = [Column("part", _split_name(first, language))]
    head += [Column(other.record.id, _split_name(other, language)) for other in others]
    rows: list[tuple[Cell, ...]] = [concordance_row(part, first, others, snapshot, language) for part in first.parts]
    rest = without_counterpart(first, others, snapshot, language)
    return Table(tuple(head), (*rows, rest) if rest is not None else tuple(rows))


def _split_name(thing: Compared, language: str) -> str:
    return say(language, "compare.split", market=name(thing.market, language), split=name(thing.record, language))


def _used(request: FigureRequest, snapshot: CompareSnapshot, thing: Compared) -> list[Stated]:
    shown = shown_value(thing, snapshot, request.year)
    return [*([shown] if shown is not None else []), *thing.rates]


def _title(request: FigureRequest, snapshot: CompareSnapshot) -> str:
    language, things = request.language, snapshot.things
    called = name(things[0].record, language)
    others = len(things) - 1
    if not others:
        return say(language, "compare.title_alone", name=called)
    if things[0].kind == "dimension":
        paired = sum(1 for found in snapshot.pairs.values() if found)
        return say(language, "compare.title_split", name=called, count=paired, all=len(things[0].parts))
    valued = sum(1 for thing in things if shown_value(thing, snapshot, request.year) is not None)
    key = "compare.title_none" if not valued else "compare.title"
    return say(language, key, name=called, count=len(things), valued=valued)


def _subtitle(snapshot: CompareSnapshot, language: str) -> str:
    markets = dict.fromkeys(name(thing.market, language) for thing in snapshot.things)
    return say(language, "compare.subtitle", markets=join(language, list(markets)[:3]))


def _notes(snapshot: CompareSnapshot, language: str) -> tuple[str, ...]:
    notes = []
    for thing in snapshot.things[1:]:
        said = (thing.note_zh if language == "zh" else thing.note) or thing.note
        if said:
            notes.append(say(language, "compare.note", name=name(thing.record, language), note=said))
    if snapshot.more:
        notes.append(say(language, "compare.more", count=snapshot.more))
    return tuple(notes)


def _words(table: Table, language: str) -> str:
    unknown = say(language, "not_published").lower()
    lines = [say(language, "comma").join(cell.text or unknown for cell in row) for row in table.rows]
    return say(language, "semicolon").join(lines)


def _legend(cells: Iterable[Cell]) -> tuple[Certainty, ...]:
    found = {cell.certainty for cell in cells if cell.certainty is not None}
    return tuple(certainty for certainty in Certainty if certainty in found)


def _evidence(snapshot: CompareSnapshot, used: list[Stated], language: str) -> tuple[EvidenceLine, ...]:
    names = {thing.record.id: name(thing.record, language) for thing in snapshot.things}
    measure = name(snapshot.measure, language)
    lines = [caption.evidence_of(one, names.get(one.observation.subject_id, ""), measure, language) for one in used]
    for thing in snapshot.things:
        split = name(thing.dimension, language) if thing.dimension is not None else ""
        lines += [caption.evidence_of_claim(claim, names[thing.record.id], split, language) for claim in thing.claims]
    return tuple({line.observation: line for line in lines}.values())


def _barriers(request: FigureRequest, snapshot: CompareSnapshot) -> tuple[ScopeBarrier, ...]:
    """Between the first thing that has a value and each other one."""
    shown = [shown_value(thing, snapshot, request.year) for thing in snapshot.things]
    known = [one.observation for one in shown if one is not None]
    found = [between(known[0], other, snapshot.scopes, request.language) for other in known[1:]]
    return tuple(one for one in found if one is not None)
