"""The rows of the Home page: contradictions, policies, events, players."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from desktop.theme import icons
from desktop.theme.badge import paint_badge
from desktop.widgets.row_board import RowBoard
from desktop.widgets.spark import paint_spark
from desktop.widgets.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from desktop.figures.glance import Line, PlayerLine
    from desktop.theme.theme import Theme

MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
LEFT: Final = MIDDLE | Qt.AlignmentFlag.AlignLeft
RIGHT: Final = MIDDLE | Qt.AlignmentFlag.AlignRight
TEXT, DETAIL, AIR, LOW_AIR = 20, 18, 7, 4
TONES: Final = {"critical": "error", "warning": "disputed"}
DATE: Final = 92
"""Room for a date before a row."""
SPARK, FIGURES, WHEN, SIGN = 72, 52, 46, 20
ROW: Final = 34
LOW_ROW: Final = 27
MOST_LINES: Final = 2


class LineBoard(RowBoard):
    """A date or a ring, words of one or two lines, smaller words below."""

    def __init__(self, theme: Theme, name: str, *, has_dates: bool) -> None:
        super().__init__(theme, name)
        self.lines: tuple[Line, ...] = ()
        self._indent = DATE if has_dates else 20
        self._has_dates = has_dates
        self._air = AIR

    def set_low(self, *, is_low: bool) -> None:
        """Less air between rows where there is little height."""
        self._air = LOW_AIR if is_low else AIR
        self._lay_out()

    def show_lines(self, lines: Sequence[Line], total: int) -> None:
        """Other rows; ``total`` is how many there are elsewhere."""
        self.lines = tuple(lines)
        parts = ((one.lead, one.text, one.grade_words, one.detail) for one in self.lines)
        self.show_spoken([", ".join(part for part in row if part) for row in parts], total)

    def _room(self) -> float:
        return max(80.0, self.width() - self._indent - (0 if self._has_dates else 20))

    def _words(self, number: int) -> list[str]:
        return wrapped(self.lines[number].text, self.theme.font("body"), self._room(), MOST_LINES)

    def row_height(self, number: int) -> int:
        """One or two lines of words, and one of smaller ones."""
        below = DETAIL if self.lines[number].detail else 0
        return TEXT * len(self._words(number)) + below + 2 * self._air

    def paint_row(self, painter: QPainter, number: int, box: QRectF) -> None:
        """The words at the right of the date or the ring."""
        one, theme = self.lines[number], self.theme
        x, y = box.left() + self._indent, box.top() + self._air
        if self._has_dates:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text.secondary"))
            painter.drawText(QRectF(box.left(), y, self._indent - 8, TEXT), LEFT, one.lead)
        else:
            self._ring(painter, one.grade, QPointF(box.left() + 6, box.center().y()))
            picture = icons.pixmap("chevron-right", theme, "text.secondary", 14, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(box.right() - 14, box.center().y() - 7), picture)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text.primary"))
        for words in self._words(number):
            painter.drawText(QRectF(x, y, self._room() + 1, TEXT), LEFT, words)
            y += TEXT
        self._details(painter, one, x, y)

    def _ring(self, painter: QPainter, grade: str, centre: QPointF) -> None:
        pen = painter.pen()
        pen.setWidthF(1.6)
        pen.setColor(self.theme.colour(TONES.get(grade, "text.tertiary")))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, 4.5, 4.5)

    def _details(self, painter: QPainter, one: Line, x: float, y: float) -> None:
        painter.setFont(self.theme.font("small"))
        metrics = QFontMetricsF(painter.font())
        room = self._room()
        if one.grade in TONES:
            painter.setPen(self.theme.colour(TONES[one.grade]))
            painter.drawText(QRectF(x, y, room, DETAIL), LEFT, one.grade_words)
            step = metrics.horizontalAdvance(one.grade_words) + 8
            x, room = x + step, room - step
        painter.setPen(self.theme.colour("text.secondary"))
        words = metrics.elidedText(one.detail, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(x, y, room + 1, DETAIL), LEFT, words)


class PlayerBoard(RowBoard):
    """A square in the player's colour, its name, a spark line, the number with its year, the badge."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self.lines: tuple[PlayerLine, ...] = ()
        self._row = ROW

    def show_lines(self, lines: Sequence[PlayerLine], total: int) -> None:
        """Other players; ``total`` is how many there are elsewhere."""
        self.lines = tuple(lines)
        self.show_spoken([f"{one.name}, {one.amount}, {one.when}" for one in self.lines], total)

    def set_low(self, *, is_low: bool) -> None:
        """Lower rows where there is little height."""
        self._row = LOW_ROW if is_low else ROW
        self._lay_out()

    def row_height(self, _number: int) -> int:
        """One line."""
        return self._row

    def paint_row(self, painter: QPainter, number: int, box: QRectF) -> None:
        """The name gets what the numbers leave; the spark line goes first where room is short."""
        one, theme = self.lines[number], self.theme
        square = QRectF(box.left() + 1, round(box.center().y()) - 4.5, 9, 9)
        painter.fillRect(square, theme.entity(one.colour).fill)
        right = box.right()
        paint_badge(painter, QPointF(right - 6, box.center().y()), one.certainty, theme)
        right -= SIGN
        painter.setFont(theme.font("small"))
        when = max(WHEN, QFontMetricsF(painter.font()).horizontalAdvance(one.when) + 6)
        painter.setPen(theme.colour("text.secondary"))
        painter.drawText(QRectF(right - when + 4, box.top(), when, box.height()), LEFT, one.when)
        right -= when
        painter.setFont(theme.font("body.strong"))
        painter.setPen(theme.colour("text.primary"))
        painter.drawText(QRectF(right - FIGURES, box.top(), FIGURES, box.height()), RIGHT, one.number)
        right -= FIGURES
        painter.setFont(theme.font("body"))
        metrics = QFontMetricsF(painter.font())
        left, width = box.left() + 18, metrics.horizontalAdvance(one.name)
        if left + width + SPARK + 8 <= right:
            spark = QRectF(right - SPARK, box.top(), SPARK, box.height())
            paint_spark(painter, spark, one.marks, one.colour, theme)
            right -= SPARK
        painter.setPen(theme.colour("text.primary"))
        painter.setFont(theme.font("body"))
        words = metrics.elidedText(one.name, Qt.TextElideMode.ElideRight, max(20.0, right - left - 6))
        painter.drawText(QRectF(left, box.top(), right - left, box.height()), LEFT, words)
