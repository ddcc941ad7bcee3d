"""Slides speak the grammar of the figure: what a deck's file says, family by family, against the Figure."""

from __future__ import annotations

import itertools
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.key import key
from desktop.export.pptx.metrics import height
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.export.pptx.slots import slots_of
from desktop.figures import tiling
from desktop.figures.assumptions import Assumptions
from desktop.figures.build import build
from desktop.figures.figure import Boundary, Certainty, Family, Figure, Series
from desktop.figures.request import FigureRequest
from desktop.figures.strokes import forecast_since, stroke_to
from tests.unit.export import samples
from tests.unit.export.read_back import surface_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.shipped import Shipped

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
LINES = {"line", "area"}

Stretch = tuple[float, float, float, float, bool]


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> list[Figure]:
    return shipped.figures("en")


def parts(figures: list[Figure], folder: Path, name: str) -> list[etree._Element]:
    """The parts of a deck of these figures whose names begin so, in their order."""
    target = folder / "parts.pptx"
    write_deck([SlideSpec.of(figure) for figure in figures], target, options=DeckOptions(title="", sources=False))
    with zipfile.ZipFile(target) as package:
        found = [entry for entry in package.namelist() if entry.startswith(name) and entry.endswith(".xml")]
        found.sort(key=lambda entry: int("".join(filter(str.isdigit, entry))))
        return [etree.fromstring(package.read(entry)) for entry in found]


def cached(parent: etree._Element) -> dict[int, str]:
    return {int(pt.get("idx")): pt.findtext(f"{C}v") for pt in parent.iter(f"{C}pt")}


def written_strokes(chart: etree._Element, xs: tuple[float, ...]) -> Iterator[Stretch]:
    for series in (s for kind in ("lineChart", "scatterChart") for p in chart.iter(f"{C}{kind}") for s in p):
        line = series.find(f"{C}spPr/{A}ln") if series.tag == f"{C}ser" else None
        if line is None or line.find(f"{A}noFill") is not None:
            continue
        dash = line.find(f"{A}prstDash")
        dashed = dash is not None and dash.get("val") != "solid"
        box = series.find(f"{C}yVal") if series.find(f"{C}yVal") is not None else series.find(f"{C}val")
        known = sorted((index, float(value)) for index, value in cached(box).items())
        for (i, a), (j, b) in itertools.pairwise(known):
            yield round(xs[i], 6), round(a, 6), round(xs[j], 6), round(b, 6), dashed


def meant_strokes(figure: Figure) -> Iterator[Stretch]:
    since = forecast_since(figure)
    for series in (s for s in figure.series if s.mark in LINES):
        for a, b in itertools.pairwise(sorted(series.points, key=lambda p: p.x)):
            if a.y is not None and b.y is not None:
                dashed = stroke_to(b, since) is not Certainty.PUBLISHED
                yield round(a.x, 6), round(a.y, 6), round(b.x, 6), round(b.y, 6), dashed


def test_a_disputed_forecast_is_dashed_on_slides(tmp_path: Path) -> None:
    doubted = (samples.year(2022, 191.0, Certainty.DISPUTED), samples.year(2030, 514.0, Certainty.DISPUTED))
    series = (Series("i", "Insights10", 5, doubted),)
    figure = replace(samples.lines(), series=series, annotations=(Boundary(2025.0, "Forecast"),))
    (chart,) = parts([figure], tmp_path, "ppt/charts/chart")
    assert list(written_strokes(chart, slots_of(figure).xs)) == [(2022.5, 191.0, 2030.5, 514.0, True)]


def test_lines_are_dashed_where_the_figure_is(figures: list[Figure], tmp_path: Path) -> None:
    drawn = [f for f in figures if f.family is Family.LINES and not f.empty]
    assert any(stretch[-1] for f in drawn for stretch in meant_strokes(f))
    for figure, chart in zip(drawn, parts(drawn, tmp_path, "ppt/charts/chart"), strict=True):
        assert sorted(written_strokes(chart, slots_of(figure).xs)) == sorted(meant_strokes(figure)), figure.name


@pytest.mark.parametrize("figure", [samples.columns(), samples.stacked(), samples.bars()], ids=lambda f: str(f.family))
def test_columns_wear_their_certainty(figure: Figure, tmp_path: Path) -> None:
    (chart,) = parts([figure], tmp_path, "ppt/charts/chart")
    written = {}
    for series in chart.iter(f"{C}ser"):
        if series.getparent().tag != f"{C}barChart":
            continue
        own = {int(p.find(f"{C}idx").get("val")): p.find(f"{C}spPr") for p in series.iterfind(f"{C}dPt")}
        name = series.findtext(f"{C}tx/{C}strRef/{C}strCache/{C}pt/{C}v")
        for index in cached(series.find(f"{C}val")):
            written[name, index] = surface_of(own.get(index, series.find(f"{C}spPr")))
    slots = slots_of(figure)
    meant = {
        (series.name, slots.index(point.x)): point.certainty
        for series in figure.series
        if series.mark == "column"
        for point in series.points
        if point.y is not None
    }
    assert meant
    assert written == meant


def test_tiles_stand_in_the_order_of_the_figure(figures: list[Figure], tmp_path: Path) -> None:
    drawn = [f for f in figures if f.family is Family.TREEMAP]
    for figure, slide in zip(drawn, parts(drawn, tmp_path, "ppt/slides/slide"), strict=True):
        named = [shape.get("name") for shape in slide.iterfind(f".//{P}grpSp//{P}cNvPr")]
        top = tiling.top_of(figure.nodes, tiling.parts_of(figure.nodes))
        meant = [node.name for node in (*tiling.in_order(top), *tiling.without_area(top))]
        assert [name for name in named if name in meant] == meant, figure.name


def test_crowded_ends_stand_in_one_column_in_the_order_of_their_values(figures: list[Figure]) -> None:
    figure = next(f for f in figures if f.name == "size.global-telemedicine")
    drawn = drawing(figure, Palette.of([figure]), Box(540_000, 1_692_000, 11_112_000, 3_996_000)).chart
    places = []
    for series in drawn.series:
        for label in (one for one in series.labels if one.dx):
            value = series.values[label.index] or 0.0
            left, own = drawn.at_slot(label.index) + label.dx, drawn.at_value(value)
            passes = label.leader[1][1] / drawn.box.h if label.leader else own  # where its leader leaves the plot
            places.append((round(left, 4), own + label.dy, value, round(passes, 4), abs(passes - own) < 1e-4))
    column = sorted(one[1:] for one in places if one[0] == max(place[0] for place in places))
    assert len(column) > 6
    assert [passes for _, _, passes, _ in column] == sorted(passes for _, _, passes, _ in column), "no leader crosses"
    level = [value for _, value, _, is_level in column if is_level]
    assert len(level) > 5
    assert level == sorted(level, reverse=True)
    lines = [top * drawn.box.h for top, *_ in column]
    assert all(below - above >= height(10) - 1 for above, below in itertools.pairwise(lines))


def test_the_key_shows_what_is_derived_as_it_is_drawn(shipped: Shipped) -> None:
    request = FigureRequest("size", "china-telemedicine", assumptions=Assumptions("Mine", growth=0.1))
    scenario = build(request, shipped.workspace)
    pointed = build(FigureRequest("size", "china-internet-healthcare"), shipped.workspace)
    for figure, is_dashed in ((scenario, True), (pointed, False)):
        made = str(key(figure, 9_000_000, 1_000_000, 1))
        assert Certainty.MODELLED in figure.legend
        assert ("sysDash" in made) is is_dashed, figure.title
        assert ('prst="diamond"' in made) is not is_dashed, figure.title
