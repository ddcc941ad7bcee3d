"""The notes of a slide at the foot of the stage, for who presents without a second screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from desktop.widgets.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

translate = QCoreApplication.translate


class NotesField(QPlainTextEdit):
    """Notes to read: never to write, in any size."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setAccessibleName(translate("Present", "Notes"))
        self.setPlaceholderText(translate("Present", "No notes on this slide."))

    def show_size(self, pixels: int) -> None:
        """How large the words are."""
        font = self.font()
        font.setPixelSize(pixels)
        self.setFont(font)


class NotesStrip(Surface):
    """Hidden until asked for."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "surface.chrome", "top", parent)
        self.setObjectName("present.notes")
        self.field = NotesField("present.notes.text")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 14, 24, 10)
        layout.addWidget(self.field)
        self.hide()

    def show_notes(self, notes: str) -> None:
        """The notes of another slide."""
        if notes != self.field.toPlainText():
            self.field.setPlainText(notes)

    def set_theme(self, theme: Theme) -> None:
        """Other colours, or another size of words."""
        super().set_theme(theme)
        self.field.setFont(theme.font("reading"))
