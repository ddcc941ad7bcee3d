"""The columns of the segment tree: which are wanted and fit, by which siblings are sorted, whether they are shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from desktop.itemmodels.segment_columns import COLUMNS, SORTED
from desktop.itemmodels.segment_order import Sorting
from desktop.views.segments.tree_menu import ColumnMenu
from desktop.views.segments.tree_widths import BY_DEFAULT, IMPORTANT, fitted
from desktop.views.segments.tree_words import column_words, headings

if TYPE_CHECKING:
    from desktop.itemmodels.segment_tree import SegmentTree
    from desktop.views.services import Services
    from desktop.widgets.tree_grid import TreeGrid

KEPT, SHADING_KEPT = "segments.columns", "segments.shading"
"""Where the settings remember them."""


class TreeColumns(QObject):
    """Listens to the heads of the tree and remembers what a person wants to see."""

    rewritten = Signal()
    """The cells have to be written otherwise."""

    def __init__(self, services: Services, grid: TreeGrid, model: SegmentTree) -> None:
        super().__init__(grid)
        self._settings = services.settings
        self._grid = grid
        self._model = model
        self._width = 0
        kept = self._settings.texts(KEPT)
        self.wanted = {key for key in kept if key in IMPORTANT} if kept else set(BY_DEFAULT)
        self.sorting: Sorting | None = None
        """By what siblings are sorted; None for the order of the document."""
        grid.column_pressed.connect(self._on_head)
        grid.head_menu_wanted.connect(self.show_menu)

    @property
    def is_shaded(self) -> bool:
        """Whether numbers are shaded by their size."""
        return self._settings.number(SHADING_KEPT, 0) > 0

    @property
    def shown(self) -> list[str]:
        """The columns that have room."""
        return [key for place, key in enumerate(COLUMNS) if not self._grid.isColumnHidden(place)]

    def fit(self, width: int) -> None:
        """Show the wanted columns that have room in a width."""
        self._width = width
        rows = self._model.rows
        widths = fitted(width, self.wanted, has_last=rows is None or rows.frame.last is not None)
        for place, key in enumerate(COLUMNS):
            self._grid.setColumnHidden(place, key != "name" and key not in widths)
        self._grid.set_widths([widths.get(key, 0) for key in COLUMNS])

    def show_menu(self, at: QPoint) -> None:
        """Open the menu of columns, order and shading at a place on the screen."""
        rows = self._model.rows
        if rows is None:
            return
        words = column_words(rows.frame)
        menu = ColumnMenu(words, self.wanted, self.shown, self.sorting, is_shaded=self.is_shaded, parent=self._grid)
        menu.toggled_column.connect(self._on_column)
        menu.sorting_chosen.connect(lambda key: self.sort_by(Sorting(key, descending=False) if key else None))
        menu.shading_chosen.connect(self._on_shading)
        menu.reset_wanted.connect(lambda: self._want(set(BY_DEFAULT)))
        menu.popup(at)

    def sort_by(self, sorting: Sorting | None) -> None:
        """Order the siblings below each node; None for the order of the document."""
        self.sorting = sorting
        rows = self._model.rows
        if rows is not None:
            self._model.sort_by(sorting, headings(rows.frame, sorting))

    def _on_head(self, column: int) -> None:
        """Sorted upwards, then downwards, then as in the document."""
        key, now = COLUMNS[column], self.sorting
        if key not in SORTED:
            return
        if now is None or now.key != key:
            self.sort_by(Sorting(key, descending=False))
        else:
            self.sort_by(None if now.descending else Sorting(key, descending=True))

    def _on_column(self, key: str, is_wanted: bool) -> None:
        self._want(self.wanted | {key} if is_wanted else self.wanted - {key})

    def _want(self, columns: set[str]) -> None:
        """Remembered with the name, so that no columns at all is not the same as none remembered."""
        self.wanted = columns
        kept: list[str] = [] if columns == set(BY_DEFAULT) else ["name", *(key for key in IMPORTANT if key in columns)]
        self._settings.put(**{KEPT: kept})
        self.fit(self._width)

    def _on_shading(self, is_shaded: bool) -> None:
        self._settings.put(**{SHADING_KEPT: float(is_shaded)})
        self.rewritten.emit()
