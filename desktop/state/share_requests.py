"""From what the analyst looks at to requests about shares, coverage, positions and opportunities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def shares_request(state: ViewState) -> FigureRequest:
    """Revenue by company of the chosen market, of what is on file or against a published size (``market``)."""
    return FigureRequest(
        family="shares",
        market=state.market,
        year=state.year,
        currency=state.currency,
        shape=state.parts.shares_shape,
        mode=state.parts.shares_mode,
        language=state.language,
    )


def coverage_request(state: ViewState) -> FigureRequest:
    """Players of the chosen market by the segments of a split."""
    split = state.parts.coverage_split
    return FigureRequest(family="coverage", market=state.market, dimension=split, language=state.language)


def positioning_request(state: ViewState) -> FigureRequest:
    """Players of the chosen market on two free axes."""
    return FigureRequest(
        family="positioning",
        market=state.market,
        measure=state.upward or "market-size",
        across=state.across,
        area=state.area,
        year=state.year,
        currency=state.currency,
        mode=state.parts.positioning_mode,
        log=state.parts.positioning_log,
        language=state.language,
    )


def opportunity_request(state: ViewState) -> FigureRequest:
    """Segments of a split by size and growth."""
    return FigureRequest(
        family="opportunity",
        market=state.market,
        dimension=state.parts.opportunity_split,
        year=state.year,
        currency=state.currency,
        mode=state.parts.opportunity_mode,
        language=state.language,
    )
