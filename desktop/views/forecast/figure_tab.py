"""Below the charts: a figure that scrolls where it has more rows than the strip is high."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from desktop.figures.figure import Family
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import Parts, lay_out_surface
from desktop.views.figure_panel import FigurePanel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.services import Services

WIDTH: Final = 600
TALLEST: Final = 30_000.0
"""Higher than any table of so few rows."""
BAR: Final = 30.0
"""A row of a bar chart."""
EMPTY: Final = 80.0
MOST: Final = 340
"""The strip asks for no more; what is longer scrolls."""
SPARE: Final = 8.0
"""Below the last row."""
PARTS: Final = Parts(heading=False, source=False, legend=True, padding=0.0)


class FigureTab(QScrollArea):
    """Shows one figure with everything that figures can do: pointing, choosing, tracing, copying, the deck."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self._services = services
        self._request: FigureRequest | None = None
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.panel = FigurePanel(services.theme, f"{name}.figure")
        self.panel.set_frame(notes=True, key=True)
        self.panel.set_compact(True)  # the strip is low: what is measured stands in the tip of the title
        self.panel.entity_chosen.connect(self._select)
        self.panel.mark_chosen.connect(self._trace)
        self.setWidget(self.panel)

    @property
    def figure(self) -> Figure | None:
        """The figure, for the clipboard, the deck and for export."""
        return self.panel.figure

    @property
    def front(self) -> QWidget:
        """What of it takes the keyboard."""
        return self.panel.front

    @property
    def request(self) -> FigureRequest | None:
        """Its request."""
        return self._request

    def show_figure(self, request: FigureRequest, figure: Figure) -> None:
        """Another figure, or the same one again."""
        self._request = request
        self.panel.set_figure(figure)
        self.panel.set_selected(self._services.state.current.selection)
        self._make_room()
        self.updateGeometry()

    def on_state(self, fields: frozenset[str]) -> None:
        """Something else was selected."""
        if "selection" in fields:
            self.panel.set_selected(self._services.state.current.selection)

    def sizeHint(self) -> QSize:
        """All rows, as far as the charts can spare the height."""
        return QSize(WIDTH, min(MOST, self.panel.heightForWidth(max(WIDTH, self.viewport().width()))))

    def _make_room(self) -> None:
        """As high as all rows need at this width."""
        figure = self.panel.figure
        if figure is not None:
            self.panel.view.setMinimumHeight(round(needed_height(figure, self.viewport().width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break elsewhere at another width."""
        super().resizeEvent(event)
        self._make_room()

    def _select(self, entity: Entity) -> None:
        self._services.state.change(selection=entity)

    def _trace(self, entity: Entity, traced: Traced) -> None:
        self._services.state.change(selection=entity, traced=traced)


def needed_height(figure: Figure, width: int) -> float:
    """How high a figure of rows is where nothing of it is left out, with its notes, in logical pixels."""
    if figure.empty:
        return EMPTY
    around = TALLEST - lay_out_surface(figure, width, TALLEST, PARTS).room.height
    if figure.family is Family.TABLE:
        return lay_out(figure, width, TALLEST, PARTS).plot.height + around + SPARE
    rows = len({point.x for series in figure.series for point in series.points})
    return rows * BAR + around + SPARE
