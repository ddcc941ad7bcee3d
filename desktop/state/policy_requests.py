"""From what the analyst looks at to requests about a day and about what lies around a policy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def day_request(state: ViewState) -> FigureRequest:
    """Policies that held on the chosen day, limited as the time line is; ``known``, ``drift``: the market's numbers."""
    shape = state.parts.day_shape
    if shape:
        return FigureRequest(
            family="in_force", market=state.market, shape=shape, on_day=state.on_day, language=state.language
        )
    return FigureRequest(
        family="in_force",
        market="",
        levels=state.policy_levels,
        themes=state.policy_themes,
        place=state.policy_place,
        segment=state.policy_segment,
        words=state.policy_words,
        on_day=state.on_day,
        language=state.language,
    )


def around_request(state: ViewState, market: str, measure: str) -> FigureRequest:
    """A measure of a market before and after the chosen policy."""
    return FigureRequest(
        family="around",
        market=market,
        measure=measure,
        subject=state.around,
        themes=state.themes,
        currency=state.currency,
        language=state.language,
    )
