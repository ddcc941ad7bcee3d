"""Rows are dragged with real mouse events; nothing that another program drags is ever taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.figures.figure import Entity
from desktop.widgets.drop_mark import DropMark
from tests.gui.editing.conftest import SPLIT
from tests.gui.editing.test_tree_editing import names, undo
from tests.gui.window.conftest import PATIENCE, settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.segments.page import SegmentsPage

BONE, CARDIAC = f"{SPLIT}.bone-imaging", f"{SPLIT}.cardiac-imaging"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def spot(page: SegmentsPage, kind: str, key: str, part: float) -> QPoint:
    """A place in a row: 0 its upper end, 1 its lower end."""
    rect = page.tree.grid.visualRect(page.tree.model.index_of(Entity(kind, key)))
    return QPoint(rect.left() + 40, rect.top() + round(part * (rect.height() - 1)))


def drag(program: Program, page: SegmentsPage, start: QPoint, end: QPoint) -> str:
    """Press, move and stay; what is marked."""
    window, viewport = program.window.windowHandle(), page.tree.grid.viewport()
    for point, pressing in ((start, True), (start + QPoint(0, 30), False), (end, False)):
        at = viewport.mapTo(program.window, point)
        if pressing:
            QTest.mousePress(window, LEFT, NONE, at)
        else:
            QTest.mouseMove(window, at)
    return mark(page).where


def mark(page: SegmentsPage) -> DropMark:
    """What shows where a row would go."""
    found = page.tree.grid.viewport().findChild(DropMark)
    assert isinstance(found, DropMark)
    return found


def release(program: Program, page: SegmentsPage, at: QPoint) -> None:
    window, viewport = program.window.windowHandle(), page.tree.grid.viewport()
    QTest.mouseRelease(window, LEFT, NONE, viewport.mapTo(program.window, at))


def test_a_row_is_dragged_before_another(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    before = names(page)
    end = spot(page, "segment", BONE, 0.1)
    assert drag(program, page, spot(page, "segment", CARDIAC, 0.5), end) == "above"
    release(program, page, end)
    qtbot.waitUntil(lambda: names(page) != before, timeout=PATIENCE)
    settled(qtbot, program)
    assert names(page)[:2] == ["Cardiac Imaging", "Bone Imaging"]
    undo(qtbot, program)
    assert names(page) == before


def test_a_row_is_dragged_into_another_and_out_again(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    before = names(page)
    end = spot(page, "segment", CARDIAC, 0.5)
    assert drag(program, page, spot(page, "segment", BONE, 0.5), end) == "inside"
    release(program, page, end)
    qtbot.waitUntil(lambda: "Bone Imaging" not in names(page), timeout=PATIENCE)
    settled(qtbot, program)
    assert page.tree.model.index_of(Entity("segment", BONE)).parent().data() == "Cardiac Imaging"
    page.tree.grid.expandAll()
    assert drag(program, page, spot(page, "segment", CARDIAC, 0.5), spot(page, "segment", BONE, 0.5)) == ""
    release(program, page, spot(page, "segment", BONE, 0.5))
    end = spot(page, "dimension", SPLIT, 0.5)
    assert drag(program, page, spot(page, "segment", BONE, 0.5), end) == "inside"
    release(program, page, end)
    qtbot.waitUntil(lambda: names(page)[-1] == "Bone Imaging", timeout=PATIENCE)
    settled(qtbot, program)
    undo(qtbot, program)
    undo(qtbot, program)
    assert names(page) == before


def test_escape_ends_a_drag_and_leaves_the_selection(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    before = names(page)
    page.tree.grid.setFocus()
    end = spot(page, "segment", BONE, 0.1)
    assert drag(program, page, spot(page, "segment", CARDIAC, 0.5), end) == "above"
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Escape)
    assert mark(page).where == ""
    release(program, page, end)
    settled(qtbot, program)
    assert names(page) == before
    assert program.services.state.current.selection == Entity("segment", CARDIAC)


def test_what_another_program_drags_is_not_taken(page: SegmentsPage) -> None:
    data = QMimeData()
    for kind in ("application/x-qabstractitemmodeldatalist", "application/x-marketscope+json", "text/plain"):
        data.setData(kind, b"\x80\x04\x95cposix\nsystem\n")
    at, move = spot(page, "segment", CARDIAC, 0.5), Qt.DropAction.MoveAction
    entered = QDragEnterEvent(at, move, data, LEFT, NONE)
    QApplication.sendEvent(page.tree.grid.viewport(), entered)
    dropped = QDropEvent(QPointF(at), move, data, LEFT, NONE)
    QApplication.sendEvent(page.tree.grid.viewport(), dropped)
    assert not entered.isAccepted()
    assert not dropped.isAccepted()
    assert not page.tree.grid.viewport().acceptDrops()
