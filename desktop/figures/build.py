"""From a request to a figure: read once, compose as often as needed.

``snapshot`` reads the database, ``compose`` reads nothing: it is pure, and fast enough for a
slider. ``build`` does both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.compare import compose_compare
from desktop.figures.compare_reading import COMPARE, CompareSnapshot, read_compare
from desktop.figures.reading import UnknownFigureError, read_size
from desktop.figures.reading_crosses import read_crossed
from desktop.figures.segments import compose_segments
from desktop.figures.sensitivity import SENSITIVITY, compose_sensitivity
from desktop.figures.size import compose_size
from desktop.figures.snapshot import SegmentsSnapshot, SizeSnapshot, Snapshot
from desktop.figures.triangulation import TRIANGULATION, compose_triangulation
from desktop.figures.triangulation_reading import TriangulationSnapshot, read_triangulation

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

SIZE = "size"
SEGMENTS = "segments"
AnySnapshot = Snapshot | CompareSnapshot | TriangulationSnapshot


def snapshot(request: FigureRequest, workspace: Workspace) -> AnySnapshot:
    """Everything a figure needs of a workspace.

    Raises ``UnknownFigureError`` (a KeyError with one plain sentence) for a family, market, dimension or measure
    that is not there.
    """
    if request.family in {SIZE, SENSITIVITY}:
        return read_size(request, workspace)
    if request.family == SEGMENTS:
        return read_crossed(request, workspace)
    if request.family == COMPARE:
        return read_compare(request, workspace)
    if request.family == TRIANGULATION:
        return read_triangulation(request, workspace)
    raise UnknownFigureError(f"There is no figure family “{request.family}”; there are {SIZE} and {SEGMENTS}.")


def compose(request: FigureRequest, known: AnySnapshot) -> Figure:
    """The figure of a request from what was read for it. Pure; equal input gives equal figures."""
    if isinstance(known, SizeSnapshot) and request.family == SIZE:
        return compose_size(request, known)
    if isinstance(known, SizeSnapshot) and request.family == SENSITIVITY:
        return compose_sensitivity(request, known)
    if isinstance(known, SegmentsSnapshot) and request.family == SEGMENTS:
        return compose_segments(request, known)
    if isinstance(known, CompareSnapshot) and request.family == COMPARE:
        return compose_compare(request, known)
    if isinstance(known, TriangulationSnapshot) and request.family == TRIANGULATION:
        return compose_triangulation(request, known)
    raise ValueError(f"A {request.family} figure cannot be composed from a {type(known).__name__}.")


def build(request: FigureRequest, workspace: Workspace) -> Figure:
    """Read and compose in one step."""
    return compose(request, snapshot(request, workspace))
