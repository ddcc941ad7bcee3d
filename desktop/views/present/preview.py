"""Slides as pictures in the presenter's window: the stage as it is seen, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.deck.pictures import LARGE
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPixmap

    from desktop.market.records import Slide
    from desktop.theme.theme import Theme
    from desktop.views.present.show import Show

WIDTH = 760
"""Pictures of slides are painted so wide, and shown smaller or larger."""
SHAPE = 9 / 16


class Picture(QWidget, Themed):
    """A picture in a hairline, as large as there is room; words where there is none."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.words = ""
        self.shape = SHAPE
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 112)

    def tell(self, words: str) -> None:
        """Words in the place of a picture; empty for none."""
        self.words = words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The picture in a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        wide = min(float(self.width() - 2), (self.height() - 2) / self.shape)
        box = QRectF(1, 1, wide, wide * self.shape)
        painter.fillRect(box, self.theme.colour("surface.chrome"))
        if self.words:
            painter.setPen(self.theme.colour("text.tertiary"))
            painter.setFont(self.theme.font("title"))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.words)
        else:
            self.draw(painter, box)
        painter.setPen(QPen(self.theme.colour("line.strong"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.end()

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """The picture itself."""


class Mirror(Picture):
    """The stage as the audience sees it."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._seen: QPixmap | None = None

    def show_seen(self, seen: QPixmap) -> None:
        """What is seen now."""
        self._seen = seen
        self.shape = seen.height() / max(1, seen.width())
        self.tell("")

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """As it was taken last."""
        if self._seen is not None:
            painter.drawPixmap(box, self._seen, QRectF(self._seen.rect()))


class Preview(Picture):
    """A slide as it will be."""

    def __init__(self, show: Show, theme: Theme, name: str) -> None:
        super().__init__(theme, name)
        self._show = show
        self._slide: Slide | None = None
        show.pictures.painted.connect(self._on_painted)

    def show_slide(self, slide: Slide | None, none: str) -> None:
        """Another slide; ``none`` says why there is none."""
        self._slide = slide
        shown = self._show.pictures.known(slide.id) if slide is not None else None
        self.setAccessibleDescription(shown.page.title if shown is not None else none)
        self.tell("" if slide is not None else none)

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Asking for the picture is what makes it."""
        slide = self._slide
        pictures = self._show.pictures
        image = pictures.image(slide.id, WIDTH, self.devicePixelRatioF(), LARGE) if slide is not None else None
        if image is not None:
            painter.drawImage(box, image)

    def _on_painted(self, key: str) -> None:
        if self._slide is not None and key == self._slide.id:
            self.update()
