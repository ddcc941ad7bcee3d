"""As what a deck leaves: PowerPoint, PDF or Excel, each with what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.pressable import Pressable
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.theme.theme import Theme

FORMATS: Final = ("pptx", "pdf", "xlsx")
translate = QCoreApplication.translate
_KEYS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class FormatRows(QWidget):
    """One of them is chosen; the arrows walk."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._rows = {kind: _Row(theme, f"{name}.{kind}") for kind in FORMATS}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for kind, row in self._rows.items():
            layout.addWidget(row)
            row.pressed.connect(lambda kind=kind: self._choose(kind))
            row.walked.connect(lambda step, kind=kind: self._walk(kind, step))
        self.retranslate()

    @property
    def current(self) -> str:
        """The ending of the file."""
        return next((kind for kind, row in self._rows.items() if row.is_on), FORMATS[0])

    def set_current(self, kind: str) -> None:
        """Show which one is chosen; PowerPoint for one that is not offered."""
        wanted = kind if kind in FORMATS else FORMATS[0]
        for one, row in self._rows.items():
            row.set_on(is_on=one == wanted)

    def retranslate(self) -> None:
        """Words of the interface."""
        self.setAccessibleName(translate("Deck", "Format"))
        words = {
            "pptx": ("PowerPoint", translate("Deck", "native charts, editable data")),
            "pdf": ("PDF", translate("Deck", "vector, one slide a page")),
            "xlsx": ("Excel", translate("Deck", "every figure with data and sources")),
        }
        for kind, row in self._rows.items():
            row.set_words(*words[kind])

    def _choose(self, kind: str) -> None:
        self.set_current(kind)
        self.chosen.emit(kind)

    def _walk(self, kind: str, step: int) -> None:
        at = FORMATS.index(kind) + step
        if 0 <= at < len(FORMATS):
            self._rows[FORMATS[at]].setFocus(Qt.FocusReason.TabFocusReason)
            self._choose(FORMATS[at])


class _Row(Pressable):
    """A circle, a word, and a line of what it holds."""

    walked = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "")
        self.setObjectName(name)
        self.is_on = False
        self._title = Text(theme, style="body")
        self._about = Text(theme, style="small", tone="secondary", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 3, 4, 3)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._about)

    def set_words(self, title: str, about: str) -> None:
        """What stands in it."""
        self._title.setText(title)
        self._about.setText(about)
        self._tell()

    def set_on(self, *, is_on: bool) -> None:
        """Whether it is the chosen one."""
        self.is_on = is_on
        self._tell()
        self.update()

    def _tell(self) -> None:
        said = translate("Deck", "{format}, chosen") if self.is_on else "{format}"
        self.setAccessibleName(said.format(format=f"{self._title.text()}: {self._about.text()}"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go to the one above or below."""
        step = _KEYS.get(Qt.Key(event.key()), 0)
        if step:
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle, filled where it is chosen."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(12, 3 + self._title.height() / 2)
        painter.setPen(QPen(self.theme.colour("accent" if self.is_on else "text.tertiary"), 1.5))
        painter.drawEllipse(middle, 6.5, 6.5)
        if self.is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent"))
            painter.drawEllipse(QRectF(middle.x() - 2.5, middle.y() - 2.5, 5, 5))
        painter.end()
