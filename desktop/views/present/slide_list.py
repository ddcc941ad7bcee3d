"""Small pictures of all slides, as a grid over the stage or as a strip in the presenter's window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import icons
from desktop.views.deck.pictures import OVERVIEW, TILE
from desktop.views.deck.words import tile_of
from desktop.widgets.themed import Themed
from desktop.widgets.tile_model import TILE_ROLE, TileModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme
    from desktop.views.present.show import Show
    from desktop.widgets.tile_model import Tile

AIR, SIGN = 10, 16
LEAST = 180
"""Narrower pictures in the overview show nothing."""
SHAPE: Final = 9 / 16


class _Delegate(QStyledItemDelegate):
    """A picture in a hairline, the one that is on in the accent, number and title below."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self.width = 192
        self.on = ""
        """Key of the slide that is on."""

    @property
    def size(self) -> QSize:
        """A picture with its words and the air around both."""
        words = QFontMetrics(self.theme.font("small")).height() + 6
        return QSize(self.width + 2 * AIR, round(self.width * SHAPE) + words + 2 * AIR)

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All tiles are alike."""
        return self.size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Asking for a picture is what makes it: only what is seen is painted."""
        tile: Tile = index.data(TILE_ROLE)
        model: TileModel = index.model()  # type: ignore[assignment]
        box: QRect = option.rect
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        picture = QRect(box.left() + AIR, box.top() + AIR, self.width, round(self.width * SHAPE))
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setClipRect(box)
        image = model.picture(tile.key, self.width, ratio)
        painter.fillRect(picture, self.theme.colour("surface.chrome" if image is None else "surface.content"))
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(picture, image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = tile.key == self.on
        painter.setPen(
            QPen(self.theme.colour("accent" if is_on or is_current else "line.strong"), 3 if is_current else 2)
        )
        painter.drawRoundedRect(QRectF(picture).adjusted(-1, -1, 1, 1), 3, 3)
        line = QRect(picture.left(), picture.bottom() + 5, self.width, box.bottom() - picture.bottom() - 5)
        font = self.theme.font("small.strong" if is_on else "small")
        metrics = QFontMetrics(font)
        if tile.badge:
            at = QPointF(line.right() - SIGN, line.top())
            painter.drawPixmap(at, icons.pixmap(tile.badge, self.theme, tile.tone, SIGN, ratio))
            line.setWidth(line.width() - SIGN - 6)
        painter.setFont(font)
        painter.setPen(self.theme.colour("accent" if is_on else "text.secondary"))
        words = metrics.elidedText(f"{tile.number}   {tile.title}", Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, words)
        painter.restore()


class SlideList(QListView, Themed):
    """Says which slide somebody wants to jump to."""

    wanted = Signal(int)
    """Its place from 0."""

    def __init__(self, show: Show, theme: Theme, name: str, *, is_strip: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._show, self._is_strip = show, is_strip
        self._tiles = TileModel(self._picture)
        self._delegate = _Delegate(theme, self)
        self.setModel(self._tiles)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(not is_strip)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        off, needed = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setHorizontalScrollBarPolicy(needed if is_strip else off)
        self.setVerticalScrollBarPolicy(off if is_strip else needed)
        self.setMouseTracking(True)
        # Methods, not closures: Qt ends the connections when the presenter's window goes before the show does.
        show.pictures.painted.connect(self._on_painted)
        show.pictures.composed.connect(self._on_composed)

    def set_width(self, width: int) -> None:
        """Other pictures: so many pixels wide."""
        if width != self._delegate.width:
            self._delegate.width = width
            self.setGridSize(self._delegate.size)
            self.scheduleDelayedItemsLayout()
        if self._is_strip:
            self.setFixedHeight(self._delegate.size.height() + 14)

    def set_room(self, columns: int, side: int, foot: int) -> None:
        """Fill the width with so many columns, with equal air at both sides; the lowest ``foot`` pixels stay empty."""
        bar = self.verticalScrollBar().sizeHint().width()
        # The grid begins with the air of its first tile, and ends with that of its last one before the scroll bar.
        self.setViewportMargins(side - AIR, side - AIR, max(0, side - AIR - bar), foot)
        self.set_width(max(LEAST, (self.width() - 2 * (side - AIR)) // columns - 2 * AIR))

    def set_theme(self, theme: Theme) -> None:
        """Other colours and words."""
        super().set_theme(theme)
        self._delegate.theme = theme
        self.setGridSize(self._delegate.size)
        self.viewport().update()

    def renew(self) -> None:
        """The slides as they are now, the one that is on in sight."""
        if self.isHidden():
            return
        show = self._show
        pairs = enumerate(show.slides, start=1)
        self._tiles.set_tiles(
            [tile_of(number, slide, show.pictures.known(slide.id), show.language) for number, slide in pairs]
        )
        self._delegate.on = show.slide.id if show.slide is not None else ""
        self.viewport().update()

    def reveal(self) -> None:
        """Put the keyboard's place on the slide that is on."""
        self.renew()
        index = self._tiles.index(self._show.index)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space jump."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click jumps."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.wanted.emit(index.row())

    @Slot(str)
    def _on_painted(self, _key: str) -> None:
        self.viewport().update()

    @Slot(str)
    def _on_composed(self, _key: str) -> None:
        self.renew()

    def _picture(self, key: str, width: int, ratio: float) -> QImage | None:
        return self._show.pictures.image(key, width, ratio, TILE if self._is_strip else OVERVIEW)
