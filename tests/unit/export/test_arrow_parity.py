"""Arrows on slides, read back from the written file: the words and the places of the figure's own."""

from __future__ import annotations

import itertools
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.arrow_places import arrow_places
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.export.pptx.slots import slots_of
from desktop.export.xlsx import write_workbook
from desktop.figures.arrow_ends import owner_of
from desktop.figures.build import build
from desktop.figures.figure import DifferenceArrow, Figure, GrowthArrow
from desktop.figures.request import Arrow, Assumptions, FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export import samples
from tests.unit.export.label_places import placed_labels

if TYPE_CHECKING:
    from pathlib import Path

CDR = "{http://schemas.openxmlformats.org/drawingml/2006/chartDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MRFR = "Market Research Future"
ARROWS = (
    Arrow("cagr", MRFR, "2024", "", "2035"),
    Arrow("level", MRFR, "2024", "", "2035", "both"),
    Arrow("cagr", MRFR, "2024", "", "2025"),
    Arrow("cagr", "scenario", "2025", "", "2035"),
    Arrow("cagr", MRFR, "2024", "", "2099"),
    Arrow("level", "Insights10", "2022", "", "2030", "percent"),
)
SIZE = FigureRequest("size", "china-teleradiology", arrows=ARROWS, assumptions=Assumptions("Mine", 0.08, 0.015))
SPLIT = FigureRequest(
    "segments",
    "china-teleradiology",
    dimension="china-teleradiology.application",
    shape="stacked",
    arrows=(Arrow("total", "", "2024", "", "2035", "both"),),
)

FRAME = Box(540_000, 1_692_000, 11_112_000, 3_996_000)
"""Where the built-in template puts the figure."""

Corners = tuple[float, float, float, float]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Figure]:
    path = tmp_path_factory.mktemp("workspace") / "w.marketscope"
    requests = {
        "lines": SIZE,
        "zh": replace(SIZE, language="zh"),
        "columns": replace(SIZE, shape="columns", assumptions=Assumptions(), arrows=ARROWS[:3]),
        "stacked": SPLIT,
    }
    with Workspace.open(shipped_file(path)) as workspace:
        return {name: build(request, workspace) for name, request in requests.items()}


def notes(figure: Figure) -> list[GrowthArrow | DifferenceArrow]:
    return [note for note in figure.annotations if isinstance(note, (GrowthArrow, DifferenceArrow))]


def shapes(figure: Figure, folder: Path) -> dict[str, tuple[str, Corners]]:
    """Name of each user shape in the written file with its words and corners as fractions of the chart."""
    target = folder / f"{figure.id}.pptx"
    write_deck([SlideSpec.of(figure)], target, options=DeckOptions(title="", sources=False))
    with zipfile.ZipFile(target) as package:
        names = [name for name in package.namelist() if "/drawings/" in name and name.endswith(".xml")]
        root = etree.fromstring(package.read(names[0]))
    found = {}
    for anchor in root.iter(f"{CDR}relSizeAnchor"):
        name = next(anchor.iter(f"{CDR}cNvPr")).get("name", "")
        words = "".join(text.text or "" for text in anchor.iter(f"{A}t"))
        ends = [
            float(anchor.findtext(f"{CDR}{end}/{CDR}{axis}") or "nan") for end in ("from", "to") for axis in ("x", "y")
        ]
        found[name] = (words, (ends[0], ends[1], ends[2], ends[3]))
    return found


@pytest.mark.parametrize("name", ["lines", "zh", "columns", "stacked"])
def test_every_arrow_of_the_figure_is_on_the_slide_with_its_words(
    figures: dict[str, Figure], name: str, tmp_path: Path
) -> None:
    found = shapes(figures[name], tmp_path)
    for number, note in enumerate(notes(figures[name]), 1):
        kind = "cagr" if isinstance(note, GrowthArrow) else note.kind
        assert found[f"mc:{kind}/{number}/label"][0] == note.text
        assert (f"mc:{kind}/{number}/head" in found) == (not note.refusal and kind != "level")


@pytest.mark.parametrize("name", ["lines", "columns", "stacked"])
def test_arrows_end_where_their_points_are(figures: dict[str, Figure], name: str, tmp_path: Path) -> None:
    figure = figures[name]
    made = drawing(figure, Palette.of([figure]), FRAME)
    chart, slots = made.chart, slots_of(figure)
    found = shapes(figure, tmp_path)
    for number, note in enumerate(notes(figure), 1):
        if note.refusal or not isinstance(note, GrowthArrow):
            continue
        for key, shape in ((note.start, "start"), (note.end, "head")):
            series, point = next(
                (s, p) for s in figure.series if s.key == note.series for p in s.points if p.key == key
            )
            place = slots.index(point.x)
            assert place is not None
            left, _, right, foot = found[f"mc:cagr/{number}/{shape}"][1]
            assert (left + right) / 2 == pytest.approx(chart.at_column(note.series, place), abs=0.001)
            over = (chart.at_value(point.y or 0.0) - foot) * FRAME.h
            if series.mark == "column":  # over its value
                assert over == pytest.approx(330_000, abs=35_000)
            else:  # just over its dot, whatever else stands there
                assert 0 < over < 120_000, (point, over)


@pytest.mark.parametrize("name", ["columns", "stacked"])
def test_no_stem_of_an_arrow_runs_through_a_value_over_a_column(figures: dict[str, Figure], name: str) -> None:
    figure = figures[name]
    chart = drawing(figure, Palette.of([figure]), FRAME).chart
    stems = [
        (end[0], place.at, foot)
        for place in arrow_places(figure, chart, slots_of(figure))
        for end, foot in zip((place.start, place.end), place.feet, strict=True)
        if place.over and end is not None
    ]
    assert stems
    labels = placed_labels(chart)
    assert labels
    for x, top, foot in stems:
        assert top < foot
        assert [words for words, (a, b, c, d), _ in labels if a < x < c and b < foot and top < d] == []


def test_labels_of_arrows_touch_neither_each_other_nor_leave_the_chart(
    figures: dict[str, Figure], tmp_path: Path
) -> None:
    for figure in figures.values():
        found = shapes(figure, tmp_path)
        pills = [corners for key, (_, corners) in found.items() if key.endswith("/label") and "boundary" not in key]
        for corners in pills:
            assert 0 <= corners[0] < corners[2] <= 1
            assert 0 <= corners[1] < corners[3] <= 1
        for one, other in itertools.combinations(pills, 2):
            apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            assert apart, (figure.name, one, other)


def test_the_file_is_valid_with_all_of_them(figures: dict[str, Figure], tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    target = tmp_path / "arrows.pptx"
    report = write_deck([SlideSpec.of(figure) for figure in figures.values()], target)
    assert not [one for one in report.findings if one.severity == "critical"]
    assert not faults(target)


def test_the_workbook_lists_every_formula(figures: dict[str, Figure], tmp_path: Path) -> None:
    target = tmp_path / "arrows.xlsx"
    write_workbook([figures["lines"]], target)
    with zipfile.ZipFile(target) as package:
        texts = package.read("xl/sharedStrings.xml").decode()
    for note in notes(figures["lines"]):
        assert note.text.replace("&", "&amp;") in texts
        assert (note.formula or note.refusal) in texts


def test_a_figure_without_arrows_keeps_its_whole_height() -> None:
    figure = samples.fan()
    bare = replace(figure, annotations=tuple(n for n in figure.annotations if not isinstance(n, GrowthArrow)))
    with_arrow, without = (drawing(one, Palette.of([one]), FRAME).chart.inner for one in (figure, bare))
    assert without.h > with_arrow.h


@pytest.mark.parametrize("name", ["lines", "columns"])
def test_among_several_series_an_arrow_wears_the_colour_of_its_own(figures: dict[str, Figure], name: str) -> None:
    figure = figures[name]
    palette = Palette.of([figure])
    root = etree.fromstring(drawing(figure, palette, FRAME).shapes.part())
    colours = {
        next(anchor.iter(f"{CDR}cNvPr")).get("name"): [one.get("val") for one in anchor.iter(f"{A}schemeClr")]
        for anchor in root.iter(f"{CDR}relSizeAnchor")
    }
    for number, note in enumerate(notes(figure), 1):
        kind, owner = "cagr" if isinstance(note, GrowthArrow) else note.kind, owner_of(note, figure)
        worn = colours[f"mc:{kind}/{number}/label"][-1]
        if note.refusal or owner is None:
            assert worn == ("bg1" if note.refusal else "tx1")
        else:
            assert worn == palette.colour(owner.colour).slot
    assert (name == "lines") == any(owner_of(note, figure) is not None for note in notes(figure))
