"""Below the charts: does each printed rate follow from the printed values?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.build import compose
from desktop.figures.growth_checks import FAMILY
from desktop.figures.request import FigureRequest
from desktop.views.forecast.figure_tab import FigureTab

if TYPE_CHECKING:
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services


class GrowthPanel(FigureTab):
    """Stated against implied growth of the market and its relatives."""

    def __init__(self, services: Services) -> None:
        super().__init__(services, "forecast.growth")

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Growth check")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """The rates of another reading."""
        request = FigureRequest(FAMILY, answer.request.market, language=answer.request.language)
        self.show_figure(request, compose(request, answer.growth))

    def retranslate(self) -> None:
        """The figure brings its own words."""
