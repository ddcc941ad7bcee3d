"""From what the analyst looks at to requests about shares, coverage, positions and opportunities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def shares_request(state: ViewState, shape: str = "", mode: str = "value") -> FigureRequest:
    """Revenue by company of the chosen market, of what is on file or against a published size (``market``)."""
    return FigureRequest(
        family="shares",
        market=state.market,
        year=state.year,
        currency=state.currency,
        shape=shape,
        mode=mode,
        language=state.language,
    )


def coverage_request(state: ViewState, dimension: str = "") -> FigureRequest:
    """Players of the chosen market by the segments of a split."""
    return FigureRequest(family="coverage", market=state.market, dimension=dimension, language=state.language)


def positioning_request(state: ViewState, *, trails: bool = False, log: bool = False) -> FigureRequest:
    """Players of the chosen market on two free axes."""
    return FigureRequest(
        family="positioning",
        market=state.market,
        measure=state.upward or "market-size",
        across=state.across,
        area=state.area,
        year=state.year,
        currency=state.currency,
        mode="trails" if trails else "value",
        log=log,
        language=state.language,
    )


def opportunity_request(state: ViewState, dimension: str = "", *, increment: bool = False) -> FigureRequest:
    """Segments of a split by size and growth."""
    return FigureRequest(
        family="opportunity",
        market=state.market,
        dimension=dimension,
        year=state.year,
        currency=state.currency,
        mode="increment" if increment else "value",
        language=state.language,
    )
