"""Menus of the part Compare: of a value, and of a player at the head of its column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from desktop.figures.figure import Entity
from desktop.views.locating import go_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex
    from PySide6.QtWidgets import QWidget

    from desktop.views.players.compare import ComparePart


class _Menu(QMenu):
    """Gone when it is closed."""

    def __init__(self, part: ComparePart, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self.setObjectName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def add(self, key: str, text: str, do: Callable[[], object], *, enabled: bool = True) -> None:
        """One entry."""
        action = self.addAction(text.replace("&", "&&"))
        action.setObjectName(f"{self.objectName()}.{key}")
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False: do())


class CellMenu(_Menu):
    """What can be done with a value."""

    def __init__(self, part: ComparePart, index: QModelIndex, parent: QWidget) -> None:
        super().__init__(part, "players.compare.cell", parent)
        row = index.row()
        self.add("trace", self.tr("Show where it comes from"), lambda: part.grid.cell_chosen.emit(index))
        self.add("copy", self.tr("Copy"), lambda: QGuiApplication.clipboard().setText(self._words(index)))
        self.addSeparator()
        self.add("sort", self.tr("Sort by this parameter"), lambda: part.sort(row))
        self.add("profile", self.tr("Show profile"), lambda: part.grid.thing_opened.emit(index.column()))

    @staticmethod
    def _words(index: QModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


class ThingMenu(_Menu):
    """What can be done with a player."""

    def __init__(self, part: ComparePart, column: int, parent: QWidget) -> None:
        super().__init__(part, "players.compare.player", parent)
        last = len(part.players) - 1
        entity = Entity("player", part.players[column])
        self.add("profile", self.tr("Show profile"), lambda: go_to(part.services, entity))
        self.add("select", self.tr("Select"), lambda: part.select(entity))
        self.addSeparator()
        self.add("first", self.tr("Compare with it"), lambda: part.move_player(column, 0), enabled=column > 0)
        self.add("left", self.tr("Move left"), lambda: part.move_player(column, column - 1), enabled=column > 0)
        self.add("right", self.tr("Move right"), lambda: part.move_player(column, column + 1), enabled=column < last)
        self.addSeparator()
        self.add("remove", self.tr("Remove"), lambda: part.remove(column), enabled=part.grid.heads.may_remove)
