"""Names and values in two columns, each value as long as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme

LABEL_WIDTH = 90


class FactList(QWidget):
    """Rows of label and value; values can be marked and copied."""

    def __init__(self, theme: Theme, facts: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        layout.setColumnMinimumWidth(0, LABEL_WIDTH)
        layout.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts):
            name = Text(theme, label, style="small", tone="tertiary")
            text = Text(theme, value, style="small", wrap=True, selectable=True)
            text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            text.setAccessibleName(f"{label}: {value}")
            layout.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            layout.addWidget(text, row, 1)
