"""The part Opportunity: segments by size and growth where both are published, by words where they are not."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.figures.opportunity_context import chances, end_years
from desktop.figures.snapshot import SegmentsSnapshot
from desktop.market.names import name
from desktop.state.share_requests import opportunity_request
from desktop.views.chart_part import ChartPart
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented
from desktop.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

SIZE, ADDED = "value", "increment"


class OpportunityPart(ChartPart):
    """One split at a time, to the end of one year."""

    NAME: ClassVar[str] = "dynamics.opportunity"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "currency", "year", "parts"})

    def switches(self) -> Sequence[QWidget]:
        """By which split, at what, to which year."""
        theme, state = self.services.theme, self.services.state
        self.split = ChooserField(theme, f"{self.NAME}.split")
        self.split.chosen.connect(lambda key: state.change(opportunity_split=key))
        self.across = Segmented(theme, f"{self.NAME}.across")
        self.across.chosen.connect(lambda key: state.change(opportunity_mode=key))
        self.year = Stepper(theme, f"{self.NAME}.year")
        self.year.chosen.connect(lambda year: state.change(year=int(year)))
        return self.split, self.across, self.year

    def wanted(self) -> FigureRequest:
        """The chosen split of the market, else the one that tells most."""
        return opportunity_request(self.services.state.current)

    def read_beside(self, request: FigureRequest, workspace: Workspace) -> list[tuple[str, str]]:
        """The splits of the market."""
        return [(one.id, name(one, request.language)) for one in workspace.dimensions.all(market_id=request.market)]

    def retranslate(self) -> None:
        """Every word again."""
        self.split.set_label(self.tr("Segments by"))
        self.across.set_options([(SIZE, self.tr("Size at the end")), (ADDED, self.tr("What is added"))])
        self.across.setAccessibleName(self.tr("What the horizontal axis shows"))
        self.name_years(self.year)
        super().retranslate()

    @property
    def sentence(self) -> str:
        """Of how many segments size and growth are known."""
        charted, request = self._charted, self._request
        if charted is None or request is None or not isinstance(charted.known, SegmentsSnapshot):
            return ""
        made = chances(request, charted.known)
        words = self.tr("Size and growth are published for {count} of {total} segments.")
        return words.format(count=len(made.found), total=len(made.found) + len(made.silent))

    def missing(self) -> tuple[str, str]:
        """Nothing without segments."""
        return self.tr("No segments"), self.tr("No source on file splits this market into segments.")

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Segments as a table")

    def show_choices(self) -> None:
        """The splits, the years, and what holds."""
        self.across.set_current(self.services.state.current.parts.opportunity_mode)
        charted, request = self._charted, self._request
        if charted is None or request is None or not isinstance(charted.known, SegmentsSnapshot):
            return
        self.split.set_options(charted.beside, charted.known.dimension.id)
        made = chances(request, charted.known)
        years = end_years(charted.known, request)
        self.across.setVisible(bool(made.found))
        self.year.setVisible(len(years) > 1)
        self.year.set_options([(str(year), str(year)) for year in years], str(made.end or ""))
