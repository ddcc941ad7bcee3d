"""The error bar: what happened, why and what was kept, at most two ways on. It pushes, it never covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import icons
from desktop.widgets.button import Button
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.theme.theme import Theme

HEIGHT = 52


class ErrorBar(QWidget, Themed):
    """Hidden until something went wrong; Escape or the cross closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setMinimumHeight(HEIGHT)
        self._what = Text(theme, style="body.strong", selectable=True)
        self._why = Text(theme, style="small", tone="secondary", wrap=True, selectable=True)
        self._why.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._actions: list[Button] = []
        self.close_button = Button(theme, icon="x", kind="ghost")
        self.close_button.setObjectName(f"{name}.close")
        self.close_button.clicked.connect(self.dismiss)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(54, 8, 16, 9)
        self._layout.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._why)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self.close_button)
        self.hide()

    def show_problem(self, what: str, why: str, ways: Sequence[tuple[str, Callable[[], None]]] = ()) -> None:
        """Say it; ``ways`` are words and functions of at most two buttons."""
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self._why.setText(why)
        self._why.setVisible(bool(why))
        self.setAccessibleName(f"{what} {why}".strip())
        for old in self._actions:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._actions = []
        for place, (word, way) in enumerate(ways[:2]):
            button = Button(self.theme, word)
            button.clicked.connect(lambda _=False, act=way: act())
            self._layout.insertWidget(1 + place, button)
            self._actions.append(button)
        self.show()

    @property
    def sentence(self) -> str:
        """What is shown."""
        return f"{self._what.text()} {self._why.text()}".strip()

    def dismiss(self) -> None:
        """Close the bar."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, line, icon."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.colour("error.wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.theme.colour("error"))
        picture = icons.pixmap("circle-x", self.theme, "error", 18, self.devicePixelRatioF())
        painter.drawPixmap(24, (self.height() - 18) // 2, picture)
        painter.end()
