"""Two and four figures on a slide: every form keeps its frame, its nine points and its words apart."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.metrics import width
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.figures.build import build
from desktop.figures.figure import Family, Figure
from desktop.figures.request import FigureRequest
from tests.unit.export import samples
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import A, P
from tests.unit.export.slide_reading import ReadChart, ReadSlide, read_deck

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped import Shipped

SLACK = 2_000
"""EMU by which rounding may differ."""


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> list[Figure]:
    """The fullest figure of each family."""
    steps = build(
        FigureRequest("player", "", "revenue", subject="ping-an-good-doctor", shape="steps"), shipped.workspace
    )
    every = [f for f in (*shipped.figures("en"), *crossed_figures().values(), steps) if not f.empty]
    by_family = [[f for f in every if f.family is family] for family in Family]
    return [max(found, key=lambda f: len(f.alt_text) + 50 * len(f.series) + 20 * len(f.nodes)) for found in by_family]


def written(figures: list[Figure], count: int, path: Path) -> list[ReadSlide]:
    groups = [figures[at : at + count] for at in range(0, len(figures), count)]
    specs = [SlideSpec.of(*group) for group in groups if len(group) > 1]
    report = write_deck(specs, path, options=DeckOptions(title="", sources=False))
    assert not [finding for finding in report.findings if finding.severity == "critical"]
    return read_deck(path)


@pytest.mark.parametrize("count", [2, 4])
def test_forms_keep_to_their_frames_and_words_apart(figures: list[Figure], count: int, tmp_path: Path) -> None:
    slides = written(figures, count, tmp_path / "small.pptx")
    for slide in slides:
        for chart in slide.charts:
            assert words_that_touch(chart) == []
        for one, other in itertools.combinations(outlines(slide), 2):
            assert apart(one, other), (one, other)
        small = [run.get("sz") for run in slide.root.iter(f"{A}rPr") if run.get("sz") and int(run.get("sz")) < 900]
        assert not small


def outlines(slide: ReadSlide) -> list[tuple[str, int, int, int, int]]:
    """Figures on a slide: charts, tables and groups, whose marks say which figure they are."""
    found = []
    for shape in slide.root.find(f"{P}cSld/{P}spTree"):
        own = next(shape.iter(f"{P}cNvPr"), None)
        name = own.get("name", "") if own is not None else ""
        place = next((one for one in shape.iter() if one.tag in {f"{P}xfrm", f"{A}xfrm"}), None)
        if "[mc:" in name and "-" not in name.split("[mc:")[1] and place is not None:
            off, ext = place.find(f"{A}off"), place.find(f"{A}ext")
            x, y, w, h = (int(v) for v in (off.get("x"), off.get("y"), ext.get("cx"), ext.get("cy")))
            found.append((name, x, y, x + w, y + h))
    return found


def apart(one: tuple[str, int, int, int, int], other: tuple[str, int, int, int, int]) -> bool:
    _, left, top, right, bottom = one
    _, x, y, end, foot = other
    return right <= x + SLACK or end <= left + SLACK or bottom <= y + SLACK or foot <= top + SLACK


def words_that_touch(chart: ReadChart) -> list[tuple[str, str]]:
    """Pairs of user shapes with words that lie on each other."""
    told = [(name, shape.corners) for name, shape in chart.shapes.items() if shape.words]
    return [
        (one, other)
        for (one, a), (other, b) in itertools.combinations(told, 2)
        if a[0] < b[2] - 1e-4 and b[0] < a[2] - 1e-4 and a[1] < b[3] - 1e-4 and b[1] < a[3] - 1e-4
    ]


def test_a_small_deck_is_valid(figures: list[Figure], tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    written(figures, 4, tmp_path / "four.pptx")
    assert not faults(tmp_path / "four.pptx")


def test_years_at_the_edges_of_a_small_chart_keep_their_width() -> None:
    """A word whose box the frame cuts breaks inside: ``201`` over ``5``."""
    figure = samples.users()
    narrow = Box(0, 0, 2_000_000, 800_000)
    chart = drawing(figure, Palette.of([figure]), narrow)
    root = etree.fromstring(chart.shapes.part())
    years = {n.get("name"): n for n in root.iter() if (n.get("name") or "").startswith("mc:axis/")}
    assert years
    for name, own in years.items():
        shape = own.getparent().getparent()
        wide = int(next(shape.iter(f"{A}ext")).get("cx"))
        assert wide >= width(name.removeprefix("mc:axis/"), 9), name
