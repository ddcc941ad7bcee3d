"""A field that offers long lists: typing any part of a name finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

LONGEST = 400


class Chooser(QComboBox):
    """Pairs of key and word. What is typed and is no word of the list chooses nothing."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._keys: list[str] = []
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFont(theme.font("small"))
        completer = self.completer() or QCompleter(self.model(), self)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        line = self.lineEdit()
        assert line is not None
        line.setMaxLength(LONGEST)
        self.editTextChanged.connect(self.changed)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer other words; what was chosen stays chosen when it is among them."""
        before = self.key
        self._keys = [key for key, _ in options]
        self.blockSignals(True)
        self.clear()
        self.addItems([word for _, word in options])
        self.set_key(before)
        self.blockSignals(False)
        self.changed.emit()

    @property
    def key(self) -> str:
        """The key of the word in the field; empty when it is no word of the list."""
        place = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
        return self._keys[place] if place >= 0 and self.currentText() else ""

    def set_key(self, key: str) -> None:
        """Choose a word by its key; none for a key that is not offered."""
        self.setCurrentIndex(self._keys.index(key) if key in self._keys else -1)
        if key not in self._keys:
            self.setEditText("")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the form, it never changes a choice."""
        event.ignore()
