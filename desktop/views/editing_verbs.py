"""Editing where things stand: the verbs of the segment tree, and the tables of every figure."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.state.events import StateChanged, WorkspaceOpened
from desktop.views.number_keeping import NumberKeeping

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.segments.editing_tree import TreeEditing
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate

VERBS = (
    "rename",
    "add_child",
    "add_sibling",
    "add_dimension",
    "up",
    "down",
    "inward",
    "outward",
    "merge",
    "split",
    "delete",
)


_WITHOUT_TABLES: Final = frozenset({"home"})
"""Pages that show no figure with a table: at the start nothing that edits one is imported for them."""


class EditingVerbs:
    """Needs the Segments page; in a file that is only read every verb is off and says why."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        self._tree: TreeEditing | None = None
        self._numbers = NumberKeeping(services, window.status.say)
        self._pages: set[str] = set()
        self._is_read_only = False
        handlers: dict[str, Callable[[TreeEditing], None]] = {
            "rename": lambda tree: tree.rename(),
            "add_child": lambda tree: tree.add_child(),
            "add_sibling": lambda tree: tree.add_sibling(),
            "add_dimension": lambda tree: tree.add_dimension(),
            "up": lambda tree: tree.step(-1),
            "down": lambda tree: tree.step(1),
            "inward": lambda tree: tree.nest(inward=True),
            "outward": lambda tree: tree.nest(inward=False),
            "merge": lambda tree: tree.merge(),
            "split": self._split,
            "delete": lambda tree: tree.delete(),
        }
        for verb, handler in handlers.items():
            services.actions.handle(f"segments.{verb}", partial(self._with_tree, handler))
        window.page_shown.connect(self._on_page)
        services.hub.subscribe(StateChanged, self._on_state)
        services.hub.subscribe(WorkspaceOpened, self._on_opened)
        self._enable()

    def _on_page(self, name: str) -> None:
        self._edit_tables(name)
        if name != "segments" or self._tree is not None:
            return
        from desktop.views.segments.editing_tree import TreeEditing
        from desktop.views.segments.page import SegmentsPage

        page = self._window.page
        assert isinstance(page, SegmentsPage)
        self._tree = TreeEditing(self._services, page.tree.grid, page.tree.model, self._window.status.say)
        rows = self._tree.grid.selectionModel()
        for changed in (rows.selectionChanged, rows.currentChanged):  # no row is current only after none is selected
            changed.connect(lambda *_which: self._enable())
        self._enable()

    def _edit_tables(self, name: str) -> None:
        """The tables of a page that has just been built can be edited from now on."""
        page = self._window.page
        if page is None or name in self._pages or name in _WITHOUT_TABLES:
            return
        self._pages.add(name)
        from desktop.views.figure_panel import FigurePanel
        from desktop.views.table_editing import TableEditing

        found = [(panel.table, panel.model) for panel in page.findChildren(FigurePanel)]
        if name == "forecast":
            from desktop.views.forecast.table_panel import TablePanel

            found += [(panel.grid, panel.model) for panel in page.findChildren(TablePanel)]
        for grid, model in found:
            TableEditing(self._services, grid, model, self._numbers)
        if name == "segments":
            from desktop.views.segments.editing_crossing import CrossingEditing

            for panel in page.findChildren(FigurePanel):
                CrossingEditing(panel.view, self._numbers)

    def _on_state(self, event: StateChanged) -> None:
        """Not at every step of a slider."""
        if event.fields & {"page", "selection", "market", "language"}:
            self._enable()

    def _on_opened(self, event: WorkspaceOpened) -> None:
        self._is_read_only = event.read_only
        self._enable()

    def _with_tree(self, run: Callable[[TreeEditing], None]) -> None:
        if self._tree is not None:
            run(self._tree)

    def _enable(self) -> None:
        """Each verb is on where it can be done; where it cannot, its tooltip says why."""
        actions, tree = self._services.actions, self._tree
        self._numbers.may_edit = not self._is_read_only
        if tree is not None:
            tree.may_move = not self._is_read_only
        entity = tree.entity if tree is not None else None
        is_here = self._services.state.current.page == "segments" and tree is not None
        kind = entity.kind if entity is not None and is_here else ""
        several = len(tree.chosen) if tree is not None and is_here else 0
        need = translate("Editing", "select a segment first")
        possible = dict.fromkeys(VERBS, (kind == "segment", need))
        possible["rename"] = possible["add_child"] = (bool(kind), translate("Editing", "select a row first"))
        possible["add_dimension"] = (bool(kind), translate("Editing", "select a row of the market first"))
        possible["delete"] = (kind in {"segment", "dimension"}, need)
        possible["add_sibling"] = (kind in {"segment", "dimension"}, need)
        possible["merge"] = (kind == "segment" and several > 1, translate("Editing", "select several segments first"))
        locked = translate("Editing", "this workspace can only be read")
        for verb, (is_possible, why) in possible.items():
            is_on = is_possible and not self._is_read_only
            actions.enable(f"segments.{verb}", is_on)
            actions.describe(f"segments.{verb}", "" if is_on else locked if self._is_read_only else why)

    def _split(self, tree: TreeEditing) -> None:
        from desktop.views.segments.editing_split import SplitSheet

        entity = tree.entity
        if entity is not None and entity.kind == "segment":
            sheet = SplitSheet(self._services, entity.id, self._window.status.say, self._window)
            sheet.open()
