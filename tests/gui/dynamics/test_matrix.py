"""The matrix: walked by keys, edited by digits, dragging and menu, undone; kinds, words and markets."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.figures.figure import Entity
from desktop.itemmodels.cell import CELL_ROLE
from desktop.views.dynamics.matrix import MatrixPart
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

DIVIDE = "china-telemedicine.restraint.digital-divide"
MHEALTH = 3


def part_of(program: Program) -> MatrixPart:
    part = program.window.page.current  # type: ignore[union-attr]
    assert isinstance(part, MatrixPart)
    return part


def cell_of(part: MatrixPart, factor: str, column: int) -> QModelIndex:
    index = part.model.place_of(Entity("factor", factor))
    assert index.isValid()
    return index.siblingAtColumn(column)


def content(path: Path) -> list[tuple[object, ...]]:
    """What the file says about judgements."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT * FROM observation ORDER BY id").fetchall()
        rows += connection.execute("SELECT * FROM evidence ORDER BY id").fetchall()
        rows += connection.execute("SELECT * FROM measure ORDER BY id").fetchall()
    connection.close()
    return rows


def test_digits_state_an_impact_and_undo_takes_it_back(
    show: Callable[..., Program], qtbot: QtBot, workspace_file: Path
) -> None:
    program = show("matrix")
    part, before = part_of(program), content(workspace_file)
    part.grid.setFocus()
    part.grid.setCurrentIndex(cell_of(part, DIVIDE, MHEALTH))
    QTest.keyClick(part.grid, Qt.Key.Key_Minus)
    QTest.keyClick(part.grid, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: cell_of(part, DIVIDE, MHEALTH).data(CELL_ROLE).level == 2.0)
    shown = cell_of(part, DIVIDE, MHEALTH).data(CELL_ROLE)
    assert (shown.sign, shown.is_own) == ("down", True)
    assert part.grid.currentIndex() == cell_of(part, DIVIDE, MHEALTH)
    assert "1 of 18 impacts" in part.sentence
    settled(qtbot, program)
    program.services.actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: cell_of(part, DIVIDE, MHEALTH).data(CELL_ROLE).level is None)
    settled(qtbot, program)
    assert content(workspace_file) == before


def test_a_verb_rates_the_current_cell_and_says_where_there_is_none(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("matrix")
    part, actions = part_of(program), program.services.actions
    part.grid.setCurrentIndex(cell_of(part, DIVIDE, 0))
    assert not part.rate_by(1)
    part.grid.setCurrentIndex(cell_of(part, DIVIDE, 1))
    actions["judge.down"].trigger()
    qtbot.waitUntil(lambda: cell_of(part, DIVIDE, 1).data(CELL_ROLE).level == 1.0)
    assert cell_of(part, DIVIDE, 1).data(CELL_ROLE).sign == "down"
    settled(qtbot, program)


def test_delete_takes_ones_own_view_back_and_leaves_what_a_source_says(
    show: Callable[..., Program], qtbot: QtBot
) -> None:
    program = show("matrix")
    part = part_of(program)
    part.grid.setFocus()
    part.grid.setCurrentIndex(cell_of(part, DIVIDE, 1))
    QTest.keyClick(part.grid, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: cell_of(part, DIVIDE, 1).data(CELL_ROLE).sign == "up")
    QTest.keyClick(part.grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not cell_of(part, DIVIDE, 1).data(CELL_ROLE).sign)
    assert cell_of(part, DIVIDE, MHEALTH).data(CELL_ROLE).sign == "down"


def test_dragging_down_holds_back(show: Callable[..., Program], qtbot: QtBot) -> None:
    part = part_of(show("matrix"))
    index = cell_of(part, "china-telemedicine.driver.rural-access-gap", 1)
    part.grid.scrollTo(index)
    at = part.grid.visualRect(index).center()
    port = part.grid.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=at)
    for step in (10, 20, 30):
        QTest.mouseMove(port, at + QPoint(0, step))
    assert part.grid.cells.preview is not None  # type: ignore[attr-defined]
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=at + QPoint(0, 30))
    again = "china-telemedicine.driver.rural-access-gap"
    qtbot.waitUntil(lambda: cell_of(part, again, 1).data(CELL_ROLE).sign == "down")
    assert cell_of(part, again, 1).data(CELL_ROLE).level == 2.0


def test_a_press_without_a_drag_states_nothing(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("matrix")
    part = part_of(program)
    index = cell_of(part, "china-telemedicine.driver.rural-access-gap", 1)
    part.grid.scrollTo(index)
    QTest.mouseClick(part.grid.viewport(), Qt.MouseButton.LeftButton, pos=part.grid.visualRect(index).center())
    settled(qtbot, program)
    assert program.services.state.current.selection == Entity("factor", "china-telemedicine.driver.rural-access-gap")
    assert not program.services.actions["edit.undo"].isEnabled()


def test_the_menu_says_levels_horizons_and_what_is_the_same_idea(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("matrix")
    part = part_of(program)
    menu = part.editing.menu(cell_of(part, DIVIDE, MHEALTH))
    assert menu is not None
    pressed(menu, "dynamics.matrix.horizon.long").trigger()
    qtbot.waitUntil(lambda: not part.grid.isColumnHidden(len(part.model.columns) + 1))
    settled(qtbot, program)
    assert "long term" in cell_of(part, DIVIDE, len(part.model.columns) + 1).data(CELL_ROLE).text
    near = "china-telemedicine.challenge.real-time-infrastructure"
    pressed(menu, f"dynamics.matrix.same.{near}").trigger()
    qtbot.waitUntil(lambda: part.model.rowCount(cell_of(part, DIVIDE, 0)) == 2)
    menu.deleteLater()
    member = part.model.index(1, 0, cell_of(part, DIVIDE, 0))
    again = part.editing.menu(member)
    assert again is not None
    pressed(again, "dynamics.matrix.part").trigger()
    qtbot.waitUntil(lambda: part.model.rowCount(cell_of(part, DIVIDE, 0)) == 0)
    again.deleteLater()


def pressed(menu: object, name: str) -> QAction:
    action = menu.findChild(QAction, name)  # type: ignore[attr-defined]
    assert isinstance(action, QAction), name
    return action


def test_kinds_words_and_markets(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("matrix")
    part = part_of(program)
    trend = program.window.findChild(QAbstractButton, "dynamics.matrix.kinds.trend")
    assert trend is not None
    QTest.mouseClick(trend, Qt.MouseButton.LeftButton)
    assert program.services.state.current.factor_kinds == ("driver", "restraint", "trend")
    assert [str(part.model.index(row, 0).data()) for row in range(3)] == ["Drivers", "Restraints", "Trends"]
    part.bar.filter.setText("人口老龄")
    assert part.model.rowCount(part.model.index(0, 0)) == 1
    part.bar.filter.setText("zzz")
    assert part.empty.isVisibleTo(part)
    part.bar.filter.clear()
    part.bar.scope.chosen.emit("together")
    qtbot.waitUntil(lambda: bool(part.model.columns) and part.model.columns[0].kind == "market")
    assert part.model.pair(part.model.index(0, 1, part.model.index(0, 0))) is None


def test_a_selected_factor_is_shown_and_a_merged_one_unfolds(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("matrix")
    part = part_of(program)
    program.services.state.change(selection=Entity("factor", DIVIDE))
    settled(qtbot, program)
    assert part.grid.currentIndex().siblingAtColumn(0) == cell_of(part, DIVIDE, 0)
    assert part.grid.viewport().rect().contains(part.grid.visualRect(part.grid.currentIndex()))
    ageing = cell_of(part, "china-telemedicine.driver.ageing", 0)
    part.grid.setCurrentIndex(ageing)
    part.grid.setExpanded(ageing, True)
    below = part.model.index(1, 0, ageing)
    assert "China Teleradiology" in str(below.data())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_heads_fit_above_their_columns(show: Callable[..., Program], language: str) -> None:
    part = part_of(show("matrix", language=language))
    header = part.grid.header()
    metrics = header.fontMetrics()
    for column in range(1, len(part.model.columns) + 1):
        title = str(part.model.headerData(column, Qt.Orientation.Horizontal))
        assert all(metrics.horizontalAdvance(line) <= header.sectionSize(column) for line in title.split("\n"))
        assert header.height() >= metrics.height() * (title.count("\n") + 1)


def test_an_empty_market_says_so(show: Callable[..., Program]) -> None:
    part = part_of(show("matrix", market="china-pharma-ecommerce"))
    assert part.empty.isVisibleTo(part)
    assert part.figure() is not None
