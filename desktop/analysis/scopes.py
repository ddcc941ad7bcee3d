"""What an observation is about: its market, place and measure, looked up from the rows that name them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.market.records import Dimension, FxRate, Geography, Market, Measure, Observation, Player, Segment
    from desktop.workspace.workspace import Workspace


@frozen
class Scope:
    """Of one observation: whose number it is, of which market and place, and what is counted."""

    subject: Words
    market_id: str
    """Empty for a player and a place."""
    market: Words
    geography_id: str
    geography: Words
    measure: Words
    dimension_id: str = ""
    """Of a segment."""

    kind: str = ""
    """market, segment, player, geography."""

    def peer_of(self, other: Scope) -> bool:
        """Whether both may be compared though they are two things: parts of one dimension, or two players."""
        parts = bool(self.dimension_id) and self.dimension_id == other.dimension_id
        return parts or self.kind == other.kind == "player"


@dataclass(frozen=True)
class Scopes:
    """The rows that say what observations are about."""

    markets: Sequence[Market] = ()
    dimensions: Sequence[Dimension] = ()
    segments: Sequence[Segment] = ()
    players: Sequence[Player] = ()
    geographies: Sequence[Geography] = ()
    measures: Sequence[Measure] = ()
    rates: Sequence[FxRate] = ()
    _known: dict[tuple[str, str, str], Scope] = field(default_factory=dict, repr=False, compare=False)

    def of(self, row: Observation) -> Scope:
        """The scope of an observation."""
        key = row.subject, row.subject_id, row.measure_id
        if key not in self._known:
            self._known[key] = self._scope(row)
        return self._known[key]

    @cached_property
    def market_of(self) -> Mapping[str, Market]:
        """Markets by id."""
        return {row.id: row for row in self.markets}

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], object]:
        tables: tuple[tuple[str, Sequence[Market | Dimension | Segment | Player | Geography | Measure]], ...] = (
            ("market", self.markets),
            ("dimension", self.dimensions),
            ("segment", self.segments),
            ("player", self.players),
            ("geography", self.geographies),
            ("measure", self.measures),
        )
        return {(table, row.id): row for table, rows in tables for row in rows}

    @cached_property
    def _homes(self) -> tuple[Mapping[str, str], Mapping[str, str]]:
        """Dimensions of segments, markets of dimensions."""
        return (
            {row.id: row.dimension_id for row in self.segments},
            {row.id: row.market_id for row in self.dimensions},
        )

    def _scope(self, row: Observation) -> Scope:
        dimension_of, market_of = self._homes
        dimension = dimension_of.get(row.subject_id, "") if row.subject == "segment" else ""
        market = row.subject_id if row.subject == "market" else market_of.get(dimension, "")
        known = self.market_of.get(market)
        # Where a player sits says nothing about where its numbers come from.
        place = row.subject_id if row.subject == "geography" else (known.geography_id or "") if known else ""
        return Scope(
            self.named(row.subject, row.subject_id),
            market,
            self.named("market", market),
            place,
            self.named("geography", place),
            self.named("measure", row.measure_id),
            dimension,
            row.subject,
        )

    def named(self, table: str, row_id: str) -> Words:
        """The name of a row in both languages; "not stated" for none."""
        row = self._rows.get((table, row_id))
        if row is None:
            return Words(row_id or "not stated", row_id or "未说明")
        return Words(name(row, "en"), name(row, "zh"))


def read_scopes(workspace: Workspace) -> Scopes:
    """The rows of a workspace that say what its observations are about, of one moment."""
    with workspace.one_moment():
        return Scopes(
            workspace.markets.all(),
            workspace.dimensions.all(),
            workspace.segments.all(),
            workspace.players.all(),
            workspace.geographies.all(),
            workspace.measures.all(),
            workspace.fx_rates.all(),
        )
