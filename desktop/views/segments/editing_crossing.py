"""Stating what two segments share, where the matrix shows it: a double click or Enter on a cell opens its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

if TYPE_CHECKING:
    from desktop.figures.figure import Entity, MatrixCell
    from desktop.plotting.figure_view import FigureView
    from desktop.views.number_keeping import NumberKeeping


class CrossingEditing(QObject):
    """Listens to a figure's view; figures without a matrix are none of its business."""

    def __init__(self, view: FigureView, keeping: NumberKeeping) -> None:
        super().__init__(view)
        self._view = view
        self._keeping = keeping
        view.entity_opened.connect(self._open)

    def _open(self, entity: Entity) -> None:
        cell = self._cell(entity)
        layout = self._view.drawn
        if cell is None or cell.place is None or layout is None:
            return
        mark = next((mark for mark in layout.marks if mark.entity == entity), None)
        if mark is None:
            return
        factor = min(1.0, self._view.width() / layout.width, self._view.height() / layout.height)
        box = mark.box
        rect = QRect(*(round(part * factor) for part in (box.x, box.y, box.width, box.height)))
        self._keeping.open(cell.place, self._view, rect, back_to=self._view)

    def _cell(self, entity: Entity) -> MatrixCell | None:
        figure = self._view.figure
        matrix = figure.matrix if figure is not None else None
        if matrix is None or entity.kind not in {"crossing", "observation"}:
            return None
        return next((cell for line in matrix.cells for cell in line if cell.entity == entity), None)
