"""What stands in the reading pane while nothing is selected: how to select, and the forms for a number and a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.figure import Entity
from desktop.intake.keeping import read_offered, save_number, save_source
from desktop.views.evidence.number_form import NumberForm
from desktop.views.evidence.source_form import SourceForm
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.intake.by_hand import Offered
    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


class AddPanel(QStackedWidget):
    """Keeps what was typed as one named edit and selects it."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("evidence.pane")
        self.number = NumberForm(services)
        self.source = SourceForm(services)
        self._title = Text(services.theme, style="body", tone="secondary", wrap=True)
        self._way = Text(services.theme, style="body", tone="secondary", wrap=True)
        hint = QWidget()
        layout = QVBoxLayout(hint)
        layout.setContentsMargins(48, 110, 48, 0)
        layout.setSpacing(4)
        for text in (self._title, self._way):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addStretch(1)
        for page in (hint, self.number, self.source):
            self.addWidget(page)
        for form in (self.number, self.source):
            form.cancelled.connect(self.close_form)
        self.number.saved.connect(self._save_number)
        self.source.saved.connect(self._save_source)
        self.retranslate()

    def retranslate(self) -> None:
        """All words again."""
        self._title.setText(self.tr("Nothing is selected."))
        self._way.setText(self.tr("Choose a row to read where it stands, what else was said and where it is used."))
        self.number.retranslate()
        self.source.retranslate()
        if self.currentWidget() is self.number:
            self._ask()

    def open_form(self, kind: str) -> None:
        """The form for a ``number`` or a ``source``, empty."""
        if kind == "source":
            self.setCurrentWidget(self.source)
            self.source.start()
            return
        self.setCurrentWidget(self.number)
        self.number.start()
        self._ask()

    def close_form(self) -> None:
        """Back to how to select; nothing was kept."""
        self.setCurrentIndex(0)

    def _ask(self) -> None:
        language, state = self._services.language, self._services.state.current

        def take(offered: Offered) -> None:
            self.number.offer(offered)
            self.number.propose(state.within or state.market, state.measure)

        self._services.database.query("offered", lambda workspace: read_offered(workspace, language), take)

    def _save_number(self) -> None:
        draft, name = self.number.draft(), QCoreApplication.translate("Window", "Add a number")

        def write(workspace: Workspace) -> Changes:
            return save_number(workspace, draft, name)[0]

        self._services.database.operate(name, write, lambda changes: self._kept(changes, "observation"))

    def _save_source(self) -> None:
        draft, name = self.source.draft(), QCoreApplication.translate("Window", "Add a source")

        def write(workspace: Workspace) -> Changes:
            return save_source(workspace, draft, name)[0]

        self._services.database.operate(name, write, lambda changes: self._kept(changes, "source"))

    def _kept(self, changes: Changes | None, kind: str) -> None:
        self.close_form()
        key = next((key for table, key in changes.touched if table == kind), "") if changes is not None else ""
        if key:
            self._services.state.change(selection=Entity(kind, key))
