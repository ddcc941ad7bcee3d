"""Spreadsheets, CSV, clipboard tables, citations."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from desktop.export.citation import apa, citation, gb_t_7714
from desktop.export.csv import csv_bytes, csv_text
from desktop.export.errors import ExportError
from desktop.export.table_text import html, tsv
from desktop.export.xlsx import write_workbook
from desktop.market.records import Source
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path


def test_a_workbook_has_table_numbers_chart_metadata_and_sources(tmp_path: Path) -> None:
    import openpyxl

    figures = samples.all_figures()
    report = write_workbook(figures, tmp_path / "x.xlsx")
    assert report.items == len(figures)
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    sheet = book["1 Market size"]
    assert sheet["A1"].value == samples.columns().title
    assert [c.value for c in sheet[6]][:2] == ["Period", "Value, USD million"]
    assert sheet["B7"].value == 300.39
    assert sheet["B9"].value == "n/p"
    data = book["1 data"]
    assert [c.value for c in data["B"]][1:3] == [300.39, 320.25]
    assert data["B4"].value is None
    assert book["Metadata"]["B2"].value == "837b1fca"
    assert book["Sources"]["F2"].value == "300.39 USD Million"
    with zipfile.ZipFile(tmp_path / "x.xlsx") as archive:
        charts = [n for n in archive.namelist() if n.startswith("xl/charts/chart")]
    assert len(charts) == sum(1 for f in figures if f.series)


def test_chinese_workbooks_have_chinese_sheets(tmp_path: Path) -> None:
    import openpyxl

    write_workbook([samples.columns_zh()], tmp_path / "x.xlsx")
    assert openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames == ["1 市场规模", "1 数据", "说明", "来源"]


def test_an_empty_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no figure"):
        write_workbook([], tmp_path / "x.xlsx")


def test_csv_names_certainty_and_source() -> None:
    rows = list(csv.reader(io.StringIO(csv_text(samples.columns()))))
    assert rows[0] == ["Period", "Value, USD million", "Certainty", "Source"]
    assert rows[1][:3] == ["2024", "300.39", "published"]
    assert rows[3][:3] == ["2026", "n/p", "not_published"]
    assert all("Market Research Future" in row[3] for row in rows[1:])


def test_csv_has_one_head_with_every_name_once() -> None:
    from dataclasses import replace

    from desktop.figures.figure import Cell, Column, Table

    columns = (Column("a", "Source"), Column("b", "Source"), Column("c", "Value", "CNY"))
    figure = replace(samples.columns(), table=Table(columns, ((Cell("x"), Cell("y"), Cell("1", 1.0)),)))
    assert csv_text(figure).splitlines()[0] == 'Source,Source (2),"Value, CNY",Certainty,Source (3)'


def test_a_figure_without_table_has_no_csv() -> None:
    from dataclasses import replace

    from desktop.figures.figure import Table

    with pytest.raises(ExportError, match="no table"):
        csv_bytes(replace(samples.columns(), table=Table()))


def test_clipboard_tables_carry_numbers_and_the_source() -> None:
    assert tsv(samples.columns()).split("\n")[1] == "2024\t300.39"
    assert tsv(samples.columns()).strip().endswith("February 2026")
    assert '<td align="right">300.39</td>' in html(samples.columns())


FULL = Source(
    id="s",
    publisher="Market Research Future",
    title="China Teleradiology Market",
    kind="market-report",
    published="2025-10",
    updated="2026-02-03",
    url="https://example.org/a",
)
BARE = Source(id="t", publisher="", title="A page about funding", title_status="described", kind="secondary")


def test_english_references() -> None:
    assert apa(FULL) == "Market Research Future. (2026, February 3). China Teleradiology Market. https://example.org/a"
    assert citation(FULL, "en", "2026-11-21").endswith("Retrieved November 21, 2026, from https://example.org/a")
    assert apa(BARE) == "Publisher not named. (n.d.). [A page about funding]."


def test_chinese_references() -> None:
    assert (
        gb_t_7714(FULL, "2026-11-21")
        == "Market Research Future. China Teleradiology Market[R/OL]. (2026-02-03)[2026-11-21]. https://example.org/a."
    )
    assert citation(BARE, "zh") == "出版者不详. [A page about funding][EB]."
