"""A part of a panel that folds away under its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.button import Button

if TYPE_CHECKING:
    from desktop.theme.theme import Theme


class Fold(QWidget):
    """A title that is pressed, and below it what it opens."""

    folded = Signal(bool)

    def __init__(self, theme: Theme, name: str, body: QWidget, *, is_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.body = body
        self.head = Button(theme, "x", icon="chevron-down", kind="ghost")
        self.head.setObjectName(f"{name}.fold")
        self.head.clicked.connect(lambda: self.set_open(not self.is_open))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(body)
        self.set_open(is_open)

    @property
    def is_open(self) -> bool:
        """Whether its content is shown."""
        return not self.body.isHidden()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the content."""
        self.body.setVisible(is_open)
        self.head.set_icon("chevron-down" if is_open else "chevron-right")
        self.folded.emit(not is_open)

    def set_title(self, text: str) -> None:
        """The word that is pressed."""
        self.head.set_label(text)
        self.head.setAccessibleName(text)
