"""Below the charts: two handles choose the years that are shown; only years with a number can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.widgets.range_slider import RangeSlider
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services

FEWEST = 3
"""With fewer years there is nothing to choose."""


class WindowRow(QWidget):
    """The first chart's period: the field of the context bar and these handles are one thing."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._years: tuple[int, ...] = ()
        self.setObjectName("forecast.window")
        self._first = Text(services.theme, style="small", tone="secondary")
        self._last = Text(services.theme, style="small", tone="secondary")
        self.slider = RangeSlider(services.theme, "forecast.window.handles")
        self.slider.moved.connect(self._say)
        self.slider.chosen.connect(self._choose)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._first)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self._last)

    @property
    def is_useful(self) -> bool:
        """Whether there are years to choose among."""
        return len(self._years) >= FEWEST

    def show_answer(self, answer: ForecastAnswer) -> None:
        """The years of another reading, and the chosen ones."""
        self._years = answer.years
        self.slider.set_stops(answer.years, answer.request.start, answer.request.end)
        self._say(*self.slider.ends)

    def retranslate(self) -> None:
        """Every word again."""
        self.slider.setToolTip(self.tr("Years shown: drag a handle; double click for all years"))
        self._say(*self.slider.ends)

    def _say(self, first: int, last: int) -> None:
        self._first.setText(str(first) if first else "")
        self._last.setText(str(last) if last else "")
        self.slider.setAccessibleName(self.tr("Years shown: {first} to {last}").format(first=first, last=last))

    def _choose(self, first: int, last: int) -> None:
        whole = self._years
        period = (None if first == whole[0] else first, None if last == whole[-1] else last)
        self._services.state.change(period=period)
