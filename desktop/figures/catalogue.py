"""Every figure of a workspace that can be asked for by name."""

from __future__ import annotations

import difflib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.build import SEGMENTS, SIZE
from desktop.figures.catalogue_benchmark import benchmark_figures
from desktop.figures.catalogue_dynamics import dynamics_figures
from desktop.figures.catalogue_estimates import estimates_figures
from desktop.figures.catalogue_evidence import evidence_figures
from desktop.figures.catalogue_growth import growth_figures
from desktop.figures.catalogue_home import home_figures
from desktop.figures.catalogue_in_force import in_force_figures
from desktop.figures.catalogue_players import player_figures
from desktop.figures.catalogue_policies import policies_figures
from desktop.figures.catalogue_relations import relations_figures
from desktop.figures.catalogue_shares import shares_figures
from desktop.figures.reading import UnknownFigureError, read_size
from desktop.figures.request import FigureRequest
from desktop.figures.sensitivity import SENSITIVITY
from desktop.figures.size_modes import is_computed, offers
from desktop.figures.snapshot import MARKET_SIZE

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

_YEARS = 12
"""So many years with values are told apart to find one that has a total too."""


def catalogue(workspace: Workspace, language: str = "en") -> list[FigureRequest]:
    """One request for each market and measure with values over time, and for each dimension with parts.

    Markets in their order; of each the market size first (also as an index where an estimator states only a rate,
    as share, growth and per head where those can be computed, and its sensitivity where there are values of several
    years), then its other measures, then its dimensions; a dimension with values for several years also over time,
    one with values and a total of the same year also as shares, one with stated crossings as a matrix.
    """
    found: list[FigureRequest] = []
    measures = {measure.id: measure for measure in workspace.measures.all()}
    by_market, rated, years = _measures_by_market(workspace)
    crossed = _crossed(workspace)
    for market in workspace.markets.all():
        known = by_market.get(market.id, set())
        for measure_id in sorted(known & measures.keys(), key=lambda m: (m != MARKET_SIZE, m)):
            request = FigureRequest(SIZE, market.id, measure_id, language=language)
            found.append(request)
            if measure_id == MARKET_SIZE and market.id in rated:
                found.append(replace(request, mode="index"))
            if measure_id == MARKET_SIZE and market.id in years:
                found += _modes(workspace, request)
            if measure_id == MARKET_SIZE and len(years.get(market.id, ())) > 1:
                found.append(FigureRequest(SENSITIVITY, market.id, language=language))
        for dimension in workspace.dimensions.all(market_id=market.id):
            if not workspace.segments.count(dimension_id=dimension.id):
                continue
            request = FigureRequest(SEGMENTS, market.id, dimension=dimension.id, language=language)
            found.append(request)
            totals = years.get(market.id, set())
            found += [replace(request, shape=shape) for shape in _shapes(workspace, dimension.id, totals)]
            found += [replace(request, cross=other, shape="matrix") for other in crossed.get(dimension.id, ())]
    found += growth_figures(workspace, language)
    found += estimates_figures(workspace, language)
    found += home_figures(workspace, language)
    found += in_force_figures(workspace, language)
    found += policies_figures(workspace, language)
    found += shares_figures(workspace, language)
    found += relations_figures(workspace, language)
    found += player_figures(workspace, language)
    found += dynamics_figures(workspace, language)
    found += benchmark_figures(workspace, language)
    found += evidence_figures(workspace, language)
    return found


def _modes(workspace: Workspace, request: FigureRequest) -> list[FigureRequest]:
    """The computed modes that a market's size can be shown in."""
    known = read_size(request, workspace)
    return [replace(request, mode=o.mode) for o in offers(request, known) if not o.refusal and is_computed(o.mode)]


def _shapes(workspace: Workspace, dimension: str, totals: set[str]) -> list[str]:
    """The shapes over time that have something to show; those of shares need a total of the same year."""
    found = []
    years = workspace.observations.years_of_parts(dimension, MARKET_SIZE, most=_YEARS)
    if len(years) > 1:
        found += ["stacked", "areas"]
        if workspace.observations.has_series_of_parts(dimension, MARKET_SIZE):
            found.append("multiples")
    if totals & set(years):
        found += ["shares", "marimekko"]
    return found


def _crossed(workspace: Workspace) -> dict[str, list[str]]:
    """With which dimensions each one has stated crossings; every pair is listed under its first one."""
    found: dict[str, list[str]] = {}
    for first, second in workspace.crossings.crossed_dimensions():
        found.setdefault(first, []).append(second)
    return found


def find(workspace: Workspace, name: str, language: str = "en") -> FigureRequest:
    """The request of that name; raises ``UnknownFigureError`` (a KeyError) whose text is one plain sentence."""
    known = {request.name: request for request in catalogue(workspace, language)}
    if name in known:
        return known[name]
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"; the nearest is {near[0]}" if near else ""
    raise UnknownFigureError(f"There is no figure named “{name}”{hint}.")


def _measures_by_market(workspace: Workspace) -> tuple[dict[str, set[str]], set[str], dict[str, set[str]]]:
    """Measures with a number over time, markets where values stand beside a stated rate without any, years of sizes."""
    measures: dict[str, set[str]] = {}
    years: dict[str, set[str]] = {}
    valued: set[tuple[str, str]] = set()
    rates: set[tuple[str, str]] = set()
    for row in workspace.observations.all(subject="market"):
        span = "/" in row.period
        if row.value is None or not row.period or ".." in row.period or row.period.startswith("--"):
            continue
        if row.kind == "rate" and span:
            measures.setdefault(row.subject_id, set()).add(MARKET_SIZE)
            rates.add((row.subject_id, row.estimator))
        elif row.kind != "rate" and not span:
            measures.setdefault(row.subject_id, set()).add(row.measure_id)
            if row.measure_id == MARKET_SIZE:
                valued.add((row.subject_id, row.estimator))
                years.setdefault(row.subject_id, set()).add(row.period[:4])
    markets = {market for market, _ in valued}
    return measures, {market for market, _ in rates - valued if market in markets}, years
