"""From what the analyst looks at to requests about players: a profile, what ties them, what funds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def relations_request(
    state: ViewState, kinds: tuple[str, ...] = (), steps: str = "2", on_day: str = ""
) -> FigureRequest:
    """What ties the chosen player, else the players of the market; only these kinds, only what held on a day."""
    return FigureRequest(
        family="relations",
        market=state.market,
        subject=state.player,
        kinds=kinds,
        mode=steps if steps == "1" else "value",
        on_day=on_day,
        language=state.language,
    )


def funding_request(state: ViewState) -> FigureRequest:
    """Money and number of deals of the chosen market over the years."""
    return FigureRequest(
        family="funding",
        market=state.market,
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


def benchmark_request(state: ViewState, shape: str = "grid", groups: tuple[str, ...] = ()) -> FigureRequest:
    """The compared players side by side, the leading ones where none is chosen; ``groups`` of parameters, all if none.

    Nothing newer than the last year of the period is shown.
    """
    return FigureRequest(
        family="benchmark",
        market="",
        others=state.players,
        kinds=groups,
        end=state.period[1],
        currency=state.currency,
        shape=shape,
        language=state.language,
    )
