"""How a tile is drawn: its picture in a hairline, number, title and signs below; the chosen one in the accent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme import icons
from desktop.widgets.tile_model import TILE_ROLE

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.theme.theme import Theme
    from desktop.widgets.tile_model import Tile, TileModel

PICTURE: Final = QSize(192, 108)
TILE: Final = QSize(212, 154)
"""A picture with its words and the air around both."""
TOP, LINE, SIGN = 5, 24, 14
MUTED: Final = 0.35
"""How much is left of a muted picture."""


class TileDelegate(QStyledItemDelegate):
    """Paints only what is visible: asking for a picture is what makes it."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All tiles are alike."""
        return TILE

    def title_box(self, tile: QRect) -> QRect:
        """Where number and title stand in a tile."""
        return QRect(tile.left() + 2, tile.top() + TOP + PICTURE.height() + 4, PICTURE.width(), LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Picture, frame, words, signs."""
        tile: Tile = index.data(TILE_ROLE)
        model: TileModel = index.model()  # type: ignore[assignment]
        box: QRect = option.rect
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        has_keys = bool(state & QStyle.StateFlag.State_HasFocus)
        picture = QRect(box.left() + 2, box.top() + TOP, PICTURE.width(), PICTURE.height())
        painter.save()
        painter.setClipRect(box)
        image = model.picture(tile.key, PICTURE.width(), painter.device().devicePixelRatioF())
        painter.fillRect(picture, self.theme.colour("surface.chrome" if image is None else "surface.content"))
        if image is not None:
            painter.setOpacity(MUTED if tile.is_muted else 1.0)
            painter.drawImage(picture, image)
            painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if is_chosen else "line.strong"
        painter.setPen(QPen(self.theme.colour(edge), 3 if has_keys and is_chosen else 2 if is_chosen else 1))
        painter.drawRoundedRect(QRectF(picture).adjusted(-0.5, -0.5, 0.5, 0.5), 3, 3)
        self._words(painter, tile, self.title_box(box), is_chosen=is_chosen)
        painter.restore()

    def _words(self, painter: QPainter, tile: Tile, box: QRect, *, is_chosen: bool) -> None:
        tone = "accent" if is_chosen else "text.tertiary" if tile.is_muted else "text.secondary"
        right = box.right()
        ratio = painter.device().devicePixelRatioF()
        for icon, colour in ((tile.mark, "text.tertiary"), (tile.badge, tile.tone)):
            if icon:
                right -= SIGN + 4
                at = QPointF(right + 4, box.top() + (LINE - SIGN) / 2)
                painter.drawPixmap(at, icons.pixmap(icon, self.theme, colour, SIGN, ratio))
        font = self.theme.font("small")
        metrics = QFontMetrics(font)
        number = str(tile.number)
        start = max(18, metrics.horizontalAdvance(number) + 8)
        struck = QFont(font)
        struck.setStrikeOut(tile.is_muted)
        painter.setFont(struck)
        painter.setPen(self.theme.colour(tone))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(box, flags, number)
        painter.setFont(font)
        room = right - box.left() - start - 4
        words = QRect(box.left() + start, box.top(), room, LINE)
        painter.drawText(words, flags, metrics.elidedText(tile.title, Qt.TextElideMode.ElideRight, room))
