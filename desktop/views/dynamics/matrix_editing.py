"""Editing in the matrix: how strongly a factor works on a segment, and when; always the analyst's own view."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.actions.factor_editing import merge, part, set_horizon, set_impacts
from desktop.analysis.correspondences import SAME
from desktop.analysis.judgements import HORIZONS
from desktop.figures.factors import stated_horizon
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QModelIndex, QPoint

    from desktop.figures.factor_board import BoardRow, Touch
    from desktop.figures.factor_reading import Factored
    from desktop.itemmodels.factor_tree import FactorTree
    from desktop.views.services import Services
    from desktop.widgets.sign_grid import SignGrid

LEVELS: Final = (3, 2, 1, 0, -1, -2, -3)
MOST_OFFERED: Final = 12
"""Ideas that can be joined with one, at most in the menu."""


class MatrixEditing(QObject):
    """Turns wishes of the grid into edits, each one step of the history."""

    def __init__(
        self, services: Services, grid: SignGrid, model: FactorTree, find: Callable[[str], Factored | None]
    ) -> None:
        super().__init__(grid)
        self._services = services
        self._grid = grid
        self._model = model
        self._find = find
        grid.level_wished.connect(self.set_level)
        grid.menu_wanted.connect(self.open)

    def set_level(self, index: QModelIndex, level: int | None) -> None:
        """State an impact in a cell, or take one's own back."""
        cell = self._model.pair(index)
        if cell is not None:
            self._state(cell, level)

    def change_level(self, index: QModelIndex, steps: int) -> bool:
        """State an impact so many steps above the one stated, from none at all; False where none can be stated."""
        if self._model.pair(index) is None:
            return False
        touch = self._model.touch_at(index)
        level = touch.judged.level if touch is not None and touch.judged is not None else 0
        self.set_level(index, max(min(LEVELS), min(max(LEVELS), level + steps)))
        return True

    def _state(self, cell: tuple[str, str], level: int | None) -> None:
        title = self.tr("Impact of a factor")
        self._services.database.operate(title, lambda workspace: set_impacts(workspace, [cell], level, title))

    def set_horizon(self, factor: str, horizon: str) -> None:
        """Say when a factor works, or take that back."""
        title = self.tr("Horizon of a factor")
        self._services.database.operate(title, lambda workspace: set_horizon(workspace, factor, horizon, title))

    def join(self, first: str, second: str) -> None:
        """Say that two factors are the same idea."""
        title = self.tr("The same idea")
        self._services.database.operate(title, lambda workspace: merge(workspace, first, second, title))

    def take_out(self, row: str) -> None:
        """Say that they are not."""
        title = self.tr("Not the same idea")
        self._services.database.operate(title, lambda workspace: part(workspace, row, title))

    def open(self, index: QModelIndex, at: QPoint) -> None:
        """The menu of a cell, of an idea or of one of several that say the same."""
        menu = self.menu(index)
        if menu is not None:
            menu.popup(at)

    def menu(self, index: QModelIndex) -> QMenu | None:
        """What can be done here; None where nothing can."""
        row, member = self._model.row_at(index), self._model.member_at(index)
        if row is None and member is None:
            return None
        menu = QMenu(self._grid)
        menu.setObjectName("dynamics.matrix.menu")
        menu.aboutToHide.connect(menu.deleteLater)
        cell = self._model.pair(index)
        if cell is not None:
            self._add_levels(menu, cell, self._model.touch_at(index))
        if row is not None:
            self._add_horizons(menu, row)
            self._add_ideas(menu, row)
        elif member is not None:
            self._add_parting(menu, member, index)
        return menu

    def _add_levels(self, menu: QMenu, cell: tuple[str, str], touch: Touch | None) -> None:
        words = {
            3: self.tr("Pushes strongly"),
            2: self.tr("Pushes"),
            1: self.tr("Pushes a little"),
            0: self.tr("Neither"),
            -1: self.tr("Holds back a little"),
            -2: self.tr("Holds back"),
            -3: self.tr("Holds back strongly"),
        }
        own = touch.judged.level if touch is not None and touch.judged is not None else None
        group = QActionGroup(menu)
        for level in LEVELS:
            action = menu.addAction(f"{words[level]}\t{level:+d}" if level else f"{words[level]}\t0")
            action.setObjectName(f"dynamics.matrix.level.{level}")
            action.setCheckable(True)
            action.setChecked(level == own)
            action.triggered.connect(partial(self._state, cell, level))
            group.addAction(action)
        away = menu.addAction(self.tr("Take my view back"))
        away.setObjectName("dynamics.matrix.level.none")
        away.setEnabled(own is not None)
        away.triggered.connect(partial(self._state, cell, None))
        menu.addSeparator()

    def _add_horizons(self, menu: QMenu, row: BoardRow) -> None:
        language, factor = self._services.language, row.lead.factor.id
        below = menu.addMenu(self.tr("Horizon"))
        below.setObjectName("dynamics.matrix.horizon")
        for horizon in HORIZONS:
            action = below.addAction(stated_horizon(horizon, language))
            action.setObjectName(f"dynamics.matrix.horizon.{horizon}")
            action.setCheckable(True)
            action.setChecked(row.horizon is not None and row.horizon.words == horizon)
            action.triggered.connect(partial(self.set_horizon, factor, horizon))
        away = below.addAction(self.tr("Take my view back"))
        away.setObjectName("dynamics.matrix.horizon.none")
        away.setEnabled(row.horizon is not None)
        away.triggered.connect(partial(self.set_horizon, factor, ""))

    def _add_ideas(self, menu: QMenu, row: BoardRow) -> None:
        """What overlaps with it on file can be made one idea with it."""
        members = {one.factor.id for one in row.members}
        near = [one for one in row.lead.related if one.relation != SAME and one.id not in members]
        if not near:
            return
        below = menu.addMenu(self.tr("The same idea as"))
        below.setObjectName("dynamics.matrix.same")
        for one in near[:MOST_OFFERED]:
            found = self._find(one.id)
            if found is None:
                continue
            action = below.addAction(name(found.factor, self._services.language).replace("&", "&&"))
            action.setObjectName(f"dynamics.matrix.same.{one.id}")
            action.setToolTip(one.note)
            action.triggered.connect(partial(self.join, row.lead.factor.id, one.id))

    def _add_parting(self, menu: QMenu, member: Factored, index: QModelIndex) -> None:
        lead = self._model.row_at(self._model.parent(index))
        links = lead.lead.related if lead is not None else ()
        link = next((one for one in links if one.id == member.factor.id and one.relation == SAME), None)
        action = menu.addAction(self.tr("Not the same idea"))
        action.setObjectName("dynamics.matrix.part")
        action.setEnabled(link is not None and link.is_direct)
        if link is not None and link.is_direct:
            action.triggered.connect(partial(self.take_out, link.rows[0]))
