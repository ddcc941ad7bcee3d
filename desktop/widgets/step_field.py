"""A field for one value in words, with a step to the value before and after it; says what it does not understand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.theme.theme import Theme

WIDTH = 150
LONGEST = 60
SMALL, LARGE = 1, 10


class _Line(QLineEdit):
    """Up and Down step, Page Up and Page Down step far, Escape gives back what holds."""

    stepped = Signal(int)
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that step."""
        steps = {
            Qt.Key.Key_Up: -SMALL,
            Qt.Key.Key_Down: SMALL,
            Qt.Key.Key_PageUp: -LARGE,
            Qt.Key.Key_PageDown: LARGE,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.stepped.emit(step)
        elif event.key() == Qt.Key.Key_Escape and self.isModified():
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class StepField(QWidget):
    """Announces what was typed, and steps; the owner says what it means."""

    entered = Signal(str)
    stepped = Signal(int)
    """-1 and 1 for the value before and after; tens for far."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._shown = ""
        self.previous = Button(theme, icon="chevron-left", kind="ghost")
        self.previous.setObjectName(f"{name}.previous")
        self.previous.clicked.connect(lambda: self.stepped.emit(-SMALL))
        self.next = Button(theme, icon="chevron-right", kind="ghost")
        self.next.setObjectName(f"{name}.next")
        self.next.clicked.connect(lambda: self.stepped.emit(SMALL))
        self.line = _Line()
        self.line.setObjectName(f"{name}.text")
        self.line.setMaxLength(LONGEST)
        self.line.setFixedWidth(WIDTH)
        self.line.setFont(theme.font("small"))
        self.line.returnPressed.connect(self._enter)
        self.line.editingFinished.connect(self._enter)
        self.line.stepped.connect(self.stepped)
        self.line.given_up.connect(lambda: self.show_value(self._shown))
        self._problem = Text(theme, style="small", tone="error")
        self._problem.setObjectName(f"{name}.problem")
        self._problem.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for part in (self.previous, self.line, self.next):
            layout.addWidget(part)
        layout.addSpacing(6)
        layout.addWidget(self._problem)

    def set_texts(self, name: str, previous: str, following: str, hint: str) -> None:
        """What the field is, what its steps do, what can be typed."""
        self.line.setAccessibleName(name)
        self.line.setToolTip(hint)
        self.line.setPlaceholderText(hint)
        for button, text in ((self.previous, previous), (self.next, following)):
            button.setAccessibleName(text)
            button.setToolTip(text)

    def show_value(self, text: str) -> None:
        """What holds, in words; whatever was typed goes."""
        self._shown = text
        if self.line.text() != text:
            self.line.setText(text)
        self.line.setModified(False)
        self.say("")

    def say(self, problem: str) -> None:
        """Why what was typed cannot be used; empty when it can."""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.line.setAccessibleDescription(problem)

    @property
    def problem(self) -> str:
        """What is wrong with what was typed."""
        return self._problem.text() if not self._problem.isHidden() else ""

    def _enter(self) -> None:
        if self.line.isModified():
            self.line.setModified(False)
            self.entered.emit(self.line.text())
