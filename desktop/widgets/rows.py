"""What every list of rows does alike, as tree or as table: the ground under a row, and going to a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QAbstractItemView

    from desktop.theme.theme import Theme


def paint_ground(painter: QPainter, rect: QRect, theme: Theme, *, selected: bool, hovered: bool) -> None:
    """Fill a row (or a cell's part of it) as it stands, with the hairline below."""
    ground = "accent.wash" if selected else "surface.hover" if hovered else "surface.content"
    painter.fillRect(rect, theme.colour(ground))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line.hair"))


def go_to(view: QAbstractItemView, index: QModelIndex) -> None:
    """Make a row current and visible; an invalid index lets go of the current one.

    A row that is current already stays as it is: others may be selected with it, or are about to be.
    """
    current = view.currentIndex()
    if current.isValid() and current.siblingAtColumn(0) == index.siblingAtColumn(0):
        return
    if index.isValid():
        view.setCurrentIndex(index)
        view.scrollTo(index)
    else:
        view.clearSelection()
        view.setCurrentIndex(QModelIndex())
