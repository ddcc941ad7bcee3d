"""Laws of boxes, scales, clipping, hatching and treemaps."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.plotting.box import Box, Scale
from desktop.plotting.clipping import clip_area, clip_line, hatch_strokes
from desktop.plotting.treemap import squarify

BOX = Box(10, 20, 300, 200)
numbers = st.floats(-500, 800)
pixels = st.tuples(numbers, numbers)


@given(st.lists(pixels, min_size=2, max_size=30))
def test_clipped_lines_stay_inside(points: list[tuple[float, float]]) -> None:
    for run in clip_line(points, BOX):
        assert all(BOX.grown(1e-3).has(x, y) for x, y in run)


@given(st.lists(pixels, min_size=3, max_size=30))
def test_clipped_areas_stay_inside(points: list[tuple[float, float]]) -> None:
    assert all(BOX.grown(1e-3).has(x, y) for x, y in clip_area(points, BOX))


def test_a_line_inside_is_left_alone() -> None:
    points = [(20.0, 30.0), (100.0, 90.0), (200.0, 40.0)]
    assert clip_line(points, BOX) == [points]


@given(st.floats(1, 300), st.floats(1, 200))
def test_hatch_strokes_rise_to_the_right_inside_the_area(width: float, height: float) -> None:
    box = Box(5, 7, width, height)
    area = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    for (x1, y1), (x2, y2) in hatch_strokes(area, 8):
        assert x2 > x1
        assert y1 - y2 == pytest.approx(x2 - x1)
        assert box.grown(0.01).has(x1, y1)
        assert box.grown(0.01).has(x2, y2)


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=40), st.floats(20, 900), st.floats(20, 600))
def test_treemap_cells_fill_the_room_in_proportion(sizes: list[float], width: float, height: float) -> None:
    sizes.sort(reverse=True)
    room = Box(3, 4, width, height)
    cells = squarify(sizes, room)
    total = sum(sizes)
    for size, cell in zip(sizes, cells, strict=True):
        assert cell.width * cell.height == pytest.approx(size / total * width * height, rel=1e-6, abs=1e-6)
        assert room.grown(1e-3).holds(cell)
    for a, b in combinations(cells, 2):
        assert not a.cut(1e-4, 1e-4, 1e-4, 1e-4).touches(b.cut(1e-4, 1e-4, 1e-4, 1e-4))


@given(st.floats(-1e6, 1e6), st.floats(0.1, 1e6), numbers)
def test_scales_go_there_and_back(low: float, span: float, value: float) -> None:
    scale = Scale(low, low + span, 400.0, 20.0)
    assert scale.back(scale(value)) == pytest.approx(value, abs=1e-6 * span + 1e-6 * abs(low))


@pytest.mark.parametrize(
    ("stroke", "crosses"),
    [((0, 0, 50, 50), True), ((0, 0, 400, 10), False), ((0, 120, 400, 120), True), ((0, 230, 12, 250), False)],
)
def test_strokes_through_a_box(stroke: tuple[float, float, float, float], crosses: bool) -> None:
    assert BOX.crossed_by(*stroke) is crosses
