"""Graphs as boxes with connectors, and columns with a line on a second axis, read back from the slide."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.metrics import measured_for, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Family, Figure, Lineage
from desktop.figures.graph import Graph, GraphNode, Tie, TieLine
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import A, C, P, frame, shape_named, shapes, texts, written
from tests.unit.export.slide_reading import read_deck, read_shapes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped import Shipped


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Figure]:
    path = tmp_path_factory.mktemp("graph") / "w.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        requests = {
            "chain": FigureRequest("relations", "china-teleradiology", subject="nighthawk-radiology"),
            "doubt": FigureRequest("relations", "china-telemedicine", subject="wedoctor"),
            "mixed": FigureRequest("relations", "china-telemedicine", subject="chunyu-doctor", language="zh"),
            "funding": FigureRequest("funding", "china-internet-healthcare"),
        }
        return {key: build(request, workspace) for key, request in requests.items()}


def test_connectors_hold_on_to_the_boxes_in_reading_order(figures: dict[str, Figure], tmp_path: Path) -> None:
    slide = written(figures["chain"], tmp_path).slide
    called = {
        one.find(f"{P}nvSpPr/{P}cNvPr").get("id"): one.find(f"{P}nvSpPr/{P}cNvPr").get("name")
        for one in slide.iter(f"{P}sp")
    }
    held = [
        tuple(called[one.find(f"{P}nvCxnSpPr/{P}cNvCxnSpPr/{A}{end}").get("id")] for end in ("stCxn", "endCxn"))
        for one in slide.iter(f"{P}cxnSp")
    ]
    assert ("Nighthawk Radiology", "vRad") in held
    assert ("Mednax", "Radiology Partners") in held
    names = ["Nighthawk Radiology", "vRad", "Mednax", "Radiology Partners"]
    lefts = [frame(shape_named(slide, name))[0] for name in names]
    assert lefts == sorted(lefts)
    assert "acquired by, Dec 2010" in texts(slide)


def test_doubt_and_ends_look_as_on_screen(figures: dict[str, Figure], tmp_path: Path) -> None:
    slide = written(figures["doubt"], tmp_path).slide
    ties = {name: shape for shape, name in shapes(slide) if ">" in name}
    ties |= {one.find(f"{P}nvCxnSpPr/{P}cNvPr").get("name"): one for one in slide.iter(f"{P}cxnSp")}
    over = ties["babylon-health>tencent"].find(f"{P}spPr/{A}ln")
    assert over.find(f"{A}prstDash").get("val") == "dash"
    assert over.find(f"{A}tailEnd") is None
    assert ties["tencent>wedoctor"].find(f"{P}spPr/{A}ln/{A}tailEnd").get("type") == "triangle"
    assert "founded (refuted)" in texts(slide)
    dotted = shape_named(slide, "Liao Jieyuan").find(f"{P}spPr/{A}ln/{A}prstDash")
    assert dotted.get("val") == "sysDot"


def test_a_box_is_wide_enough_for_digits_among_chinese(figures: dict[str, Figure], tmp_path: Path) -> None:
    slide = written(figures["mixed"], tmp_path).slide
    (shape,) = (one for one, name in shapes(slide) if name.startswith("78.3%"))
    size = int(next(shape.iter(f"{A}rPr")).get("sz")) / 100
    longest = max(width(text, size) for text in texts(shape))
    assert frame(shape)[2] - 2 * 80_000 - 36_000 >= int(longest * 1.08)


def test_deals_stand_in_a_band_of_their_own_and_every_mark_says_its_number(
    figures: dict[str, Figure], tmp_path: Path
) -> None:
    figure = figures["funding"]
    chart = written(figure, tmp_path).chart
    bars, lines = chart.find(f".//{C}barChart"), chart.findall(f".//{C}lineChart")
    first = {one.get("val") for one in bars.findall(f"{C}axId")}
    second = next(
        {one.get("val") for one in line.findall(f"{C}axId")}
        for line in lines
        if not first & {one.get("val") for one in line.findall(f"{C}axId")}
    )
    axis = next(one for one in chart.iter(f"{C}valAx") if one.find(f"{C}axId").get("val") in second)
    assert axis.find(f"{C}crosses").get("val") == "max"
    low, high = (float(axis.find(f"{C}scaling/{C}{end}").get("val")) for end in ("min", "max"))
    assert high >= 164
    own = next(one for one in chart.iter(f"{C}valAx") if one.find(f"{C}axId").get("val") in first)
    highest = max(p.y for s in figure.series if not s.secondary for p in s.points if p.y is not None)
    assert highest / float(own.find(f"{C}scaling/{C}max").get("val")) < -low / (high - low) - 0.1
    assert [one.find(f"{C}tickLblPos").get("val") for one in chart.iter(f"{C}valAx")] == ["none", "none"]
    told = read_deck(next(tmp_path.glob("*.pptx")))[0].charts[0]
    labels = {series.name: series.labels for series in told.series if series.labels}
    assert labels["Investment amount"][11] == "12.09"
    found = sorted(text for name, own in labels.items() if name.startswith("Investment deals") for text in own.values())
    assert found == sorted(["5", "10", "12", "33", "103", "164", "38", "45", "10", "7", "2"])
    heads = [shape.words for name, shape in told.shapes.items() if name.startswith("mc:bands/") and shape.words]
    assert " ".join(heads) == "Investment deals Investment amount CNY billion"
    fills = [(s.colour, Palette.of([figure]).colour(s.colour).slot) for s in figure.series]
    assert fills == [(-2, "accent1"), (-2, "accent1"), (-3, "accent2"), (-3, "accent2")]
    unknown = [shape for name, shape in told.shapes.items() if name.startswith("mc:unknown/")]
    assert len(unknown) == 4, "a frame in the place of every column that nobody published"


def test_parts_of_a_year_keep_their_months_where_only_some_years_have_names(shipped: Shipped) -> None:
    """On a narrow slide the axis names some years, but every part of one, and the head of a band is one phrase."""
    for language, months in (("en", {"Jan–Jul", "Q1"}), ("zh", {"1–7月", "第一季度"})):
        figure = build(FigureRequest("funding", "china-internet-healthcare", language=language), shipped.workspace)
        with measured_for(1.17):
            made = drawing(figure, Palette.of([figure]), Box(0, 0, 8_060_000, 3_300_000))
        assert made.chart.category_skip > 1
        found = list(read_shapes(etree.fromstring(made.shapes.part())))
        axis = {name: shape for name, shape in found if name.startswith("mc:axis/")}
        assert {words[4:].strip() for words in (shape.words for shape in axis.values()) if words[4:]} == months
        for (one, a), (two, b) in itertools.combinations(axis.items(), 2):
            (left, top, right, low), (start, above, end, foot) = a.corners, b.corners
            assert right <= start or end <= left or low <= above + 1e-6 or foot <= top + 1e-6, (one, two)
        assert all(shape.corners[3] <= 1 for shape in axis.values()), "inside the frame"
        heads = [shape.words for name, shape in found if name.startswith("mc:bands/") and shape.words]
        assert all(len(head) > 1 for head in heads), heads


def hostile(count: int) -> Figure:
    """A wheel of so many names with markup, right-to-left words and three hundred letters."""
    names = ["</a:t><b>x</b> &amp;", "مرحبا بالعالم", "x" * 300, *(f"Name {n}" for n in range(count))]
    nodes = [GraphNode("hub", "Hub", True, 0, 0, 0, 1, centre=True)]
    nodes += [GraphNode(f"n{n}", name, n % 2 == 0, 0, 1, n, 2) for n, name in enumerate(names)]
    ties = [
        Tie(f"hub>n{n}", "hub", f"n{n}", (TieLine(f"since {n}"),), Certainty.REFUTED, lineage=Lineage(evidence=("e",)))
        for n in range(len(names))
    ]
    words = {"section": "S", "title": "T", "subtitle": "U", "source_line": "V", "alt_text": "W"}
    return Figure("0badcafe", "graph", Family.GRAPH, "en", **words, graph=Graph(tuple(nodes), tuple(ties)))


@pytest.mark.parametrize("count", [2, 60])
def test_hostile_names_and_crowds_stay_valid(count: int, tmp_path: Path) -> None:
    from desktop.export.pptx.deck import SlideSpec, write_deck
    from tests.unit.export.validity import faults

    report = write_deck([SlideSpec.of(hostile(count))], tmp_path / "hostile.pptx")
    assert not faults(tmp_path / "hostile.pptx")
    assert any("found no room" in one.sentence for one in report.findings) == (count == 60)
