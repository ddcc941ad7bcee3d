"""Whose numbers a size figure shows: a market, or a segment of one; and what that is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.snapshot import Subject
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.market.records import Dimension, Market, Observation, Segment
    from desktop.workspace.workspace import Workspace


@frozen
class Owner:
    """A market or a segment as observations name it, and the rows that lead from it to its market."""

    subject: Subject
    segments: tuple[Segment, ...] = ()
    dimensions: tuple[Dimension, ...] = ()

    def rows(self, workspace: Workspace, measure: str) -> list[Observation]:
        """Its observations of a measure."""
        return workspace.observations.all(subject=self.subject.kind, subject_id=self.subject.id, measure_id=measure)


def market_owner(workspace: Workspace, market: Market) -> Owner:
    """The market itself."""
    return Owner(named(workspace, "market", market, market))


def segment_owner(workspace: Workspace, market: Market, segment: Segment) -> Owner:
    """A segment of a market."""
    dimension = workspace.dimensions.get(segment.dimension_id)
    return Owner(
        named(workspace, "segment", segment, market), (segment,), (dimension,) if dimension is not None else ()
    )


def whole_of(workspace: Workspace, market: Market, segment: Segment | None) -> Owner | None:
    """The parent segment of a segment, else its market; the broader market of a market; None where there is none."""
    if segment is not None:
        parent = workspace.segments.get(segment.parent_id) if segment.parent_id else None
        return market_owner(workspace, market) if parent is None else segment_owner(workspace, market, parent)
    broader = workspace.markets.get(market.broader_id) if market.broader_id else None
    return market_owner(workspace, broader) if broader is not None else None


def named(workspace: Workspace, kind: str, row: Market | Segment, market: Market) -> Subject:
    """A subject with the names of the place its market lies in."""
    geography = workspace.geographies.get(market.geography_id) if market.geography_id else None
    return Subject(
        kind=kind,
        id=row.id,
        name_en=row.name_en,
        name_zh=row.name_zh,
        geography_en=geography.name_en if geography else "",
        geography_zh=geography.name_zh if geography else "",
    )
