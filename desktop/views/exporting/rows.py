"""The rows of the export dialog: a label with its key, and what is chosen beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QHBoxLayout, QWidget

from desktop.widgets.button import HEIGHT
from desktop.widgets.tab_order import tab_through
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.theme.theme import Theme

_STEP: Final = 10
"""Places of the grid from a row to the next, for rows between them."""


class ExportRows(QWidget):
    """Rows that are shown or not; Alt and the marked letter of a label lead to its field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[Text, QWidget]] = {}
        self._formats: dict[str, tuple[str, ...]] = {}

    def add(self, key: str, label: str, *fields: QWidget, target: QWidget | None = None, wide: bool = False) -> None:
        """A row below the others; the label leads to ``target``, else to the first field, which ``wide`` stretches."""
        self._put(key, label, fields, target or fields[0], wide, _STEP * (len(self._rows) + 1))

    def insert(self, key: str, label: str, field: QWidget, formats: tuple[str, ...]) -> None:
        """A row above the last one, for some formats."""
        added = len(self._rows) - len(self._formats)
        self._put(key, label, (field,), field, False, _STEP * (added - 1) + 1 + len(self._formats))
        self._formats[key] = formats

    def _put(self, key: str, label: str, fields: tuple[QWidget, ...], target: QWidget, wide: bool, row: int) -> None:
        words = Text(self._theme, label, style="small", tone="secondary")
        words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        words.setContentsMargins(0, 6, 0, 0)
        words.setBuddy(target)
        for field in fields:
            if isinstance(field, QAbstractButton) and field.text():
                field.setAccessibleDescription(plain(label))  # it is called by its own words
            elif not field.accessibleName():
                field.setAccessibleName(plain(label))
        box = QWidget()
        box.setMinimumHeight(HEIGHT)  # ticks stand on the line of their label, as higher fields do
        inside = QHBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for number, field in enumerate(fields):
            inside.addWidget(field, 1 if wide and number == 0 else 0)
        if not wide:
            inside.addStretch(1)
        self._grid.addWidget(words, row, 0)
        self._grid.addWidget(box, row, 1)
        self._rows[key] = words, box

    def set_shown(self, key: str, is_shown: bool) -> None:
        """Whether a row can be seen."""
        for widget in self._rows[key]:
            widget.setVisible(is_shown)

    def is_shown(self, key: str) -> bool:
        """Whether it can."""
        return not self._rows[key][1].isHidden()

    def order_stops(self, *behind: QWidget) -> None:
        """Tab goes through the rows as they are read, then to what stands behind them."""
        boxes = [box for _, box in self._rows.values()]
        boxes.sort(key=lambda box: self._grid.getItemPosition(self._grid.indexOf(box)))  # type: ignore[arg-type, return-value]
        tab_through(*boxes, *behind)

    def show_for(self, kind: str) -> None:
        """The rows that were added for some formats."""
        for key, formats in self._formats.items():
            self.set_shown(key, kind in formats)

    def showEvent(self, event: QShowEvent) -> None:
        """Labels are as wide as the widest of all rows, so that fields stay where they are when rows come and go."""
        super().showEvent(event)
        self._grid.setColumnMinimumWidth(0, max(words.sizeHint().width() for words, _ in self._rows.values()))


def tick(name: str, word: str) -> QCheckBox:
    """A box of the dialog."""
    made = QCheckBox(word)
    made.setObjectName(f"export.{name}")
    return made


def plain(label: str) -> str:
    """A label without its key: ``&Format``, ``格式(&F)``."""
    return label.split("(&", 1)[0].replace("&", "")
