"""Below the charts: the market's size from four angles, each a visible formula, drawn as a range beside estimates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.analysis.triangulation import TOP_DOWN, USERS
from desktop.figures.build import compose, snapshot
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.triangulation import TRIANGULATION, triangulate
from desktop.figures.triangulation_angles import own_currency, years_of
from desktop.figures.triangulation_reading import TriangulationSnapshot
from desktop.views.figure_panel import FigurePanel
from desktop.views.forecast.angle_row import AngleRow, OwnField, angle_texts
from desktop.views.forecast.own_input import amount_typed, share_typed, typed_amount, typed_share
from desktop.widgets.chooser import Chooser
from desktop.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.triangulation import Triangulated
    from desktop.state.view_state import Traced
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

HEIGHT, LOW = 340, 300
YEAR = 92
GAP = 28
FIGURE, WORDS = 11, 9
"""How the width is shared."""


class TriangulationPanel(QWidget):
    """What nobody states may be typed: it is the analyst's assumption and part of the scenario."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._known: TriangulationSnapshot | None = None
        self._market = ""
        self._request: FigureRequest | None = None
        theme = services.theme
        self.view = FigurePanel(theme, "forecast.triangulation.figure")
        self.view.set_frame(notes=False, key=False)
        self.view.entity_chosen.connect(self._select)
        self.view.mark_chosen.connect(self._trace)
        self.year = Chooser(theme, "forecast.triangulation.year")
        self.year.setFixedWidth(YEAR)
        self.year.changed.connect(self._on_year)
        self._year_name = Text(theme, style="small", tone="secondary")
        self._year_name.setBuddy(self.year)
        self.share = OwnField(theme, "forecast.triangulation.share")
        self.spend = OwnField(theme, "forecast.triangulation.spend")
        self.share.editingFinished.connect(self._on_share)
        self.spend.editingFinished.connect(self._on_spend)
        self.rows: list[AngleRow] = []
        self._notes = Text(theme, style="micro", tone="tertiary", wrap=True)
        self._notes.setObjectName("forecast.triangulation.notes")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        body = QWidget()
        self._words = QVBoxLayout(body)
        self._words.setContentsMargins(0, 0, 8, 0)
        self._words.setSpacing(10)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._year_name)
        top.addWidget(self.year)
        top.addStretch()
        self._words.addLayout(top)
        for _ in range(4):
            row = AngleRow(self._services.theme)
            self.rows.append(row)
            self._words.addWidget(row)
        self.rows[0].add_field(self.share)
        self.rows[3].add_field(self.spend)
        self._words.addWidget(self._notes)
        self._words.addStretch(1)
        side = QScrollArea()
        side.setObjectName("forecast.triangulation.angles")
        side.setWidgetResizable(True)
        side.setFrameShape(QScrollArea.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setWidget(body)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self.view, FIGURE)
        layout.addWidget(side, WORDS)

    def title(self) -> str:
        """The word on the tab."""
        return self.tr("Triangulation")

    def sizeHint(self) -> QSize:
        """A picture of eight rows under a title of two lines."""
        return QSize(600, HEIGHT)

    @property
    def figure(self) -> Figure | None:
        """The figure, for the clipboard and for export."""
        return self.view.figure

    @property
    def front(self) -> QWidget:
        """What of it takes the keyboard."""
        return self.view.front

    @property
    def request(self) -> FigureRequest | None:
        """Its request."""
        return self._request

    def show_answer(self, answer: ForecastAnswer) -> None:
        """Read the four angles of the market on the worker."""
        asked = answer.request
        request = FigureRequest(TRIANGULATION, asked.market, currency=asked.currency, language=asked.language)

        def read(known: Any) -> None:
            self._on_read(request, known)

        self._services.database.query("forecast.triangulation", lambda workspace: _read(request, workspace), read)

    def on_state(self, fields: frozenset[str]) -> None:
        """An assumption was typed here or set by a scenario."""
        if "assumptions" in fields:
            self._compose()

    def retranslate(self) -> None:
        """Every word again; words of the figure come with the next answer."""
        self._year_name.setText(self.tr("Year"))
        self.year.setAccessibleName(self.tr("Year of the triangulation"))
        self.share.set_words(
            self.tr("Share in the wider market, own assumption"),
            self.tr("own share in %, like 4"),
            self.tr("The market's share in the wider one, as you assume it. Empty: not assumed."),
        )
        self._name_spend()
        self._show_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less around the picture where there is little height."""
        self.view.set_compact(self.height() < LOW)
        super().resizeEvent(event)

    def _name_spend(self) -> None:
        unit = own_currency(self._known) if self._known is not None else ""
        self.spend.set_words(
            self.tr("Spend per user, {unit} a year, own assumption").format(unit=unit),
            self.tr("own spend in {unit}, like 900").format(unit=unit),
            self.tr("What one user spends in a year, as you assume it. Empty: not assumed."),
        )

    def _on_read(self, request: FigureRequest, known: Any) -> None:
        assert isinstance(known, TriangulationSnapshot)
        self._known = known
        kept = self._request.year if self._request is not None and self._market == request.market else None
        years = years_of(known)
        found = triangulate(request, known)
        year = kept if kept in years else found.inputs.year if found is not None else None
        self._market = request.market
        self._request = replace(request, year=year)
        self.year.blockSignals(True)
        self.year.set_options([(str(one), str(one)) for one in reversed(years)])
        self.year.set_key(str(year))
        self.year.blockSignals(False)
        self._name_spend()
        self._compose()

    def _on_year(self) -> None:
        if self._request is not None and self.year.key:
            self._request = replace(self._request, year=int(self.year.key))
            self._compose()

    def _compose(self) -> None:
        """Only what an angle can use goes into the request: other sliders then change nothing here."""
        if self._known is None or self._request is None:
            return
        own = self._services.state.current.assumptions
        used = Assumptions(name=own.name if own.share or own.spend else "", share=own.share, spend=own.spend)
        self._request = replace(self._request, assumptions=used)
        self.view.set_figure(compose(self._request, self._known))
        self.view.set_compact(self.height() < LOW)
        self._show_words()

    def _found(self) -> Triangulated | None:
        return (
            triangulate(self._request, self._known) if self._request is not None and self._known is not None else None
        )

    def _show_words(self) -> None:
        found, figure = self._found(), self.view.figure
        for part in (*self.rows, self._year_name, self.year):
            part.setVisible(found is not None)
        if found is None or figure is None:
            self._notes.setText("")  # the empty figure says why
            return
        own = found.inputs.request.assumptions
        language = found.inputs.language
        for row, angle in zip(self.rows, found.angles, strict=True):
            row.show_angle(angle_texts(angle, found))
            stated = {term.key for term in angle.terms if term.amount is not None}
            if angle.kind == TOP_DOWN:
                self.share.show_text("" if own.share is None else typed_share(own.share, language))
                self.share.setVisible("share" not in stated)
            if angle.kind == USERS:
                self.spend.show_text("" if own.spend is None else typed_amount(own.spend, language))
                self.spend.setVisible("spend" not in stated)
        self._notes.setText("\n".join(figure.footnotes))

    def _on_share(self) -> None:
        text = self.share.text().strip()
        value = share_typed(text)
        if text and value is None:
            self.share.say(self.tr("Write a percentage between 0 and 100, like 4 or 4.5 %."))
            return
        self.share.say("")
        self._assume(share=value)

    def _on_spend(self) -> None:
        text = self.spend.text().strip()
        value = amount_typed(text)
        if text and value is None:
            self.spend.say(self.tr("Write an amount above zero, like 900 or 1,200."))
            return
        self.spend.say("")
        self._assume(spend=value)

    def _assume(self, **values: float | None) -> None:
        state = self._services.state
        own = replace(state.current.assumptions, **values)  # type: ignore[arg-type]
        if own != state.current.assumptions:
            state.change(assumptions=own, scenario=state.current.scenario or "own")

    def _select(self, entity: Entity) -> None:
        self._services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        self._services.state.change(selection=entity, traced=traced)


def _read(request: FigureRequest, workspace: Workspace) -> Any:
    """The snapshot; which year is best documented is found here too, and remembered."""
    known = snapshot(request, workspace)
    if isinstance(known, TriangulationSnapshot):
        triangulate(request, known)
    return known
