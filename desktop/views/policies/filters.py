"""The row of filters over the time line, and what they leave as chips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.figures.size_policies import THEMES, theme_name
from desktop.figures.timeline_lanes import LEVELS, level_name
from desktop.figures.timeline_reading import ELSEWHERE, EVENTS, MILESTONES
from desktop.market.names import name
from desktop.widgets.check_menu import CheckMenuButton
from desktop.widgets.chip import ChipRow
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.filter_field import FilterField

if TYPE_CHECKING:
    from desktop.views.policies.reading import PoliciesAnswer
    from desktop.views.services import Services

CLEARED = {"policy_levels": (), "policy_themes": (), "policy_place": "", "policy_segment": "", "policy_words": ""}
"""The state without any filter of policies."""


class Filters(QWidget):
    """Every control changes the state; the page composes again from what was read."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._answer: PoliciesAnswer | None = None
        state, theme = services.state, services.theme
        self.setObjectName("policies.filters")
        self.words = FilterField(theme, "policies.filter")
        self.words.changed.connect(lambda text: state.change(policy_words=text.strip()))
        self.levels = CheckMenuButton(theme, "policies.levels")
        self.levels.changed.connect(lambda keys: state.change(policy_levels=keys))
        self.themes = CheckMenuButton(theme, "policies.themes")
        self.themes.changed.connect(lambda keys: state.change(policy_themes=keys))
        self.also = CheckMenuButton(theme, "policies.also")
        self.also.changed.connect(lambda keys: state.change(also=keys))
        self.segment = ChooserField(theme, "policies.segment")
        self.segment.chosen.connect(lambda key: state.change(policy_segment=key))
        self.place = ChooserField(theme, "policies.place")
        self.place.chosen.connect(lambda key: state.change(policy_place=key))
        self.chips = ChipRow(theme, "policies.limits")
        self.chips.pressed.connect(self._lift)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for part in (self.levels, self.themes, self.segment, self.place, self.also):
            row.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(row)
        layout.addWidget(self.chips)
        self.words.setMinimumWidth(120)

    def retranslate(self) -> None:
        """Every word again."""
        self.words.set_hint(self.tr("Find in titles, issuers and effects"))
        every, nothing = self.tr("All"), self.tr("None")
        for menu in (self.levels, self.themes, self.also):
            menu.set_words(every, nothing)
        self.segment.set_label(self.tr("Segment"))
        self.place.set_label(self.tr("Place"))
        self._show()

    def show_answer(self, answer: PoliciesAnswer) -> None:
        """What can be filtered by."""
        self._answer = answer
        self._show()

    def show_state(self) -> None:
        """What is filtered by."""
        if self.words.text().strip() != self._services.state.current.policy_words:
            self.words.blockSignals(True)
            self.words.setText(self._services.state.current.policy_words)
            self.words.blockSignals(False)
        self._show()

    def _show(self) -> None:
        state, answer = self._services.state.current, self._answer
        if answer is None:
            return
        language, known = state.language, answer.known
        levels, themes = answer.levels, answer.themes
        order = [*(level for level in LEVELS if level in levels), *sorted(set(levels) - set(LEVELS))]
        self.levels.set_options([(key, level_name(key, language), levels[key]) for key in order], state.policy_levels)
        self.levels.set_label(self._counted(self.tr("Level"), state.policy_levels))
        sorted_themes = [*(one for one in THEMES if one in themes), *sorted(set(themes) - set(THEMES))]
        offered = [(key, theme_name(key, language), themes[key]) for key in sorted_themes]
        self.themes.set_options(offered, state.policy_themes)
        self.themes.set_label(self._counted(self.tr("Theme"), state.policy_themes))
        also = [
            (EVENTS, self.tr("Company events"), known.counts[0]),
            (MILESTONES, self.tr("Market milestones"), known.counts[1]),
            (ELSEWHERE, self.tr("Policies of other markets"), known.others),
        ]
        self.also.set_options([one for one in also if one[2] or one[0] in state.also], state.also)
        self.also.set_label(self._counted(self.tr("Also show"), state.also))
        self._show_choosers()
        self.chips.set_chips(self._chips())

    def _show_choosers(self) -> None:
        state, answer = self._services.state.current, self._answer
        if answer is None:
            return
        every = ("", self.tr("All"))
        at = 2 if state.language == "zh" else 1
        segments = sorted((one[at], one[0]) for one in answer.segments)
        self.segment.set_options([every, *((key, word) for word, key in segments)], state.policy_segment)
        self.segment.setVisible(bool(segments))
        places = sorted(
            (row.level != "country", name(row, state.language), row.id)
            for row in answer.known.geographies
            if row.level in {"country", "province", "city"}
        )
        self.place.set_options([every, *((key, word) for _, word, key in places)], state.policy_place)
        self.place.setVisible(len(places) > 1)

    @staticmethod
    def _counted(word: str, chosen: tuple[str, ...]) -> str:
        return f"{word}: {len(chosen)}" if chosen else word

    def _chips(self) -> list[tuple[str, str]]:
        """What limits the time line, as pairs of key and words."""
        state, answer = self._services.state.current, self._answer
        language = state.language
        found = [(f"level={key}", level_name(key, language)) for key in state.policy_levels]
        found += [(f"theme={key}", theme_name(key, language)) for key in state.policy_themes]
        at = 2 if language == "zh" else 1
        names = {one[0]: one[at] for one in answer.segments} if answer is not None else {}
        places = {row.id: name(row, language) for row in answer.known.geographies} if answer is not None else {}
        if state.policy_segment:
            found.append(("segment=", names.get(state.policy_segment, state.policy_segment)))
        if state.policy_place:
            found.append(("place=", places.get(state.policy_place, state.policy_place)))
        if state.policy_words:
            found.append(("words=", f'"{state.policy_words}"'))
        return found

    def _lift(self, chip: str) -> None:
        """Take one limit away."""
        kind, _, key = chip.partition("=")
        state = self._services.state
        if kind == "level":
            state.change(policy_levels=tuple(one for one in state.current.policy_levels if one != key))
        elif kind == "theme":
            state.change(policy_themes=tuple(one for one in state.current.policy_themes if one != key))
        else:
            state.change(**{f"policy_{kind}": ""})
