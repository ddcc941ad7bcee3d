"""Above the segment tree: what filters it, how far it is open, which columns it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.button import Button
from desktop.widgets.filter_field import FilterField
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from desktop.theme.theme import Theme

ALL = 99
"""The depth at which everything is open."""
MOST_LEVELS = 3


class TreeBar(QWidget):
    """A field, a choice of levels, a button."""

    depth_chosen = Signal(int)
    """How many levels below the splits are open; ``ALL`` for every one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FilterField(theme, "segments.filter")
        self.filter.setMinimumWidth(96)
        self.filter.setFixedHeight(30)
        self.levels = Segmented(theme, "segments.levels")
        self.levels.chosen.connect(lambda key: self.depth_chosen.emit(ALL if key == "all" else int(key)))
        self.columns = Button(theme, icon="columns-3")
        self.columns.setObjectName("segments.columns")
        self._depth: int | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter, 1)
        layout.addWidget(self.levels)
        layout.addWidget(self.columns)
        self.retranslate()

    def retranslate(self) -> None:
        """Words of the interface."""
        self.filter.set_hint(self.tr("Find a segment"))
        self.levels.setAccessibleName(self.tr("Open levels"))
        self.levels.setToolTip(self.tr("How many levels below the splits are open (Ctrl+Alt+0 to 3, 9 for all)"))
        self.columns.setToolTip(self.tr("Columns, order and shading"))
        self.columns.setAccessibleName(self.tr("Columns, order and shading"))
        self.show_levels(self._depth)

    def show_levels(self, depth: int | None) -> None:
        """Offer the levels there are: ``depth`` below the splits, None for a tree that was not read as a whole."""
        self._depth = depth
        levels = MOST_LEVELS if depth is None else max(0, min(MOST_LEVELS, depth - 1))
        options = [("0", self.tr("Splits")), *((str(level), str(level)) for level in range(1, levels + 1))]
        self.levels.set_options([*options, ("all", self.tr("All"))])

    def show_depth(self, depth: int) -> None:
        """Mark the level that is open; none where rows were opened by hand to another one."""
        at_end = self._depth is not None and depth >= self._depth
        self.levels.set_current("all" if at_end or depth >= ALL else str(depth))
