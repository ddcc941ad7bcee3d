"""Dragging rows of the segment tree with the mouse: to another place among siblings, or into another node.

A drag never leaves the tree, so nothing is put on the system's drag and nothing is taken from one: the
view accepts no drops at all, and no program can hand it crafted bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.figures.figure import Entity
from desktop.frozen import frozen
from desktop.itemmodels.cell import ENTITY_ROLE
from desktop.widgets.drop_mark import DropMark

if TYPE_CHECKING:
    from desktop.views.segments.editing_tree import TreeEditing

EDGE: Final = 22
"""So near the upper or lower end the rows scroll."""
SCROLLING: Final = 40
"""Milliseconds between two steps of scrolling."""
OPENING: Final = 700
"""Milliseconds over a closed node until it opens."""
UPPER, LOWER = 0.25, 0.75
"""Parts of a row above and below which a drop goes before and after it; between them it goes inside."""


@frozen
class Target:
    """Where a drop would put the segment."""

    parent: str | None
    """None for the dimension itself."""
    before: str | None
    """None for the last place."""
    index: QModelIndex
    where: str
    """above, below or inside the row."""


class TreeDrag(QObject):
    """Watches the rows: a press that moves becomes a drag, and shows where it would go. Escape ends it."""

    def __init__(self, editing: TreeEditing) -> None:
        super().__init__(editing)
        self._editing = editing
        self._grid = editing.grid
        self._pressed: tuple[QPoint, Entity] | None = None
        self._dragged: Entity | None = None
        self._at = QPoint()
        self.mark = DropMark(self._grid.theme, "segments.drop", self._grid.viewport())
        self._hovered = QModelIndex()
        self._opening = self._timer(OPENING, single=True)
        self._opening.timeout.connect(self._open_hovered)
        self._scrolling = self._timer(SCROLLING, single=False)
        self._scrolling.timeout.connect(self._scroll)
        self._grid.viewport().installEventFilter(self)
        self._grid.installEventFilter(self)
        editing.model.modelAboutToBeReset.connect(self.end)

    def _timer(self, milliseconds: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(single)
        return timer

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Presses go on to the view; moves with the button down end here, and Escape while something is dragged."""
        if watched is self._grid:
            is_key = event.type() in {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
            if self._dragged is None or not is_key or not isinstance(event, QKeyEvent):
                return False
            event.accept()
            if event.key() == Qt.Key.Key_Escape:
                self.end()
            return True
        return isinstance(event, QMouseEvent) and self._on_mouse(event)

    def end(self) -> None:
        """Nothing is dragged any more."""
        self._pressed = self._dragged = None
        self._opening.stop()
        self._scrolling.stop()
        self._hovered = QModelIndex()
        self.mark.hide()
        self._grid.viewport().unsetCursor()

    def target(self, at: QPoint, key: str) -> Target | None:
        """Where a segment would go when it is dropped here; None where it cannot."""
        index = self._grid.indexAt(at).siblingAtColumn(0)
        rows, entity = self._editing.model.rows, index.data(ENTITY_ROLE)
        mine = self._editing.model.index_of(Entity("segment", key))
        if rows is None or entity is None or not mine.isValid() or entity.kind == "market":
            return None
        if _split_of(mine) != _split_of(index) or _is_below(index, mine):
            return None
        if entity.kind == "dimension":
            return Target(None, None, index, "inside")
        return self._beside(at, index, entity)

    def _beside(self, at: QPoint, index: QModelIndex, entity: Entity) -> Target:
        """The upper and lower quarter of a row are before and after it, the middle is inside."""
        rect = self._grid.visualRect(index)
        above = index.parent().data(ENTITY_ROLE)
        parent = above.id if above.kind == "segment" else None
        part = (at.y() - rect.top()) / max(1, rect.height())
        if part < UPPER:
            return Target(parent, entity.id, index, "above")
        if part <= LOWER:
            return Target(entity.id, None, index, "inside")
        model = self._editing.model
        if self._grid.isExpanded(index) and model.rowCount(index):
            return Target(entity.id, model.index(0, 0, index).data(ENTITY_ROLE).id, index, "below")
        following = index.sibling(index.row() + 1, 0).data(ENTITY_ROLE)
        return Target(parent, following.id if following is not None else None, index, "below")

    def _on_mouse(self, event: QMouseEvent) -> bool:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            entity = self._grid.indexAt(at).data(ENTITY_ROLE)
            is_one = entity is not None and entity.kind == "segment" and self._editing.may_move
            self._pressed = (at, entity) if is_one else None
            return False
        if event.type() == QEvent.Type.MouseButtonRelease:
            return self._release(at)
        if event.type() != QEvent.Type.MouseMove or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        if self._pressed is not None:
            start, entity = self._pressed
            if (at - start).manhattanLength() >= QApplication.startDragDistance():
                self._pressed, self._dragged = None, entity
                self._scrolling.start()
        if self._dragged is not None:
            self._show(at)
        return True

    def _show(self, at: QPoint) -> None:
        """Where it would go from here."""
        assert self._dragged is not None
        self._at = at
        target = self.target(at, self._dragged.id)
        viewport = self._grid.viewport()
        viewport.setCursor(Qt.CursorShape.ForbiddenCursor if target is None else Qt.CursorShape.DragMoveCursor)
        if target is None:
            self.mark.hide()
            return
        self.mark.show_at(self._grid.visualRect(target.index), target.where)
        if target.index != self._hovered:
            self._hovered = target.index
            self._opening.start()

    def _release(self, at: QPoint) -> bool:
        entity = self._dragged
        target = self.target(at, entity.id) if entity is not None else None
        self.end()
        if entity is not None and target is not None:
            self._editing.move(entity.id, target.parent, target.before)
        return entity is not None

    def _scroll(self) -> None:
        """Near an end the rows go on, as long as the pointer stays there."""
        bar, height = self._grid.verticalScrollBar(), self._grid.viewport().height()
        steps = -1 if self._at.y() < EDGE else 1 if self._at.y() > height - EDGE else 0
        if steps:
            bar.setValue(bar.value() + steps * bar.singleStep())
            self._show(self._at)

    def _open_hovered(self) -> None:
        if self._hovered.isValid() and self.mark.isVisible():
            self._grid.expand(self._hovered)


def _split_of(index: QModelIndex) -> str:
    """The dimension a row belongs to."""
    while index.isValid():
        entity = index.data(ENTITY_ROLE)
        if entity is not None and entity.kind == "dimension":
            return str(entity.id)
        index = index.parent()
    return ""


def _is_below(index: QModelIndex, above: QModelIndex) -> bool:
    while index.isValid():
        if index == above:
            return True
        index = index.parent()
    return False
