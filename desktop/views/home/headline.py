"""One figure at the head of the page: what, how much, when, how sure, one line beside it and its small chart."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from desktop.theme import icons
from desktop.theme.badge import dotted, paint_badge
from desktop.widgets.pressable import Pressable
from desktop.widgets.spark import paint_spark
from desktop.widgets.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.figures.glance import Headline, Mark
    from desktop.theme.theme import Theme

LABEL, NUMBER, UNIT, CONTEXT, CHART = 20, 40, 18, 18, 46
"""Heights of the lines."""
SIDE: Final = 18
ARROW: Final = 14
GAP: Final = 7
BADGE: Final = 30
MOST_LINES: Final = 2


class HeadlineTile(Pressable):
    """Pressed as a whole; the strip says how many lines each of its pieces gets, the same for all its tiles."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__(theme, "")
        self.setObjectName(f"home.headline.{number}")
        self.shown: Headline | None = None
        self._lines = (1, False, 1)
        self._chart = CHART
        self._is_first = number == 0

    def show_headline(self, shown: Headline, spoken: str) -> None:
        """Another figure."""
        self.shown = shown
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.update()

    def set_lines(self, lines: tuple[int, bool, int], chart: int) -> None:
        """Lines of the label, whether the unit has one of its own, lines of the context, height of the chart."""
        self._lines, self._chart = lines, chart
        self.updateGeometry()
        self.update()

    @property
    def _left(self) -> float:
        return 0.0 if self._is_first else SIDE

    def _room(self) -> float:
        return max(60.0, self.width() - self._left - SIDE)

    def lines_needed(self) -> tuple[int, bool, int]:
        """What the words need at the present width."""
        if self.shown is None:
            return 1, False, 1
        theme, room = self.theme, self._room()
        number = QFontMetricsF(theme.font("tile")).horizontalAdvance(self.shown.number)
        unit = QFontMetricsF(theme.font("small")).horizontalAdvance(self.shown.unit)
        return (
            self._wrapped("body", self.shown.label, room - ARROW - 6),
            number + GAP + unit + BADGE > room,
            self._wrapped("small", self.shown.context, room),
        )

    def _wrapped(self, style: str, text: str, room: float) -> int:
        return len(wrapped(text, self.theme.font(style), room, MOST_LINES))

    def sizeHint(self) -> QSize:
        """All lines and the chart."""
        labels, own_unit, contexts = self._lines
        height = LABEL * labels + NUMBER + (UNIT if own_unit else 0) + CONTEXT * contexts + self._chart
        return QSize(180, height + 22)

    def minimumSizeHint(self) -> QSize:
        """The same: nothing of it is left out."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairline at the left, words, badge, chart."""
        super().paintEvent(event)
        if self.shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._is_first:
            painter.fillRect(0, 0, 1, self.height(), self.theme.colour("line.hair"))
        labels, own_unit, contexts = self._lines
        top = 10.0
        self._label(painter, QRectF(self._left, top, self._room(), LABEL * labels))
        top += LABEL * labels
        self._number(painter, self.shown, top, is_alone=own_unit)
        top += NUMBER
        painter.setPen(self.theme.colour("text.secondary"))
        painter.setFont(self.theme.font("small"))
        if own_unit:
            painter.drawText(QRectF(self._left, top - 2, self._room() + 1, UNIT), self.shown.unit)
            top += UNIT
        box = QRectF(self._left, top, self._room(), CONTEXT * contexts)
        self._words(painter, "small", self.shown.context, box, contexts)
        top += CONTEXT * contexts
        box = QRectF(self._left, top + 8, self._room(), max(12.0, self._chart - 8))
        if self._chart:
            (self._columns if self.shown.is_flow else self._line)(painter, box, self.shown.marks)
        painter.end()

    def _label(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(self.theme.colour("text.primary"))
        words = self.shown.label if self.shown is not None else ""
        self._words(painter, "body", words, box.adjusted(0, 0, -ARROW - 6, 0), self._lines[0])
        picture = icons.pixmap("arrow-up-right", self.theme, "text.secondary", ARROW, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(box.right() - ARROW, box.top() + 3), picture)

    def _words(self, painter: QPainter, style: str, words: str, box: QRectF, lines: int) -> None:
        """Wrapped words; what would need more lines ends with an ellipsis, the tip has it all."""
        painter.setFont(self.theme.font(style))
        step = box.height() / lines
        for number, line in enumerate(wrapped(words, painter.font(), box.width(), lines)):
            place = QRectF(box.left(), box.top() + number * step, box.width() + 1, step)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)

    def _number(self, painter: QPainter, shown: Headline, top: float, *, is_alone: bool) -> None:
        base = top + NUMBER - 9
        painter.setFont(self.theme.font("tile"))
        painter.setPen(self.theme.colour("text.primary"))
        painter.drawText(QPointF(self._left, base), shown.number)
        x = self._left + QFontMetricsF(painter.font()).horizontalAdvance(shown.number) + GAP
        if not is_alone:
            painter.setFont(self.theme.font("small"))
            painter.setPen(self.theme.colour("text.secondary"))
            painter.drawText(QPointF(x, base), shown.unit)
        painter.setFont(self.theme.font("micro"))
        is_doubted = shown.certainty in {"disputed", "refuted"}
        painter.setPen(self.theme.colour("disputed" if is_doubted else "text.secondary"))
        count = str(shown.claims)
        width = QFontMetricsF(painter.font()).horizontalAdvance(count)
        right = self._left + self._room()
        middle = base - 10
        painter.drawText(QPointF(right - width, middle + 4), count)
        paint_badge(painter, QPointF(right - width - 10, middle), shown.certainty, self.theme)

    def _line(self, painter: QPainter, box: QRectF, marks: Sequence[Mark]) -> None:
        """Lines and points, each estimator in its colour."""
        for colour in dict.fromkeys(mark.colour for mark in marks):
            own = [mark for mark in marks if mark.colour == colour]
            paint_spark(painter, box, own, colour, self.theme, height=box.height() - 8)

    def _columns(self, painter: QPainter, box: QRectF, marks: Sequence[Mark]) -> None:
        """A column a year; a dotted box where a year between has no number."""
        past = sorted(marks, key=lambda mark: mark.x)
        base = round(box.bottom()) - 1
        painter.fillRect(QRectF(box.left(), base, box.width(), 1), self.theme.colour("line.hair"))
        if not past:
            return
        steps = [b.x - a.x for a, b in pairwise(past) if b.x - a.x > 1e-6]
        slots = min(24, round(1 / min(steps)) + 1) if steps else 1
        pitch = box.width() / slots
        width = min(18.0, pitch * 0.62)
        taken: dict[int, Mark] = {}
        for mark in past:
            taken.setdefault(round(mark.x * (slots - 1)), mark)
        for slot in range(slots):
            left = box.left() + slot * pitch
            self._column(painter, QRectF(left, box.top() + 4, width, base - box.top() - 4), taken.get(slot))

    def _column(self, painter: QPainter, box: QRectF, mark: Mark | None) -> None:
        """One year: dotted where nobody published it, outlined where sources disagree."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if mark is None:
            painter.setPen(dotted(self.theme))
            painter.drawRoundedRect(QRectF(box.left() + 0.5, box.bottom() - 11.5, box.width(), 11), 2, 2)
            return
        height = max(1.0, mark.y * box.height())
        column = QRectF(box.left(), box.bottom() - height, box.width(), height)
        if mark.hollow:
            painter.fillRect(column, self.theme.colour("disputed.wash"))
            painter.setPen(QPen(self.theme.colour("disputed"), 1))
            painter.drawRect(column.adjusted(0.5, 0.5, -0.5, 0))
        else:
            painter.fillRect(column, self.theme.colour("text.secondary"))
