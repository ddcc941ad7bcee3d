"""The verbs that open the segment tree to a level."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from desktop.state.events import StateChanged

if TYPE_CHECKING:
    from desktop.views.services import Services
    from desktop.views.window import Window

LEVELS: Final = {"0": 0, "1": 1, "2": 2, "3": 3, "all": 99}


class TreeVerbs:
    """Needs the Segments page; off on any other one."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services = services
        self._window = window
        for key, depth in LEVELS.items():
            services.actions.handle(f"segments.level_{key}", partial(self._open_to, depth))
        services.hub.subscribe(StateChanged, lambda _event: self._enable())
        self._enable()

    def _enable(self) -> None:
        for key in LEVELS:
            self._services.actions.enable(f"segments.level_{key}", self._services.state.current.page == "segments")

    def _open_to(self, depth: int) -> None:
        from desktop.views.segments.page import SegmentsPage

        page = self._window.page
        if isinstance(page, SegmentsPage):
            page.tree.open_to(depth)
