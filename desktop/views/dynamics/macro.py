"""The part Macro: the place a market lies in, as many small charts, one large one, or one against the market."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from desktop.figures.build import compose, snapshot
from desktop.figures.macro import AXIS, ONE, chosen_of
from desktop.market.names import name
from desktop.state.place_requests import macro_request
from desktop.views.tabled_part import TabledPart
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Figure
    from desktop.figures.macro_reading import MacroSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

ALL = "all"


class MacroAnswer(NamedTuple):
    """The figure, and what could be chosen instead: pairs of id and name."""

    figure: Figure
    indicators: tuple[tuple[str, str], ...]
    indicator: str
    measures: tuple[tuple[str, str], ...]


class MacroPart(TabledPart):
    """The strip compares courses; one indicator large shows whose numbers it is made of."""

    NAME: ClassVar[str] = "dynamics.macro"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "currency", "parts"})

    def __init__(self, services: Services) -> None:
        self._answer: MacroAnswer | None = None
        super().__init__(services)

    def switches(self) -> Sequence[QWidget]:
        """All, one or against the market; which indicator; which measure of the market."""
        theme, state = self.services.theme, self.services.state
        self.shape = Segmented(theme, f"{self.NAME}.shape")
        self.shape.chosen.connect(lambda key: state.change(macro_shape="" if key == ALL else key))
        self.indicator = ChooserField(theme, f"{self.NAME}.indicator")
        self.indicator.chosen.connect(lambda key: state.change(macro_indicator=key))
        self.measure = ChooserField(theme, f"{self.NAME}.measure")
        self.measure.chosen.connect(lambda key: state.change(macro_measure=key))
        return self.shape, self.indicator, self.measure

    def wanted(self) -> FigureRequest:
        """The chosen shape of the indicators."""
        return macro_request(self.services.state.current)

    def read(self, request: FigureRequest, workspace: Workspace) -> MacroAnswer:
        """The figure with the indicators and measures that are on file."""
        known: MacroSnapshot = snapshot(request, workspace)
        chosen, language = chosen_of(request, known), request.language
        return MacroAnswer(
            compose(request, known),
            tuple((one.measure.id, name(one.measure, language)) for one in known.indicators),
            chosen.measure.id if chosen is not None else "",
            tuple((one.id, name(one, language)) for one in known.own),
        )

    def take(self, answer: MacroAnswer) -> None:
        """An answer has come."""
        self._answer = answer
        self.show_figure(answer.figure)
        self._show_switches()

    def retranslate(self) -> None:
        """Every word again."""
        super().retranslate()
        options = [(ALL, self.tr("All")), (ONE, self.tr("One")), (AXIS, self.tr("Against the market"))]
        self.shape.set_options(options)
        self.shape.setAccessibleName(self.tr("How the indicators are shown"))
        self.indicator.set_label(self.tr("Indicator"))
        self.measure.set_label(self.tr("Measure of the market"))
        self._show_switches()

    def _show_switches(self) -> None:
        parts = self.services.state.current.parts
        self.shape.set_current(parts.macro_shape or ALL)
        is_empty = self._answer is not None and not self._answer.indicators
        self.shape.setVisible(not is_empty)
        self.indicator.setVisible(bool(parts.macro_shape) and not is_empty)
        self.measure.setVisible(parts.macro_shape == AXIS and not is_empty)
        if self._answer is not None:
            self.indicator.set_options(self._answer.indicators, self._answer.indicator)
            measures = self._answer.measures
            self.measure.set_options(measures, parts.macro_measure if parts.macro_measure in dict(measures) else "")
