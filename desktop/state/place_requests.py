"""From what the analyst looks at to requests for the place a market lies in and for what crosses its borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def trade_request(state: ViewState) -> FigureRequest:
    """Exports and imports of the chosen market."""
    return FigureRequest(
        family="trade",
        market=state.market,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        language=state.language,
    )


def macro_request(state: ViewState) -> FigureRequest:
    """Indicators of the place of the chosen market: all, one of them, or that one against a measure of the market."""
    shape = state.parts.macro_shape
    return FigureRequest(
        family="macro",
        market=state.market,
        measure=state.parts.macro_measure,
        across=state.parts.macro_indicator if shape else "",
        shape=shape,
        currency=state.currency if shape == "axis" else "",
        language=state.language,
    )
