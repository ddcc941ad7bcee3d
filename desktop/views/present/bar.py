"""The low bar of the stage: where one is, a few things to press, how to leave. It hides when nobody moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.present.keys import Wish
from desktop.widgets.button import Button
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.theme.theme import Theme

translate = QCoreApplication.translate
LINE = 3
"""Height of the line that tells how far one is."""
SIDE = 24
NARROW = 980
"""Narrower bars show icons without words."""


class StageBar(QWidget, Themed):
    """Says what is wished; keys say the same."""

    wished = Signal(object)
    """A ``Wish``."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName("present.bar")
        self._share = 0.0
        self.buttons: dict[Wish, Button] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(SIDE, LINE, SIDE, 0)
        row.setSpacing(6)
        for wish, icon in ((Wish.BACK, "chevron-left"), (Wish.NEXT, "chevron-right")):
            row.addWidget(self._button(wish, icon))
        self.place = Text(theme, style="small")
        self.place.setObjectName("present.bar.place")
        self.section = Text(theme, style="small", tone="secondary")
        row.addSpacing(10)
        row.addWidget(self.place)
        row.addSpacing(14)
        row.addWidget(self.section)
        row.addStretch(1)
        for wish, icon in (
            (Wish.GRID, "layout-dashboard"),
            (Wish.LASER, "pen-line"),
            (Wish.SLIDERS, "sliders-horizontal"),
            (Wish.EVIDENCE, "quote"),
            (Wish.HELP, "circle-question-mark"),
            (Wish.LEAVE, "x"),
        ):
            row.addWidget(self._button(wish, icon))
        self.retranslate()

    def _button(self, wish: Wish, icon: str) -> Button:
        button = Button(self.theme, icon=icon, kind="ghost")
        button.setObjectName(f"present.bar.{wish}")
        # Pressed with the mouse it must not take the keys: Space is the next slide.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.wished.emit(wish))
        self.buttons[wish] = button
        return button

    def retranslate(self) -> None:
        """Words of the interface."""
        words = {
            Wish.BACK: (translate("Present", "Slide before"), "Page up"),
            Wish.NEXT: (translate("Present", "Next slide"), "Page down"),
            Wish.GRID: (translate("Present", "Slides"), "G"),
            Wish.LASER: (translate("Present", "Point"), "L"),
            Wish.SLIDERS: (translate("Present", "Scenario"), "S"),
            Wish.EVIDENCE: (translate("Present", "Evidence"), "E"),
            Wish.HELP: (translate("Present", "Keys"), "?"),
            Wish.LEAVE: (translate("Present", "Leave"), "Esc"),
        }
        for wish, (word, key) in words.items():
            button = self.buttons[wish]
            button.setToolTip(f"{word} ({key})")
            button.setAccessibleName(word)
            is_named = wish not in {Wish.BACK, Wish.NEXT} and self.width() >= NARROW
            button.set_label(word if is_named else "")

    def show_place(self, index: int, count: int, section: str) -> None:
        """Which of how many slides is on, and what it is about."""
        self.place.setText(f"{index + 1} / {count}" if count else "")
        self.section.setText(section)
        self._share = (index + 1) / count if count else 0.0
        self.buttons[Wish.BACK].setEnabled(index > 0)
        self.buttons[Wish.NEXT].setEnabled(index + 1 < count)
        self.update()

    def enable(self, wish: Wish, is_possible: bool) -> None:
        """Whether something can be done with this slide."""
        self.buttons[wish].setEnabled(is_possible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words only where there is room."""
        super().resizeEvent(event)
        self.retranslate()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground, and how far one is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("surface.chrome"))
        painter.fillRect(0, 0, round(self.width() * self._share), LINE, self.theme.colour("accent"))
        painter.end()
