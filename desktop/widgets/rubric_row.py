"""One level of a written rubric: its number, its word and what it means; the chosen one is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class RubricRow(Pressable):
    """Pressing it chooses the level."""

    def __init__(self, theme: Theme, name: str, number: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, number, parent=parent)
        self.setObjectName(name)
        self._number = number
        self._is_chosen = False
        self._word = Text(theme, style="small.strong")
        self._meaning = Text(theme, style="small", tone="secondary", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._word)
        words.addWidget(self._meaning)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 5)
        layout.setSpacing(10)
        digit = Text(theme, number, style="body.strong")
        digit.setFixedWidth(14)
        layout.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def set_words(self, word: str, meaning: str) -> None:
        """What the level is called and what it means."""
        self._word.setText(word)
        self._meaning.setText(meaning)
        self.setAccessibleName(f"{self._number}. {word}: {meaning}")

    @property
    def is_chosen(self) -> bool:
        """Whether this level holds."""
        return self._is_chosen

    def set_chosen(self, is_chosen: bool) -> None:
        """Mark it as the one that holds."""
        if is_chosen != self._is_chosen:
            self._is_chosen = is_chosen
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The wash of what is chosen under everything else."""
        if self._is_chosen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(self.theme.colour("accent.wash"))
            painter.setPen(QPen(self.theme.colour("accent.line"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.end()
            if not self.hasFocus():
                return
        super().paintEvent(event)
