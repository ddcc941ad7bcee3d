"""Players side by side on slides: the grid as a native table, the radar as a native chart, read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.export.csv import csv_text
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.xlsx import write_workbook
from desktop.figures.build import build
from desktop.figures.figure import Certainty
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import A, C, categories, name_of, numbers, texts, written

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.figure import Figure

FOUR = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor")
OWN_LOOK = {Certainty.DISPUTED, Certainty.MODELLED}
Figures = dict[tuple[str, str], "Figure"]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> Figures:
    path = tmp_path_factory.mktemp("benchmark") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        return {
            (shape, lang): build(
                FigureRequest("benchmark", "", others=FOUR, shape=shape, language=lang, kinds=("scale",)), workspace
            )
            for shape in ("grid", "heat", "radar")
            for lang in ("en", "zh")
        } | {("all", "en"): build(FigureRequest("benchmark", "", others=FOUR, shape="radar"), workspace)}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_grid_is_a_native_table_with_years_and_what_is_not_published(
    figures: Figures, language: str, tmp_path: Path
) -> None:
    figure = figures["grid", language]
    slide = written(figure, tmp_path).slide
    rows = [[texts(cell) for cell in row.iterfind(f"{A}tc")] for row in slide.iter(f"{A}tr")]
    assert [" ".join(cell) for cell in rows[0][1:]] == [column.title for column in figure.table.columns[1:]]
    heading, *body = rows[1:]
    assert heading[0] == [figure.table.headings[0].title]
    assert len(body) == len(figure.table.rows)
    for drawn, meant in zip(body, figure.table.rows, strict=True):
        for cell, own in zip(drawn[1:], meant[1:], strict=True):
            told = " ".join(cell)
            assert own.text in told
            assert own.detail in told
            if own.certainty is Certainty.NOT_PUBLISHED:
                assert told in {"Not published", "n/p", "未公布"}
    grounds = [cell.find(f"{A}tcPr/{A}solidFill") is not None for cell in next(slide.iter(f"{A}tbl"))[4][1:5]]
    assert grounds == [True, False, False, False], "the reference column stands on its own ground"


def test_ranks_are_fills(figures: Figures, tmp_path: Path) -> None:
    slide = written(figures["heat", "en"], tmp_path).slide
    revenue = list(list(slide.iter(f"{A}tr"))[2].iterfind(f"{A}tc"))[1:]
    strength = [cell.find(f"{A}tcPr/{A}solidFill/{A}schemeClr/{A}lumMod") for cell in revenue]
    values = [0 if found is None else int(found.get("val")) for found in strength]
    assert values[0] == 42_000
    assert values[0] > values[1] > values[3] > values[2]


def test_a_radar_is_a_native_chart_with_open_spokes(figures: Figures, tmp_path: Path) -> None:
    figure = figures["all", "en"]
    assert figure.x is not None
    deck = written(figure, tmp_path)
    assert deck.chart.find(f".//{C}radarChart/{C}radarStyle").get("val") == "marker"
    assert categories(deck.chart) == [tick.label for tick in figure.x.ticks]
    drawn = {name_of(series): series for series in deck.chart.iter(f"{C}ser")}
    assert list(drawn) == [series.name for series in figure.series]
    for series in figure.series:
        expected = {round(point.x): point.y for point in series.points if point.y is not None}
        assert numbers(drawn[series.name]) == pytest.approx(expected)
        other = [round(p.x) for p in series.points if p.y is not None and p.certainty in OWN_LOOK]
        rings = drawn[series.name].iter(f"{C}dPt")
        assert [int(ring.find(f"{C}idx").get("val")) for ring in rings] == other
    assert deck.chart.find(f".//{C}dispBlanksAs").get("val") == "gap"
    assert not [sentence for sentence in deck.sentences if "differ" in sentence]


def test_the_validator_and_the_spreadsheet_take_all_shapes(figures: Figures, tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    deck = tmp_path / "all.pptx"
    report = write_deck([SlideSpec.of(figure) for figure in figures.values()], deck)
    assert not [finding for finding in report.findings if finding.severity == "critical"]
    assert not faults(deck)
    write_workbook(list(figures.values()), tmp_path / "all.xlsx")
    assert "JD Health" in csv_text(figures["grid", "en"])
