"""A choice among many options: the first ones side by side as far as the width goes, the others behind one button."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.frozen import frozen
from desktop.widgets.button import Button
from desktop.widgets.segmented import HEIGHT, Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme

GAP = 6
PADDING = 26
"""What a part of the row is wider than its word."""
FEWEST = 2


@frozen
class Option:
    """Something to choose; with a ``reason`` it cannot be chosen now."""

    key: str
    word: str
    reason: str = ""


class OptionRow(QWidget):
    """Announces the key of what is chosen; an option behind the button gives the button its word."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._theme = theme
        self._options: tuple[Option, ...] = ()
        self._current = ""
        self._more_word = ""
        self._room = 10_000
        self._row = Segmented(theme, f"{name}.row")
        self._row.set_part_names(name)
        self._row.chosen.connect(self.chosen)
        self._more = Button(theme, " ", chevron=True)
        self._more.setObjectName(f"{name}.more")
        self._more.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._row)
        layout.addWidget(self._more)
        self.setFixedHeight(HEIGHT)

    @property
    def current(self) -> str:
        """Key of what is chosen."""
        return self._current

    @property
    def row(self) -> tuple[str, ...]:
        """Keys of the options that stand side by side."""
        return tuple(option.key for option in self._options[: self._fitting()])

    def set_options(self, options: Sequence[Option], more: str) -> None:
        """What there is to choose from, the most used first; ``more`` is the word of the button."""
        self._options, self._more_word = tuple(options), more
        self._arrange()

    def set_current(self, key: str) -> None:
        """Show a choice without announcing it."""
        self._current = key
        self._arrange()

    def set_room(self, width: int) -> None:
        """How wide the row may become."""
        if width != self._room:
            self._room = width
            self._arrange()

    def setAccessibleName(self, name: str) -> None:
        """The name of the whole choice."""
        super().setAccessibleName(name)
        self._row.setAccessibleName(name)

    def _fitting(self) -> int:
        """How many options stand side by side: all, or as many as leave room for the button."""
        metrics = QFontMetrics(self._theme.font("small.strong"))
        widths = [metrics.horizontalAdvance(option.word) + PADDING for option in self._options]
        if sum(widths) <= self._room:
            return len(widths)
        words = [self._more_word, *(option.word for option in self._options)]
        left = self._room - GAP - max(metrics.horizontalAdvance(word) for word in words) - 42
        count = 0
        while count < len(widths) and left >= widths[count]:
            left -= widths[count]
            count += 1
        return max(FEWEST, count)

    def _arrange(self) -> None:
        count = self._fitting()
        shown, hidden = self._options[:count], self._options[count:]
        self._row.set_options([(option.key, option.word) for option in shown])
        self._row.set_reasons({option.key: option.reason for option in shown})
        self._row.set_current(self._current)
        chosen = next((option for option in hidden if option.key == self._current), None)
        self._more.setVisible(bool(hidden))
        self._more.setCheckable(True)
        self._more.setChecked(chosen is not None)
        if chosen is not None:
            self._row.clear_current()
        self._more.set_label(chosen.word if chosen is not None else self._more_word)
        self._more.setAccessibleName(self._more_word)
        self.updateGeometry()

    @cached_property
    def menu(self) -> QMenu:
        """What the button opens; made when it is first asked for."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}.menu")
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self._fill)
        return menu

    def _open(self) -> None:
        self.menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 2)))
        self._arrange()  # the click itself chooses nothing

    def _fill(self) -> None:
        menu = self.menu
        menu.clear()
        group = QActionGroup(menu)
        for option in self._options[self._fitting() :]:
            word = option.word.replace("&", "&&")
            action = menu.addAction(f"{word}\t{option.reason}" if option.reason else word)
            action.setObjectName(f"{self.objectName()}.{option.key}")
            action.setCheckable(True)
            action.setChecked(option.key == self._current)
            action.setEnabled(not option.reason)
            action.setToolTip(option.reason or option.word)
            action.triggered.connect(lambda _=False, key=option.key: self.chosen.emit(key))
            group.addAction(action)

    def sizeHint(self) -> QSize:
        """As wide as what it shows."""
        return QSize(super().sizeHint().width(), HEIGHT)
