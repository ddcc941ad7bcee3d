"""The two verbs that begin to present. Made with every window: everything else is imported when it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.state.events import WorkspaceOpened, WorkspaceRefused

if TYPE_CHECKING:
    from desktop.views.present.presenting import Presenting
    from desktop.views.services import Services
    from desktop.views.window import Window

START, HERE = "present.start", "present.here"
VERBS: Final = (START, HERE)


class PresentVerbs:
    """Holds what is presented as long as it lasts; there is one show at a time."""

    def __init__(self, services: Services, window: Window) -> None:
        self._services, self._window = services, window
        self.presenting: Presenting | None = None
        """The running show; None while nothing is presented."""
        services.actions.handle(START, lambda: self._begin(is_here=False))
        services.actions.handle(HERE, lambda: self._begin(is_here=True))
        services.hub.subscribe(WorkspaceOpened, lambda _event: self._renew(is_open=True))
        services.hub.subscribe(WorkspaceRefused, lambda _event: self._renew(is_open=False))
        window.closing.connect(self._stop)

    def _begin(self, *, is_here: bool) -> None:
        if self.presenting is not None:
            self.presenting.stage.come_to_front()
            return
        from desktop.views.present.presenting import Presenting

        state, page = self._services.state.current, self._window.page
        at, lead = "", None
        if is_here and page is not None:
            if page.SHOWS_STORIES:
                at = state.slide
            else:
                lead = page.request()
        self.presenting = Presenting(self._services, self._window)
        self.presenting.ended.connect(self._on_ended)
        self.presenting.begin(state.story, at=at, lead=lead)

    def _renew(self, *, is_open: bool) -> None:
        """Another workspace is open, or none: there is something to present, or not."""
        self._stop()
        for verb in VERBS:
            self._services.actions.enable(verb, is_open)

    def _stop(self) -> None:
        """The window closes, or shows another workspace: nothing is asked any more."""
        if self.presenting is not None:
            self.presenting.end()

    def _on_ended(self) -> None:
        if self.presenting is not None:
            self.presenting.deleteLater()
            self.presenting = None
