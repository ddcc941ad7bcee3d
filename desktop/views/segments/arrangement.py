"""How tree and figure share the page of segments, at every size of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from desktop.widgets.split import Split

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.views.page_header import PageHeader
    from desktop.views.segments.figure_part import FigurePart
    from desktop.views.segments.tree_panel import TreePanel
    from desktop.views.services import Services
    from desktop.widgets.option_row import OptionRow

WIDE_TREE, NARROW_TREE, GAP = 726, 634, 20
LEAST_TREE, LEAST_FIGURE = 300, 280
TREE_KEPT = "segments.tree.width"
"""Where the settings remember the width that a hand gave the tree."""
ROOMY = 1080
"""Width of the page from which the tree gets its full width."""
LOW, LOWEST = 700, 560
"""Heights of the page below which rows are lower, and below which the figure needs the room of the parts."""
LEAST_SENTENCE, AROUND = 300, 72
"""What the shapes leave to the sentence at least, and to margins and gaps of the head."""


class Arrangement:
    """The head, below it tree and figure side by side, or what stands there where a market has no splits."""

    def __init__(
        self, services: Services, page: QWidget, header: PageHeader, both: tuple[TreePanel, FigurePart], empty: QWidget
    ) -> None:
        self._header = header
        self._tree, self._part = both
        self._tree.setMinimumWidth(LEAST_TREE)
        self._part.setMinimumWidth(LEAST_FIGURE)
        settings = services.settings
        self.split = Split(services.theme, "segments.splitter", self._tree, self._part, GAP)
        self.split.set_wanted(round(settings.number(TREE_KEPT, 0)))
        self.split.arranged.connect(lambda: settings.put(**{TREE_KEPT: float(self.split.wanted)}))
        self._body = QStackedWidget()
        self._body.addWidget(self.split)
        self._body.addWidget(empty)
        self._layout = QVBoxLayout(page)
        self._layout.addWidget(header)
        self._layout.addWidget(self._body, 1)

    def show_splits(self, *, has_any: bool) -> None:
        """Tree and figure, or the words that there are none."""
        self._body.setCurrentIndex(0 if has_any else 1)

    def fit(self, width: int, height: int, shapes: OptionRow, beside: QWidget) -> None:
        """Share a page of that size; ``shapes`` leave room to what stands ``beside`` them and to the sentence."""
        roomy, low = width >= ROOMY, height < LOW
        self._layout.setContentsMargins(24, 12 if low else 18, 24, 8 if low else 14)
        self._layout.setSpacing(8 if low else 14)
        self.split.set_usual(WIDE_TREE if roomy else min(NARROW_TREE, max(420, width - 344)))
        self._tree.set_low(low)
        self._part.set_low(low, has_parts=height >= LOWEST)
        taken = beside.sizeHint().width() + AROUND
        shapes.set_room(width - taken - max(self._header.sentence_width, LEAST_SENTENCE))
