"""The analyst's own scenario: three sliders, what they lead to, and the arrow's arithmetic."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.analysis.fan import fan
from desktop.analysis.growth import GrowthError
from desktop.figures.scale import rate_text
from desktop.views.forecast.arrow_section import ArrowSection
from desktop.widgets.button import Button
from desktop.widgets.hairline import Hairline
from desktop.widgets.labelled_slider import LabelledSlider
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.figures.request import Assumptions
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.views.services import Services

GROWTH = (-0.05, 0.30, 0.001)
SPREAD = (0.0, 0.05, 0.001)
BASE_SPAN, BASE_STEPS = 0.5, 200
"""The start value may be set this share lower and higher than published."""
NO_BREAK = "\u00a0"
LEVELS = ("p90", "p75", "p50", "p25", "p10")


class ScenarioPanel(QScrollArea):
    """Every move of a slider changes the state at once; nothing here is written to the workspace."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._anchor: Anchor | None = None
        self._scale: Scale | None = None
        self.setObjectName("forecast.scenario")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme = services.theme
        self.name = QLineEdit()
        self.name.setObjectName("forecast.scenario.name")
        self.name.setMaxLength(60)
        self.name.setFont(theme.font("small"))
        self.name.editingFinished.connect(self._on_named)
        self.reset = Button(theme, "x")
        self.reset.setObjectName("forecast.scenario.reset")
        self.reset.bind(services.actions["figure.reset"], text=True)
        self.keep = Button(theme, "x")
        self.keep.setObjectName("forecast.scenario.keep")
        self.keep.bind(services.actions["figure.keep"], text=True)
        self.growth = LabelledSlider(theme, "forecast.slider.cagr", self._percent)
        self.spread = LabelledSlider(theme, "forecast.slider.spread", self._points)
        self.base = LabelledSlider(theme, "forecast.slider.base", self._amount)
        self.growth.moved.connect(lambda value: self._set(growth=round(value, 6)))
        self.spread.moved.connect(lambda value: self._set(spread=round(value, 6)))
        self.base.moved.connect(lambda value: self._set(base=value))
        self._note = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._year = Text(theme, style="small.strong")
        self._unit = Text(theme, style="small", tone="tertiary")
        self._levels = {level: (Text(theme, style="small"), Text(theme, style="small")) for level in (*LEVELS, "end")}
        self._lines = {level: Hairline(theme) for level in self._levels}
        self._formula = Text(theme, style="micro", tone="tertiary", wrap=True)
        self.arrow = ArrowSection(theme)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.name, 1)
        top.addWidget(self.keep)
        top.addWidget(self.reset)
        head = self._section(layout)
        head.addLayout(top)
        head.addWidget(self._note)
        sliders = self._section(layout)
        sliders.setSpacing(12)
        for slider in (self.growth, self.spread, self.base):
            sliders.addWidget(slider)
        levels = self._section(layout)
        grid = QGridLayout()
        grid.setVerticalSpacing(2)
        grid.addWidget(self._year, 0, 0)
        grid.addWidget(self._unit, 0, 1, Qt.AlignmentFlag.AlignRight)
        for row, (level, (name, value)) in enumerate(self._levels.items()):
            grid.addWidget(name, 2 * row + 1, 0)
            grid.addWidget(value, 2 * row + 1, 1, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(self._lines[level], 2 * row + 2, 0, 1, 2)
        levels.addLayout(grid)
        levels.addWidget(self._formula)
        self._section(layout, last=True).addWidget(self.arrow)
        layout.addStretch(1)
        self.setWidget(body)

    def _section(self, layout: QVBoxLayout, *, last: bool = False) -> QVBoxLayout:
        section = QVBoxLayout()
        section.setContentsMargins(16, 14, 16, 14)
        section.setSpacing(6)
        layout.addLayout(section)
        if not last:
            layout.addWidget(Hairline(self._services.theme))
        return section

    def show_anchor(self, anchor: Anchor | None, scale: Scale) -> None:
        """What is published: where the scenario starts and what the sliders' ticks mean."""
        self._anchor, self._scale = anchor, scale
        has_anchor = anchor is not None
        for slider in (self.growth, self.spread, self.base):
            slider.setEnabled(has_anchor)
        if anchor is not None:
            self.growth.set_range(*GROWTH, anchor.growth)
            self.spread.set_range(*SPREAD, None)
            low, high = anchor.base * (1 - BASE_SPAN), anchor.base * (1 + BASE_SPAN)
            self.base.set_range(low, high, max(1e-9, (high - low) / BASE_STEPS), anchor.base)
        self.retranslate()

    def retranslate(self) -> None:
        """All words and numbers again."""
        language = self._services.language
        self.name.setPlaceholderText(self.tr("Name of your scenario"))
        self.name.setAccessibleName(self.tr("Name of your scenario"))
        self._note.setText(self.tr("Yours, not a source. Every exported figure names it."))
        anchor, scale = self._anchor, self._scale
        if anchor is None or scale is None:
            self.growth.set_texts(self.tr("Growth"), self.tr("No value to start from is published."))
            self.spread.set_texts(self.tr("Spread of the rate, +/-"), "")
            self.base.set_texts(self.tr("Start"), "")
        else:
            first, last = int(anchor.x), int(anchor.x) + anchor.years
            published = rate_text(anchor.growth, 2, language) if anchor.growth is not None else ""
            note = self.tr("Published {rate}").format(rate=published) if published else self.tr("No rate is published.")
            self.growth.set_texts(self.tr("Growth, {first} – {last}").format(first=first, last=last), note)
            self.spread.set_texts(self.tr("Spread of the rate, +/-"), self.tr("One standard deviation"))
            stated = self.tr("Published {value}").format(value=scale.phrase(scale.number(anchor.base, None)))
            self.base.set_texts(self.tr("Start, {year}").format(year=first), stated)
        self.arrow.retranslate()
        self.show_assumptions(self._services.state.current.assumptions)

    def show_assumptions(self, own: Assumptions) -> None:
        """The sliders where the state has them, and what follows."""
        anchor, scale = self._anchor, self._scale
        if not self.name.hasFocus():
            self.name.setText(own.name)
        if anchor is None or scale is None:
            for level, parts in self._levels.items():
                for part in (*parts, self._lines[level]):
                    part.hide()
            self._year.setText("")
            self._formula.setText("")
            return
        growth = own.growth if own.growth is not None else anchor.growth
        base = own.base if own.base is not None else anchor.base
        self.growth.set_number(growth if growth is not None else 0.0)
        self.spread.set_number(own.spread)
        self.base.set_number(base)
        self._show_levels(anchor, scale, base, growth, own.spread)

    def _show_levels(self, anchor: Anchor, scale: Scale, base: float, growth: float | None, spread: float) -> None:
        language = self._services.language
        self._year.setText(str(int(anchor.x) + anchor.years))
        self._unit.setText(scale.label)
        try:
            levels = fan(base, growth, spread, anchor.years) if growth is not None else None
        except GrowthError:
            levels = None
        for level in LEVELS:
            name, value = self._levels[level]
            for part in (name, value, self._lines[level]):
                part.setVisible(spread > 0 or level == "p50")
            name.setText(level.upper())
            name.set_tone("accent" if level == "p50" else "")
            value.set_tone("accent" if level == "p50" else "")
            value.setText(scale.computed(getattr(levels, level)) if levels is not None else "")
        name, value = self._levels["end"]
        for part in (name, value, self._lines["end"]):
            part.show()
        name.setText(self.tr("Published"))
        value.setText(scale.number(anchor.end, None) if anchor.end is not None else self.tr("not published"))
        formula = self.tr("start x (1 + rate)^{years}, rate normally spread about {rate}")
        rate = rate_text(growth, 1, language).replace(" ", NO_BREAK) if growth is not None else ""
        self._formula.setText(formula.format(years=anchor.years, rate=rate))

    def _percent(self, value: float) -> str:
        return rate_text(value, 1, self._services.language)

    def _points(self, value: float) -> str:
        return self.tr("{points} pp").format(points=f"{value * 100:.1f}")

    def _amount(self, value: float) -> str:
        return self._scale.number(value, None if self._is_published(value) else value / 1000) if self._scale else ""

    def _is_published(self, value: float) -> bool:
        return self._anchor is not None and value == self._anchor.base

    def _set(self, **values: Any) -> None:
        state = self._services.state
        own = replace(state.current.assumptions, **values)
        state.change(assumptions=own, scenario=state.current.scenario or "own")

    def _on_named(self) -> None:
        state = self._services.state
        name = self.name.text().strip()
        if name != state.current.assumptions.name:
            state.change(assumptions=replace(state.current.assumptions, name=name))
