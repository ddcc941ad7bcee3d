"""Laws of label placement: nothing touches, nothing leaves, order holds."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.piles import stack
from desktop.plotting.box import Box
from desktop.plotting.stacking import beside

heights = st.floats(10, 40)
wanted_labels = st.lists(st.tuples(st.floats(-100, 700), heights), max_size=25)


@given(wanted_labels, st.floats(0, 600))
def test_stacked_labels_never_touch_and_never_leave(wanted: list[tuple[float, float]], room: float) -> None:
    wanted.sort(key=lambda entry: entry[0])
    tops = stack(wanted, 10.0, 10.0 + room)
    placed = [(top, height) for top, (_, height) in zip(tops, wanted, strict=True) if top is not None]
    for (a, tall), (b, _) in pairwise(placed):
        assert a + tall <= b + 1e-6
    assert all(top >= 10 - 1e-6 and top + tall <= 10 + room + 1e-6 for top, tall in placed)


@given(wanted_labels)
def test_labels_are_dropped_only_for_want_of_room(wanted: list[tuple[float, float]]) -> None:
    room = sum(height for _, height in wanted) + 1
    assert None not in stack(wanted, 0.0, room)


def test_a_lone_label_stands_where_it_wants() -> None:
    assert stack([(100.0, 16.0)], 0, 400) == [92.0]


def test_touching_labels_share_the_distance() -> None:
    assert stack([(100.0, 16.0), (100.0, 16.0)], 0, 400) == [84.0, 100.0]


@given(
    st.lists(st.builds(Box, st.floats(0, 300), st.floats(0, 200), st.floats(1, 80), st.floats(1, 40)), max_size=12),
    st.tuples(st.floats(0, 300), st.floats(0, 200)),
    st.tuples(st.floats(5, 120), st.floats(10, 40)),
    st.booleans(),
)
def test_a_label_beside_a_point_touches_nothing(
    taken: list[Box], anchor: tuple[float, float], size: tuple[float, float], insist: bool
) -> None:
    bounds = Box(0, 0, 300, 200)
    place = beside(anchor, size, taken, [], bounds, insist=insist)
    if place is not None:
        box = place.box
        assert bounds.holds(box)
        assert not any(box.touches(other) for other in taken)


def test_a_place_without_a_line_under_it_wins() -> None:
    place = beside((100, 100), (40, 16), [], [(0, 85, 300, 85)], Box(0, 0, 300, 200))
    assert place is not None
    assert not place.box.crossed_by(0, 85, 300, 85)


def test_no_place_on_a_line_of_data_is_good_enough() -> None:
    fence = [(60.0, y, 140.0, y) for y in range(60, 150, 10)]
    bounds = Box(0, 0, 300, 200)
    assert beside((100, 100), (40, 16), [], [], bounds, lines=fence) is None
    far = beside((100, 100), (40, 16), [], [], bounds, lines=fence, insist=True)
    assert far is not None
    assert not any(far.box.crossed_by(*stroke) for stroke in fence)


def test_no_leader_runs_through_what_stands_there() -> None:
    ring = [Box(x, y, 20, 20) for x in (70, 90, 110) for y in (70, 90, 110) if (x, y) != (90, 90)]
    bounds = Box(0, 0, 300, 200)
    assert beside((100, 100), (40, 16), ring, [], bounds, insist=True) is None
    through = beside((100, 100), (40, 16), [box for box in ring if box.x < 110], [], bounds, insist=True)
    assert through is not None
    assert through.box.x > 100
