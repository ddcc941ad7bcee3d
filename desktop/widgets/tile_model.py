"""Tiles as a list model: what a board shows, what a screen reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

TILE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_ROOT = QModelIndex()


@frozen
class Tile:
    """What stands below a picture."""

    key: str
    number: int
    title: str
    mark: str = ""
    """Icon of how it is arranged."""
    badge: str = ""
    """Icon of what somebody should know: it is frozen, it cannot be shown."""
    tone: str = "text.secondary"
    """Colour of the badge."""
    tip: str = ""
    """In words."""
    is_muted: bool = False
    """Grey, its number struck through: it is there and left out."""


class TileModel(QAbstractListModel):
    """Asks for the picture of a tile when it is looked at; who has none yet says so later."""

    def __init__(self, picture: Callable[[str, int, float], QImage | None]) -> None:
        super().__init__()
        self.picture = picture
        self._tiles: list[Tile] = []
        self._rows: dict[str, int] = {}

    def set_tiles(self, tiles: Sequence[Tile]) -> None:
        """Other tiles; the same keys in the same order only change what they say."""
        if [tile.key for tile in tiles] == [tile.key for tile in self._tiles]:
            for row, (before, tile) in enumerate(zip(self._tiles, tiles, strict=True)):
                if tile != before:
                    self.set_tile(row, tile)
            return
        self.beginResetModel()
        self._tiles = list(tiles)
        self._rows = {tile.key: row for row, tile in enumerate(tiles)}
        self.endResetModel()

    def set_tile(self, row: int, tile: Tile) -> None:
        """One tile says something else."""
        self._tiles[row] = tile
        self.repaint_row(row)

    def repaint_row(self, row: int) -> None:
        """Its picture is there now."""
        if 0 <= row < len(self._tiles):
            self.dataChanged.emit(self.index(row), self.index(row))

    def key(self, row: int) -> str:
        """The key of a row; empty outside the rows."""
        return self._tiles[row].key if 0 <= row < len(self._tiles) else ""

    def row(self, key: str) -> int:
        """The row of a key; -1 for none."""
        return self._rows.get(key, -1)

    def tile(self, row: int) -> Tile:
        """A tile by its row."""
        return self._tiles[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """As many as there are tiles."""
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Number and title; the whole tile for the delegate."""
        tile = self._tiles[index.row()]
        if role == TILE_ROLE:
            return tile
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{tile.number} {tile.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tile.tip or tile.title
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return tile.tip
        return None
