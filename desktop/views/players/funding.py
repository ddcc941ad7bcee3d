"""The part Funding: money and deals a year, or the single deals as dots; below them every deal with both sides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from desktop.figures.build import compose, snapshot
from desktop.figures.funding import DEALS_SHAPE
from desktop.market.names import name
from desktop.state.player_requests import funding_request
from desktop.views.tabled_part import TabledPart
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Figure, Table
    from desktop.figures.funding_reading import FundingSnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

YEARS = "years"


class FundingAnswer(NamedTuple):
    """What is shown above, the deals below, and the markets that trackers count for."""

    figure: Figure
    deals: Figure
    counted: tuple[tuple[str, str], ...]


class FundingPart(TabledPart):
    """The chart changes with the switch; the rows below are always the deals."""

    NAME: ClassVar[str] = "players.funding"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "period", "currency", "parts"})

    def __init__(self, services: Services) -> None:
        self._answer: FundingAnswer | None = None
        super().__init__(services)

    def switches(self) -> Sequence[QWidget]:
        """Years or deals, and another market where nobody counts for this one."""
        theme = self.services.theme
        self.shape = Segmented(theme, f"{self.NAME}.shape")
        self.shape.chosen.connect(self._on_shape)
        self.market = ChooserField(theme, f"{self.NAME}.market")
        self.market.chosen.connect(self._on_market)
        return self.shape, self.market

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Deals")

    def wanted(self) -> FigureRequest:
        """The market a year, or its deals."""
        return funding_request(self.services.state.current)

    def read(self, request: FigureRequest, workspace: Workspace) -> FundingAnswer:
        """Both figures out of one reading."""
        known: FundingSnapshot = snapshot(request, workspace)
        deals = compose(replace(request, shape=DEALS_SHAPE), known)
        figure = deals if request.shape == DEALS_SHAPE else compose(request, known)
        counted = tuple((one.id, name(one, request.language)) for one in known.elsewhere)
        if known.amounts:
            counted = ()
        return FundingAnswer(figure, deals, counted)

    def take(self, answer: FundingAnswer) -> None:
        """An answer has come."""
        self._answer = answer
        self.show_figure(answer.figure)
        self._show_switches()

    def listed(self, figure: Figure) -> Table:
        """The deals, whatever the chart shows."""
        return self._answer.deals.table if self._answer is not None else figure.table

    @property
    def sentence(self) -> str:
        """How many deals and yearly counts are on file."""
        answer = self._answer
        if answer is None:
            return ""
        deals = len(answer.deals.table.rows)
        if answer.figure is answer.deals or not answer.figure.table.rows:
            return self.tr("{deals} deals of single players on file.").format(deals=deals)
        words = self.tr("{deals} deals of single players and {counts} yearly counts on file.")
        return words.format(deals=deals, counts=len(answer.figure.table.rows))

    def retranslate(self) -> None:
        """Every word again."""
        super().retranslate()
        self.shape.set_options([(YEARS, self.tr("By year")), (DEALS_SHAPE, self.tr("Single deals"))])
        self.shape.setAccessibleName(self.tr("What the chart shows"))
        self.market.set_label(self.tr("Counted for"))
        self._show_switches()

    def _show_switches(self) -> None:
        shape = self.services.state.current.parts.funding_shape
        self.shape.set_current(shape or YEARS)
        counted = self._answer.counted if self._answer is not None and not shape else ()
        self.market.setVisible(bool(counted))
        self.market.set_options([("", self.tr("another market")), *counted], "")

    def _on_market(self, key: str) -> None:
        if key:
            self.services.state.change(market=key, dimension="")

    def _on_shape(self, key: str) -> None:
        self.services.state.change(funding_shape="" if key == YEARS else key)
