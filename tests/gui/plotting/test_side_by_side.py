"""Players side by side as a picture: nothing touches or is cut, rows move closer before any is left out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import compose, snapshot
from desktop.figures.figure import Certainty, Table
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import PICTURE, SCREEN
from desktop.workspace.workspace import Workspace
from tests.gui.plotting.test_layout import check
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from desktop.figures.benchmark_reading import BenchmarkSnapshot
    from desktop.figures.figure import Figure

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(1480, 1000), (1240, 640), (960, 540), (480, 400)]


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> BenchmarkSnapshot:
    path = tmp_path_factory.mktemp("benchmark") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        found: BenchmarkSnapshot = snapshot(FigureRequest("benchmark", ""), workspace)
    return found


def figure(known: BenchmarkSnapshot, shape: str, language: str = "en") -> Figure:
    return compose(FigureRequest("benchmark", "", shape=shape, language=language), known)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("shape", ["grid", "heat"])
def test_no_words_touch_or_are_cut(known: BenchmarkSnapshot, shape: str, language: str, size: tuple[int, int]) -> None:
    for parts in (PICTURE, SCREEN):
        check(lay_out(figure(known, shape, language), *size, parts))


def test_bars_are_as_long_as_their_values_and_wear_the_colour_of_the_player(known: BenchmarkSnapshot) -> None:
    drawn = figure(known, "grid")
    layout = lay_out(drawn, 1480, 2000, SCREEN)
    bars = [block for block in layout.blocks if block.box.height == 3.0]
    values = [
        (cell.bar, column.colour)
        for row in drawn.table.rows
        for column, cell in zip(drawn.table.columns, row, strict=True)
    ]
    expected = [(bar, colour) for bar, colour in values if bar is not None]
    assert [bar.colour for bar in bars] == [colour for _, colour in expected]
    longest = max(bar.box.width for bar in bars)
    for bar, (part, _) in zip(bars, expected, strict=True):
        assert bar.box.width == pytest.approx(max(2.0, part * longest), abs=0.5)


def test_every_unknown_number_is_a_dotted_box_and_can_be_pointed_at(known: BenchmarkSnapshot) -> None:
    drawn = figure(known, "grid")
    layout = lay_out(drawn, 1480, 2000, SCREEN)
    unknown = [
        f"{number}/{column.key}"
        for number, row in enumerate(drawn.table.rows)
        for column, cell in zip(drawn.table.columns, row, strict=True)
        if cell.certainty is Certainty.NOT_PUBLISHED
    ]
    boxes = [block for block in layout.blocks if block.certainty is Certainty.NOT_PUBLISHED]
    assert len(boxes) == len(unknown) > 20
    assert set(unknown) <= {mark.key for mark in layout.marks}


def test_rows_move_closer_before_any_is_left_out(known: BenchmarkSnapshot) -> None:
    drawn = figure(known, "heat")
    airy = lay_out(drawn, 1480, 2400, SCREEN)
    heights = []
    for height in (2400, 1500, 700):
        layout = lay_out(drawn, 1480, height, SCREEN)
        rows = [mark.box.height for mark in layout.marks if mark.group == "1"]
        heights.append(min(rows))
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) > 1
    assert not airy.dropped
    cut = lay_out(drawn, 1480, 420, SCREEN)
    counted = next(words for words in cut.words if "more rows" in words.lines[0])
    assert counted.lines[0] == f"and {len(cut.dropped)} more rows"


def test_columns_that_find_no_room_are_counted(known: BenchmarkSnapshot) -> None:
    narrow = lay_out(figure(known, "grid"), 480, 700, SCREEN)
    heads = [mark for mark in narrow.marks if mark.group == "head"]
    assert 1 < len(heads) < 8
    told = [" ".join(label.lines) for label in narrow.labels]
    assert f"and {8 - len(heads)} more columns" in told
    assert sum(key.startswith("column:") for key in narrow.dropped) == 8 - len(heads)


def test_the_reference_column_stands_on_its_own_ground(known: BenchmarkSnapshot) -> None:
    layout = lay_out(figure(known, "grid"), 1480, 2000, SCREEN)
    head = next(mark for mark in layout.marks if mark.key == "head/jd-health")
    assert [ground.x for ground in layout.grounds] == [head.box.x]
    alone = figure(known, "grid")
    columns = tuple(replace(column, is_reference=False) for column in alone.table.columns)
    plain = replace(alone, table=Table(columns, alone.table.rows, alone.table.headings, beside=True))
    assert not lay_out(plain, 1480, 2000, SCREEN).grounds
