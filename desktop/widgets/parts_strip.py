"""Parts on one bar against their total: what is stated, and the rest that nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.frozen import frozen
from desktop.theme import icons
from desktop.theme.badge import dotted
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

LABEL, BAR, ROW = 46, 24, 54
HEADING = 24
MARK = 14
MOST_HEIGHT = 2 * ROW + 12
"""Higher than that it scrolls: the figure above is what people came for."""
_MARKS = {"full": ("check", "ok"), "short": ("triangle-alert", "disputed"), "over": ("triangle-alert", "error")}


@frozen
class Part:
    """A stated part."""

    key: str
    size: float
    """In the unit of the row's total."""
    colour: int
    text: str


@frozen
class PartsRow:
    """One bar."""

    label: str
    total: float
    parts: tuple[Part, ...]
    rest: str
    """What stands on the part nobody published."""
    note: str
    """The sentence under the bar."""
    verdict: str = ""
    """full (the parts make up the total), short, over, or empty for no word about it."""
    heading: str = ""
    """What the bars from here on are about; empty for the same as before."""


class PartsStrip(QWidget, Themed):
    """Bars on one common scale; pressing a part announces its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._rows: tuple[PartsRow, ...] = ()
        self._places: list[tuple[QRectF, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_rows(self, rows: Sequence[PartsRow]) -> None:
        """The bars from top to bottom."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setAccessibleName(". ".join(f"{row.label}: {row.note}" for row in rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One row after the other."""
        return QSize(300, self._height())

    def minimumSizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(160, self._height())

    def _height(self) -> int:
        return sum(ROW + (HEADING if row.heading else 0) for row in self._rows)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the part under the pointer."""
        for box, key in self._places:
            if key and box.contains(event.position()):
                self.chosen.emit(key)
                return

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, parts, rest, note of each row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._places = []
        largest = max((max(row.total, sum(p.size for p in row.parts)) for row in self._rows), default=0.0)
        if largest > 0:
            top = 0
            for row in self._rows:
                if row.heading:
                    self._heading(painter, row.heading, top)
                    top += HEADING
                self._row(painter, row, top, (self.width() - LABEL - 2) / largest)
                top += ROW
        painter.end()

    def _heading(self, painter: QPainter, words: str, top: float) -> None:
        painter.setFont(self.theme.font("small.strong"))
        painter.setPen(self.theme.colour("text.secondary"))
        middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(0, top, self.width(), HEADING - 4), middle_left, words)

    def _mark(self, painter: QPainter, verdict: str, top: float) -> float:
        """The tick or the warning before the sentence; returns where the sentence begins."""
        if verdict not in _MARKS:
            return LABEL
        icon, token = _MARKS[verdict]
        picture = icons.pixmap(icon, self.theme, token, MARK, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(LABEL, top + BAR + 4), picture)
        return LABEL + MARK + 4.0

    def _row(self, painter: QPainter, row: PartsRow, top: float, scale: float) -> None:
        small = self.theme.font("small")
        middle_left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(small)
        painter.setPen(self.theme.colour("text.secondary"))
        painter.drawText(QRectF(0, top, LABEL, BAR), middle_left, row.label)
        x = float(LABEL)
        for part in row.parts:
            x = self._part(painter, part, x, top, scale)
        end = LABEL + row.total * scale
        if end - x > 3:
            box = QRectF(x, top + 0.5, end - x, BAR - 1)
            painter.setPen(dotted(self.theme))
            painter.setBrush(self.theme.colour("surface.chrome"))
            painter.drawRect(box)
            painter.setFont(self.theme.font("micro"))
            painter.setPen(self.theme.colour("text.secondary"))
            width = QFontMetrics(painter.font()).horizontalAdvance(row.rest)
            inside = width + 16 <= box.width()
            left = box.left() + 8 if inside else box.right() + 6
            if inside or left + width <= self.width():
                painter.drawText(QRectF(left, top, width + 4, BAR), middle_left, row.rest)
        painter.setFont(self.theme.font("micro"))
        painter.setPen(self.theme.colour("text.tertiary"))
        left = self._mark(painter, row.verdict, top)
        note = QFontMetrics(painter.font()).elidedText(row.note, Qt.TextElideMode.ElideRight, int(self.width() - left))
        painter.drawText(QRectF(left, top + BAR + 2, self.width() - left, 18), middle_left, note)

    def _part(self, painter: QPainter, part: Part, x: float, top: float, scale: float) -> float:
        colours = self.theme.entity(part.colour)
        box = QRectF(x, top, max(1.0, part.size * scale - 2), BAR)
        painter.fillRect(box, colours.fill)
        painter.setFont(self.theme.font("small.strong"))
        if QFontMetrics(painter.font()).horizontalAdvance(part.text) + 8 <= box.width():
            painter.setPen(colours.on)
            left = box.adjusted(6, 0, 0, 0)
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, part.text)
        self._places.append((box, part.key))
        return x + part.size * scale
