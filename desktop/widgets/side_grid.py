"""Things side by side as a grid: names and parameters stay in place while the rest scrolls; columns can be moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from desktop.widgets.side_delegate import SideDelegate
from desktop.widgets.side_heads import ParameterHeads, ThingHeads
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

ROW, LOW_ROW, HEADING = 40, 32, 34
LOW: Final = 600
"""Lower grids have lower rows."""
NAMES, NARROW_NAMES = 216, 184
LEAST, WIDEST = 112, 220
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_AWAY: Final = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_SIDES: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SideGrid(QTableView, Themed):
    """Announces what is chosen, opened, taken away, moved and sorted by; decides nothing itself."""

    cell_chosen = Signal(QModelIndex)
    thing_opened = Signal(int)
    thing_removed = Signal(int)
    thing_moved = Signal(int, int)
    """Column and the place it shall have."""
    row_pressed = Signal(int)
    menu_wanted = Signal(QModelIndex, QPoint)
    thing_menu_wanted = Signal(int, QPoint)

    def __init__(self, theme: Theme, name: str, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._role = role
        self.cells = SideDelegate(theme, role, self)
        self.setItemDelegate(self.cells)
        self.heads = ThingHeads(theme, role, self)
        self.heads.setObjectName(f"{name}.things")
        self.names = ParameterHeads(theme, role, self)
        self.names.setObjectName(f"{name}.parameters")
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.names)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._connect()

    def _connect(self) -> None:
        self.heads.removed.connect(self.thing_removed)
        self.heads.sectionMoved.connect(self._on_moved)
        self.heads.sectionDoubleClicked.connect(self.thing_opened)
        self.names.sectionClicked.connect(self.row_pressed)
        self.heads.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.heads.customContextMenuRequested.connect(self._on_thing_menu)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Rows and columns get their room again whenever the model is another one inside."""
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.arrange)

    def set_theme(self, theme: Theme) -> None:
        """Colours of cells and heads too."""
        super().set_theme(theme)
        self.cells.theme = theme
        self.viewport().update()

    def arrange(self) -> None:
        """Equally wide columns that fill the room; rows as high as their words need."""
        model = self.model()
        if model is None or not model.columnCount():
            return
        count = model.columnCount()
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        names = NAMES if room >= NAMES + count * LEAST else NARROW_NAMES
        self.names.setFixedWidth(names)
        wide = max(LEAST, min(WIDEST, (room - names) // count))
        usual = ROW if self.height() >= LOW else LOW_ROW
        for column in range(count):
            self.heads.resizeSection(column, wide)
        self.heads.fit(wide)
        for row in range(model.rowCount()):
            self.names.resizeSection(row, self._height(row, names, (count, wide), usual))

    def _height(self, row: int, names: int, columns: tuple[int, int], usual: int) -> int:
        """What a row needs beside names of that width; ``columns``: how many, and how wide each is."""
        model, (count, wide) = self.model(), columns
        if not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsEnabled:
            return HEADING if usual == ROW else LOW_ROW - 2
        looks = (model.index(row, column).data(self._role) for column in range(count))
        words = max(max(self.cells.height(look, wide) for look in looks) + 10, self.names.needed(row, names) + 2)
        return max(usual, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns follow the width."""
        super().resizeEvent(event)
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses a cell."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.flags():
            self.cell_chosen.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses, Delete takes the thing away, Ctrl+Shift with an arrow moves it, Ctrl+Enter opens it."""
        index, key = self.currentIndex(), Qt.Key(event.key())
        moves = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if index.isValid() and key in _SIDES and event.modifiers() & moves == moves:
            self._move(index.column(), index.column() + _SIDES[key])
        elif index.isValid() and key in _OPEN and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.thing_opened.emit(index.column())
        elif index.isValid() and key in _OPEN:
            self.cell_chosen.emit(index)
        elif index.isValid() and key in _AWAY and self.heads.may_remove:
            self.thing_removed.emit(index.column())
        else:
            super().keyPressEvent(event)

    def _move(self, column: int, place: int) -> None:
        if 0 <= place < self.model().columnCount():
            self.thing_moved.emit(column, place)

    def _on_moved(self, column: int, before: int, after: int) -> None:
        """A head was dragged: the columns go back, and whoever keeps the order gives them their new places."""
        if self.heads.visualIndex(column) != after or before == after or column != before:
            return
        self.heads.blockSignals(True)
        self.heads.moveSection(after, before)
        self.heads.blockSignals(False)
        QTimer.singleShot(0, self, lambda: self._move(column, after))

    def _on_menu(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid() and index.flags():
            self.setCurrentIndex(index)
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(at))

    def _on_thing_menu(self, at: QPoint) -> None:
        section = self.heads.logicalIndexAt(at)
        if section >= 0:
            self.thing_menu_wanted.emit(section, self.heads.mapToGlobal(at))
