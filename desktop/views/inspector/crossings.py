"""A crossing of two segments as something to inspect, also one that nobody has stated yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.crossings import segments_of
from desktop.market.names import name
from desktop.market.records import Crossing

if TYPE_CHECKING:
    from desktop.market.records import Claim
    from desktop.workspace.workspace import Workspace


def crossing_of(workspace: Workspace, key: str) -> Crossing | None:
    """The crossing on file, else the one that the id names, if both its segments exist."""
    known = workspace.crossings.get(key)
    if known is not None:
        return known
    pair = segments_of(key)
    if pair is None or workspace.segments.count(id=list(pair)) < len(pair):
        return None
    return Crossing(id=key, first_id=pair[0], second_id=pair[1])


def name_of(workspace: Workspace, crossing: Crossing, language: str) -> str:
    """Both segments, as on the matrix."""
    both = [workspace.segments.get(key) for key in (crossing.first_id, crossing.second_id)]
    return " / ".join(name(segment, language) for segment in both if segment is not None)


def claims_about(workspace: Workspace, crossing: Crossing) -> list[Claim]:
    """What is said in words about either segment."""
    return workspace.claims.all(subject="segment", subject_id=[crossing.first_id, crossing.second_id])
