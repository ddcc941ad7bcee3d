"""Scatters and rings as they are laid out: in place, to scale, with words that touch nothing."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from desktop.figures.axes import value_axis
from desktop.figures.figure import Axis, Certainty, Family, Figure, Point, Series
from desktop.figures.quadrants import Quadrants
from desktop.plotting.finding import Finder
from desktop.plotting.layout import has_axes, lay_out

SIZES = [(960.0, 540.0), (600.0, 400.0), (320.0, 240.0)]


def scatter(count: int = 14, *, sized: bool = True) -> Figure:
    """Points at random places of an even spread, a trail and a rectangle."""
    chance = random.Random(3)
    series = [
        Series(
            f"s{n}",
            f"Player number {n}",
            n % 10 + 1,
            (
                Point(
                    "2024",
                    chance.random() * 100,
                    chance.random() * 60 - 20,
                    Certainty.PUBLISHED,
                    label=f"Player number {n}",
                    text=f"Player {n}",
                    size=chance.random() * 80 + 1 if sized else None,
                ),
            ),
            mark="marker",
        )
        for n in range(count)
    ]
    trail = tuple(
        Point(str(2018 + n), 10.0 + 12 * n, 5.0 + 5 * n, Certainty.PUBLISHED, label=str(2018 + n), text=str(2018 + n))
        for n in range(6)
    )
    area = Point("r", 50.0, None, Certainty.FORECAST, "Range", "Range", low=20.0, high=30.0, x_low=40.0, x_high=62.0)
    series += [Series("t", "Trail", 2, trail), Series("r", "Range", 5, (area,), mark="marker")]
    return Figure(
        "1",
        "scatter",
        Family.SCATTER,
        "en",
        "",
        "Finding",
        "",
        "Source: none",
        "",
        x=replace(value_axis([100.0], "en", unit="CNY billion"), title="Revenue"),
        y=replace(value_axis([-20.0, 40.0], "en", unit="%"), title="Growth"),
        series=tuple(series),
        quadrants=Quadrants(50.0, 10.0, "median 50", "median 10", ("NW", "NE", "SW", "SE")),
        sizes=Axis(0.0, 81.0, title="Users") if sized else None,
    )


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sized", [True, False])
def test_no_word_touches_another_or_leaves_the_picture(size: tuple[float, float], sized: bool) -> None:
    layout = lay_out(scatter(30, sized=sized), *size)
    for one, other in itertools.combinations(layout.labels, 2):
        assert not one.box.touches(other.box), (one.lines, other.lines)
    for label in (*layout.labels, *layout.words):
        assert label.box.x >= -0.5
        assert label.box.right <= layout.width + 0.5
        assert label.box.bottom <= layout.height + 0.5


def test_areas_are_to_scale_and_inside() -> None:
    figure = scatter()
    layout = lay_out(figure, 960, 540)
    sizes = {f"{s.key}/{p.key}": p.size for s in figure.series for p in s.points if p.size}
    ratios = {bubble.radius**2 / (sizes[bubble.key] or 1.0) for bubble in layout.bubbles if bubble.radius > 4.01}
    assert max(ratios) == pytest.approx(min(ratios))
    for bubble in layout.bubbles:
        x, y = bubble.centre
        assert layout.plot.grown(1).has(x - bubble.radius, y - bubble.radius)
        assert layout.plot.grown(1).has(x + bubble.radius, y + bubble.radius)
    assert [b.radius for b in layout.bubbles] == sorted((b.radius for b in layout.bubbles), reverse=True)


def test_a_point_is_found_where_it_stands() -> None:
    figure = scatter()
    layout = lay_out(figure, 960, 540)
    assert layout.x is not None
    assert layout.y is not None
    finder = Finder(layout.marks)
    for series in figure.series[:5]:
        point = series.points[0]
        assert point.y is not None
        mark = next(one for one in layout.marks if one.key == f"{series.key}/2024")
        assert mark.centre == pytest.approx((layout.x(point.x), layout.y(point.y)))
        found = finder.at(*mark.centre)
        assert found is not None
    area = next(one for one in layout.areas)
    left, right = min(x for x, _ in area.points), max(x for x, _ in area.points)
    assert (layout.x.back(left), layout.x.back(right)) == pytest.approx((40.0, 62.0))
    assert not has_axes(figure), "it has no time to zoom along"


def test_only_the_stretch_to_a_forecast_is_dashed() -> None:
    figure = scatter(2)
    trail = next(series for series in figure.series if series.mark == "line")
    kinds = [Certainty.PUBLISHED, Certainty.MODELLED, Certainty.PUBLISHED, Certainty.PUBLISHED, Certainty.FORECAST]
    points = tuple(replace(point, certainty=kind) for point, kind in zip(trail.points, kinds, strict=False))
    layout = lay_out(replace(figure, series=(replace(trail, points=points),)), 900, 500)
    assert [(run.dashed, len(run.points)) for run in layout.runs] == [(False, 4), (True, 2)]
