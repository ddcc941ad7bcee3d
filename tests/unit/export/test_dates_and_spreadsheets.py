"""Dated marks, logarithmic axes and spreadsheets of every family, read back."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.csv import csv_text
from desktop.export.pptx.colours import Palette
from desktop.export.pptx.date_marks import date_places
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.export.pptx.slots import slots_of
from desktop.export.xlsx import write_workbook
from desktop.figures.figure import Axis, DateMark, Tick
from tests.unit.export import samples
from tests.unit.export.crossed import NAMES, crossed_figures
from tests.unit.export.read_back import CDR, A, C, frame, texts, written

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.figures.figure import Figure

BOX = Box(0, 0, 11_112_000, 3_996_000)
DAY = 1 / 366
MARKS = (
    DateMark("a", 2016.25, 2016.25 + DAY, "Order on prices"),
    DateMark("b", 2019.0, 2020.0, "Plan of some year"),
    DateMark("c", 2022.5, 2022.5 + DAY, "Draft of a law", tentative=True),
    DateMark("d", 1990.0, 1990.0 + DAY, "Long ago"),
)


def dated(marks: tuple[DateMark, ...] = MARKS) -> Figure:
    figure = samples.lines()
    return replace(figure, annotations=(*figure.annotations, *marks))


def shapes_of(figure: Figure, folder: Path) -> dict[str, Any]:
    root = written(figure, folder).xml("ppt/drawings/drawing")
    return {e.get("name"): e.getparent().getparent() for e in root.iter(f"{CDR}cNvPr")}


def test_dated_marks_stand_at_their_days(tmp_path: Path) -> None:
    figure = dated()
    shapes = shapes_of(figure, tmp_path)
    chart, slots = drawing(figure, Palette.of([figure]), BOX).chart, slots_of(figure)
    lines = {name: frame(shape) for name, shape in shapes.items() if name.startswith("mc:date/") and "line" in name}
    # The plan of a year has a span and no line; what lies before the axis has nothing.
    assert set(lines) == {"mc:date/1/line", "mc:date/3/line"}
    for name, note in (("mc:date/1/line", MARKS[0]), ("mc:date/3/line", MARKS[2])):
        x = chart.at_slot(slots.position((note.start + note.end) / 2)) * chart.box.w
        assert lines[name][0] == pytest.approx(x, abs=3)
        assert lines[name][1] + lines[name][3] == pytest.approx((chart.inner.y + chart.inner.h) * chart.box.h, abs=3)
    span = frame(shapes["mc:date/2/mark"])
    assert span[2] == pytest.approx(chart.width / len(slots.xs), abs=3)
    tentative = shapes["mc:date/3/mark"].find(f"{CDR}spPr")
    assert tentative.find(f"{A}ln/{A}prstDash").get("val") == "sysDash"
    assert tentative.find(f"{A}noFill") is not None
    words = [text for shape in shapes.values() for text in texts(shape)]
    assert [text for text in words if text in {note.text for note in MARKS}] == [note.text for note in MARKS[:3]]


def test_words_of_dated_marks_never_touch() -> None:
    crowd = tuple(
        DateMark(f"m{n}", 2017 + n / 10, 2017 + n / 10 + DAY, "An order with a rather long name") for n in range(30)
    )
    figure = dated(crowd)
    places = date_places(figure, drawing(figure, Palette.of([figure]), BOX).chart, slots_of(figure))
    boxes = [place.words for place in places if place.words is not None]
    assert len(places) == 30
    assert 3 <= len(boxes) < 30
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            assert one.y != other.y or one.right <= other.x or other.right <= one.x


def test_what_has_no_words_is_counted(tmp_path: Path) -> None:
    crowd = tuple(DateMark(f"m{n}", 2021.1, 2021.1 + DAY, "Order of the State Council") for n in range(9))
    shapes = shapes_of(dated(crowd), tmp_path)
    named = [name for name in shapes if name.endswith("/label") and name.startswith("mc:date/")]
    assert texts(shapes["mc:date/more"]) == [f"{9 - len(named)} more without names"]


def test_a_logarithmic_axis_is_native(tmp_path: Path) -> None:
    figure = replace(samples.lines(), y=Axis(100, 1000, (Tick(100, "100"), Tick(1000, "1,000")), kind="log"))
    axis = next(iter(written(figure, tmp_path).chart.iter(f"{C}valAx")))
    assert [axis.find(f"{C}scaling/{C}{end}").get("val") for end in ("logBase", "max", "min")] == ["10", "1000", "100"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_spreadsheets_hold_numbers_of_every_family(language: str, tmp_path: Path) -> None:
    import openpyxl

    figures = crossed_figures(language)
    target = tmp_path / "families.xlsx"
    write_workbook([figures[name] for name in NAMES], target)
    book = openpyxl.load_workbook(target, read_only=True)
    wrong = []
    for number, name in enumerate(NAMES, 1):
        figure = figures[name]
        shown = next(sheet for sheet in book if sheet.title.startswith(f"{number} "))
        stated = [cell.value for row in figure.table.rows for cell in row if cell.value is not None]
        held = [v for row in shown.iter_rows(min_row=7, values_only=True) for v in row if isinstance(v, int | float)]
        if held != pytest.approx(stated) or len(csv_text(figure).splitlines()) != 1 + len(figure.table.rows):
            wrong.append(name)
    assert not wrong
    assert len(book.worksheets) >= len(NAMES) + 2
    book.close()


def test_spreadsheets_draw_the_charts_of_the_slides(tmp_path: Path) -> None:
    """Numbers, looks and shapes of a chart are those of its slide; its references lead to a sheet of the workbook."""
    import openpyxl

    figures = crossed_figures()
    target = tmp_path / "charts.xlsx"
    write_workbook([figures[name] for name in ("sensitivity", "areas", "multiples")], target)
    book = openpyxl.load_workbook(target)
    drawn = {sheet.title: [chart.tagname for chart in sheet._charts] for sheet in book if sheet._charts}
    shown = [panel for panel in figures["multiples"].panels if not panel.empty]
    assert list(drawn.values()) == [["barChart"], ["areaChart"], ["lineChart"] * len(shown)]
    sensitivity, areas = figures["sensitivity"], figures["areas"]
    columns = {column[0].value: [cell.value for cell in column[1:]] for column in book["1 data"].columns}
    assert columns["Low"] == [point.low for point in sensitivity.series[0].points]
    assert columns["Range"][0] == "=F2-D2", "the span follows its ends"
    native = drawing(areas, Palette.of(figures.values()), Box(0, 0, 960 * 9525, 480 * 9525)).chart
    heads = [cell.value for cell in book["2 data"][1]]
    assert heads == [native.head, *(series.name for series in native.columns)]
    titles = [row[0].value for row in book["3 data"].iter_rows() if row[0].font.size == 13]
    assert titles == [panel.title for panel in shown]
    with zipfile.ZipFile(target) as package:
        parts = {name: package.read(name).decode() for name in package.namelist() if name.endswith((".xml", ".rels"))}
    charts = [text for name, text in parts.items() if name.startswith("xl/charts/chart")]
    places = {place for text in charts for place in re.findall(r"<c:f>(.*?)!", text)}
    assert places == {"'1 data'", "'2 data'", "'3 data'"}
    assert "externalData" not in "".join(charts)
    assert "mc-chart-" not in "".join(parts.values())
    assert 'name="Marketscope"' in parts["xl/theme/theme1.xml"]
    shapes = [name for name in parts if "chartshapes" in name]
    assert shapes
    assert all(f'PartName="/{name}"' in parts["[Content_Types].xml"] for name in shapes)
