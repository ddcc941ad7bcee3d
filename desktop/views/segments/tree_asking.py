"""What the segment tree asks of the workspace after its first answer: parts, the way to a row, hits of a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.itemmodels.segment_reading import find_rows, read_parts, read_path, read_rows

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.itemmodels.segment_frame import Frame, Opening
    from desktop.itemmodels.segment_rows import Group, SegmentRows
    from desktop.itemmodels.segment_tree import SegmentTree
    from desktop.views.services import Services


class TreeAsking(QObject):
    """Asks on the database worker and puts the answers into the model, unless it shows another tree by then."""

    found = Signal(object)
    """What a filter leaves (``FoundRows``)."""
    opened = Signal(object)
    """The tree with more of it open (``SegmentRows``)."""
    grown = Signal()
    """Further parts stand behind those that were there: the rows have to be shown anew."""
    path_came = Signal(object)
    """A thing whose row is there now."""

    def __init__(self, services: Services, model: SegmentTree) -> None:
        super().__init__(model)
        self._database = services.database
        self._model = model
        model.parts_wanted.connect(self.ask_parts)

    def ask_parts(self, row: int) -> None:
        """The parts of a node, from the first one that was not read."""
        rows = self._model.rows
        if rows is None:
            return
        frame, above = rows.frame, rows.above(row)
        first = rows.parts(row) - rows.unread(row) if rows.is_read(row) else 0

        def done(group: Group | None) -> None:
            if group is None or self._model.rows is not rows:
                return
            if first:
                rows.grow(row, group, first)
                self.grown.emit()
            else:
                self._model.grow(row, group)

        slot = f"segments.parts.{above.dimension}/{above.parent}"
        self._database.query(slot, lambda workspace: read_parts(workspace, frame, above, first), done)

    def ask_path(self, entity: Entity) -> None:
        """The nodes above a segment whose parts were not read."""
        rows = self._model.rows
        if rows is None or entity.kind != "segment":
            return
        frame = rows.frame

        def done(groups: list[Group]) -> None:
            if self._model.rows is not rows:
                return
            for group in groups:
                row = rows.row_above(group.siblings.above)
                if row is not None and not rows.is_read(row):
                    self._model.grow(row, group)
            if rows.row_of(entity) is not None:
                self.path_came.emit(entity)

        self._database.query("segments.path", lambda workspace: read_path(workspace, frame, entity.id), done)

    def ask_found(self, frame: Frame, text: str) -> None:
        """The segments that hold the words typed."""
        self._database.query("segments.find", lambda workspace: find_rows(workspace, frame, text), self.found.emit)

    def ask_opened(self, rows: SegmentRows, opening: Opening) -> None:
        """The same tree, open as far as is wished."""
        request, last = rows.frame.request, rows.frame.last

        def done(more: SegmentRows | None) -> None:
            if more is not None:
                self.opened.emit(more)

        self._database.query("segments.opened", lambda workspace: read_rows(workspace, request, last, opening), done)

    def forget_found(self) -> None:
        """No hits are wanted any more: an answer on its way is dropped."""
        self._database.query("segments.find", lambda _workspace: None, lambda _nothing: None)
