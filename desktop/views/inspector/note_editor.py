"""Writing a note on what is selected, or what explains a contradiction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.actions.preferring import LONGEST
from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

HEIGHT = 96


class NoteEditor(QWidget):
    """Nothing is kept before Save is pressed; too long a note is refused in a sentence."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, theme: Theme, title: str, text: str) -> None:
        super().__init__()
        self.setObjectName("inspector.note")
        self.field = QPlainTextEdit(text)
        self.field.setObjectName("inspector.note.text")
        self.field.setAccessibleName(title)
        self.field.setFixedHeight(HEIGHT)
        self.field.setTabChangesFocus(True)
        self.field.setFont(theme.font("small"))
        self.field.textChanged.connect(self._on_typed)
        self._problem = Text(theme, style="small", tone="error", wrap=True)
        self._problem.hide()
        self.save = Button(theme, self.tr("Save"), kind="primary")
        self.save.setObjectName("inspector.note.save")
        self.save.clicked.connect(lambda: self.saved.emit(self.field.toPlainText()))
        cancel = Button(theme, self.tr("Cancel"))
        cancel.setObjectName("inspector.note.cancel")
        cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(cancel)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(Text(theme, title, style="small.strong"))
        layout.addWidget(self.field)
        layout.addWidget(self._problem)
        layout.addLayout(row)

    def _on_typed(self) -> None:
        count = len(self.field.toPlainText())
        is_long = count > LONGEST
        text = self.tr("A note holds at most {most} characters; this one has {count}.")
        self._problem.setText(text.format(most=f"{LONGEST:,}", count=f"{count:,}"))
        self._problem.setVisible(is_long)
        self.save.setEnabled(not is_long)
