"""What the Home page asks the workspace, in one go on the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.glance import Glance
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace


@frozen
class HomeAnswer:
    """The page, and the same as a figure."""

    glance: Glance
    figure: Figure


def read_home(workspace: Workspace, request: FigureRequest) -> HomeAnswer:
    """Everything the page shows about one market."""
    from desktop.figures.glance_page import compose_glance, glance_of
    from desktop.figures.glance_reading import read_glance

    known = read_glance(request, workspace)
    return HomeAnswer(glance_of(request, known), compose_glance(request, known))
