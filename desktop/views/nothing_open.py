"""What stands in the place of the pages while no workspace is open: why, and the two ways on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.state.events import StateChanged, WorkspaceOpened, WorkspaceRefused
from desktop.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate


class NothingOpen(QObject):
    """Covers the pages from the moment a file is refused until another one is open."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__(window)
        self._services = services
        self._window = window
        self._cover: EmptyState | None = None
        services.hub.subscribe(WorkspaceRefused, lambda _event: self._show())
        services.hub.subscribe(WorkspaceOpened, lambda _event: self._remove())
        services.hub.subscribe(StateChanged, self._on_state)
        window.page_shown.connect(self._on_page)

    def _show(self) -> None:
        if self._cover is None:
            actions = self._services.actions
            self._cover = EmptyState(
                self._services.theme, "nothing", (actions["file.open"], actions["file.new"]), self._window
            )
            self._window.stack.addWidget(self._cover)
        self._retranslate(self._cover)
        self._window.stack.setCurrentWidget(self._cover)

    def _on_state(self, event: StateChanged) -> None:
        if self._cover is not None and "language" in event.fields:
            self._retranslate(self._cover)

    @staticmethod
    def _retranslate(cover: EmptyState) -> None:
        title = translate("Window", "No workspace is open")
        reason = translate("Window", "Open another one, or begin with a copy of the default workspace.")
        cover.set_texts(title, reason)

    def _on_page(self, _name: str) -> None:
        if self._cover is not None:
            self._window.stack.setCurrentWidget(self._cover)

    def _remove(self) -> None:
        if self._cover is None:
            return
        self._window.stack.removeWidget(self._cover)
        self._cover.deleteLater()
        self._cover = None
        if self._window.page is not None:
            self._window.stack.setCurrentWidget(self._window.page)
