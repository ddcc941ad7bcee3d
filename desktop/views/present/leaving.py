"""The end of a show: what was tried is kept as a scenario, or it is gone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QObject, Signal

from desktop.actions.scenarios import keep_together

if TYPE_CHECKING:
    from desktop.views.present.show import Show
    from desktop.views.present.stage import Stage

translate = QCoreApplication.translate


class Leaving(QObject):
    """Asks once; asked again, or told to discard, the show is over."""

    over = Signal()

    def __init__(self, show: Show, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._show, self._stage = show, stage
        stage.leaving.kept.connect(self._keep)
        stage.leaving.discarded.connect(self.over)

    @property
    def is_asking(self) -> bool:
        """Whether the card is on the stage."""
        return not self._stage.leaving.isHidden()

    def leave(self) -> None:
        """Close what is open on the stage; then ask about what was tried; then it is over."""
        if self.is_asking:
            self.over.emit()
            return
        if self._stage.close_topmost():
            return
        tried = self._show.trying.what_ifs()
        if not tried:
            self.over.emit()
            return
        language = self._show.services.language
        now = QLocale(language).toString(QDateTime.currentDateTime(), QLocale.FormatType.ShortFormat)
        names = dict.fromkeys(live.known.subject.name(language) for live in tried)
        self._stage.wake()
        self._stage.message.hide()
        self._stage.leaving.ask(list(names), translate("Present", "What if, {time}").format(time=now))

    def _keep(self, name: str) -> None:
        """One scenario with the assumptions of every market that was played with."""
        tried = (live.request for live in self._show.trying.what_ifs())
        owns = {request.market: replace(request.assumptions, name=name) for request in tried}
        edit = translate("Window", "Keep scenario {name}").format(name=name)
        self._show.services.database.operate(
            edit, lambda workspace: keep_together(workspace, owns, name, edit), lambda _changes: self.over.emit()
        )
