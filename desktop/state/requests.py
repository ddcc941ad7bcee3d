"""From what the analyst looks at to frozen figure requests."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.segment_shapes import TIMED

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def segments_request(state: ViewState, dimension: str = "", year: int | None = None) -> FigureRequest:
    """The split of the chosen market by ``dimension`` (default: the chosen one)."""
    return FigureRequest(
        family="segments",
        market=state.market,
        dimension=dimension or state.dimension,
        segment=state.within_segment if not dimension or dimension == state.dimension else "",
        cross=state.cross,
        year=next((one for one in (year, state.year, state.period[0]) if one is not None), None),
        currency=state.currency,
        shape=state.shape,
        own_axes=state.own_axes and state.shape == "multiples",
        themes=state.themes if state.shape in TIMED else (),
        language=state.language,
    )


def compared_request(state: ViewState) -> FigureRequest:
    """What stands beside its counterparts: the thing that was chosen for it, else the chosen split."""
    kind, _, key = state.compared.partition(":")
    return FigureRequest(
        family="compare",
        market=key if kind == "market" else state.market,
        dimension=key if kind == "dimension" else "" if kind else state.dimension,
        segment=key if kind == "segment" else "",
        year=state.period[0],
        language=state.language,
    )


def size_request(state: ViewState) -> FigureRequest:
    """The chosen market over time, with the analyst's own assumptions drawn in."""
    return FigureRequest(
        family="size",
        market=state.market,
        measure=state.measure,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        mode=state.mode,
        log=state.log,
        themes=state.themes,
        methods=state.methods,
        arrows=state.arrows,
        language=state.language,
        assumptions=state.assumptions,
        beside=state.beside,
    )


def without_assumptions(request: FigureRequest) -> FigureRequest:
    """The same request as published: what has to be read again only when data change."""
    return replace(request, assumptions=Assumptions(), beside=(), arrows=None)


def glance_request(state: ViewState) -> FigureRequest:
    """The chosen market on one page."""
    return FigureRequest(family="glance", market=state.market, language=state.language)


def timeline_request(state: ViewState) -> FigureRequest:
    """Policies in the reach of the chosen market over time, as they are filtered and as far as they are visible."""
    return FigureRequest(
        family="timeline",
        market=state.market,
        measure=state.overlay or "market-size",
        lanes=state.lanes,
        kinds=state.also,
        levels=state.policy_levels,
        themes=state.policy_themes,
        place=state.policy_place,
        segment=state.policy_segment,
        words=state.policy_words,
        first_day=state.span[0],
        last_day=state.span[1],
        on_day=state.on_day,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        language=state.language,
    )
