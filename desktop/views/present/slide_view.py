"""A slide on stage: its sentence large, its figures live, below them who says so. Fills whatever screen there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.export.pptx.source_lines import joined_sources
from desktop.views.present.large import Sizes
from desktop.views.present.live_figure import HEAD, LiveFigure
from desktop.views.present.slide_words import worded
from desktop.widgets.fitted_text import FittedText
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage
    from desktop.theme.theme import Theme
    from desktop.views.present.live_figure import Pointed

SIDE, TOP, GAP = 0.05, 56.0, 20.0
"""Margin of the width; above the title and between parts, in thousandths of the height."""
TITLE, SUBTITLE, SECOND, SOURCE = (44, 38, 32, 27, 22, 17), (24, 21, 18, 15), (28, 24, 20, 16), (17, 15, 13)
TEXT, READING, OPENING, UNDER = (
    (38, 34, 30, 27, 25, 22, 19, 16),
    (30, 27, 25, 22, 19, 16),
    (72, 60, 50, 42, 34, 26),
    (34, 30, 26, 22, 18),
)
SHARE: Final = 0.32
"""Of the width, for the words beside a figure."""


class SlideView(QWidget, Themed):
    """Lays out one slide; it knows what is shown and nothing of the story around it."""

    entity_opened = Signal(int, object)
    mark_chosen = Signal(int, object)
    ground_pressed = Signal()
    year_chosen = Signal(int, int)
    up_wanted = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self._name = name
        self._page: SlidePage | None = None
        self._sources: tuple[str, ...] = ()
        self._sizes = Sizes.of(1600, 1000)
        self._motion = self._foot_height = 0
        self._is_table = False
        self.title = FittedText(theme, f"{name}.title", is_strong=True, parent=self)
        self.second = FittedText(theme, f"{name}.second", tone="text.secondary", parent=self)
        self.subtitle = FittedText(theme, f"{name}.subtitle", tone="text.secondary", parent=self)
        self.words = FittedText(theme, f"{name}.words", parent=self)
        self.problem = FittedText(theme, f"{name}.problem", tone="error", parent=self)
        self.source = FittedText(theme, f"{name}.source", tone="text.tertiary", parent=self)
        right = Qt.AlignmentFlag.AlignRight
        self.stamp = FittedText(theme, f"{name}.stamp", tone="disputed", align=right, parent=self)
        self.number = FittedText(theme, f"{name}.number", tone="text.tertiary", align=right, parent=self)
        self.figures: list[LiveFigure] = []

    @property
    def shown(self) -> tuple[LiveFigure, ...]:
        """The figures that are seen."""
        return tuple(figure for figure in self.figures if not figure.isHidden())

    @property
    def sizes(self) -> Sizes:
        """How large everything is."""
        return self._sizes

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        super().set_theme(theme)
        for words in self.texts:
            words.set_theme(theme)
        for live in self.figures:
            live.set_theme(theme)

    def set_foot(self, height: int) -> None:
        """How much at the foot belongs to a bar and to notes, in pixels."""
        if height != self._foot_height:
            self._foot_height = height
            self._arrange()

    def set_motion(self, milliseconds: int) -> None:
        """How long shapes take from one slide to the next; 0 for not at all."""
        self._motion = milliseconds
        for figure in self.figures:
            figure.set_motion(milliseconds)

    def retranslate(self) -> None:
        """Words of the interface."""
        for figure in self.figures:
            figure.retranslate()

    def show_table(self, is_table: bool) -> None:
        """Numbers instead of pictures."""
        self._is_table = is_table
        for figure in self.figures:
            figure.show_table(is_table)

    def show_page(
        self,
        page: SlidePage | None,
        figures: Sequence[Figure],
        *,
        number: int = 0,
        stamp: str = "",
        problem: str = "",
        moving: bool = False,
    ) -> None:
        """Show a slide with its figures as they stand on stage; ``problem`` where there is no slide to show."""
        is_another, self._page = page is not self._page, page
        head = figures[0] if len(figures) == 1 else None
        is_own = page is not None and bool(page.figures) and page.title == page.figures[0].title
        title = page.title if page is not None else ""
        self.title.set_text(head.title if head is not None and is_own else title)
        self.second.set_text(page.second if page is not None else "")
        is_plain = head is not None and page is not None and not page.heads
        self.subtitle.set_text(head.subtitle if head is not None and is_plain else "")
        self.words.set_columns(worded(page) if page is not None else ())
        self.problem.set_text(problem or (page.missing if page is not None else ""))
        self._sources = tuple(dict.fromkeys(one.source_line for one in figures if one.source_line))
        self.stamp.set_text(stamp)
        self.number.set_text(str(number) if number else "")
        self._show_figures(figures, page.heads if page is not None else (), moving=moving)
        if is_another:
            self.update()

    def _show_figures(self, figures: Sequence[Figure], heads: Sequence[str], *, moving: bool) -> None:
        while len(self.figures) < len(figures):
            self._add()
        for place, live in enumerate(self.figures):
            live.setVisible(place < len(figures))
        for place, figure in enumerate(figures):
            name = figure.title if len(figures) > 1 else ""
            self.figures[place].expect(figure, name or (heads[place] if place < len(heads) else ""))
        self._arrange()
        for live in self.shown:
            live.settle(moving=moving)

    def _add(self) -> None:
        place = len(self.figures)
        live = LiveFigure(self.theme, f"{self._name}.figure.{place}", self)
        live.set_motion(self._motion)
        live.show_table(self._is_table)
        live.entity_opened.connect(lambda entity: self.entity_opened.emit(place, entity))
        live.mark_chosen.connect(lambda pointed: self._choose(place, pointed))
        live.year_chosen.connect(lambda year: self.year_chosen.emit(place, year))
        live.up_wanted.connect(self.up_wanted)
        live.ground_pressed.connect(self.ground_pressed)
        self.figures.append(live)

    def _choose(self, place: int, pointed: Pointed) -> None:
        for live in self.shown:
            live.select(pointed.entity)
        self.mark_chosen.emit(place, pointed)

    def meant(self) -> tuple[int, Pointed] | None:
        """The mark under the pointer in any figure, else the one that was pressed last."""
        found = [(place, one.meant(), one.is_pointed()) for place, one in enumerate(self.shown)]
        best = sorted((entry for entry in found if entry[1] is not None), key=lambda entry: not entry[2])
        return (best[0][0], best[0][1]) if best and best[0][1] is not None else None

    def walk(self, key: Qt.Key) -> None:
        """To the next mark of the first figure, with the keyboard."""
        if self.shown:
            view = self.shown[0].active
            view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            view.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    @property
    def texts(self) -> tuple[FittedText, ...]:
        """Everything that is written around the figures."""
        return self.title, self.second, self.subtitle, self.words, self.problem, self.source, self.stamp, self.number

    def _arrange(self) -> None:
        page, sizes = self._page, Sizes.of(self.width(), self.height())
        self._sizes = sizes
        layout = page.layout if page is not None else "text"
        left = round(self.width() * SIDE)
        room = self.width() - 2 * left
        opening = layout == "title"
        scales = {
            self.title: OPENING if opening else TITLE,
            self.second: UNDER if opening else SECOND,
            self.subtitle: SUBTITLE,
            self.words: UNDER if opening else READING if layout == "reading" else TEXT,
            self.problem: UNDER,
            self.source: SOURCE,
            self.stamp: SOURCE,
            self.number: SOURCE,
        }
        for part, scale in scales.items():
            part.set_sizes([sizes.px(size) for size in scale])
            part.setVisible(bool(part.text) or part is self.source)
        bottom = self._foot(left, room, self.height() - self._foot_height)
        top = self._head(left, room, round(self.height() * 0.3) if opening else sizes.px(TOP), opening=opening)
        self._body(QRect(left, top, room, max(1, bottom - top)), layout)

    def _head(self, left: int, room: int, top: int, *, opening: bool) -> int:
        """Titles from the top down; returns where what follows begins."""
        px = self._sizes.px
        parts = ((self.title, px(190 if opening else 124)), (self.second, px(72)), (self.subtitle, px(34)))
        for part, most in parts:
            if part.text:
                high = part.height_in(room, most)
                part.setGeometry(left, top, room, high)
                top += high + px(8)
        return top + px(GAP)

    def _foot(self, left: int, room: int, bottom: int) -> int:
        """Sources, and as of when; returns where what stands above has to end."""
        px = self._sizes.px
        bottom -= px(6)
        last = px(46)
        wide = round(room * 0.24) if self.stamp.text else 0
        rest = room - wide - last
        self.source.set_text(joined_sources(self._sources, lambda text: self.source.holds(text, rest, px(50))))
        high = max(self.source.height_in(rest, px(50)), self.stamp.height_in(max(1, wide), px(50)), px(26))
        self.source.setGeometry(left, bottom - high, rest, high)
        self.stamp.setGeometry(left + rest, bottom - high, max(1, wide), high)
        self.number.setGeometry(left + room - last, bottom - high, last, high)
        return bottom - high - px(14)

    def _body(self, box: QRect, layout: str) -> None:
        px, shown = self._sizes.px, self.shown
        if self.problem.text:
            self.problem.setGeometry(box)
        if layout == "reading" and self.words.text:
            wide = round(box.width() * SHARE)
            self.words.setGeometry(box.right() - wide, box.top(), wide, box.height())
            box.setWidth(box.width() - wide - px(40))
        else:
            self.words.setGeometry(box)
        for live, place in zip(shown, places(box, len(shown), px(34)), strict=True):
            live.set_sizes(self._sizes, layout if len(shown) != 2 or layout == "four" else "two")
            live.setGeometry(place)
        self._level([live for live in shown if live.head.text])

    def _level(self, headed: Sequence[LiveFigure]) -> None:
        """Titles over figures side by side are of one size: the largest in which all of them fit."""
        sizes = [self._sizes.px(size) for size in HEAD]
        for live in headed:
            live.head.set_sizes(sizes)
        size = min((live.head.size_in(live.width(), live.head.height()) for live in headed), default=sizes[0])
        for live in headed:
            live.head.set_sizes([size])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the screen."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the mark above an opening title."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colour("surface.content"))
        if self._page is not None and self._page.layout == "title":
            px = self._sizes.px
            painter.fillRect(self.title.x(), self.title.y() - px(34), px(64), px(7), self.theme.colour("accent"))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on empty ground; other buttons than the left one turn no page."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.ground_pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The press that its release follows."""
        event.accept()


def places(box: QRect, count: int, gap: int) -> list[QRect]:
    """Where one, two or four figures stand in a box, row by row."""
    if count <= 1:
        return [box] * count
    wide = (box.width() - gap) // 2
    rows = (count + 1) // 2
    high = (box.height() - gap * (rows - 1)) // rows
    return [
        QRect(box.left() + place % 2 * (wide + gap), box.top() + place // 2 * (high + gap), wide, high)
        for place in range(count)
    ]
