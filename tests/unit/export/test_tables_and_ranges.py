"""Matrices, drawn tables and ranges on slides, read back and compared with their figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.model import Box
from desktop.export.pptx.range_chart import range_chart
from desktop.figures.figure import Axis, Certainty, Matrix
from tests.unit.export.crossed import crossed_figures
from tests.unit.export.read_back import CDR, A, C, categories, fill_of, frame, name_of, numbers, texts, written

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

    from desktop.figures.figure import Figure, MatrixCell


def rows_of(slide: Any) -> list[list[Any]]:
    return [list(row.iterfind(f"{A}tc")) for row in slide.iter(f"{A}tr")]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_matrix_is_a_table_of_its_cells(language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)["matrix"]
    matrix = figure.matrix
    assert matrix is not None
    rows = rows_of(written(figure, tmp_path).slide)
    assert [" ".join(texts(cell)[:1]) for cell in rows[0][2:]] == [head.title for head in matrix.columns]
    assert [texts(row[0])[0] for row in rows[1:]] == [head.title for head in matrix.rows]
    unknown = {"en": "Not published", "zh": "未公布"}[language]
    for drawn, meant in zip(rows[1:], matrix.cells, strict=True):
        for cell, own in zip(drawn[2:], meant, strict=True):
            assert texts(cell)[0] == (own.label if own.value is not None else unknown)
            shaded = cell.find(f"{A}tcPr/{A}solidFill")
            assert (shaded is not None) == (own.value is not None)
    whole = [texts(row[1])[0] for row in rows[1:]]
    known = [head.value_label for head in matrix.rows if head.value is not None]
    assert [text for text in whole if text not in ("n/p", "未公布")] == known


def with_cell(figure: Figure, cell: MatrixCell) -> Figure:
    matrix = figure.matrix
    assert matrix is not None
    return replace(
        figure, matrix=Matrix(matrix.rows, matrix.columns, ((cell, *matrix.cells[0][1:]), *matrix.cells[1:]))
    )


def test_cells_of_a_matrix_say_how_sure_they_are_and_how_high(tmp_path: Path) -> None:
    figure = crossed_figures()["matrix"]
    matrix = figure.matrix
    assert matrix is not None
    stated = next(cell for row in matrix.cells for cell in row if cell.value is not None)
    looks = {}
    for certainty in (Certainty.PUBLISHED, Certainty.FORECAST, Certainty.MODELLED, Certainty.DISPUTED):
        slide = written(with_cell(figure, replace(stated, certainty=certainty)), tmp_path).slide
        own = rows_of(slide)[1][2].find(f"{A}tcPr")
        dash = own.find(f"{A}lnL/{A}prstDash")
        hatched = own.find(f"{A}pattFill") is not None
        looks[certainty] = own.find(f"{A}lnL") is not None, "" if dash is None else dash.get("val"), hatched
    assert looks == {
        Certainty.PUBLISHED: (False, "", False),
        Certainty.FORECAST: (True, "dash", False),
        Certainty.MODELLED: (False, "", True),
        Certainty.DISPUTED: (True, "", False),
    }
    tints = []
    for shade in (0.0, 0.5, 1.0):
        slide = written(with_cell(figure, replace(stated, shade=shade)), tmp_path).slide
        tints.append(int(rows_of(slide)[1][2].find(f"{A}tcPr/{A}solidFill/{A}schemeClr/{A}lumMod").get("val")))
    assert tints == [6_000, 24_000, 42_000]


def test_a_large_matrix_is_cut_and_says_so(tmp_path: Path) -> None:
    figure = crossed_figures()["matrix"]
    matrix = figure.matrix
    assert matrix is not None
    large = Matrix(matrix.rows * 10, matrix.columns * 10, tuple(row * 10 for row in matrix.cells * 10))
    read = written(replace(figure, matrix=large), tmp_path)
    rows = rows_of(read.slide)
    table = next(iter(read.slide.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}graphicFrame")))
    place = table.find("{http://schemas.openxmlformats.org/presentationml/2006/main}xfrm")
    assert int(place.find(f"{A}ext").get("cy")) <= 3_996_000
    assert texts(rows[-1][0]) == [f"and {50 - (len(rows) - 2)} more rows"]
    assert texts(rows[0][0]) == [f"and {50 - (len(rows[0]) - 2)} more columns"]
    assert any("shortened" in sentence for sentence in read.sentences)


def test_a_drawn_table_keeps_every_word(tmp_path: Path) -> None:
    figure = crossed_figures()["compare"]
    rows = rows_of(written(figure, tmp_path).slide)
    assert [" ".join(texts(cell)) for cell in rows[0]] == [column.title for column in figure.table.columns]
    for drawn, meant in zip(rows[1:], figure.table.rows, strict=True):
        for cell, own in zip(drawn, meant, strict=True):
            assert " ".join(texts(cell)) == " ".join(part for part in (own.text, own.detail) if part)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_tornado_is_an_invisible_base_and_a_span(language: str, tmp_path: Path) -> None:
    figure = crossed_figures(language)["sensitivity"]
    read = written(figure, tmp_path)
    assert figure.x is not None
    assert categories(read.chart) == [tick.label for tick in figure.x.ticks]
    base, span = read.chart.iter(f"{C}ser")
    assert (fill_of(base), fill_of(span)) == ("none", "pattern")
    points = figure.series[0].points
    for at, point in enumerate(points):
        assert numbers(base)[at] == point.low
        assert point.low is not None
        assert point.high is not None
        assert numbers(base)[at] + numbers(span)[at] == pytest.approx(point.high)
    cells = read.cells
    assert float(cells["D2"]) == points[0].low
    assert float(cells["E2"]) == points[0].y
    assert float(cells["F2"]) == points[0].high
    said = texts(read.xml("ppt/drawings/drawing"))
    assert [point.label for point in points] == [text for text in said if text in {p.label for p in points}]


def test_dots_and_lines_of_ranges_lie_at_their_values(tmp_path: Path) -> None:
    figure = crossed_figures()["sensitivity"]
    shapes = written(figure, tmp_path).xml("ppt/drawings/drawing")
    chart, _ = range_chart(figure, Palette.of([figure]), Box(0, 0, 11_112_000, 3_996_000))
    named = {e.get("name"): frame(e.getparent().getparent()) for e in shapes.iter(f"{CDR}cNvPr")}
    for number, point in enumerate(figure.series[0].points, 1):
        left, _, wide, _ = named[f"mc:range/{number}/value"]
        assert point.y is not None
        x = (chart.inner.x + chart.inner.w * chart.y.share(point.y)) * chart.box.w
        assert left + wide / 2 == pytest.approx(x, abs=2)
    middle = named["mc:range/1/value"][0] + named["mc:range/1/value"][2] / 2
    assert named["mc:boundary/1/line"][0] == pytest.approx(middle, abs=2)


def test_unknown_angles_are_dotted_and_say_what_is_missing(tmp_path: Path) -> None:
    figure = crossed_figures()["triangulation"]
    read = written(figure, tmp_path)
    shapes = read.xml("ppt/drawings/drawing")
    names = [e.get("name") for e in shapes.iter(f"{CDR}cNvPr")]
    points = [point for series in figure.series for point in series.points]
    unknown = [p for p in points if p.certainty is Certainty.NOT_PUBLISHED]
    assert sum(name.startswith("mc:unknown/") for name in names) == len(unknown) == 3
    assert {p.label for p in unknown} <= set(texts(shapes))
    assert [name_of(series) for series in read.chart.iter(f"{C}ser")] == ["base of the range", "Range"]
    assert not any(numbers(series) for series in read.chart.iter(f"{C}ser"))


def test_ranges_below_zero_grow_the_other_way() -> None:
    figure = crossed_figures()["sensitivity"]
    series = figure.series[0]
    one, two, three = series.points
    points = (replace(one, low=-50.0, high=-20.0, y=-30.0), replace(two, low=-10.0, high=30.0, y=0.0), three)
    figure = replace(figure, y=Axis(-100, 700), series=(replace(series, points=points),))
    chart, _ = range_chart(figure, Palette.of([figure]), Box(0, 0, 11_112_000, 3_996_000))
    values = {s.key: s.values for s in chart.series}
    assert values["range/base/below"] == (-20.0, 0.0, None)
    assert values["range/span/below"] == (-30.0, -10.0, None)
    assert values["range/span/above"] == (None, 30.0, None)
    assert values["range/base"][:2] == (None, None)
