"""Where arrows lie: rows, pills that never touch, open ends of a zoomed view, handles and what they snap to."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from desktop.figures.figure import DifferenceArrow, Family, Figure, GrowthArrow
from desktop.figures.request import Arrow
from desktop.plotting.cartesian import Window
from desktop.plotting.handles import NEW, Held, held_at, held_of, new_from, snap, start_at, stepped, targets
from desktop.plotting.layout import lay_out
from desktop.plotting.overlay import tip
from desktop.plotting.render import render_image
from desktop.plotting.stage import Stage
from desktop.theme.theme import load_theme
from tests.gui.plotting.samples import forecast

if TYPE_CHECKING:
    from desktop.plotting.shapes import Layout, Mark

pytestmark = pytest.mark.usefixtures("qapp")


def with_notes(*notes: GrowthArrow | DifferenceArrow) -> Figure:
    return replace(forecast(), annotations=notes)


def growth(start: str, end: str, text: str = "+6.61 % a year", position: int = 0) -> GrowthArrow:
    return GrowthArrow("mrfr", start, end, text, "formula", rate=0.0661, position=position)


def level(start: str, end: str, text: str = "+287.1", **more: str) -> DifferenceArrow:
    return DifferenceArrow("level", "mrfr", start, more.get("end_series", ""), end, text, "formula", position=0)


def laid(figure: Figure, window: Window | None = None) -> Layout:
    return lay_out(figure, 960, 540, window=window)


def mark(layout: Layout, key: str) -> Mark:
    return next(one for one in layout.marks if one.key == key)


YEARS = [point.key for series in forecast().series if series.key == "mrfr" for point in series.points if point.y]
ends = st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)).filter(lambda pair: pair[0] < pair[1])


def test_the_sample_has_years_to_choose_from() -> None:
    assert {"2025", "2035"} <= set(YEARS)


@given(st.lists(st.tuples(ends, st.sampled_from(["+1 %", "+6.61 % a year, between two estimators"])), max_size=6))
def test_no_two_pills_touch_and_none_leaves_the_picture(wishes: list[tuple[tuple[str, str], str]]) -> None:
    layout = laid(with_notes(*(growth(*pair, text) for pair, text in wishes)))
    for one, other in combinations(layout.arrows, 2):
        assert not one.pill_box.touches(other.pill_box)
    for arrow in layout.arrows:
        assert arrow.pill_box.x >= 0
        assert arrow.pill_box.right <= layout.width
        assert arrow.pill_box.bottom <= layout.plot.y
    assert len(layout.arrows) + len([key for key in layout.dropped if key.startswith("arrow:")]) == len(wishes)
    assert layout.plot.height >= 100


def test_among_several_series_an_arrow_wears_the_colour_of_its_own() -> None:
    figure = with_notes(growth("2025", "2035"), replace(growth("2024", "2035"), refusal="No value.", position=1))
    mrfr = next(one for one in figure.series if one.key == "mrfr")
    assert [arrow.tone for arrow in laid(figure).arrows] == [mrfr.colour, "text.secondary"]
    assert [arrow.tone for arrow in laid(replace(figure, series=(mrfr,))).arrows] == ["text.primary", "text.secondary"]


def test_an_arrow_stands_over_its_points_and_a_difference_at_its_end() -> None:
    layout = laid(with_notes(growth("2025", "2035"), level("2025", "2035")))
    over, upright = layout.arrows
    assert over.start[0] == mark(layout, "mrfr/2025").centre[0]
    assert over.end[0] == mark(layout, "mrfr/2035").centre[0]
    assert over.start[1] == over.end[1] < layout.plot.y
    assert upright.start[0] == upright.end[0] == mark(layout, "mrfr/2035").centre[0]
    assert upright.start[1] == mark(layout, "mrfr/2025").centre[1]
    assert upright.end[1] > mark(layout, "mrfr/2035").centre[1]


def test_between_parts_of_a_stack_differences_run_above_it() -> None:
    figure = replace(with_notes(level("2025", "2035")), family=Family.STACKED)
    (arrow,) = laid(figure).arrows
    assert arrow.start[1] == arrow.end[1]


@pytest.mark.parametrize(("window", "open_ends"), [((2027, 2036), (True, False)), ((2020, 2030), (False, True))])
def test_an_end_outside_the_window_is_open_at_the_edge_and_has_no_handle(
    window: tuple[float, float], open_ends: tuple[bool, bool]
) -> None:
    layout = laid(with_notes(growth("2025", "2035"), level("2025", "2035")), Window(*window))
    for arrow in layout.arrows:
        assert (arrow.open_start, arrow.open_end) == open_ends
    over = layout.arrows[0]
    assert (over.start[0] == layout.plot.x) == open_ends[0]
    assert (over.end[0] == layout.plot.right) == open_ends[1]
    names = {key.rpartition(":")[2] for key in (m.key for m in layout.marks if m.key.startswith("arrow:") and m.round)}
    assert names == ({"end"} if open_ends[0] else {"start"})


def test_a_missing_end_leaves_the_reason_and_no_shaft() -> None:
    note = replace(growth("2025", "2099", "No rate: an end has no value"), rate=None, refusal="No.")
    (arrow,) = laid(with_notes(note)).arrows
    assert (arrow.refused, arrow.has_shaft) == (True, False)


def test_a_refused_arrow_is_painted_unlike_a_measured_one() -> None:
    theme = load_theme("light")
    good, bad = with_notes(growth("2025", "2035")), with_notes(replace(growth("2025", "2035"), refusal="No."))
    assert render_image(good, theme) != render_image(bad, theme)


def test_an_end_is_found_under_the_pointer_and_snaps_to_its_own_series_first() -> None:
    figure = with_notes(growth("2025", "2035"))
    layout = laid(figure)
    x, y = mark(layout, "arrow:0:end").centre
    held = held_at(figure, layout, x + 5, y - 4)
    assert held == Held(0, Arrow("cagr", "mrfr", "2025", "", "2035"), "end")
    assert held_at(figure, layout, x + 60, y + 60) is None
    points = targets(figure, layout)
    assert {one.group for one in points} > {"mrfr"}
    other = next(one for one in points if one.group != "mrfr")
    own = snap(points, held, *other.centre, any_series=False)
    assert own is not None
    assert own.group == "mrfr"
    assert snap(points, held, *other.centre, any_series=True) == other


def test_an_end_never_lands_on_the_other_one() -> None:
    figure = with_notes(growth("2025", "2035"))
    layout = laid(figure)
    held = held_of(figure, "arrow:0:end")
    assert held is not None
    found = snap(targets(figure, layout), held, *mark(layout, "mrfr/2025").centre, any_series=False)
    assert found is not None
    assert found.key != "mrfr/2025"


def test_steps_go_from_point_to_point_and_stop_at_the_last_one() -> None:
    figure = with_notes(growth("2025", "2035"))
    layout = laid(figure)
    held = held_of(figure, "arrow:0:start")
    assert held is not None
    points, now = targets(figure, layout), mark(layout, "mrfr/2025")
    left = stepped(points, held, now, "left")
    assert left is not None
    assert left.key == f"mrfr/{YEARS[YEARS.index('2025') - 1]}"
    first = mark(layout, f"mrfr/{YEARS[0]}")
    assert stepped(points, held, first, "left") == first


def test_a_new_arrow_straight_up_is_a_difference() -> None:
    layout = laid(with_notes())
    start = mark(layout, "mrfr/2025")
    held = new_from(start)
    assert held.position == NEW
    above = start._replace(key="other/2025", group="other", centre=(start.centre[0], start.centre[1] - 50))
    assert held.at(above) == Arrow("level", "mrfr", "2025", "other", "2025")
    assert held.at(mark(layout, "mrfr/2035")) == Arrow("cagr", "mrfr", "2025", "", "2035")
    assert start_at([start], start.centre[0] + 30, start.centre[1]) is None


def test_moving_the_start_to_another_series_keeps_the_end_where_it_is() -> None:
    layout = laid(with_notes())
    other = mark(layout, "mrfr/2035")._replace(group="other", key="other/2030")
    held = Held(0, Arrow("cagr", "mrfr", "2025", "", "2035"), "start")
    assert held.at(other) == Arrow("cagr", "other", "2030", "mrfr", "2035")


def test_the_tooltip_of_a_pill_stands_below_it_and_says_the_arithmetic() -> None:
    layout = laid(with_notes(growth("2025", "2035")))
    pill = mark(layout, "arrow:0")
    assert pill.text == "+6.61 % a year: formula"
    words = tip(layout, pill)
    assert words.box.y > pill.box.bottom
    assert abs(words.box.centre[0] - pill.centre[0]) < 1


def test_there_is_something_to_hold_only_where_arrows_can_be_moved() -> None:
    stage = Stage(load_theme("light"))
    stage.set_size(960, 540)
    stage.set_figure(with_notes(growth("2025", "2035")))
    assert stage.layout is not None
    x, y = (round(place) for place in stage.layout.arrows[0].start)
    accent, seen = load_theme("light").colour("accent").rgb(), []
    for stage.can_edit in (False, True):
        picture = QImage(960, 540, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        stage.paint(painter, 1.0)
        painter.end()
        seen.append(any(picture.pixel(x + step, y - 3) == accent for step in range(-4, 5)))
    assert seen == [False, True]
