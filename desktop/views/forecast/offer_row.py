"""Where a mode has nothing to show: the modes that have, and why another one is drawn where the figure cannot say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services


class OfferRow(QWidget):
    """One button for every mode that can be shown instead; hidden where the chosen one can."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.setObjectName("forecast.offers")
        self._reason = Text(services.theme, style="small", tone="secondary", wrap=True)
        self._reason.setObjectName("forecast.offers.reason")
        self._buttons: dict[str, Button] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._reason)
        self._layout.addStretch(1)
        self.hide()

    def show_answer(self, answer: ForecastAnswer, words: Sequence[tuple[str, str]]) -> None:
        """``words`` names the modes in the order in which they are offered."""
        refusals = {offer.mode: offer.refusal for offer in answer.offers}
        reason = refusals.get(answer.request.mode, "")
        is_empty = answer.shown == answer.request.mode
        self._reason.setText(self.tr("What can be shown instead:") if is_empty else reason)
        for mode, word in words:
            button = self._button(mode)
            button.set_label(word)
            button.setVisible(not refusals.get(mode) and mode != answer.shown)
        self.setVisible(bool(reason))

    def _button(self, mode: str) -> Button:
        if mode not in self._buttons:
            button = Button(self._services.theme, "x")
            button.setObjectName(f"forecast.offers.{mode}")
            button.clicked.connect(lambda _=False, key=mode: self._services.state.change(mode=key))
            self._layout.insertWidget(1 + len(self._buttons), button)
            self._buttons[mode] = button
        return self._buttons[mode]
