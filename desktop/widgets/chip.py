"""A word for something that limits a table, with a cross that lifts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from desktop.theme import icons
from desktop.widgets.flow import Flow
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT, WIDEST = 24, 260


class Chip(QPushButton, Themed):
    """Pressing it anywhere lifts the limit."""

    def __init__(self, theme: Theme, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._word = word
        self.setProperty("kind", "drawn")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(word)
        self.setAccessibleName(word)

    def sizeHint(self) -> QSize:
        """Word and cross."""
        width = QFontMetrics(self.theme.font("small")).horizontalAdvance(self._word)
        return QSize(min(WIDEST, width) + 34, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, word, cross, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour("accent.wash"))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setPen(self.theme.colour("accent"))
        font = self.theme.font("small")
        painter.setFont(font)
        word = QFontMetrics(font).elidedText(self._word, Qt.TextElideMode.ElideRight, self.width() - 32)
        painter.drawText(QRectF(8, 0, self.width() - 30, HEIGHT), Qt.AlignmentFlag.AlignVCenter, word)
        picture = icons.pixmap("x", self.theme, "accent", 12, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - 20, (HEIGHT - 12) / 2), picture)
        if self.hasFocus() or self.underMouse():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("accent" if self.hasFocus() else "accent.line"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()


class ChipRow(Flow, Themed):
    """Chips in a row. Announces the key of the one pressed."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self.setObjectName(name)
        self.hide()

    def set_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Pairs of key and word."""
        if tuple(chips) == self._shown:
            return
        self._shown = tuple(chips)
        made = []
        for key, word in chips:
            chip = Chip(self._theme, word)
            chip.setObjectName(f"{self.objectName()}.{key}")
            chip.clicked.connect(lambda _=False, k=key: self.pressed.emit(k))
            made.append(chip)
        self.set_widgets(made)
        self.setVisible(bool(chips))

    def set_theme(self, theme: Theme) -> None:
        """For the chips to come."""
        self._theme = theme
