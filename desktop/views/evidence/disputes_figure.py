"""The contradictions as the figure that copy and export mean, made while their table is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.state.evidence_requests import disputes_request
from desktop.views.evidence.reading import read_figure

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services


class DisputesFigure:
    """Asks on the worker: the audit reads everything."""

    def __init__(self, services: Services, changed: Callable[[], None]) -> None:
        self._services = services
        self._changed = changed
        self.figure: Figure | None = None
        """None until it has been read, and while another table is shown."""
        self.request: FigureRequest | None = None
        """Its request."""

    def ask(self) -> None:
        """Make it of the market to which the page is limited by now."""
        request, audited = disputes_request(self._services.state.current), self._services.audited
        self._services.database.query(
            "evidence.disputes",
            lambda workspace: read_figure(workspace, request, audited),
            lambda figure: self._show(request, figure),
        )

    def forget(self) -> None:
        """Another table is shown: there is nothing to copy."""
        if self.request is not None:
            self.figure = self.request = None
            self._changed()

    def _show(self, request: FigureRequest, figure: Figure) -> None:
        self.figure, self.request = figure, request
        self._changed()
