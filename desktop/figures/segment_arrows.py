"""Arrows over the columns of a split: between parts, and between the totals of whole columns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.arrow_ends import Ground
from desktop.figures.arrows import measured, rows_of
from desktop.figures.digits import plain
from desktop.figures.figure import DifferenceArrow, Family, GrowthArrow, Table
from desktop.figures.scale import rate_text

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Point
    from desktop.figures.request import Arrow

_COLUMNS = frozenset({Family.COLUMNS, Family.STACKED})
_SHARE = "%"


def with_arrows(figure: Figure, arrows: tuple[Arrow, ...] | None) -> Figure:
    """A figure of columns with these arrows in the place of any it has; other figures as they are."""
    if not arrows or figure.family not in _COLUMNS or figure.y is None or figure.empty:
        return figure
    notes = measured(arrows, ground_of(figure))
    others = tuple(note for note in figure.annotations if not isinstance(note, (GrowthArrow, DifferenceArrow)))
    names = {series.key: series.name for series in figure.series}
    rows = rows_of(notes, figure.table.columns, names, figure.language)
    formulas = (note.formula for note in notes if note.formula)
    return replace(
        figure,
        annotations=(*others, *notes),
        formulas=tuple(dict.fromkeys((*figure.formulas, *formulas))),
        table=Table(figure.table.columns, (*figure.table.rows, *rows)),
    )


def ground_of(figure: Figure) -> Ground:
    """What arrows of a finished figure of columns are measured on: its points as they are printed."""
    unit, factor = (figure.y.unit, figure.y.factor) if figure.y is not None else ("", 1.0)
    shares = unit.startswith(_SHARE)

    def number(point: Point) -> str:
        if point.label:
            return point.label
        return rate_text(point.y or 0.0, 1, figure.language) if shares else plain(point.y or 0.0)

    return Ground(figure.language, figure.series, "ratio" if shares else unit, factor, number, is_time=False)
