"""A button that says what is chosen and opens the few other choices: ``Sorted: by name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.widgets.button import Button
from desktop.widgets.short_names import menu_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class ChoiceButton(Button):
    """Announces the key of another choice."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "x", chevron=True, parent=parent)
        self.setObjectName(name)
        self._options: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._template = "{word}"
        self.menu_shown = QMenu(self)
        self.menu_shown.setObjectName(f"{name}.menu")
        self.menu_shown.aboutToShow.connect(self._fill)
        self.clicked.connect(lambda: self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height()))))

    def set_options(self, options: Sequence[tuple[str, str]], current: str, template: str = "{word}") -> None:
        """Pairs of key and word; ``template`` is what the button says of the chosen word."""
        self._options, self._current, self._template = tuple(options), current, template
        word = next((word for key, word in options if key == current), options[0][1] if options else "")
        shown = word if len(word) <= 28 else f"{word[:27]}…"
        self.set_label(template.replace("{word}", shown))
        self.setAccessibleName(template.replace("{word}", word))
        self.setEnabled(len(options) > 1)

    @property
    def current(self) -> str:
        """Key of what is chosen."""
        return self._current

    def _fill(self) -> None:
        self.menu_shown.clear()
        group = QActionGroup(self.menu_shown)
        for key, word in self._options:
            action = self.menu_shown.addAction(menu_text(word))
            action.setObjectName(f"{self.objectName()}.{key or 'default'}")
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(lambda _=False, k=key: self.chosen.emit(k))
            group.addAction(action)
