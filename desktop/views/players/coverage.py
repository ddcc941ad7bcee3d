"""The part Coverage: which player is in which segment, each tick with what says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea

from desktop.figures.coverage_reading import CoverageSnapshot, covered_dimensions
from desktop.market.names import name
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import SCREEN
from desktop.state.share_requests import coverage_request
from desktop.views.chart_part import Charted, ChartPart
from desktop.widgets.chooser_field import ChooserField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest
    from desktop.views.figure_panel import FigurePanel
    from desktop.workspace.workspace import Workspace

AROUND = 190
"""What title, notes and source take of the height."""
TALLEST = 30_000.0
"""Higher than any table of so few players."""


class CoveragePart(ChartPart):
    """The picture is the table: it scrolls where there are more players than height."""

    NAME: ClassVar[str] = "players.coverage"
    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language", "parts"})

    def switches(self) -> Sequence[QWidget]:
        """By which split."""
        self.split = ChooserField(self.services.theme, f"{self.NAME}.split")
        self.split.chosen.connect(lambda key: self.services.state.change(coverage_split=key))
        return (self.split,)

    def _beside(self, panel: FigurePanel) -> QHBoxLayout:
        row = super()._beside(panel)
        self.frame_around = QScrollArea()
        self.frame_around.setObjectName(f"{self.NAME}.scroll")
        self.frame_around.setFrameShape(QFrame.Shape.NoFrame)
        self.frame_around.setWidgetResizable(True)
        self.frame_around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.removeWidget(panel)
        self.frame_around.setWidget(panel)
        self._stack.insertWidget(0, self.frame_around)
        return row

    def wanted(self) -> FigureRequest:
        """The chosen split of the market, else the one that tells most."""
        return coverage_request(self.services.state.current)

    def read_beside(self, request: FigureRequest, workspace: Workspace) -> list[tuple[str, str, int]]:
        """The splits of the market, with how many offerings are on file in each."""
        counts = covered_dimensions(request.market, workspace)
        splits = workspace.dimensions.all(market_id=request.market)
        return [(one.id, name(one, request.language), counts.get(one.id, 0)) for one in splits]

    def has_rows(self) -> bool:
        """The picture is the table already."""
        return False

    def take(self, answer: Charted) -> None:
        """Make room for every player."""
        super().take(answer)
        self._make_room()

    def _make_room(self) -> None:
        """As high as all rows need at this width; what does not fit scrolls."""
        figure = self._figure
        if figure is None:
            return
        needed = 0.0 if figure.empty else lay_out(figure, self.panel.width(), TALLEST, SCREEN).plot.height + AROUND
        self.panel.setMinimumHeight(round(needed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names break elsewhere at another width."""
        super().resizeEvent(event)
        self._make_room()

    def retranslate(self) -> None:
        """Every word again."""
        self.split.set_label(self.tr("Segments by"))
        super().retranslate()

    @property
    def sentence(self) -> str:
        """How many players stand against how many segments."""
        charted = self._charted
        if charted is None or not isinstance(charted.known, CoverageSnapshot):
            return ""
        known = charted.known
        placed = len({player for player, _ in known.signs})
        words = self.tr("{placed} of {players} players are placed in {segments} segments.")
        return words.format(placed=placed, players=known.total, segments=len(known.segments) + known.left_out)

    def missing(self) -> tuple[str, str]:
        """Nothing without segments."""
        return self.tr("No segments"), self.tr("No source on file splits this market, so nobody can be placed in it.")

    def show_choices(self) -> None:
        """The splits, and which one is shown."""
        charted = self._charted
        if charted is None or not isinstance(charted.known, CoverageSnapshot):
            return
        words = self.tr("{split} ({count} on file)")
        options = [(key, words.format(split=word, count=count)) for key, word, count in charted.beside]
        self.split.set_options(options, charted.known.dimension.id)
