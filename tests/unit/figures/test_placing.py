"""Every figure of the catalogue leads back to a place that shows the same figure."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Final

import pytest

from desktop.figures.build import FAMILIES
from desktop.figures.catalogue import catalogue
from desktop.figures.request import Assumptions, FigureRequest
from desktop.state.dynamics_requests import (
    advice_request,
    factors_request,
    forces_request,
    kpis_request,
    lifecycle_request,
)
from desktop.state.events import Hub
from desktop.state.evidence_requests import disputes_request
from desktop.state.part_settings import SETTINGS
from desktop.state.place_requests import macro_request, trade_request
from desktop.state.placing import place_of
from desktop.state.player_requests import (
    benchmark_request,
    funding_request,
    players_request,
    profile_request,
    relations_request,
)
from desktop.state.policy_requests import around_request, day_request
from desktop.state.requests import compared_request, glance_request, segments_request, size_request, timeline_request
from desktop.state.share_requests import coverage_request, opportunity_request, positioning_request, shares_request
from desktop.state.view_state import StateHolder, ViewState

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace.workspace import Workspace

SHOWN: Final[dict[str, Callable[[ViewState], FigureRequest]]] = {
    "glance": glance_request,
    "segments": segments_request,
    "compare": compared_request,
    "size": size_request,
    "profile": lambda state: profile_request(state, state.player),
    "player": lambda state: replace(
        profile_request(state, state.player),
        family="player",
        measure=state.parts.profile_measure,
        shape=state.parts.profile_shape,
        themes=state.themes,
    ),
    "benchmark": benchmark_request,
    "shares": shares_request,
    "coverage": coverage_request,
    "positioning": positioning_request,
    "relations": relations_request,
    "funding": funding_request,
    "timeline": timeline_request,
    "in_force": day_request,
    "around": lambda state: around_request(state, *state.parts.around_of),
    "factors": factors_request,
    "forces": forces_request,
    "lifecycle": lifecycle_request,
    "opportunity": opportunity_request,
    "kpis": kpis_request,
    "trade": trade_request,
    "macro": macro_request,
    "advice": advice_request,
    "disputes": disputes_request,
    "courses": players_request,
}
"""What each page asks for; the pages use these functions."""
UNFOLDED: Final = frozenset({"sensitivity", "triangulation", "growth", "estimates"})
"""Figures that stand below another one, unfolded by hand: which is kept with the settings and is no place."""


def state_at(request: FigureRequest) -> ViewState:
    """Somewhere else, and from there to the figure."""
    start = ViewState(market="elsewhere", player="somebody", currency="EUR", span=("2000-01-01", "2001-01-01"))
    holder = StateHolder(Hub(), start)
    holder.change(**place_of(request))
    return holder.current


def test_every_figure_of_the_catalogue_is_shown_at_its_place(default: Workspace) -> None:
    requests = catalogue(default)
    assert {request.family for request in requests} <= SHOWN.keys() | UNFOLDED
    for request in requests:
        if request.family in UNFOLDED:
            continue
        # A split without a shape is drawn as a tree map; the page says so by name.
        named = replace(request, shape="treemap") if request.family == "segments" and not request.shape else request
        shown = SHOWN[request.family](state_at(request))
        assert shown.id == named.id, f"{request.name}: {shown} instead of {named}"


@pytest.mark.parametrize(
    "request_",
    [
        FigureRequest("shares", "m", shape="doughnut", mode="market", year=2021, currency="USD"),
        FigureRequest("positioning", "m", "profit", across="users", area="doctors", mode="trails", log=True),
        FigureRequest("relations", "m", subject="jd", kinds=("owner", "investor"), mode="1", on_day="2019-12-31"),
        FigureRequest("funding", "m", shape="deals", start=2015, end=2020),
        FigureRequest("macro", "m", "users", across="gdp", shape="axis", currency="USD"),
        FigureRequest("opportunity", "m", dimension="m.x", mode="increment", year=2025),
        FigureRequest("coverage", "m", dimension="m.x"),
        FigureRequest("benchmark", "", others=("a", "b"), shape="radar", kinds=("people",), end=2020),
        FigureRequest("courses", "", "users", others=("a", "b"), start=2018, end=2020, currency="USD"),
        FigureRequest("forces", "m", shape="radar"),
        FigureRequest("in_force", "", on_day="2018-04-28", levels=("national",), words="互联网"),
        FigureRequest("in_force", "m", on_day="2018-04-28", shape="drift"),
        FigureRequest("around", "m", "users", subject="p", themes=("data",)),
        FigureRequest("player", "", "revenue", subject="jd", shape="steps", start=2019, currency="USD"),
        FigureRequest("player", "", "users", subject="jd", themes=("data",)),
        FigureRequest("compare", "", segment="m.x.a"),
        FigureRequest("disputes", "m"),
        FigureRequest("size", "m", "users", mode="index", log=True, assumptions=Assumptions(growth=0.1)),
        FigureRequest(
            "timeline",
            "m",
            "users",
            lanes="theme",
            kinds=("events",),
            themes=("data",),
            place="cn-gd",
            segment="m.x.a",
            words="5G",
            first_day="2015-01-01",
            last_day="2020-12-31",
            on_day="2018-04-28",
        ),
    ],
    ids=lambda request: f"{request.family}-{request.shape or request.mode}",
)
def test_what_was_set_for_a_slide_is_set_again(request_: FigureRequest) -> None:
    shown = SHOWN[request_.family](state_at(request_))
    market = request_.market or shown.market
    assert replace(shown, market=market) == replace(request_, market=market)


def test_every_family_has_a_page() -> None:
    assert {family for family in FAMILIES if not place_of(FigureRequest(family, "m"))} == set()


def test_own_assumptions_stay_where_a_figure_has_none() -> None:
    holder = StateHolder(Hub(), ViewState(market="m", assumptions=Assumptions(growth=0.2)))
    holder.change(**place_of(FigureRequest("size", "m", mode="share")))
    assert holder.current.mode == "share"
    assert holder.current.assumptions == Assumptions(growth=0.2)


def test_no_switch_of_a_part_has_the_name_of_a_field() -> None:
    assert not SETTINGS & {one.name for one in fields(ViewState)}


def test_another_market_or_player_begins_anew_but_keeps_how_one_looks() -> None:
    holder = StateHolder(Hub(), ViewState(market="a", player="x"))
    holder.change(
        coverage_split="a.s", shares_shape="doughnut", profile_measure="users", policy_place="cn", on_day="2020"
    )
    holder.change(market="b", span=("2010-01-01", "2011-01-01"))
    state = holder.current
    assert (state.parts.coverage_split, state.parts.shares_shape) == ("", "doughnut")
    assert (state.policy_place, state.span, state.on_day) == ("", ("2010-01-01", "2011-01-01"), "2020")
    assert state.parts.profile_measure == "users"
    holder.change(player="y")
    assert holder.current.parts.profile_measure == ""
