"""Where one is, from wide to narrow; every step but the last leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop.theme import icons
from desktop.widgets.short_names import menu_text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.theme.theme import Theme


HEIGHT = 20
KEPT = 2
MORE = "..."
"""Stands for the steps that find no room."""


class Breadcrumb(QWidget):
    """A row of steps; announces the key of the one pressed.

    Where the row is too long the wide steps give way to one that offers them in a menu; the last two always stay.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self._more = _Step(theme, MORE, is_first=True, is_last=False)
        self._more.setObjectName(f"{name}.more")
        self._more.clicked.connect(self._open)
        self._more.hide()
        self._layout.insertWidget(0, self._more)
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
            self._layout.insertWidget(place + 1, step)
            self._steps.append(step)
        self._fit()

    @property
    def hidden(self) -> tuple[str, ...]:
        """Keys of the steps that stand behind the first one."""
        return tuple(key for (key, _), step in zip(self._keys, self._steps, strict=True) if step.isHidden())

    def _fit(self) -> None:
        """Leave out as many of the wide steps as the width asks for."""
        widths = [step.width() for step in self._steps]
        first, room = 0, self.width()
        while first < len(widths) - KEPT and sum(widths[first:]) + (self._more.width() if first else 0) > room:
            first += 1
        for place, step in enumerate(self._steps):
            step.setVisible(place >= first)
        self._more.setVisible(first > 0)
        names = ", ".join(name for _, name in self._keys[:first])
        self._more.setToolTip(names)
        self._more.setAccessibleName(names)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hidden = self.hidden
        for key, name in self._keys:
            if key in hidden:
                action = menu.addAction(menu_text(name))
                action.triggered.connect(lambda _=False, k=key: self.chosen.emit(k))
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other steps may fit."""
        super().resizeEvent(event)
        self._fit()


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
