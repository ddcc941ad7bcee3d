"""Figures that nobody would make by hand: every native form takes them, and says what it leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.figures.figure import Axis, Certainty, Family, Figure, Point, Series, Table
from tests.unit.export import samples
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import A
from tests.unit.export.slide_reading import read_deck

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RTL = "\u05e9\u05d5\u05e7 \u0627\u0644\u0633\u0648\u0642"
LONG = f'=HYPERLINK("http://x") <b>{RTL}</b>\u202e\x00\x0b ' + "very long name " * 25
UNKNOWN = Certainty.NOT_PUBLISHED


def every() -> list[Figure]:
    return [*samples.all_figures(), *crossed_figures().values()]


def named_badly(figure: Figure) -> Figure:
    series = tuple(replace(s, name=LONG, end_label=LONG if s.end_label else "") for s in figure.series)
    cells = tuple(
        tuple(replace(c, text=LONG if at == 0 else c.text) for at, c in enumerate(r)) for r in figure.table.rows
    )
    axis = replace(figure.x, ticks=tuple(replace(t, label=LONG) for t in figure.x.ticks)) if figure.x else None
    return replace(
        figure,
        x=axis if figure.x and figure.x.kind == "category" else figure.x,
        series=series,
        nodes=tuple(replace(n, name=LONG, detail=LONG) for n in figure.nodes),
        panels=tuple(replace(p, title=LONG) for p in figure.panels),
        table=replace(figure.table, rows=cells),
    )


def with_points(figure: Figure, change: Callable[[Point], Point], *, first: bool = False) -> Figure:
    def changed(series: Series) -> Series:
        points = series.points[:1] if first else series.points
        return replace(series, points=tuple(map(change, points)))

    panels = tuple(replace(p, series=tuple(map(changed, p.series))) for p in figure.panels)
    return replace(figure, series=tuple(map(changed, figure.series)), panels=panels, annotations=())


def unknown(point: Point) -> Point:
    return replace(point, y=None, low=None, high=None, size=None, label="", certainty=UNKNOWN, reason="nobody says")


def negative(point: Point) -> Point:
    return replace(point, y=None if point.y is None else -abs(point.y), label="", low=None, high=None)


def below_zero(figure: Figure) -> Figure:
    turned = with_points(figure, negative)
    axis = figure.y
    return turned if axis is None or axis.kind == "log" else replace(turned, y=replace(axis, minimum=-axis.maximum))


def nothing(figure: Figure) -> Figure:
    nodes = tuple(replace(n, value=None, size=0.0, certainty=UNKNOWN, value_label="") for n in figure.nodes)
    return replace(figure, series=(), nodes=nodes, panels=(), annotations=(), table=Table(), matrix=None)


CASES: dict[str, Callable[[Figure], Figure]] = {
    "bad names": named_badly,
    "one point": lambda figure: with_points(figure, lambda point: point, first=True),
    "all unknown": lambda figure: with_points(figure, unknown),
    "below zero": below_zero,
    "zero": lambda figure: with_points(figure, lambda p: replace(p, y=0.0 if p.y is not None else None, label="0")),
    "nothing": nothing,
}


@pytest.mark.parametrize("case", CASES)
def test_every_form_takes_it(case: str, tmp_path: Path) -> None:
    specs = [SlideSpec.of(CASES[case](figure)) for figure in every()]
    report = write_deck(specs, tmp_path / "x.pptx", options=DeckOptions(title="", sources=False))
    assert not [finding for finding in report.findings if finding.severity == "critical"]
    slides = read_deck(tmp_path / "x.pptx")
    assert len(slides) == len(specs)
    for slide in slides:
        assert not any("\u202e" in words or "\x00" in words for words in slide.words)
        for chart in slide.charts:
            for shape in chart.shapes.values():
                assert all(0 <= edge <= 1 for edge in shape.corners)
                sizes = [
                    int(one.get(key)) for one in shape.element.iter(f"{A}ext") for key in ("cx", "cy") if one.get(key)
                ]
                assert min(sizes) >= 0


def many(count: int) -> Figure:
    points = tuple(Point(str(n), 1990 + n / 100, float(n % 97), Certainty.PUBLISHED, stated=True) for n in range(count))
    axis = Axis(1990, 1990 + count / 100, kind="time")
    return replace(samples.lines(), x=axis, y=Axis(0, 100), series=(Series("a", "A", 1, points),), annotations=())


def test_a_chart_holds_two_thousand_points_and_the_report_counts_the_rest(tmp_path: Path) -> None:
    figure = many(5_000)
    report = write_deck([SlideSpec.of(figure)], tmp_path / "x.pptx", options=DeckOptions(title="", sources=False))
    (chart,) = read_deck(tmp_path / "x.pptx")[0].charts
    drawn = len({at for one in chart.series for at in one.values})
    assert 1_900 <= drawn <= 2_100
    values = {round(value, 6) for one in chart.series for value in one.values.values()}
    assert {0.0, 96.0} <= values, "the lowest and the highest stay"
    assert any(f"{5_000 - drawn:,} points" in finding.sentence for finding in report.findings)


def test_rows_that_cannot_be_read_are_left_out_and_counted(tmp_path: Path) -> None:
    points = tuple(Point(f"p{n}", float(n), 1.0, Certainty.PUBLISHED, "1") for n in range(100))
    figure = replace(samples.bars(), family=Family.BARS, x=Axis(0, 100, kind="category"))
    figure = replace(figure, series=(Series("a", "A", 1, points),), annotations=())
    report = write_deck([SlideSpec.of(figure)], tmp_path / "x.pptx", options=DeckOptions(title="", sources=False))
    (chart,) = read_deck(tmp_path / "x.pptx")[0].charts
    assert 20 < len(chart.categories) < 40
    assert any(f"{100 - len(chart.categories)} points" in finding.sentence for finding in report.findings)
