"""Players side by side on the page: chosen, added, taken away, moved, sorted, traced, in other shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop.figures.figure import Entity, Family
from desktop.figures.request import FigureRequest
from desktop.itemmodels.cell import CELL_ROLE
from desktop.market.records import Market
from desktop.workspace.workspace import Workspace
from tests.gui.compare.conftest import THREE, part_of
from tests.gui.pressing import double_click
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.players.compare import ComparePart


def line(part: ComparePart, title: str) -> int:
    """The row on screen with this name."""
    heads = [part.model.headerData(row, Qt.Orientation.Vertical, CELL_ROLE) for row in range(part.model.rowCount())]
    return next(row for row, head in enumerate(heads) if head.title == title)


def cell(part: ComparePart, title: str, player: str) -> QModelIndex:
    return part.model.index(line(part, title), part.players.index(player))


def press(part: ComparePart, index: QModelIndex) -> None:
    part.grid.scrollTo(index)
    centre = part.grid.visualRect(index).center()
    QTest.mouseClick(part.grid.viewport(), Qt.MouseButton.LeftButton, pos=centre)


def players(qtbot: QtBot, program: Program) -> tuple[str, ...]:
    settled(qtbot, program)
    return part_of(program).players


def test_a_value_is_traced_with_a_press_and_with_the_keyboard(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    assert part.players == THREE
    press(part, cell(part, "Revenue", "jd-health"))
    settled(qtbot, program)
    state = program.services.state
    assert state.current.selection == Entity("observation", "jd-health.revenue.2025.s100")
    assert state.current.traced is not None
    assert program.window.inspector.isVisible(), "it comes with the first thing that is selected"
    QTest.keyClick(part.grid, Qt.Key.Key_Down)
    QTest.keyClick(part.grid, Qt.Key.Key_Return)
    settled(qtbot, program)
    traced = state.current.traced
    assert traced is not None
    assert "73.4" in traced.lineage.formula
    assert len(traced.lineage.observations) == 2
    press(part, cell(part, "Listing", "wedoctor"))
    QTest.keyClick(part.grid, Qt.Key.Key_Down)
    current = part.grid.currentIndex()
    title = part.model.headerData(current.row(), Qt.Orientation.Vertical, CELL_ROLE).title
    assert title == "Revenue", "the heading between them is passed over"


def test_a_player_is_found_by_its_other_name_added_and_that_is_undone(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    part.add.click()
    palette = part.finder.palette
    assert palette is not None
    settled(qtbot, program)
    offered = {item.key for item in palette.list.items}
    assert offered
    assert not offered & set(THREE)
    palette.query.setText("春雨")
    palette.asked.emit("春雨")
    settled(qtbot, program)
    assert [item.key for item in palette.list.items] == ["chunyu-doctor"]
    QTest.keyClick(palette.query, Qt.Key.Key_Return)
    assert players(qtbot, program) == (*THREE, "chunyu-doctor")
    undo = program.services.actions["edit.undo"]
    assert undo.isEnabled()
    undo.trigger()
    assert players(qtbot, program) == THREE
    program.services.actions["edit.redo"].trigger()
    assert players(qtbot, program) == (*THREE, "chunyu-doctor")


def test_a_player_is_taken_away_with_the_cross_but_two_stay(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    heads = part.grid.heads
    QTest.mouseMove(heads.viewport(), heads.cross(1).center())
    QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=heads.cross(1).center())
    assert players(qtbot, program) == ("jd-health", "wedoctor")
    press(part, cell(part, "Revenue", "wedoctor"))
    QTest.keyClick(part.grid, Qt.Key.Key_Delete)
    assert players(qtbot, program) == ("jd-health", "wedoctor")


def test_players_are_moved_with_the_keyboard_and_by_hand(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    press(part, cell(part, "Revenue", "wedoctor"))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(part.grid, Qt.Key.Key_Left, both)
    assert players(qtbot, program) == ("jd-health", "wedoctor", "alibaba-health")
    heads = part.grid.heads
    start = QPoint(heads.sectionViewportPosition(2) + 40, 30)
    end = QPoint(heads.sectionViewportPosition(0) + 20, 30)
    QTest.mousePress(heads.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 9):
        QTest.mouseMove(heads.viewport(), start + (end - start) * step / 8)
    QTest.mouseRelease(heads.viewport(), Qt.MouseButton.LeftButton, pos=end)
    wanted = ("alibaba-health", "jd-health", "wedoctor")
    qtbot.waitUntil(lambda: players(qtbot, program) == wanted, timeout=PATIENCE)
    assert part.model.headerData(0, Qt.Orientation.Horizontal, CELL_ROLE).is_reference
    assert [heads.visualIndex(column) for column in range(3)] == [0, 1, 2]


def test_a_press_on_a_parameter_sorts_and_the_reference_stays(program: Program, qtbot: QtBot) -> None:
    program.services.state.change(players=("wedoctor", "chunyu-doctor", "alibaba-health", "haodf", "jd-health"))
    settled(qtbot, program)
    part = part_of(program)
    row = line(part, "Revenue")
    where = QPoint(40, part.grid.names.sectionViewportPosition(row) + 12)
    QTest.mouseClick(part.grid.names.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert players(qtbot, program) == ("wedoctor", "jd-health", "alibaba-health", "chunyu-doctor", "haodf")
    assert part.model.headerData(line(part, "Revenue"), Qt.Orientation.Vertical, CELL_ROLE).mark == "down"
    part.sort(line(part, "Revenue"))
    assert players(qtbot, program) == ("wedoctor", "chunyu-doctor", "alibaba-health", "jd-health", "haodf")


def test_shapes_and_groups_of_parameters_are_chosen(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    for key, family, shown in (
        ("radar", Family.RADAR, part.panel),
        ("heat", Family.TABLE, part.grid),
        ("grid", Family.TABLE, part.grid),
    ):
        part.shape.chosen.emit(key)
        settled(qtbot, program)
        figure = part.figure()
        assert figure is not None
        assert figure.family is family
        assert part.body.currentWidget() is shown
        request = part.request()
        assert request is not None
        assert request.shape == key
        shades = [one.shade for row in figure.table.rows for one in row]
        assert any(shades) == (key == "heat")
    every = part.model.rowCount()
    part.groups.changed.emit(("scale",))
    settled(qtbot, program)
    assert part.model.rowCount() < every
    figure = part.figure()
    assert figure is not None
    assert [heading.title for heading in figure.table.headings] == ["Scale"]
    part.groups.changed.emit(())
    settled(qtbot, program)
    assert part.model.rowCount() == every


def test_lines_show_one_number_of_all_over_time(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    part.shape.chosen.emit("lines")
    settled(qtbot, program)
    figure = part.figure()
    assert figure is not None
    assert figure.family is Family.LINES
    assert part.body.currentWidget() is part.panel
    assert part.players == THREE
    assert part.controls.measure.isVisible()
    assert not part.groups.isVisible()
    assert part.request() == FigureRequest("courses", "", "revenue", others=THREE)
    assert figure.side is not None
    value = figure.side.values[0]
    part.panel.view.mark_chosen.emit(f"side:{value.series}")
    settled(qtbot, program)
    traced = program.services.state.current.traced
    assert traced is not None
    assert traced.lineage.formula == value.formula
    part.controls.measure.chosen.emit("net-result")
    settled(qtbot, program)
    request = part.request()
    assert request is not None
    assert request.measure == "net-result"
    part.controls.measure.chosen.emit("users")
    settled(qtbot, program)
    assert part.body.currentWidget() is part.empty, "these players have no such number"
    assert part.controls.measure.current == "users", "and another one can be chosen"
    part.shape.chosen.emit("grid")
    settled(qtbot, program)
    assert part.body.currentWidget() is part.grid
    assert part.groups.isVisible()
    assert part.players == THREE


def test_differences_are_set_off_and_the_table_is_copied(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    program.services.state.change(players=("jd-health", "dingdang-health", "wedoctor"))
    settled(qtbot, program)
    part.differs.click()
    looks = [index.data(CELL_ROLE) for index in (cell(part, "Headquarters", key) for key in part.players)]
    assert (looks[0].is_strong, looks[0].is_quiet) == (False, False)
    assert all(look.is_strong != look.is_quiet for look in looks[1:])
    program.services.actions["figure.copy_data"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "JD Health\tDingdang Health\tWeDoctor" in text
    assert "not stated" in text
    program.services.actions["figure.table"].trigger()
    settled(qtbot, program)
    assert part.body.currentWidget() is part.panel


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_menus_and_heads_lead_on(program: Program, qtbot: QtBot) -> None:
    part = part_of(program)
    at = part.grid.mapToGlobal(QPoint(10, 10))
    part.grid.menu_wanted.emit(cell(part, "Revenue", "wedoctor"), at)
    menu = part.grid.findChild(QMenu, "players.compare.cell")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName().endswith(".copy")).trigger()
    assert QGuiApplication.clipboard().text() == "WeDoctor, Revenue, 5.50, CNY billion, 2024"
    menu.close()
    part.grid.thing_menu_wanted.emit(2, at)
    menu = part.grid.findChild(QMenu, "players.compare.player")
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.objectName().endswith(".first")).trigger()
    menu.close()
    assert players(qtbot, program) == ("wedoctor", "jd-health", "alibaba-health")
    heads = part.grid.heads
    where = QPoint(heads.sectionViewportPosition(2) + 40, 30)
    double_click(heads.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settled(qtbot, program)
    current = program.services.state.current
    assert (current.players_part, current.player) == ("profile", "alibaba-health")


@pytest.mark.parametrize(("language", "size"), [("en", (1280, 720)), ("zh", (1366, 768))])
def test_eight_players_find_room(
    launch: Callable[..., Program], qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    program = launch(size=size, page="players", players_part="compare", language=language)
    ready(qtbot, program)
    part = part_of(program)
    grid = part.grid
    assert len(part.players) == 8
    assert not grid.horizontalScrollBar().maximum(), "all columns are in sight"
    for row in range(part.model.rowCount()):
        for column in range(8):
            look = part.model.index(row, column).data(CELL_ROLE)
            tall = grid.cells.height(look, grid.columnWidth(column))
            assert grid.rowHeight(row) >= tall


def test_without_players_the_page_says_why(launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "one-market.marketscope"
    with Workspace.create(path) as workspace, workspace.edit("A market") as edit:
        edit.put(Market(id="somewhere", name_en="Somewhere"))
    program = launch(path, page="players", players_part="compare")
    ready(qtbot, program)
    part = part_of(program)
    assert part.body.currentWidget() is part.empty
    assert part.sentence == ""
    figure = part.figure()
    assert figure is not None
    assert figure.empty.startswith("Nobody publishes anything about a player")
