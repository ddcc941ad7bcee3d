"""Verbs that rate what is chosen on a part of a page: an impact in the matrix of factors, one of the five forces."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.state.events import StateChanged, WorkReported
from desktop.views.parted_page import PartedPage

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window

STEPS: Final = {"judge.up": 1, "judge.down": -1}
RATED: Final = frozenset({"matrix", "forces"})
"""Parts of the Dynamics page on which something can be rated."""


class RatingVerbs:
    """Both act on what is chosen on the part that is shown."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        for verb, steps in STEPS.items():
            services.actions.handle(verb, partial(self._rate, steps))
        services.hub.subscribe(StateChanged, self._on_state)
        self._enable()

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & {"page", "dynamics_part", "market"}:
            self._enable()

    def _enable(self) -> None:
        current = self._services.state.current
        is_rated = current.page == "dynamics" and current.dynamics_part in RATED and bool(current.market)
        for verb in STEPS:
            self._services.actions.enable(verb, is_rated)

    def _rate(self, steps: int) -> None:
        page = self._window.page
        part = page.current if isinstance(page, PartedPage) else None
        if part is None or not part.rate_by(steps):
            said = QCoreApplication.translate("Window", "Choose a cell below a segment first.")
            self._services.hub.publish(WorkReported(said, finished=True))
