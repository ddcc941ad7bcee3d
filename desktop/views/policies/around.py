"""Before and after a policy: a measure of a market it touches, with the policy's date as a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.figures.around import FAMILY
from desktop.figures.around_reading import choices
from desktop.figures.build import build
from desktop.figures.reading import UnknownFigureError
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.state.policy_requests import around_request
from desktop.views.figure_panel import FigurePanel
from desktop.views.part import Part
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.around_reading import Choice
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

NAME = "policies.around"
LOW, LEAST = 380, 120
BETWEEN = "\n"
"""Between market and measure in the key of a choice."""


class Around(NamedTuple):
    """What was read for one policy."""

    policy: str
    """Its title; empty where there is none."""
    choices: tuple[Choice, ...]
    request: FigureRequest | None
    figure: Figure | None


class AroundPanel(Part):
    """Another measure or market of the same policy is one choice away."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"language", "around", "currency", "themes", "parts"})

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName(NAME)
        self._shown: Around | None = None
        self._caution = Text(services.theme, style="small", tone="secondary", wrap=True)
        self._caution.setObjectName(f"{NAME}.caution")
        self.choice = ChooserField(services.theme, f"{NAME}.measure")
        self.choice.chosen.connect(self._on_choice)
        self.panel = FigurePanel(services.theme, f"{NAME}.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        self.empty = EmptyState(services.theme, f"{NAME}.empty")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.empty)
        self.controls = QWidget()
        """Which measure; the owner gives it a place beside the tabs."""
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._caution)
        layout.addWidget(self._stack, 1)

    def refresh(self) -> None:
        """Read what the policy's markets have, and the figure of the chosen measure or of the best documented one."""
        state = self.services.state.current
        wanted = state.parts.around_of

        def read(workspace: Workspace) -> Around:
            policy = workspace.policies.get(state.around)
            if policy is None:
                return Around("", (), None, None)
            known = tuple(choices(workspace, policy.id))
            pairs = [(one.market, one.measure) for one in known]
            best = next((pair for pair in pairs if pair[0] == state.market), pairs[0] if pairs else None)
            chosen = wanted if wanted in pairs else best
            if chosen is None:
                return Around(name(policy, state.language), known, None, None)
            request = around_request(state, *chosen)
            try:
                return Around(name(policy, state.language), known, request, build(request, workspace))
            except UnknownFigureError:
                return Around(name(policy, state.language), known, None, None)

        self.services.database.query(NAME, read, self._take)

    def _take(self, answer: Around) -> None:
        self._shown = answer
        self._caution.setText(say(self.services.language, "around.no_cause") if answer.figure is not None else "")
        self._stack.setCurrentWidget(self.panel if answer.figure is not None else self.empty)
        self.choice.setVisible(bool(answer.choices))
        if answer.figure is not None and answer.request is not None:
            self.panel.set_figure(answer.figure)
            self.panel.set_selected(self.services.state.current.selection)
            language = self.services.language
            options = [(BETWEEN.join((one.market, one.measure)), self._words(one, language)) for one in answer.choices]
            self.choice.set_options(options, BETWEEN.join((answer.request.market, answer.request.measure)))
        self._name_empty()
        self.figure_changed.emit()
        self.sentence_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height the notes stand in the tip of the source; the caution is always above."""
        super().resizeEvent(event)
        is_low = self.height() < LOW
        self.panel.set_compact(is_low)
        self.panel.set_frame(notes=not is_low, key=False, least=LEAST)

    def _words(self, choice: Choice, language: str) -> str:
        measure, market = choice.words(language)
        return self.tr("{measure}, {market}").format(measure=measure, market=market)

    def _on_choice(self, key: str) -> None:
        market, _, measure = key.partition(BETWEEN)
        self.services.state.change(around_of=(market, measure))

    def on_state(self, fields: frozenset[str]) -> None:
        """Mark what is selected."""
        if "selection" in fields:
            self.panel.set_selected(self.services.state.current.selection)

    @property
    def sentence(self) -> str:
        """What the figure finds."""
        return self._shown.figure.title if self._shown is not None and self._shown.figure is not None else ""

    def figure(self) -> Figure | None:
        """The figure that is shown."""
        return self._shown.figure if self._shown is not None else None

    def request(self) -> FigureRequest | None:
        """What it was made from."""
        return self._shown.request if self._shown is not None else None

    def unfold_figure(self, family: str) -> QWidget | None:
        """Its one figure."""
        return self.panel.front if family == FAMILY else None

    def set_table_shown(self, is_shown: bool) -> None:
        """Numbers instead of the picture."""
        self.panel.show_table(is_shown)

    def retranslate(self) -> None:
        """Every word again."""
        self.choice.set_label(self.tr("Measure"))
        self._name_empty()

    def _name_empty(self) -> None:
        if self._shown is not None and self._shown.policy:
            why = self.tr("No market this policy touches has a measure with numbers of two dates.")
            self.empty.set_texts(self.tr("Nothing to compare"), why)
        else:
            why = self.tr("Select a policy, then choose Before and after in the inspector.")
            self.empty.set_texts(self.tr("No policy chosen"), why)
