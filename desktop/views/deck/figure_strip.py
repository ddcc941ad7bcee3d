"""The strip above the pages while a figure is chosen for a slide: which slide waits, and what to do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.widgets.button import Button
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

HEIGHT: Final = 44


class FigureStrip(Surface):
    """One line; it covers nothing."""

    taken = Signal()
    """The figure that is shown shall be on the slide."""
    left = Signal()
    """The slide shall stay as it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "surface.chrome", "bottom")
        self.setObjectName("deck.choosing")
        self.setFixedHeight(HEIGHT)
        self._words = Text(theme, style="small", tone="secondary", wrap=True)
        self._words.setObjectName("deck.choosing.words")
        self.take = Button(theme, "x", kind="primary")
        self.take.setObjectName("deck.choosing.take")
        self.take.clicked.connect(self.taken)
        self.leave = Button(theme, "x")
        self.leave.setObjectName("deck.choosing.leave")
        self.leave.clicked.connect(self.left)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 24, 1)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.take)
        layout.addWidget(self.leave)
        self.hide()

    def ask(self, words: str, take: str, leave: str) -> None:
        """Say what for, and what the two buttons do."""
        self._words.setText(words)
        self.take.set_label(take)
        self.leave.set_label(leave)
        self.show()

    @property
    def sentence(self) -> str:
        """What is said."""
        return self._words.text()
