"""The notes of a slide at the foot of the stage, for who presents without a second screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from desktop.widgets.surface import Surface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme

translate = QCoreApplication.translate
ROUND = (24, 14)
"""At the sides of the notes and above them."""
BELOW = 10
FRAME = 24
"""What the frame of the field takes."""


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
        layout.addWidget(self.field)
        self.set_foot(0)
        self.hide()

    def set_foot(self, height: int) -> None:
        """How much at the foot lies below the bar, in pixels."""
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*ROUND, ROUND[0], BELOW + height)

    def height_in(self, width: int, most: int) -> int:
        """The height that all notes take, at most so much: two lines at least."""
        metrics = self.field.fontMetrics()
        room = QRect(0, 0, max(1, width - 2 * ROUND[0] - FRAME), most)
        words = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.field.toPlainText()).height()
        return min(most, max(words, 2 * metrics.lineSpacing()) + FRAME + ROUND[1] + BELOW)

    def show_notes(self, notes: str) -> None:
        """The notes of another slide."""
        if notes != self.field.toPlainText():
            self.field.setPlainText(notes)

    def set_theme(self, theme: Theme) -> None:
        """Other colours, or another size of words."""
        super().set_theme(theme)
        self.field.setFont(theme.font("reading"))
