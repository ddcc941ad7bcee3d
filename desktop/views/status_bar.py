"""The status bar: which file, how much is in it, what runs, whether all is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout

from desktop.state.events import WorkReported, WorkspaceOpened, WorkspaceRefused
from desktop.widgets.button import Button
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.context import Context
    from desktop.views.services import Services

HEIGHT = 26


class StatusBar(Surface):
    """Facts at the left, work and state at the right."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "surface.chrome", "top")
        self.setObjectName("status")
        self.setFixedHeight(HEIGHT)
        self._services = services
        self._context: Context | None = None
        self._said = ""
        self._is_running = False
        self._state = "rw"
        """What is open: rw, ro or none."""
        theme = services.theme
        self._file, self._observations, self._sources, self._disputes = (
            Text(theme, style="micro", tone="secondary") for _ in range(4)
        )
        self._message = Text(theme, style="micro", tone="secondary")
        self._message.setObjectName("status.message")
        self.cancel = Button(theme, "x", kind="ghost")
        self.cancel.setObjectName("status.cancel")
        self.cancel.setFixedHeight(22)
        self.cancel.clicked.connect(services.jobs.cancel)
        self.cancel.hide()
        self.way = Button(theme, "x", kind="ghost")
        """Leads to what the sentence is about."""
        self.way.setObjectName("status.way")
        self.way.setFixedHeight(22)
        self.way.hide()
        self._follow: Callable[[], None] | None = None
        self.way.clicked.connect(self._on_way)
        self.other_way: Button | None = None
        """A second thing to do with what the sentence is about; made when it is first needed."""
        self._do_also: Callable[[], None] | None = None
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(14, 1, 14, 0)
        layout.setSpacing(18)
        for text in (self._file, self._observations, self._sources, self._disputes):
            layout.addWidget(text)
        layout.addStretch(1)
        layout.addWidget(self._message)
        layout.addWidget(self.way)
        layout.addWidget(self.cancel)
        services.hub.subscribe(WorkReported, self._on_work)
        services.hub.subscribe(WorkspaceOpened, self._on_opened)
        services.hub.subscribe(WorkspaceRefused, self._on_refused)
        self.retranslate()

    def set_context(self, context: Context) -> None:
        """What the workspace holds."""
        self._context = context
        self.renew()

    def say(self, sentence: str) -> None:
        """A sentence that stays until the next one; empty for the usual one."""
        self._said = sentence
        self.lead("", None)
        self.renew()

    def lead(self, word: str, follow: Callable[[], None] | None) -> None:
        """A way to what the sentence is about, until the next sentence; None for no way."""
        self._follow = follow
        self.way.set_label(word)
        self.way.setVisible(follow is not None)
        self._do_also = None
        if self.other_way is not None:
            self.other_way.hide()

    def lead_also(self, word: str, follow: Callable[[], None]) -> None:
        """A second way beside the first, until the next sentence."""
        if self.other_way is None:
            self.other_way = Button(self._services.theme, "x", kind="ghost")
            self.other_way.setObjectName("status.other_way")
            self.other_way.setFixedHeight(22)
            self.other_way.clicked.connect(self._on_other_way)
            self._row.insertWidget(self._row.indexOf(self.way) + 1, self.other_way)
        self._do_also = follow
        self.other_way.set_label(word)
        self.other_way.show()

    def _on_other_way(self) -> None:
        if self._do_also is not None:
            self._do_also()

    def _on_way(self) -> None:
        follow = self._follow
        if follow is not None:
            self.say("")
            follow()

    @property
    def sentence(self) -> str:
        """What the right side says."""
        return self._message.text()

    def retranslate(self) -> None:
        """All words again."""
        self.cancel.set_label(self.tr("Cancel"))
        if not self._is_running:
            self._said = ""  # it was said in the other language
        self.renew()

    def renew(self) -> None:
        """Show what is known."""
        path = self._services.database.path
        self._file.setText(path.name if path else "")
        context = self._context
        if context is not None:
            self._observations.setText(self.tr("{count} observations").format(count=context.observations))
            self._sources.setText(self.tr("{count} sources").format(count=context.sources))
            disputes = self.tr("{count} contradictions, {critical} critical")
            self._disputes.setText(disputes.format(count=context.disputes, critical=context.critical))
        self._message.setText(self._said or self._usual())

    def _usual(self) -> str:
        if self._state == "none":
            return self.tr("No workspace is open")
        return self.tr("Read only") if self._state == "ro" else self.tr("All changes saved")

    def _on_opened(self, event: WorkspaceOpened) -> None:
        self._state = "ro" if event.read_only else "rw"
        self.renew()

    def _on_refused(self, _event: WorkspaceRefused) -> None:
        self._state = "none"
        self.renew()

    def _on_work(self, event: WorkReported) -> None:
        self._is_running = not event.finished
        self.cancel.setVisible(self._is_running)
        share = f" {event.done} / {event.total}" if event.total and self._is_running else ""
        self.say(f"{event.sentence}{share}")
