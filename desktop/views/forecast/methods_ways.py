"""Where a forecast method has enough to fit, when the charts show no series that is long enough; runs on the worker."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.build import snapshot
from desktop.figures.method_study import past_of
from desktop.figures.size_published import context_of
from desktop.figures.snapshot import SizeSnapshot
from desktop.frozen import frozen
from desktop.views.forecast.methods_reading import plain

if TYPE_CHECKING:
    from desktop.views.forecast.reading import ForecastAnswer
    from desktop.workspace.workspace import Workspace

ENOUGH: Final = 3
"""Values of the past with which a line can be fitted and be wrong."""
_READ: Final = 8
"""Measures of a market that are read: those with most values."""
_MOST: Final = 3


@frozen
class Way:
    """A measure of a market with a series that can be fitted."""

    market: str
    market_name: str
    """Empty for the market that is shown."""
    measure: str
    measure_name: str
    count: int
    """Values of the past in its longest series."""


def read_ways(workspace: Workspace, answer: ForecastAnswer) -> tuple[Way, ...]:
    """The longest series of the market first, then those of the market beside it."""
    markets = [answer.request.market]
    if answer.second_request is not None and answer.second_request.market not in markets:
        markets.append(answer.second_request.market)
    found = [way for market in markets for way in _of_market(workspace, answer, market)]
    return tuple(found[:_MOST])


def _of_market(workspace: Workspace, answer: ForecastAnswer, market: str) -> list[Way]:
    counts = {
        measure.id: workspace.observations.count(subject="market", subject_id=market, measure_id=measure.id)
        for measure in workspace.measures.all()
    }
    often = sorted((key for key, count in counts.items() if count >= ENOUGH), key=lambda key: -counts[key])
    found = []
    for measure in often[:_READ]:
        request = plain(replace(answer.request, market=market, measure=measure, currency="", start=None, end=None))
        known = snapshot(request, workspace)
        if not isinstance(known, SizeSnapshot):
            continue
        context = context_of(request, known)
        count = max((len(past_of(track)) for track in context.tracks if track.main), default=0)
        if count >= ENOUGH:
            name = "" if market == answer.request.market else known.subject.name(request.language)
            found.append(Way(market, name, measure, context.measure, count))
    return sorted(found, key=lambda way: -way.count)
