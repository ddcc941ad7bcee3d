"""A number that is set by sliding or by typing: its name, a field with the value, a slider with ticks, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop.widgets.text import Text
from desktop.widgets.themed import Themed
from desktop.widgets.tick_slider import TickSlider

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.theme.theme import Theme

NARROWEST, WIDEST = 64, 132
PADDING = 20


class NumberSlider(QWidget, Themed):
    """Name left, field right, slider below, note under it; what was typed wrongly is said in the note's place."""

    moved = Signal(float)
    """Another number, by a step of the slider or typed."""
    settled = Signal()
    """The hand let go, or a typed number was taken: one step of its own."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        wording: Callable[[float], str],
        reading: Callable[[str], float | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._wording, self._reading = wording, reading
        self._number = 0.0
        self._wrong = ""
        self._note_text, self._error = "", ""
        self._name = Text(theme, style="small")
        self.field = QLineEdit()
        self.field.setObjectName(f"{name}.field")
        self.field.setProperty("kind", "flat")
        self.field.setMaxLength(60)
        self.field.setFont(theme.font("body.strong"))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.field.editingFinished.connect(self._on_typed)
        self.field.installEventFilter(self)
        self._note = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._note.setObjectName(f"{name}.note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.slider = TickSlider(theme)
        self.slider.setObjectName(name)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(0)
        layout.addWidget(self._name, 0, 0)
        layout.addWidget(self.field, 0, 1)
        layout.addWidget(self.slider, 1, 0, 1, 2)
        layout.addWidget(self._note, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        self._name.setWordWrap(True)
        self._name.setBuddy(self.slider)
        self.slider.number_changed.connect(self._on_moved)
        self.slider.sliderReleased.connect(self.settled)

    def set_theme(self, theme: Theme) -> None:
        """The fonts of the theme."""
        super().set_theme(theme)
        self.field.setFont(theme.font("body.strong"))
        self._fit_field()

    def set_texts(self, name: str, note: str, wrong: str) -> None:
        """The name, the note, and what is said when something typed is no such number."""
        self._name.setText(name)
        self._wrong, self._note_text = wrong, note
        self.slider.setAccessibleName(name)
        self.slider.setAccessibleDescription(note)
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(note)
        self._say("")
        self._show()

    @property
    def note(self) -> str:
        """What is said under the slider."""
        return self._note.text()

    @property
    def name(self) -> str:
        """What the number is called."""
        return self._name.text()

    def set_range(
        self, low: float, high: float, step: float, published: float | None, others: Sequence[float] = ()
    ) -> None:
        """Limits and step of the slider, the published value (a tick) and what else is stated (shorter ticks)."""
        self.slider.set_range(low, high, step)
        self.slider.set_tick(
            published if published is not None and low <= published <= high else None,
            [number for number in others if low <= number <= high],
        )

    def set_number(self, number: float) -> None:
        """Show a number without announcing it; one beyond the slider's ends is shown in the field alone."""
        self._number = number
        self.slider.set_number(number)
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard on the slider."""
        self.slider.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        if self.field.hasFocus() and self.field.isModified():
            return
        text = self._wording(self._number)
        if text != self.field.text():
            self.field.setText(text)
            self._fit_field()
        self._say("")

    def _fit_field(self) -> None:
        wide = QFontMetrics(self.field.font()).horizontalAdvance(self.field.text()) + PADDING
        self.field.setFixedWidth(min(WIDEST, max(NARROWEST, wide)))

    def _say(self, error: str) -> None:
        self._error = error
        self._note.set_tone("error" if error else "tertiary")
        if self._note.text() != (error or self._note_text):
            self._note.setText(error or self._note_text)
        self._note.setVisible(bool(self._note.text()))

    def _on_moved(self, number: float) -> None:
        self._number = number
        self.field.setModified(False)
        self._show()
        self.moved.emit(number)

    def _on_typed(self) -> None:
        if not self.field.isModified():
            return
        number = self._reading(self.field.text())
        if number is None:
            self._say(self._wrong)
            return
        self.field.setModified(False)
        self._number = number
        self.slider.set_number(number)
        self._show()
        self.moved.emit(number)
        self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape takes back what was typed, before it means anything to the window; up and down step."""
        if watched is not self.field or not isinstance(event, QKeyEvent):
            return False
        is_back = event.key() == Qt.Key.Key_Escape and (self.field.isModified() or bool(self._error))
        if event.type() == QEvent.Type.ShortcutOverride and is_back:
            event.accept()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        if is_back:
            self.field.setModified(False)
            self.field.setText("")
            self._show()
            return True
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.slider.setValue(self.slider.value() + (1 if event.key() == Qt.Key.Key_Up else -1))
            return True
        return False
