"""Keeps the bars in step with the workspace: reads the choices again when data or market change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.state.events import DataChanged, ExternalChange, StateChanged, WorkspaceOpened
from desktop.views.context import Context, read_context

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window


class ContextFollower:
    """One query per change; its answer settles market, dimension and measure of the state."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        self.latest: Context | None = None
        hub = services.hub
        hub.subscribe(WorkspaceOpened, lambda _event: self.read())
        hub.subscribe(DataChanged, lambda _event: self.read())
        hub.subscribe(ExternalChange, lambda _event: self.read())
        hub.subscribe(StateChanged, self._on_state)

    def read(self) -> None:
        """Ask the workspace what there is to choose from."""
        market = self._services.state.current.market
        self._services.database.query("context", lambda workspace: read_context(workspace, market), self._on_read)

    def _on_state(self, event: StateChanged) -> None:
        if "market" in event.fields and event.before.market:
            self.read()

    def _on_read(self, context: Context) -> None:
        self.latest = context
        state = self._services.state.current
        dimensions = {row.id for row in context.dimensions}
        measures = [row.id for row in context.measures]
        dimension = state.dimension if state.dimension in dimensions else context.dimension
        measure = state.measure
        if measure not in measures:
            measure = "market-size" if "market-size" in measures or not measures else measures[0]
        enable_steps(self._services, context)
        self._window.set_context(context)
        self._services.state.change(market=context.market, dimension=dimension, measure=measure)
        self._services.settings.put(
            market=context.market, market_name=context.market_name(context.market, state.language)
        )
        self._window.context_bar.renew()


def enable_steps(services: Services, context: Context | None) -> None:
    """Whether undo and redo have anything to do, and what: a step of a view, or an edit of the data."""
    steps, actions = services.steps, services.actions
    data = (context.undo, context.redo) if context is not None else (None, None)
    views = ((steps.can_undo, steps.undo_name), (steps.can_redo, steps.redo_name))
    for verb, (is_view, name), change in zip(("edit.undo", "edit.redo"), views, data, strict=True):
        actions.enable(verb, is_view or change is not None)
        what = name or QCoreApplication.translate("Window", "Arrow")
        actions.describe(verb, what if is_view else change or "")
