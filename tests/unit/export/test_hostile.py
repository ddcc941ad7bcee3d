"""Text and templates that mean harm."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.csv import csv_bytes, csv_text
from desktop.export.errors import ExportError
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, write_deck
from desktop.export.table_text import html, tsv
from desktop.export.xlsx import write_workbook
from desktop.figures.figure import Cell, Figure, Table
from desktop.figures.slide_page import SlidePage
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path

EVIL = '=1+1<&>"\x00\x07\ud800\ufffe\u202eabc http://x {=cmd} '


def poisoned(figure: Figure) -> Figure:
    series = tuple(
        replace(
            s,
            key=EVIL + s.key,
            name=EVIL + s.name,
            end_label=s.end_label + EVIL if s.end_label else "",
            points=tuple(replace(p, label=p.label + EVIL if p.label else "") for p in s.points),
        )
        for s in figure.series
    )
    rows = ((Cell(EVIL), Cell("-1.5", -1.5)), (Cell("@SUM(1)"), Cell("+1 call", None)))
    return replace(
        figure,
        title=EVIL + "x" * 100_000,
        subtitle=EVIL * 5,
        section=EVIL,
        source_line=EVIL * 100,
        alt_text=EVIL,
        footnotes=(EVIL * 50, EVIL),
        series=series,
        nodes=tuple(replace(n, name=EVIL + n.name, detail=EVIL) for n in figure.nodes),
        annotations=tuple(replace(a, text=EVIL) for a in figure.annotations),
        evidence=tuple(replace(e, stated=EVIL * 2_000, source=EVIL) for e in figure.evidence),
        table=Table(figure.table.columns, rows),
    )


def test_decks_of_hostile_text_are_valid_and_run_nothing(tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    specs = [SlideSpec.of(poisoned(f), notes=EVIL) for f in samples.all_figures()]
    long = EVIL * 2_000
    specs += [
        SlideSpec(SlidePage(layout, title=long, second=EVIL, text=f"{EVIL}\n- {long}"), notes=long)
        for layout in ("title", "text", "reading")
    ]
    report = write_deck(specs, tmp_path / "x.pptx", options=DeckOptions(EVIL, EVIL, EVIL, EVIL, sources=True))
    assert not [f for f in report.findings if f.severity == "critical"]
    assert not faults(tmp_path / "x.pptx")
    with zipfile.ZipFile(tmp_path / "x.pptx") as archive:
        for name in archive.namelist():
            assert 'TargetMode="External"' not in archive.read(name).decode("utf-8", "replace")
            if name.endswith(".xlsx"):
                with zipfile.ZipFile(io.BytesIO(archive.read(name))) as book:
                    sheet = book.read("xl/worksheets/sheet1.xml").decode()
                assert "<f>=" not in sheet
                assert "cmd" not in "".join(part.split("</f>")[0] for part in sheet.split("<f>")[1:])


def test_spreadsheets_hold_words_as_words(tmp_path: Path) -> None:
    import openpyxl

    figures = [poisoned(f) for f in samples.all_figures()]
    write_workbook(figures, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]
    assert cells
    ours = re.compile(r"=(SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+(-[A-Z]+\d+)?)")
    words = [c for c in cells if c.data_type == "f" and not ours.fullmatch(c.value)]
    assert not words, "formulas are sums and differences of the chart's own columns"
    assert {c.data_type for c in cells} <= {"s", "n", "f"}
    assert not [c for c in cells if c.hyperlink]
    assert not re.search(r"[\[\]:*?/\\]", "".join(book.sheetnames))
    assert all(len(name) <= 31 and name.strip("'") == name for name in book.sheetnames)


def test_csv_words_never_begin_like_formulas_and_numbers_stay() -> None:
    figure = poisoned(samples.columns())
    text = csv_text(figure)
    lines = text.split("\r\n")
    assert lines[1].startswith("\"'=1+1") or lines[1].startswith("'=1+1")
    assert ",-1.5," in lines[1]
    assert lines[2].startswith("'@SUM(1),'+1 call,")
    assert csv_bytes(figure).startswith(b"\xef\xbb\xbf")


def test_clipboard_tables_are_escaped_and_guarded() -> None:
    figure = poisoned(samples.columns())
    assert "<caption>=1+1&lt;&amp;&gt;&quot;" in html(figure)
    assert "\u202e" not in html(figure)
    assert all(not field.startswith(("=", "@", "+")) for row in tsv(figure).split("\n") for field in row.split("\t"))


def package(path: Path, change: dict[str, bytes], extra: list[tuple[str, bytes]] | None = None) -> Path:
    with zipfile.ZipFile(built_in_template()) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            copy.writestr(name, change.get(name, source.read(name)))
        for name, content in extra or []:
            copy.writestr(name, content)
    return path


def content_types() -> bytes:
    with zipfile.ZipFile(built_in_template()) as source:
        return source.read("[Content_Types].xml")


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_bad_templates_are_refused_in_one_sentence(tmp_path: Path) -> None:
    plain = b"presentationml.presentation.main+xml"
    macro = content_types().replace(plain, b"ms-powerpoint.presentation.macroEnabled.main+xml")
    (tmp_path / "text.pptx").write_bytes(b"hello")
    cases = {
        "macros": package(tmp_path / "m.pptx", {"[Content_Types].xml": macro}),
        "same name": package(tmp_path / "d.pptx", {}, [("ppt/Presentation.xml", b"x")]),
        "far more than its size": package(tmp_path / "b.pptx", {}, [("ppt/media/bomb.bin", b"\0" * 30_000_000)]),
        "not a readable": tmp_path / "text.pptx",
    }
    for words, template in cases.items():
        with pytest.raises(ExportError, match=words) as caught:
            write_deck([SlideSpec.of(samples.bars())], tmp_path / "out.pptx", template=template)
        assert "Nothing was written" in str(caught.value)
    assert not (tmp_path / "out.pptx").exists()


def test_a_potx_template_works(tmp_path: Path) -> None:
    types = content_types().replace(b"presentation.main+xml", b"template.main+xml")
    template = package(tmp_path / "t.potx", {"[Content_Types].xml": types})
    assert write_deck([SlideSpec.of(samples.bars())], tmp_path / "out.pptx", template=template).items == 1


def test_a_foreign_template_gets_plain_boxes_for_what_it_lacks(tmp_path: Path) -> None:
    from pptx import Presentation

    from tests.unit.export.validity import faults

    Presentation().save(str(tmp_path / "foreign.pptx"))
    specs = [SlideSpec.of(f) for f in samples.all_figures()]
    report = write_deck(specs, tmp_path / "out.pptx", template=tmp_path / "foreign.pptx", options=DeckOptions("Title"))
    assert not [f for f in report.findings if f.severity == "critical"]
    assert not faults(tmp_path / "out.pptx")
    slides = list(Presentation(str(tmp_path / "out.pptx")).slides)
    wide, high = 9_144_000, 6_858_000
    for slide in slides:
        for shape in slide.shapes:
            assert 0 <= shape.left <= shape.left + shape.width <= wide + 1
            assert 0 <= shape.top <= shape.top + shape.height <= high + 1
    assert any("Market Research Future" in s.text_frame.text for s in slides[1].shapes if s.has_text_frame)


def test_slides_of_the_template_do_not_stay(tmp_path: Path) -> None:
    from pptx import Presentation

    write_deck([SlideSpec.of(samples.bars())], tmp_path / "one.pptx")
    write_deck([SlideSpec.of(samples.columns())], tmp_path / "two.pptx", template=tmp_path / "one.pptx")
    assert len(list(Presentation(str(tmp_path / "two.pptx")).slides)) == 1
