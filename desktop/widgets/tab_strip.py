"""A strip of tabs that stands below something larger: folded away, or as high as its content or a hand wants."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.widgets.button import Button
from desktop.widgets.grip import HEIGHT as GRIP
from desktop.widgets.grip import Grip
from desktop.widgets.segmented import HEIGHT as TABS
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.theme.theme import Theme

GAP = 8
HEAD = GRIP + GAP + TABS
"""Height of the strip when it is folded away."""
FOLD = 40
LEAST = 92
"""A content lower than this shows nothing."""


class TabStrip(QWidget):
    """Tabs, a fold button at the right, and the chosen content below."""

    chosen = Signal(str)
    arranged = Signal()
    """Folded, unfolded or another height: whoever placed the strip fits it again."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._theme = theme
        self._contents: dict[str, QWidget] = {}
        self._words: dict[str, str] = {}
        self._is_folded = False
        self._wanted: dict[str, int] = {}
        self.grip = Grip(theme, f"{name}.grip")
        self.grip.moved.connect(self._on_moved)
        self.grip.released.connect(lambda: self.set_wanted(0))
        self.tabs = Segmented(theme, f"{name}.tabs")
        self.tabs.chosen.connect(self._choose)
        self.tabs.setMinimumWidth(1)  # where it does not fit the menu stands in its place
        self.menu_button = Button(theme, "x", chevron=True)
        self.menu_button.setObjectName(f"{name}.menu")
        self.menu_button.hide()
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}.menu.list")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.menu_button.clicked.connect(self._open_menu)
        self.fold_button = Button(theme, icon="chevron-down", kind="ghost")
        self.fold_button.setObjectName(f"{name}.fold")
        self.fold_button.clicked.connect(lambda: self.set_folded(not self._is_folded))
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.tabs)
        head.addWidget(self.menu_button)
        head.addStretch()
        head.addWidget(self.fold_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grip)
        layout.addSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def add(self, key: str, content: QWidget) -> None:
        """One more tab at the right; the first one added is chosen."""
        self._contents[key] = content
        self._stack.addWidget(content)

    def set_words(self, words: dict[str, str]) -> None:
        """The word of every tab, by key."""
        self._words = words
        self.tabs.set_options([(key, words[key]) for key in self._contents])
        self.tabs.set_current(self.current)
        self._fit_tabs()

    @property
    def current(self) -> str:
        """Key of the chosen tab; empty while there is none."""
        shown = self._stack.currentWidget()
        return next((key for key, content in self._contents.items() if content is shown), "")

    def set_current(self, key: str) -> None:
        """Show a tab; one that is not there changes nothing."""
        if key in self._contents:
            self._stack.setCurrentWidget(self._contents[key])
            self.tabs.set_current(key)
            self.menu_button.set_label(self._words.get(key, ""))

    @property
    def is_folded(self) -> bool:
        """Whether only the tabs are shown."""
        return self._is_folded

    def set_folded(self, is_folded: bool) -> None:
        """Hide the content or show it again."""
        if is_folded != self._is_folded:
            self._fold(is_folded)
            self.arranged.emit()

    def _fold(self, is_folded: bool) -> None:
        self._is_folded = is_folded
        self._stack.setVisible(not is_folded)
        self.fold_button.set_icon("chevron-up" if is_folded else "chevron-down")

    @property
    def wanted(self) -> int:
        """The height of the chosen content that a hand gave it; 0 for as high as it needs."""
        return self._wanted.get(self.current, 0)

    def set_wanted(self, height: int) -> None:
        """Give the chosen content a height of its own, or none with 0."""
        if height != self.wanted:
            self._wanted[self.current] = height
            self.arranged.emit()

    def fit(self, most: int) -> None:
        """Take the height that is wanted or needed, at most ``most``.

        A content with a size increment is made as low as its last whole row, unless a hand gave it a height.
        """
        content = self._stack.currentWidget()
        if self._is_folded or content is None:
            self.setFixedHeight(HEAD)
            return
        need, room = content.sizeHint().height(), max(LEAST, most - HEAD)
        row = content.sizeIncrement().height()
        if self.wanted:
            height = min(self.wanted, room)
        elif need > room and row:
            height = need - row * math.ceil((need - room) / row)
        else:
            height = min(need, room)
        self.setFixedHeight(HEAD + max(LEAST, height))

    def _choose(self, key: str) -> None:
        self.set_current(key)
        self.set_folded(False)
        self.chosen.emit(key)
        self.arranged.emit()

    def _on_moved(self, by: int) -> None:
        if self._is_folded:
            if by > 0:
                self.set_folded(False)
            return
        height = self.height() - HEAD + by
        if height < LEAST - FOLD:
            self.set_folded(True)
        else:
            self.set_wanted(max(LEAST, height))

    def _open_menu(self) -> None:
        self._menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        for key in self._contents:
            action = self._menu.addAction(self._words[key].replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self.current)
            action.triggered.connect(lambda _=False, k=key: self._choose(k))

    def _fit_tabs(self) -> None:
        """A menu where the tabs do not fit, and no words where they do not."""
        need = self.tabs.sizeHint().width()
        room = self.width() - FOLD
        self.tabs.setVisible(need <= room)
        self.menu_button.setVisible(need > room)
        self.menu_button.set_label(self._words.get(self.current, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs or a menu."""
        self._fit_tabs()
        super().resizeEvent(event)
