"""Where a number or a claim is shown: figures and slides, each with the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.showing import figures_with, slides_with
from desktop.state.placing import place_of
from desktop.views.inspector.inspection import Use

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.figures.request import FigureRequest
    from desktop.figures.rests import Rests
    from desktop.workspace.workspace import Workspace


def uses_of(workspace: Workspace, row: Entity, language: str, rests: Rests) -> list[Use]:
    """Figures and slides that show a number or a claim."""
    figures = [
        Use("figure", title, _place(request, row))
        for request, title in figures_with(workspace, row.kind, row.id, language, rests)
    ]
    slides = slides_with(workspace, row.kind, row.id, language, rests)
    return [*figures, *(Use("slide", title, ()) for _, title in slides)]


def _place(request: FigureRequest, row: Entity) -> tuple[tuple[str, object], ...]:
    """Where the figure stands, over all years, with the row selected; figures of players stand in every market."""
    market = {"market": request.market} if request.market else {}
    return tuple((place_of(request) | market | {"period": (None, None), "selection": row}).items())
