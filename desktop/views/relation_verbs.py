"""Verbs about the trees of several publishers: relate the selected thing, put it beside what corresponds to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.segment_shapes import BESIDE
from desktop.state.events import StateChanged
from desktop.views.inspector.relations import KINDS

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.views.relation_sheet import RelationSheet
    from desktop.views.services import Services
    from desktop.views.window import Window

COMPARED = frozenset({*KINDS, "market"})


class RelationVerbs:
    """Both act on the selection; comparing without one takes the shown split."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        self._sheet: RelationSheet | None = None
        services.actions.handle("edit.relate", self._relate)
        services.actions.handle("go.compare", self._compare)
        services.hub.subscribe(StateChanged, self._on_state)
        self._enable()

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & {"selection", "dimension"}:
            self._enable()

    def _enable(self) -> None:
        entity = self._services.state.current.selection
        self._services.actions.enable("edit.relate", entity is not None and entity.kind in KINDS)

    def _relate(self) -> None:
        from desktop.views.relation_sheet import RelationSheet

        entity = self._services.state.current.selection
        if entity is not None and entity.kind in KINDS:
            self._sheet = RelationSheet(self._services, entity, self._window)
            self._sheet.open()

    def _compare(self) -> None:
        state = self._services.state
        chosen: Entity | None = state.current.selection
        compared = f"{chosen.kind}:{chosen.id}" if chosen is not None and chosen.kind in COMPARED else ""
        state.change(page="segments", shape=BESIDE, compared=compared)
