"""Paints cells of things side by side: value, year, badge and bar; signs; the dotted box of the unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.theme.badge import paint_badge
from desktop.theme.heat import heated
from desktop.theme.sign import UNKNOWN, paint_sign, sign_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

PAD: Final = 8
BAR: Final = 3
NEAR: Final = 6
LINE: Final = 19
MOST_LINES: Final = 8
BADGED: Final = 18
"""What a badge after the words takes."""


class SideLook(Protocol):
    """What a cell shows; models hand out records of this shape under one role."""

    text: str
    detail: str
    badge: str
    glyph: str
    level: float | None
    is_alone: bool
    is_unknown: bool
    bar: float | None
    colour: int
    shade: float
    is_reference: bool
    is_strong: bool
    is_quiet: bool


class SideDelegate(QStyledItemDelegate):
    """Draws ``SideLook`` records found under ``role``."""

    def __init__(self, theme: Theme, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._role = role

    def height(self, cell: SideLook | None, width: int) -> int:
        """How high a cell's words and bar are in a column of that width; at most ``MOST_LINES`` lines."""
        if cell is None:
            return LINE
        bar = BAR + 4 if cell.bar is not None else 0
        if cell.is_alone or not cell.text or self._told_width(cell) <= width - 2 * PAD:
            return LINE + bar
        metrics = QFontMetrics(self._font(cell))
        room = width - 2 * PAD - self._before(cell) - (BADGED if cell.badge else 0)
        tall = metrics.boundingRect(QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, cell.text).height()
        count = max(1, round(tall / metrics.height())) + bool(cell.detail)
        return min(MOST_LINES, count) * LINE + bar

    def _font(self, cell: SideLook) -> QFont:
        return self.theme.font("body.strong" if cell.is_strong or cell.bar is not None else "body")

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, words, hairline; the outline of the chosen cell."""
        cell: SideLook | None = index.data(self._role)
        rect = option.rect
        painter.save()
        painter.setClipRect(rect)
        self._ground(painter, rect, option, cell)
        if cell is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._cell(painter, QRectF(rect).adjusted(PAD, 0, -PAD, -1), cell)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, cell: SideLook | None) -> None:
        state = option.state
        chosen, hovered = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        ground = self.theme.colour("surface.chrome" if cell is not None and cell.is_reference else "surface.content")
        if cell is not None and cell.shade > 0:
            ground = heated(self.theme, cell.shade)
        if hovered and cell is not None and not cell.shade:
            ground = self.theme.colour("surface.hover")
        if chosen:
            ground = self.theme.colour("accent.wash")
        painter.fillRect(rect, ground)
        line = "line.hair" if cell is not None else "line.strong"
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.colour(line))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self.theme.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -2))

    def _cell(self, painter: QPainter, box: QRectF, cell: SideLook) -> None:
        middle = box.center().y() - (BAR if cell.bar is not None else 0)
        if cell.is_unknown:
            paint_sign(painter, QPointF(box.left(), middle), "unknown", None, self.theme)
            return
        left = box.left()
        if cell.glyph:
            paint_sign(painter, QPointF(left, middle), cell.glyph, cell.level, self.theme)
            left += self._before(cell)
        if cell.text and not cell.is_alone:
            self._words(painter, QRectF(left, box.top(), box.right() - left, box.height()), middle, cell)
        if cell.bar is not None:
            long = max(2.0, cell.bar * box.width())
            bar = QRectF(box.left(), round(box.bottom()) - BAR - 4, long, BAR)
            painter.fillRect(bar, self.theme.entity(cell.colour).fill)

    def _words(self, painter: QPainter, box: QRectF, middle: float, cell: SideLook) -> None:
        """Value, year and badge on one line where they fit; else the words broken, the year below them."""
        font = self._font(cell)
        metrics, small = QFontMetrics(font), QFontMetrics(self.theme.font("micro"))
        painter.setFont(font)
        painter.setPen(self.theme.colour(self._ink(cell)))
        word = metrics.horizontalAdvance(cell.text)
        aside = small.horizontalAdvance(cell.detail) + NEAR if cell.detail else 0
        badge = BADGED if cell.badge else 0
        if word + aside + badge <= box.width():
            line = QRectF(box.left(), middle - LINE / 2, box.width(), LINE)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cell.text)
            self._aside(painter, QRectF(box.left() + word + NEAR, line.top() + 1, aside, LINE), cell)
            self._badge(painter, QPointF(box.left() + word + aside + NEAR + 6, middle), cell)
            return
        rows = max(1, int((box.height() - (BAR + 4 if cell.bar is not None else 0)) // LINE))
        below = bool(cell.detail) and rows > 1
        wanted = metrics.boundingRect(
            QRect(0, 0, int(box.width() - badge), 10_000), Qt.TextFlag.TextWordWrap, cell.text
        )
        told = min(rows - below, max(1, round(wanted.height() / metrics.height())))
        top = middle - (told + below) * LINE / 2
        room = QRectF(box.left(), top, box.width() - badge, told * LINE)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), self._cut(cell.text, metrics, room))
        if below:
            self._aside(painter, QRectF(box.left(), room.bottom(), box.width(), LINE), cell)
        self._badge(painter, QPointF(box.left() + min(word, room.width()) + NEAR + 6, top + LINE / 2), cell)

    def _badge(self, painter: QPainter, centre: QPointF, cell: SideLook) -> None:
        if cell.badge:
            paint_badge(painter, centre, cell.badge, self.theme)

    @staticmethod
    def _cut(text: str, metrics: QFontMetrics, room: QRectF) -> str:
        """Words that find no room on all lines end in three dots; pointing at the cell tells all of them."""
        shown, box = text, QRect(0, 0, int(room.width()), 10_000)
        while shown and metrics.boundingRect(box, Qt.TextFlag.TextWordWrap, shown).height() > room.height() + 2:
            shown = shown[: max(0, len(shown) - 5)].rstrip(" ,\u2026") + "\u2026" if len(shown) > 6 else ""
        return shown

    def _aside(self, painter: QPainter, box: QRectF, cell: SideLook) -> None:
        if not cell.detail:
            return
        painter.setFont(self.theme.font("micro"))
        painter.setPen(self.theme.colour("text.primary" if cell.shade > 0 else "text.tertiary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, cell.detail)

    @staticmethod
    def _ink(cell: SideLook) -> str:
        if cell.is_quiet:
            return "text.tertiary"
        return "text.secondary" if cell.badge == "modelled" and not cell.shade else "text.primary"

    @staticmethod
    def _before(cell: SideLook) -> int:
        if not cell.glyph:
            return 0
        wide = sign_width(cell.glyph, cell.level) if cell.glyph != "unknown" else UNKNOWN[0]
        return round(wide) + (0 if cell.is_alone else NEAR)

    def _told_width(self, cell: SideLook) -> int:
        body = QFontMetrics(self._font(cell))
        small = QFontMetrics(self.theme.font("micro"))
        aside = small.horizontalAdvance(cell.detail) + NEAR if cell.detail else 0
        return self._before(cell) + body.horizontalAdvance(cell.text) + aside + (BADGED if cell.badge else 0)
