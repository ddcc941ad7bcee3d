"""What a market looks like at a glance, frozen: five headline figures, an outline, what is newest and in doubt."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty, Lineage
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.choosing import Choosing
    from desktop.figures.figure import Entity, Figure
    from desktop.figures.names import Names
    from desktop.figures.snapshot import Stated
    from desktop.market.records import (
        Chapter,
        Dispute,
        Event,
        Force,
        FxRate,
        Kpi,
        Lifecycle,
        Market,
        Measure,
        Player,
        Policy,
    )


@frozen
class Split:
    """The uppermost parts of one dimension as far as an outline asks for them."""

    names: Mapping[str, tuple[str, str]]
    """English and Chinese name by segment."""
    claims: tuple[tuple[str, str, str], ...] = ()
    """Claims in words: id, segment and predicate."""
    years: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """Years for which a size of a segment is stated."""


@frozen
class Holdings:
    """How much is on file of what a sold report announces."""

    factors: Mapping[str, int] = field(default_factory=dict)
    """How many factors of each kind."""
    touching: int = 0
    """How many of them name the segments they touch."""
    judged: int = 0
    """How many of those with an impact."""
    forces: tuple[Force, ...] = ()
    stages: tuple[Lifecycle, ...] = ()
    kpis: tuple[Kpi, ...] = ()
    counted: frozenset[str] = frozenset()
    """Measures with a number for the market or its relatives."""
    indicators: int = 0
    """Measures with a number for the place the market lies in."""
    players: int = 0
    earning: int = 0
    """How many of the players have a revenue on file."""
    splits: Mapping[str, Split] = field(default_factory=dict)
    sizes: frozenset[int] = frozenset()
    """Years for which a size of the market is stated."""
    rates: tuple[Stated, ...] = ()
    """Stated rates of its growth."""


@frozen(eq=False)
class GlanceSnapshot:
    """Everything between the database and the page."""

    market: Market
    kin: tuple[Market, ...]
    """The market and its relatives, the nearest first."""
    measures: Mapping[str, Measure]
    values: Mapping[str, tuple[Stated, ...]]
    """Numbers of the markets, by market."""
    fx: tuple[FxRate, ...]
    names: Names
    choosing: Choosing
    chapters: tuple[Chapter, ...] = ()
    elsewhere: tuple[Market, ...] = ()
    """Markets with an outline, where this one has none."""
    sources_of: Mapping[str, str] = field(default_factory=dict)
    """Source by evidence, of the chapters."""
    holdings: Holdings = field(default_factory=Holdings)
    disputes: tuple[Dispute, ...] = ()
    open_disputes: int = 0
    critical: int = 0
    policies: tuple[Policy, ...] = ()
    all_policies: int = 0
    events: tuple[Event, ...] = ()
    all_events: int = 0
    players: tuple[Player, ...] = ()
    revenues: Mapping[str, tuple[Stated, ...]] = field(default_factory=dict)
    earning: int = 0
    """How many players of the market have a revenue on file, however few are looked at."""


@frozen
class Mark:
    """A value of a small chart: place and height from 0 to 1, and what is known of it."""

    x: float
    y: float
    joined: bool = False
    """Whether a line leads here from the mark before."""
    forecast: bool = False
    hollow: bool = False
    colour: int = 0
    """Entity number of the estimator; 0 for an official count."""


@frozen
class Headline:
    """One figure of the first row."""

    label: str
    number: str
    unit: str
    """Unit, and the period where the label does not name it."""
    certainty: Certainty
    claims: int
    """How many statements there are for this period."""
    context: str
    entity: Entity
    measure: str
    market: str
    marks: tuple[Mark, ...] = ()
    is_flow: bool = False
    """Drawn as columns: money that flows through each year."""
    lineage: Lineage = field(default_factory=Lineage)
    course: Figure | None = None
    """What the same estimator states for other periods, as a small chart; None where there is nothing."""


@frozen
class OutlineRow:
    """A chapter, and how much of what it announces is on file."""

    id: str
    number: str
    title: str
    level: int = 0
    parent: str = ""
    children: int = 0
    known: int = 0
    modelled: int = 0
    missing: int = 0
    remark: str = ""
    lineage: Lineage = field(default_factory=Lineage)


@frozen
class Line:
    """A row of a list that leads to a thing."""

    entity: Entity
    text: str
    lead: str = ""
    """A date before the text."""
    detail: str = ""
    grade: str = ""
    """How grave it is: critical, warning or note; empty where that is no question."""
    grade_words: str = ""


@frozen
class PlayerLine:
    """A player with its last revenue."""

    entity: Entity
    name: str
    colour: int
    number: str
    """In the unit of the list."""
    amount: str
    """With its unit."""
    when: str
    certainty: Certainty
    marks: tuple[Mark, ...]
    lineage: Lineage


@frozen
class Glance:
    """The page in the language of the reader."""

    title: str
    sentence: str
    headlines: tuple[Headline, ...] = ()
    outline: tuple[OutlineRow, ...] = ()
    announced: int = 0
    """How many things the outline announces that nobody has published."""
    elsewhere: tuple[Line, ...] = ()
    """Markets that have an outline, where this one has none."""
    disputes: tuple[Line, ...] = ()
    open_disputes: int = 0
    policies: tuple[Line, ...] = ()
    all_policies: int = 0
    players: tuple[PlayerLine, ...] = ()
    all_players: int = 0
    """How many players have a revenue on file."""
    revenue_unit: str = ""
    silent: tuple[str, ...] = ()
    """Names of players without any revenue on file."""
    events: tuple[Line, ...] = ()
    all_events: int = 0
