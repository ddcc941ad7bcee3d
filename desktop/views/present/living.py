"""A figure that can be played with: what was read for it, and what it could show instead. No Qt.

Reading runs on the database worker; ``asked`` composes again from what was read and is fast enough for a slider.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.figures.build import SEGMENTS, SIZE, compose, snapshot
from desktop.figures.figure import Family
from desktop.figures.request import Assumptions
from desktop.frozen import frozen
from desktop.views.segments.reading import SegmentsAnswer, read_segments_page

if TYPE_CHECKING:
    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.workspace.workspace import Workspace

OF_ONE_YEAR: Final = frozenset({"", "treemap", "icicle", "sunburst", "marimekko", "matrix"})
"""Shapes of a split that show one year."""
SHARES, POSITIONING, TRAILS = "shares", "positioning", "trails"


@frozen(eq=False)
class Live:
    """One figure of a slide as it stands on stage."""

    request: FigureRequest
    figure: Figure
    known: Any
    years: tuple[int, ...] = ()
    """Years it could show; empty where it has none to choose from."""
    year: int | None = None
    """The one it shows."""
    anchor: Anchor | None = None
    """Where a scenario starts; None where nothing can be assumed."""
    scale: Scale | None = None
    split: SegmentsAnswer | None = None
    """What of a split can be stepped into."""

    def asked(self, request: FigureRequest) -> Live:
        """The same figure of another year or with other assumptions; reads nothing."""
        year = request.year if request.year is not None else self.year
        return replace(self, request=request, figure=compose(request, self.known), year=year)

    def way_into(self, entity: Entity) -> str | None:
        """The segment a step into a mark leads to, empty for the whole; None where there is no step to take."""
        if self.split is None:
            return None
        if self.request.segment and entity.id == self.request.segment:
            return self.above()
        return self.split.way_into(entity) or None

    def above(self) -> str | None:
        """The segment whose part is shown, empty for the whole; None where the whole is shown."""
        if self.split is None or not self.request.segment:
            return None
        keys = [key for key, _ in self.split.path if key != self.request.segment]
        return keys[-1] if keys else ""


def read_live(workspace: Workspace, request: FigureRequest) -> Live | None:
    """What can be done with a figure; None where it can only be looked at.

    Raises ``UnknownFigureError`` where the workspace has nothing to build it of.
    """
    if request.family == SIZE:
        return _of_size(workspace, request)
    if request.family == SEGMENTS:
        return _of_split(workspace, request)
    if request.family in {SHARES, POSITIONING}:
        return _of_players(workspace, request)
    return None


def _of_size(workspace: Workspace, request: FigureRequest) -> Live:
    from desktop.figures.size_published import published

    known = snapshot(request, workspace)
    bare = replace(request, assumptions=Assumptions(), beside=(), arrows=None)
    base = published(bare, known)
    return Live(request, compose(request, known), known, anchor=base.anchor, scale=base.context.scale)


def _of_split(workspace: Workspace, request: FigureRequest) -> Live | None:
    answer = read_segments_page(workspace, request)
    if answer.figure is None or answer.known is None:
        return None
    over_years = request.shape == "marimekko" and not answer.cross
    has_years = request.shape in OF_ONE_YEAR and not over_years and len(answer.choices.years) > 1
    years = answer.choices.years if has_years else ()
    year = request.year if request.year is not None else answer.choices.year
    return Live(request, answer.figure, answer.known, years, year, split=answer)


def _of_players(workspace: Workspace, request: FigureRequest) -> Live | None:
    known = snapshot(request, workspace)
    if request.family == SHARES:
        from desktop.figures.shares_context import shares_context

        shares = shares_context(request, known)
        years, year = shares.years, shares.year
    else:
        from desktop.figures.positioning_context import positions

        standing = positions(request, known)
        years, year = standing.years, standing.year
    return Live(request, compose(request, known), known, years, year) if len(years) > 1 else None


def as_table(figure: Figure) -> Figure:
    """The table of a figure as a figure of its own."""
    if figure.family is Family.TABLE or not figure.table.columns:
        return figure
    return replace(
        figure,
        family=Family.TABLE,
        nodes=(),
        series=(),
        panels=(),
        timeline=None,
        matrix=None,
        graph=None,
        sheet=None,
        annotations=(),
        legend=(),
        x=None,
        y=None,
    )
