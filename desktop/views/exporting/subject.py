"""What the export dialog is about: a figure, the figures of a page, or a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.page import Page


@frozen
class ExportSubject:
    """One of ``request`` and ``story`` is set; a page may stand beside a figure."""

    name: str
    """What the file is called until somebody says otherwise."""
    request: FigureRequest | None = None
    page: tuple[Figure, ...] = ()
    """All figures that the page shows, as it shows them; one or none: there is no choice."""
    story: str = ""
    """Id of a story."""
    has_hidden: bool = False
    """Whether slides of that story are hidden."""
    screen: tuple[int, int] | None = None
    """The size of the figure on screen in logical pixels."""


def subject_of(page: Page, request: FigureRequest) -> ExportSubject:
    """The figure that is meant on a page, and beside it all that the page shows."""
    from desktop.plotting.figure_view import FigureView
    from desktop.views.shown_page import shown_page

    figure = page.figure()
    shown = tuple(one for one in shown_page(page).figures if one.id and not one.empty)
    views = (view for view in page.findChildren(FigureView) if view.isVisibleTo(page))
    screen = next(((view.width(), view.height()) for view in views if view.figure is figure), None)
    return ExportSubject(request.name, request, shown, screen=screen)
