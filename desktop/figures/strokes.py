"""Which stretches of a line are solid and which are dashed or dotted: one rule for every surface.

A stroke wears the certainty of the value it leads to. A disputed value says only that it is
doubted; where its source looks ahead it is a forecast all the same, so the stroke to it is dashed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Boundary, Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure, Point

_DOUBTED = (Certainty.DISPUTED, Certainty.REFUTED)
_COMPUTED = (Certainty.FORECAST, Certainty.MODELLED)
_FORECAST, _PUBLISHED, _PART = Certainty.FORECAST, Certainty.PUBLISHED, Certainty.PART_OF_YEAR
"""Read once: members of an enumeration are looked up slowly, and a chart asks for each of its points."""


def forecast_since(figure: Figure) -> float | None:
    """Where the forecast of a figure begins; None without a boundary."""
    return min((note.x for note in figure.annotations if isinstance(note, Boundary)), default=None)


def stroke_to(end: Point, since: float | None, start: Point | None = None) -> Certainty:
    """The certainty of the stroke from ``start`` to ``end``.

    Published (solid), forecast or modelled (dashed), or of a part of a year (dotted: it only guides the eye).
    """
    if _PART in (end.certainty, start.certainty if start is not None else None):
        return _PART
    if end.certainty in _COMPUTED:
        return end.certainty
    ahead = end.forecast or (since is not None and end.x > since)
    return _FORECAST if end.certainty in _DOUBTED and ahead else _PUBLISHED


def shows_dot(points: Sequence[Point], index: int) -> bool:
    """Whether a point is drawn as one: where a source states its value, and where no stroke would show it."""
    point = points[index]
    if point.y is None:
        return False
    beside = (points[at] for at in (index - 1, index + 1) if 0 <= at < len(points))
    return point.stated or not any(other.y is not None for other in beside)
