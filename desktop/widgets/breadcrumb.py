"""Where one is, from wide to narrow; every step but the last leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme


class Breadcrumb(QWidget):
    """A row of steps; announces the key of the one pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._steps: list[_Step] = []
        self._keys: list[tuple[str, str]] = []

    def set_steps(self, steps: Sequence[tuple[str, str]], theme: Theme) -> None:
        """Pairs of key and name from wide to narrow."""
        self._theme = theme
        if list(steps) == self._keys:
            return
        self._keys = list(steps)
        for step in self._steps:
            self._layout.removeWidget(step)
            step.hide()
            step.deleteLater()
        self._steps = []
        for place, (key, name) in enumerate(steps):
            last = place == len(steps) - 1
            step = _Step(theme, name, is_first=place == 0, is_last=last)
            step.setObjectName(f"{self.objectName()}.{place}")
            step.clicked.connect(lambda _=False, k=key: self.chosen.emit(k))
            self._layout.insertWidget(place, step)
            self._steps.append(step)


class _Step(QPushButton, Themed):
    """A name, with a chevron before all but the first."""

    def __init__(self, theme: Theme, name: str, *, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self.theme = theme
        self._name, self._is_first = name, is_first
        self.setEnabled(not is_last)
        self.setText(name.replace("&", "&&"))
        self.setAccessibleName(name)
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._name)
        return QSize(width + 4 + (0 if self._is_first else 20), 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0
        if not self._is_first:
            picture = icons.pixmap("chevron-right", self.theme, "text.secondary", 12, self.devicePixelRatioF())
            painter.drawPixmap(4, 4, picture)
            left = 20
        token = "text.primary" if not self.isEnabled() else "accent" if self.underMouse() else "text.secondary"
        painter.setPen(self.theme.colour(token))
        painter.setFont(self.theme.font("small"))
        box = self.rect().adjusted(left, 0, 4, 0)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name)
        if self.hasFocus():
            painter.setPen(QPen(self.theme.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 3, 3)
        painter.end()
