"""What a figure on screen is made of, whichever widget hosts it: layout, pointer, focus, selection, painting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPixmap

from desktop.plotting.arrow_overlay import paint_arrow_overlay
from desktop.plotting.finding import Finder
from desktop.plotting.layout import lay_out
from desktop.plotting.overlay import paint_overlay
from desktop.plotting.painters.canvas import Canvas
from desktop.plotting.painters.picture import paint_layout
from desktop.plotting.surface import SCREEN, Parts
from desktop.plotting.transition import transition

if TYPE_CHECKING:
    from desktop.figures.figure import Entity, Figure
    from desktop.plotting.cartesian import Window
    from desktop.plotting.shapes import Layout, Mark
    from desktop.plotting.transition import Transition
    from desktop.theme.theme import Theme


class Stage:
    """State of one figure on screen. Setters return nothing and paint nothing; the host asks for a repaint."""

    def __init__(self, theme: Theme, parts: Parts = SCREEN) -> None:
        self.theme = theme
        self.parts = parts
        self.figure: Figure | None = None
        self.selected: Entity | None = None
        self.hovered: str = ""
        """Key of the mark under the pointer or walked to."""
        self.walking = False
        """Whether ``hovered`` was reached with the keyboard."""
        self._is_held = False
        self._before: Layout | None = None
        self.arrow: str = ""
        """Key of the chosen arrow."""
        self.can_edit = False
        """Whether arrows may be moved here: then there is something to hold them by."""
        self.snapped: str = ""
        """Key of the point at which an end is held."""
        self._window: Window | None = None
        self._size = (1.0, 1.0)
        self.magnification = 1.0
        """How much larger than on a page words, strokes and marks are."""
        self._layout: Layout | None = None
        self._picture: QPixmap | None = None
        self._painted = False
        self._ground: tuple[Layout, Theme, float, QPixmap] | None = None
        self._way: Transition | None = None
        self._finder: Finder | None = None
        self._share = 1.0

    @property
    def layout(self) -> Layout | None:
        """The layout for the present figure, size and window."""
        if self._layout is None and self.figure is not None and not self._is_held:
            self._layout = lay_out(self.figure, *self._room, self.parts, self._window)
        return self._layout

    def hold(self, is_held: bool) -> None:
        """While size and figure are about to change nothing is laid out; what was seen is where shapes come from."""
        self._is_held = is_held
        self._before = self._layout if is_held else self._before

    @property
    def _room(self) -> tuple[float, float]:
        """What the layout has to fill: the host's size, less where everything in it is shown larger."""
        return self._size[0] / self.magnification, self._size[1] / self.magnification

    @property
    def factor(self) -> float:
        """How much larger than its layout the figure is shown; smaller only where the widget is tiny."""
        layout = self.layout
        if layout is None:
            return 1.0
        return min(self.magnification, self._size[0] / layout.width, self._size[1] / layout.height)

    @property
    def is_moving(self) -> bool:
        """Whether shapes are on their way from one figure to the next."""
        return self._way is not None

    @property
    def mark(self) -> Mark | None:
        """The mark under the pointer or walked to."""
        return self.find(self.hovered) if self.hovered else None

    def set_figure(self, figure: Figure, *, moving: bool = False) -> bool:
        """Show another figure; whether it is ``moving`` there from the present one is the answer."""
        if figure is self.figure:
            return self._way is not None
        old, before = self.figure, self._layout or self._before
        self.figure, self._before = figure, None
        self._stale()
        if moving and old is not None and before is not None and self.layout is not None:
            self._way, self._share = transition(old, before, figure, self.layout), 0.0
        return self._way is not None

    def move(self, share: float) -> None:
        """How much of the way to the present figure is done; at 1 it is there."""
        self._share = share
        if share >= 1:
            self._way = None

    def set_theme(self, theme: Theme) -> None:
        """Other colours; the layout holds."""
        self.theme = theme
        self._picture, self._painted = None, False

    def set_parts(self, parts: Parts) -> None:
        """Show other parts of the frame."""
        if parts != self.parts:
            self.parts = parts
            self._stale()

    def set_size(self, width: float, height: float) -> None:
        """The size of the host in logical pixels."""
        if (width, height) != self._size:
            self._size = (max(width, 1.0), max(height, 1.0))
            self._stale()

    def set_magnification(self, magnification: float) -> None:
        """How much larger than on a page words, strokes and marks are: for who sits at the back of a room."""
        if magnification != self.magnification:
            self.magnification = magnification
            self._stale()

    def set_window(self, window: Window | None) -> None:
        """The visible stretch of the horizontal axis."""
        if window != self._window:
            self._window = window
            self._stale()

    def find(self, key: str) -> Mark | None:
        """The mark of that key, if it is visible."""
        layout = self.layout
        return next((mark for mark in layout.marks if mark.key == key), None) if layout is not None else None

    def at(self, x: float, y: float) -> Mark | None:
        """The mark under a place of the host."""
        layout = self.layout
        if layout is None:
            return None
        if self._finder is None:
            self._finder = Finder(layout.marks)
        return self._finder.at(x / self.factor, y / self.factor)

    def paint(self, painter: QPainter, ratio: float) -> None:
        """Paint the figure and what lies over it.

        The first paint of a layout goes straight to the screen; if it is painted again (a hover, a
        window moved away), it is kept as a picture.
        """
        layout = self.layout
        if layout is None:
            painter.fillRect(QRectF(0, 0, *self._size), self.theme.colour("surface.content"))
            return
        if self._way is not None:
            self._paint_base(painter, self._way.at(self._share), ratio)
            return
        if self._painted and self._picture is None:
            self._picture = self._kept(layout, ratio)
        if self._picture is not None and self._picture.devicePixelRatio() == ratio:
            painter.drawPixmap(0, 0, self._picture)
        else:
            self._paint_base(painter, layout, ratio)
        self._painted = True
        painter.save()
        painter.scale(self.factor, self.factor)
        canvas = Canvas(painter, self.theme, self._sharpness(ratio))
        if layout.arrows or self.snapped:
            target = self.find(self.snapped) if self.snapped else None
            paint_arrow_overlay(canvas, layout, self.arrow, self.hovered, target, can_edit=self.can_edit)
        paint_overlay(canvas, layout, self.selected, self.mark, self.walking)
        painter.restore()

    def _paint_base(self, painter: QPainter, layout: Layout, ratio: float) -> None:
        # A time line moves under the hand with hundreds of labels in it.
        is_stamped = layout.timeline is not None and self.factor == 1.0
        if layout.still is not None and is_stamped:
            painter.drawPixmap(0, 0, self._standing(layout.still, ratio))
            layout = layout.following
        else:
            painter.fillRect(QRectF(0, 0, *self._size), self.theme.colour("surface.content"))
        painter.save()
        painter.scale(self.factor, self.factor)
        canvas = Canvas(painter, self.theme, self._sharpness(ratio), stamped=is_stamped)
        paint_layout(canvas, layout, ground=False)
        painter.restore()

    def _standing(self, still: Layout, ratio: float) -> QPixmap:
        """The page with what no window moves, painted once."""
        known = self._ground
        if known is None or known[0] is not still or known[1] is not self.theme or known[2] != ratio:
            picture = self._page(ratio)
            painter = QPainter(picture)
            paint_layout(Canvas(painter, self.theme, self._sharpness(ratio), stamped=True), still, ground=False)
            painter.end()
            known = self._ground = still, self.theme, ratio, picture
        return known[3]

    def _page(self, ratio: float) -> QPixmap:
        """An empty picture of the host's size in the colour of the page."""
        picture = QPixmap(round(self._size[0] * ratio), round(self._size[1] * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.colour("surface.content"))
        return picture

    def _sharpness(self, ratio: float) -> float:
        """Device pixels in a pixel of the layout, for hatches."""
        return ratio * max(1.0, self.factor)

    def _kept(self, layout: Layout, ratio: float) -> QPixmap:
        picture = self._page(ratio)
        painter = QPainter(picture)
        self._paint_base(painter, layout, ratio)
        painter.end()
        return picture

    def _stale(self) -> None:
        self._layout, self._way, self._finder = None, None, None
        self._picture, self._painted = None, False
