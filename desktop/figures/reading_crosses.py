"""Reads what a figure of two dimensions needs: both trees, and what their segments share."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.names import Names
from desktop.figures.reading import UnknownFigureError, read_segments
from desktop.figures.segment_shapes import TIMED
from desktop.figures.size_policies import read_policies
from desktop.figures.statements import read_names, read_places, rows_in, stated_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot
    from desktop.market.records import Crossing, Dimension, Segment
    from desktop.workspace.workspace import Workspace

NEEDS_CROSS: Final = frozenset({"matrix"})
"""Shapes that take the likeliest second dimension where a request names none."""
CROSSED: Final = frozenset({"matrix", "marimekko"})
"""Shapes that can show two dimensions."""


def read_crossed(request: FigureRequest, workspace: Workspace) -> SegmentsSnapshot:
    """The parts of a dimension, and, where the shape shows two, of the second one with their crossings.

    Raises ``UnknownFigureError`` for a second dimension that is not there or belongs to another market.
    """
    own = read_segments(request, workspace)
    if request.shape in TIMED:
        return replace(own, policies=read_policies(workspace, own.dimension.market_id))
    if request.shape not in CROSSED:
        return own
    market = own.dimension.market_id
    others = tuple(one for one in workspace.dimensions.all(market_id=market) if one.id != own.dimension.id)
    own = replace(own, others=others)
    cross = request.cross
    if cross and cross not in {one.id for one in others}:
        raise UnknownFigureError(f"There is no second dimension “{cross}” to cross with in this market.")
    if not cross and request.shape in NEEDS_CROSS:
        cross = _likeliest(workspace, own, others)
    if not cross:
        return own
    other = read_segments(replace(request, dimension=cross, cross="", segment=""), workspace)
    return _with_crossings(workspace, own, other)


def top_of(snapshot: SegmentsSnapshot) -> list[Segment]:
    """The segments right under the start of a tree."""
    return [one for one in snapshot.segments if (one.parent_id or "") == snapshot.root]


def _with_crossings(workspace: Workspace, own: SegmentsSnapshot, other: SegmentsSnapshot) -> SegmentsSnapshot:
    crossings = _between(workspace, top_of(own), top_of(other))
    ids = [crossing.id for crossing in crossings]
    rows = rows_in(workspace.observations, "subject_id", ids, subject="crossing", measure_id=own.measure.id)
    places = read_places(workspace, [row.evidence_id for row in rows])
    names = {**other.names.aliases, **read_names(workspace, rows, places).aliases, **own.names.aliases}
    return replace(
        own,
        cross=other,
        crossings=tuple(crossings),
        shared=stated_rows((row for row in rows if row.kind != "rate"), places),
        names=Names(names),
    )


def _between(workspace: Workspace, first: Iterable[Segment], second: Iterable[Segment]) -> list[Crossing]:
    """The crossings of two lists of segments, whichever of both each names first."""
    one, other = [segment.id for segment in first], [segment.id for segment in second]
    if not one or not other:
        return []
    return workspace.crossings.all(first_id=one, second_id=other) + workspace.crossings.all(
        first_id=other, second_id=one
    )


def _likeliest(workspace: Workspace, own: SegmentsSnapshot, others: Iterable[Dimension]) -> str:
    """The dimension with which most crossings are on file, else the first other one of the market."""
    ids = [segment.id for segment in top_of(own)]
    found = rows_in(workspace.crossings, "first_id", ids) + rows_in(workspace.crossings, "second_id", ids)
    partners = [row.second_id if row.first_id in set(ids) else row.first_id for row in found]
    counts: dict[str, int] = {}
    for segment in rows_in(workspace.segments, "id", partners):
        counts[segment.dimension_id] = counts.get(segment.dimension_id, 0) + partners.count(segment.id)
    return max((one.id for one in others), key=lambda key: counts.get(key, 0), default="")
