"""Tables that are drawn: columns as wide as makes the table lowest, rows as many as fit, words in whole phrases."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.export.pptx.drawn_table import drawn_table, laid_table
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.side_table import side_rows
from desktop.export.pptx.table_fit import lowest
from desktop.export.pptx.table_widths import head_of
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.text import is_cjk
from desktop.figures.build import build
from desktop.figures.figure import Cell, Certainty, Column, Family, Table
from desktop.figures.request import FigureRequest
from tests.unit.export import samples

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.export.pptx.grid import GridCell
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

PAGE = Box(540_000, 1_692_000, 11_112_000, 3_996_000)
NARROW = Box(540_000, 1_692_000, 5_400_000, 3_996_000)


def tall(row: list[GridCell]) -> int:
    return max(cell.height for cell in row)


def tables(shipped: Shipped) -> Iterator[tuple[str, Figure]]:
    for request in (
        FigureRequest("kpis", "china-telemedicine"),
        FigureRequest("coverage", "china-telemedicine"),
        FigureRequest("disputes", "china-telemedicine"),
    ):
        for language in ("en", "zh"):
            figure = build(replace(request, language=language), shipped.workspace)
            assert form_of(figure) is Form.DRAWN_TABLE
            yield f"{request.family} {language}", figure


def test_as_many_rows_stand_as_fit_and_no_line_of_chinese_is_lost(shipped: Shipped) -> None:
    for name, figure in tables(shipped):
        for box in (PAGE, NARROW) if name.startswith("kpis") else (PAGE,):
            laid = laid_table(figure, box)
            used = sum(map(tall, laid.rows[: laid.count + 1]))
            assert used <= box.h, name
            assert sum(laid.widths) <= box.w, name
            below = laid.rows[laid.count + 1 : laid.count + 3]  # a heading alone never ends a table
            if below:
                assert used + sum(map(tall, below)) + 2 * 44_000 > box.h - 230_000, name
            for cell in (cell for row in laid.rows for cell in row):
                said = [line.text for line in cell.lines if is_cjk(line.text)]
                assert not any(text[0] in "，。、；：）”" or text in {"日", "元"} for text in said), (name, said)


def test_columns_give_each_other_what_shortens_rows() -> None:
    areas = (4_000_000, 12_000_000)

    def heights(at: int, wide: int) -> tuple[int, ...]:
        return (areas[at] // wide + 1,)

    made = lowest([3_000_000, 3_000_000], [500_000, 500_000], heights)
    assert sum(made) == 6_000_000
    assert min(made) >= 500_000
    both = [max(heights(at, wide)[0] for at, wide in enumerate(widths)) for widths in (made, [3_000_000] * 2)]
    assert both[0] < both[1]


def test_a_column_of_derived_numbers_says_so_and_so_does_a_derived_number_among_others() -> None:
    def cells(*kinds: Certainty | None) -> tuple[tuple[Cell, ...], ...]:
        return tuple((Cell(f"Row {n}"), Cell("7.2 %", 0.072, kind, detail="2024")) for n, kind in enumerate(kinds))

    columns = (Column("name", "Name"), Column("change", "Change", numeric=True))
    figure = replace(samples.stacked(), family=Family.TABLE, table=Table(columns, cells(Certainty.MODELLED, None)))
    assert head_of(figure, 1) == "Change, derived"
    mixed = replace(figure, table=Table(columns, cells(Certainty.MODELLED, Certainty.PUBLISHED), beside=True))
    assert head_of(mixed, 1) == "Change"
    _, rows = side_rows(mixed, PAGE.w)
    assert [[line.text for line in row[1].lines] for row in rows[1:]] == [["7.2 % (2024, derived)"], ["7.2 % (2024)"]]


def test_years_stand_below_all_values_of_a_row_where_one_has_no_room_beside_it() -> None:
    columns = tuple(Column(f"c{n}", f"Player {n}") for n in range(9))
    values = ("73.4", "1,432", "5.94", "-1,900,000.55", "4.81", "4.67", "3.69", "2.71")
    row = (Cell("Revenue"), *(Cell(one, 1.0, Certainty.PUBLISHED, detail="FY2025") for one in values))
    figure = replace(samples.stacked(), family=Family.TABLE, table=Table(columns, (row,), beside=True))
    _, rows = side_rows(figure, PAGE.w)
    assert [len(cell.lines) for cell in rows[1][1:]] == [2] * 8


def crossing(columns: int, rows: int, *, said: int) -> Figure:
    """Factors against segments: signs under the first so many segments, nothing under the others."""
    heads = (
        Column("name", "Factor"),
        *(Column(f"s{n}", f"Segment number {n}") for n in range(columns)),
        Column("sources", "Sources", numeric=True),
    )
    body = tuple(
        (
            Cell(f"Factor {n}"),
            *(Cell("", glyph="up") if at < said else Cell("") for at in range(columns)),
            Cell("2", 2.0),
        )
        for n in range(rows)
    )
    return replace(samples.stacked(), family=Family.TABLE, table=Table(heads, body), legend=())


def test_columns_in_which_nobody_says_anything_are_the_first_to_be_left_out_and_are_named() -> None:
    figure = crossing(9, 5, said=5)
    roomy, narrow = (laid_table(figure, replace(PAGE, w=wide)) for wide in (11_112_000, 5_000_000))
    assert len(roomy.widths) == 11, "where there is room they stay, as on screen"
    assert not roomy.unsaid
    assert narrow.unsaid == tuple(f"Segment number {n}" for n in range(5, 9))
    assert [narrow.rows[0][-1].lines[0].text, narrow.left, narrow.lost] == ["Sources", 0, 0]
    made = str(drawn_table(narrow, figure, Place(replace(PAGE, w=5_000_000)), "Crossing", 1))
    assert "nothing under Segment number 5, Segment number 6" in made or "nothing under 4 columns" in made
    assert {row[at].align for row in roomy.rows for at in range(1, 10)} == {"ctr"}, "heads stand as their columns do"


def test_no_row_is_left_out_while_smaller_type_and_margins_make_room_for_it() -> None:
    words = "Several words that take two lines in a column that is as narrow as this one is"
    columns = (Column("name", "Name"), Column("words", "Words"), Column("more", "More"))
    for count in range(6, 16):
        rows = tuple((Cell(f"Row {n}"), Cell(words), Cell(words, detail="2025")) for n in range(count))
        figure = replace(samples.stacked(), family=Family.TABLE, table=Table(columns, rows), legend=())
        laid = laid_table(figure, NARROW)
        lowest_rows = [min(cell.lines[0].size for cell in row if cell.lines) for row in laid.rows]
        assert min(lowest_rows) >= 9
        assert all(cell.above >= 14_000 for row in laid.rows for cell in row)
        if laid.left:
            assert laid.size == 9, "the type is smaller before a row is left out"
            used = sum(map(tall, laid.rows[: laid.count + 1]))
            assert used + tall(laid.rows[laid.count + 1]) > NARROW.h - 200_000
        made = str(drawn_table(laid, figure, Place(NARROW), "Table", 1))
        heights = [int(one) for one in re.findall(r'<a:tr h="(\d+)"', made)]
        assert NARROW.h - 72_000 * len(heights) <= sum(heights) <= NARROW.h or not laid.left
    assert laid.left


def test_no_cell_of_chinese_ends_a_line_inside_a_word_that_its_column_holds(shipped: Shipped) -> None:
    for name, figure in tables(shipped):
        laid = laid_table(figure, PAGE)
        for row in laid.rows if name.endswith("zh") else ():
            for cell in row:
                said = [line.text for line in cell.lines]
                pairs = [first[-1] + second[0] for first, second in pairwise(said) if first and second]
                assert not set(pairs) & {"医院", "扫描", "数据", "市场", "预测", "隐含"}, said
                assert not [text for text in said[1:] if len(text) == 1], said


def test_what_is_cut_anyway_is_not_made_cramped_for_some_rows_more(shipped: Shipped) -> None:
    for name, figure in tables(shipped):
        laid = laid_table(figure, PAGE)
        if laid.left and not laid.lost:
            assert laid.size >= sizes_of(PAGE).dense > 9, name
            assert laid.rows[0][0].above >= 18_000, name


def test_rows_that_say_nothing_beside_their_names_are_no_headings() -> None:
    one = (Column("name", "Name"),)
    two = (*one, Column("b", "B"))
    low = Box(0, 0, 5_000_000, 2_000_000)
    names = tuple((Cell(f"Row {n}"),) for n in range(40))
    few = tuple((*row, Cell("known" if n < 4 else "")) for n, row in enumerate(names))
    filled = tuple((*row, Cell("known")) for row in names)
    shown = [
        laid_table(replace(samples.stacked(), family=Family.TABLE, table=Table(columns, rows), legend=()), low).count
        for columns, rows in ((one, names), (two, few), (two, filled))
    ]
    assert len(set(shown)) == 1, shown
    assert shown[0] > 5
