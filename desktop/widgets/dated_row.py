"""A name at the left and its date at the right, pressed as one; a word above says how it is tied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.theme.theme import Theme


class DatedRow(Pressable):
    """The name takes as many lines as it needs; the date keeps one."""

    def __init__(self, theme: Theme, words: str, date: str, tie: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, ", ".join(part for part in (tie, words, date) if part), parent=parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(12)
        left = QVBoxLayout()
        left.setSpacing(0)
        if tie:
            left.addWidget(Text(theme, tie, style="micro", tone="tertiary"))
        left.addWidget(Text(theme, words, style="small", wrap=True))
        layout.addLayout(left, 1)
        if date:
            layout.addWidget(Text(theme, date, style="small", tone="tertiary"), 0, Qt.AlignmentFlag.AlignTop)
