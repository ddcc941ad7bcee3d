"""A piece of the page: a rule, a heading that leads to its page, rows below, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.badge import paint_badge
from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme
    from desktop.widgets.row_board import RowBoard

HEAD = 40
KEY_GAP = 16


class SectionHead(Pressable):
    """The heading at the left; at the right a count, a unit, or the key of the little squares."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "")
        self.setObjectName(name)
        self._title, self._note = "", ""
        self._key: tuple[tuple[str, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, title: str, note: str, key: Sequence[tuple[str, str]] = ()) -> None:
        """Heading, what stands at the right, and badges with their words instead of it."""
        self._title, self._note, self._key = title, note, tuple(key)
        self.setAccessibleName(f"{title}, {note}" if note else title)
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rule, heading, right side."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), 1, self.theme.colour("text.primary"))
        painter.setFont(self.theme.font("section"))
        painter.setPen(self.theme.colour("text.primary"))
        box = QRectF(0, 2, self.width(), HEAD - 2)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._title)
        left = QFontMetricsF(painter.font()).horizontalAdvance(self._title) + KEY_GAP
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.secondary"))
        if self._key:
            self._paint_key(painter, left)
        elif left + QFontMetricsF(painter.font()).horizontalAdvance(self._note) <= self.width():
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._note)
        painter.end()

    def _paint_key(self, painter: QPainter, left: float) -> None:
        """Badges with words from the right on, as many as fit."""
        metrics = QFontMetricsF(painter.font())
        x = float(self.width())
        for kind, words in reversed(self._key):
            width = metrics.horizontalAdvance(words)
            if x - width - 16 < left:
                return
            painter.setPen(self.theme.colour("text.secondary"))
            painter.drawText(QRectF(x - width, 2, width + 1, HEAD - 2), Qt.AlignmentFlag.AlignVCenter, words)
            paint_badge(painter, QPointF(x - width - 10, HEAD / 2 + 1), kind, self.theme)
            x -= width + 16 + KEY_GAP


class Section(QWidget):
    """Heading, board, and a note of one or two lines."""

    def __init__(self, theme: Theme, name: str, board: RowBoard) -> None:
        super().__init__()
        self.setObjectName(name)
        self.head = SectionHead(theme, f"{name}.head")
        self.board = board
        self.note = Text(theme, style="small", tone="secondary", wrap=True)
        self.note.setObjectName(f"{name}.note")
        self.note.setContentsMargins(0, 6, 0, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(board, 1)
        layout.addWidget(self.note, 0, Qt.AlignmentFlag.AlignTop)
        self.note.hide()
        self._has_note = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def set_note(self, words: str) -> None:
        """Words below the rows; nothing for none."""
        self.note.setText(words)
        self.head.setToolTip(words)
        self.board.setHidden(self.board.count == 0 and bool(words))  # the words stand where the rows would
        self.note.setVisible(bool(words) and self._has_note)

    def show_note(self, *, is_shown: bool) -> None:
        """Leave the note out where there is little height: the heading's tip has it."""
        if is_shown != self._has_note:
            self._has_note = is_shown
            self.set_note(self.note.text())
