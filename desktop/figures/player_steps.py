"""How a number of a player came about, year by year: the first stated value, each year's change, the last one.

The levels are values on file, the changes are arithmetic between two of them: they are drawn as derived and carry both
observations. Only years that follow one another are joined; a gap, a bound or a disputed value ends the way.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Axis, Cell, Certainty, Column, Family, Lineage, Point, Series, Table, Tick
from desktop.figures.wording import say
from desktop.market.quantity_writer import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure

STEPS: Final = "steps"
"""The shape of a request."""
LEAST: Final = 3
"""Years of a way: with two there is one difference, which an arrow shows better."""
_SOLID: Final = frozenset({Certainty.PUBLISHED, Certainty.FORECAST, Certainty.MODELLED})


def steps(figure: Figure) -> Figure:
    """The columns of one number as levels and steps; a figure that says why where there are too few years."""
    series = _with_the_longest(figure)
    path = way(series) if series is not None else ()
    bare = replace(figure, family=Family.WATERFALL, annotations=(), series=(), formulas=())
    if series is None or len(path) < LEAST:
        return replace(bare, empty=say(figure.language, "steps.none"))
    digits = max(len(point.label.partition(".")[2]) for point in path)
    changes = [_change(a, b, figure, (at, digits)) for at, (a, b) in enumerate(pairwise(path), 1)]
    first, last = path[0], path[-1]
    ends = (_level(first, 0), _level(last, len(path)))
    names = [_when(point, figure) for point in path]
    ticks = [*names, say(figure.language, "steps.end", when=names[-1])]
    whole = replace(series, key=f"{series.key}#level", name=say(figure.language, "steps.level"), points=ends)
    moved = replace(series, key=f"{series.key}#step", name=say(figure.language, "steps.step"), points=tuple(changes))
    return replace(
        bare,
        x=Axis(-0.5, len(path) + 0.5, tuple(Tick(float(at), text) for at, text in enumerate(ticks)), kind="category"),
        series=(whole, moved),
        legend=tuple(one for one in Certainty if one in {p.certainty for p in (*ends, *changes)}),
        footnotes=(*_notes(figure), say(figure.language, "steps.note")),
        # Levels have formulas of their own where they are converted.
        formulas=tuple(dict.fromkeys(p.lineage.formula for p in (*path, *changes) if p.lineage.formula)),
        alt_text=say(figure.language, "steps.alt", title=figure.title, count=len(changes)),
        table=_table(path, changes, ticks, figure, digits),
    )


def longest_way(figure: Figure) -> tuple[Point, ...]:
    """The levels that ``steps`` would join; empty without columns."""
    series = _with_the_longest(figure)
    return way(series) if series is not None else ()


def _with_the_longest(figure: Figure) -> Series | None:
    columns = (one for one in figure.series if one.mark == "column")
    return max(columns, key=lambda one: len(way(one)), default=None)


def _notes(figure: Figure) -> tuple[str, ...]:
    """Without what is said of rings: there are none here."""
    opening = say(figure.language, "note.rings_columns", items="").rstrip(" .。")
    return tuple(note for note in figure.footnotes if not note.startswith(opening))


def way(series: Series) -> tuple[Point, ...]:
    """The longest run of sound values in years that follow one another; of two the later one."""
    best: list[Point] = []
    run: list[Point] = []
    for point in sorted(series.points, key=lambda one: one.x):
        sound = point.y is not None and point.certainty in _SOLID and point.low is point.high is None
        if not sound or (run and abs(point.x - run[-1].x - 1) > 1e-6):
            run = []
        if sound:
            run.append(point)
        if len(run) >= len(best):
            best = list(run)
    return tuple(best)


def _level(point: Point, at: int) -> Point:
    return replace(point, key=f"{point.key}#{at}", x=float(at))


def _change(before: Point, after: Point, figure: Figure, place: tuple[int, int]) -> Point:
    """The difference, from one level to the next; ``place``: which column it is, and its decimals."""
    at, digits = place
    low, high = before.y or 0.0, after.y or 0.0
    number = format_number(abs(high - low), digits, figure.language)
    text = f"{'+' if high >= low else '−'}{number}"
    a, b = (format_number(value, digits, figure.language) for value in (low, high))
    observations = tuple(dict.fromkeys((*before.lineage.observations, *after.lineage.observations)))
    evidence = tuple(dict.fromkeys((*before.lineage.evidence, *after.lineage.evidence)))
    return Point(
        key=f"step:{after.key}",
        x=float(at),
        y=high,
        certainty=Certainty.MODELLED,
        label=text,
        text=say(figure.language, "steps.text", change=text, unit=figure.y.unit if figure.y else "", when=after.text),
        low=min(low, high),
        high=max(low, high),
        lineage=Lineage(observations=observations, formula=f"{b} − {a} = {text}", evidence=evidence),
        entity=after.entity,
    )


def _when(point: Point, figure: Figure) -> str:
    ticks = figure.x.ticks if figure.x is not None else ()
    own = next((tick.label for tick in ticks if abs(tick.at - point.x) < 1e-6), "")
    return own or point.key


def _table(path: Sequence[Point], changes: Sequence[Point], names: Sequence[str], figure: Figure, digits: int) -> Table:
    unit = figure.y.unit if figure.y is not None else ""
    columns = (
        Column("period", say(figure.language, "steps.period")),
        Column("value", say(figure.language, "steps.level"), unit, numeric=True),
        Column("change", say(figure.language, "steps.step"), unit, numeric=True),
    )
    told = ["", *(change.label for change in changes), ""]
    sums = [Lineage(), *(change.lineage for change in changes), Lineage()]
    levels = [*path, path[-1]]
    rows = [
        (
            Cell(name),
            Cell(
                level.label or format_number(level.y, digits, figure.language),
                level.y,
                level.certainty,
                level.lineage,
                entity=level.entity,
            ),
            Cell(change, certainty=Certainty.MODELLED if change else None, lineage=lineage),
        )
        for name, level, change, lineage in zip(names, levels, told, sums, strict=True)
    ]
    return Table(columns, tuple(rows))
