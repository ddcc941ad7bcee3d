from __future__ import annotations

import pytest

from desktop.figures.figure import Entity
from desktop.figures.request import Assumptions
from desktop.state.events import DataChanged, ExternalChange, Hub, StateChanged
from desktop.state.requests import segments_request, size_request, without_assumptions
from desktop.state.trail import Place, Trail
from desktop.state.view_state import StateHolder, ViewState


def test_a_subscriber_hears_its_kind_of_event_only_until_it_ends() -> None:
    hub, heard = Hub(), []
    end = hub.subscribe(ExternalChange, heard.append)
    hub.publish(ExternalChange())
    hub.publish(DataChanged("x", frozenset()))
    end()
    hub.publish(ExternalChange())
    assert [type(event) for event in heard] == [ExternalChange]


def test_events_published_by_handlers_reach_everybody_in_the_same_order() -> None:
    hub, first, second = Hub(), [], []

    def answer(event: ExternalChange) -> None:
        first.append("external")
        hub.publish(DataChanged("x", frozenset()))

    hub.subscribe(ExternalChange, answer)
    hub.subscribe(DataChanged, lambda _: first.append("data"))
    hub.subscribe(DataChanged, lambda _: second.append("data"))
    hub.subscribe(ExternalChange, lambda _: second.append("external"))
    hub.publish(ExternalChange())
    assert first == second == ["external", "data"]


def test_a_fault_in_one_handler_does_not_keep_the_news_from_the_others() -> None:
    hub, heard = Hub(), []

    def broken(_event: ExternalChange) -> None:
        raise ValueError("broken")

    hub.subscribe(ExternalChange, broken)
    hub.subscribe(ExternalChange, heard.append)
    with pytest.raises(ValueError, match="broken"):
        hub.publish(ExternalChange())
    assert heard
    hub.publish(DataChanged("still alive", frozenset()))


def test_data_changed_names_the_tables_it_touched() -> None:
    event = DataChanged("edit", frozenset({("observation", "a")}))
    assert event.touches("claim", "observation")
    assert not event.touches("claim")


def test_the_state_announces_what_differs_and_only_then() -> None:
    hub, heard = Hub(), []
    hub.subscribe(StateChanged, heard.append)
    holder = StateHolder(hub)
    holder.change(language="zh", theme="light")
    holder.change(language="zh")
    assert [event.fields for event in heard] == [frozenset({"language"})]
    assert heard[0].before.language == "en"
    assert heard[0].after is holder.current


def test_requests_carry_what_the_analyst_looks_at() -> None:
    own = Assumptions(name="mine", growth=0.08)
    state = ViewState(market="m", dimension="m.d", period=(2024, 2035), currency="CNY", language="zh", assumptions=own)
    split = segments_request(state)
    assert (split.market, split.dimension, split.year, split.currency, split.language) == (
        "m",
        "m.d",
        2024,
        "CNY",
        "zh",
    )
    size = size_request(state)
    assert (size.start, size.end, size.assumptions) == (2024, 2035, own)
    assert without_assumptions(size).assumptions == Assumptions()


def test_the_trail_goes_back_and_forward_and_forgets_what_lay_ahead() -> None:
    trail = Trail()
    places = [Place("segments", market, "", "market-size") for market in ("a", "b", "c")]
    for place in places:
        trail.visit(place)
        trail.visit(place)
    assert trail.back() == places[1]
    assert trail.back() == places[0]
    assert trail.back() is None
    assert trail.forward() == places[1]
    trail.visit(places[0])
    assert not trail.has_forward
    assert trail.back() == places[1]


def test_a_place_leaves_language_and_theme_as_they_are() -> None:
    state = ViewState(page="forecast", market="a", language="zh", theme="dark", selection=Entity("segment", "s"))
    moved = Place("segments", "b", "b.x", "users").on(state)
    assert (moved.page, moved.market, moved.language, moved.theme, moved.selection) == (
        "segments",
        "b",
        "zh",
        "dark",
        None,
    )
