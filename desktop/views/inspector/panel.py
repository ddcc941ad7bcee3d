"""The inspector at the right: what is selected, a panel the page brings along, or how to select."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.state.events import DataChanged, ExternalChange, ListWalked, StateChanged, WorkspaceOpened
from desktop.views.inspector.how_to_select import HeaderIcon, HowToSelect
from desktop.views.inspector.room import SHOWN, is_tight, room
from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.surface import Surface
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.views.inspector.inspection import Inspection, Use
    from desktop.views.inspector.selection_panel import SelectionPanel
    from desktop.views.services import Services
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

HEADER = 44
STEPS = (("evidence.previous", "chevron-up"), ("evidence.next", "chevron-down"))


class Inspector(Surface):
    """Follows the selection of the state; asks the workspace on its worker."""

    inspected = Signal()
    """Another thing is shown, or none."""
    link_requested = Signal(str)
    """The address of a source shall be opened."""

    def __init__(self, services: Services) -> None:
        super().__init__(services.theme, "surface.inspector", "left")
        self._services = services
        self.setObjectName("inspector")
        self._icon = HeaderIcon(services.theme)
        self._title = Text(services.theme, style="body.strong")
        self._title.setObjectName("inspector.title")
        self._when = Text(services.theme, style="small", tone="secondary")
        self.close_button = Button(services.theme, icon="x", kind="ghost")
        self.close_button.setObjectName("inspector.clear")
        self.close_button.bind(services.actions["edit.clear"])
        self._walked = Text(services.theme, style="small", tone="tertiary")
        self._walked.setObjectName("inspector.walked")
        self._steps = [self._step(verb, icon) for verb, icon in STEPS]
        self._selection: SelectionPanel | None = None
        self._empty = HowToSelect(services.theme)
        self._pages: dict[str, QWidget] = {}
        self._is_tight = False
        self._is_wanted = True
        self._is_fitted = False
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._lay_out()
        hub = services.hub
        hub.subscribe(StateChanged, self._on_state)
        for event in (DataChanged, ExternalChange, WorkspaceOpened):
            hub.subscribe(event, self._on_data)
        hub.subscribe(ListWalked, self._on_walked)
        self.retranslate()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(16, 0, 8, 0)
        header.setSpacing(8)
        header.addWidget(self._icon)
        header.addWidget(self._title)
        header.addWidget(self._when)
        header.addWidget(self._walked)
        header.addStretch(1)
        for step in self._steps:
            header.addWidget(step)
        header.addWidget(self.close_button)
        top = QWidget()
        top.setFixedHeight(HEADER)
        top.setLayout(header)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(Hairline(self._services.theme))
        layout.addWidget(self._stack, 1)

    @property
    def shown(self) -> Inspection | None:
        """What is inspected now; None when nothing is selected."""
        if self._selection is None or self._services.state.current.selection is None:
            return None
        return self._selection.shown

    def add_page_panel(self, page: str, panel: QWidget) -> None:
        """A panel that stands here while ``page`` is shown and nothing is selected."""
        self._pages[page] = panel
        self._stack.addWidget(panel)
        self._show()

    def fit(self, width: int) -> None:
        """Narrower in narrow windows; out of the way where it would be, until it is asked for.

        Where there is room again it comes back, unless it had been closed by hand.
        """
        state = self._services.state.current
        page = state.page
        tight = is_tight(width, page, state.players_part, is_selected=state.selection is not None)
        if tight != self._is_tight:
            self._is_tight = tight
            if tight and self._is_fitted:
                self._is_wanted = not self.isHidden()
            is_shown = not tight and self._is_wanted
            self.setVisible(is_shown)
            self._services.actions["view.inspector"].setChecked(is_shown)
        self._is_fitted = True
        self.setFixedWidth(room(width, page))

    def retranslate(self) -> None:
        """All words again."""
        self._empty.set_texts(
            self.tr("Nothing is selected."), self.tr("Click a mark, a row or a number to see who says so.")
        )
        self.restyle()
        self._show()

    def restyle(self) -> None:
        """The theme was switched: sections are rebuilt with it."""
        if self._selection is not None:
            self._selection.rebuild()

    def refresh(self) -> None:
        """Ask again about what is selected."""
        state, audited = self._services.state.current, self._services.audited
        if state.selection is None:
            self._show()
            return

        def read(workspace: Workspace) -> Inspection | None:
            # Not before something is selected; what shows it is read here too, where nobody waits for it.
            from desktop.views.inspector import selection_panel  # noqa: F401
            from desktop.views.inspector.reading import inspect

            return inspect(workspace, state, audited)

        self._services.database.query("inspector", read, self._on_inspection)

    def write_note(self) -> None:
        """Open the editor for a note on what is shown."""
        if self.shown is not None:
            self.show()
            self._panel().write_note()

    def _step(self, verb: str, icon: str) -> Button:
        button = Button(self._services.theme, icon=icon, kind="ghost")
        button.setObjectName(f"inspector.{verb.rpartition('.')[2]}")
        button.bind(self._services.actions[verb])
        button.hide()
        return button

    def _panel(self) -> SelectionPanel:
        """The panel of selected things, made with the first of them."""
        if self._selection is None:
            from desktop.views.inspector.selection_panel import SelectionPanel

            self._selection = SelectionPanel(self._services)
            self._selection.link_requested.connect(self.link_requested)
            self._selection.note_written.connect(self._on_note)
            self._stack.addWidget(self._selection)
        return self._selection

    def _on_data(self, _event: object) -> None:
        self._services.audited.forget()
        self._services.rests.forget()
        self.refresh()

    def _on_walked(self, event: ListWalked) -> None:
        text = self.tr("{place} of {total} shown") if event.position else self.tr("{total} shown")
        self._walked.setText(text.format(place=f"{event.position:,}", total=f"{event.total:,}"))

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & {"page", "players_part", "selection"}:
            self.fit(self.window().width())
        if event.fields & {"selection", "traced", "language", "measure", "period", "currency"}:
            self.refresh()
        elif "page" in event.fields:
            self.refresh_uses()
            self._show()
            if self._selection is not None:
                self._selection.follow_page()

    def _on_inspection(self, inspection: Inspection | None) -> None:
        if inspection is not None:
            self._panel().show_inspection(inspection)
            self.refresh_uses()
        self._show(is_known=inspection is not None)

    def refresh_uses(self) -> None:
        """In the reading pane ask where the thing is shown; elsewhere it stands in front of one."""
        shown = self.shown
        if shown is None or shown.row is None or shown.row.kind not in SHOWN:
            return
        if self._services.state.current.page != "evidence":
            return
        row, language, rests = shown.row, self._services.language, self._services.rests

        def read(workspace: Workspace) -> list[Use]:
            from desktop.views.inspector.uses import uses_of

            return uses_of(workspace, row, language, rests)

        self._services.database.query("uses", read, lambda found: self._panel().show_uses(shown.entity, found))

    def _on_note(self, text: str) -> None:
        shown = self.shown
        if shown is None or shown.row is None:
            return
        row, audited = shown.row, self._services.audited
        name = self.tr("Explain a contradiction") if row.kind == "dispute" else self.tr("Write a note")

        def write(workspace: Workspace) -> Changes | None:
            from desktop.actions.preferring import annotate, explain

            if row.kind == "dispute":
                return explain(workspace, audited.of(workspace), row.id, text, name)
            return annotate(workspace, row.kind, row.id, text, name)

        self._services.database.operate(name, write)

    def _show(self, *, is_known: bool = True) -> None:
        state = self._services.state.current
        shown = self.shown if is_known else None
        self.close_button.setVisible(shown is not None)
        panel = self._pages.get(state.page)
        is_reading = state.page == "evidence"
        for widget in (self._walked, *self._steps):
            widget.setVisible(is_reading)
        if shown is not None:
            if is_reading:
                self._header("quote", self.tr("Reading pane"), "")
            else:
                self._header(shown.icon, shown.heading or shown.name, shown.when)
            self._stack.setCurrentWidget(self._panel())
        elif panel is not None:
            icons = {"evidence": "quote", "deck": "file-output"}
            titles = {"evidence": self.tr("Reading pane"), "deck": self.tr("Export")}
            self._header(icons.get(state.page, "sliders-horizontal"), titles.get(state.page, self.tr("Scenario")), "")
            self._stack.setCurrentWidget(panel)
        else:
            self._header("", self.tr("Inspector"), "")
            self._stack.setCurrentWidget(self._empty)
        self.inspected.emit()

    def _header(self, icon: str, title: str, when: str) -> None:
        room = self.width() - 130
        self._icon.show_icon(icon)
        self._title.setText(self._title.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room))
        self._title.setToolTip(title)
        self._when.setText(when)
        self._when.setVisible(bool(when))
