"""A field of several lines on the Deck page, which tells when it is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

LONGEST: Final = 20_000
"""Characters of a text or of notes."""


class WordsField(QPlainTextEdit):
    """Several lines of plain words; told when they are left."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(84)
        self.textChanged.connect(self._limit)

    def _limit(self) -> None:
        """No field of a slide is endless."""
        if len(self.toPlainText()) > LONGEST:
            self.setPlainText(self.toPlainText()[:LONGEST])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going to another window or to an input method is no leaving."""
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self.left.emit()
