"""What the figures that were asked about rest on, kept until the data change.

Whether a figure shows a number is known only when it is built. Who reads one number after the other would have the same
few dozen figures built for each of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.figures.tracing import Rest
    from desktop.workspace.workspace import Workspace


class Rests:
    """Of the workspace that is open. ``forget`` may be called from any thread."""

    def __init__(self) -> None:
        self._found: dict[FigureRequest, Rest | None] = {}

    def forget(self) -> None:
        """The data changed. What is being built meanwhile goes with what was known."""
        self._found = {}

    def of(self, workspace: Workspace, request: FigureRequest) -> Rest | None:
        """What the figure of a request rests on; None where it cannot be built."""
        found = self._found
        if request not in found:
            found[request] = _built(workspace, request)
        return found[request]


def _built(workspace: Workspace, request: FigureRequest) -> Rest | None:
    from desktop.figures.build import build  # not before somebody asks
    from desktop.figures.reading import UnknownFigureError
    from desktop.figures.tracing import rest_of

    try:
        return rest_of(build(request, workspace))
    except UnknownFigureError:
        return None
