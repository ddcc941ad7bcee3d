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


def macro_request(state: ViewState, shape: str = "", indicator: str = "", measure: str = "") -> FigureRequest:
    """Indicators of the place of the chosen market: all, one of them, or that one against ``measure`` of the market."""
    return FigureRequest(
        family="macro",
        market=state.market,
        measure=measure or "market-size",
        across=indicator if shape else "",
        shape=shape,
        currency=state.currency if shape == "axis" else "",
        language=state.language,
    )
