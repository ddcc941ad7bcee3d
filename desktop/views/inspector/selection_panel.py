"""The inspector of a selected thing: its value, what else was said, what the audit found, where it stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.views.inspector import sections
from desktop.views.inspector.note_editor import NoteEditor
from desktop.views.inspector.own_sections import own_sections
from desktop.views.inspector.pieces import section
from desktop.views.inspector.relations import KINDS as RELATED
from desktop.views.inspector.words import fact_label
from desktop.widgets.button import Button
from desktop.widgets.fact_list import FactList
from desktop.widgets.flow import Flow
from desktop.widgets.hairline import Hairline

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.figures.figure import Entity
    from desktop.theme.theme import Theme
    from desktop.views.inspector.inspection import Inspection, Use
    from desktop.views.services import Services

Row = TypeVar("Row")
AT_ONCE: Final = 8
"""Rows of a list that are made before the panel is shown, and in each turn after that."""
LONG_NAMED = frozenset({"policy", "event"})
"""Their titles are sentences: the head of the inspector shortens them."""


class SelectionPanel(QScrollArea):
    """Built anew for each selection; a scroll area because evidence may be long."""

    link_requested = Signal(str)
    note_written = Signal(str)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("inspector.selection")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: Inspection | None = None
        self._is_reading = False
        """Whether the sections are those of the reading pane, which names things in full beside their row."""
        self._uses: Sequence[Use] | None = None
        self._layout: QVBoxLayout | None = None
        self._editor: NoteEditor | None = None
        self._waiting: list[Callable[[], None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    @property
    def shown(self) -> Inspection | None:
        """What is inspected."""
        return self._shown

    @property
    def uses(self) -> Sequence[Use] | None:
        """Where it is shown, once that is known."""
        return self._uses

    def show_inspection(self, inspection: Inspection) -> None:
        """Show another thing; the same one again changes nothing."""
        if inspection == self._shown:
            return
        self._shown, self._uses = inspection, None
        self.rebuild()

    def show_uses(self, entity: Entity, found: Sequence[Use]) -> None:
        """Where the thing is shown, told after it was inspected."""
        if self._shown is None or self._shown.entity != entity or tuple(found) == self._uses:
            return
        is_first = self._uses is None
        self._uses = tuple(found)
        if is_first:
            self._append(self._used(self._uses))
        else:
            self.rebuild()

    def rebuild(self) -> None:
        """Build the sections again (language or theme changed)."""
        if self._shown is None:
            return
        self._is_reading = self._services.state.current.page == "evidence"
        body = QWidget(self.viewport())  # born where it will live: no style is worked out twice
        body.setObjectName("inspector.body")
        self._layout = QVBoxLayout(body)
        self._layout.setContentsMargins(0, 0, 0, 16)
        self._layout.setSpacing(0)
        self._layout.addStretch(1)
        self._editor = None
        self._waiting.clear()
        for widget in self._sections(self._shown):
            self._append(widget)
        if self._waiting:
            self._timer.start()
        if self._uses is not None:
            self._append(self._used(self._uses))
        before = self.takeWidget()
        self.setWidget(body)
        if before is not None:  # gone when there is time: ending a hundred widgets takes longer than making them
            before.hide()
            before.deleteLater()

    def follow_page(self) -> None:
        """Another page is shown: build the sections again where that one asks for others."""
        if self._is_reading != (self._services.state.current.page == "evidence"):
            self.rebuild()

    def write_note(self) -> None:
        """Open the editor for the note."""
        shown = self._shown
        if shown is None or not shown.may_annotate or self._layout is None:
            return
        if self._editor is None:
            title = self.tr("What explains it") if shown.entity.kind == "dispute" else self.tr("Note")
            self._editor = NoteEditor(self._services.theme, title, shown.note)
            self._editor.saved.connect(self.note_written)
            self._editor.cancelled.connect(self.rebuild)
            self._layout.insertWidget(1, self._editor)
        self._editor.field.setFocus()
        self.ensureVisible(0, 0)

    def _append(self, widget: QWidget) -> None:
        layout = self._layout
        if layout is None:
            return
        if layout.count() > 1:
            layout.insertWidget(layout.count() - 1, Hairline(self._services.theme))
        layout.insertWidget(layout.count() - 1, widget)

    def _sections(self, shown: Inspection) -> list[QWidget]:
        theme, choose = self._services.theme, self._choose
        named = self._is_reading or shown.entity.kind in LONG_NAMED
        own = own_sections(self._services, shown)
        found = own.head or [sections.value(theme, shown, named=named)]
        if shown.stated[0]:
            found.append(sections.stated(theme, shown))
        if shown.alternatives:
            found.append(sections.alternatives(theme, shown, choose))
        if shown.verdict is not None:
            found.append(sections.verdict(theme, shown.verdict, choose))
        if shown.contradictions:
            place = sections.contradictions_title(theme, len(shown.contradictions))
            found.append(self._in_portions(place, shown.contradictions, sections.add_contradiction))
        if shown.origin is not None:
            found.append(sections.origin(theme, shown.origin, choose))
        found += own.middle
        if shown.facts:
            found.append(self._evidence(shown, own.buttons))
        elif shown.row is not None or own.buttons:
            found.append(self._actions(shown, section(theme), own.buttons))
        return [*found, *self._beside(shown)]

    def _beside(self, shown: Inspection) -> list[QWidget]:
        """What else is said of it, and what it corresponds to."""
        lists = ((self._claims_title(shown), shown.claims), (self._numbers_title(shown), shown.numbers))
        found = []
        for title, said in lists:
            if said:
                place = sections.statements_title(self._services.theme, title, len(said))
                found.append(self._in_portions(place, said, sections.add_statement))
        if shown.entity.kind in RELATED:
            found.append(self._relations(shown))
        return found

    def _in_portions(
        self,
        place: tuple[QWidget, QVBoxLayout],
        rows: Sequence[Row],
        add: Callable[[Theme, QVBoxLayout, Row, Callable[[Entity], None]], None],
    ) -> QWidget:
        """A list whose first rows stand at once; the others follow in later turns of the loop, when nobody waits."""
        widget, layout = place

        def add_from(start: int) -> None:
            for row in rows[start : start + AT_ONCE]:
                add(self._services.theme, layout, row, self._choose)

        add_from(0)
        self._waiting += [partial(add_from, start) for start in range(AT_ONCE, len(rows), AT_ONCE)]
        return widget

    def _go_on(self) -> None:
        """The next portion of what is not seen without scrolling."""
        if self._waiting:
            self._waiting.pop(0)()
        if not self._waiting:
            self._timer.stop()

    def _relations(self, shown: Inspection) -> QWidget:
        widget, layout = sections.relations(self._services.theme, shown.relations, self._choose)
        buttons = []
        for verb, name, icon in (
            ("edit.relate", "inspector.relate", "network"),
            ("go.compare", "inspector.compare", "columns-3"),
        ):
            button = Button(self._services.theme, "x", icon=icon)
            button.setObjectName(name)
            button.bind(self._services.actions[verb], text=True)
            buttons.append(button)
        layout.addSpacing(4)
        layout.addWidget(Flow(buttons))
        return widget

    def _claims_title(self, shown: Inspection) -> str:
        if shown.entity.kind in {"claim", "fact"}:
            return self.tr("Beside it")
        if any(claim.is_disputed for claim in shown.claims):
            return self.tr("Claims, some disputed")
        return self.tr("Claims")

    def _numbers_title(self, shown: Inspection) -> str:
        return self.tr("Numbers it states") if shown.entity.kind == "source" else self.tr("Other times")

    def _evidence(self, shown: Inspection, own: Sequence[Button]) -> QWidget:
        theme = self._services.theme
        widget, layout = section(theme, self.tr("Evidence"))
        layout.addWidget(FactList(theme, [(fact_label(fact.key), fact.value) for fact in shown.facts]))
        return self._actions(shown, (widget, layout), own)

    def _actions(self, shown: Inspection, place: tuple[QWidget, QVBoxLayout], own: Sequence[Button]) -> QWidget:
        widget, layout = place
        verbs: list[tuple[str, str, str]] = []
        if shown.may_prefer:
            verbs.append(("edit.prefer", "inspector.prefer", "check"))
        if shown.may_set_aside:
            verbs.append(("edit.set_aside", "inspector.set_aside", "circle-x"))
        if shown.may_annotate:
            verbs.append(("edit.annotate", "inspector.annotate", "pen-line"))
        if shown.citation:
            verbs.append(("edit.copy_citation", "inspector.copy_citation", "copy"))
        if shown.citation_gbt:
            verbs.append(("edit.copy_gbt", "inspector.copy_gbt", "copy"))
        if shown.row is not None and not self._is_reading:
            verbs.append(("evidence.show", "inspector.show_row", "quote"))
        buttons: list[Button] = []
        for verb, name, icon in verbs:
            button = Button(self._services.theme, "x", icon=icon)
            button.setObjectName(name)
            button.bind(self._services.actions[verb], text=True)
            buttons.append(button)
        if shown.url:
            source = Button(self._services.theme, self.tr("Open source"), icon="external-link")
            source.setObjectName("inspector.open_source")
            source.setToolTip(shown.url)
            source.clicked.connect(lambda: self.link_requested.emit(shown.url))
            buttons.insert(min(1, len(buttons)), source)
        buttons[1:1] = own
        layout.addSpacing(4)
        layout.addWidget(Flow(buttons))
        return widget

    def _used(self, found: Sequence[Use]) -> QWidget:
        widget = sections.uses(self._services.theme, found, [partial(self._go, one) for one in found])
        widget.setObjectName("inspector.uses")
        return widget

    def _go(self, one: Use) -> None:
        self._services.state.change(**dict(one.place))

    def _choose(self, entity: Entity) -> None:
        self._services.state.change(selection=entity)
