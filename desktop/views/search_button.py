"""The search field of the context bar: looks like a field, opens the palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QPushButton

from desktop.theme import icons
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPaintEvent

    from desktop.theme.theme import Theme

WIDE, NARROW, ICON, HEIGHT = 260, 176, 32, 30


class SearchButton(QPushButton, Themed):
    """Words at the left, the shortcut at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._keys = ""
        self._long, self._short = "", ""
        self.setObjectName("context.search")
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(QSize(WIDE, HEIGHT))

    def bind(self, action: QAction, keys: str) -> None:
        """What a click does, and the keys that do the same."""
        self._keys = keys
        self.clicked.connect(action.trigger)
        self.set_text(self._long, self._short)

    def set_text(self, long: str, short: str) -> None:
        """The words in wide and in narrow windows."""
        self._long, self._short = long, short
        self.setAccessibleName(long)
        self.setToolTip(f"{long} ({self._keys})" if self._keys else long)
        self.update()

    def set_room(self, width: int) -> None:
        """WIDE, NARROW or ICON: how much of the field is shown."""
        self.setFixedSize(QSize(width, HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Border, icon, words, key."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "text.secondary" if self.underMouse() else "line.strong"
        painter.setPen(QPen(self.theme.colour(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(self.theme.colour("surface.content"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        picture = icons.pixmap("search", self.theme, "text.secondary", 15, self.devicePixelRatioF())
        painter.drawPixmap(10 if self.width() > ICON else 8, 8, picture)
        if self.width() > ICON:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font("small"))
        painter.setPen(self.theme.colour("text.tertiary"))
        words = self._long if self.width() >= WIDE else self._short
        painter.drawText(QRectF(33, 0, self.width(), self.height()), Qt.AlignmentFlag.AlignVCenter, words)
        if not self._keys:
            return
        painter.setFont(self.theme.font("micro"))
        width = QFontMetricsF(painter.font()).horizontalAdvance(self._keys) + 10
        frame = QRectF(self.width() - width - 7, 6, width, 18)
        painter.setPen(QPen(self.theme.colour("line.hair"), 1))
        painter.setBrush(self.theme.colour("surface.chrome"))
        painter.drawRoundedRect(frame, 3, 3)
        painter.setPen(self.theme.colour("text.secondary"))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self._keys)
