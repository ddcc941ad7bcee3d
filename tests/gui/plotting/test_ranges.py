"""Ranges: rows from low to high on one axis, the marker between, the line everything is measured from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.figures.axes import value_axis
from desktop.figures.figure import Axis, Boundary, Certainty, Entity, Family, Figure, Point, Series, Tick
from desktop.plotting.layout import has_axes, lay_out
from desktop.plotting.render import render_png
from desktop.plotting.surface import SCREEN
from desktop.theme.theme import load_theme

M = Certainty.MODELLED
ROWS = (
    ("growth", "Growth, 6.5 – 15 %", 600.0, 1300.0, "600 – 1,300"),
    ("base", "Start, 2025", 546.0, 668.0, "546 – 668"),
    ("fx", "Exchange rate", None, None, "no range"),
)


def figure() -> Figure:
    points = tuple(
        Point(
            key,
            float(i),
            607.0 if low else None,
            M,
            label,
            f"{name}: {label}",
            low,
            high,
            entity=Entity("scenario", key),
        )
        for i, (key, name, low, high, label) in enumerate(ROWS)
    )
    return Figure(
        id="0" * 8,
        name="sensitivity.market",
        family=Family.RANGES,
        language="en",
        section="A market",
        title="Growth matters most for 2035",
        subtitle="USD million",
        source_line="Source: A",
        alt_text="Three ranges",
        x=Axis(-0.5, 2.5, tuple(Tick(float(i), row[1]) for i, row in enumerate(ROWS)), kind="category"),
        y=value_axis([600.0, 1300.0], "en"),
        series=(Series("sensitivity", "Range", -1, points),),
        annotations=(Boundary(607.0, "607 published"),),
    )


@pytest.mark.parametrize("size", [(960, 540), (480, 260), (300, 200)])
def test_bars_lead_from_low_to_high_on_the_value_axis(size: tuple[int, int]) -> None:
    layout = lay_out(figure(), *size, SCREEN)
    assert layout.y is not None
    first, second, unknown = layout.blocks
    assert first.box.x == pytest.approx(layout.y(600.0))
    assert first.box.right == pytest.approx(layout.y(1300.0))
    assert first.box.bottom <= second.box.y
    assert unknown.certainty is Certainty.NOT_PUBLISHED
    assert [dot.centre[0] for dot in layout.dots] == [pytest.approx(layout.y(607.0))] * 2
    (line,) = layout.frame
    assert line.start[0] == pytest.approx(layout.y(607.0))


@pytest.mark.parametrize("size", [(960, 540), (480, 260), (300, 200)])
def test_labels_neither_touch_nor_leave_the_picture(size: tuple[int, int]) -> None:
    layout = lay_out(figure(), *size, SCREEN)
    for i, label in enumerate(layout.labels):
        assert label.box.x >= 0
        assert label.box.right <= layout.width + 0.5
        assert not any(label.box.touches(other.box) for other in layout.labels[i + 1 :])


def test_every_row_is_a_mark_that_can_be_chosen() -> None:
    layout = lay_out(figure(), 960, 540, SCREEN)
    assert [mark.key for mark in layout.marks] == ["sensitivity/growth", "sensitivity/base", "sensitivity/fx"]
    assert [mark.entity for mark in layout.marks] == [Entity("scenario", row[0]) for row in ROWS]
    assert not has_axes(figure())


def test_a_value_known_from_one_side_is_a_stem_into_the_open() -> None:
    one = replace(figure().series[0].points[0], low=500.0, y=500.0, high=None)
    bound = replace(figure(), series=(replace(figure().series[0], points=(one,)),))
    layout = lay_out(bound, 960, 540, SCREEN)
    assert not layout.blocks
    (stem,) = layout.whiskers
    assert stem.end[0] > stem.start[0] == pytest.approx(layout.y(500.0) if layout.y else 0)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_drawn(name: str) -> None:
    assert render_png(figure(), load_theme("dark" if name == "dark" else "light"), (640, 300)).startswith(b"\x89PNG")
