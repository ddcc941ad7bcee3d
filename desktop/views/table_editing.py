"""Editing in the table of a figure: own numbers change where they stand, published ones never do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.itemmodels.cell import CELL_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from desktop.figures.figure import OwnPlace
    from desktop.itemmodels.cell_table import CellTable
    from desktop.views.number_keeping import NumberKeeping
    from desktop.views.services import Services
    from desktop.widgets.grid import Grid

translate = QCoreApplication.translate

LONGEST: Final = 1_000_000
"""Characters of a paste that are looked at."""


class TableEditing(QObject):
    """F2 or a double click opens the cell, a digit starts typing, Del deletes, Ctrl+V pastes a block of cells."""

    def __init__(self, services: Services, grid: Grid, model: CellTable, keeping: NumberKeeping) -> None:
        super().__init__(grid)
        self._services = services
        self._grid = grid
        self._model = model
        self._keeping = keeping
        self._kept: tuple[tuple[str, str, str], int, int] | None = None
        """The place, column and row the person was at before the rows were filled again."""
        grid.marks_cell = True
        grid.installEventFilter(self)
        grid.doubleClicked.connect(self.edit)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)
        model.modelAboutToBeReset.connect(self._before)
        # Later: the page shows what is selected after it has filled the rows.
        model.modelReset.connect(lambda: QTimer.singleShot(0, self, self._after))
        for bar in (grid.verticalScrollBar(), grid.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._keeping.close())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The keys of a cell belong to it, before any shortcut of the window."""
        if not isinstance(event, QKeyEvent) or self.place(self._current()) is None:
            return False
        handler = self._handler(event)
        if handler is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            handler()
            return True
        return False

    def place(self, index: QModelIndex) -> OwnPlace | None:
        """What a cell's number is about; None where the person cannot own one."""
        cell = index.data(CELL_ROLE)
        return cell.place if cell is not None else None

    def edit(self, index: QModelIndex, typed: str = "") -> None:
        """Open a cell: an own number with its words, any other empty, for an own estimate."""
        place = self.place(index)
        if place is not None:
            self._keeping.open(place, self._grid.viewport(), self._grid.visualRect(index), typed)

    def delete(self) -> None:
        """Delete the own number of the cell."""
        place = self.place(self._current())
        if place is not None and place.owned:
            self._keeping.keep([(place, "")], translate("TableEditing", "Delete an own number"))

    def paste(self, text: str) -> None:
        """Put a block of cells (columns parted by tabs) into the cells from the current one on, as one edit."""
        current, typed = self._current(), []
        for down, line in enumerate(text[:LONGEST].rstrip("\r\n").splitlines()):
            for across, words in enumerate(line.split("\t")):
                index = self._model.index(current.row() + down, current.column() + across)
                place = self.place(index) if index.isValid() else None
                if place is None or (place.stated and not place.owned):
                    self._keeping.said(
                        translate("TableEditing", "Nothing was pasted: row {row} of it meets no cell of yours.").format(
                            row=down + 1
                        )
                    )
                    return
                typed.append((place, words.strip()))
        if typed:
            self._keeping.keep(typed, translate("TableEditing", "Paste own numbers"))

    def _handler(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does in the current cell; None for keys that are not its own."""
        index, place = self._current(), self.place(self._current())
        assert place is not None
        if event.matches(QKeySequence.StandardKey.Paste):
            return lambda: self.paste(QGuiApplication.clipboard().text())
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            return None
        if event.key() == Qt.Key.Key_F2:
            return lambda: self.edit(index)
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and place.owned:
            return self.delete
        is_digit = len(event.text()) == 1 and event.text() in "0123456789."
        if is_digit and (place.owned or not place.stated):
            return lambda: self.edit(index, event.text())
        return None

    def _current(self) -> QModelIndex:
        """The cell the keyboard is in: the one of the row that can be edited where the column cannot."""
        index = self._grid.currentIndex()
        if not index.isValid() or self.place(index) is not None:
            return index
        row = (index.siblingAtColumn(column) for column in range(self._model.columnCount()))
        own = [cell for cell in row if self.place(cell) is not None]
        return own[0] if len(own) == 1 else index

    def _show_menu(self, at: QPoint) -> None:
        """What can be done with the cell, and what always can."""
        index = self._grid.indexAt(at)
        if index.isValid():
            self._grid.setCurrentIndex(index)
        index, place = self._current(), self.place(self._current())
        menu = QMenu(self._grid)
        menu.setObjectName("table.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if place is not None:
            word = translate("TableEditing", "Change your number") if place.owned else ""
            word = word or translate("TableEditing", "Add own estimate")
            change = menu.addAction(f"{word}\tF2")
            change.triggered.connect(lambda: self.edit(index))
            gone: QAction = menu.addAction(translate("TableEditing", "Delete your number") + "\tDel")
            gone.triggered.connect(self.delete)
            gone.setEnabled(bool(place.owned) and self._keeping.may_edit)
            change.setEnabled(self._keeping.may_edit)
            menu.addSeparator()
        actions = self._services.actions
        menu.addActions([actions[verb] for verb in ("evidence.show", "edit.prefer", "edit.copy_value")])
        menu.addAction(actions["figure.copy_data"])
        menu.popup(self._grid.viewport().mapToGlobal(at))

    def _before(self) -> None:
        """The rows are filled again: remember where the person was."""
        self._keeping.close()
        if self._kept is not None:
            return
        index = self._grid.currentIndex()
        place = self.place(self._current())
        held = self._grid.hasFocus() or self._grid.isAncestorOf(
            self._grid.window().focusWidget() or self._grid.window()
        )
        self._kept = (_key(place), index.column(), index.row()) if place is not None and held else None

    def _after(self) -> None:
        """Go to the same number again, or to where it was."""
        kept, self._kept = self._kept, None
        if kept is None:
            return
        key, column, row = kept
        for place_row in range(self._model.rowCount()):
            index = self._model.index(place_row, column)
            place = self.place(index)
            if place is not None and _key(place) == key:
                self._grid.show_row(index)
                return
        if self._model.rowCount():
            self._grid.show_row(self._model.index(min(row, self._model.rowCount() - 1), column))


def _key(place: OwnPlace) -> tuple[str, str, str]:
    return place.subject_id, place.measure, place.period
