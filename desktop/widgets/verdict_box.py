"""What an audit found: an icon, a verdict in semibold, the arithmetic below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

LOOKS: Final = {
    "warning": ("triangle-alert", "disputed"),
    "critical": ("triangle-alert", "error"),
    "ok": ("check", "ok"),
}


class VerdictBox(QWidget, Themed):
    """``kind`` is warning, critical, ok or open."""

    def __init__(self, theme: Theme, kind: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icon, self._tone = LOOKS.get(kind, ("circle-question-mark", "text.secondary"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(36, 9, 12, 10)
        layout.setSpacing(1)
        layout.addWidget(Text(theme, title, style="body.strong", wrap=True, selectable=True))
        if sentence:
            layout.addWidget(Text(theme, sentence, style="small", wrap=True, selectable=True))
        self.setAccessibleName(f"{title}. {sentence}".strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, border, icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        known = self._tone in {"disputed", "error", "ok"}
        wash = f"{self._tone}.wash" if known else "surface.chrome"
        line = "disputed.line" if self._tone == "disputed" else self._tone if known else "line.strong"
        painter.setPen(QPen(self.theme.colour(line), 1))
        painter.setBrush(self.theme.colour(wash))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        picture = icons.pixmap(self._icon, self.theme, self._tone, 15, self.devicePixelRatioF())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPixmap(QPointF(12, 12), picture)
        painter.end()
