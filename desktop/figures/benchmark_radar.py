"""The radar of a benchmark: numbers of several players on spokes from 0 to the best of them.

A spoke is a number that at least two of the players publish and that can be more or less good: ``value / best``, or
``best / value`` where less is better. Losses have no place on such a scale and are named instead.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.benchmark_rows import best_of
from desktop.figures.figure import Axis, Certainty, Entity, Family, Lineage, Point, Series, Tick
from desktop.figures.palette import assign
from desktop.figures.scale import rate_text
from desktop.figures.snapshot import PLAYER
from desktop.figures.statement_rows import stands
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.benchmark_reading import BenchmarkSnapshot
    from desktop.figures.benchmark_rows import Row
    from desktop.figures.figure import Figure
    from desktop.market.records import Player

LEAST: Final = 3
"""Fewer spokes make no radar."""
MOST: Final = 10
_TICKS: Final = (0.0, 0.25, 0.5, 0.75, 1.0)


def draw_radar(figure: Figure, rows: Sequence[Row], snapshot: BenchmarkSnapshot, language: str) -> Figure:
    """The figure as a radar; its table stays the twin, with all rows."""
    fitting = [row for row in rows if row.good and row.known > 1]
    spokes = [row for row in fitting if _is_spoke(row)]
    shown = spokes_of(rows)
    if not shown:
        return replace(figure, family=Family.RADAR, empty=say(language, "benchmark.no_radar"))
    losses = [row.name for row in fitting if not _is_spoke(row)]
    notes = [
        say(language, "benchmark.note_radar"),
        say(language, "benchmark.more_spokes", count=len(spokes) - len(shown)) if len(spokes) > len(shown) else "",
        say(language, "benchmark.note_losses", names=join(language, losses)) if losses else "",
    ]
    ticks = tuple(Tick(float(place), row.name) for place, row in enumerate(shown))
    colours = assign(PLAYER, [player.id for player in snapshot.players])
    series = [
        _series(player, place, shown, colours[player.id], language) for place, player in enumerate(snapshot.players)
    ]
    kinds = {point.certainty for one in series for point in one.points}
    divisions = (point.lineage.formula for one in series for point in one.points if point.lineage.formula)
    return replace(
        figure,
        family=Family.RADAR,
        legend=tuple(certainty for certainty in Certainty if certainty in kinds),
        x=Axis(-0.5, len(shown) - 0.5, ticks, kind="category"),
        y=Axis(0.0, 1.0, tuple(Tick(at, f"{at:g}") for at in _TICKS), decimals=2),
        series=tuple(one for one in series if any(point.y is not None for point in one.points)),
        footnotes=(*(note for note in notes if note), *figure.footnotes),
        formulas=tuple(dict.fromkeys((*figure.formulas, *divisions))),
    )


def spokes_of(rows: Sequence[Row]) -> list[Row]:
    """The rows that are drawn: those most players publish, in their order; none where they make no radar."""
    spokes = [row for row in rows if _is_spoke(row)]
    best = sorted(spokes, key=lambda row: -row.known)[:MOST]
    return [row for row in spokes if row in best] if len(best) >= LEAST else []


def _is_spoke(row: Row) -> bool:
    """Whether the row's numbers can stand on a scale from 0; growth and margins of both signs cannot."""
    known = [value for value in row.values if value is not None]
    return row.good != 0 and len(known) > 1 and min(known) >= 0 and max(known) > 0 and (row.good > 0 or min(known) > 0)


def part_of_best(row: Row, place: int) -> float | None:
    """Where a player stands on a spoke, 0 to 1; None without a number."""
    value, best = row.values[place], best_of(row)
    if value is None or not best:
        return None
    return value / best if row.good > 0 else best / value


def _series(player: Player, place: int, spokes: Sequence[Row], colour: int, language: str) -> Series:
    called = name(player, language)
    points = tuple(_point(row, at, place, called, language) for at, row in enumerate(spokes))
    return Series(player.id, called, colour, points, Entity(PLAYER, player.id), end_label=called)


def _point(row: Row, at: int, place: int, called: str, language: str) -> Point:
    cell, part = row.cells[place], part_of_best(row, place)
    if part is None:
        reason = say(language, "benchmark.unknown")
        return Point(row.key, float(at), None, Certainty.NOT_PUBLISHED, reason=reason)
    value = say(language, "comma").join(
        filter(None, (f"{cell.text} {row.unit}".strip(), _stands(row, place, language)))
    )
    told = rate_text(part, 0, language)
    text = say(language, "benchmark.radar_point", name=called, measure=row.name, value=value, part=told)
    certainty = cell.certainty or Certainty.PUBLISHED
    lineage = _lineage(row, place, part)
    return Point(row.key, float(at), part, certainty, text=text, stated=True, lineage=lineage, entity=cell.entity)


def _stands(row: Row, place: int, language: str) -> str:
    """When and how the number of a cell stands; what is computed from several is derived."""
    cell = row.cells[place]
    for amount in row.amounts:
        if cell.lineage == amount.lineage:
            return stands(amount, language)
    return say(language, "comma").join(filter(None, (cell.detail, say(language, "derived"))))


def _lineage(row: Row, place: int, part: float) -> Lineage:
    """Back to the own number and to the best one, with what the cell itself rests on."""
    own, best = row.values[place], best_of(row)
    cells = (row.cells[place], row.cells[row.values.index(best)])
    numbers = (own, best) if row.good > 0 else (best, own)
    division = f"{numbers[0]:.6g} / {numbers[1]:.6g} = {part:.3g}"
    observations = dict.fromkeys(key for cell in cells for key in cell.lineage.observations)
    evidence = dict.fromkeys(key for cell in cells for key in cell.lineage.evidence)
    formulas = dict.fromkeys((*(cell.lineage.formula for cell in cells), division))
    return Lineage(tuple(observations), formula="; ".join(filter(None, formulas)), evidence=tuple(evidence))
