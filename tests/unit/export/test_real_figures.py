"""Every figure of the default workspace, in both languages, through the whole way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.export.csv import csv_text
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.xlsx import write_workbook
from desktop.figures.figure import Family
from tests.unit.export.crossed import crossed_figures

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.figure import Figure
    from tests.shipped import Shipped


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> dict[str, list[Figure]]:
    return {language: shipped.figures(language) for language in ("en", "zh")}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_all_figures_become_valid_slides(figures: dict[str, list[Figure]], language: str, tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    specs = [SlideSpec.of(f) for f in figures[language]]
    report = write_deck(specs, tmp_path / "all.pptx", options=DeckOptions("All figures", sources=True))
    assert report.items > len(specs)
    assert not [f for f in report.findings if f.severity == "critical" or "alternative text" in f.sentence]
    assert not faults(tmp_path / "all.pptx")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_native_form_is_valid(language: str, tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    target = tmp_path / "forms.pptx"
    report = write_deck([SlideSpec.of(figure) for figure in crossed_figures(language).values()], target)
    assert not [f for f in report.findings if f.severity == "critical" or "alternative text" in f.sentence]
    assert not faults(target)


def test_all_figures_become_a_spreadsheet(figures: dict[str, list[Figure]], tmp_path: Path) -> None:
    report = write_workbook(figures["en"], tmp_path / "all.xlsx")
    assert report.items == len(figures["en"])
    assert report.findings == ()


def test_csv_of_all_figures_has_a_source_in_each_row(figures: dict[str, list[Figure]]) -> None:
    for figure in figures["en"]:
        rows = csv_text(figure).splitlines()
        assert len(rows) == len(figure.table.rows) + 1


_BESIDE = frozenset({Family.RANGES, Family.AREAS, Family.WATERFALL})
"""Families with more numbers in their workbook: the ends of ranges and steps, what is left of a total between years."""


def test_charts_hold_exactly_the_numbers_of_their_figures(figures: dict[str, list[Figure]]) -> None:
    from desktop.export.pptx.colours import Palette
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.native import Form, drawing, form_of

    box = Box(540_000, 1_692_000, 11_112_000, 3_996_000)
    for figure in (f for f in figures["en"] if form_of(f) is Form.CHART):
        chart = drawing(figure, Palette.of([figure]), box).chart
        columns = chart.columns if figure.family in _BESIDE else chart.series
        drawn = {round(v, 9) for s in columns if s.key != "total" for v in s.values if v is not None}
        if figure.family in {Family.MARIMEKKO, Family.DOUGHNUT}:
            unknown = figure.family is Family.DOUGHNUT  # whose parts without a number have no sector
            parts = [n.size for n in figure.nodes if n.parent and not (unknown and n.value is None)]
            assert {round(size, 9) for size in parts} <= drawn, figure.name
            continue
        meant = {round(p.y, 9) for s in figure.series if s.mark != "band" for p in s.points if p.y is not None}
        more = figure.family in _BESIDE or any(s.mark == "band" for s in figure.series)
        assert meant == drawn or (meant <= drawn and more), figure.name
