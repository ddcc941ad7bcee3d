"""Back and forward through everything visited: by keys, by the side buttons of the mouse, and by name."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from desktop.market.names import name
from desktop.state.events import StateChanged, WorkspaceOpened
from desktop.state.trail import Place, Trail
from desktop.views.catalogue import PAGES
from desktop.views.inspector.kinds import STORES

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.workspace import Workspace

BUTTONS: Final = {Qt.MouseButton.BackButton: "go.back", Qt.MouseButton.ForwardButton: "go.forward"}


class Travelling(QObject):
    """Keeps the trail, and says where back and forward lead."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._trail = Trail()
        services.actions.handle("go.back", self._back)
        services.actions.handle("go.forward", self._forward)
        services.hub.subscribe(StateChanged, self._on_state)
        services.hub.subscribe(WorkspaceOpened, lambda _event: self._begin())
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)  # before any widget takes the press for itself
        self._enable()

    def _begin(self) -> None:
        """Another workspace: its places are others."""
        self._trail = Trail()
        self._enable()

    def _on_state(self, event: StateChanged) -> None:
        before, after = Place.of(event.before), Place.of(event.after)
        if before == after or not event.after.market:
            return
        if event.before.market and not self._trail.is_begun:
            self._trail.visit(before)
        self._trail.visit(after, time.monotonic())
        self._enable()

    def _enable(self) -> None:
        actions = self._services.actions
        actions.enable("go.back", self._trail.has_back)
        actions.enable("go.forward", self._trail.has_forward)
        self._describe()

    def _describe(self) -> None:
        """Where back and forward lead, as soon as the names are read."""
        language = self._services.language
        nearest = {"go.back": self._trail.before[:1], "go.forward": self._trail.after[:1]}

        def read(workspace: Workspace) -> dict[str, str]:
            return {verb: words(workspace, places[0], language) for verb, places in nearest.items() if places}

        def tell(told: dict[str, str]) -> None:
            for verb in nearest:
                self._services.actions.describe(verb, told.get(verb, ""))

        if self._services.database.path is not None:
            self._services.database.query("trail", read, tell)

    def _back(self) -> None:
        self._go(self._trail.back())

    def _forward(self) -> None:
        self._go(self._trail.forward())

    def _go(self, place: Place | None) -> None:
        if place is not None:
            self._services.state.restore(place.on(self._services.state.current))
            self._enable()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The side buttons of the mouse go back and forward, wherever the pointer is."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            verb = BUTTONS.get(event.button())
            if verb is not None:
                self._services.actions[verb].trigger()
                return True
        return False


def words(workspace: Workspace, place: Place, language: str) -> str:
    """A place in a few words: the page and what is selected or shown there."""
    page = next((QCoreApplication.translate("Pages", entry.source) for entry in PAGES if entry.name == place.page), "")
    kind, key = ("player", place.player) if place.player else ("market", place.market)
    if place.selection is not None and place.selection.kind in STORES:
        kind, key = place.selection.kind, place.selection.id
    record = getattr(workspace, STORES[kind]).get(key) if key else None
    what = name(record, language) if record is not None else ""
    return ", ".join(part for part in (page, what) if part)
