"""A barrier: what may not be read as one, why in numbers, and the ways over as buttons. It pushes, it never covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.frozen import frozen
from desktop.theme import icons
from desktop.widgets.button import Button
from desktop.widgets.text import Text
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.theme.theme import Theme

LEFT, ICON = 14, 16
RADIUS = 4.0


@frozen
class Choice:
    """A button: its word, and what it rests on as tooltip."""

    text: str
    detail: str = ""


class BarrierStrip(QWidget, Themed):
    """Hidden while nothing stands in the way. Buttons are ``<name>.way.0``, ``.1`` ..."""

    way_chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._ways: tuple[Choice, ...] = ()
        self._buttons: list[Button] = []
        self._text = Text(theme, style="small", wrap=True, selectable=True)
        self._text.setObjectName(f"{name}.text")
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(LEFT + ICON + 10, 6, 10, 6)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty when there is no barrier."""
        return self._text.text()

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The ways over, in order."""
        return tuple(self._buttons)

    def show_barrier(self, text: str, detail: str = "", ways: Sequence[Choice] = ()) -> None:
        """Say it, with more in the tooltip; an empty text takes the strip away."""
        self._text.setText(text)
        self._text.setToolTip(detail or text)
        self.setAccessibleName(detail or text)
        if tuple(ways) != self._ways:
            self._ways = tuple(ways)
            self._offer()
        self.setVisible(bool(text))

    def _offer(self) -> None:
        for old in self._buttons:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for place, way in enumerate(self._ways):
            button = Button(self.theme, way.text)
            button.setObjectName(f"{self.objectName()}.way.{place}")
            button.setToolTip(way.detail)
            button.clicked.connect(lambda _=False, number=place: self.way_chosen.emit(number))
            self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(button)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Wash, frame, icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour("disputed.line"), 1))
        painter.setBrush(self.theme.colour("disputed.wash"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        picture = icons.pixmap("triangle-alert", self.theme, "disputed", ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(LEFT, (self.height() - ICON) / 2), picture)
        painter.end()
