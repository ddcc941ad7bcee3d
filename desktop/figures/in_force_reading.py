"""Reads what the figures of a day need: policies with their ties and places, and the numbers of a market."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.in_force import span_of
from desktop.analysis.known_then import vintage
from desktop.figures.names import Names
from desktop.figures.reading import market_of, measure_of
from desktop.figures.statements import read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen
from desktop.market.period import format_period, parse_period

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Place, Stated
    from desktop.market.records import Market, Measure, Policy, PolicyLink
    from desktop.workspace.workspace import Workspace


@frozen(eq=False)
class DaySnapshot:
    """Everything that may have been in force or known on some day."""

    policies: tuple[Policy, ...] = ()
    links: tuple[PolicyLink, ...] = ()
    """Ties between policies."""
    segments: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the segments that each policy touches."""
    inside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the places in which a place lies, itself included."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where policies stand, by evidence id."""
    market: Market | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    measure: Measure | None = None
    """The one whose forecasts are compared."""
    values: tuple[Stated, ...] = ()
    """Every number about the market."""
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)
    latest: date | None = None
    """The last day of anything on file: what a request without a day means."""


def read_day(request: FigureRequest, workspace: Workspace) -> DaySnapshot:
    """Policies for the list of a day, numbers for what was known; each figure reads only what it shows."""
    if request.shape:
        return _read_numbers(request, workspace)
    from desktop.figures.snapshot import Place

    policies = tuple(workspace.policies.all())
    links = workspace.policy_links.all(entity="policy")
    touched: dict[str, set[str]] = {}
    for link in workspace.policy_links.all(entity="segment"):
        touched.setdefault(link.policy_id, set()).add(link.entity_id)
    found = read_places(workspace, [one.evidence_id for one in policies])
    spans = [span for one in policies for span in (span_of(one.issued), span_of(one.effective)) if span is not None]
    return DaySnapshot(
        policies=policies,
        links=tuple(links),
        segments={key: frozenset(ids) for key, ids in touched.items()},
        inside=_inside(workspace),
        places={one.evidence_id: Place(*at) for one in policies if (at := found.of(one.evidence_id)) is not None},
        latest=max((span.last for span in spans), default=None),
    )


def _inside(workspace: Workspace) -> dict[str, frozenset[str]]:
    """Each place with all the places around it."""
    parents = {one.id: one.parent_id for one in workspace.geographies.all()}
    found: dict[str, frozenset[str]] = {}
    for key in parents:
        around: list[str] = []
        at: str | None = key
        while at is not None and at not in around:
            around.append(at)
            at = parents.get(at)
        found[key] = frozenset(around)
    return found


def _read_numbers(request: FigureRequest, workspace: Workspace) -> DaySnapshot:
    market = market_of(workspace, request.market)
    measure = measure_of(workspace, request.measure)
    rows = workspace.observations.of("market", market.id)
    places = read_places(workspace, [row.evidence_id for row in rows])
    values = tuple(one for one in stated_rows(rows, places) if one.observation.value is not None)
    days = [span.last for one in values if (span := vintage(one.source)) is not None]
    measures = {one.id: one for one in rows_in(workspace.measures, "id", [row.measure_id for row in rows])}
    return DaySnapshot(
        market=market,
        measures=measures,
        measure=measure,
        values=values,
        names=read_names(workspace, rows, places),
        choosing=read_choosing(workspace),
        latest=max(days, default=None),
    )


def day_words(day: date | None, language: str) -> str:
    """A day in words; empty where there is none."""
    return format_period(parse_period(day.isoformat()), language) if day is not None else ""
