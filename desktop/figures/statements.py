"""Statements as figures need them: an observation with its period, its place, its source and how they are called."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from desktop.figures.digits import resolution
from desktop.figures.names import ESTIMATOR, PUBLISHER, Names, aliased
from desktop.figures.snapshot import Place, Stated
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.market.period import Period
    from desktop.market.records import Evidence, FxRate, Observation, Source
    from desktop.workspace.workspace import Workspace


@frozen
class Places:
    """Evidence and sources by id."""

    evidence: dict[str, Evidence]
    sources: dict[str, Source]

    def of(self, evidence_id: str) -> tuple[Evidence, Source] | None:
        """The place and its source; None when either is missing."""
        place = self.evidence.get(evidence_id)
        source = self.sources.get(place.source_id) if place else None
        return (place, source) if place and source else None


def rows_in(store: Any, column: str, ids: Iterable[str], **equals: object) -> list[Any]:
    """Rows whose ``column`` is one of ``ids``; no query for none."""
    unique = list(dict.fromkeys(ids))
    return store.all(**{column: unique}, **equals) if unique else []


def read_places(workspace: Workspace, evidence_ids: Sequence[str]) -> Places:
    """The evidence of these ids with its sources."""
    evidence = {row.id: row for row in rows_in(workspace.evidence, "id", evidence_ids)}
    sources = {row.id: row for row in rows_in(workspace.sources, "id", [row.source_id for row in evidence.values()])}
    return Places(evidence, sources)


def fx_places(workspace: Workspace, rates: Iterable[FxRate]) -> dict[str, Place]:
    """Where the exchange rates stand, by evidence id."""
    ids = [rate.evidence_id for rate in rates]
    places = read_places(workspace, ids)
    return {key: Place(*found) for key in ids if (found := places.of(key))}


def read_names(workspace: Workspace, rows: Iterable[Observation], places: Places) -> Names:
    """The aliases of the estimators and publishers of a figure; the first one of each language counts."""
    publishers = [source.publisher for source in places.sources.values()]
    texts = [*(part for text in publishers for part in aliased(text)), *(row.estimator for row in rows)]
    found: dict[tuple[str, str, str], str] = {}
    for alias in rows_in(workspace.aliases, "entity_id", filter(None, texts), entity=[ESTIMATOR, PUBLISHER]):
        found.setdefault((alias.entity, alias.entity_id, alias.language), alias.name)
    return Names(found)


def all_names(workspace: Workspace) -> Names:
    """The aliases of every estimator and publisher; the first one of each language counts."""
    found: dict[tuple[str, str, str], str] = {}
    for alias in workspace.aliases.all(entity=[ESTIMATOR, PUBLISHER]):
        found.setdefault((alias.entity, alias.entity_id, alias.language), alias.name)
    return Names(found)


def period_of(row: Observation) -> Period:
    """The row's period, unknown where it cannot be read."""
    try:
        return parse_period(row.period)
    except PeriodError:
        return parse_period("")


def stated_rows(rows: Iterable[Observation], places: Places) -> tuple[Stated, ...]:
    """Observations with their period and place; one without a readable period keeps an unknown one."""
    found = []
    for row in rows:
        place = places.of(row.evidence_id)
        if place is None:
            continue
        period = period_of(row)
        evidence, source = place
        value = row.value if row.value is not None and math.isfinite(row.value) else None
        found.append(
            Stated(
                observation=row,
                period=period,
                evidence=evidence,
                source=source,
                estimator=row.estimator or (source.publisher if source.kind == "official" else ""),
                resolution=None if row.derived else resolution(row.stated, value),
                x=period.x,
            )
        )
    return tuple(found)
