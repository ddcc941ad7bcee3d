"""The context menu of an arrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.figures.arrows import CAGR, LEVEL, SHOWS, TOTALS, request_of
from desktop.figures.figure import Family

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import DifferenceArrow, Figure, GrowthArrow
    from desktop.figures.request import Arrow
    from desktop.views.arrow_editing import ArrowEditing


class ArrowMenu(QMenu):
    """What can be done with one arrow; gone when it is closed."""

    def __init__(
        self,
        editing: ArrowEditing,
        figure: Figure,
        note: GrowthArrow | DifferenceArrow,
        trace: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("arrow.menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editing, self._note = editing, note
        self._wish = request_of(note)
        self._add("copy", self.tr("Copy value"), lambda: editing.copy_value(note))
        self._add("formula", self.tr("Show formula"), trace)
        self.addSeparator()
        kinds = [(CAGR, self.tr("Growth a year")), (LEVEL, self.tr("Level difference"))]
        if figure.family is Family.STACKED:
            kinds.append((TOTALS, self.tr("Total difference")))
        for kind, text in kinds:
            self._choice(kind, text, self._wish.kind == kind, replace(self._wish, kind=kind))
        if self._wish.kind != CAGR:
            self.addSeparator()
            words = (self.tr("Absolute"), self.tr("Percent"), self.tr("Absolute and percent"))
            for shows, text in zip(SHOWS, words, strict=True):
                self._choice(shows, text, self._wish.shows == shows, replace(self._wish, shows=shows))
        self.addSeparator()
        self._add("reset", self.tr("Whole range"), lambda: editing.reset(note.position))
        self._add("remove", f"{self.tr('Remove')}\tDel", lambda: editing.remove(note.position))

    def _add(self, name: str, text: str, do: Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.setObjectName(f"arrow.menu.{name}")
        action.triggered.connect(lambda _checked=False: do())
        return action

    def _choice(self, name: str, text: str, is_on: bool, wish: Arrow) -> None:
        action = self._add(name, text, lambda: self._editing.replace(self._note.position, wish))
        action.setCheckable(True)
        action.setChecked(is_on)
