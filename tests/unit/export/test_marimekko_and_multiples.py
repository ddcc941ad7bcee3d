"""Marimekko and small multiples on slides, read back and compared with their figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.marimekko import WIDE
from desktop.export.pptx.multiples import MOST
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import (
    A,
    C,
    P,
    categories,
    fill_of,
    frame,
    name_of,
    numbers,
    shape_named,
    texts,
    written,
)

if TYPE_CHECKING:
    from pathlib import Path


def test_every_edge_of_a_column_stands_twice(tmp_path: Path) -> None:
    read = written(crossed_figures()["marimekko"], tmp_path)
    # 80, 70 and 150 of 300
    edges = [0, 2667, 2667, 5000, 5000, 10_000]
    assert [int(text) for text in categories(read.chart)] == edges
    axis = next(iter(read.chart.iter(f"{C}dateAx")))
    assert [axis.find(f"{C}scaling/{C}{end}").get("val") for end in ("min", "max")] == ["0", str(WIDE)]
    area = next(iter(read.chart.iter(f"{C}areaChart")))
    assert area.find(f"{C}grouping").get("val") == "percentStacked"
    drawn = {name_of(series): numbers(series) for series in area.iter(f"{C}ser")}
    assert list(drawn) == ["CT Scan", "MRI", "Not published"]
    assert drawn == {
        "CT Scan": {0: 40.0, 1: 40.0},
        "MRI": {0: 25.0, 1: 25.0, 2: 20.0, 3: 20.0},
        "Not published": {0: 15.0, 1: 15.0, 2: 50.0, 3: 50.0, 4: 150.0, 5: 150.0},
    }
    assert [read.cells[f"E{row}"] for row in range(2, 8)] == ["80", "80", "70", "70", "150", "150"]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", ["marimekko", "marimekko-years"])
def test_a_marimekko_says_what_the_screen_says(name: str, language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)[name]
    read = written(figure, tmp_path)
    said = " | ".join(texts(read.xml("ppt/drawings/drawing")))
    columns = [node for node in figure.nodes if not node.parent]
    for column in columns:
        assert column.name in said
        if column.size > 0:
            assert column.value_label in said
    for part in (node for node in figure.nodes if node.parent):
        assert f"{part.name}" in said
        assert part.value_label in said
        assert part.detail in said
    rest = list(next(iter(read.chart.iter(f"{C}areaChart"))).iter(f"{C}ser"))[-1]
    assert fill_of(rest) == "pattern"


def test_forecast_columns_are_lighter_and_keep_the_colour_of_their_part(tmp_path: Path) -> None:
    chart = written(crossed_figures()["marimekko-years"], tmp_path).chart
    looks: dict[str, list[tuple[str, bool]]] = {}
    for series in chart.iter(f"{C}ser"):
        colour = series.find(f"{C}spPr/{A}solidFill/{A}schemeClr")
        if colour is not None:
            light = colour.find(f"{A}lumOff") is not None
            looks.setdefault(name_of(series), []).append((colour.get("val"), light))
    assert {name: sorted(light for _, light in found) for name, found in looks.items()} == {
        "Hospitals": [False, True],
        "Diagnostic Imaging Centers": [False],
        "Home Healthcare": [False, True],
    }
    assert all(len({colour for colour, _ in found}) == 1 for found in looks.values())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_multiples_are_small_charts_on_one_axis(language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)["multiples"]
    read = written(figure, tmp_path)
    charts = read.all("ppt/charts/chart")
    drawn = [panel for panel in figure.panels if not panel.empty]
    assert len(charts) == len(drawn) == 3
    limits = set()
    for chart, panel in zip(charts, drawn, strict=True):
        axis = next(iter(chart.iter(f"{C}valAx")))
        limits.add(tuple(axis.find(f"{C}scaling/{C}{end}").get("val") for end in ("min", "max")))
        stated = {point.key: point.y for series in panel.series for point in series.points if point.y is not None}
        labels = categories(chart)
        found = {labels[at][:4]: value for series in chart.iter(f"{C}ser") for at, value in numbers(series).items()}
        assert found == stated
        assert any(name_of(series).startswith(panel.title) for series in chart.iter(f"{C}ser"))
    assert len(limits) == 1
    said = texts(read.slide)
    assert [text for text in said if text in {p.title for p in figure.panels}] == [p.title for p in figure.panels]
    for number, panel in enumerate(figure.panels, 1):
        if panel.empty:
            shape = shape_named(read.slide, f"{panel.title} [mc:{figure.id}-{number}]")
            assert shape.find(f"{P}spPr/{A}ln/{A}prstDash").get("val") == "sysDot"
            assert texts(shape) == [panel.empty]


def test_a_slide_holds_twelve_of_many_and_says_so(tmp_path: Path) -> None:
    figure = crossed_figures()["multiples"]
    many = tuple(replace(panel, key=f"{panel.key}{n}") for n in range(6) for panel in figure.panels)
    read = written(replace(figure, panels=many), tmp_path)
    titles = [e for e in read.slide.iter(f"{P}cNvPr") if e.get("name", "").startswith("Title ")]
    assert len(titles) == MOST
    assert any("18 of the small charts" in sentence for sentence in read.sentences)
    boxes = [frame(e.getparent().getparent()) for e in titles]
    assert all(box[0] >= 540_000 and box[0] + box[2] <= 540_000 + 11_112_000 + 1 for box in boxes)
    assert len({(box[0], box[1]) for box in boxes}) == MOST


def test_panels_with_axes_of_their_own_keep_them(tmp_path: Path) -> None:
    figure = crossed_figures()["multiples"]
    assert figure.y is not None
    own = replace(figure.y, maximum=77.0)
    panels = (replace(figure.panels[0], y=own), *figure.panels[1:])
    charts = written(replace(figure, panels=panels), tmp_path).all("ppt/charts/chart")
    tops = [next(iter(chart.iter(f"{C}valAx"))).find(f"{C}scaling/{C}max").get("val") for chart in charts]
    assert tops == ["77", *[f"{figure.y.maximum:g}"] * 2]
