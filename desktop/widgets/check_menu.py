"""A button that opens a menu of things to switch on and off; the menu stays open while they are switched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from desktop.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class StayingMenu(QMenu):
    """A press on something that can be checked switches it and leaves the menu open."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Switch what the pointer is on."""
        action = self.actionAt(event.position().toPoint())
        if not _switched(action):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Switch what is marked."""
        if event.key() not in _KEYS or not _switched(self.activeAction()):
            super().keyPressEvent(event)


def _switched(action: QAction | None) -> bool:
    if action is None or not action.isCheckable() or not action.isEnabled():
        return False
    action.trigger()
    return True


class CheckMenuButton(Button):
    """Triples of key, word and count; announces the chosen keys in the order in which they are offered."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, name: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, "x", icon=icon, chevron=True, parent=parent)
        self.setObjectName(name)
        self._options: list[tuple[str, str, int]] = []
        self._chosen: tuple[str, ...] = ()
        self._all, self._none = "", ""
        self.menu_shown = StayingMenu(self)
        self.menu_shown.setObjectName(f"{name}.menu")
        self.menu_shown.aboutToShow.connect(self._fill)
        self.clicked.connect(self._open)

    def set_words(self, everything: str, nothing: str) -> None:
        """The words for switching all on and all off."""
        self._all, self._none = everything, nothing

    def set_options(self, options: Sequence[tuple[str, str, int]], chosen: Sequence[str]) -> None:
        """What is offered and what is on; announces nothing."""
        self._options = list(options)
        self._chosen = tuple(chosen)
        self.setEnabled(bool(self._options))
        if self.menu_shown.isVisible():
            self._show_checks()

    @property
    def chosen(self) -> tuple[str, ...]:
        """Keys that are on and offered."""
        return tuple(key for key, _, _ in self._options if key in self._chosen)

    def _open(self) -> None:
        self.menu_shown.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _fill(self) -> None:
        self.menu_shown.clear()
        for key, word, count in self._options:
            action = self.menu_shown.addAction(f"{word.replace('&', '&&')}\t{count}")
            action.setObjectName(f"{self.objectName()}.{key}")
            action.setCheckable(True)
            action.setChecked(key in self._chosen)
            action.toggled.connect(lambda on, k=key: self._switch(k, is_on=on))
        self.menu_shown.addSeparator()
        for name, word, keys in (("all", self._all, [key for key, _, _ in self._options]), ("none", self._none, [])):
            action = self.menu_shown.addAction(word)
            action.setObjectName(f"{self.objectName()}.{name}")
            action.triggered.connect(lambda _=False, k=tuple(keys): self._choose(k))

    def _show_checks(self) -> None:
        for action in self.menu_shown.actions():
            key = action.objectName().removeprefix(f"{self.objectName()}.")
            if action.isCheckable() and action.isChecked() != (key in self._chosen):
                action.blockSignals(True)
                action.setChecked(key in self._chosen)
                action.blockSignals(False)

    def _switch(self, key: str, *, is_on: bool) -> None:
        chosen = {*self._chosen, key} if is_on else set(self._chosen) - {key}
        self._choose(tuple(one for one, _, _ in self._options if one in chosen))

    def _choose(self, keys: tuple[str, ...]) -> None:
        if keys != self._chosen:
            self._chosen = keys
            self.changed.emit(keys)
