"""The menu of the tree's columns: which are shown, by which siblings are sorted, whether numbers are shaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.itemmodels.segment_columns import COLUMNS, SORTED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtWidgets import QWidget

    from desktop.itemmodels.segment_order import Sorting


class ColumnMenu(QMenu):
    """Made anew each time it is opened."""

    toggled_column = Signal(str, bool)
    sorting_chosen = Signal(str)
    """Key of a column; empty for document order."""
    shading_chosen = Signal(bool)
    reset_wanted = Signal()

    def __init__(
        self,
        words: Mapping[str, str],
        wanted: Collection[str],
        shown: Collection[str],
        sorting: Sorting | None,
        *,
        is_shaded: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("segments.columns.menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key in COLUMNS[1:]:
            no_room = key in wanted and key not in shown
            text = self.tr("{column} (no room)").format(column=words[key]) if no_room else words[key]
            action = self.addAction(text.replace("&", "&&"))
            action.setObjectName(f"segments.columns.{key}")
            action.setCheckable(True)
            action.setChecked(key in wanted)
            action.toggled.connect(lambda on, k=key: self.toggled_column.emit(k, on))
        self.addSeparator()
        self._add_sorting(words, sorting)
        shading = self.addAction(self.tr("Shade the numbers"))
        shading.setObjectName("segments.columns.shading")
        shading.setCheckable(True)
        shading.setChecked(is_shaded)
        shading.toggled.connect(self.shading_chosen)
        self.addSeparator()
        reset = self.addAction(self.tr("Columns as at first"))
        reset.setObjectName("segments.columns.reset")
        reset.triggered.connect(lambda _checked=False: self.reset_wanted.emit())

    def _add_sorting(self, words: Mapping[str, str], sorting: Sorting | None) -> None:
        menu = QMenu(self.tr("Sort by"), self)
        menu.setObjectName("segments.sorting.menu")
        choices = QActionGroup(menu)
        for key in ("", *(key for key in COLUMNS if key in SORTED)):
            action = menu.addAction((words[key] if key else self.tr("Order of the source")).replace("&", "&&"))
            action.setObjectName(f"segments.sorting.{key or 'document'}")
            action.setCheckable(True)
            action.setChecked(key == (sorting.key if sorting is not None else ""))
            action.triggered.connect(lambda _checked=False, k=key: self.sorting_chosen.emit(k))
            choices.addAction(action)
        self.addMenu(menu)
