"""Names and values in two columns, each value as long as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desktop.widgets.badge import Badge
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme

LABEL_WIDTH = 90


class FactRow(NamedTuple):
    """A row of the list."""

    label: str
    value: str
    badge: str = ""
    """A kind of certainty whose glyph stands before the value; empty for none."""


class FactList(QWidget):
    """Rows of label and value; values can be marked and copied."""

    def __init__(self, theme: Theme, facts: Sequence[tuple[str, str] | FactRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnMinimumWidth(0, LABEL_WIDTH)
        layout.setColumnStretch(1, 1)
        for place, fact in enumerate(facts):
            row = FactRow(*fact)
            name = Text(theme, row.label, style="small", tone="tertiary")
            tone = {"disputed": "disputed", "not_published": "secondary"}.get(row.badge, "")
            text = Text(theme, row.value, style="small", tone=tone, wrap=True, selectable=True)
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text.setAccessibleName(f"{row.label}: {row.value}")
            layout.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            if row.badge:
                layout.addLayout(_behind(Badge(theme, row.badge), text), place, 1)
            else:
                layout.addWidget(text, place, 1)


def _behind(badge: Badge, text: Text) -> QHBoxLayout:
    """A glyph before the first line of the value."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return row
