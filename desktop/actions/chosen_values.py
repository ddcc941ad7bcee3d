"""The chosen numbers of segments that can be added up or shared out: amounts and counts, never rates."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.analysis.choosing import read_choosing
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

ADDITIVE: Final = frozenset({"money", "count"})
"""Kinds of measures whose parts add up to a whole."""
DATED: Final = frozenset({"year", "half", "quarter", "month", "day"})
"""Precisions of periods that are one place in time."""
KINDS: Final = ("actual", "estimate", "forecast", "guidance")
"""From what is surest to what is least sure."""


class Slot(NamedTuple):
    """What is one number of a segment."""

    measure: str
    period: str
    unit: str
    price_basis: str


def chosen_values(workspace: Workspace, segments: list[str]) -> dict[str, dict[Slot, Observation]]:
    """By segment the number that is shown of each slot: exact values only, a bound or a range is none."""
    additive = {row.id for row in workspace.measures.all() if row.unit_kind in ADDITIVE}
    rows = workspace.observations.all(subject="segment", subject_id=segments, measure_id=sorted(additive))
    said: dict[tuple[str, Slot], list[Observation]] = defaultdict(list)
    for row in rows:
        if _is_exact(row):
            said[row.subject_id, Slot(row.measure_id, row.period, row.unit, row.price_basis)].append(row)
    places = {row.id: row.source_id for row in workspace.evidence.all(id=sorted({row.evidence_id for row in rows}))}
    known = {row.id: row for row in workspace.sources.all(id=sorted(set(places.values())))}
    sources = {place: known[source] for place, source in places.items() if source in known}
    choosing = read_choosing(workspace)
    found: dict[str, dict[Slot, Observation]] = {segment: {} for segment in segments}
    for (segment, slot), same in sorted(said.items()):
        first = choosing.first(same, sources)
        if first is not None:
            found[segment][slot] = first
    return found


def weakest(rows: list[Observation]) -> tuple[str, str]:
    """Kind and status of what is computed from ``rows``: as sure as the least sure of them."""
    kind = max((row.kind for row in rows), key=lambda kind: KINDS.index(kind) if kind in KINDS else len(KINDS))
    return kind, "disputed" if any(row.status == "disputed" for row in rows) else "preferred"


def _is_exact(row: Observation) -> bool:
    if row.value is None or row.qualifier not in {"", "about"} or row.status == "refuted" or row.kind == "rate":
        return False
    try:
        return parse_period(row.period).precision in DATED
    except PeriodError:
        return False
