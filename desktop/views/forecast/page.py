"""The Size & forecast page: every estimator on one honest axis, the analyst's scenario over it, the stated rates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.figures.build import compose
from desktop.figures.request import Assumptions
from desktop.figures.size_modes import MODES
from desktop.figures.size_published import published
from desktop.state.requests import size_request, without_assumptions
from desktop.views.arrow_editing import ArrowEditing
from desktop.views.forecast.barrier import Barrier
from desktop.views.forecast.below import Below
from desktop.views.forecast.charts import BOTH, Charts, room_below
from desktop.views.forecast.compare_panel import ComparePanel
from desktop.views.forecast.controls import Controls
from desktop.views.forecast.estimates_panel import EstimatesPanel
from desktop.views.forecast.figure_tab import FigureTab
from desktop.views.forecast.growth_panel import GrowthPanel
from desktop.views.forecast.methods_panel import MethodsPanel
from desktop.views.forecast.offer_row import OfferRow
from desktop.views.forecast.reading import ForecastAnswer, read_forecast_page
from desktop.views.forecast.scenario_panel import ScenarioPanel
from desktop.views.forecast.sensitivity_panel import SensitivityPanel
from desktop.views.forecast.table_panel import TablePanel
from desktop.views.forecast.triangulation_panel import TriangulationPanel
from desktop.views.forecast.window_row import WindowRow
from desktop.views.page import Page
from desktop.views.page_header import PageHeader
from desktop.widgets.button import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.context import Context
    from desktop.views.services import Services

LOW = 700
"""Lower pages have less air."""
HEADED = 940
"""Narrower pages have the switches below the title."""


class ForecastPage(Page):
    """A slider composes a figure from what was read before: no query while it moves."""

    WATCHED: ClassVar[frozenset[str]] = frozenset(
        {"market", "measure", "period", "currency", "language", "mode", "log", "themes", "methods"}
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services, "forecast")
        theme = services.theme
        self._answer: ForecastAnswer | None = None
        self.controls = Controls(services)
        export = Button(theme, "x", icon="file-output")
        export.setObjectName("forecast.export")
        export.bind(services.actions["figure.export"], text=True)
        self.header = PageHeader(theme, "forecast", (self.controls, export), has_breadcrumb=False)
        self.charts = Charts(theme)
        self.first, self.second = self.charts.both
        for panel in self.charts.both:
            panel.entity_chosen.connect(self._select)
            panel.mark_chosen.connect(self._trace)
        self.arrows = ArrowEditing(services, self.first)
        self.arrows.changed.connect(self._compose_again)
        self.arrows.noted.connect(self._show_arrow)
        self.barrier = Barrier(theme, services.state)
        self.offers = OfferRow(services)
        self.window_row = WindowRow(services)
        self.growth = GrowthPanel(services)
        self.estimates = EstimatesPanel(services)
        self.table = TablePanel(services, lambda: self.charts.followed.figure)
        self.below = Below(services)
        self.below.register("growth", self.growth)
        self.below.register("table", self.table)
        self.below.register("estimates", self.estimates, is_tall=True)
        methods = MethodsPanel(services)
        methods.resized.connect(self._fit)
        self.below.register("methods", methods, is_tall=True)
        self.triangulation = TriangulationPanel(services)
        self.below.register("triangulation", self.triangulation, is_tall=True)
        self.compared = ComparePanel(services, self._first_request, lambda: self.first.figure)
        self.sensitivity = SensitivityPanel(services, self._first_request)
        self.below.register("scenarios", self.compared, is_tall=True)
        self.below.register("sensitivity", self.sensitivity, is_tall=True)
        self.below.arranged.connect(self._fit)
        self.scenario = ScenarioPanel(services)
        self.sensitivity.assumption_chosen.connect(self._focus_assumption)
        self._lay_out()
        self.retranslate()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _lay_out(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self.header)
        self._layout.addWidget(self.barrier)
        self._layout.addWidget(self.offers)
        self._layout.addWidget(self.charts, 1)
        self._layout.addWidget(self.window_row)
        self._layout.addWidget(self.below)
        for part in (self.first, self.second, self.below):
            part.hide()  # until there is something to show

    def inspector_panel(self) -> QWidget:
        """The scenario stands where nothing is selected."""
        return self.scenario

    def retranslate(self) -> None:
        """Words of the interface; words of the data come with the next answer."""
        self.controls.retranslate()
        self.window_row.retranslate()
        self.below.retranslate()
        self.header.set_texts(self.tr("Size & forecast"), self.header.sentence)
        self.scenario.retranslate()
        self._show()

    def set_context(self, context: Context) -> None:
        """Another market stands beside this one: it has to be read too."""
        before = self.context.second if self.context is not None else ""
        super().set_context(context)
        if context.second != before:
            self.invalidate()

    def refresh(self) -> None:
        """Ask for both figures and the rates."""
        request = without_assumptions(size_request(self.services.state.current))
        beside = self.context.second if self.context is not None else ""
        self.services.database.query(
            "forecast", lambda workspace: read_forecast_page(workspace, request, beside), self._on_answer
        )

    def figure(self) -> Figure | None:
        """The figure the keyboard is in, else the first."""
        panel = self.below.in_hand
        if isinstance(panel, ComparePanel | SensitivityPanel | TriangulationPanel | FigureTab):
            return panel.figure
        return self.second.figure if self.charts.is_second() else self.first.figure

    def request(self) -> FigureRequest | None:
        """Its request, with the scenario when it is drawn."""
        panel = self.below.in_hand
        if self._answer is None or panel is self.compared:
            return self._first_request()
        if isinstance(panel, SensitivityPanel):
            return panel.request()
        if isinstance(panel, TriangulationPanel | FigureTab):
            return panel.request
        return self._answer.second_request if self.charts.is_second() else self._own_request(self._answer)

    def unfold_figure(self, family: str) -> QWidget | None:
        """The first chart, or a figure of the strip below."""
        return self.below.unfold(family) or self.first.front

    def set_table_shown(self, is_shown: bool) -> None:
        """Numbers instead of pictures."""
        self.charts.show_table(is_shown)

    def on_state(self, fields: frozenset[str]) -> None:
        """A slider moved, or something was selected."""
        self.arrows.on_state(fields)
        if "arrows" in fields:
            self._compose_again()
        if fields & {"assumptions", "beside"} and self._answer is not None:
            self._compose(self._answer)
        if fields & {"assumptions", "scenario"} and self._answer is not None:
            self.scenario.show_assumptions(self.services.state.current.assumptions)
        if "selection" in fields:
            self._show_selection()
        self.below.on_state(fields)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The table below follows the chart the keyboard was in last."""
        if self.charts.follow(now):
            self.below.on_state(frozenset({"focus"}))

    def _first_request(self) -> FigureRequest | None:
        return None if self._answer is None else self._own_request(self._answer)

    def _focus_assumption(self, key: str) -> None:
        """A bar of the tornado leads to its slider, which stands where nothing is selected."""
        self.services.state.change(selection=None)
        self.scenario.focus_assumption(key)

    def _own_request(self, answer: ForecastAnswer) -> FigureRequest:
        state = self.services.state.current
        return replace(answer.request, assumptions=state.assumptions, beside=state.beside, arrows=self.arrows.shown)

    def _on_answer(self, answer: ForecastAnswer) -> None:
        self._answer = answer
        self._show()
        self.figure_changed.emit()

    def _show(self) -> None:
        answer = self._answer
        if answer is None:
            return
        known = published(replace(answer.request, assumptions=Assumptions()), answer.known)
        self.controls.show_answer(answer)
        self.window_row.show_answer(answer)
        self.offers.show_answer(answer, [(key, self.controls.word(key)) for key in MODES])
        self.scenario.show_anchor(known.anchor, known.context.scale, answer.kept, answer.shown)
        self._compose(answer)
        self.first.show()
        if answer.second is not None and answer.second_request is not None:
            self.second.set_figure(compose(answer.second_request, answer.second))
        self.below.show()
        self.below.show_answer(answer)
        self._fit()
        self._show_selection()

    def _compose(self, answer: ForecastAnswer) -> None:
        figure = compose(self._own_request(answer), answer.known)
        self.first.set_figure(figure)
        self.arrows.note_figure(figure)

    def _compose_again(self) -> None:
        """An arrow is being moved, or was changed."""
        if self._answer is not None:
            self._compose(self._answer)

    def _show_arrow(self) -> None:
        if self._answer is not None and self.first.figure is not None:
            self.scenario.arrow.show_arrow(self.first.figure, self.arrows.spoken_of, self._answer.growth.checks)

    def begin_arrow(self) -> None:
        """Draw an arrow with the keys."""
        self.first.view.begin_arrow()

    def _sentence(self, answer: ForecastAnswer) -> str:
        language = answer.request.language
        first = answer.known.subject.name(language)
        if answer.second is None or not self._has_room():
            return self.tr("{market}: every estimator is a line of its own, never an average.").format(market=first)
        second = answer.second.subject.name(language)
        if second == first:
            return self.tr("{market}: two measures on two axes; every estimator is a line of its own.").format(
                market=first
            )
        text = self.tr("Two markets on two axes: {first} and {second}. They are never added.")
        return text.format(first=first, second=second)

    def _show_selection(self) -> None:
        self.charts.set_selected(self.services.state.current.selection)

    def _select(self, entity: Entity) -> None:
        self.services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        self.services.state.change(selection=entity, traced=traced)

    def _has_room(self) -> bool:
        """Whether two figures stand side by side and can be read."""
        return self.width() >= BOTH

    def _fit(self) -> None:
        low = self.height() < LOW
        self.header.stack(is_stacked=self.width() < HEADED)
        self.window_row.setVisible(self.window_row.is_useful and not low)
        self._layout.setContentsMargins(24, 12 if low else 18, 24, 8 if low else 14)
        self._layout.setSpacing(8 if low else 14)
        if self._answer is not None:
            self.second.setVisible(self._answer.second is not None and self._has_room())
            self.header.set_texts(self.tr("Size & forecast"), self._sentence(self._answer))
            self.barrier.show_answer(self._answer, both=self._has_room())
        self.header.settle()
        self._layout.activate()
        self.below.fold_for_room(is_low=low)
        free = self._free()
        self.below.fit(room_below(free, yields=self.below.needs_height))
        self.charts.set_frames(free - self.below.height())
        self._layout.invalidate()  # the strip takes its height at once, the charts give theirs up with it
        self._layout.activate()

    def _free(self) -> int:
        """The height that charts and strip share."""
        head = self.header.height() + (self.barrier.height() if self.barrier.isVisible() else 0)
        rows = sum(row.height() + self._layout.spacing() for row in (self.offers, self.window_row) if row.isVisible())
        margins = self._layout.contentsMargins()
        return self.height() - head - rows - margins.top() - margins.bottom() - 3 * self._layout.spacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room."""
        self._fit()
        super().resizeEvent(event)
