"""The growth column beside lines on a slide: the figure's words and colours, at the lines' ends, clear of the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from tests.unit.export.read_back import A

if TYPE_CHECKING:
    from desktop.export.pptx.native import Drawing
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

CDR = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}"
FOUR = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor")
FRAMES = (Box(0, 0, 11_000_000, 3_900_000), Box(0, 0, 5_300_000, 3_400_000), Box(0, 0, 8_000_000, 4_200_000))


def read_shapes(drawn: Drawing) -> dict[str, tuple[tuple[float, float, float, float], str, str]]:
    """By name: the place as fractions, the words, the colour of the words."""
    found = {}
    for anchor in etree.fromstring(drawn.shapes.part()):
        name = next(anchor.iter(f"{CDR}cNvPr")).get("name", "")
        corners = tuple(float(one.text or "") for part in (f"{CDR}from", f"{CDR}to") for one in anchor.find(part))
        words = "".join(one.text or "" for one in anchor.iter(f"{A}t"))
        run = next(anchor.iter(f"{A}rPr"), None)
        colour = next(run.iter(f"{A}schemeClr")).get("val", "") if run is not None else ""
        found[name] = (corners, words, colour)
    return found


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> list[Figure]:
    request = FigureRequest("courses", "", "revenue", others=FOUR)
    return [build(request, shipped.workspace), build(FigureRequest("courses", "", "revenue"), shipped.workspace)]


@pytest.mark.parametrize("box", FRAMES, ids=lambda box: f"{box.w}x{box.h}")
def test_the_column_says_what_the_figure_says_and_stands_clear(figures: list[Figure], box: Box) -> None:
    for figure in figures:
        assert figure.side is not None
        palette = Palette.of([figure])
        drawn = drawing(figure, palette, box)
        shapes = read_shapes(drawn)
        (left, _, _, bottom), title, _ = shapes["mc:side/title"]
        assert title == figure.side.title
        pills = [shape for name, shape in shapes.items() if name.startswith("mc:side/") and name.endswith("/label")]
        assert sorted(words for _, words, _ in pills) == sorted(value.text for value in figure.side.values)
        chart = drawn.chart
        ends = {one.key: max((p for p in one.points if p.y is not None), key=lambda p: p.x).y for one in figure.series}
        by_height = sorted(figure.side.values, key=lambda value: -(ends[value.series] or 0.0))
        ordered = sorted(pills, key=lambda pill: pill[0][1])
        assert [words for _, words, _ in ordered] == [value.text for value in by_height]
        for ((_, top, right, low), _, _), below in zip(ordered, [*ordered[1:], None], strict=True):
            assert top >= bottom
            assert right <= 1.0
            assert low <= 1.0
            assert below is None or below[0][1] >= low, "no pill covers another"
        series = {one.key: one for one in figure.series}
        for (_, _, colour), value in zip(ordered, by_height, strict=True):
            wanted = palette.colour(series[value.series].colour).slot if value.rate is not None else "bg1"
            assert colour == wanted, value
        assert chart.inner.x + chart.inner.w < left, "the plot ends before the column"


def test_a_chart_without_a_column_keeps_its_whole_frame(shipped: Shipped) -> None:
    figure = build(FigureRequest("courses", "", "revenue", others=("jd-health",)), shipped.workspace)
    drawn = drawing(figure, Palette.of([figure]), FRAMES[0])
    assert drawn.chart.box == FRAMES[0]
    assert not [name for name in read_shapes(drawn) if name.startswith("mc:side")]
