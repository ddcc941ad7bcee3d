"""Verbs of the deck: a figure becomes a slide of a story from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.actions.slides import send_to_deck

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.edit import Changes

translate = QCoreApplication.translate


class DeckVerbs:
    """They act on the figure of the shown page."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        services.actions.handle("deck.add", self._add)

    def _add(self) -> None:
        page = self._window.page
        request = page.request() if page is not None else None
        if request is None:
            self._window.status.say(translate("Window", "There is no figure here to send to the deck."))
            return
        name = translate("Window", "Send a figure to the deck")
        self._services.database.operate(name, lambda workspace: send_to_deck(workspace, request, name), self._on_sent)

    def _on_sent(self, changes: Changes | None) -> None:
        if changes is not None:
            self._window.status.say(translate("Window", "The figure is the last slide of the deck now."))
