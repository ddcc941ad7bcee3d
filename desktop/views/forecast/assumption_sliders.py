"""The sliders of the scenario that are always in sight: growth, spread, driver, start, exchange rate."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.analysis.course import RAMP
from desktop.figures.digits import computed_step
from desktop.figures.scale import rate_text
from desktop.figures.scenario_stated import others
from desktop.figures.wording import join
from desktop.state.typed import typed_amount, typed_number, typed_rate
from desktop.views.forecast.assumption_group import AssumptionGroup

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions
    from desktop.figures.scenario import Anchor, StatedRate

GROWTH = (-0.05, 0.30, 0.001)
SPREAD = (0.0, 0.05, 0.001)
UPLIFT = (0.0, 0.30, 0.01)
BASE_SPAN, BASE_STEPS = 0.5, 200
"""The start may be slid this share lower and higher than published."""
FX_SPAN, FX_STEPS = 0.3, 120
MARGIN = 0.05
"""The growth slider reaches this far beyond the highest stated rate."""
MOST_CLAIMS = 4


class AssumptionSliders(AssumptionGroup):
    """Growth, spread, uplift, start and, where values are converted, the exchange rate."""

    def make(self) -> None:
        """The sliders; each sets one field of ``Assumptions``."""
        self.growth = self.add("cagr", "growth", self._rate, typed_rate, lambda number: round(number, 6))
        self.spread = self.add_points("spread", "spread")
        self.uplift = self.add_rate("uplift", "uplift")
        self.base = self.add("base", "base", self._amount, self._typed, self._stated)
        self.fx = self.add("fx", "fx", lambda rate: f"{rate:.4f}", typed_number)
        self.retranslate()

    def limit(self, anchor: Anchor) -> None:
        """Limits from what is stated: every stated rate lies on the slider."""
        stated = [rate.value for rate in anchor.rates]
        low = min(GROWTH[0], math.floor(min(stated, default=0.0) * 20) / 20)
        high = max(GROWTH[1], math.ceil((max(stated, default=0.0) + MARGIN) * 20) / 20)
        self.growth.set_range(low, high, GROWTH[2], anchor.growth, [one.value for one in self._claims(anchor)])
        self.spread.set_range(*SPREAD, None)
        lift = anchor.driver.value if anchor.driver is not None else None
        self.uplift.set_range(UPLIFT[0], max(UPLIFT[1], 1.5 * (lift or 0.0)), UPLIFT[2], lift)
        first, last = anchor.base * (1 - BASE_SPAN), anchor.base * (1 + BASE_SPAN)
        self.base.set_range(first, last, max(1e-9, (last - first) / BASE_STEPS), anchor.base)
        span = anchor.fx * FX_SPAN
        self.fx.set_range(anchor.fx - span, anchor.fx + span, max(1e-9, 2 * span / FX_STEPS), anchor.fx)
        self.fx.setVisible(bool(anchor.currencies))

    def retranslate(self) -> None:
        """Names with their years, and what is stated about each."""
        anchor, scale = self.anchor, self.scale
        for slider in (self.growth, self.spread, self.uplift, self.base, self.fx):
            slider.setEnabled(anchor is not None)
        if anchor is None or scale is None:
            self.growth.set_texts(self.tr("Growth"), self.tr("No value to start from is published."), self.no_rate())
            self.spread.set_texts(self.tr("Spread of the rate, +/-"), "", self.no_rate())
            self.uplift.set_texts(self.tr("Uplift of a driver"), "", self.no_rate())
            self.base.set_texts(self.tr("Start"), "", "")
            self.fx.hide()
            return
        last = anchor.year + anchor.years
        growth = self.tr("Growth, {first} – {last}").format(first=anchor.year, last=last)
        self.growth.set_texts(growth, self._growth_note(anchor), self.no_rate())
        self._name_spread(self._own())
        self._name_uplift(anchor)
        start = self.tr("Published {value}").format(value=scale.phrase(scale.number(anchor.base, None)))
        wrong = self.tr("This is no amount in {unit}: type {example}").format(
            unit=scale.unit, example=scale.phrase(scale.number(anchor.base, None))
        )
        self.base.set_texts(self.tr("Start, {year}").format(year=anchor.year), start, wrong)
        note = self.tr("Yearly average on file {rate}; moves your scenario, not what is published")
        self.fx.set_texts(
            self.tr("Exchange rate, {pair}").format(pair=anchor.currencies),
            note.format(rate=f"{anchor.fx:.4f}"),
            self.tr("This is no rate: type 7.12"),
        )

    def _name_spread(self, own: Assumptions) -> None:
        normal = own.prior == "normal"
        note = self.tr("One standard deviation") if normal else self.tr("Not used: the range below counts")
        self.spread.setEnabled(normal and self.anchor is not None)
        self.spread.set_texts(self.tr("Spread of the rate, +/-"), note, self.no_rate())

    def _name_uplift(self, anchor: Anchor) -> None:
        driver, last = anchor.driver, anchor.year + RAMP
        if driver is None:
            name = self.tr("Uplift of a driver by {year}").format(year=last)
            note = self.tr("No source states one")
        else:
            name = self.tr("{driver} by {year}").format(driver=driver.name, year=last)
            bounded, exact = self.tr("{who} says up to {lift}, without a year"), self.tr("{who} says {lift}")
            note = (bounded if driver.bounded else exact).format(who=driver.who, lift=driver.text)
        self.uplift.set_texts(name, note, self.no_rate())

    def _growth_note(self, anchor: Anchor) -> str:
        published = rate_text(anchor.growth, 2, self.language) if anchor.growth is not None else ""
        text = self.tr("Published {rate}").format(rate=published) if published else self.tr("No rate is published")
        claims = [rate.text for rate in self._claims(anchor)]
        if not claims:
            return self.tr("{text}; no source states another").format(text=text)
        shown = join(self.language, claims[:MOST_CLAIMS])
        if len(claims) > MOST_CLAIMS:
            shown = self.tr("{shown} and {count} more").format(shown=shown, count=len(claims) - MOST_CLAIMS)
        return self.tr("{text}; other claims {claims}").format(text=text, claims=shown)

    def _claims(self, anchor: Anchor) -> tuple[StatedRate, ...]:
        return others(anchor.rates, anchor.growth)

    def show_assumptions(self, own: Assumptions) -> None:
        """The sliders where the state has them; what is not set stands where it is published."""
        anchor = self.anchor
        if anchor is None:
            return
        growth = own.growth if own.growth is not None else anchor.growth
        self.growth.set_number(growth if growth is not None else 0.0)
        self.spread.set_number(own.spread)
        if (own.prior == "normal") != self.spread.isEnabled():
            self._name_spread(own)
        self.uplift.set_number(own.uplift)
        fx = own.fx if own.fx is not None and anchor.currencies else anchor.fx
        self.base.set_number(own.base * anchor.fx if own.base is not None else anchor.base)
        self.fx.set_number(fx)

    def _rate(self, value: float) -> str:
        """The rate; where nobody publishes one and none is set it is not 0 %."""
        own = self._own()
        unknown = own.growth is None and (self.anchor is None or self.anchor.growth is None)
        return self.tr("not set") if unknown else self.percent(value)

    def _amount(self, value: float) -> str:
        if self.scale is None:
            return ""
        published = self.anchor is not None and value == self.anchor.base
        return self.scale.number(value, None if published else computed_step(value, 4))

    def _typed(self, text: str) -> float | None:
        return typed_amount(text, self.scale.unit, self.scale.factor) if self.scale is not None else None

    def _stated(self, value: float) -> float | None:
        """The start in the currency it is stated in; as published where it is."""
        anchor = self.anchor
        if anchor is None or value == anchor.base:
            return None
        return value / anchor.fx
