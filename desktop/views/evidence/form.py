"""What both forms of the Evidence page share: fields in a column, Save and Cancel, problems at the fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.button import Button
from desktop.widgets.form_field import FormField
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.words import Words
    from desktop.views.services import Services

LONGEST = 20_000
"""Characters a field takes; a text that is too long for the data is refused in words, not cut."""


class Form(QScrollArea):
    """Shows live what was understood. A field that nobody has touched is not found fault with before Save."""

    saved = Signal()
    """Save was pressed and everything can be kept."""
    cancelled = Signal()

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields: dict[str, FormField] = {}
        self._touched: set[str] = set()
        theme = services.theme
        self.title = Text(theme, style="section")
        self.hint = Text(theme, style="small", tone="secondary", wrap=True)
        self.save = Button(theme, "x", kind="primary")
        self.save.setObjectName(f"{name}.save")
        self.save.clicked.connect(self._on_save)
        self.cancel = Button(theme, "x")
        self.cancel.setObjectName(f"{name}.cancel")
        self.cancel.clicked.connect(self.cancelled)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(10)
        self._column.addWidget(self.title)
        self._column.addWidget(self.hint)
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self.setWidget(body)

    def add_field(self, key: str, field: QWidget) -> None:
        """One more field, above Save."""
        field.setObjectName(f"{self.objectName()}.{key}")
        shown = FormField(self.services.theme, field)
        self.fields[key] = shown
        self._column.insertWidget(self._column.count() - 2, shown)

    def line(self, key: str) -> QLineEdit:
        """A field for a line of text."""
        field = QLineEdit()
        field.setMaxLength(LONGEST)
        field.setFont(self.services.theme.font("small"))
        self.add_field(key, field)
        field.textChanged.connect(lambda: self.touch(key))
        return field

    def paragraph(self, key: str, height: int = 64) -> QPlainTextEdit:
        """A field for some lines of text."""
        field = QPlainTextEdit()
        field.setFont(self.services.theme.font("small"))
        field.setTabChangesFocus(True)
        field.setFixedHeight(height)
        self.add_field(key, field)
        field.textChanged.connect(lambda: self.touch(key))
        return field

    def touch(self, key: str) -> None:
        """A field was changed by the person."""
        self._touched.add(key)
        self.look()

    def look(self) -> None:
        """Say at the fields what was understood."""

    def problems(self) -> Mapping[str, Words]:
        """What is wrong, by field."""
        return {}

    def clear(self) -> None:
        """Empty fields, nothing found fault with."""
        self._touched = set()

    def show_problems(self, problems: Mapping[str, Words]) -> None:
        """One sentence at each field that was touched."""
        for key, field in self.fields.items():
            wrong = problems.get(key) if key in self._touched else None
            field.say(wrong.get(self.services.language) if wrong else "", "error")

    def _on_save(self) -> None:
        problems = self.problems()
        if not problems:
            self.saved.emit()
            return
        self._touched |= set(self.fields)
        self.look()
        first = next((key for key in self.fields if key in problems), "")
        if first:
            self.fields[first].input.setFocus()
            self.ensureWidgetVisible(self.fields[first])
