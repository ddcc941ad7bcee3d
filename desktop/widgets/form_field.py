"""A field of a form: its label, the input, and one line below it that says what was understood or what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.theme.theme import Theme


class FormField(QWidget):
    """The line below takes no room while there is nothing to say."""

    def __init__(self, theme: Theme, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.input = field
        self._label = Text(theme, style="small", tone="secondary")
        self._label.setBuddy(field)
        self._line = Text(theme, style="small", wrap=True)
        self._line.setObjectName(f"{field.objectName()}.line")
        self._line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addWidget(self._label)
        layout.addWidget(field)
        layout.addWidget(self._line)

    def set_label(self, text: str) -> None:
        """The word above the input, which is also its name for a screen reader."""
        self._label.setText(text)
        self.input.setAccessibleName(text)

    def say(self, text: str, tone: str = "secondary") -> None:
        """What was understood (secondary) or what is wrong (error); empty for nothing."""
        self._line.set_tone(tone)
        self._line.setText(text)
        self._line.setVisible(bool(text))
        self.input.setAccessibleDescription(text)

    @property
    def line(self) -> str:
        """What is said below the input."""
        return self._line.text() if not self._line.isHidden() else ""
