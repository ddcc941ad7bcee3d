"""From what the analyst looks at to requests about players: a profile, what ties them, what funds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.courses_reading import FAMILY as COURSES
from desktop.figures.player_reading import REVENUE
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState

LINES = "lines"
"""The shape of the part Compare that is a figure of its own."""


def relations_request(state: ViewState) -> FigureRequest:
    """What ties the chosen player, else the players of the market; only these kinds, only what held on a day."""
    return FigureRequest(
        family="relations",
        market=state.market,
        subject=state.player,
        kinds=state.parts.relations_kinds,
        mode=state.parts.relations_steps if state.parts.relations_steps == "1" else "value",
        on_day=state.parts.relations_day,
        language=state.language,
    )


def funding_request(state: ViewState) -> FigureRequest:
    """Money and number of deals of the chosen market over the years, or its deals one by one."""
    return FigureRequest(
        family="funding",
        market=state.market,
        shape=state.parts.funding_shape,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        language=state.language,
    )


def profile_request(state: ViewState, player: str) -> FigureRequest:
    """The page about a player."""
    return FigureRequest(
        family="profile",
        market="",
        subject=player,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        language=state.language,
    )


def players_request(state: ViewState) -> FigureRequest:
    """The compared players as the chosen shape shows them: lines over time, else a benchmark."""
    return courses_request(state) if state.parts.compare_shape == LINES else benchmark_request(state)


def courses_request(state: ViewState) -> FigureRequest:
    """One measure of the compared players over time."""
    return FigureRequest(
        family=COURSES,
        market="",
        measure=state.parts.compare_measure or REVENUE,
        others=state.players,
        start=state.period[0],
        end=state.period[1],
        currency=state.currency,
        language=state.language,
    )


def benchmark_request(state: ViewState) -> FigureRequest:
    """The compared players side by side, the leading ones where none is chosen.

    Nothing newer than the last year of the period is shown.
    """
    return FigureRequest(
        family="benchmark",
        market="",
        others=state.players,
        kinds=state.parts.compare_groups,
        end=state.period[1],
        currency=state.currency,
        shape=state.parts.compare_shape,
        language=state.language,
    )
