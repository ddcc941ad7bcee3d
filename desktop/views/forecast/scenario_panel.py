"""The analyst's own scenario: which one, its assumptions as sliders and fields, what they lead to, the arrow."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.actions.scenarios import delete_scenario, describe_scenario, duplicate_scenario
from desktop.analysis.outcomes import warm_up
from desktop.figures.assumptions import BUILT_IN, Assumptions
from desktop.figures.scenario import path
from desktop.figures.scenario_stated import built_in, ends
from desktop.figures.size_modes import VALUE
from desktop.views.forecast.arrow_section import ArrowSection
from desktop.views.forecast.assumption_sliders import AssumptionSliders
from desktop.views.forecast.range_sliders import RangeSliders
from desktop.views.forecast.scenario_chooser import OWN, ScenarioChooser
from desktop.views.forecast.scenario_idle import ScenarioIdle
from desktop.views.forecast.scenario_levels import ScenarioLevels
from desktop.views.forecast.turning_sliders import TurningSliders
from desktop.views.scenario_state import take_scenario
from desktop.widgets.fold import Fold
from desktop.widgets.hairline import Hairline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.actions.scenarios import Kept
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.views.forecast.assumption_group import AssumptionGroup
    from desktop.views.services import Services
    from desktop.widgets.number_slider import NumberSlider

translate = QCoreApplication.translate


class ScenarioPanel(QScrollArea):
    """Every move of a slider changes the state at once; only keeping, naming and deleting write to the workspace."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._anchor: Anchor | None = None
        self._scale: Scale | None = None
        self.setObjectName("forecast.scenario")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.chooser = ScenarioChooser(services)
        self.idle = ScenarioIdle(services)
        self.sliders = AssumptionSliders(services)
        self.turns = TurningSliders(services)
        self.ranges = RangeSliders(services)
        self.levels = ScenarioLevels(services)
        self.arrow = ArrowSection(services.theme)
        self.folds = {
            "turning": Fold(services.theme, "forecast.scenario.turning", self.turns, is_open=False),
            "ranges": Fold(services.theme, "forecast.scenario.ranges", self.ranges, is_open=False),
            "levels": Fold(services.theme, "forecast.scenario.levels", self.levels, is_open=True),
        }
        self.folds["turning"].folded.connect(lambda _folded: self.turns.show_assumptions(self._own))
        self.folds["ranges"].folded.connect(self._on_ranges)
        self.folds["levels"].folded.connect(lambda _folded: self._show_levels(self._own))
        for group in self._groups:
            group.changed.connect(self._set)
            group.settled.connect(services.steps.settle)
        self.chooser.chosen.connect(self.choose)
        self.chooser.named.connect(self._on_named)
        self.chooser.described.connect(self._on_described)
        self.chooser.duplicated.connect(self._on_duplicated)
        self.chooser.deleted.connect(self._on_deleted)
        self._lines: list[Hairline] = []
        self._lay_out()
        self.retranslate()

    @property
    def _groups(self) -> tuple[AssumptionGroup, ...]:
        return self.sliders, self.turns, self.ranges

    @property
    def growth(self) -> NumberSlider:
        """The slider of the growth rate."""
        return self.sliders.growth

    @property
    def spread(self) -> NumberSlider:
        """The slider of the spread."""
        return self.sliders.spread

    @property
    def base(self) -> NumberSlider:
        """The slider of the start."""
        return self.sliders.base

    def _lay_out(self) -> None:
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        parts: tuple[tuple[QWidget, ...], ...] = (
            (self.chooser,),
            (self.idle, self.sliders, self.folds["turning"], self.folds["ranges"]),
            (self.folds["levels"],),
            (self.arrow,),
        )
        for place, widgets in enumerate(parts):
            if place:
                line = Hairline(self._services.theme)
                layout.addWidget(line)
                self._lines.append(line)
            section = QVBoxLayout()
            section.setContentsMargins(16, 12, 16, 12)
            section.setSpacing(8)
            for widget in widgets:
                section.addWidget(widget)
            layout.addLayout(section)
        layout.addStretch(1)
        self.setWidget(body)

    def show_anchor(self, anchor: Anchor | None, scale: Scale, kept: Sequence[Kept] = (), mode: str = VALUE) -> None:
        """What is published: where the scenario starts and what the sliders' ticks mean; what is kept.

        Without an anchor nothing can be assumed: why, and the way to where it can, stands in place of the sliders.
        """
        self._anchor, self._scale = anchor, scale
        self.idle.show_mode(mode)
        self.idle.setVisible(anchor is None)
        for part in (self.sliders, self.folds["turning"], self.folds["ranges"], self._lines[1]):
            part.setVisible(anchor is not None)
        for group in self._groups:
            group.show_anchor(anchor, scale)
        self.chooser.show_choices(anchor, kept)
        self.retranslate()
        self._rename()

    def _rename(self) -> None:
        """A scenario that is not the analyst's own words is called by its name in the present language."""
        state, language = self._services.state, self._services.language
        kept = self.chooser.kept
        known = built_in(self._anchor, language).get(state.current.scenario)
        name = known.name if known is not None else ""
        if kept is not None and state.current.assumptions.name in {kept.name_en, kept.name_zh}:
            name = kept.name(language)
        if name and name != state.current.assumptions.name:
            state.change(assumptions=replace(state.current.assumptions, name=name))

    def retranslate(self) -> None:
        """All words and numbers again."""
        self.folds["turning"].set_title(self.tr("Turning year"))
        self.folds["ranges"].set_title(self.tr("Ranges"))
        self.folds["levels"].set_title(self.tr("Percentiles"))
        for group in self._groups:
            group.retranslate()
        self.chooser.retranslate()
        self.idle.retranslate()
        self.arrow.retranslate()
        self.show_assumptions(self._services.state.current.assumptions)

    def show_assumptions(self, own: Assumptions) -> None:
        """The sliders where the state has them, and what follows."""
        self.chooser.show_state(self._services.state.current)
        for group in self._groups:
            if not group.isHidden():
                group.show_assumptions(own)
        self._show_levels(own)

    @property
    def _own(self) -> Assumptions:
        return self._services.state.current.assumptions

    def _show_levels(self, own: Assumptions) -> None:
        self.folds["levels"].setVisible(self._anchor is not None)
        if not self.levels.isHidden():
            self.levels.show_path(self._anchor, path(self._anchor, own, self._services.language), self._scale)

    def focus_assumption(self, key: str) -> None:
        """Put the keyboard on the slider of an assumption, unfolding what holds it."""
        slider = {
            "growth": self.sliders.growth,
            "base": self.sliders.base,
            "uplift": self.sliders.uplift,
            "fx": self.sliders.fx,
            "turning": self.turns.turning,
            "later": self.turns.later,
        }.get(key)
        if slider is None:
            return
        if key in {"turning", "later"}:
            self.folds["turning"].set_open(True)
            self.turns.show_assumptions(self._services.state.current.assumptions)
        slider.take_focus()
        self.ensureWidgetVisible(slider)

    def choose(self, key: str) -> None:
        """Take over a scenario: as published, one of low, base and high, a kept one."""
        language = self._services.language
        if key in BUILT_IN:
            own = built_in(self._anchor, language).get(key)
            if own is not None:
                take_scenario(self._services, own, key, self.tr("Scenario: {setting}").format(setting=own.name))
            return
        if key == "":
            take_scenario(self._services, Assumptions(), "", self.tr("Reset the scenario"))
            return
        kept = next((one for one in self.chooser.kept_all if one.id == key), None)
        if kept is not None:
            own = kept.named(language)
            take_scenario(self._services, own, key, self.tr("Scenario: {setting}").format(setting=own.name))

    def _on_ranges(self, folded: bool) -> None:
        """What draws is loaded on the worker, so that the first step of a slider does not wait for it."""
        self.ranges.show_assumptions(self._own)
        if not folded:
            seed = self._own.seed
            self._services.database.query("outcomes", lambda _workspace: warm_up(seed), lambda _nothing: None)

    def _set(self, field: str, value: Any) -> None:
        state = self._services.state.current
        own = replace(state.assumptions, **{field: value})
        if field == "turning" and value is not None and own.later is None:
            own = replace(own, later=own.growth if own.growth is not None else self._published())
        if field == "prior" and value != "normal" and own.low is None:
            own = self._with_range(own)
        if field in {"low", "high"}:
            own = self._ordered(own, field)
        kept = state.scenario if state.scenario not in {"", *BUILT_IN} else OWN
        if state.scenario in BUILT_IN:
            own = replace(own, name="")
        take_scenario(self._services, own, kept, self._name_of(field), field)

    def _name_of(self, field: str) -> str:
        """What undo calls a setting: the word at its slider."""
        found = next((group.name_of(field) for group in self._groups if group.name_of(field)), "")
        return self.tr("Scenario: {setting}").format(setting=found or self.tr("Ranges"))

    def _published(self) -> float:
        return (self._anchor.growth if self._anchor is not None else None) or 0.0

    def _with_range(self, own: Assumptions) -> Assumptions:
        """The stated range of the rate; where there is none both ends are the rate itself: no range is invented."""
        low, high = ends(self._anchor) if self._anchor is not None else (None, None)
        rate = own.growth if own.growth is not None else self._published()
        return replace(own, low=low.value if low else rate, high=high.value if high else rate)

    def _ordered(self, own: Assumptions, field: str) -> Assumptions:
        """The other end gives way to the one that is moved."""
        rate = own.growth if own.growth is not None else self._published()
        low, high = own.low if own.low is not None else rate, own.high if own.high is not None else rate
        if field == "low":
            return replace(own, low=low, high=max(low, high))
        return replace(own, low=min(low, high), high=high)

    def _on_named(self, name: str) -> None:
        state = self._services.state
        if name != state.current.assumptions.name and state.current.scenario not in BUILT_IN:
            state.change(assumptions=replace(state.current.assumptions, name=name))

    def _on_described(self, name_en: str, name_zh: str, note: str) -> None:
        kept = self.chooser.kept
        if kept is None:
            return
        name = translate("Window", "Describe scenario {name}").format(name=name_en or name_zh)
        key = kept.id
        self._services.database.operate(
            name,
            lambda workspace: describe_scenario(workspace, key, name, name_en=name_en, name_zh=name_zh, note=note),
        )
        own = self._services.state.current.assumptions
        shown = name_zh if self._services.language == "zh" else name_en
        self._services.state.change(assumptions=replace(own, name=shown or name_en or name_zh))

    def _on_duplicated(self) -> None:
        kept = self.chooser.kept
        if kept is not None:
            key, copy = kept.id, kept.name(self._services.language)
            name = translate("Window", "Duplicate scenario {name}").format(name=copy)
            self._services.database.operate(name, lambda workspace: duplicate_scenario(workspace, key, copy, name))

    def _on_deleted(self) -> None:
        kept = self.chooser.kept
        if kept is not None:
            key = kept.id
            name = translate("Window", "Delete scenario {name}").format(name=kept.name(self._services.language))
            self._services.database.operate(name, lambda workspace: delete_scenario(workspace, key, name))
            take_scenario(self._services, Assumptions(), "", name)
