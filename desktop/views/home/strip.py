"""The headline figures on one rule, as many as there is width for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.views.home.headline import CHART, HeadlineTile
from desktop.widgets.themed import Themed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from desktop.figures.glance import Headline
    from desktop.theme.theme import Theme

MOST: Final = 5
NARROWEST: Final = 190
"""Narrower tiles cannot be read: the last ones are left out."""
LOW_CHART: Final = 30


class HeadlineStrip(QWidget, Themed):
    """All tiles give their lines the same heights, so that numbers and charts stand on common lines."""

    pressed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("home.headlines")
        self.tiles = tuple(HeadlineTile(theme, number) for number in range(MOST))
        for number, tile in enumerate(self.tiles):
            tile.setParent(self)
            tile.hide()
            tile.pressed.connect(lambda number=number: self.pressed.emit(number))
        self._count = 0
        self._chart, self._is_terse = CHART, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_headlines(self, shown: Sequence[Headline], spoken: Sequence[str]) -> None:
        """Other figures."""
        self._count = min(len(shown), MOST)
        for tile, one, words in zip(self.tiles, shown, spoken, strict=False):
            tile.show_headline(one, words)
        self.setVisible(bool(self._count))
        self.fit()

    def set_low(self, *, is_low: bool, is_terse: bool, is_bare: bool) -> None:
        """Lower charts where there is little height, one line beside each figure where there is less, then no chart."""
        chart = 0 if is_bare else LOW_CHART if is_low else CHART
        if (chart, is_terse) != (self._chart, self._is_terse):
            self._chart, self._is_terse = chart, is_terse
            self.fit()

    @property
    def shown_count(self) -> int:
        """How many figures there is width for."""
        return min(self._count, max(1, self.width() // NARROWEST))

    def fit(self) -> None:
        """Widths of the tiles, then the lines their words need."""
        count = self.shown_count
        if not self._count:
            return
        width = self.width() / count
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < count)
            tile.resize(round((number + 1) * width) - round(number * width), max(1, tile.height()))
        needed = [tile.lines_needed() for tile in self.tiles[:count]]
        labels, units, contexts = zip(*needed, strict=True)
        lines = (max(labels), any(units), 1 if self._is_terse else max(contexts))
        for tile in self.tiles[:count]:
            tile.set_lines(lines, self._chart)
        height = self.tiles[0].sizeHint().height()
        for number, tile in enumerate(self.tiles[:count]):
            tile.setGeometry(round(number * width), 2, tile.width(), height)
        self.setFixedHeight(height + 2)

    def sizeHint(self) -> QSize:
        """As tall as its tiles."""
        return QSize(MOST * NARROWEST, self.tiles[0].sizeHint().height() + 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Fonts may be wider."""
        super().set_theme(theme)
        self.fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The rule above all of them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(0, 0, self.width(), 1, self.theme.colour("text.primary"))
        painter.end()
