"""One angle of the triangulation in words: its name and value, its formula, or which input nobody states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.figures.triangulation_angles import formula
from desktop.figures.triangulation_notes import missing_words
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.triangulation import Triangulated
    from desktop.figures.triangulation_angles import Angle
    from desktop.theme.theme import Theme


WIDTH = 190


class OwnField(QLineEdit):
    """A line for a number that nobody states."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setMaxLength(40)
        self.setFont(theme.font("small"))
        self.setFixedWidth(WIDTH)
        self.error = Text(theme, style="small", tone="error", wrap=True)
        self.error.setObjectName(f"{name}.error")
        self.error.hide()

    def set_words(self, name: str, example: str, tip: str) -> None:
        """Its name for a screen reader, what it shows while empty, and what it is for."""
        self.setAccessibleName(name)
        self.setPlaceholderText(example)
        self.setToolTip(tip)

    def show_text(self, text: str) -> None:
        """What is assumed; what somebody is typing stays."""
        if not self.hasFocus() or not self.isModified():
            self.setText(text)

    def say(self, text: str) -> None:
        """What is wrong; empty for nothing."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.setAccessibleDescription(text)


@frozen
class AngleTexts:
    """The words of a row."""

    kind: str
    name: str
    value: str
    """Empty where it cannot be computed."""
    line: str
    """The formula, else what is missing."""
    is_own: bool


def angle_texts(angle: Angle, found: Triangulated) -> AngleTexts:
    """The words of an angle in the language of the figure."""
    language = found.inputs.language
    name = say(language, f"tri.{angle.kind}")
    if angle.outcome is None:
        known = say(language, "comma").join(
            say(language, "tri.term", name=term.name, value=term.text) for term in angle.terms
        )
        missing = missing_words(angle, found.inputs)
        return AngleTexts(angle.kind, name, "", say(language, "semicolon").join(filter(None, (known, missing))), False)
    value = found.scale.phrase(found.scale.computed(angle.outcome.value))
    if angle.outcome.is_floor:
        value = say(language, "tri.at_least", value=value)
    return AngleTexts(angle.kind, name, value, formula(angle, found.scale), angle.is_own)


class AngleRow(QWidget):
    """Name and value on one line, the formula below, a field where an input may be typed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._name = Text(theme, style="small.strong")
        self._value = Text(theme, style="small.strong")
        self._line = Text(theme, style="small", tone="secondary", wrap=True, selectable=True)
        self._head = QHBoxLayout()
        self._head.setSpacing(12)
        self._head.addWidget(self._name)
        self._head.addStretch(1)
        self._head.addWidget(self._value)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self._line)

    def add_field(self, field: OwnField) -> None:
        """A field for an input beside the name, and what is wrong with it below the formula."""
        self._head.insertWidget(1, field)
        self._layout.addWidget(field.error)

    def show_angle(self, texts: AngleTexts) -> None:
        """Other words."""
        self.setObjectName(f"forecast.triangulation.{texts.kind}")
        self._name.setText(texts.name)
        self._value.setText(texts.value)
        self._value.set_tone("accent" if texts.is_own else "")
        self._line.setText(texts.line)
        self.setAccessibleName(": ".join(part for part in (texts.name, texts.value or texts.line) if part))

    @property
    def value(self) -> str:
        """The value as shown."""
        return self._value.text()

    @property
    def line(self) -> str:
        """The formula or what is missing."""
        return self._line.text()
