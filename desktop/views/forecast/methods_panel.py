"""Below the charts: what forecast methods make of a series, how wrong they would have been, and which are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.analysis.methods.study import METHODS
from desktop.figures.method_study import Chosen, toggled
from desktop.views.forecast.methods_reading import SeriesMethods, read_methods
from desktop.views.forecast.methods_ways import Way, read_ways
from desktop.widgets.button import Button
from desktop.widgets.chooser import Chooser
from desktop.widgets.flow import Flow
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.theme.theme import Theme
    from desktop.views.forecast.methods_reading import MethodRow
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

HEIGHT, NOTHING = 244, 120
CHOOSER = 280
FITTED, FORECAST, ERROR, VERDICT = 1, 2, 3, 4
STRETCH = (0, 5, 4, 0, 7)
"""How the columns share the width that is left."""


class MethodsPanel(QWidget):
    """A tick draws the method over the chart; the numbers are fitted by the database worker."""

    resized = Signal()
    """What was found may need another height."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._answer: ForecastAnswer | None = None
        self._series: tuple[SeriesMethods, ...] = ()
        self._is_empty = False
        theme = services.theme
        self.series = Chooser(theme, "forecast.methods.series")
        self.series.setFixedWidth(CHOOSER)
        self.series.changed.connect(self._show_rows)
        self._note = Text(theme, style="small", tone="tertiary")
        self._empty = Text(theme, style="small", tone="tertiary", wrap=True)
        self._empty.setObjectName("forecast.methods.empty")
        self.ways = Flow()
        self._ways: tuple[Way, ...] = ()
        self._heads = [Text(theme, style="small", tone="tertiary") for _ in STRETCH]
        self.rows = {method: _Row(theme, method) for method in METHODS}
        for row in self.rows.values():
            row.check.clicked.connect(self._on_ticked)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.series)
        top.addWidget(self._note, 1)
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        for column, stretch in enumerate(STRETCH):
            grid.setColumnStretch(column, stretch)
            grid.addWidget(self._heads[column], 0, column)
        for number, row in enumerate(self.rows.values(), start=1):
            row.place(grid, number)
        grid.setRowStretch(len(self.rows) + 1, 1)
        self._body = QScrollArea()
        self._body.setObjectName("forecast.methods.rows")
        self._body.setWidgetResizable(True)
        self._body.setFrameShape(QScrollArea.Shape.NoFrame)
        self._body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._empty)
        layout.addWidget(self.ways)
        layout.addWidget(self._body, 1)
        layout.addStretch()

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Methods")

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Fit the series of another reading, on the worker: nothing waits for it."""
        self._answer = answer
        self._services.database.query("forecast.methods", lambda workspace: _read(workspace, answer), self._on_read)

    def on_state(self, fields: frozenset[str]) -> None:
        """Methods were ticked here or elsewhere, or the axis shows something else."""
        if fields & {"methods", "mode"}:
            self._show_ticks()

    def retranslate(self) -> None:
        """Every word again; words of the data come with the next answer."""
        self.series.setAccessibleName(self.tr("Series that is fitted"))
        self.series.setToolTip(self.tr("One estimator is one series; what it forecasts itself is left out of the fit"))
        words = ("", self.tr("Fitted"), self.tr("Forecast"), self.tr("Back-test"), self.tr("Against naive forecasts"))
        for head, word in zip(self._heads, words, strict=True):
            head.setText(word)
        self._heads[ERROR].setToolTip(
            self.tr("Mean error in percent of forecasts of the next value, made from the values before it")
        )
        self._show_ways()
        self._show_rows()

    def sizeHint(self) -> QSize:
        """The chooser, the heads and five methods; less where there is nothing to fit."""
        return QSize(600, NOTHING if self._is_empty else HEIGHT)

    @property
    def current(self) -> SeriesMethods | None:
        """The chosen series."""
        return next((one for one in self._series if one.key == self.series.key), None)

    def _on_read(self, read: tuple[tuple[SeriesMethods, ...], tuple[Way, ...]]) -> None:
        found, self._ways = read
        self._series = found
        self._is_empty = not can_be_fitted(found)
        several = len({one.measure for one in found}) > 1
        long = self.tr("{name}, {measure}")
        names = {one.key: long.format(name=one.name, measure=one.measure) if several else one.name for one in found}
        self.series.set_options(list(names.items()))
        if self.current is None and found:
            self.series.set_key(found[0].key)
        self._show_ways()
        self._show_rows()
        self.resized.emit()

    def _show_ways(self) -> None:
        """Why nothing can be fitted here, and a button for each series that can."""
        longest = max(self._series, key=lambda one: one.count, default=None)
        if longest is None:
            text = self.tr("There is no series to fit: nobody publishes values of this market over time.")
        else:
            text = self.tr(
                "No series here is long enough to fit; the longest is by {name}, values of the past: {count}."
            )
            text = text.format(name=longest.name, count=longest.count)
        if self._ways:
            text = self.tr("{why} These are long enough:").format(why=text)
        self._empty.setText(text)
        self.ways.set_widgets([self._way_button(place, way) for place, way in enumerate(self._ways)])
        self.ways.setVisible(bool(self._ways))

    def _way_button(self, place: int, way: Way) -> Button:
        button = Button(self._services.theme, "x")
        button.setObjectName(f"forecast.methods.way.{place}")
        words = (
            self.tr("{market}: {measure}, {count} values") if way.market_name else self.tr("{measure}, {count} values")
        )
        label = words.format(market=way.market_name, measure=way.measure_name, count=way.count)
        button.set_label(label)
        button.setToolTip(self.tr("Show this series in the chart and fit it"))
        button.clicked.connect(lambda: self._go(way))
        return button

    def _go(self, way: Way) -> None:
        state = self._services.state
        if way.market != state.current.market:
            state.change(
                market=way.market, measure=way.measure, dimension="", currency="", period=(None, None), selection=None
            )
        else:
            state.change(measure=way.measure, currency="", period=(None, None), selection=None)

    def _show_rows(self) -> None:
        current = self.current
        can_fit = can_be_fitted(self._series) or bool(self._services.state.current.methods)
        self._empty.setVisible(not can_fit and self._answer is not None)
        self.series.setVisible(can_fit)
        self._body.setVisible(can_fit and current is not None)
        self._note.setVisible(can_fit)
        if current is None or not can_fit:
            self._note.setText("")
            return
        self._heads[FORECAST].setText(self.tr("Forecast, {period}").format(period=current.until))
        for row in current.rows:
            self.rows[row.method].show_row(row)
        self._show_ticks()

    def _show_ticks(self) -> None:
        current, state = self.current, self._services.state.current
        if current is None:
            return
        count = self.tr("{count} values of the past").format(count=current.count)
        hidden = self.tr("methods are drawn over absolute values only")
        self._note.setText(count if state.mode == "value" else f"{count}; {hidden}")
        for method, row in self.rows.items():
            row.show_tick(bool(self._meant(current, method) & set(state.methods)))

    def _meant(self, current: SeriesMethods, method: str) -> set[str]:
        """How a request may name this method of the chosen series."""
        named = {Chosen(method, current.track).text}
        return named | {method} if current.is_leading else named

    def _on_ticked(self) -> None:
        current, state = self.current, self._services.state
        if current is None:
            return
        wanted = state.current.methods
        for method, row in self.rows.items():
            meant = self._meant(current, method)
            if row.check.isChecked() != bool(meant & set(wanted)):
                wanted = tuple(one for one in wanted if one not in meant)
                wanted = toggled(wanted, Chosen(method, current.track), on=row.check.isChecked())
        state.change(methods=wanted)


def can_be_fitted(series: Sequence[SeriesMethods]) -> bool:
    """Whether any method has enough values of any series."""
    return any(not row.reason for one in series for row in one.rows)


def _read(workspace: Workspace, answer: ForecastAnswer) -> tuple[tuple[SeriesMethods, ...], tuple[Way, ...]]:
    """Every series that is shown; where none can be fitted, those that could be shown instead."""
    found = read_methods(answer)
    return found, () if can_be_fitted(found) else read_ways(workspace, answer)


class _Row:
    """The widgets of one method."""

    def __init__(self, theme: Theme, method: str) -> None:
        self.check = QCheckBox()
        self.check.setObjectName(f"forecast.methods.{method}")
        self.check.setFont(theme.font("small"))
        self.fitted = Text(theme, style="small", wrap=True)
        self.forecast = Text(theme, style="small.strong", wrap=True)
        self.error = Text(theme, style="small")
        self.verdict = Text(theme, style="small", wrap=True)
        self.reason = Text(theme, style="small", tone="tertiary", wrap=True)
        for part, name in ((self.fitted, "fitted"), (self.forecast, "forecast"), (self.error, "error")):
            part.setObjectName(f"forecast.methods.{method}.{name}")
        self.verdict.setObjectName(f"forecast.methods.{method}.verdict")
        self.reason.setObjectName(f"forecast.methods.{method}.reason")

    def place(self, grid: QGridLayout, number: int) -> None:
        """Into a row of the grid; the reason takes the place of the numbers."""
        grid.addWidget(self.check, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.reason, number, FITTED, 1, VERDICT)
        for column, part in (
            (FITTED, self.fitted),
            (FORECAST, self.forecast),
            (ERROR, self.error),
            (VERDICT, self.verdict),
        ):
            grid.addWidget(part, number, column, Qt.AlignmentFlag.AlignTop)

    def show_row(self, row: MethodRow) -> None:
        """Numbers, or why there are none."""
        self.check.setText(row.name)
        self.check.setToolTip(row.tip)
        self.check.setAccessibleDescription(row.tip)
        self.fitted.setText(row.fitted)
        self.forecast.setText(row.forecast)
        self.error.setText(row.error)
        self.verdict.setText(row.verdict)
        self.verdict.set_tone("disputed" if row.is_worse else "secondary")
        self.reason.setText(row.reason)
        for part in (self.fitted, self.forecast, self.error, self.verdict):
            part.setVisible(not row.reason)
            part.setToolTip(row.tip)
        self.reason.setVisible(bool(row.reason))

    def show_tick(self, is_drawn: bool) -> None:
        """Whether it is drawn. A method without a fit can be let go of, not chosen."""
        self.check.setChecked(is_drawn)
        self.check.setEnabled(is_drawn or self.reason.isHidden())
