"""A slider with its name, its value and a line about where the value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets.text import Text
from desktop.widgets.tick_slider import TickSlider

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.theme.theme import Theme


class LabelledSlider(QWidget):
    """Name left, value right, slider below, note under it."""

    moved = Signal(float)

    def __init__(self, theme: Theme, name: str, wording: Callable[[float], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._name = Text(theme, style="small")
        self._value = Text(theme, style="body.strong")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._note = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.slider = TickSlider(theme)
        self.slider.setObjectName(name)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self._value, 0, 1)
        layout.addWidget(self.slider, 1, 0, 1, 2)
        layout.addWidget(self._note, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        self.slider.number_changed.connect(self._on_moved)

    def set_texts(self, name: str, note: str) -> None:
        """The name and the note."""
        self._name.setText(name)
        self._note.setText(note)
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(note)
        self._show()

    def set_range(self, low: float, high: float, step: float, published: float | None) -> None:
        """Limits, step and the published value (a tick); all in the number's own unit."""
        self.slider.set_range(low, high, step)
        self.slider.set_tick(published if published is not None and low <= published <= high else None)

    def set_number(self, number: float) -> None:
        """Show a number without announcing it."""
        self.slider.set_number(number)
        self._show(number)

    def _show(self, number: float | None = None) -> None:
        self._value.setText(self._wording(self.slider.number if number is None else number))

    def _on_moved(self, number: float) -> None:
        self._show(number)
        self.moved.emit(number)
