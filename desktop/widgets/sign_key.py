"""What the signs of a table mean, in one line: each sign with its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme.badge import KINDS, paint_badge
from desktop.theme.badge import SIZE as BADGE
from desktop.theme.sign import paint_sign, sign_width
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT: Final = 20
NEAR, APART = 6, 18


class Meaning(NamedTuple):
    """A badge of certainty or a sign, and what it stands for; words alone without a kind."""

    kind: str
    words: str
    level: float | None = None


class SignKey(QWidget, Themed):
    """As many meanings as find room; all of them are its accessible description."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._shown: tuple[Meaning, ...] = ()
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_meanings(self, meanings: Sequence[Meaning]) -> None:
        """What occurs in the table."""
        self._shown = tuple(meanings)
        told = ", ".join(one.words for one in meanings)
        self.setAccessibleDescription(told)
        self.update()

    def sizeHint(self) -> QSize:
        """Everything in one line."""
        metrics = QFontMetrics(self.theme.font("micro"))
        return QSize(sum(self._width(one, metrics) for one in self._shown), HEIGHT)

    @staticmethod
    def _sign_width(one: Meaning) -> float:
        if not one.kind:
            return -NEAR
        return BADGE if one.kind in KINDS else sign_width(one.kind, one.level)

    def _width(self, one: Meaning, metrics: QFontMetrics) -> int:
        return round(self._sign_width(one)) + NEAR + metrics.horizontalAdvance(one.words) + APART

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Signs and words from the left, as long as they fit."""
        painter = QPainter(self)
        font = self.theme.font("micro")
        metrics, x, middle = QFontMetrics(font), 0, HEIGHT / 2
        painter.setFont(font)
        for one in self._shown:
            wide = self._width(one, metrics)
            if x + wide - APART > self.width():
                break
            sign = self._sign_width(one)
            if one.kind in KINDS:
                paint_badge(painter, QPointF(x + sign / 2, middle), one.kind, self.theme)
            elif one.kind:
                paint_sign(painter, QPointF(x, middle), one.kind, one.level, self.theme)
            painter.setPen(self.theme.colour("text.tertiary"))
            place = QRectF(x + sign + NEAR, 0, wide, HEIGHT)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, one.words)
            x += wide
        painter.end()
