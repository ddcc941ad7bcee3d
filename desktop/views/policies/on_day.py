"""On this date: which policies held, what had been published about the market, how forecasts drifted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.analysis.in_force import begins
from desktop.figures.build import compose, snapshot
from desktop.figures.in_force import DRIFT, FAMILY, KNOWN, day_of
from desktop.figures.reading import UnknownFigureError
from desktop.state.policy_requests import day_request
from desktop.views.figure_panel import FigurePanel
from desktop.views.part import Part
from desktop.views.policies.day_bar import DayBar
from desktop.widgets.option_row import Option, OptionRow

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Figure
    from desktop.figures.in_force_reading import DaySnapshot
    from desktop.figures.request import FigureRequest
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

NAME = "policies.on_day"
HELD = "held"
SHARES = {HELD: (42, 14, 14, 38, 10), KNOWN: (26, 20, 12, 14, 16, 26), DRIFT: (10, 16, 20, 12, 16, 30)}
"""How wide the columns of each table are against each other."""
SCROLLER = 12
MANY = 4_000
"""More rows than that are composed on the worker."""
LOW = 300
"""Less height leaves out the second title."""
DAYS = "on_day.days"


class OnDayPanel(Part):
    """A day composes from what was read once: dragging asks the workspace nothing."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "measure", "parts"})
    LIMITS: ClassVar[frozenset[str]] = frozenset(
        {"on_day", "policy_levels", "policy_themes", "policy_place", "policy_segment", "policy_words"}
    )

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.setObjectName(NAME)
        self._known: DaySnapshot | None = None
        self._latest: date | None = None
        self.bar = DayBar(services.theme, f"{NAME}.day")
        self.bar.chosen.connect(lambda day: services.state.change(on_day=day))
        self.shapes = OptionRow(services.theme, f"{NAME}.shape")
        self.shapes.chosen.connect(self._on_shape)
        self.panel = FigurePanel(services.theme, f"{NAME}.figure")
        self.panel.entity_chosen.connect(self.select)
        self.panel.mark_chosen.connect(self.trace)
        self.panel.show_table(True)
        self.controls = QWidget()
        """What to see and on which day; the owner gives it a place beside the tabs."""
        row = QHBoxLayout(self.controls)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(self.shapes)
        row.addWidget(self.bar, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.panel, 1)

    @property
    def _shape(self) -> str:
        return self.services.state.current.parts.day_shape or HELD

    def refresh(self) -> None:
        """Read for the shape that is shown; of a day nothing has to be read."""
        wanted = replace(day_request(self.services.state.current), on_day="")

        def read(workspace: Workspace) -> tuple[DaySnapshot | None, list[date]]:
            try:
                known: DaySnapshot = snapshot(wanted, workspace)
            except UnknownFigureError:
                return None, []
            return known, sorted({span.first for one in known.policies if (span := begins(one)) is not None})

        self.services.database.query(NAME, read, self._take)

    def _take(self, answer: tuple[DaySnapshot | None, list[date]]) -> None:
        self._known, days = answer
        if days:
            self._latest = self._known.latest if self._known is not None else None
            self.bar.set_days(days)
        self._show()

    def _show(self) -> None:
        state, known = self.services.state.current, self._known
        self.shapes.set_current(self._shape)
        if known is None:
            return
        request = day_request(state)
        if len(known.policies) + len(known.values) > MANY:
            self.services.database.query(
                f"{NAME}.compose", lambda _workspace: compose(request, known), self._show_figure
            )
        else:
            self._show_figure(compose(request, known))
        self.bar.show_day(day_of(request, known) or self._latest, state.language)

    def _show_figure(self, figure: Figure) -> None:
        """Another table."""
        self.panel.set_figure(figure)
        self._fit()
        self.panel.set_selected(self.services.state.current.selection)
        self.figure_changed.emit()
        self.sentence_changed.emit()

    def _fit(self) -> None:
        """Columns share the width by what stands in them."""
        shares = SHARES[self._shape]
        self.panel.table.set_widths([round(share * (self.width() - SCROLLER) / sum(shares)) for share in shares])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns follow."""
        super().resizeEvent(event)
        self.panel.set_compact(self.height() < LOW)
        self._fit()

    def on_state(self, fields: frozenset[str]) -> None:
        """Another day or other limits compose anew; a selection is marked."""
        if fields & self.LIMITS:
            self._show()
        if "selection" in fields:
            self.panel.set_selected(self.services.state.current.selection)

    def _on_shape(self, key: str) -> None:
        self.services.state.change(day_shape="" if key == HELD else key)

    @property
    def sentence(self) -> str:
        """What the shown table finds."""
        figure = self.panel.figure
        return figure.title if figure is not None else ""

    def figure(self) -> Figure | None:
        """The table that is shown."""
        return self.panel.figure

    def request(self) -> FigureRequest | None:
        """What it was made from."""
        return day_request(self.services.state.current)

    def unfold_figure(self, family: str) -> QWidget | None:
        """Its one figure."""
        return self.panel.front if family == FAMILY else None

    def set_table_shown(self, is_shown: bool) -> None:
        """Rows that can be walked through, or the table as it is exported."""
        self.panel.show_table(is_shown)
        self._fit()

    def retranslate(self) -> None:
        """Every word again."""
        words = {HELD: self.tr("In force"), KNOWN: self.tr("Known then"), DRIFT: self.tr("Forecasts")}
        self.shapes.set_options([Option(key, word) for key, word in words.items()], self.tr("More"))
        self.shapes.setAccessibleName(self.tr("What to see on this date"))
        self.shapes.set_current(self._shape)
        self.bar.retranslate()
