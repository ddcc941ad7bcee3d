"""The switches of the Forecast page: what the axis shows, whether it is logarithmic, which policies are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.figures.size_modes import GROWTH, INDEX, PER_HEAD, SHARE, VALUE
from desktop.views.theme_menu import ThemeMenu
from desktop.widgets.button import Button
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
        self.themes = ThemeMenu(services, "forecast.themes")
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
        self.themes.retranslate()
        self._show()

    def word(self, mode: str) -> str:
        """The word on a part of the mode switch."""
        return self._words[mode]

    def _show(self) -> None:
        answer = self._answer
        if answer is None:
            return
        self.mode.set_reasons({offer.mode: offer.refusal for offer in answer.offers})
        self.mode.set_current(answer.shown)
        actions = self._services.actions
        actions.enable("figure.log", not answer.log_refusal)
        actions["figure.log"].setChecked(answer.request.log and not answer.log_refusal)
        actions.describe("figure.log", answer.log_refusal)
        self.themes.show_policies(answer.known.policies, answer.request.themes, answer.request.language)
