"""Requests of the parts of the Dynamics page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def factors_request(
    state: ViewState, *, together: bool = False, dimension: str = "", words: str = "", order: str = ""
) -> FigureRequest:
    """The factors of the chosen market against its segments, or of all markets ``together`` against the markets."""
    return FigureRequest(
        family="factors",
        market="" if together else state.market,
        dimension="" if together else dimension,
        kinds=state.factor_kinds,
        words=words,
        shape=order,
        language=state.language,
    )


def forces_request(state: ViewState) -> FigureRequest:
    """The five forces of the chosen market, as a cross or, where they are rated, as a radar."""
    shape = state.parts.forces_shape
    return FigureRequest(family="forces", market=state.market, shape=shape, language=state.language)


def lifecycle_request(state: ViewState) -> FigureRequest:
    """The chosen market in its life cycle."""
    return FigureRequest(family="lifecycle", market=state.market, language=state.language)


def advice_request(state: ViewState, kinds: tuple[str, ...] = (), words: str = "") -> FigureRequest:
    """What sources advise about the chosen market."""
    return FigureRequest(family="advice", market=state.market, kinds=kinds, words=words, language=state.language)


def kpis_request(state: ViewState) -> FigureRequest:
    """The key figures of the chosen market."""
    return FigureRequest(family="kpis", market=state.market, language=state.language)
