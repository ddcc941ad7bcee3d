"""The part Revenue share: who has how much of what is on file or of a published market size, and how concentrated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from desktop.figures.figure import Entity
from desktop.figures.shares import DOUGHNUT
from desktop.figures.shares_concentration import concentrated, level_words
from desktop.figures.shares_context import MARKET, shares_context
from desktop.state.share_requests import shares_request
from desktop.state.view_state import Traced
from desktop.views.chart_part import ChartPart
from desktop.widgets.button import Button
from desktop.widgets.segmented import Segmented
from desktop.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest
    from desktop.figures.shares_concentration import Concentrated

BARS = "bars"
FILE = "value"


class SharesPart(ChartPart):
    """Bars or a ring, year by year; each number about concentration says how it came about."""

    NAME: ClassVar[str] = "players.shares"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "currency", "year", "parts"})

    def switches(self) -> Sequence[QWidget]:
        """The shape, against what, the year, and what it says about concentration."""
        theme, state = self.services.theme, self.services.state
        self.shape = Segmented(theme, f"{self.NAME}.shape")
        self.shape.chosen.connect(lambda key: state.change(shares_shape="" if key == BARS else key))
        self.against = Segmented(theme, f"{self.NAME}.against")
        self.against.chosen.connect(lambda key: state.change(shares_mode=key))
        self.year = Stepper(theme, f"{self.NAME}.year")
        self.year.chosen.connect(lambda year: state.change(year=int(year)))
        self.figures = [Button(theme, " ", kind="ghost") for _ in range(3)]
        for place, button in enumerate(self.figures):
            button.setObjectName(f"{self.NAME}.concentration.{place}")
            button.clicked.connect(partial(self._explain, place))
            button.hide()
        return self.shape, self.against, self.year, *self.figures

    def wanted(self) -> FigureRequest:
        """The shares of the chosen market."""
        return shares_request(self.services.state.current)

    def retranslate(self) -> None:
        """Every word again."""
        self.shape.set_options([(BARS, self.tr("Bars")), (DOUGHNUT, self.tr("Ring"))])
        self.shape.setAccessibleName(self.tr("Shape of the figure"))
        self.against.set_options([(FILE, self.tr("Of what is on file")), (MARKET, self.tr("Of the market size"))])
        self.against.setAccessibleName(self.tr("What the shares are of"))
        self.name_years(self.year)
        super().retranslate()

    @property
    def sentence(self) -> str:
        """How many companies have a number of the year."""
        charted, request = self._charted, self._request
        if charted is None or charted.known is None or request is None:
            return ""
        context = shares_context(request, charted.known)
        if context.year is None:
            return self.tr("No company of this market has revenue on file.")
        words = self.tr("{count} of {total} companies have a number on file for {year}.")
        return words.format(count=len(context.holders), total=charted.known.total, year=context.year)

    def missing(self) -> tuple[str, str]:
        """Nothing without a market."""
        return self.tr("No companies"), self.tr("This market is not in the workspace.")

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Companies as a table")

    def show_choices(self) -> None:
        """What holds now, and the numbers about concentration."""
        parts = self.services.state.current.parts
        self.shape.set_current(parts.shares_shape or BARS)
        self.against.set_current(parts.shares_mode)
        charted, request = self._charted, self._request
        if charted is None or charted.known is None or request is None:
            return
        context = shares_context(request, charted.known)
        shown = str(context.year) if context.year is not None else ""
        self.year.set_options([(str(year), str(year)) for year in context.years], shown)
        for switch in (self.shape, self.against, self.year):
            switch.setVisible(bool(context.years))
        found = concentrated(context)
        level = level_words(context, found)
        for place, button in enumerate(self.figures):
            one = found[place] if place < len(found) else None
            button.setVisible(one is not None)
            if one is not None:
                self._name(button, one, level if one.key == "hhi" else "")

    def _name(self, button: Button, one: Concentrated, level: str) -> None:
        """A number with its definition to be read by pointing."""
        button.set_label(f"{one.name} {one.text}")
        button.setToolTip("\n".join(part for part in (one.means, level) if part))
        button.setAccessibleName(f"{one.name} {one.text}: {one.means}")

    def _explain(self, place: int) -> None:
        """How a number about concentration came about."""
        charted, request = self._charted, self._request
        if charted is None or charted.known is None or request is None:
            return
        found = concentrated(shares_context(request, charted.known))
        if place < len(found):
            one = found[place]
            words = f"{one.name} {one.text}: {one.means}"
            self.trace(Entity("mark", one.key), Traced(words, one.lineage))
