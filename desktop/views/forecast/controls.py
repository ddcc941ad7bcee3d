"""The switches of the Forecast page: what the axis shows, whether it is logarithmic, which policies are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.figures.size_modes import GROWTH, INDEX, PER_HEAD, SHARE, VALUE
from desktop.figures.size_policies import counts, theme_name
from desktop.widgets.button import Button
from desktop.widgets.check_menu import CheckMenuButton
from desktop.widgets.segmented import Segmented

if TYPE_CHECKING:
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services


class Controls(QWidget):
    """Every switch changes the state; what cannot be shown is grey and says why."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._answer: ForecastAnswer | None = None
        self._words: dict[str, str] = {}
        self.setObjectName("forecast.controls")
        self.mode = Segmented(services.theme, "forecast.mode")
        self.mode.chosen.connect(lambda key: services.state.change(mode=key))
        self.log = Button(services.theme, "x")
        self.log.setObjectName("forecast.log")
        self.log.bind(services.actions["figure.log"], text=True)
        self.themes = CheckMenuButton(services.theme, "forecast.themes", icon="landmark")
        self.themes.changed.connect(lambda keys: services.state.change(themes=keys))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self.mode, self.log, self.themes):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_answer(self, answer: ForecastAnswer) -> None:
        """What this market can be shown as."""
        self._answer = answer
        self._show()

    def retranslate(self) -> None:
        """Every word again."""
        self._words = {
            VALUE: self.tr("Absolute"),
            INDEX: self.tr("Index"),
            SHARE: self.tr("Share"),
            GROWTH: self.tr("Growth"),
            PER_HEAD: self.tr("Per head"),
        }
        self.mode.set_options(list(self._words.items()))
        self.mode.setAccessibleName(self.tr("What the axis shows"))
        self.themes.set_words(self.tr("All themes"), self.tr("No policies"))
        self._show()

    def word(self, mode: str) -> str:
        """The word on a part of the mode switch."""
        return self._words[mode]

    def _show(self) -> None:
        answer = self._answer
        self.themes.set_label(self.tr("Policies"))
        if answer is None:
            return
        self.mode.set_reasons({offer.mode: offer.refusal for offer in answer.offers})
        self.mode.set_current(answer.shown)
        actions = self._services.actions
        actions.enable("figure.log", not answer.log_refusal)
        actions["figure.log"].setChecked(answer.request.log and not answer.log_refusal)
        actions.describe("figure.log", answer.log_refusal)
        self._show_themes(answer)

    def _show_themes(self, answer: ForecastAnswer) -> None:
        language = answer.request.language
        found = counts(answer.known.policies)
        chosen = [theme for theme in answer.request.themes if theme in found]
        self.themes.set_options([(key, theme_name(key, language), count) for key, count in found.items()], chosen)
        label = self.tr("Policies: {count}").format(count=sum(found[theme] for theme in chosen))
        self.themes.set_label(label if chosen else self.tr("Policies"))
        tip = self.tr("Mark policies by date of issue, theme by theme")
        self.themes.setToolTip(tip if found else self.tr("No dated policy on file touches this market."))
        self.themes.setAccessibleName(tip)
