"""Which row above the plot each arrow stands in: arrows whose spans do not meet share one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import DifferenceArrow, Family, GrowthArrow
from desktop.plotting import text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure, Point
    from desktop.plotting.box import Scale

PILL: Final = 26.0
ROW: Final = 40.0
CLOSE_ROW: Final = 32.0
"""Height of a row where there are several."""
ROWS: Final = 5
"""At most this many rows of arrows stand above a plot."""
MOST: Final = 0.4
"""At most this share of the height goes to arrows."""
STYLE: Final = "body.strong"
ROOMY: Final = 36.0
"""What a shaft needs besides the pill that lies on it."""
HANDLE: Final = 8.0

Note = GrowthArrow | DifferenceArrow


def arrows_of(figure: Figure) -> Iterator[tuple[str, Note]]:
    """The arrows of a figure with the keys of their marks."""
    for place, note in enumerate(figure.annotations):
        if isinstance(note, (GrowthArrow, DifferenceArrow)):
            yield f"arrow:{place}", note


def is_over(figure: Figure, note: Note) -> bool:
    """Whether an arrow runs above the plot: growth, totals, and whatever is measured between parts of stacks."""
    growth = isinstance(note, GrowthArrow) or note.kind == "total"
    return growth or figure.family is Family.STACKED


def rows_of(figure: Figure, x: Scale, height: float) -> dict[str, int]:
    """The row above the plot of each arrow that runs there; those that find none are left out.

    ``height`` is what plot and arrows share.
    """
    most = max(1, min(ROWS, int(height * MOST / CLOSE_ROW)))
    rows: list[list[tuple[float, float]]] = []
    found = {}
    for key, note in arrows_of(figure):
        if not is_over(figure, note):
            continue
        span = _span(figure, note, x)
        row = next((i for i, taken in enumerate(rows) if not any(_meet(span, one) for one in taken)), len(rows))
        if row >= most:
            continue
        if row == len(rows):
            rows.append([])
        rows[row].append(span)
        found[key] = row
    return found


def strip(rows: dict[str, int]) -> float:
    """Height of the strip above the plot for so many rows."""
    count = max(rows.values(), default=-1) + 1
    return ROW * count if count < 2 else CLOSE_ROW * count + ROW - CLOSE_ROW


def points_of(figure: Figure, note: Note) -> tuple[tuple[str, Point | None], tuple[str, Point | None]]:
    """Series and point of both ends; None for one that is not in the figure."""

    def find(series: str, key: str) -> tuple[str, Point | None]:
        for one in figure.series:
            if one.key == series or (not series and one.mark == "column"):
                for point in one.points:
                    if point.key == key:
                        return one.key, point
        return series, None

    return find(note.series, note.start), find(note.end_series or note.series, note.end)


def _span(figure: Figure, note: Note, x: Scale) -> tuple[float, float]:
    """From where to where an arrow and its pill take room."""
    low, high = min(x.start, x.end), max(x.start, x.end)
    xs = [min(max(x(point.x), low), high) for _, point in points_of(figure, note) if point is not None]
    xs = xs or [(low + high) / 2]
    half = text.width(note.text, STYLE) / 2 + 12
    first, last = min(xs), max(xs)
    if last - first >= 2 * half + ROOMY:
        return first - HANDLE, last + HANDLE
    middle = (first + last) / 2
    return min(first, middle - 2 * half) - HANDLE, max(last, middle + 2 * half) + HANDLE


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
