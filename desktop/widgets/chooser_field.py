"""A small field with a label in front of it that offers a few choices in a menu."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.widgets.button import Button
from desktop.widgets.short_names import menu_text
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme


class ChooserField(QWidget):
    """Shows one choice and offers the others; announces the key of what is chosen."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._options: tuple[tuple[str, str], ...] = ()
        self._current = ""
        self._label = Text(theme, style="small", tone="secondary")
        self.button = Button(theme, " ", chevron=True)
        self.button.setObjectName(f"{name}.button")
        self.button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._label)
        layout.addWidget(self.button)

    @property
    def current(self) -> str:
        """Key of the choice that holds."""
        return self._current

    def set_label(self, label: str) -> None:
        """What is chosen here."""
        self._label.setText(label)
        self._renew()

    def set_options(self, options: Sequence[tuple[str, str]], current: str) -> None:
        """Pairs of key and word, and the key that holds."""
        self._options, self._current = tuple(options), current
        self._renew()

    def _renew(self) -> None:
        word = dict(self._options).get(self._current, "")
        self.button.set_label(word)
        self.button.setAccessibleName(f"{self._label.text()}: {word}")

    @cached_property
    def _menu(self) -> QMenu:
        """Made when it is first opened."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        return menu

    def _open(self) -> None:
        menu = self._menu
        menu.clear()
        group = QActionGroup(menu)
        for key, word in self._options:
            action = menu.addAction(menu_text(word))
            action.setCheckable(True)
            action.setChecked(key == self._current)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(key))
            group.addAction(action)
        menu.popup(self.button.mapToGlobal(QPoint(0, self.button.height() + 2)))
