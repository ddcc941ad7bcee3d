"""Tiles with pictures in two columns: several selected, walked and moved by keys, with a menu of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from desktop.widgets.themed import Themed
from desktop.widgets.tile_delegate import TILE, TileDelegate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QItemSelection

    from desktop.theme.theme import Theme
    from desktop.widgets.tile_model import TileModel

SCROLLBAR: Final = 14
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}
_Index = QModelIndex | QPersistentModelIndex


class TileView(QListView, Themed):
    """Knows tiles by their keys. What was selected and pressed is told; nothing is changed here."""

    chosen = Signal(str)
    """Key of the tile that has the keyboard; empty where there is none."""
    picked = Signal()
    """Other tiles are selected."""
    shifted = Signal(int)
    """The selected tiles shall go one place forward (-1) or back (1)."""
    copied = Signal(bool)
    """The selected tiles are wanted on the clipboard; whether they go from here."""
    pasted = Signal()
    """What is on the clipboard is wanted here."""
    opened = Signal(str)
    """What a tile shows is wanted where it comes from."""
    menu_wanted = Signal(object)
    """Where on the screen (``QPoint``) a menu for the selected tiles shall stand."""
    renaming = Signal(str)

    def __init__(self, theme: Theme, name: str, model: TileModel) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self._tiles = model
        self.setModel(model)
        self.delegate = TileDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        mode = QListView
        self.setViewMode(mode.ViewMode.IconMode)
        self.setMovement(mode.Movement.Static)
        self.setFlow(mode.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(mode.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(TILE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFixedWidth(2 * TILE.width() + SCROLLBAR)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        self.delegate.theme = theme
        self.viewport().update()

    @property
    def current(self) -> str:
        """Key of the tile that has the keyboard; empty where there is none."""
        return self._tiles.key(self.currentIndex().row())

    @property
    def selected(self) -> tuple[str, ...]:
        """Keys of the selected tiles in their order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._tiles.key(row) for row in rows)

    def select(self, keys: Sequence[str]) -> None:
        """Select tiles; the last of them gets the keyboard."""
        rows = [row for key in keys if (row := self._tiles.row(key)) >= 0]
        if not rows:
            return
        flags = QItemSelectionModel.SelectionFlag
        model = self.selectionModel()
        model.setCurrentIndex(self._tiles.index(rows[-1]), flags.ClearAndSelect)
        for row in rows[:-1]:
            model.select(self._tiles.index(row), flags.Select)
        self.scrollTo(self._tiles.index(rows[-1]))

    def title_box(self, key: str) -> QRect:
        """Where the title of a tile stands, in the viewport."""
        return self.delegate.title_box(self.visualRect(self._tiles.index(self._tiles.row(key))))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell who has the keyboard now."""
        super().currentChanged(current, previous)
        self.chosen.emit(self._tiles.key(current.row()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell that others are selected."""
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def event(self, event: QEvent) -> bool:
        """Keys that mean something for tiles are not the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_key(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_key(event: QKeyEvent) -> bool:
        clip = QKeySequence.StandardKey
        return _steps(event) != 0 or any(event.matches(key) for key in (clip.Copy, clip.Cut, clip.Paste))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter renames, with Ctrl it opens; Alt and arrows move; the clipboard's keys."""
        clip = QKeySequence.StandardKey
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.current:
            is_wide = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            (self.opened if is_wide else self.renaming).emit(self.current)
        elif _steps(event):
            self.shifted.emit(_steps(event))
        elif event.matches(clip.Paste):
            self.pasted.emit()
        elif event.matches(clip.Copy) or event.matches(clip.Cut):
            self.copied.emit(event.matches(clip.Cut))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """For the selected tiles; a tile that is not among them is selected first."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        else:
            at = event.pos()
            on = self.indexAt(at)
            if on.isValid() and not self.selectionModel().isSelected(on):
                self.select([self._tiles.key(on.row())])
        self.menu_wanted.emit(self.viewport().mapToGlobal(at))

    def sizeHint(self) -> QSize:
        """Two columns."""
        return QSize(2 * TILE.width() + SCROLLBAR, 600)


def _steps(event: QKeyEvent) -> int:
    """Where Alt and an arrow move the selected tiles: -1, 1, or 0 for another key."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _STEPS.get(Qt.Key(event.key()), 0) if held == Qt.KeyboardModifier.AltModifier else 0
