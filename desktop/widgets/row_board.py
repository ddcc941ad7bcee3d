"""A painted list that shows as many whole rows as there is room for, and says how many more there are.

Subclasses say how tall a row is and paint it. Each row can be pressed, by pointer or keys; the last line, where not
all rows fit or more exist elsewhere, can be pressed too. Nothing is ever cut in half.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.theme.theme import Theme

ROW: Final = 32
MORE: Final = 26
"""Height of the line that says how many more there are."""
STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
PRESSING: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})
NOTCH: Final = 120


class RowBoard(QWidget, Themed):
    """Rows under each other with hairlines between; one of them is current while the keyboard is here."""

    opened = Signal(int)
    """A row was pressed: its number."""
    more_pressed = Signal()
    """The line that says how many more there are was pressed, and the board does not scroll."""

    SCROLLS = False
    """Whether rows without room are reached by scrolling; else only the first ones are shown."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._spoken: tuple[str, ...] = ()
        self._total = 0
        self._more_words = "{count}"
        self._first, self._current, self._hovered = 0, 0, -1
        self._boxes: list[QRectF] = []
        self._more: QRectF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def row_height(self, number: int) -> int:
        """How tall a row is at the present width; of every row the same where nobody says otherwise."""
        return ROW

    def paint_row(self, painter: QPainter, number: int, box: QRectF) -> None:
        """Draw a row: what is spoken of it, where nobody draws more."""
        painter.setPen(self.theme.colour("text.primary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._spoken[number])

    def tip(self, number: int) -> str:
        """What is said when the pointer rests on a row."""
        return self._spoken[number]

    def show_spoken(self, spoken: Sequence[str], total: int = 0) -> None:
        """The rows as a screen reader says them, and how many there are elsewhere with them; back to the first row."""
        self._spoken = tuple(spoken)
        self._total = max(total, len(self._spoken))
        self._current = min(self._current, max(0, len(self._spoken) - 1))
        self._first = min(self._first, self._current)
        self._lay_out()

    def set_more_words(self, words: str) -> None:
        """The wording of the last line, with ``{count}``."""
        self._more_words = words
        self.update()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._spoken)

    @property
    def shown(self) -> range:
        """Numbers of the rows that are on screen."""
        return range(self._first, self._first + len(self._boxes))

    @property
    def hidden_count(self) -> int:
        """How many there are besides those on screen."""
        return self._total - len(self._boxes)

    @property
    def current(self) -> int:
        """Number of the row the keyboard is on."""
        return self._current

    def box_of(self, number: int) -> QRectF | None:
        """Where a row stands; None when it is not on screen."""
        return self._boxes[number - self._first] if number in self.shown else None

    def whole_height(self) -> int:
        """Enough for all rows."""
        height = sum(self.row_height(number) for number in range(self.count))
        return height + (MORE if self._total > self.count else 0) + 1

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(200, self.whole_height())

    def minimumSizeHint(self) -> QSize:
        """Two rows and the line that says how many more."""
        two = sum(self.row_height(number) for number in range(min(2, self.count)))
        return QSize(120, two + (MORE if self._total > 2 else 0) + 1)

    def set_current(self, number: int) -> None:
        """Put the keyboard on a row and bring it on screen."""
        if not self.count:
            return
        self._current = max(0, min(number, self.count - 1))
        self._reveal()
        self.setAccessibleDescription(self._spoken[self._current])
        self.update()

    def _reveal(self) -> None:
        if not self.SCROLLS:
            self._current = min(self._current, max(0, len(self._boxes) - 1))
            return
        if self._current < self._first:
            self._first = self._current
            self._lay_out()
        while self._current not in self.shown and self._boxes and self._first < self._current:
            self._first += 1
            self._lay_out()

    def _lay_out(self) -> None:
        """Whole rows from the first one on; the last line only where something is left out."""
        room = self.height()
        self._boxes = self._fitting(room)
        if self._first + len(self._boxes) < self._total or self._first:
            self._boxes = self._fitting(room - MORE)
            bottom = self._boxes[-1].bottom() if self._boxes else 0
            self._more = QRectF(0, bottom, self.width(), MORE)
        else:
            self._more = None
        self.setMaximumHeight(max(1, self.whole_height()))
        self.updateGeometry()
        self.update()

    def _fitting(self, room: int) -> list[QRectF]:
        boxes, top = [], 0
        for number in range(self._first, self.count):
            height = self.row_height(number)
            if top + height > room:
                break
            boxes.append(QRectF(0, top, self.width(), height))
            top += height
        return boxes

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other rows fit."""
        super().resizeEvent(event)
        if self.SCROLLS and self._first:
            self._first = 0
        self._lay_out()
        self._reveal()

    def set_theme(self, theme: Theme) -> None:
        """Colours, and fonts that may be wider."""
        super().set_theme(theme)
        self._lay_out()

    def _at(self, spot: QPointF) -> int:
        """The row at a spot; -1 for none, ``count`` for the last line."""
        for number, box in zip(self.shown, self._boxes, strict=True):
            if box.contains(spot):
                return number
        return self.count if self._more is not None and self._more.contains(spot) else -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer is grey."""
        hovered = self._at(event.position())
        if hovered != self._hovered:
            self._hovered = hovered
            shape = Qt.CursorShape.PointingHandCursor if hovered >= 0 else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer."""
        self._hovered = -1
        self.update()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press a row or the last line."""
        number = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or number < 0:
            return
        if number == self.count:
            self._press_more()
            return
        self._current = number
        self.press(number)

    def press(self, number: int) -> None:
        """A row is opened."""
        self.opened.emit(number)

    def _press_more(self) -> None:
        if not self.SCROLLS:
            self.more_pressed.emit()
            return
        last = self._first + len(self._boxes)
        self._first = 0 if last >= self.count else min(last, self.count - 1)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by rows where there is something to scroll."""
        steps = -event.angleDelta().y() // NOTCH
        if not self.SCROLLS or not steps or self._more is None:
            event.ignore()
            return
        last = max(0, self.count - len(self._boxes))
        self._first = max(0, min(self._first + steps, last))
        self._lay_out()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, pages, Home and End move; Enter and Space open."""
        key = Qt.Key(event.key())
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.count - 1}
        if key in STEPS:
            self.set_current(self._current + STEPS[key])
        elif key in ends:
            self.set_current(ends[key])
        elif key in PRESSING and self.count:
            self.press(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The current row is ringed."""
        super().focusInEvent(event)
        self.set_current(self._current)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say more about the row under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._at(event.pos().toPointF())
            box = self.box_of(number)
            if box is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self.tip(number), self, box.toRect())
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Ground, row, hairline below; the last line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, box in zip(self.shown, self._boxes, strict=True):
            if number == self._hovered:
                painter.fillRect(box, self.theme.colour("surface.hover"))
            self.paint_row(painter, number, box)
            painter.setPen(QPen(self.theme.colour("line.hair"), 1))
            line = round(box.bottom()) - 0.5
            painter.drawLine(QLineF(box.left(), line, box.right(), line))
            if number == self._current and self.hasFocus():
                painter.setPen(QPen(self.theme.colour("accent"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))
        if self._more is not None:
            painter.setFont(self.theme.font("small"))
            painter.setPen(self.theme.colour("accent" if self._hovered == self.count else "text.secondary"))
            words = self._more_words.format(count=self.hidden_count)
            painter.drawText(self._more, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
