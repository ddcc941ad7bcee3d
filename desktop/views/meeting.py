"""Meeting mode: settings are played with and nothing is written; at its end they are kept or let go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from desktop.figures.assumptions import BUILT_IN
from desktop.figures.scenario import asked_for
from desktop.state.events import WorkspaceOpened
from desktop.views.meeting_strip import MeetingStrip

if TYPE_CHECKING:
    from desktop.state.steps import Step
    from desktop.state.view_state import ViewState
    from desktop.views.services import Services
    from desktop.views.window import Window

translate = QCoreApplication.translate


class Meeting(QObject):
    """The verb starts and ends it; leaving with changed settings, or closing the window, asks once."""

    def __init__(self, services: Services, window: Window) -> None:
        super().__init__(window)
        self._services, self._window = services, window
        self._before: ViewState | None = None
        self._mark: tuple[tuple[Step, ...], tuple[Step, ...]] = ((), ())
        self._strip: MeetingStrip | None = None
        services.actions.handle("figure.meeting", self._toggle)
        services.hub.subscribe(WorkspaceOpened, lambda _event: self._leave())
        window.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether somebody is playing."""
        return self._before is not None

    @property
    def strip(self) -> MeetingStrip:
        """The strip above the pages, made when it is first needed."""
        if self._strip is None:
            strip = MeetingStrip(self._services.theme)
            strip.end_asked.connect(self._end)
            strip.kept.connect(self._keep)
            strip.discarded.connect(self._discard)
            self._window.add_strip(strip)
            self._strip = strip
        return self._strip

    def _toggle(self) -> None:
        if self.is_on:
            self._end()
        else:
            self._start()

    def _start(self) -> None:
        self._before = self._services.state.current
        self._mark = self._services.steps.mark()
        why = translate("Window", "You are playing without saving. End it first; keep or discard what you set.")
        self._services.database.hold(why)
        self._services.state.change(is_meeting=True)
        self.strip.play()
        self._show_verb()

    def _end(self) -> None:
        """Ask what to do with the settings; without other settings than before there is nothing to ask."""
        if not self._is_changed():
            self._leave()
            return
        own = self._services.state.current
        self.strip.ask("" if own.scenario in BUILT_IN else own.assumptions.name)
        self._show_verb()

    def _is_changed(self) -> bool:
        before, now = self._before, self._services.state.current
        settings = ("assumptions", "scenario", "beside", "arrows")
        return before is not None and any(getattr(before, one) != getattr(now, one) for one in settings)

    def _keep(self, name: str) -> None:
        state = self._services.state
        own = replace(state.current.assumptions, name=name)
        scenario = "own" if state.current.scenario in {"", *BUILT_IN} else state.current.scenario
        self._leave()
        state.change(assumptions=own, scenario=scenario)
        if asked_for(own):
            self._services.actions["figure.keep"].trigger()

    def _discard(self) -> None:
        """Exactly what was shown before, with what undo would take back."""
        before = self._before
        self._services.steps.go_back(self._mark)
        self._leave()
        if before is not None:
            self._services.state.restore(before)

    def _leave(self) -> None:
        """Write again; the settings stay as they are."""
        if not self.is_on:
            return
        self._before = None
        self._services.database.release()
        self._services.state.change(is_meeting=False)
        self.strip.hide()
        self._show_verb()

    def _show_verb(self) -> None:
        self._services.actions["figure.meeting"].setChecked(self.is_on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is not closed over settings that nobody was asked about; closing it again discards them."""
        closing = watched is self._window and event.type() == QEvent.Type.Close
        if closing and self.is_on and self._is_changed() and not self.strip.is_asking:
            self._end()
            event.ignore()
            return True
        return False
