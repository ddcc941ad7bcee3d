"""The benchmark family: a few players side by side, as a grid, as a radar or as a heat map.

Every value keeps its own year and source. Only money is converted, to the currency of its row, and says so; what is
not published stays unknown, and a scale that is derived (bar, shade, spoke, disc) has its rubric in the notes.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures import caption, conversion
from desktop.figures.benchmark_numbers import NET_MARGIN, number_rows
from desktop.figures.benchmark_radar import draw_radar, spokes_of
from desktop.figures.benchmark_rows import GROUPS, ranks, shades
from desktop.figures.benchmark_words import claim_rows, fact_rows, offer_rows
from desktop.figures.figure import Cell, Certainty, Column, Entity, EvidenceLine, Family, Figure, Heading, Table
from desktop.figures.palette import assign
from desktop.figures.snapshot import PLAYER
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.benchmark_reading import BenchmarkSnapshot
    from desktop.figures.benchmark_rows import Row
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Source

FAMILY: Final = "benchmark"
GRID, RADAR, HEAT = "grid", "radar", "heat"
SHAPES: Final = (GRID, RADAR, HEAT)
PARAMETER: Final = "parameter"
"""Key of the column of names; those of the players have their ids."""
PAIR: Final = 2
_REMEMBERED = 8
_SPOKEN: Final = 3
"""So many rows are told to those who do not see the picture."""


@lru_cache(maxsize=_REMEMBERED)
def compose_benchmark(request: FigureRequest, snapshot: BenchmarkSnapshot) -> Figure:
    """The figure of a request: ``others`` are the players in their order, ``kinds`` the groups of parameters."""
    language = request.language
    rows = rows_of(request, snapshot)
    figure = Figure(
        id=request.id,
        name=request.name,
        family=Family.TABLE,
        language=language,
        section=say(language, "benchmark.section"),
        title=_title(request, rows, snapshot),
        subtitle=_subtitle(request, snapshot),
        source_line=caption.source_line(_sources(rows), language, snapshot.names),
        alt_text="",
        table=_table(request, rows, snapshot),
        footnotes=_notes(request, rows, snapshot),
        mark_notes=_mark_notes(rows, language),
        legend=_legend(rows),
        evidence=_evidence(rows, snapshot, language),
        formulas=tuple(
            dict.fromkeys(cell.lineage.formula for row in rows for cell in row.cells if cell.lineage.formula)
        ),
        empty="" if rows else say(language, "benchmark.empty"),
    )
    figure = replace(
        figure, alt_text=say(language, "alt.benchmark", title=figure.title, rows=_words(rows, snapshot, language))
    )
    return draw_radar(figure, rows, snapshot, language) if request.shape == RADAR and rows else figure


def rows_of(request: FigureRequest, snapshot: BenchmarkSnapshot) -> list[Row]:
    """All parameters of a request by group; players stand as the snapshot has them."""
    language = request.language
    rows = [
        *fact_rows(snapshot, language),
        *number_rows(request, snapshot),
        *offer_rows(snapshot, language),
        *claim_rows(snapshot, language),
    ]
    wanted = [group for group in GROUPS if not request.kinds or group in request.kinds]
    kept = [row for row in rows if row.group in wanted]
    return sorted(kept, key=lambda row: wanted.index(row.group))


def _table(request: FigureRequest, rows: Sequence[Row], snapshot: BenchmarkSnapshot) -> Table:
    language = request.language
    colours = assign(PLAYER, [player.id for player in snapshot.players])
    other = "en" if language == "zh" else "zh"
    columns = [Column(PARAMETER, say(language, "benchmark.parameter"))]
    for place, player in enumerate(snapshot.players):
        called, second = name(player, language), name(player, other)
        columns.append(
            Column(
                player.id,
                called,
                detail=second if second != called else "",
                colour=colours[player.id],
                entity=Entity(PLAYER, player.id),
                is_reference=place == 0 and len(snapshot.players) > 1,
            )
        )
    body = [(Cell(row.name, detail=row.unit), *_shaded(row, request)) for row in rows]
    firsts = {row.group: place for place, row in reversed(list(enumerate(rows)))}
    headings = [Heading(at, say(language, f"benchmark.group.{group}")) for group, at in firsts.items()]
    return Table(tuple(columns), tuple(body), tuple(sorted(headings, key=lambda one: one.at)), beside=True)


def _shaded(row: Row, request: FigureRequest) -> tuple[Cell, ...]:
    if request.shape != HEAT:
        return row.cells
    return tuple(replace(cell, shade=shade, bar=None) for cell, shade in zip(row.cells, shades(row), strict=True))


def _title(request: FigureRequest, rows: Sequence[Row], snapshot: BenchmarkSnapshot) -> str:
    """Who is first most often among what is seen, where anything can be set against anything."""
    language = request.language
    spokes = spokes_of(rows) if request.shape == RADAR else []
    compared = spokes or [row for row in rows if row.good and row.known > 1]
    key = "radar" if spokes else "both" if len(snapshot.players) == PAIR else ""
    firsts = [0] * len(snapshot.players)
    for row in compared:
        for place, rank in enumerate(ranks(row)):
            firsts[place] += rank == 1
    if compared and firsts.count(max(firsts)) == 1:
        leader = snapshot.players[firsts.index(max(firsts))]
        return say(
            language,
            f"benchmark.title_{key}" if key else "benchmark.title",
            first=name(leader, language),
            count=max(firsts),
            all=len(compared),
            players=len(snapshot.players),
        )
    known, cells = sum(row.known for row in rows), sum(len(row.values) for row in rows)
    if not cells:
        return say(language, "benchmark.title_none")
    return say(language, "benchmark.title_plain", players=len(snapshot.players), known=known, all=cells)


def _subtitle(request: FigureRequest, snapshot: BenchmarkSnapshot) -> str:
    language = request.language
    names = join(language, [name(player, language) for player in snapshot.players])
    return say(language, "benchmark.subtitle_radar" if request.shape == RADAR else "benchmark.subtitle", names=names)


def _notes(request: FigureRequest, rows: Sequence[Row], snapshot: BenchmarkSnapshot) -> tuple[str, ...]:
    """Years, the rubric of each derived scale, and with which rates money was converted."""
    language = request.language
    amounts = [amount for row in rows for amount in row.amounts]
    years = sorted({amount.stated.period.year for amount in amounts if not math.isnan(amount.x)})
    cells = [cell for row in rows for cell in row.cells]
    balls = [cell for cell in cells if cell.glyph == "harvey"]
    is_grid, is_radar = request.shape not in {RADAR, HEAT}, request.shape == RADAR
    notes = [
        say(language, "benchmark.note_years", first=years[0], last=years[-1]) if len(years) > 1 else "",
        say(language, "benchmark.note_bars") if is_grid and any(cell.bar is not None for cell in cells) else "",
        say(language, "benchmark.note_heat") if request.shape == HEAT else "",
        _offers_note(rows, language) if balls and not is_radar else "",
        say(language, "benchmark.note_margin") if _computes_margin(rows) and not is_radar else "",
        *conversion.notes(amounts, snapshot.fx_places, snapshot.names, language),
    ]
    return tuple(note for note in notes if note)


def _mark_notes(rows: Sequence[Row], language: str) -> tuple[tuple[str, str], ...]:
    """Notes that a surface without bars or discs has no use for."""
    return ((say(language, "benchmark.note_bars"), "bar"), (_offers_note(rows, language), "harvey"))


def _offers_note(rows: Sequence[Row], language: str) -> str:
    return say(language, "benchmark.note_offers", count=sum(row.key.startswith("offer:") for row in rows))


def _computes_margin(rows: Iterable[Row]) -> bool:
    return any(cell.lineage.formula for row in rows if row.key == NET_MARGIN for cell in row.cells)


def _sources(rows: Iterable[Row]) -> list[Source]:
    return [source for row in rows for source in (*(amount.stated.source for amount in row.amounts), *row.sources)]


def _legend(rows: Iterable[Row]) -> tuple[Certainty, ...]:
    found = {cell.certainty for row in rows for cell in row.cells if cell.certainty is not None}
    return tuple(certainty for certainty in Certainty if certainty in found)


def _evidence(rows: Iterable[Row], snapshot: BenchmarkSnapshot, language: str) -> tuple[EvidenceLine, ...]:
    names = {player.id: name(player, language) for player in snapshot.players}
    lines = []
    for row in rows:
        for amount in row.amounts:
            measure = snapshot.measures[amount.stated.observation.measure_id]
            subject = names[amount.stated.observation.subject_id]
            lines.append(caption.evidence_of(amount.stated, subject, name(measure, language), language))
        lines += row.evidence
        lines += conversion.evidence(row.amounts, snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())


def _words(rows: Sequence[Row], snapshot: BenchmarkSnapshot, language: str) -> str:
    """The first rows of numbers in words, for those who do not see the picture."""
    names = [name(player, language) for player in snapshot.players]
    numbers = [row for row in rows if row.values][:_SPOKEN]
    return caption.in_words(
        (
            (
                say(language, "comma").join(filter(None, (row.name, row.unit))),
                [(cell.text, called) for cell, called in zip(row.cells, names, strict=True) if cell.text],
            )
            for row in numbers
        ),
        language,
    )
