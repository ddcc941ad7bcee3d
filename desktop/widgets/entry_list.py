"""A list of entries of two lines each: a colour, a name with another one below, a number with its remark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QElapsedTimer, QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem

from desktop.theme.badge import dotted, paint_unknown
from desktop.widgets.table_grid import RowDelegate, TableGrid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

ROW, LOW_ROW = 50, 44
LEFT, RIGHT = 16, 12
SQUARE = 9
GAP = 10
PAUSE = 1000
"""Milliseconds after which typing begins a new word."""


class EntryLook(Protocol):
    """What an entry shows; models hand out records of this shape under one role."""

    title: str
    below: str
    number: str
    """Empty draws the dotted box of a number that nobody published."""
    remark: str
    colour: int
    is_modelled: bool


class EntryList(TableGrid):
    """Rows of one column without a head. Home and End go to the ends; letters are announced as a word."""

    typed = Signal(str)
    """The beginning of a word that the person types to go to it."""

    def __init__(self, theme: Theme, name: str, role: int, parent: QWidget | None = None) -> None:
        self.theme = theme
        super().__init__(theme, name, role, row_height=ROW, parent=parent)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._word = ""
        self._since = QElapsedTimer()

    def made_delegate(self, role: int, row_height: int) -> RowDelegate:
        """Two lines in each row."""
        return _EntryDelegate(self.theme, role, row_height, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """To the first and the last row."""
        last = self.model().rowCount() - 1 if self.model() is not None else -1
        if event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End} and last >= 0:
            self.setCurrentIndex(self.model().index(0 if event.key() == Qt.Key.Key_Home else last, 0))
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt would ask every row for its text: whoever knows the names finds the row."""
        if not self._since.isValid() or self._since.elapsed() > PAUSE:
            self._word = ""
        self._since.restart()
        self._word += search
        self.typed.emit(self._word)


class _EntryDelegate(RowDelegate):
    """Paints ``EntryLook`` records."""

    def paint_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: EntryLook | None = index.data(self._role)
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(LEFT, 0, -RIGHT, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.entity(entry.colour).fill)
        painter.drawRoundedRect(QRectF(box.left(), box.center().y() - SQUARE / 2, SQUARE, SQUARE), 2, 2)
        selected = option.state & option.state.State_Selected
        taken = self._number(painter, box, entry, strong=bool(selected))
        self._names(painter, box.adjusted(SQUARE + GAP, 0, -taken, 0), entry, strong=bool(selected))
        painter.restore()

    def _number(self, painter: QPainter, box: QRectF, entry: EntryLook, *, strong: bool) -> float:
        """The number with its remark at the right; returns the width it takes."""
        if not entry.number:
            paint_unknown(painter, QRectF(box.right() - 26, round(box.center().y()) - 5.5, 26, 11), self.theme)
            return 26 + GAP
        number, remark = self.theme.font("body.strong" if strong else "body"), self.theme.font("micro")
        upper, lower = _halves(box)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(number)
        painter.setPen(self.theme.colour("text.secondary" if entry.is_modelled else "text.primary"))
        painter.drawText(upper, side, entry.number)
        wide = QFontMetrics(number).horizontalAdvance(entry.number)
        if entry.is_modelled:
            painter.setPen(dotted(self.theme, "text.secondary"))
            painter.drawLine(int(box.right()) - wide, int(upper.bottom()), int(box.right()), int(upper.bottom()))
        painter.setFont(remark)
        painter.setPen(self.theme.colour("text.tertiary"))
        painter.drawText(lower, side, entry.remark)
        return float(max(wide, QFontMetrics(remark).horizontalAdvance(entry.remark)) + GAP)

    def _names(self, painter: QPainter, box: QRectF, entry: EntryLook, *, strong: bool) -> None:
        """Name and the other name; what finds no room is shortened."""
        upper, lower = _halves(box)
        if not entry.below:
            upper = box
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for text, place, style, token in (
            (entry.title, upper, "body.strong" if strong else "body", "text.primary"),
            (entry.below, lower, "micro", "text.tertiary"),
        ):
            if text:
                font = self.theme.font(style)
                painter.setFont(font)
                painter.setPen(self.theme.colour(token))
                shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
                painter.drawText(place, side, shown)


def _halves(box: QRectF) -> tuple[QRectF, QRectF]:
    """The places of the two lines, close to each other in the middle."""
    middle = box.center().y() + 2
    return QRectF(box.left(), middle - 20, box.width(), 20), QRectF(box.left(), middle, box.width(), 16)
