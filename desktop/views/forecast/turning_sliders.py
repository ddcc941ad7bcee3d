"""When the growth turns, and to which rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.scenario import years_of
from desktop.state.typed import typed_year
from desktop.views.forecast.assumption_group import AssumptionGroup

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions
    from desktop.figures.scenario import Anchor

LATER = (-0.10, 0.30, 0.001)


class TurningSliders(AssumptionGroup):
    """The first place of the year's slider means that nothing turns."""

    def make(self) -> None:
        """When it turns, and what holds from then on."""
        self.turning = self.add("turning", "turning", self._year, typed_year_or_never, self._turning)
        self.later = self.add_rate("later", "later")
        self.retranslate()

    def limit(self, anchor: Anchor) -> None:
        """From the start to the year before the last."""
        last = anchor.year + max(2, years_of(anchor)) - 1
        self.turning.set_range(anchor.year, last, 1, None)
        self.later.set_range(*LATER, anchor.growth)

    def retranslate(self) -> None:
        """Names and notes."""
        note = self.tr("The year from which the later rate holds; at the left end nothing turns")
        self.turning.set_texts(self.tr("Turning year"), note, self.no_year())
        self.later.set_texts(self.tr("Later growth"), self.tr("A year, from the turning year on"), self.no_rate())

    def show_assumptions(self, own: Assumptions) -> None:
        """Without a turning the later rate has nothing to hold for."""
        anchor = self.anchor
        self.turning.setEnabled(anchor is not None)
        self.later.setEnabled(anchor is not None and own.turning is not None)
        if anchor is None:
            return
        self.turning.set_number(anchor.year if own.turning is None else own.turning)
        growth = own.growth if own.growth is not None else anchor.growth
        self.later.set_number(own.later if own.later is not None else growth or 0.0)

    def _year(self, year: float) -> str:
        never = self.anchor is None or year <= self.anchor.year
        return self.tr("none") if never else str(round(year))

    def _turning(self, year: float) -> int | None:
        return None if self.anchor is None or year <= self.anchor.year else round(year)


def typed_year_or_never(text: str) -> float | None:
    """A year; an empty field turns nothing."""
    return typed_year(text) if text.strip() else 0.0
