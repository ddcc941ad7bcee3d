"""A number with its name, its period and its course over time, pressed as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.widgets.pressable import Pressable
from desktop.widgets.spark import paint_spark
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme
    from desktop.widgets.spark import PointLook

SPARK: Final = (92, 26)


class SparkView(QWidget, Themed):
    """A spark line as a widget; nothing without points."""

    def __init__(self, theme: Theme, points: Sequence[PointLook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._points = tuple(points)
        self.setFixedSize(*SPARK)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line in the middle."""
        if not self._points:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_spark(painter, QRectF(self.rect()), self._points, 0, self.theme, SPARK[1] - 8)
        painter.end()


class FigureRow(Pressable):
    """``name`` over ``value`` and ``detail``, the course at the right."""

    def __init__(
        self, theme: Theme, name: str, value: str, detail: str, points: Sequence[PointLook], *, large: bool = False
    ) -> None:
        super().__init__(theme, ", ".join(part for part in (name, value, detail) if part))
        words = QVBoxLayout()
        words.setSpacing(0)
        if name:
            words.addWidget(Text(theme, name, style="small", tone="secondary", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Text(theme, value, style="title" if large else "body.strong"))
        line.addWidget(Text(theme, detail, style="micro", tone="tertiary"), 1)
        words.addLayout(line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addLayout(words, 1)
        layout.addWidget(SparkView(theme, points))
