"""Back and forward through everything visited."""

from __future__ import annotations

from dataclasses import replace

from desktop.figures.figure import Entity
from desktop.state.trail import LONGEST, Place, Trail
from desktop.state.view_state import ViewState

AT = Place(page="players", market="m", players_part="profile")


def select(key: str) -> Place:
    return replace(AT, selection=Entity("player", key))


def test_what_was_selected_is_a_place() -> None:
    trail = Trail()
    for number, place in enumerate((AT, select("a"), select("b"))):
        trail.visit(place, now=10.0 * number)
    assert trail.back() == select("a")
    assert trail.back() == AT
    assert trail.after == (select("a"), select("b"))
    assert trail.forward(2) == select("b")
    assert trail.forward() is None


def test_things_passed_quickly_are_one_step() -> None:
    trail = Trail()
    trail.visit(AT, now=0.0)
    for number, key in enumerate("abcdef"):
        trail.visit(select(key), now=5.0 + number / 10)
    trail.visit(select("g"), now=20.0)
    assert trail.back() == select("f")
    assert trail.back() == AT


def test_letting_go_of_a_selection_is_no_visit() -> None:
    trail = Trail()
    trail.visit(AT, now=0.0)
    trail.visit(select("a"), now=5.0)
    trail.visit(AT, now=10.0)
    assert trail.back() == AT
    assert not trail.has_back


def test_the_split_of_a_market_is_read_later_and_is_no_step_of_its_own() -> None:
    trail = Trail()
    trail.visit(Place("segments", "a", "a.x", "market-size"), now=0.0)
    trail.visit(Place("segments", "b", "", "market-size"), now=5.0)
    trail.visit(Place("segments", "b", "b.x", "users"), now=5.2)
    assert trail.back() == Place("segments", "a", "a.x", "market-size")
    assert trail.forward() == Place("segments", "b", "b.x", "users")


def test_what_belongs_to_other_pages_makes_no_place_and_is_left_alone() -> None:
    state = ViewState(page="policies", market="m", player="jd", dimension="m.x", lanes="theme")
    assert Place.of(state) == Place.of(replace(state, player="ali", dimension="m.y"))
    moved = Place.of(state).on(replace(state, page="players", player="ali", lanes="level"))
    assert (moved.page, moved.player, moved.lanes) == ("policies", "ali", "theme")


def test_sliders_and_zooming_make_no_step() -> None:
    state = ViewState(page="policies", market="m")
    assert Place.of(replace(state, theme="dark", year=2020)) == Place.of(state)
    assert Place.of(replace(state, span=("2000", "2001"))).spot == Place.of(state).spot


def test_only_so_many_places_are_kept() -> None:
    trail = Trail()
    for number in range(LONGEST + 20):
        trail.visit(Place("evidence", str(number)))
    assert len(trail.before) == LONGEST - 1


def test_how_a_place_is_looked_at_is_no_step_but_comes_back_with_it() -> None:
    trail = Trail()
    state = ViewState(page="players", market="m", players_part="shares")
    trail.visit(Place.of(state), now=0.0)
    ring = replace(state, parts=replace(state.parts, shares_shape="doughnut"))
    trail.visit(Place.of(ring), now=5.0)
    assert not trail.has_back
    trail.visit(Place.of(replace(ring, page="policies", span=("2015-01-01", "2020-12-31"))), now=10.0)
    trail.visit(Place.of(replace(ring, page="home")), now=15.0)
    policies = trail.back()
    assert policies is not None
    assert policies.on(ring).span == ("2015-01-01", "2020-12-31")
    shares = trail.back()
    assert shares is not None
    assert shares.on(state).parts.shares_shape == "doughnut"


def test_to_switch_after_going_back_keeps_what_lies_ahead() -> None:
    trail = Trail()
    state = ViewState(page="players", market="m", players_part="shares")
    trail.visit(Place.of(state), now=0.0)
    trail.visit(Place.of(replace(state, page="home")), now=5.0)
    trail.back()
    trail.visit(Place.of(replace(state, parts=replace(state.parts, shares_mode="market"))), now=10.0)
    assert trail.has_forward


def test_what_stands_below_the_time_line_belongs_to_the_place() -> None:
    state = ViewState(page="policies", market="m", policies_below="around", around="p")
    shut = replace(state, policies_below="", around="")
    assert Place.of(state) != Place.of(shut)
    assert Place.of(state).on(shut) == state
