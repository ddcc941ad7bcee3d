"""Stated against implied growth: what each estimator's rate says and what its own values give.

One row for every stated rate and for every estimator whose values imply one; a table of its own,
shown under the chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.figures.figure import Cell, Certainty, Column, Lineage, Table
from desktop.figures.growth_marks import Growth, growth_between, leading_growth_of
from desktop.figures.index import RatePath, rate_paths
from desktop.figures.scale import rate_text
from desktop.figures.size_published import context_of
from desktop.figures.wording import say
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import SizeSnapshot
    from desktop.figures.tracks import Track

AGREES = "agrees"
DIFFERS = "differs"
NO_VALUES = "no_values"
NO_RATE = "no_rate"

_IMPLIED_DIGITS = 2
_LEAST_TOLERANCE = 0.0005
"""Two rates agree within half a step of the stated one, and never closer than 0.05 points: end values are rounded."""


@dataclass(frozen=True, slots=True)
class GrowthRow:
    """A stated rate beside the rate that the same estimator's values imply for the same years."""

    estimator: str
    stated: RatePath | None
    implied: Growth | None
    verdict: str
    """agrees, differs, no_values or no_rate."""


def growth_rows(request: FigureRequest, snapshot: SizeSnapshot) -> tuple[GrowthRow, ...]:
    """All rows, the best documented estimator first, rates without any value last."""
    context = context_of(request, snapshot)
    rows: list[GrowthRow] = []
    paths = rate_paths(snapshot.rates, snapshot.choosing)
    rates = {path.stated.estimator or path.stated.source.id: path for path in paths}
    for track in context.tracks:
        path = rates.pop(track.key, None)
        implied = _over(context, track, path) if path is not None else leading_growth_of(context, track)
        if path is not None or implied is not None:
            rows.append(GrowthRow(track.estimator, path, implied, _verdict(path, implied)))
    rows += [GrowthRow(path.stated.estimator, path, None, NO_VALUES) for path in rates.values()]
    return tuple(rows)


def _over(context: SizeContext, track: Track, path: RatePath) -> Growth | None:
    """Growth of a track over the years of a stated rate, where it has values at both ends."""
    by_year = {amount.stated.period.year: amount for amount in track.main if not amount.bounded}
    first, last = by_year.get(path.first), by_year.get(path.last)
    return growth_between(context, track, first, last) if first and last else None


def _verdict(path: RatePath | None, implied: Growth | None) -> str:
    if path is None:
        return NO_RATE
    if implied is None:
        return NO_VALUES
    half_a_step = (path.stated.resolution or 0.0) / 2
    return AGREES if abs(implied.rate - path.rate) <= max(half_a_step, _LEAST_TOLERANCE) else DIFFERS


def growth_table(request: FigureRequest, snapshot: SizeSnapshot) -> Table:
    """The rows as a table: estimator, years, values at the ends, stated and implied rate, verdict."""
    context = context_of(request, snapshot)
    language = request.language
    titles = ("series", "window", "ends", "stated_rate", "implied_rate", "verdict")
    columns = tuple(
        Column(key, say(language, f"col.{key}"), "%" if key.endswith("_rate") else "", numeric=key.endswith("_rate"))
        for key in titles
    )
    return Table(columns, tuple(_cells(context, row) for row in growth_rows(request, snapshot)))


def _cells(context: SizeContext, row: GrowthRow) -> tuple[Cell, ...]:
    language = context.language
    stated, implied = row.stated, row.implied
    window = ""
    if stated is not None:
        window = format_period(stated.stated.period, language)
    elif implied is not None:
        first, last = context.period(implied.first.stated), context.period(implied.last.stated)
        window = say(language, "range", first=first, last=last)
    return (
        Cell(context.called(row.estimator)),
        Cell(window),
        _ends(context, implied),
        _stated_cell(stated, language),
        _implied_cell(implied, language),
        Cell(say(language, f"verdict.{row.verdict}")),
    )


def _ends(context: SizeContext, implied: Growth | None) -> Cell:
    if implied is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    ids = (implied.first.stated.observation.id, implied.last.stated.observation.id)
    first, last = context.scale.of_amount(implied.first), context.scale.of_amount(implied.last)
    return Cell(context.scale.phrase(f"{first} → {last}"), lineage=Lineage(ids))


def _stated_cell(stated: RatePath | None, language: str) -> Cell:
    if stated is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    lineage = Lineage((stated.stated.observation.id,))
    return Cell(stated.rate_text(language), stated.rate, Certainty.PUBLISHED, lineage)


def _implied_cell(implied: Growth | None, language: str) -> Cell:
    if implied is None:
        return Cell("", certainty=Certainty.NOT_PUBLISHED)
    ids = (implied.first.stated.observation.id, implied.last.stated.observation.id)
    text = rate_text(implied.rate, _IMPLIED_DIGITS, language)
    return Cell(text, implied.rate, Certainty.MODELLED, Lineage(ids, formula=implied.formula))
