"""What the profile of a player shows, read and composed on the database worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.figures.player import compose_player
from desktop.figures.profile import figures_of, heading_of, request_of
from desktop.figures.profile_events import events_figure
from desktop.figures.profile_facts import facts_of
from desktop.figures.profile_lists import lists_of
from desktop.figures.profile_reading import read_profile
from desktop.figures.reading import UnknownFigureError

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.profile_reading import Profile
    from desktop.figures.request import FigureRequest
    from desktop.figures.sheet import FactItem, Heading, Listing
    from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A figure of the profile with the request behind it."""

    request: FigureRequest
    figure: Figure


@dataclass(frozen=True, slots=True, eq=False)
class ProfileAnswer:
    """Everything the page shows of one player."""

    player: str
    profile: Profile
    heading: Heading
    facts: tuple[FactItem, ...]
    figures: tuple[Shown, ...]
    """The leading one first."""
    lists: tuple[tuple[str, Listing], ...]
    dates: Figure | None
    """Its events on an axis; None where none is dated."""


def with_policies(answer: ProfileAnswer, large: Shown, themes: tuple[str, ...]) -> Shown:
    """A figure of the profile with the policies of some themes marked over it."""
    if not themes:
        return large
    request = replace(large.request, themes=themes)
    return Shown(request, compose_player(request, answer.profile.numbers.measures[request.measure]))


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
        lists=lists_of(profile, language),
        dates=events_figure(profile, language),
    )
