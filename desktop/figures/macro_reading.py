"""Reads what is measured of the place a market lies in: health spending, ageing, physicians, internet."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import read_choosing
from desktop.figures.names import Names
from desktop.figures.reading import market_of, read_size
from desktop.figures.request import FigureRequest
from desktop.figures.snapshot import SizeSnapshot, Subject
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Geography, Market, Measure
    from desktop.workspace.workspace import Workspace

MACRO: Final = "macro"
GEOGRAPHY: Final = "geography"
MOST: Final = 24
"""Indicators of one place."""
_UPWARDS: Final = 6
"""So many wider places are asked where a place has no numbers of its own."""


@frozen(eq=False)
class MacroSnapshot:
    """The indicators of a place, and the market whose place it is."""

    market: Market
    place: Subject | None
    """Where the numbers are about; None where nothing is on file for it or any wider place."""
    indicators: tuple[SizeSnapshot, ...]
    """The best documented first."""
    against: SizeSnapshot | None
    """The market's own measure that an indicator is set against."""
    own: tuple[Measure, ...] = ()
    """Measures of the market that could be."""
    names: Names = field(default_factory=Names)

    @property
    def values(self) -> tuple[Stated, ...]:
        """Every statement of every indicator."""
        return tuple(one for indicator in self.indicators for one in indicator.values)


def read_macro(request: FigureRequest, workspace: Workspace) -> MacroSnapshot:
    """Everything on file; ``UnknownFigureError`` for a market or measure that is not there."""
    market = market_of(workspace, request.market)
    place, values = _documented(workspace, market)
    ids = [one.observation.measure_id for one in values]
    measures = {row.id: row for row in rows_in(workspace.measures, "id", ids)}
    fx = tuple(workspace.fx_rates.all())
    rates, choosing = fx_places(workspace, fx), read_choosing(workspace)
    places = read_places(workspace, [one.observation.evidence_id for one in values])
    names = read_names(workspace, [one.observation for one in values], places)
    subject = _subject(place) if place is not None else None
    indicators = [
        SizeSnapshot(
            subject=subject,
            measure=measure,
            values=tuple(one for one in values if one.observation.measure_id == key),
            rates=(),
            fx=fx,
            names=names,
            choosing=choosing,
            fx_places=rates,
        )
        for key, measure in measures.items()
        if subject is not None
    ]
    indicators.sort(key=lambda one: (-len({row.period.text for row in one.values}), one.measure.id))
    own = _own(workspace, market)
    wanted = request.measure if any(one.id == request.measure for one in own) else ""
    against = read_size(FigureRequest("size", market.id, wanted), workspace) if wanted else None
    return MacroSnapshot(market, subject, tuple(indicators[:MOST]), against, own, names)


def _documented(workspace: Workspace, market: Market) -> tuple[Geography | None, list[Stated]]:
    """The market's place, else the nearest wider one that has numbers."""
    place = workspace.geographies.get(market.geography_id) if market.geography_id else None
    for _ in range(_UPWARDS):
        if place is None:
            break
        rows = [row for row in workspace.observations.of(GEOGRAPHY, place.id) if row.kind != "rate"]
        places = read_places(workspace, [row.evidence_id for row in rows])
        values = [one for one in stated_rows(rows, places) if one.observation.value is not None]
        if values:
            return place, values
        place = workspace.geographies.get(place.parent_id) if place.parent_id else None
    return None, []


def _subject(place: Geography) -> Subject:
    return Subject(GEOGRAPHY, place.id, place.name_en, place.name_zh, place.name_en, place.name_zh)


def _own(workspace: Workspace, market: Market) -> tuple[Measure, ...]:
    """Measures of which the market itself has numbers."""
    ids = dict.fromkeys(row.measure_id for row in workspace.observations.of("market", market.id) if row.kind != "rate")
    return tuple(rows_in(workspace.measures, "id", ids))
