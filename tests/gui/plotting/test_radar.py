"""Radars: points on their spokes, open where nobody publishes a value, no name on another."""

from __future__ import annotations

from math import hypot

import pytest

from desktop.figures.axes import value_axis
from desktop.figures.figure import Axis, Certainty, Entity, Family, Figure, Point, Series, Tick
from desktop.plotting.layout import lay_out
from desktop.plotting.render import render_png
from desktop.plotting.surface import PICTURE, SCREEN
from desktop.theme.theme import load_theme
from tests.gui.plotting.test_layout import check

pytestmark = pytest.mark.usefixtures("qapp")
P, D, N = Certainty.PUBLISHED, Certainty.DISPUTED, Certainty.NOT_PUBLISHED
NAMES = {
    "en": ("Revenue", "Doctors on the platform", "Registered users", "Daily online consultations", "Pharmacies"),
    "zh": ("营业收入", "平台医生数", "注册用户数", "日均在线问诊量", "合作药店数"),
}
VALUES = {
    "full": (1.0, 0.5, 0.25, 0.75, 0.1),
    "open": (0.4, None, 1.0, 1.0, None),
    "alone": (None, 1.0, None, None, None),
}


def radar(language: str = "en", spokes: int = 5) -> Figure:
    def series(key: str, colour: int) -> Series:
        points = tuple(
            Point(f"m{i}", float(i), y, N if y is None else D if i == 2 else P, text=f"{key} {i}")
            for i, y in enumerate(VALUES[key][:spokes])
        )
        return Series(key, f"Player {key}", colour, points, Entity("player", key))

    ticks = tuple(Tick(float(i), name) for i, name in enumerate(NAMES[language][:spokes]))
    return Figure(
        id="6" * 8,
        name="radar",
        family=Family.RADAR,
        language=language,
        section="Players",
        title="Three players",
        subtitle="Parts of the best",
        source_line="Source: A",
        alt_text="A radar",
        x=Axis(-0.5, spokes - 0.5, ticks, kind="category"),
        y=value_axis([0.0, 1.0], language),
        series=tuple(series(key, colour) for colour, key in enumerate(VALUES, 1)),
    )


@pytest.mark.parametrize("size", [(960, 540), (700, 480), (436, 360), (300, 240)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_words_touch_or_are_cut(language: str, size: tuple[int, int]) -> None:
    for parts in (PICTURE, SCREEN):
        check(lay_out(radar(language), *size, parts))


def test_a_value_is_as_far_from_the_middle_as_it_is_large() -> None:
    layout = lay_out(radar(), 960, 540, SCREEN)
    middle = layout.plot.centre
    reach = {mark.key: hypot(mark.centre[0] - middle[0], mark.centre[1] - middle[1]) for mark in layout.marks}
    rim = reach["full/m0"]
    for key, values in VALUES.items():
        for place, value in enumerate(values):
            assert (f"{key}/m{place}" in reach) == (value is not None)
            if value is not None:
                assert reach[f"{key}/m{place}"] == pytest.approx(rim * value, abs=0.01)
    top = next(mark.centre for mark in layout.marks if mark.key == "full/m0")
    assert top[0] == pytest.approx(middle[0])
    assert top[1] < middle[1]


def test_lines_join_neighbours_only_and_disputed_points_keep_their_certainty() -> None:
    layout = lay_out(radar(), 960, 540, SCREEN)
    runs = {colour: sum(run.colour == colour for run in layout.runs) for colour in (1, 2, 3)}
    assert runs == {1: 5, 2: 1, 3: 0}, "closed, one open stretch, a point alone"
    assert sum(dot.certainty is D for dot in layout.dots) == 2
    assert {mark.entity for mark in layout.marks} == {Entity("player", key) for key in VALUES}


def test_it_is_drawn_in_both_themes() -> None:
    assert render_png(radar(), load_theme("light"), (500, 400)) != render_png(radar(), load_theme("dark"), (500, 400))
