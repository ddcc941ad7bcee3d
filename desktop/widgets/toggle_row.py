"""Buttons that are switched on and off, side by side on as many lines as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.widgets.button import Button
from desktop.widgets.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class ToggleRow(Flow):
    """Announces the keys that are on, in the order in which they are offered; one at least stays on."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._theme = theme
        self.setObjectName(name)
        self._buttons: dict[str, Button] = {}

    def set_options(self, options: Sequence[tuple[str, str]], chosen: Sequence[str]) -> None:
        """Pairs of key and word, and which are on; the same keys keep their buttons."""
        if [key for key, _ in options] != list(self._buttons):
            self._buttons = {key: self._made(key) for key, _ in options}
            self.set_widgets(list(self._buttons.values()))
        for key, word in options:
            button = self._buttons[key]
            button.set_label(word)
            button.setAccessibleName(word)
            button.setChecked(key in chosen)
        self.updateGeometry()

    def _made(self, key: str) -> Button:
        button = Button(self._theme, "x")
        button.setObjectName(f"{self.objectName()}.{key}")
        button.setCheckable(True)
        button.clicked.connect(lambda _=False, b=button: self._on_clicked(b))
        return button

    def _on_clicked(self, pressed: Button) -> None:
        chosen = tuple(key for key, button in self._buttons.items() if button.isChecked())
        if chosen:
            self.changed.emit(chosen)
        else:
            pressed.setChecked(True)

    def set_theme(self, theme: Theme) -> None:
        """For the buttons to come."""
        self._theme = theme
