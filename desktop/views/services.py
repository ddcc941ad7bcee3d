"""What every view is handed: the state, the hub, the database, the verbs. No view makes its own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.analysis.audited import Audited
from desktop.figures.rests import Rests
from desktop.state.steps import Steps

if TYPE_CHECKING:
    from desktop.actions.registry import Registry
    from desktop.export.report import ExportReport
    from desktop.state.events import Hub
    from desktop.state.settings import Settings
    from desktop.state.view_state import StateHolder
    from desktop.tasks.database import Database
    from desktop.tasks.job import Jobs
    from desktop.theme.theme import Theme
    from desktop.views.dialogs import Dialogs


@dataclass(slots=True, eq=False, repr=False)
class Services:
    """The parts of the running program that views work with."""

    hub: Hub
    state: StateHolder
    database: Database
    jobs: Jobs
    actions: Registry
    settings: Settings
    dialogs: Dialogs
    theme: Theme
    """The theme in use; replaced when the person switches."""
    audited: Audited = field(default_factory=Audited)
    """What the rules found, until the data change."""
    rests: Rests = field(default_factory=Rests)
    """What figures rest on, until the data change."""
    steps: Steps = field(default_factory=Steps)
    """What was done to views and can be undone in turn with the data."""
    checked: ExportReport | None = None
    """What the self-check of the last deck noticed."""

    def note_check(self, report: ExportReport) -> None:
        """Keep what a self-check noticed; called from the job that wrote the file, read after it ended."""
        self.checked = report

    @property
    def language(self) -> str:
        """Language of interface and figures."""
        return self.state.current.language
