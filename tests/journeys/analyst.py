"""A hand on mouse and keyboard of the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.plotting.figure_view import FigureView

PATIENCE = 20_000
LEFT = Qt.MouseButton.LeftButton


class Analyst:
    """A hand on mouse and keyboard of the real window."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.window = qtbot, program, program.window

    def wait(self) -> None:
        """Until the worker is idle and the page has a figure."""
        database, jobs = self.program.services.database, self.program.services.jobs
        self.qtbot.waitUntil(lambda: not database.is_busy and not jobs.is_busy, timeout=PATIENCE)
        QApplication.processEvents()

    def part(self, name: str) -> Any:
        """The widget of that name that is on screen."""
        found = [one for one in self.window.findChildren(QWidget, name) if one.isVisible()]
        assert found, name
        return found[0]

    def click(self, name: str) -> None:
        """Press a widget in its middle."""
        target = self.part(name)
        self.qtbot.mouseClick(target, LEFT, pos=target.rect().center())

    def pick(self, button: str, menu: str, key: str) -> None:
        """Open a menu with the mouse and press the entry whose data or name is ``key``."""
        self.click(button)
        shown = self.window.findChild(QMenu, menu)
        assert isinstance(shown, QMenu)
        self.qtbot.waitUntil(shown.isVisible, timeout=PATIENCE)
        entry = next(one for one in shown.actions() if key in {one.data(), one.objectName()})
        assert entry.isEnabled(), entry.toolTip()
        self.qtbot.mouseClick(shown, LEFT, pos=shown.actionGeometry(entry).center())
        self.wait()

    def keys(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Strike a key in the window."""
        self.window.activateWindow()  # a menu that closed leaves no window active offscreen
        self.qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        self.qtbot.keyClick(self.window, key, modifier)
        self.wait()

    def write(self, name: str, text: str) -> None:
        """Give a field text as an input method does: Chinese comes no other way."""
        target = self.part(name)
        target.setFocus()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)
        self.wait()

    def press(self, view: FigureView, key: str) -> None:
        """Click on a mark of a figure."""
        target = view.childAt(view.rect().center())
        assert target is not None
        self.qtbot.mouseClick(target, LEFT, pos=place_of(view, key))
        self.wait()

    def drag(self, view: FigureView, start: str, end: str) -> None:
        """From one mark of a chart to another."""
        first, last = place_of(view, start), place_of(view, end)
        target = view.childAt(view.rect().center())
        assert target is not None
        QTest.mouseMove(target, first)
        QTest.mousePress(target, LEFT, Qt.KeyboardModifier.NoModifier, first)
        for step in range(1, 5):
            _move(target, first + (last - first) * step / 4)
        QTest.mouseRelease(target, LEFT, Qt.KeyboardModifier.NoModifier, last)
        self.wait()


def place_of(view: FigureView, key: str) -> QPoint:
    assert view.drawn is not None
    x, y = next(mark.centre for mark in view.drawn.marks if mark.key == key)
    return QPoint(round(x), round(y))


def _move(target: QWidget, to: QPoint) -> None:
    place, shown = QPointF(to), QPointF(target.mapToGlobal(to))
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        target, QMouseEvent(QEvent.Type.MouseMove, place, shown, Qt.MouseButton.NoButton, LEFT, none)
    )
