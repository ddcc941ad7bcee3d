"""Columns, bars and stacks on slides: labels keep apart in every size, and four charts say whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.figures.slide_page import figures_page
from tests.unit.export.read_back import A, P, texts
from tests.unit.export.slide_reading import ReadSlide, read_deck

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

FOUR = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor")


@pytest.fixture(scope="module")
def four(shipped: Shipped) -> list[Figure]:
    requests = (FigureRequest("player", "", "revenue", subject=player) for player in FOUR)
    return [build(request, shipped.workspace) for request in requests]


@pytest.fixture(scope="module")
def slide(four: list[Figure], tmp_path_factory: pytest.TempPathFactory) -> ReadSlide:
    path = tmp_path_factory.mktemp("four") / "four.pptx"
    write_deck([SlideSpec.of(*four)], path, options=DeckOptions(title="", sources=False))
    return read_deck(path)[0]


def words_of(slide: ReadSlide, name: str) -> list[str]:
    shapes = (s for s in slide.root.iter(f"{P}sp") if next(s.iter(f"{P}cNvPr")).get("name", "").startswith(name))
    return [text for shape in shapes for text in texts(shape)]


def test_another_value_of_a_year_is_a_ring_over_its_column(four: list[Figure], slide: ReadSlide) -> None:
    """A column of its own would leave an empty place in all other years, and two numbers would touch."""
    for figure, chart in zip(four, slide.charts, strict=True):
        assert [one.kind for one in chart.series].count("bar") == 1, figure.section
        rings = [p for s in figure.series if s.mark == "marker" for p in s.points]
        assert bool(rings) == any(one.kind == "line" for one in chart.series), figure.section
        assert not any(point.label for point in rings)
    told = [note for note in four[2].footnotes if note.startswith("Rings")]
    assert told == ["Rings: another value for the same period: 3.33785 (2018), 5.1 (2019)."]
    ring = next(s for s in slide.root.iter(f"{P}sp") if next(s.iter(f"{P}cNvPr")).get("name") == "Key disputed")
    assert ring.find(f"{P}spPr/{A}prstGeom").get("prst") == "ellipse", "the key shows what the charts show"


def test_what_is_not_drawn_is_told_in_the_unit_of_the_chart_and_by_whom(slide: ReadSlide) -> None:
    notes = " ".join(words_of(slide, "Footnotes"))
    assert "JD Health: Not drawn because it covers part of a year: H1 2025 CNY 35.3 billion" in notes
    assert "RMB" not in notes
    assert "…" not in notes


def test_the_label_over_the_title_names_all_that_its_line_holds(four: list[Figure], slide: ReadSlide) -> None:
    assert words_of(slide, "Section label") == ["JD Health, Alibaba Health, Ping An Good Doctor, WeDoctor"]
    page = figures_page(four)
    assert page.about(lambda text: len(text) < 44) == "JD Health, Alibaba Health and 2 more"
    assert page.about(lambda text: len(text) < 5) == "JD Health and 3 more"
    assert figures_page(four[:1]).about(lambda text: False) == "JD Health"


def test_low_frames_leave_no_air_over_the_columns(four: list[Figure], slide: ReadSlide) -> None:
    for figure, chart in zip(four, slide.charts, strict=True):
        y, h = chart.inner[1], chart.inner[3]
        low, high = chart.limits[0]
        peak = max(p.y for s in figure.series for p in s.points if p.y is not None)
        assert y + h * (1 - (peak - low) / (high - low)) < 0.25, figure.section
