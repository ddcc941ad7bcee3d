"""All stores of a workspace, one attribute per noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.market import records as r
from desktop.workspace.competing import PlayerMarketStore
from desktop.workspace.crossings import CrossingStore
from desktop.workspace.glimpses import DisputeStore, EventStore, PolicyStore
from desktop.workspace.observations import ObservationStore
from desktop.workspace.offerings import OfferingStore
from desktop.workspace.places import EvidenceStore
from desktop.workspace.players import PlayerStore
from desktop.workspace.reach import Reach
from desktop.workspace.relations import RelationStore
from desktop.workspace.segments import SegmentStore
from desktop.workspace.store import Store

if TYPE_CHECKING:
    from desktop.workspace.asking import Asking


class Stores:
    """Reads, one store per table, named like the table in plural."""

    def __init__(self, ask: Asking) -> None:
        self._ask = ask
        self.sources = Store[r.Source](ask, "source")
        self.evidence = EvidenceStore(ask, "evidence")
        self.geographies = Store[r.Geography](ask, "geography")
        self.markets = Store[r.Market](ask, "market")
        self.dimensions = Store[r.Dimension](ask, "dimension")
        self.segments = SegmentStore(ask, "segment")
        self.crossings = CrossingStore(ask, "crossing")
        self.correspondences = Store[r.Correspondence](ask, "correspondence")
        self.measures = Store[r.Measure](ask, "measure")
        self.observations = ObservationStore(ask, "observation")
        self.claims = Store[r.Claim](ask, "claim")
        self.facts = Store[r.Fact](ask, "fact")
        self.factors = Store[r.Factor](ask, "factor")
        self.factor_segments = Store[r.FactorSegment](ask, "factor_segment")
        self.players = PlayerStore(ask, "player")
        self.player_markets = PlayerMarketStore(ask, "player_market")
        self.player_relations = RelationStore(ask, "player_relation")
        self.offerings = OfferingStore(ask, "offering")
        self.events = EventStore(ask, "event")
        self.event_links = Store[r.EventLink](ask, "event_link")
        self.policies = PolicyStore(ask, "policy")
        self.policy_links = Store[r.PolicyLink](ask, "policy_link")
        self.reach = Reach(ask)
        self.forces = Store[r.Force](ask, "force")
        self.lifecycles = Store[r.Lifecycle](ask, "lifecycle")
        self.kpis = Store[r.Kpi](ask, "kpi")
        self.chapters = Store[r.Chapter](ask, "chapter")
        self.fx_rates = Store[r.FxRate](ask, "fx_rate")
        self.disputes = DisputeStore(ask, "dispute")
        self.dispute_members = Store[r.DisputeMember](ask, "dispute_member")
        self.support = Store[r.Support](ask, "support")
        self.aliases = Store[r.Alias](ask, "alias")
        self.scenarios = Store[r.Scenario](ask, "scenario")
        self.assumptions = Store[r.Assumption](ask, "assumption")
        self.stories = Store[r.Story](ask, "story")
        self.slides = Store[r.Slide](ask, "slide")
        self.criteria = Store[r.Criterion](ask, "criterion")

    def store(self, table: str) -> Store[Any]:
        """The store of the table called ``table``; KeyError when there is none."""
        return Store[Any](self._ask, table)
