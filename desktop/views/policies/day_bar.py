"""The day in whose light things are seen: typed, stepped from policy to policy, or dragged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.market.period import PeriodError, format_period, parse_period
from desktop.widgets.step_field import StepField
from desktop.widgets.tick_slider import TickSlider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme

YEAR_STEP = 10
"""A far step of the field goes a year."""


class DayBar(QWidget):
    """Announces another day, ISO. Any period is understood: 2018 and 2018年7月 mean their last day."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._days: tuple[date, ...] = ()
        self._day: date | None = None
        self._language = "en"
        self.field = StepField(theme, f"{name}.field")
        self.field.entered.connect(self._on_text)
        self.field.stepped.connect(self._on_step)
        self.slider = TickSlider(theme)
        self.slider.setObjectName(f"{name}.slider")
        self.slider.number_changed.connect(self._on_slider)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.field)
        layout.addWidget(self.slider, 1)

    @property
    def day(self) -> date | None:
        """The day that holds."""
        return self._day

    def retranslate(self) -> None:
        """Every word again."""
        self.field.set_texts(
            self.tr("Day"),
            self.tr("The policy before"),
            self.tr("The policy after"),
            self.tr("A day, month or year: 2018-07-17, 2018-07, 2018, 2018年7月"),
        )
        self.slider.setAccessibleName(self.tr("Day"))

    def set_days(self, days: Sequence[date]) -> None:
        """The days on which policies came, in order: where steps go and where the slider ends."""
        self._days = tuple(days)
        self.slider.setEnabled(len(days) > 1)
        if days:
            self.slider.set_range(days[0].toordinal(), days[-1].toordinal(), 1)
            self.slider.set_tick(None, [one.toordinal() for one in days])
        self.show_day(self._day, self._language)

    def show_day(self, day: date | None, language: str) -> None:
        """Show the day that holds."""
        self._day, self._language = day, language
        self.field.show_value(format_period(parse_period(day.isoformat()), language) if day is not None else "")
        if day is not None and self._days:
            self.slider.set_number(min(max(day, self._days[0]), self._days[-1]).toordinal())
        self.field.previous.setEnabled(day is not None and bool(self._days) and day > self._days[0])
        self.field.next.setEnabled(day is not None and bool(self._days) and day < self._days[-1])

    def _on_text(self, text: str) -> None:
        try:
            period = parse_period(text)
        except PeriodError as error:
            self.field.say(str(error) if self._language == "en" else self.tr("This is no date."))
            return
        if period.precision in {"unknown", "open"}:
            self.field.say(self.tr("This is no date."))
            return
        self._choose(period.end)

    def _on_step(self, step: int) -> None:
        if self._day is None or not self._days:
            return
        if abs(step) >= YEAR_STEP:
            year = self._day.year + (1 if step > 0 else -1)
            self._choose(date(year, self._day.month, min(self._day.day, 28)))
            return
        place = bisect_left(self._days, self._day) - 1 if step < 0 else bisect_right(self._days, self._day)
        if 0 <= place < len(self._days):
            self._choose(self._days[place])

    def _on_slider(self, number: float) -> None:
        self._choose(date.fromordinal(round(number)))

    def _choose(self, day: date) -> None:
        if day != self._day:
            self.chosen.emit(day.isoformat())
        else:
            self.show_day(day, self._language)
