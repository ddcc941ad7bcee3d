"""The menu of a player in a graph: its profile, beside others, in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from desktop.views.locating import go_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity
    from desktop.views.services import Services

MOST_COMPARED = 8


class PlayerMenu(QMenu):
    """Gone when it is closed."""

    def __init__(self, services: Services, entity: Entity, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("players.relations.menu")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        state = services.state
        self._add("profile", self.tr("Show profile"), lambda: go_to(services, entity))
        compared = tuple(dict.fromkeys((*state.current.players, entity.id)))[-MOST_COMPARED:]
        self._add(
            "compare",
            self.tr("Compare with others"),
            lambda: state.change(players=compared, players_part="compare", selection=entity),
        )
        self._add("centre", self.tr("Put in the middle"), lambda: state.change(player=entity.id, selection=entity))

    def _add(self, key: str, text: str, do: Callable[[], object]) -> None:
        action = self.addAction(text)
        action.setObjectName(f"players.relations.menu.{key}")
        action.triggered.connect(lambda _checked=False: do())
