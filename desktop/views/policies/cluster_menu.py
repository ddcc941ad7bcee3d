"""What a bubble of the time line counts and no zoom can part, as a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity
    from desktop.figures.timeline_marks import TimeMark


def list_marks(parent: QWidget, marks: Sequence[TimeMark], chosen: Callable[[Entity], None]) -> None:
    """Open ``policies.cluster`` under the pointer; ``chosen`` hears which entity was pressed."""
    menu = QMenu(parent)
    menu.setObjectName("policies.cluster")
    for mark in marks:
        action = menu.addAction(mark.label.replace("&", "&&"))
        action.triggered.connect(lambda _=False, entity=mark.entity: chosen(entity))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(QCursor.pos())
