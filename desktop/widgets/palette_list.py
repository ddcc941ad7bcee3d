"""The results of the command palette: groups of rows with icon, name, detail and badge or key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.frozen import frozen
from desktop.theme import icons
from desktop.theme.badge import paint_badge
from desktop.widgets.marked_text import split_letters, split_matches
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

ROW, HEADER, WIDTH = 38, 32, 720


@frozen
class PaletteItem:
    """One thing to go to or to do."""

    key: str
    group: str
    name: str
    detail: str = ""
    icon: str = "hash"
    badge: str = ""
    shortcut: str = ""
    count: str = ""
    """How many there are of its group, where that is said beside the heading."""
    letters: tuple[tuple[int, int], ...] = ()
    """Letters of the name that are set off instead of the words of the query."""


class PaletteList(QWidget, Themed):
    """Painted rows under group headings; one of them is current."""

    chosen = Signal(str)
    current_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._items: tuple[PaletteItem, ...] = ()
        self._words: tuple[str, ...] = ()
        self._current = 0
        self.setMouseTracking(True)

    def show_items(self, items: Sequence[PaletteItem], query: str) -> None:
        """Rows in order, groups kept together by the caller; words of ``query`` are set off."""
        self._items = tuple(items)
        self._words = tuple(word.casefold() for word in query.split())
        self._current = 0
        self.setFixedHeight(max(ROW, self._height()))
        self.update()

    @property
    def items(self) -> tuple[PaletteItem, ...]:
        """What is listed."""
        return self._items

    @property
    def current(self) -> PaletteItem | None:
        """The row the keyboard is on."""
        return self._items[self._current] if self._items else None

    def move(self, step: int) -> None:  # type: ignore[override]
        """Go up or down, around the ends."""
        if self._items:
            self._current = (self._current + step) % len(self._items)
            self.update()
            self.current_changed.emit()

    def current_rect(self) -> QRectF:
        """Where the current row is."""
        return next((box for number, box in self._rows() if number == self._current), QRectF())

    def _rows(self) -> list[tuple[int, QRectF]]:
        places, top, group = [], 0.0, None
        for number, item in enumerate(self._items):
            if item.group != group:
                group = item.group
                top += HEADER
            places.append((number, QRectF(0, top, self.width(), ROW)))
            top += ROW
        return places

    def _height(self) -> int:
        groups = sum(
            1 for a, b in zip((None, *self._items), self._items, strict=False) if a is None or a.group != b.group
        )
        return groups * HEADER + len(self._items) * ROW + 8

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer takes the row along."""
        for number, box in self._rows():
            if box.contains(event.position()) and number != self._current:
                self._current = number
                self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row."""
        for number, box in self._rows():
            if box.contains(event.position()):
                self.chosen.emit(self._items[number].key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Headings and rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = None
        for number, box in self._rows():
            item = self._items[number]
            if item.group != group:
                group = item.group
                painter.setFont(self.theme.font("small"))
                painter.setPen(self.theme.colour("text.tertiary"))
                heading = QRectF(18, box.top() - HEADER + 4, box.width(), HEADER - 4)
                painter.drawText(heading, Qt.AlignmentFlag.AlignVCenter, item.group)
                painter.setFont(self.theme.font("micro"))
                count = heading.adjusted(0, 0, -36, 0)
                painter.drawText(count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, item.count)
            if box.intersects(QRectF(event.rect())):
                self._row(painter, item, box, is_current=number == self._current)
        painter.end()

    def _row(self, painter: QPainter, item: PaletteItem, box: QRectF, *, is_current: bool) -> None:
        if is_current:
            painter.fillRect(box, self.theme.colour("accent.wash"))
            painter.fillRect(QRectF(0, box.top(), 2, box.height()), self.theme.colour("accent"))
        ratio = self.devicePixelRatioF()
        picture = icons.pixmap(item.icon, self.theme, "text.secondary", 16, ratio)
        painter.drawPixmap(QPointF(18, box.center().y() - 8), picture)
        right = box.right() - 18
        if item.shortcut:
            right = self._key(painter, item.shortcut, right, box)
        if item.badge:
            paint_badge(painter, QPointF(right - 6, box.center().y()), item.badge, self.theme)
            right -= 20
        x = self._name(painter, item, 46, box, right)
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        room = right - x - 20
        if item.detail and room > 40:
            shown = QFontMetricsF(painter.font()).elidedText(item.detail, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(x + 12, box.top(), room, ROW), Qt.AlignmentFlag.AlignVCenter, shown)

    def _key(self, painter: QPainter, word: str, right: float, box: QRectF) -> float:
        painter.setFont(self.theme.font("micro"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(word) + 10
        frame = QRectF(right - width, box.center().y() - 9.5, width, 19)
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        painter.setBrush(self.theme.colour("surface.content"))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(self.theme.colour("text.secondary"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, word)
        return right - width - 10

    def _name(self, painter: QPainter, item: PaletteItem, x: float, box: QRectF, right: float) -> float:
        """The name with what was typed of it in accent semibold; where it ends."""
        plain, strong = self.theme.font("body"), self.theme.font("body.strong")
        room = right - x
        shown = QFontMetricsF(strong).elidedText(item.name, Qt.TextElideMode.ElideRight, room)
        pieces = split_letters(shown, item.letters) if item.letters else split_matches(shown, self._words)
        for piece, is_match in pieces:
            font: QFont = strong if is_match else plain
            painter.setFont(font)
            painter.setPen(self.theme.colour("accent" if is_match else "text.primary"))
            width = QFontMetricsF(font).horizontalAdvance(piece)
            painter.drawText(QRectF(x, box.top(), width + 2, ROW), Qt.AlignmentFlag.AlignVCenter, piece)
            x += width
        return x
