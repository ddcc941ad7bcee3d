"""What is uncertain, and how: the shape of the prior, the range of each assumption, the seed of the draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from desktop.analysis.outcomes import DRAWS, NORMAL, PRIORS
from desktop.figures.assumptions import SEED
from desktop.figures.scenario_stated import ends
from desktop.state.typed import typed_number, typed_rate
from desktop.views.forecast.assumption_group import PREFIX, AssumptionGroup
from desktop.widgets.form_field import FormField
from desktop.widgets.segmented import Segmented
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions
    from desktop.figures.scenario import Anchor

LARGEST_SEED = 2**53
RATES = (-0.10, 0.40, 0.001)


class RangeSliders(AssumptionGroup):
    """A normal prior takes the spread as its deviation; the others take the ends of the range."""

    def make(self) -> None:
        """How the rate is distributed, its ends, how uncertain the rest is, and the seed."""
        services = self.services
        self._about = Text(services.theme, style="micro", tone="tertiary", wrap=True)
        self.prior = Segmented(services.theme, "forecast.prior")
        self.prior.chosen.connect(self._on_prior)
        line = QHBoxLayout()
        line.addWidget(self.prior)
        line.addStretch(1)
        self.layout_.addLayout(line)
        self.layout_.addWidget(self._about)
        self.low = self.add_rate("low", "low")
        self.high = self.add_rate("high", "high")
        self.base = self.add("base_spread", "base_spread", self.percent, typed_rate, lambda number: round(number, 6))
        self.turning = self.add("turning_spread", "turning_spread", self._years, typed_number, abs)
        self.uplift = self.add_points("uplift_spread", "uplift_spread")
        self.seed = QLineEdit()
        self.seed.setObjectName(f"{PREFIX}.seed")
        self.seed.setMaxLength(16)
        self.seed.editingFinished.connect(self._on_seed)
        self._seed_field = FormField(services.theme, self.seed)
        self.layout_.addWidget(self._seed_field)
        self.retranslate()

    def limit(self, anchor: Anchor) -> None:
        """Ticks at the lowest and the highest stated rate."""
        low, high = ends(anchor)
        self.low.set_range(*RATES, low.value if low is not None else None)
        self.high.set_range(*RATES, high.value if high is not None else None)
        self.base.set_range(0.0, 0.3, 0.01, None)
        self.turning.set_range(0, 5, 1, None)
        self.uplift.set_range(0.0, 0.2, 0.01, None)

    def retranslate(self) -> None:
        """Names and notes."""
        words = {NORMAL: self.tr("Normal"), "uniform": self.tr("Uniform"), "triangular": self.tr("Triangular")}
        self.prior.set_options([(key, words[key]) for key in PRIORS])
        self.prior.setAccessibleName(self.tr("How it is distributed"))
        anchor = self.anchor
        low, high = ends(anchor) if anchor is not None else (None, None)
        stated = self.tr("Lowest stated {rate}, {who}")
        highest = self.tr("Highest stated {rate}, {who}")
        one = self.tr("One rate is stated only; the range is yours")
        self.low.set_texts(
            self.tr("Growth at least"), stated.format(rate=low.text, who=low.who) if low else one, self.no_rate()
        )
        self.high.set_texts(
            self.tr("Growth at most"), highest.format(rate=high.text, who=high.who) if high else one, self.no_rate()
        )
        self.base.set_texts(self.tr("Start, +/-"), "", self.no_rate())
        self.turning.set_texts(self.tr("Turning year, +/-"), "", self.tr("This is no number of years: type 2"))
        self.uplift.set_texts(self.tr("Uplift, +/-"), "", self.no_rate())
        self._seed_field.set_label(self.tr("Seed of the draws"))

    def show_assumptions(self, own: Assumptions) -> None:
        """Only what the prior uses is in sight."""
        anchor = self.anchor
        self.setEnabled(anchor is not None)
        ranged = own.prior != NORMAL
        self.prior.set_current(own.prior)
        for slider in (self.low, self.high):
            slider.setVisible(ranged)
        self.turning.setVisible(own.turning is not None and own.later is not None)
        self._about.setText(self._meaning(own))
        if anchor is None:
            return
        growth = own.growth if own.growth is not None else anchor.growth or 0.0
        self.low.set_number(own.low if own.low is not None else growth)
        self.high.set_number(own.high if own.high is not None else growth)
        self.base.set_number(own.base_spread)
        self.turning.set_number(own.turning_spread)
        self.uplift.set_number(own.uplift_spread)
        if not self.seed.isModified():
            self.seed.setText(str(own.seed))

    def _meaning(self, own: Assumptions) -> str:
        if own.prior == NORMAL:
            return self.tr("+/- is one standard deviation.")
        count = f"{DRAWS:,}"
        if own.prior == "uniform":
            return self.tr("Equally likely between the ends; {count} outcomes are drawn.").format(count=count)
        return self.tr("Likeliest at the set value; {count} outcomes are drawn.").format(count=count)

    def _years(self, years: float) -> str:
        return self.tr("{count} y").format(count=f"{years:.3g}")

    def _on_prior(self, prior: str) -> None:
        self.changed.emit("prior", prior)
        self.settled.emit()

    def _on_seed(self) -> None:
        if not self.seed.isModified():
            return
        number = typed_number(self.seed.text()) if self.seed.text().strip() else float(SEED)
        if number is None or not 0 <= number <= LARGEST_SEED or number != round(number):
            self._seed_field.say(self.tr("A seed is a whole number from 0."), "error")
            return
        self._seed_field.say("")
        self.seed.setModified(False)
        self.changed.emit("seed", round(number))
        self.settled.emit()
