"""Requests of the Evidence page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def disputes_request(state: ViewState) -> FigureRequest:
    """The contradictions of the market to which the page is limited, or of all."""
    return FigureRequest(family="disputes", market=state.within, language=state.language)
