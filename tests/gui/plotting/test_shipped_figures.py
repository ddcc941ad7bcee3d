"""Every figure of the default workspace, in both languages, at every size: no text touches or is cut."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest

from desktop.figures.figure import Family
from desktop.plotting.box import Box
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import PICTURE, SCREEN, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout
    from tests.shipped import Shipped

DOT = 3.5
"""Pixels from the middle of a dot that no label enters."""
SIZES = [(436, 420), (700, 440), (960, 540), (1600, 900)]


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> list[Figure]:
    return [*shipped.figures("en"), *shipped.figures("zh")]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("parts", [PICTURE, SCREEN], ids=["picture", "screen"])
@pytest.mark.usefixtures("qapp")
def test_no_text_touches_or_is_cut(figures: list[Figure], size: tuple[int, int], parts: Parts) -> None:
    assert len(figures) > 50
    for figure in figures:
        layout = lay_out(figure, *size, parts)
        page = Box(0, 0, layout.width, layout.height)
        texts = (*layout.labels, *layout.words)
        outside = [words.lines for words in texts if not page.holds(words.box)]
        touching = [(a.lines, b.lines) for a, b in combinations(texts, 2) if a.box.touches(b.box)]
        assert not outside, (figure.name, figure.language, outside)
        assert not touching, (figure.name, figure.language, touching)
        hiding = list(hidden(layout)) if figure.family in (Family.LINES, Family.COLUMNS) else []
        assert not hiding, (figure.name, figure.language, hiding)


def hidden(layout: Layout) -> Iterator[tuple[str, ...]]:
    """Labels that lie on a line or a dot."""
    strokes = [(*a, *b) for run in layout.runs for a, b in pairwise(run.points)]
    for words in layout.labels:
        box = words.box.grown(-1)
        x, y, right, bottom = box.x, box.y, box.right, box.bottom
        dots = (dot.centre for dot in layout.dots)
        near = (max(x - at[0], 0, at[0] - right) + max(y - at[1], 0, at[1] - bottom) < DOT for at in dots)
        if any(box.crossed_by(*stroke) for stroke in strokes) or any(near):
            yield words.lines


@pytest.mark.usefixtures("qapp")
def test_years_stand_at_regular_steps_with_both_ends(figures: list[Figure]) -> None:
    for figure in (f for f in figures if f.x is not None and f.x.kind == "time" and f.series):
        layout = lay_out(figure, 960, 540, PICTURE)
        found = [
            (w.box.y, m) for w in layout.words if (m := re.fullmatch(r"(FY)?((?:19|20)\d\d)(F|财年)?", w.lines[0]))
        ]
        line = max((y for y, _ in found), default=0)
        years = [int(match[2]) for y, match in found if y == line]
        assert figure.x is not None
        named = int(any(match[1] or match[3] == "财年" for _, match in found))  # after the year in which they end
        first, last = int(figure.x.minimum) + named, int(figure.x.maximum) - 1 + named
        assert (years[0], years[-1]) == (first, last), figure.name
        assert len({b - a for a, b in pairwise(years)}) <= 1, (figure.name, years)


@pytest.mark.usefixtures("qapp")
def test_labels_beside_each_other_stand_apart(figures: list[Figure]) -> None:
    for figure in (f for f in figures if f.family is Family.LINES):
        layout = lay_out(figure, 960, 540, PICTURE)
        strong = [words for words in layout.labels if words.style == "small.strong"]
        near = [(a.lines, b.lines) for a, b in combinations(strong, 2) if a.box.cut(left=-5, right=-5).touches(b.box)]
        assert not near, (figure.name, near)


@pytest.mark.usefixtures("qapp")
def test_a_single_value_stands_inside_the_plot(figures: list[Figure]) -> None:
    single = [f for f in figures if len({p.x for s in f.series for p in s.points}) == 1]
    assert single
    for figure in single:
        layout = lay_out(figure, 960, 540, PICTURE)
        assert all(dot.centre[0] < layout.plot.right - 10 for dot in layout.dots), figure.name


@pytest.mark.usefixtures("qapp")
def test_every_value_can_be_pointed_at(figures: list[Figure]) -> None:
    for figure in figures:
        layout = lay_out(figure, 960, 540, SCREEN)
        reachable = {mark.key for mark in layout.marks}
        stated = {
            f"{series.key}/{point.key}"
            for series in figure.series
            for point in series.points
            if point.stated and point.y is not None
        }
        assert stated <= reachable, (figure.name, sorted(stated - reachable))
