"""The public tables of a workspace: which record fills which table, and what identifies a row.

One list serves the schema, the stores, the data packages and the change log, so that a column
exists in exactly one place: the record.
"""

from __future__ import annotations

from desktop.frozen import frozen
from desktop.market import records as r


@frozen
class Table:
    """A table, its record type, its key, and where its references point."""

    name: str
    record: type
    key: tuple[str, ...] = ("id",)
    references: tuple[tuple[str, str], ...] = ()
    """(column, referenced table); the referenced column is always ``id``."""
    names: tuple[str, ...] = ()
    """Columns that search looks into."""


EVIDENCE = ("evidence_id", "evidence")

TABLES: tuple[Table, ...] = (
    # In an order in which every reference points backwards: imports and exports follow it.
    Table("source", r.Source, references=(("cites", "source"),), names=("publisher", "title")),
    Table("evidence", r.Evidence, references=(("source_id", "source"),), names=("paraphrase",)),
    Table("geography", r.Geography, references=(("parent_id", "geography"),), names=("name_en", "name_zh")),
    Table(
        "market",
        r.Market,
        references=(("geography_id", "geography"), ("broader_id", "market"), EVIDENCE),
        names=("name_en", "name_zh"),
    ),
    Table("dimension", r.Dimension, references=(("market_id", "market"), EVIDENCE), names=("name_en", "name_zh")),
    Table(
        "segment",
        r.Segment,
        references=(("dimension_id", "dimension"), ("parent_id", "segment"), EVIDENCE),
        names=("name_en", "name_zh"),
    ),
    Table("crossing", r.Crossing, references=(("first_id", "segment"), ("second_id", "segment"))),
    Table("correspondence", r.Correspondence, references=(EVIDENCE,)),
    Table("measure", r.Measure, names=("name_en", "name_zh")),
    Table("observation", r.Observation, references=(("measure_id", "measure"), EVIDENCE)),
    Table("claim", r.Claim, references=(("dimension_id", "dimension"), EVIDENCE)),
    Table("fact", r.Fact, references=(EVIDENCE,), names=("value", "value_zh")),
    Table("factor", r.Factor, references=(("market_id", "market"), EVIDENCE), names=("title_en", "title_zh")),
    Table(
        "factor_segment",
        r.FactorSegment,
        key=("factor_id", "segment_id"),
        references=(("factor_id", "factor"), ("segment_id", "segment")),
    ),
    Table(
        "player",
        r.Player,
        references=(("geography_id", "geography"), EVIDENCE),
        names=("name_en", "name_zh", "ticker"),
    ),
    Table(
        "player_market",
        r.PlayerMarket,
        key=("player_id", "market_id", "role", "evidence_id"),
        references=(("player_id", "player"), ("market_id", "market"), EVIDENCE),
    ),
    Table(
        "player_relation",
        r.PlayerRelation,
        references=(("player_id", "player"), ("other_id", "player"), EVIDENCE),
    ),
    Table(
        "offering",
        r.Offering,
        references=(("player_id", "player"), ("market_id", "market"), ("segment_id", "segment"), EVIDENCE),
        names=("title_en", "title_zh"),
    ),
    Table("event", r.Event, references=(EVIDENCE,), names=("title_en", "title_zh")),
    Table(
        "event_link",
        r.EventLink,
        key=("event_id", "entity", "entity_id"),
        references=(("event_id", "event"),),
    ),
    Table(
        "policy",
        r.Policy,
        references=(("geography_id", "geography"), EVIDENCE),
        names=("title_original", "title_en", "number"),
    ),
    Table(
        "policy_link",
        r.PolicyLink,
        key=("policy_id", "entity", "entity_id", "relation"),
        references=(("policy_id", "policy"),),
    ),
    Table("force", r.Force, references=(("market_id", "market"), EVIDENCE)),
    Table("lifecycle", r.Lifecycle, references=(("market_id", "market"), EVIDENCE)),
    Table(
        "kpi",
        r.Kpi,
        references=(("market_id", "market"), ("measure_id", "measure"), EVIDENCE),
        names=("name_en", "name_zh"),
    ),
    Table(
        "chapter",
        r.Chapter,
        references=(("market_id", "market"), ("parent_id", "chapter"), EVIDENCE),
        names=("title_en", "title_zh"),
    ),
    Table("fx_rate", r.FxRate, key=("base", "quote", "period"), references=(EVIDENCE,)),
    Table("dispute", r.Dispute, names=("title_en", "title_zh")),
    Table(
        "dispute_member",
        r.DisputeMember,
        key=("dispute_id", "position"),
        references=(("dispute_id", "dispute"), EVIDENCE),
    ),
    Table("support", r.Support, key=("entity", "entity_id", "evidence_id"), references=(EVIDENCE,)),
    Table("alias", r.Alias, key=("entity", "entity_id", "name", "language"), names=("name",)),
    Table("scenario", r.Scenario, names=("name_en", "name_zh")),
    Table("assumption", r.Assumption, references=(("scenario_id", "scenario"),)),
    Table("story", r.Story, names=("title_en", "title_zh")),
    Table("slide", r.Slide, references=(("story_id", "story"),)),
    Table("criterion", r.Criterion),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
