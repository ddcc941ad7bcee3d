"""Numbers are edited where they stand: the cell, the chart at once, undo; published ones stay as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from desktop.figures.figure import Certainty
from desktop.itemmodels.cell import CELL_ROLE
from desktop.views.forecast.page import ForecastPage
from desktop.views.forecast.table_panel import TablePanel
from desktop.widgets.inline_editor import InlineEditor
from tests.gui.editing.conftest import MARKET, SPLIT, activate
from tests.gui.editing.test_tree_editing import undo
from tests.gui.pressing import double_click
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.figures.figure import Node, OwnPlace
    from desktop.itemmodels.cell_table import CellTable
    from desktop.views.segments.page import SegmentsPage
    from desktop.widgets.grid import Grid

CARDIAC, BONE = f"{SPLIT}.cardiac-imaging", f"{SPLIT}.bone-imaging"


def cell_of(model: CellTable, key: str, period: str) -> QModelIndex:
    """The cell of a segment's or market's number of a year."""
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            place: OwnPlace | None = index.data(CELL_ROLE).place
            if place is not None and (place.subject_id, place.period) == (key, period):
                return index
    raise AssertionError(f"no cell for {key} {period}")


def there_again(qtbot: QtBot, grid: Grid, key: str, period: str) -> None:
    """Wait until the keyboard is in the cell again: the rows are filled first, a turn of events later it goes there."""
    model: CellTable = grid.model()
    qtbot.waitUntil(lambda: grid.currentIndex() == cell_of(model, key, period), timeout=PATIENCE)


def editor(grid: Grid) -> InlineEditor:
    (found,) = [one for one in grid.viewport().findChildren(InlineEditor) if one.isVisible()]
    return found


def node(page: SegmentsPage, key: str) -> Node:
    figure = page.figure()
    assert figure is not None
    return next(node for node in figure.nodes if node.key == key)


@pytest.fixture
def table(qtbot: QtBot, program: Program, page: SegmentsPage) -> Grid:
    """The table of the split, one row a segment."""
    program.services.state.change(period=(2024, None))
    settled(qtbot, program)
    program.services.actions["figure.table"].trigger()
    page.panel.table.setFocus()
    return page.panel.table


def test_an_own_estimate_is_typed_changed_and_deleted(
    qtbot: QtBot, program: Program, page: SegmentsPage, table: Grid
) -> None:
    model = page.panel.model
    table.setCurrentIndex(cell_of(model, CARDIAC, "2024"))
    settled(qtbot, program)
    before = page.figure()
    assert "Nobody states it" in cell_of(model, CARDIAC, "2024").data(Qt.ItemDataRole.ToolTipRole)
    qtbot.keyClick(table, Qt.Key.Key_9)
    field = editor(table).field
    qtbot.keyClicks(field, "5")
    assert editor(table).line.text() == "= USD 95 million"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: node(page, CARDIAC).value == 95.0, timeout=PATIENCE)
    settled(qtbot, program)
    assert node(page, CARDIAC).certainty is Certainty.MODELLED
    there_again(qtbot, table, CARDIAC, "2024")
    assert table.hasFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    assert editor(table).field.text() == "USD 95 million"
    editor(table).field.setText("6.5亿元")
    assert editor(table).line.text() == "= CNY 650 million"
    editor(table).field.setText("many")
    qtbot.keyClick(editor(table).field, Qt.Key.Key_Return)
    assert editor(table).line.text().startswith("No number can be read from this")
    editor(table).field.setText("97")
    qtbot.keyClick(editor(table).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: node(page, CARDIAC).value == 97.0, timeout=PATIENCE)
    settled(qtbot, program)
    assert program.window.status.sentence == "Kept: Change an own number. Undo takes it back."
    there_again(qtbot, table, CARDIAC, "2024")
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: node(page, CARDIAC).value is None, timeout=PATIENCE)
    for _ in range(3):
        undo(qtbot, program)
    assert page.figure() == before


def test_a_published_number_stays_and_an_estimate_stands_beside_it(
    qtbot: QtBot, program: Program, page: SegmentsPage, table: Grid
) -> None:
    model = page.panel.model
    index = cell_of(model, BONE, "2024")
    assert "so it is not changed here" in index.data(Qt.ItemDataRole.ToolTipRole)
    table.setCurrentIndex(index)
    settled(qtbot, program)
    qtbot.keyClick(table, Qt.Key.Key_7)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert not table.viewport().findChildren(InlineEditor)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    double_click(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    field = editor(table).field
    assert field.text() == ""
    assert "80.0 million USD" in editor(table).line.text()
    qtbot.keyClicks(field, "85")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: node(page, BONE).value == 85.0, timeout=PATIENCE)
    settled(qtbot, program)
    undo(qtbot, program)
    assert node(page, BONE).value == 80.0
    assert not program.services.actions["edit.undo"].isEnabled()


def test_escape_in_a_cell_changes_nothing(qtbot: QtBot, program: Program, page: SegmentsPage, table: Grid) -> None:
    table.setCurrentIndex(cell_of(page.panel.model, CARDIAC, "2024"))
    settled(qtbot, program)
    selected = program.services.state.current.selection
    qtbot.keyClick(table, Qt.Key.Key_5)
    qtbot.keyClick(editor(table).field, Qt.Key.Key_Escape)
    settled(qtbot, program)
    assert not program.services.actions["edit.undo"].isEnabled()
    assert program.services.state.current.selection == selected
    assert table.hasFocus()


def test_a_column_is_pasted_below_the_charts_and_draws_a_line(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(market=MARKET, page="forecast")
    ready(qtbot, program)
    activate(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    program.services.actions["figure.table"].trigger()
    grid, model = page.first.table, page.first.model
    grid.setFocus()
    grid.setCurrentIndex(cell_of(model, MARKET, "2026"))
    settled(qtbot, program)
    QGuiApplication.clipboard().setText("310\r\n330\r\nUSD 0.35 billion\r\n")
    qtbot.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def own() -> list[float | None]:
        figure = page.first.figure
        assert figure is not None
        return [p.y for one in figure.series if "Own estimate" in one.name for p in one.points if p.y is not None]

    qtbot.waitUntil(lambda: own() == [310.0, 330.0, 350.0], timeout=PATIENCE)
    settled(qtbot, program)
    undo(qtbot, program)
    assert own() == []
    assert page.findChildren(TablePanel)


def test_the_table_below_the_charts_moves_the_chart_above_it(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(market=MARKET, page="forecast", size=(1600, 1000))
    ready(qtbot, program)
    activate(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    tab = page.below.findChild(QAbstractButton, "forecast.below.tabs.table")
    assert isinstance(tab, QAbstractButton)
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    grid, model = page.table.grid, page.table.model
    grid.setFocus()
    grid.setCurrentIndex(cell_of(model, MARKET, "2028"))
    settled(qtbot, program)
    qtbot.keyClick(grid, Qt.Key.Key_4)
    qtbot.keyClicks(editor(grid).field, "00")
    qtbot.keyClick(editor(grid).field, Qt.Key.Key_Return)

    def own() -> list[tuple[float | None, Certainty]]:
        figure = page.first.figure
        assert figure is not None
        return [(p.y, p.certainty) for one in figure.series if "Own estimate" in one.name for p in one.points]

    qtbot.waitUntil(lambda: own() == [(400.0, Certainty.MODELLED)], timeout=PATIENCE)
    settled(qtbot, program)
    there_again(qtbot, grid, MARKET, "2028")
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: own() == [], timeout=PATIENCE)
    undo(qtbot, program)
    undo(qtbot, program)
    assert not program.services.actions["edit.undo"].isEnabled()
