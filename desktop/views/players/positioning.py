"""The part Positioning: players on two free axes, as bubbles of one year or as trails through all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.figures.player_numbers import PlayersSnapshot, measure_named
from desktop.figures.positioning_axes import NONE, axes_of, offered
from desktop.figures.positioning_context import TRAILS, positions
from desktop.market.names import name
from desktop.state.share_requests import positioning_request
from desktop.views.chart_part import ChartPart
from desktop.widgets.chooser_field import ChooserField
from desktop.widgets.segmented import Segmented
from desktop.widgets.stepper import Stepper

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.figures.request import FigureRequest

YEAR = "value"
LINEAR, LOG = "linear", "log"


class PositioningPart(ChartPart):
    """Only measures that at least two players have on file are offered, with how many that are."""

    NAME: ClassVar[str] = "players.positioning"
    WATCHED: ClassVar[frozenset[str]] = frozenset(
        {"market", "language", "currency", "year", "across", "upward", "area", "parts"}
    )

    def switches(self) -> Sequence[QWidget]:
        """Both axes, the area, one year or all, straight or logarithmic, the year."""
        theme, state = self.services.theme, self.services.state
        self.across = ChooserField(theme, f"{self.NAME}.across")
        self.across.chosen.connect(lambda key: state.change(across=key))
        self.upward = ChooserField(theme, f"{self.NAME}.upward")
        self.upward.chosen.connect(lambda key: state.change(upward=key))
        self.area = ChooserField(theme, f"{self.NAME}.area")
        self.area.chosen.connect(lambda key: state.change(area=key))
        self.time = Segmented(theme, f"{self.NAME}.time")
        self.time.chosen.connect(lambda key: state.change(positioning_mode=key))
        self.steps = Segmented(theme, f"{self.NAME}.steps")
        self.steps.chosen.connect(lambda key: state.change(positioning_log=key == LOG))
        self.year = Stepper(theme, f"{self.NAME}.year")
        self.year.chosen.connect(lambda year: state.change(year=int(year)))
        return self.across, self.upward, self.area, self.time, self.steps, self.year

    def wanted(self) -> FigureRequest:
        """The players of the chosen market."""
        return positioning_request(self.services.state.current)

    def retranslate(self) -> None:
        """Every word again."""
        self.across.set_label(self.tr("Across"))
        self.upward.set_label(self.tr("Upward"))
        self.area.set_label(self.tr("Area"))
        self.time.set_options([(YEAR, self.tr("One year")), (TRAILS, self.tr("Trails"))])
        self.time.setAccessibleName(self.tr("One year or all years"))
        self.steps.set_options([(LINEAR, self.tr("Linear")), (LOG, self.tr("Logarithmic"))])
        self.steps.setAccessibleName(self.tr("Scale of both axes"))
        self.name_years(self.year)
        super().retranslate()

    @property
    def sentence(self) -> str:
        """How many players have both values."""
        charted, request = self._charted, self._request
        if charted is None or request is None or not isinstance(charted.known, PlayersSnapshot):
            return ""
        context = positions(request, charted.known)
        words = self.tr("{count} of {total} players have both values on file.")
        return words.format(count=len(context.standings) + context.more, total=charted.known.total)

    def missing(self) -> tuple[str, str]:
        """Nothing without a market."""
        return self.tr("No players"), self.tr("This market is not in the workspace.")

    def rows_title(self) -> str:
        """The word over the rows."""
        return self.tr("Positions as a table")

    def show_choices(self) -> None:
        """Measures with how many players have them, years, and what holds."""
        parts = self.services.state.current.parts
        self.time.set_current(parts.positioning_mode)
        self.steps.set_current(LOG if parts.positioning_log else LINEAR)
        charted, request = self._charted, self._request
        if charted is None or request is None or not isinstance(charted.known, PlayersSnapshot):
            return
        known = charted.known
        words = self.tr("{measure} ({count})")
        options = [
            (key, words.format(measure=name(measure_named(known, key), request.language), count=count))
            for key, count in offered(known.documented)
        ]
        axes = axes_of(request, known.documented)
        self.across.set_options([one for one in options if one[0] != axes.upward], axes.across)
        self.upward.set_options([one for one in options if one[0] != axes.across], axes.upward)
        free = [one for one in options if one[0] not in {axes.across, axes.upward}]
        self.area.set_options([(NONE, self.tr("all equal")), *free], axes.area or NONE)
        for field in (self.across, self.upward, self.time, self.steps):
            field.setVisible(bool(axes.across and axes.upward))
        # Trails have no areas.
        self.area.setVisible(parts.positioning_mode == YEAR and bool(axes.across and axes.upward))
        context = positions(request, known)
        shown = str(context.year) if context.year is not None else ""
        self.year.set_options([(str(year), str(year)) for year in context.years], shown)
        self.year.setVisible(bool(context.years))
