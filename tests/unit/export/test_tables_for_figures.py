"""A family without a native chart of its own is a native table of its twin, not an error and not a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.csv import csv_text
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.xlsx import write_workbook
from desktop.figures.figure import Cell, Certainty, Family, Lineage, Table
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.figure import Figure

OWN = [Family.AREAS, Family.MARIMEKKO, Family.MULTIPLES, Family.MATRIX, Family.ICICLE, Family.SUNBURST]


def as_family(family: Family) -> Figure:
    return replace(samples.stacked(), family=family, name=f"segments.{family}")


def slide_of(figure: Figure, target: Path) -> tuple[Any, list[str]]:
    from pptx import Presentation

    report = write_deck([SlideSpec.of(figure)], target)
    assert not [f for f in report.findings if f.severity == "critical"]
    return Presentation(str(target)).slides[0], [f.sentence for f in report.findings]


@pytest.mark.parametrize("family", OWN)
def test_the_twin_stands_on_the_slide(family: Family, tmp_path: Path) -> None:
    figure = as_family(family)
    slide, _ = slide_of(figure, tmp_path / "one.pptx")
    tables = [shape.table for shape in slide.shapes if shape.has_table]
    assert len(tables) == 1
    shown = [[cell.text for cell in row.cells] for row in tables[0].rows]
    assert shown[1:] == [[cell.text for cell in row] for row in figure.table.rows]
    assert figure.source_line in {shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}


def test_a_long_twin_says_how_much_is_left_out(tmp_path: Path) -> None:
    figure = as_family(Family.MATRIX)
    row = figure.table.rows[0]
    figure = replace(figure, table=replace(figure.table, rows=(row,) * 90))
    slide, sentences = slide_of(figure, tmp_path / "long.pptx")
    table = next(shape.table for shape in slide.shapes if shape.has_table)
    shown = len(table.rows) - 2
    assert 8 < shown < 30
    assert table.cell(shown + 1, 0).text == f"and {90 - shown} more rows"
    assert any("shortened" in sentence for sentence in sentences)


def test_spreadsheet_and_csv_come_from_the_twin(tmp_path: Path) -> None:
    import openpyxl

    cells = (Cell("Bone Imaging"), Cell("80.0", 80.0, Certainty.PUBLISHED, Lineage(("o1",))), Cell("26.7 %", 80 / 300))
    for family in OWN:
        figure = as_family(family)
        rows = (*figure.table.rows, cells[: len(figure.table.columns)])
        figure = replace(figure, table=Table(figure.table.columns, rows))
        write_workbook([figure], tmp_path / f"{family}.xlsx")
        book = openpyxl.load_workbook(tmp_path / f"{family}.xlsx")
        sheet = book.worksheets[0]
        assert sheet.max_row == 6 + len(figure.table.rows)
        assert len(csv_text(figure).splitlines()) == 1 + len(figure.table.rows)
