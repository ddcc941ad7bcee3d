"""The table twin of a size figure: one row a drawn value, the same numbers as the marks."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from desktop.figures.digits import plain
from desktop.figures.figure import Cell, Column, Point, Series
from desktop.figures.wording import say
from desktop.market.period import PeriodError, format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.figure import OwnPlace
    from desktop.figures.names import Names
    from desktop.figures.snapshot import Stated

NOWHERE: Final[Mapping[str, OwnPlace]] = MappingProxyType({})


def columns(unit: str, ranged: bool, language: str) -> tuple[Column, ...]:
    """The columns; ``ranged`` adds low and high."""
    found = [
        Column("series", say(language, "col.series")),
        Column("period", say(language, "col.period")),
        Column("value", say(language, "col.value"), unit, numeric=True),
    ]
    if ranged:
        found.append(Column("low", say(language, "col.low"), unit, numeric=True))
        found.append(Column("high", say(language, "col.high"), unit, numeric=True))
    found.append(Column("stated", say(language, "col.stated")))
    found.append(Column("kind", say(language, "col.kind")))
    found.append(Column("source", say(language, "col.source")))
    return tuple(found)


def rows(
    series: Sequence[Series],
    stated: Mapping[str, Stated],
    ranged: bool,
    language: str,
    names: Names,
    places: Mapping[str, OwnPlace] = NOWHERE,
) -> tuple[tuple[Cell, ...], ...]:
    """One row for every point with a value. ``stated`` gives the observations by id, ``places`` who owns them."""
    return tuple(
        _row(one, point, stated, ranged, language, names, places)
        for one in series
        for point in one.points
        if _drawn(point)
    )


def has_range(series: Sequence[Series]) -> bool:
    """Whether any point has a lower or an upper end."""
    return any(point.low is not None or point.high is not None for one in series for point in one.points)


def _drawn(point: Point) -> bool:
    return point.y is not None or point.low is not None or point.high is not None


def _row(
    one: Series,
    point: Point,
    stated: Mapping[str, Stated],
    ranged: bool,
    language: str,
    names: Names,
    places: Mapping[str, OwnPlace],
) -> tuple[Cell, ...]:
    known = stated.get(point.lineage.observations[0]) if point.lineage.observations else None
    cells = [Cell(one.name), Cell(period(point, language)), number(None if one.mark == "band" else point.y, point)]
    if known is not None and point.stated and one.mark != "band":
        cells[2] = replace(cells[2], place=places.get(known.observation.id))
    if ranged:
        cells += [number(point.low, point), number(point.high, point)]
    is_own = point.stated and len(point.lineage.observations) == 1
    cells.append(Cell(known.observation.stated if known and is_own else point.lineage.formula))
    cells.append(Cell(_kind(point, known, language), certainty=point.certainty))
    cells.append(Cell(names.publisher(known.source.publisher, language) if known else "", lineage=point.lineage))
    return tuple(cells)


def number(value: float | None, point: Point) -> Cell:
    """A drawn value; the text is the point's own label where it has one, so that table and picture agree."""
    if value is None:
        return Cell("")
    text = point.label if point.label and value == point.y else plain(value)
    return Cell(text, value, point.certainty, point.lineage)


def period(point: Point, language: str) -> str:
    """A point's period in words."""
    return _period_in_words(point.key.partition("#")[0], language)


@lru_cache(maxsize=1024)
def _period_in_words(text: str, language: str) -> str:
    """Periods are few and asked for at every step of a slider."""
    try:
        return format_period(parse_period(text), language)
    except PeriodError:
        return text


def _kind(point: Point, known: Stated | None, language: str) -> str:
    if known is None or not point.stated:
        return say(language, "modelled")
    row = known.observation
    parts = [say(language, f"kind.{row.kind}")]
    if row.status != "preferred":
        parts.append(say(language, f"status.{row.status}"))
    if row.derived:
        parts.append(say(language, "derived"))
    elif point.lineage.formula and not point.lineage.evidence:
        parts.append(say(language, "modelled"))
    if point.lineage.evidence:
        parts.append(say(language, "converted"))
    return say(language, "comma").join(parts)
