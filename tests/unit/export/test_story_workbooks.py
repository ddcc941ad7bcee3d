"""A story as a workbook, read back by two readers: contents, links, numbers, lineage, facts, names of sheets."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop.actions.export_options import refuse_idle
from desktop.actions.exporting import ExportOrder, export_figures
from desktop.actions.slides import hide_slides
from desktop.export.program import VERSION
from desktop.export.xlsx import BookFacts, BookSheet, write_workbook
from desktop.figures.figure import Cell, Certainty, Column, Lineage, Table
from desktop.market.records import Slide, Story
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export import samples

if TYPE_CHECKING:
    from pathlib import Path

    from tests.shipped import Shipped

HEADS = 6
"""Row of a table's heads, from 1."""


class Stopped(Exception):
    """Raised by a test's progress."""


@pytest.fixture(scope="module")
def story(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("story") / "story.xlsx"
    export_figures(ExportOrder((), target, ("en", "zh"), story="sample"), shipped.workspace)
    return target


@pytest.fixture(scope="module")
def book(story: Path) -> Any:
    return loaded(story)


def loaded(path: Path) -> Any:
    import openpyxl

    return openpyxl.load_workbook(path)


def test_contents_name_every_slide_and_lead_to_every_figure(book: Any, shipped: Shipped) -> None:
    slides = shipped.workspace.slides.all(story_id="sample")
    front = book["Contents"]
    rows = list(front.iter_rows(min_row=5))
    told = [row[0].value for row in rows]
    assert sorted(set(told)) == list(range(1, len(slides) + 1))
    assert told.count(1) == 2, "once in each language"
    links = [row[1].hyperlink for row in rows if row[1].hyperlink]
    names = [link.location.split("!")[0].strip("'") for link in links]
    assert not [link for link in links if link.target], "no link leaves the workbook"
    assert len(set(names)) == len(names) >= 2 * sum(1 for slide in slides if slide.figure)
    assert set(names) <= set(book.sheetnames)
    assert all(book[name]["A5"].hyperlink.location == "'Contents'!A1" for name in names)
    titles = {row[2].value for row in rows}
    assert {slide.title_en for slide in slides if slide.title_en} <= titles
    assert {slide.title_zh for slide in slides if slide.title_zh} <= titles


def test_two_readers_find_the_same_numbers(story: Path, book: Any) -> None:
    from python_calamine import CalamineWorkbook

    other = CalamineWorkbook.from_path(str(story))
    assert other.sheet_names == book.sheetnames
    differ = []
    for sheet in book:
        mine = [c.value for row in sheet.iter_rows(min_row=HEADS) for c in row if isinstance(c.value, int | float)]
        cells = [
            c for row in other.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False)[HEADS - 1 :] for c in row
        ]
        theirs = [c for c in cells if isinstance(c, int | float)]
        if len(theirs) < len(mine) or not set(mine) <= set(theirs):
            differ.append(sheet.title)
    assert not differ


def test_every_number_leads_to_its_observations(book: Any, shipped: Shipped) -> None:
    rows = list(book["Lineage"].iter_rows(min_row=2, values_only=True))
    known = {row.id for row in shipped.workspace.observations.all()}
    named = {key for row in rows for key in str(row[7] or "").split(", ") if key}
    assert named
    assert named <= known
    numbers = {sheet.split(" ")[0] for sheet in book.sheetnames if sheet[0].isdigit()}
    assert {str(row[0]) for row in rows} <= numbers
    assert book["Lineage"].auto_filter.ref


def test_metadata_say_what_was_asked_and_by_which_program(tmp_path: Path) -> None:
    figure = samples.columns()
    request = json.dumps({"market": "china-teleradiology", "currency": "USD"})
    facts = BookFacts("Märkte", date(2026, 3, 4), {figure.id: request})
    write_workbook([figure, samples.columns_zh()], tmp_path / "x.xlsx", facts)
    book = loaded(tmp_path / "x.xlsx")
    heads, first = ([c.value for c in row] for row in list(book["Metadata"].rows)[:2])
    told = dict(zip(heads, first, strict=True))
    assert (told["Market"], told["Currency"], told["Request"]) == ("china-teleradiology", "USD", request)
    assert (told["Language"], told["Program"], told["Written on"]) == ("en", f"Marketscope {VERSION}", "2026-03-04")
    assert book["Contents"]["A2"].value == f"Written by Marketscope {VERSION} on 2026-03-04"
    assert (book.properties.title, book.properties.created.date()) == ("Märkte", date(2026, 3, 4))
    again = tmp_path / "y.xlsx"
    write_workbook([figure, samples.columns_zh()], again, facts)
    assert again.read_bytes() == (tmp_path / "x.xlsx").read_bytes(), "the same day gives the same bytes"


def test_hidden_slides_are_marked_in_a_workbook_or_left_out_of_every_file(tmp_path: Path) -> None:
    book, wrong = tmp_path / "x.xlsx", []
    with Workspace.open(shipped_file(tmp_path / "w.marketscope")) as workspace:
        with workspace.edit("Story") as edit:
            edit.put(Story(id="own", title_en="Own"))
            for number, mode in enumerate(("value", "index")):
                figure = f'{{"family": "size", "market": "china-telemedicine", "mode": "{mode}"}}'
                edit.put(Slide(id=f"own.{number}", story_id="own", position=number, figure=figure))
        hide_slides(workspace, ["own.0"], "Hide", hidden=True)
        for without, states, modes in ((False, ["hidden", None], ["value", "index"]), (True, [], ["index"])):
            export_figures(ExportOrder((), book, story="own", without_hidden=without), workspace)
            heads, *rows = [[cell.value for cell in row] for row in loaded(book)["Contents"].iter_rows(min_row=4)]
            told = [row[heads.index("When presented")] for row in rows] if "When presented" in heads else []
            asked = [
                json.loads(row[-1].value).get("mode", "value") for row in loaded(book)["Metadata"].iter_rows(min_row=2)
            ]
            wrong += [f"{without}: {told} {asked}"] if (told, asked) != (states, modes) else []
        for kind in ("csv", "zip"):
            order = ExportOrder((), tmp_path / f"x.{kind}", story="own", without_hidden=True)
            written = export_figures(order, workspace)
            wrong += [f"{kind}: {written}"] if len(written) != 1 else []
    refuse_idle(book, ["without_hidden"])
    assert wrong == []


def test_cells_keep_digits_looks_and_what_is_not_known(tmp_path: Path) -> None:
    rows = (
        (Cell("stated"), Cell("> 370.0", 370.0, Certainty.PUBLISHED)),
        (Cell("share"), Cell("6.61 %", 0.0661, Certainty.FORECAST, shade=0.5)),
        (Cell("sum"), Cell("1,234", 1234.0, Certainty.MODELLED, Lineage(("o1",), formula="1 + 2"))),
        (Cell("none"), Cell("n/p", None, Certainty.NOT_PUBLISHED)),
        (Cell("a very long remark " * 12), Cell("0", 0.0, Certainty.DISPUTED)),
    )
    columns = (Column("what", "What"), Column("value", "Value", "USD million", numeric=True))
    hostile = "History/[data]: '*?" * 4 + "𠀀" * 20
    figures = [replace(samples.columns(), section=hostile, table=Table(columns, rows))] * 2
    write_workbook(figures, tmp_path / "x.xlsx")
    book = loaded(tmp_path / "x.xlsx")
    sheet = book.worksheets[0]
    cells = [sheet.cell(HEADS + 1 + at, 2) for at in range(len(rows))]
    assert [c.value for c in cells] == [370, 0.0661, 1234, "n/p", 0]
    assert [c.number_format for c in cells[:3]] == ['"> "#,##0.0', "#,##0.00\\ %", "#,##0"]
    assert cells[1].font.italic
    assert cells[1].fill.fgColor.rgb == "FFC5DCF0"
    assert cells[2].fill.patternType == "lightUp"
    assert cells[4].border.left.style == "dotted"
    assert [sheet.cell(HEADS + 1 + at, 3).value for at in (0, 2)] == ["Published", "Derived"]
    assert sheet.row_dimensions[HEADS + 5].height > 50, "long words are broken into lines that are seen"
    assert (sheet.freeze_panes, sheet.page_setup.orientation, sheet.print_title_rows) == ("B7", "landscape", "$6:$6")
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    assert all(len(name.encode("utf-16-le")) <= 62 for name in book.sheetnames)
    assert next(book["Lineage"].iter_rows(min_row=2, values_only=True))[:8] == (
        1,
        "sum",
        "Value",
        "1,234",
        1234,
        "Derived",
        "1 + 2",
        "o1",
    )


def test_charts_say_what_they_leave_out_and_grow_with_their_rows(tmp_path: Path) -> None:
    figure = samples.lines()
    series = figure.series[0]
    many = replace(
        series, points=tuple(replace(series.points[0], key=str(n), x=2016 + n / 1e3, label="") for n in range(2_600))
    )
    report = write_workbook([replace(figure, series=(many,))], tmp_path / "x.xlsx")
    (finding,) = report.findings
    assert re.fullmatch(r"\d{3} points of the chart are not drawn; all of them are in the table\.", finding.sentence)
    bars = samples.bars()
    rows = tuple(replace(bars.series[0].points[0], key=str(n), x=float(n)) for n in range(120))
    write_workbook([replace(bars, series=(replace(bars.series[0], points=rows),))], tmp_path / "y.xlsx")
    book = loaded(tmp_path / "y.xlsx")
    assert book.worksheets[1].max_row == 121, "every row is a bar"
    anchor = book.worksheets[0]._charts[0].anchor
    assert anchor.to.row - anchor._from.row > 120


def test_a_stopped_or_impossible_workbook_leaves_the_old_one(tmp_path: Path) -> None:
    from desktop.workspace.errors import WorkspaceError

    target = tmp_path / "x.xlsx"
    target.write_bytes(b"old")

    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise Stopped

    with pytest.raises(Stopped):
        write_workbook([samples.columns(), BookSheet(None, 2, "Words"), samples.lines()], target, progress=stop)
    heard: list[int] = []

    def stop_inside(done: int, _total: int) -> None:
        heard.append(done)
        if len(heard) == 3:
            raise Stopped

    long = replace(samples.columns(), table=Table(samples.TABLE.columns, samples.TABLE.rows * 2_500))
    with pytest.raises(Stopped):
        write_workbook([long], target, progress=stop_inside)
    assert heard == [0, 0, 0], "a long table can be left in its middle"
    with pytest.raises(WorkspaceError, match=r"no.+does not exist"):
        write_workbook([samples.columns()], tmp_path / "no" / "x.xlsx")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["x.xlsx"]
