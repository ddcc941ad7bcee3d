"""The Policies page: the time line of rules and plans, what they touch, and the market in their light."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.timeline import remembered
from desktop.figures.timeline_lanes import ISSUER, LEVEL, THEME
from desktop.figures.timeline_reading import NONE
from desktop.market.names import name
from desktop.plotting.timeline_figure import TimelineFigure
from desktop.state.requests import timeline_request
from desktop.views.figure_panel import FigurePanel
from desktop.views.motion import motion
from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.views.policies.below import PoliciesBelow
from desktop.views.policies.cluster_menu import list_marks
from desktop.views.policies.filters import Filters
from desktop.views.policies.nothing import Nothing
from desktop.views.policies.reading import PoliciesAnswer, read_policies_page
from desktop.views.policies.revealing import holds, lifted
from desktop.views.policies.sentence import told
from desktop.widgets.button import Button
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.services import Services

LOW, NARROW, SETTLED = 700, 860, 250
"""Pixels below which there is less air; milliseconds after the last step of the window until all are told of it."""
MANY, PAUSE = 4_000, 40
"""More entries than that are composed on the worker, so many milliseconds after the last key of a filter: while it
composes, every further key waits for its turn."""
_READ_AGAIN = frozenset({"market", "also", "overlay", "currency"})
_COMPOSED = frozenset(
    {
        "lanes",
        "period",
        "on_day",
        "language",
        "policy_levels",
        "policy_themes",
        "policy_place",
        "policy_segment",
        "policy_words",
    }
)


class PoliciesPage(Page):
    """A filter composes a figure from what was read before; the window moves without composing anything."""

    WATCHED: ClassVar[frozenset[str]] = _READ_AGAIN

    def __init__(self, services: Services) -> None:
        super().__init__(services, "policies")
        theme, state = services.theme, services.state
        self._answer: PoliciesAnswer | None = None
        self.lanes = Segmented(theme, "policies.lanes")
        self.lanes.chosen.connect(lambda key: state.change(lanes=key))
        self.overlay = ChooserField(theme, "policies.overlay")
        self.overlay.chosen.connect(lambda key: state.change(overlay=key))
        self.to_deck = Button(theme, "x", icon="image-plus")
        self.to_deck.setObjectName("policies.to_deck")
        self.to_deck.bind(services.actions["deck.add"], text=True)
        actions = (self.lanes, self.overlay, self.to_deck)
        self.header = PageHeader(theme, "policies", actions, has_breadcrumb=False)
        self.filters = Filters(services)
        self.view = TimelineFigure(theme)
        self.panel = FigurePanel(theme, "policies.figure", view=self.view, is_headed=False)
        self.nothing = Nothing(services)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.nothing)
        self.below = PoliciesBelow(services)
        """What is known on a day, or around a policy, stands here below the time line."""
        self.below.figure_changed.connect(self.figure_changed)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self._on_settled)
        self._composing = QTimer(self)
        self._composing.setSingleShot(True)
        self._composing.setInterval(PAUSE)
        self._composing.timeout.connect(self._compose_aside)
        self._connect()
        self._lay_out()
        self.retranslate()
        self.view.set_motion(motion(self.services.state.current))

    def _connect(self) -> None:
        self.panel.entity_chosen.connect(self._select)
        self.panel.mark_chosen.connect(self._trace)
        self.view.entity_opened.connect(self._open)
        self.view.window_changed.connect(lambda _low, _high: self._settling.start())
        self.view.day_moved.connect(lambda day: self.services.state.change(on_day=date.fromordinal(day).isoformat()))
        self.view.cluster_opened.connect(lambda marks: list_marks(self, marks, self._select))
        self.filters.words.left_downwards.connect(self.view.setFocus)
        self.panel.set_frame(notes=False, key=False)
        self.panel.widest = 1

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self.filters)
        self._layout.addWidget(self.stack, 1)
        self._layout.addWidget(self.below, 1)

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next figure."""
        self.lanes.set_options([(ISSUER, self.tr("Issuer")), (LEVEL, self.tr("Level")), (THEME, self.tr("Theme"))])
        self.lanes.setAccessibleName(self.tr("What the lanes are"))
        self.lanes.set_current(self.services.state.current.lanes)
        self.overlay.set_label(self.tr("Overlay"))
        self.filters.retranslate()
        self.nothing.retranslate()
        self.below.retranslate()
        self._show_head()

    def refresh(self) -> None:
        """Ask for everything dated; filters are applied to what comes."""
        request = timeline_request(self.services.state.current)
        self.services.database.query(
            "policies", lambda workspace: read_policies_page(workspace, request), self._on_answer
        )
        self.below.refresh()

    def figure(self) -> Figure | None:
        """The time line with the days that are visible now; what stands below it while the keyboard is there."""
        if self.below.holds_focus():
            return self.below.figure()
        request, answer = self.request(), self._answer
        return remembered(request, answer.known) if request is not None and answer is not None else None

    def request(self) -> FigureRequest | None:
        """Its request."""
        if self.below.holds_focus():
            return self.below.request()
        if self._answer is None:
            return None
        request = timeline_request(self.services.state.current)
        if self.view.lines is None:
            return request
        first, last = self._visible()
        return replace(request, first_day=first, last_day=last)

    def unfold_figure(self, family: str) -> QWidget | None:
        """The time line, or what stands below it."""
        return self.below.unfold_figure(family) or self.panel.front

    def set_table_shown(self, is_shown: bool) -> None:
        """Rows instead of the time line."""
        self.panel.show_table(is_shown)

    def focus_filter(self) -> bool:
        """Type into the filter."""
        self.filters.words.setFocus()
        self.filters.words.selectAll()
        return True

    def on_state(self, fields: frozenset[str]) -> None:
        """A filter, the lanes, the language, the day, what is selected."""
        if "is_calm" in fields:
            self.view.set_motion(motion(self.services.state.current))
        if not fields & self.WATCHED:
            is_moved = "span" in fields and self.services.state.current.span != self._visible()
            if is_moved or fields & _COMPOSED:
                self._compose()
        if "selection" in fields:
            self._show_selection()
        self.below.on_state(fields)

    def _on_answer(self, answer: PoliciesAnswer) -> None:
        self._answer = answer
        wanted = timeline_request(self.services.state.current)
        self.filters.show_answer(answer)
        self._show_overlays()
        if wanted == answer.request:
            self._show(answer.figure)
        else:
            self._compose()

    def _compose(self) -> None:
        """The same entries through other filters: at once, or on the worker where there are very many."""
        answer = self._answer
        if answer is None:
            return
        if len(answer.known.policies) + len(answer.known.elsewhere) + len(answer.known.events) <= MANY:
            self._show_filtered(remembered(timeline_request(self.services.state.current), answer.known))
        else:
            self._composing.start()

    def _compose_aside(self) -> None:
        answer = self._answer
        if answer is not None:
            request = timeline_request(self.services.state.current)
            self.services.database.query(
                "policies.filter", lambda _workspace: remembered(request, answer.known), self._show_filtered
            )

    def _show_filtered(self, figure: Figure) -> None:
        """With the chips of its filters: they take room, and the time line is laid out for it once."""
        self.filters.show_state()
        self._show(figure)

    def _show(self, figure: Figure) -> None:
        self.panel.set_figure(figure)
        self.nothing.show_figure(figure, bool(self._answer is not None and self._answer.known.policies))
        self.stack.setCurrentWidget(self.nothing if figure.empty else self.panel)
        self.lanes.set_current(self.services.state.current.lanes)
        self._show_head()
        self._show_selection()
        self.figure_changed.emit()

    def _show_overlays(self) -> None:
        answer, state = self._answer, self.services.state.current
        if answer is None:
            return
        measures = [(one.id, name(one, state.language)) for one in answer.known.measures]
        current = answer.known.overlay.measure.id if answer.known.overlay is not None else NONE
        self.overlay.set_options([*measures, (NONE, self.tr("None"))], current)
        self.overlay.setVisible(bool(measures))

    def _show_head(self) -> None:
        figure, answer = self.panel.figure, self._answer
        sentence = ""
        if figure is not None and figure.timeline is not None and answer is not None:
            lines = self.view.lines
            low, high = (lines.days.low, lines.days.high) if lines is not None else figure.timeline.shown
            every = len(answer.known.policies) + len(answer.known.elsewhere)
            sentence = told(figure.timeline, every, (low, high), self.services.language)
        self.header.set_texts(self.tr("Policies"), sentence)

    def _on_settled(self) -> None:
        """The window has come to rest: whoever copies or sends the figure gets these days."""
        self._show_head()
        self.services.state.change(span=self._visible())

    def _visible(self) -> tuple[str, str]:
        """The days in the window; none where they are those that are shown to who asks for none."""
        lines, timeline = self.view.lines, self.panel.figure.timeline if self.panel.figure is not None else None
        days = (round(lines.days.low), round(lines.days.high)) if lines is not None else (0, 0)
        if lines is None or (timeline is not None and days == timeline.usual):
            return "", ""
        return date.fromordinal(days[0]).isoformat(), date.fromordinal(days[1]).isoformat()

    def _show_selection(self) -> None:
        entity = self.services.state.current.selection
        self.panel.set_selected(entity)
        if entity is None or not self._is_shown or entity.kind not in {"policy", "event"}:
            return
        figure, answer = self.panel.figure, self._answer
        if answer is not None and not holds(figure.timeline if figure is not None else None, entity):
            self.services.state.change(**lifted(self.services.state.current, answer.known, entity))
        elif not self.panel.holds_focus():
            self.view.reveal(entity)

    def _select(self, entity: Entity) -> None:
        self.services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        if entity.kind not in {"policy", "event"}:
            self.services.state.change(selection=entity, traced=traced)

    def _open(self, entity: Entity) -> None:
        """Chosen again: the days around it."""
        self._select(entity)
        self.view.approach(entity)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less air where there is little room."""
        low = self.height() < LOW
        self._layout.setContentsMargins(24, 12 if low else 18, 24, 6 if low else 12)
        self._layout.setSpacing(6 if low else 12)
        self.header.stack(is_stacked=self.width() < NARROW)
        super().resizeEvent(event)
