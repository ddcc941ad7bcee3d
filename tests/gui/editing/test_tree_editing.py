"""The segment tree is edited where it stands, with real key events; everything is taken back by undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.figures.figure import Entity
from desktop.views.segments.page import SegmentsPage
from desktop.widgets.inline_editor import InlineEditor
from desktop.workspace.workspace import Workspace
from tests.gui.editing.conftest import MARKET, SPLIT
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

BONE, CARDIAC = f"{SPLIT}.bone-imaging", f"{SPLIT}.cardiac-imaging"


def go_to(qtbot: QtBot, program: Program, page: SegmentsPage, key: str) -> None:
    program.services.state.change(selection=Entity("segment", key))
    settled(qtbot, program)
    page.tree.grid.setFocus()


def names(page: SegmentsPage) -> list[str]:
    """The parts of the split, as they are shown."""
    model = page.tree.model
    top = model.index_of(Entity("dimension", SPLIT))
    return [model.index(row, 0, top).data() for row in range(model.rowCount(top))]


def editors(page: SegmentsPage) -> list[InlineEditor]:
    return [one for one in page.tree.grid.viewport().findChildren(InlineEditor) if one.isVisible()]


def editor(page: SegmentsPage) -> InlineEditor:
    (found,) = editors(page)
    return found


def next_editor(qtbot: QtBot, page: SegmentsPage) -> InlineEditor:
    """The editor that opens at a new row a turn of events after the rows are there."""
    qtbot.waitUntil(lambda: bool(editors(page)), timeout=PATIENCE)
    return editor(page)


def type_in(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def undo(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)


def test_a_name_is_changed_with_f2(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    go_to(qtbot, program, page, BONE)
    before = names(page)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_F2)
    field = editor(page).field
    assert field.hasFocus()
    assert field.text() == "Bone Imaging"
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor(page).line.text() == "This is needed."
    type_in(qtbot, field, "Orthopaedics")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Orthopaedics" in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    assert page.tree.grid.hasFocus()
    assert page.tree.grid.currentIndex().data() == "Orthopaedics"
    assert "Bone Imaging is kept as another name" in program.window.status.sentence
    undo(qtbot, program)
    assert names(page) == before


def test_escape_leaves_a_name_as_it_was(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    go_to(qtbot, program, page, BONE)
    before = names(page)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_F2)
    field = editor(page).field
    type_in(qtbot, field, "Nothing")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    settled(qtbot, program)
    assert names(page) == before
    assert program.services.state.current.selection == Entity("segment", BONE)
    assert not program.services.actions["edit.undo"].isEnabled()


def test_rows_are_added_one_after_the_other(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    go_to(qtbot, program, page, BONE)
    before = names(page)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    field = editor(page).field
    qtbot.keyClicks(field, "Hip imaging")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "Hip imaging" in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    field = next_editor(qtbot, page).field
    qtbot.keyClicks(field, "Hand imaging")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Hand imaging" in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    place = before.index("Bone Imaging") + 1
    assert names(page) == [*before[:place], "Hip imaging", "Hand imaging", *before[place:]]
    assert program.services.state.current.selection == Entity("segment", f"{SPLIT}.own.hand-imaging")
    undo(qtbot, program)
    undo(qtbot, program)
    assert names(page) == before


def test_rows_change_places_and_are_deleted_by_keys(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    before = names(page)
    go_to(qtbot, program, page, CARDIAC)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Up, both)
    qtbot.waitUntil(lambda: names(page) != before, timeout=PATIENCE)
    assert names(page)[:2] == [before[1], before[0]]
    settled(qtbot, program)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "Cardiac Imaging" not in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    assert program.window.status.sentence.startswith("Deleted: 1 segment, 1 number,")
    undo(qtbot, program)
    undo(qtbot, program)
    assert names(page) == before


def test_selected_siblings_are_merged(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    go_to(qtbot, program, page, BONE)
    grid, model = page.tree.grid, page.tree.model
    other = grid.visualRect(model.index_of(Entity("segment", f"{SPLIT}.oncology-imaging"))).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, other)
    settled(qtbot, program)
    assert program.services.actions["segments.merge"].isEnabled()
    qtbot.keyClick(grid, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Bone Imaging + Oncology Imaging" in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    qtbot.keyClick(next_editor(qtbot, page).field, Qt.Key.Key_Escape)
    undo(qtbot, program)
    assert "Bone Imaging" in names(page)


def test_a_file_that_is_only_read_says_so(
    qtbot: QtBot, launch: Callable[..., Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.app.open_workspace", lambda path: Workspace.open(path, read_only=True))
    program = launch(market=MARKET, dimension=SPLIT, page="segments")
    ready(qtbot, program)
    program.services.state.change(selection=Entity("segment", BONE))
    settled(qtbot, program)
    actions = program.services.actions
    for verb in ("rename", "add_child", "delete", "up", "split", "merge"):
        assert not actions[f"segments.{verb}"].isEnabled()
        assert "this workspace can only be read" in actions[f"segments.{verb}"].toolTip()
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_F2)
    assert not page.tree.grid.viewport().findChildren(InlineEditor)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_verbs_say_why_they_are_off_and_the_menu_offers_them(
    qtbot: QtBot, program: Program, page: SegmentsPage
) -> None:
    actions = program.services.actions
    program.services.state.change(selection=Entity("dimension", SPLIT))
    settled(qtbot, program)
    assert actions["segments.rename"].isEnabled()
    assert not actions["segments.split"].isEnabled()
    assert "select a segment first" in actions["segments.split"].toolTip()
    go_to(qtbot, program, page, BONE)
    assert "select several segments first" in actions["segments.merge"].toolTip()
    grid = page.tree.grid
    grid.customContextMenuRequested.emit(grid.visualRect(grid.currentIndex()).center())
    menu = grid.findChild(QMenu, "segments.menu")
    assert isinstance(menu, QMenu)
    assert actions["segments.rename"] in menu.actions()
    menu.close()
