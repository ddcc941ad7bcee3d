"""All stores of a workspace, one attribute per noun."""

from __future__ import annotations

from typing import Any

from desktop.market import records as r
from desktop.workspace.observations import ObservationStore
from desktop.workspace.places import EvidenceStore
from desktop.workspace.segments import SegmentStore
from desktop.workspace.store import Reader, Store


class Stores:
    """Reads, one store per table, named like the table in plural."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.sources = Store[r.Source](reader, "source")
        self.evidence = EvidenceStore(reader, "evidence")
        self.geographies = Store[r.Geography](reader, "geography")
        self.markets = Store[r.Market](reader, "market")
        self.dimensions = Store[r.Dimension](reader, "dimension")
        self.segments = SegmentStore(reader, "segment")
        self.measures = Store[r.Measure](reader, "measure")
        self.observations = ObservationStore(reader, "observation")
        self.claims = Store[r.Claim](reader, "claim")
        self.facts = Store[r.Fact](reader, "fact")
        self.factors = Store[r.Factor](reader, "factor")
        self.factor_segments = Store[r.FactorSegment](reader, "factor_segment")
        self.players = Store[r.Player](reader, "player")
        self.player_markets = Store[r.PlayerMarket](reader, "player_market")
        self.player_relations = Store[r.PlayerRelation](reader, "player_relation")
        self.offerings = Store[r.Offering](reader, "offering")
        self.events = Store[r.Event](reader, "event")
        self.event_links = Store[r.EventLink](reader, "event_link")
        self.policies = Store[r.Policy](reader, "policy")
        self.policy_links = Store[r.PolicyLink](reader, "policy_link")
        self.forces = Store[r.Force](reader, "force")
        self.lifecycles = Store[r.Lifecycle](reader, "lifecycle")
        self.kpis = Store[r.Kpi](reader, "kpi")
        self.chapters = Store[r.Chapter](reader, "chapter")
        self.fx_rates = Store[r.FxRate](reader, "fx_rate")
        self.disputes = Store[r.Dispute](reader, "dispute")
        self.dispute_members = Store[r.DisputeMember](reader, "dispute_member")
        self.support = Store[r.Support](reader, "support")
        self.aliases = Store[r.Alias](reader, "alias")
        self.scenarios = Store[r.Scenario](reader, "scenario")
        self.assumptions = Store[r.Assumption](reader, "assumption")
        self.stories = Store[r.Story](reader, "story")
        self.slides = Store[r.Slide](reader, "slide")

    def store(self, table: str) -> Store[Any]:
        """The store of the table called ``table``; KeyError when there is none."""
        return Store[Any](self._reader, table)
