"""Below the charts: every published number by year, and how far those of a year lie apart."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.build import compose
from desktop.figures.estimates import FAMILY
from desktop.figures.request import FigureRequest
from desktop.views.forecast.figure_tab import FigureTab

if TYPE_CHECKING:
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services


class EstimatesPanel(FigureTab):
    """The numbers of the first chart, one a row."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "forecast.estimates")

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Estimates")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """The numbers of another reading."""
        asked = answer.request
        request = FigureRequest(FAMILY, asked.market, asked.measure, currency=asked.currency, language=asked.language)
        request = replace(request, start=asked.start, end=asked.end)
        self.show_figure(request, compose(request, answer.known))

    def retranslate(self) -> None:
        """The figure brings its own words."""
