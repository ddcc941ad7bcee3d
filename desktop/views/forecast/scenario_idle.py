"""Where the scenario's sliders would stand: why there is nothing to set, and the way to where there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.figures.size_modes import GROWTH, PER_HEAD, SHARE, VALUE
from desktop.widgets.button import Button
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.views.services import Services


class ScenarioIdle(QWidget):
    """Shown in place of the assumptions while no value to start from is drawn."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._mode = VALUE
        self.reason = Text(services.theme, style="small", tone="secondary", wrap=True)
        self.reason.setObjectName("forecast.scenario.idle")
        self.switch = Button(services.theme, "x")
        self.switch.setObjectName("forecast.scenario.absolute")
        self.switch.clicked.connect(lambda: services.state.change(mode=VALUE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.reason)
        layout.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_mode(self, mode: str) -> None:
        """``mode`` is the one in which the chart is drawn."""
        self._mode = mode
        self.retranslate()

    def retranslate(self) -> None:
        """Every word again."""
        computed = {
            SHARE: self.tr("The chart shows shares of a wider market. A scenario is drawn over absolute values."),
            GROWTH: self.tr("The chart shows rates of growth. A scenario is drawn over absolute values."),
            PER_HEAD: self.tr("The chart shows values per head. A scenario is drawn over absolute values."),
        }
        nothing = self.tr("Nobody publishes a value to start from, so there is nothing to assume.")
        self.reason.setText(computed.get(self._mode, nothing))
        self.switch.set_label(self.tr("Show absolute values"))
        self.switch.setVisible(self._mode in computed)
