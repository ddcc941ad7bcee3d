"""Editing in the segment tree: names where they stand, new rows, order, merging and splitting, the context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QMenu

from desktop.figures.figure import Entity
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.views.segments.editing_drag import TreeDrag
from desktop.views.segments.editing_run import run_edit
from desktop.widgets.inline_editor import InlineEditor, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.segment_editing import Edited
    from desktop.itemmodels.cell import Cell
    from desktop.itemmodels.segment_tree import SegmentTree
    from desktop.views.services import Services
    from desktop.widgets.grid import Grid
    from desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate

MENU: Final = (
    ("segments.rename", "segments.add_child", "segments.add_sibling", "segments.add_dimension"),
    ("segments.up", "segments.down", "segments.inward", "segments.outward"),
    ("segments.merge", "segments.split"),
    ("segments.delete",),
    ("evidence.show", "edit.annotate", "edit.copy_value"),
)
STEP: Final = 12
"""How much further right a new part stands than its parent."""
MARK: Final = 16
NAME_WIDTH: Final = 300
"""A name is seen whole while it is written."""


class TreeEditing(QObject):
    """What the verbs of the tree do; it knows the view and its rows, the verbs know it."""

    def __init__(self, services: Services, grid: Grid, model: SegmentTree, said: Callable[[str], None]) -> None:
        super().__init__(grid)
        self._services = services
        self.grid = grid
        self.model = model
        self._said = said
        self._editor: InlineEditor | None = None
        self._next: tuple[Entity, str] | None = None
        """A row that is still on its way, and the editor to open there."""
        self.may_move = True
        """Whether rows can be dragged: not in a file that is only read."""
        self.drag = TreeDrag(self)
        grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        grid.customContextMenuRequested.connect(self._show_menu)
        services.actions.attach_local(grid, "segments")
        model.modelAboutToBeReset.connect(self._close)
        model.modelReset.connect(lambda: QTimer.singleShot(0, self, self._go_on))
        grid.verticalScrollBar().valueChanged.connect(lambda _value: self._close())

    @property
    def entity(self) -> Entity | None:
        """The row the person is at: what the verbs mean."""
        entity = self.grid.currentIndex().data(ENTITY_ROLE)
        return entity if isinstance(entity, Entity) else None

    @property
    def chosen(self) -> list[str]:
        """The segments that are selected together, from the top down."""
        rows = sorted(self.grid.selectionModel().selectedRows(), key=lambda index: self.grid.visualRect(index).top())
        return [row.id for index in rows if (row := index.data(ENTITY_ROLE)) is not None and row.kind == "segment"]

    def rename(self) -> None:
        """Open the name of the row for editing."""
        index, entity = self.grid.currentIndex().siblingAtColumn(0), self.entity
        if entity is None:
            return
        cell: Cell = index.data(CELL_ROLE)
        label = translate("Editing", "New name")
        editor = self._open(self._name_rect(index, 0, 0), cell.text, label, "")
        editor.accepted.connect(lambda text, _how: self._rename(entity, text))

    def add_child(self) -> None:
        """Ask for the name of a new part of the row."""
        entity = self.entity
        if entity is not None:
            self._ask(entity, "dimension" if entity.kind == "market" else "child")

    def add_sibling(self) -> None:
        """Ask for the name of a segment after the row; beside a split stands another split."""
        entity = self.entity
        if entity is not None:
            self._ask(entity, "sibling" if entity.kind == "segment" else "dimension")

    def add_dimension(self) -> None:
        """Ask for the name of another split of the market."""
        entity = self.entity
        if entity is not None:
            self._ask(entity, "dimension")

    def step(self, places: int) -> None:
        """Move the segment among its siblings."""
        entity = self.entity
        if entity is None or entity.kind != "segment":
            return
        up, down = translate("Editing", "Move a segment up"), translate("Editing", "Move a segment down")
        name = up if places < 0 else down

        def edit(workspace: Workspace) -> Edited | None:
            from desktop.actions.segment_editing import step_segment

            return step_segment(workspace, entity.id, places, name)

        run_edit(self._services, name, edit, self._said)

    def move(self, key: str, parent: str | None, before: str | None) -> None:
        """Put a segment below another one (None: its dimension), before a sibling or last."""
        name = translate("Editing", "Move a segment")

        def edit(workspace: Workspace) -> Edited | None:
            from desktop.actions.segment_editing import move_segment

            return move_segment(workspace, key, name, parent=parent, before=before)

        run_edit(self._services, name, edit, self._said, self._select)

    def nest(self, *, inward: bool) -> None:
        """Make the segment a part of the one above it, or a sibling of its parent."""
        entity = self.entity
        if entity is None or entity.kind != "segment":
            return
        name = translate("Editing", "Move a segment")

        def edit(workspace: Workspace) -> Edited | None:
            from desktop.actions.segment_editing import nest_segment

            return nest_segment(workspace, entity.id, name, inward=inward)

        run_edit(self._services, name, edit, self._said)

    def merge(self) -> None:
        """Merge what is selected; the name of the new segment is open for editing afterwards."""
        keys, name = self.chosen, translate("Editing", "Merge segments")

        def edit(workspace: Workspace) -> Edited:
            from desktop.actions.segment_merging import merge

            return merge(workspace, keys, name)

        def done(edited: Edited) -> None:
            self._select(edited)
            self._next = (Entity(edited.kind, edited.key), "rename")

        run_edit(self._services, name, edit, self._said, done)

    def delete(self) -> None:
        """Delete the row with everything that hangs on it."""
        entity = self.entity
        if entity is None or entity.kind == "market":
            return
        name = translate("Editing", "Delete a segment")
        if entity.kind == "dimension":
            name = translate("Editing", "Delete a split")

        def edit(workspace: Workspace) -> Edited:
            from desktop.actions.segment_editing import delete

            return delete(workspace, entity.kind, entity.id, name)

        run_edit(self._services, name, edit, self._said, self._select)

    def _rename(self, entity: Entity, text: str) -> None:
        language, name = self._services.language, translate("Editing", "Rename a segment")

        def edit(workspace: Workspace) -> Edited | None:
            from desktop.actions.segment_editing import rename

            return rename(workspace, entity.kind, entity.id, text, language, name)

        run_edit(self._services, name, edit, self._said)

    def _ask(self, entity: Entity, what: str) -> None:
        """An empty editor where the new row will stand."""
        index = self.model.index_of(entity)
        if not index.isValid():
            return
        hint = translate("Editing", "Enter adds, Shift+Enter goes on, Tab goes a level down, Esc cancels")
        label = translate("Editing", "Name of the new segment")
        if what == "dimension":
            hint = translate("Editing", "Enter adds the split, Esc cancels")
            label = translate("Editing", "Name of the new split")
        self.grid.scrollTo(index)
        rect = self._name_rect(index, 1, STEP if what == "child" else 0)
        editor = self._open(rect, "", label, hint, goes_on=what != "dimension")
        editor.accepted.connect(lambda text, how: self._add(entity, what, text, how))

    def _add(self, entity: Entity, what: str, text: str, how: str) -> None:
        rows = self.model.rows
        if rows is None:
            return
        language, market = self._services.language, self._services.state.current.market
        name = translate("Editing", "Add a segment")
        if what == "dimension":
            name = translate("Editing", "Add a split")
        of = entity.id if entity.kind == "dimension" else ""

        def edit(workspace: Workspace) -> Edited:
            from desktop.actions.segment_editing import add_dimension, add_segment

            if what == "dimension":
                return add_dimension(workspace, market, text, language, name)
            if what == "sibling":
                return add_segment(workspace, text, language, name, after=entity.id)
            return add_segment(workspace, text, language, name, below="" if of else entity.id, of=of)

        def done(edited: Edited) -> None:
            self._select(edited)
            goes_on = {"next": "sibling", "below": "child"}.get(how)
            self._next = (Entity(edited.kind, edited.key), goes_on) if goes_on else None

        run_edit(self._services, name, edit, self._said, done)

    def _select(self, edited: Edited) -> None:
        self._services.state.change(selection=Entity(edited.kind, edited.key))

    def _go_on(self) -> None:
        """Open the next editor when the row it belongs to has come."""
        if self._next is None:
            return
        entity, what = self._next
        index = self.model.index_of(entity)
        if not index.isValid():
            return
        self._next = None
        self.grid.show_row(index)
        if what == "rename":
            self.rename()
        else:
            self._ask(entity, what)

    def _open(self, rect: QRect, text: str, label: str, hint: str, *, goes_on: bool = False) -> InlineEditor:
        self._close()
        editor = InlineEditor(
            self._services.theme, "segments.editor", self.grid.viewport(), self._judge, hint=hint, goes_on=goes_on
        )
        self._editor = editor
        editor.destroyed.connect(lambda: self._forget(editor))
        editor.open_at(rect, text, label)
        return editor

    def _judge(self, text: str) -> Verdict:
        """Whether a name can be kept."""
        from desktop.actions.refusing import NotPossible
        from desktop.actions.segment_editing import checked_name

        try:
            checked_name(text)
        except NotPossible as why:
            return Verdict(why.words.get(self._services.language), is_right=False)
        return Verdict(translate("Editing", "Enter keeps the name, Esc cancels"))

    def _forget(self, editor: InlineEditor) -> None:
        if self._editor is editor:
            self._editor = None

    def _close(self) -> None:
        """The rows move: an editor would stand over another one."""
        editor, self._editor = self._editor, None
        if editor is not None:
            editor.end()

    def _name_rect(self, index: QModelIndex, rows: int, right: int) -> QRect:
        """The cell of a name without its mark, or so many rows further down."""
        rect = self.grid.visualRect(index.siblingAtColumn(0))
        cell: Cell | None = index.data(CELL_ROLE)
        mark = MARK if cell is not None and cell.colour is not None and not rows else 0
        rect = rect.translated(0, rows * rect.height()).adjusted(mark + right, 0, 0, 0)
        rect.setWidth(max(rect.width(), NAME_WIDTH))
        return rect

    def _show_menu(self, at: QPoint) -> None:
        actions = self._services.actions
        actions.show_icons(self._services.theme)
        menu = QMenu(self.grid)
        menu.setObjectName("segments.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, group in enumerate(MENU):
            if place:
                menu.addSeparator()
            menu.addActions([actions[verb] for verb in group])
        index = self.grid.indexAt(at)
        if index.isValid() and not self.grid.selectionModel().isSelected(index):
            self.grid.setCurrentIndex(index)
        menu.popup(self.grid.viewport().mapToGlobal(at))
