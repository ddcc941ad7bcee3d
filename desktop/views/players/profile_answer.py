"""What the profile of a player shows, read and composed on the database worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.player import compose_player
from desktop.figures.player_steps import STEPS
from desktop.figures.profile import figures_of, heading_of, request_of
from desktop.figures.profile_events import events_figure
from desktop.figures.profile_facts import facts_of
from desktop.figures.profile_lists import lists_of
from desktop.figures.profile_reading import read_profile
from desktop.figures.reading import UnknownFigureError
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.profile_reading import Profile
    from desktop.figures.request import FigureRequest
    from desktop.figures.sheet import FactItem, Heading, Listing
    from desktop.state.view_state import ViewState
    from desktop.workspace.workspace import Workspace


@frozen(eq=False)
class Shown:
    """A figure of the profile with the request behind it."""

    request: FigureRequest
    figure: Figure


@frozen(eq=False)
class ProfileAnswer:
    """Everything the page shows of one player."""

    player: str
    profile: Profile
    heading: Heading
    facts: tuple[FactItem, ...]
    figures: tuple[Shown, ...]
    """The leading one first."""
    steps: tuple[Shown, ...]
    """The same numbers step by step, of those that have enough years in a row."""
    lists: tuple[tuple[str, Listing], ...]
    dates: Figure | None
    """Its events on an axis; None where none is dated."""


def as_set(answer: ProfileAnswer, large: Shown, state: ViewState) -> Shown:
    """A figure of the profile as the switches say: as steps where it has some, else with the chosen policies over it.

    Steps stand one beside the other and not on a time axis, so no policy can be marked over them.
    """
    steps = as_steps(answer, large) if state.parts.profile_shape == STEPS else None
    if steps is not None or not state.themes:
        return steps or large
    request = replace(large.request, themes=state.themes)
    return Shown(request, compose_player(request, answer.profile.numbers.measures[request.measure]))


def as_steps(answer: ProfileAnswer, large: Shown) -> Shown | None:
    """A figure of the profile step by step; None where too few years follow one another."""
    return next((one for one in answer.steps if one.request.measure == large.request.measure), None)


def read_answer(workspace: Workspace, request: FigureRequest) -> ProfileAnswer | None:
    """The profile of the request's player; None when the workspace does not hold it (any more)."""
    try:
        profile = read_profile(request, workspace)
    except UnknownFigureError:
        return None
    language = request.language
    requests = [request_of(request, measure) for measure in profile.numbers.measures]
    return ProfileAnswer(
        player=request.subject,
        profile=profile,
        heading=heading_of(profile, language),
        facts=facts_of(profile, language),
        figures=tuple(map(Shown, requests, figures_of(profile, request))),
        steps=_steps_of(profile, requests),
        lists=lists_of(profile, language),
        dates=events_figure(profile, language),
    )


def _steps_of(profile: Profile, requests: Sequence[FigureRequest]) -> tuple[Shown, ...]:
    wanted = [replace(one, shape=STEPS) for one in requests]
    drawn = [Shown(one, compose_player(one, profile.numbers.measures[one.measure])) for one in wanted]
    return tuple(one for one in drawn if not one.figure.empty)
