"""A sheet of rows to read: shortcuts, snapshots. Closes with Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme

WIDTH, HEIGHT = 560, 560


class Sheet(QDialog):
    """Groups of rows: words at the left, keys or state at the right."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        groups: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        close_word: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 12, 0)
        grid.setVerticalSpacing(6)
        line = 0
        for name, rows in groups:
            if not rows:
                continue
            if name:
                grid.addWidget(Text(theme, name, style="small.strong"), line, 0)
                grid.addWidget(Hairline(theme), line + 1, 0, 1, 2)
                line += 2
            for left, right in rows:
                grid.addWidget(Text(theme, left, wrap=True), line, 0)
                grid.addWidget(Text(theme, right, tone="secondary"), line, 1, Qt.AlignmentFlag.AlignRight)
                line += 1
        grid.setRowStretch(line, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        close = Button(theme, close_word)
        close.setObjectName("sheet.close")
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(Text(theme, title, style="section"))
        layout.addWidget(scroll, 1)
        layout.addLayout(foot)
        self.resize(WIDTH, HEIGHT)
