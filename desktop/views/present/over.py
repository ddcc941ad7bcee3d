"""What lies over a slide for a moment: the black or white screen, the laser's dot, one picture fading into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.plotting.motion import Motion
from desktop.widgets.fitted_text import FittedText

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.theme.theme import Theme

RADIUS, GLOW = 9, 15
SAYS: Final = 2_500
"""Milliseconds for which a few words are shown."""
RED: Final = QColor(230, 30, 30)
"""The colour of lasers, in every theme."""


class Curtain(QWidget):
    """Black or white over everything."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("present.curtain")
        self._is_white = False
        self.hide()

    @property
    def is_white(self) -> bool:
        """Whether it is the white one."""
        return self._is_white

    def draw(self, *, is_white: bool) -> None:
        """Cover everything; drawn again in the same colour it opens."""
        if self.isVisible() and is_white == self._is_white:
            self.hide()
            return
        self._is_white = is_white
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing but the colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white if self._is_white else Qt.GlobalColor.black)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The press belongs to its release."""
        event.accept()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """A click opens it."""
        self.pressed.emit()


class Laser(QWidget):
    """A dot that follows the pointer; the pointer itself goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("present.laser")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.at = QPoint(-100, -100)
        self.hide()

    def move_to(self, place: QPoint) -> None:
        """Where the pointer is; only the dot is painted anew."""
        if place != self.at:
            before, self.at = self.at, place
            self.update(self._box(before))
            self.update(self._box(place))

    def _box(self, place: QPoint) -> QRect:
        return QRect(place.x() - GLOW - 1, place.y() - GLOW - 1, 2 * GLOW + 2, 2 * GLOW + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A dot in a faint ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(RED)
        faint.setAlphaF(0.25)
        painter.setBrush(faint)
        painter.drawEllipse(self.at, GLOW, GLOW)
        painter.setBrush(RED)
        painter.drawEllipse(self.at, RADIUS, RADIUS)
        painter.end()


class Message(FittedText):
    """A few words at the foot, for a moment."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "present.message", tone="text.secondary", ground="surface.content", parent=parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAYS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str) -> None:
        """Show other words, over everything else."""
        self.set_text(words)
        self.show()
        self.raise_()
        self._timer.start()


class Fade(QWidget):
    """The picture of the slide before, which gets fainter until it is gone."""

    def __init__(self, parent: QWidget, milliseconds: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._before: QPixmap | None = None
        self._share = 0.0
        self._motion = Motion(milliseconds, self._on_motion, self)
        self.hide()

    def begin(self, before: QPixmap) -> None:
        """Fade from a picture of what was shown to what is shown now."""
        self._before, self._share = before, 0.0
        self.show()
        self.raise_()
        self._motion.begin()

    def _on_motion(self, share: float) -> None:
        self._share = share
        if share >= 1:
            self._before = None
            self.hide()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture as faint as it is by now."""
        if self._before is None:
            return
        painter = QPainter(self)
        painter.setOpacity(1.0 - self._share)
        painter.drawPixmap(0, 0, self._before)
        painter.end()
