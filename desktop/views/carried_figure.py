"""What a drag of a figure carries: its request, under a type of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

FIGURE: Final = "application/x-marketscope-figure"
"""The type of a drag that carries the request of a figure; nothing else is taken."""
LONGEST: Final = 100_000


def carried(request: FigureRequest) -> dict[str, bytes]:
    """A request as a drag or the clipboard carries it: under its type."""
    return {FIGURE: request.to_json().encode()}


def request_in(data: QMimeData) -> FigureRequest | None:
    """The request a drag carries; None for anything else."""
    if not data.hasFormat(FIGURE):
        return None
    raw = bytes(data.data(FIGURE).data())
    if len(raw) > LONGEST:
        return None
    try:
        return FigureRequest.from_json(raw.decode())
    except ValueError:
        return None
