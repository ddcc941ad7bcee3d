"""What the Segments page asks of the workspace: its figure, its breadcrumb, its choices, whether parts add up."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING

from desktop.figures.build import build, compose, snapshot
from desktop.figures.reading import read_segments
from desktop.figures.request import FigureRequest
from desktop.figures.segment_context import best_year, context_of
from desktop.figures.segment_deep import deepened, is_cut
from desktop.figures.segment_shapes import lacking
from desktop.figures.snapshot import SegmentsSnapshot
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.figure import Entity, Figure
    from desktop.figures.segment_context import SegmentContext
    from desktop.workspace.workspace import Workspace

MOST_TOLD = 5_000
"""Of more segments than that nobody counts which have a number."""
MOST_SPLITS = 40
"""More splits of one market than that are not checked at once."""
WIDEST = 6
"""Steps of the breadcrumb: a circle in the data ends here."""


@frozen
class Choices:
    """What the figure could show instead."""

    years: tuple[int, ...] = ()
    """Years with a value."""
    year: int | None = None
    """The year that is shown."""
    lacking: dict[str, str] = field(default_factory=dict)
    """Why a shape cannot be drawn, by shape."""
    parents: dict[str, str] = field(default_factory=dict)
    """The segment above each shown one, empty at the top."""
    whole: frozenset[str] = frozenset()
    """Segments that have parts."""


@frozen(eq=False)
class Splits:
    """All splits of a market: what is stated of their uppermost parts, how many segments there are, how many told."""

    request: FigureRequest
    contexts: tuple[SegmentContext, ...] = ()
    segments: int = 0
    known: int | None = None
    """How many of the segments have a number; None where there are too many to look."""


@frozen(eq=False)
class SegmentsAnswer:
    """One consistent reading."""

    request: FigureRequest
    figure: Figure | None
    """None for a market without splits."""
    steps: tuple[tuple[str, str], ...]
    """Market ids and names from wide to narrow."""
    path: tuple[tuple[str, str], ...] = ()
    """Ids and names of the segments from the top of the split down to the one whose parts are shown."""
    choices: Choices = field(default_factory=Choices)
    known: SegmentsSnapshot | None = None
    """What the figure was made of, where it is a split."""
    shown: FigureRequest | None = None
    """The request of the figure: the split's own, or that of what stands side by side."""

    @property
    def cross(self) -> str:
        """The second dimension that the figure shows; empty for none."""
        return self.known.cross.dimension.id if self.known is not None and self.known.cross is not None else ""

    @property
    def is_cut(self) -> bool:
        """Whether the figure could show lower levels that were not read."""
        return self.known is not None and is_cut(self.request, self.known)

    def way_into(self, entity: Entity | None) -> str:
        """The segment whose parts a step into a thing shows: itself, or the nearest one above that has parts.

        Empty where there is nothing to step into.
        """
        key = entity.id if entity is not None and entity.kind == "segment" else ""
        for _ in range(len(self.choices.parents)):
            if not key or key == self.request.segment:
                return ""
            if key in self.choices.whole:
                return key
            key = self.choices.parents.get(key, "")
        return ""


def read_segments_page(
    workspace: Workspace, request: FigureRequest, compared: FigureRequest | None = None
) -> SegmentsAnswer:
    """Figure, breadcrumb and choices; a market without splits has no figure.

    ``compared`` is drawn in the place of the split where things stand side by side.
    """
    steps, path = _steps(workspace, request), _path(workspace, request)
    if not request.dimension or workspace.dimensions.get(request.dimension) is None:
        return SegmentsAnswer(request, None, steps, path)
    known = snapshot(request, workspace)
    if not isinstance(known, SegmentsSnapshot):
        raise TypeError(f"{request.family} is no split")
    choices = _choices(workspace, request, known)
    if compared is not None:
        return SegmentsAnswer(request, build(compared, workspace), steps, path, choices, shown=compared)
    return SegmentsAnswer(request, compose(request, known), steps, path, choices, known, request)


def tree_request(request: FigureRequest) -> FigureRequest:
    """What the tree depends on: it is the same wherever in it one is and however the figure is drawn."""
    return replace(splits_request(request), dimension=request.dimension, year=request.year)


def splits_request(request: FigureRequest) -> FigureRequest:
    """What the splits of a market depend on: the same wherever in the tree one is and however it is drawn."""
    bare = FigureRequest(request.family, request.market, request.measure, language=request.language)
    return replace(bare, currency=request.currency, start=request.start, end=request.end)


def read_splits(workspace: Workspace, request: FigureRequest) -> Splits:
    """Every split of the market of a ``splits_request``, with its uppermost parts in all years."""
    dimensions = [row.id for row in workspace.dimensions.all(market_id=request.market)]
    wholes = [replace(request, dimension=dimension, shape="columns") for dimension in dimensions[:MOST_SPLITS]]
    segments = workspace.segments.count(dimension_id=dimensions)
    told = workspace.observations.count_of_told_parts(dimensions, request.measure) if segments <= MOST_TOLD else None
    contexts = tuple(context_of(whole, read_segments(whole, workspace, levels=1)) for whole in wholes)
    return Splits(request, contexts, segments, told)


def read_deeper(workspace: Workspace, answer: SegmentsAnswer) -> SegmentsAnswer:
    """The same answer with the lower levels of a very large split drawn in; they take a second to read."""
    known = answer.known
    if known is None:
        return answer
    deeper = deepened(answer.request, known, workspace)
    return answer if deeper is known else replace(answer, known=deeper, figure=compose(answer.request, deeper))


def _choices(workspace: Workspace, request: FigureRequest, known: SegmentsSnapshot) -> Choices:
    context = context_of(request, known)
    parents = {segment.id: segment.parent_id or "" for segment in known.segments}
    whole = set(parents.values())
    if known.levels is not None:  # what stands under the lowest level was not read
        whole |= set(workspace.segments.counts_below([key for key in parents if key not in whole]))
    return Choices(
        years=context.years,
        year=best_year(context),
        lacking=lacking(context, workspace.dimensions.count(market_id=request.market)),
        parents=parents,
        whole=frozenset(whole - {""}),
    )


def _path(workspace: Workspace, request: FigureRequest) -> tuple[tuple[str, str], ...]:
    steps: list[tuple[str, str]] = []
    segment = workspace.segments.get(request.segment) if request.segment else None
    while segment is not None and len(steps) < WIDEST:
        steps.insert(0, (segment.id, name(segment, request.language)))
        segment = workspace.segments.get(segment.parent_id) if segment.parent_id else None
    return tuple(steps)


def _steps(workspace: Workspace, request: FigureRequest) -> tuple[tuple[str, str], ...]:
    steps: list[tuple[str, str]] = []
    market = workspace.markets.get(request.market)
    while market is not None and len(steps) < WIDEST:
        steps.insert(0, (market.id, name(market, request.language)))
        market = workspace.markets.get(market.broader_id) if market.broader_id else None
    return tuple(steps)
