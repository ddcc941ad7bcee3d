"""An honest empty page: the outline of the chart that would stand here, why it does not, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme.badge import dotted
from desktop.widgets.button import Button
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHTS = (40, 55, 33, 68, 47, 61)
BAR, GAP = 20, 12


class EmptyState(QWidget):
    """Centred in what it gets; at most three actions, the first one primary."""

    def __init__(self, theme: Theme, name: str, actions: Sequence[QAction] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = Text(theme, style="title")
        self._reason = Text(theme, style="reading", tone="secondary", wrap=True)
        for text in (self._title, self._reason):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._reason.setMaximumWidth(560)
        self._reason.setMinimumWidth(320)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(_Outline(theme), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(24)
        layout.addWidget(self._title)
        # Between stretches, not aligned: only so it gets the height of its lines.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._reason, 100)
        middle.addStretch(1)
        layout.addLayout(middle)
        layout.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        for place, action in enumerate(actions[:3]):
            button = Button(theme, "x", kind="plain" if place else "primary")
            button.bind(action, text=True)
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(3)

    def set_texts(self, title: str, reason: str) -> None:
        """What is missing, and why."""
        self._title.setText(title)
        self._reason.setText(reason)


class _Outline(QWidget, Themed):
    """Six dotted columns on a zero line."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(len(HEIGHTS) * (BAR + GAP) + GAP, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(dotted(self.theme))
        base = self.height() - 4
        for place, height in enumerate(HEIGHTS):
            left = GAP + place * (BAR + GAP)
            painter.drawRoundedRect(QRectF(left + 0.5, base - height + 0.5, BAR, height), 2, 2)
        painter.fillRect(0, base, self.width(), 1, self.theme.colour("chart.axis"))
        painter.end()
