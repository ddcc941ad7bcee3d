"""Scatter and doughnut charts on slides, read back and compared with their figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.pptx.model import Box
from desktop.export.pptx.scatter_chart import scatter_chart
from desktop.figures.axes import log_axis, value_axis
from desktop.figures.figure import Axis, Certainty, Family, Figure, Lineage, Node, Point, Series
from desktop.figures.quadrants import Quadrants
from tests.unit.export.read_back import C, name_of, numbers, shapes, texts, written
from tests.unit.export.slide_reading import read_shapes

if TYPE_CHECKING:
    from pathlib import Path


def frame(family: Family, **parts: object) -> Figure:
    plain = Figure(
        "0badcafe", f"test.{family}", family, "en", "Test", "A finding", "What, where", "Source: none", "Alt"
    )
    return replace(plain, **parts)  # type: ignore[arg-type]


def dot(key: str, x: float, y: float | None, **more: object) -> Point:
    plain = Point(key, x, y, Certainty.PUBLISHED, label=key, text=key, lineage=Lineage(("one",)))
    return replace(plain, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def scatter() -> Figure:
    """Two bubbles, a dot, a trail of three years and a rectangle."""
    series = (
        Series("a", "Alpha", 1, (dot("Alpha", 10.0, 5.0, size=100.0),), mark="marker"),
        Series("b", "Beta", 2, (dot("Beta", 40.0, 20.0, size=25.0),), mark="marker"),
        Series("c", "Gamma", 3, (dot("Gamma", 70.0, 30.0, certainty=Certainty.MODELLED),), mark="marker"),
        Series("t", "Trail", 4, tuple(dot(str(2020 + n), 20.0 + 20 * n, 12.0 + 6 * n) for n in range(3)), mark="line"),
        Series("r", "Range", 5, (dot("Range", 50.0, None, low=2.0, high=8.0, x_low=40.0, x_high=60.0),), mark="marker"),
    )
    return frame(
        Family.SCATTER,
        x=replace(value_axis([80.0], "en", unit="CNY billion"), title="Revenue"),
        y=replace(value_axis([40.0], "en", unit="%"), title="Growth"),
        series=series,
        sizes=Axis(0.0, 100.0, title="Users"),
        quadrants=Quadrants(35.0, 15.0, "median 35", "median 15", ("NW", "NE", "SW", "SE")),
    )


@pytest.fixture(scope="module")
def ring() -> Figure:
    nodes = (
        Node("root", "", "Market size", 100.0, 100.0, Certainty.PUBLISHED, value_label="100", detail="CNY billion"),
        Node("a", "root", "Alpha", 60.0, 60.0, Certainty.PUBLISHED, 1, "60.0 %", "CNY 60 billion"),
        Node("b", "root", "Beta", 10.0, 10.0, Certainty.MODELLED, 2, "10.0 %", "CNY 10 billion"),
        Node("#rest", "root", "Nobody on file", 30.0, 30.0, Certainty.NOT_PUBLISHED, 0, "30.0 %", "CNY 30 billion"),
        Node("s", "root", "Silent", None, 0.0, Certainty.NOT_PUBLISHED, detail="not published"),
    )
    return frame(Family.DOUGHNUT, nodes=nodes)


def test_points_stand_at_both_their_values(scatter: Figure, tmp_path: Path) -> None:
    made = written(scatter, tmp_path)
    chart = made.chart
    assert chart.find(f".//{C}scatterChart") is not None
    drawn = {name_of(one): one for one in chart.iter(f"{C}ser")}
    across = {
        int(point.get("idx")): float(point.findtext(f"{C}v"))
        for point in next(iter(drawn.values())).find(f"{C}xVal").iter(f"{C}pt")
    }
    for series in scatter.series:
        held = numbers(drawn[series.name])
        meant = {(point.x, point.y) for point in series.points if point.y is not None}
        assert {(across[place], value) for place, value in held.items()} == meant
    assert "100" in made.cells.values(), "what the areas stand for is in the workbook"


def test_the_area_of_a_marker_is_its_size(scatter: Figure, tmp_path: Path) -> None:
    drawn = {name_of(one): one for one in written(scatter, tmp_path).chart.iter(f"{C}ser")}
    across = {name: int(one.find(f"{C}marker/{C}size").get("val")) for name, one in drawn.items()}
    assert across["Alpha"] == 2 * across["Beta"], "four times the area"
    assert across["Gamma"] < across["Beta"]
    symbols = {name: one.find(f"{C}marker/{C}symbol").get("val") for name, one in drawn.items()}
    assert (symbols["Alpha"], symbols["Gamma"]) == ("circle", "diamond")


def test_names_ranges_and_quadrants_are_on_the_chart(scatter: Figure, tmp_path: Path) -> None:
    made = written(scatter, tmp_path)
    drawing = made.xml("ppt/drawings/drawing")
    named = {name for _, name in shapes(drawing)}
    assert {"mc:quadrant/x", "mc:quadrant/y", "mc:quadrant/x/label"} <= named
    assert any(name.startswith("mc:range/") for name in named)
    words = [*texts(made.chart), *texts(drawing)]
    assert {"Alpha", "Beta", "Gamma", "Range", "2022", "median 35", "Revenue (CNY billion)", "Growth (%)"} <= set(words)


@pytest.mark.parametrize(("high", "is_inside"), [(18.0, True), (2.5, False)])
def test_the_name_of_a_range_stands_in_it_where_it_has_room(scatter: Figure, high: float, is_inside: bool) -> None:
    point = dot("Range", 50.0, None, low=2.0, high=high, x_low=40.0, x_high=60.0)
    figure = replace(scatter, series=(Series("r", "Range", 5, (point,), mark="marker"),), quadrants=None)
    part = scatter_chart(figure, Palette(), Box(0, 0, 11_112_000, 3_996_000))[1].part()
    drawing = dict(read_shapes(etree.fromstring(part)))
    one, two = drawing["mc:range/1"].corners, drawing["mc:range/1/label"].corners
    inside = one[0] < two[0] and one[1] < two[1] and two[2] < one[2] and two[3] < one[3]
    apart = one[2] <= two[0] or two[2] <= one[0] or one[3] <= two[1] or two[3] <= one[1]
    assert (inside, apart) == (is_inside, not is_inside)


def test_the_ring_is_the_shares_with_the_missing_mass(ring: Figure, tmp_path: Path) -> None:
    made = written(ring, tmp_path)
    series = made.chart.find(f".//{C}doughnutChart/{C}ser")
    assert numbers(series) == {0: 60.0, 1: 10.0, 2: 30.0}
    points = series.findall(f"{C}dPt")
    assert len(points) == 3
    assert points[2].find(".//{*}pattFill").get("prst") == "ltUpDiag", "hatched in grey: nobody published it"
    words = texts(made.xml("ppt/drawings/drawing"))
    assert "Alpha: 60.0 %, CNY 60 billion" in words
    assert "Silent: not published" in words
    assert {"Market size", "100", "CNY billion"} <= set(words)


def test_rows_that_nobody_publishes_are_dotted_frames(tmp_path: Path) -> None:
    series = (
        Series("a", "Alpha", 1, (dot("60 %", 0.0, 0.6),), mark="column"),
        Series("s", "Silent", 0, (dot("not published", 1.0, None, certainty=Certainty.NOT_PUBLISHED),), mark="column"),
    )
    axis = Axis(-0.5, 1.5, kind="category")
    figure = frame(Family.BARS, x=axis, y=value_axis([0.6], "en", unit="%", percent=True), series=series)
    drawing = written(figure, tmp_path).xml("ppt/drawings/drawing")
    assert {"mc:unknown/1", "mc:unknown/1/label"} <= {name for _, name in shapes(drawing)}
    assert texts(drawing) == ["not published"]


def test_both_validators_accept_them(scatter: Figure, ring: Figure, tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    logged = replace(
        scatter,
        id="0badcaff",
        x=log_axis([10.0, 80.0], "en"),
        y=log_axis([2.0, 40.0], "en"),
        quadrants=None,
        sizes=None,
    )
    target = tmp_path / "both.pptx"
    report = write_deck([SlideSpec.of(one) for one in (scatter, ring, logged)], target)
    assert not [one for one in report.findings if one.severity == "critical"]
    assert not faults(target)
