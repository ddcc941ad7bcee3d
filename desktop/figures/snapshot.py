"""What a figure needs to know of a workspace, read once and frozen.

A snapshot is everything between the database and the picture: composing a figure from it touches
no file, so that a slider may ask for a new figure at every step.
"""

from __future__ import annotations

import math
from dataclasses import field
from typing import TYPE_CHECKING

from desktop.analysis.choosing import Choosing
from desktop.analysis.scopes import Scopes
from desktop.figures.names import Names
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.population import Population
    from desktop.figures.segment_deep import Deep
    from desktop.figures.size_policies import DatedPolicy
    from desktop.figures.size_share import Whole
    from desktop.market.period import Period
    from desktop.market.records import (
        Claim,
        Crossing,
        Dimension,
        Evidence,
        FxRate,
        Measure,
        Observation,
        Segment,
        Source,
    )


PLAYER = "player"
"""Kind of a subject that is a company or an institution."""
MARKET_SIZE = "market-size"
"""The measure that stated rates of a market's growth belong to."""


@frozen
class Subject:
    """Whose numbers these are: a market today, a player or a geography by the same fields."""

    kind: str
    id: str
    name_en: str
    name_zh: str
    geography_en: str = ""
    geography_zh: str = ""

    def name(self, language: str) -> str:
        """The name in a language, else in the other one."""
        first, second = (self.name_zh, self.name_en) if language == "zh" else (self.name_en, self.name_zh)
        return first or second or self.id

    def geography(self, language: str) -> str:
        """Where it is, or an empty text."""
        return (self.geography_zh if language == "zh" else self.geography_en) or self.geography_en


@frozen
class Stated:
    """An observation together with its parsed period, its place and its source."""

    observation: Observation
    period: Period
    evidence: Evidence
    source: Source
    estimator: str
    """Whose estimate it is; empty when the source does not say."""
    resolution: float | None
    """What one step of the last printed digit is worth, in single units; None when that cannot be told."""
    x: float = math.nan
    """The period's middle as a decimal year, worked out once."""


@frozen
class StatedClaim:
    """A claim in words together with its place and its source."""

    claim: Claim
    evidence: Evidence
    source: Source


@frozen
class Place:
    """Where something stands."""

    evidence: Evidence
    source: Source


@frozen(eq=False)
class SizeSnapshot:
    """One measure of one subject over time. Compared by identity, so that composing can be memoised."""

    subject: Subject
    measure: Measure
    values: tuple[Stated, ...]
    rates: tuple[Stated, ...]
    """Stated growth rates over a span of years."""
    fx: tuple[FxRate, ...]
    disputes_en: tuple[str, ...] = ()
    """Titles of the contradictions in which one of the observations stands."""
    disputes_zh: tuple[str, ...] = ()
    names: Names = field(default_factory=Names)
    """How estimators and publishers are called."""
    choosing: Choosing = field(default_factory=Choosing)
    """Which of several numbers for one thing is shown."""
    fx_places: Mapping[str, Place] = field(default_factory=dict)
    """Where exchange rates stand, by evidence id."""
    scopes: Scopes = field(default_factory=Scopes)
    """What the values are about, for the guard."""
    whole: Whole | None = None
    """What the subject is a part of; None where no such thing is on file."""
    population: tuple[Population, ...] = ()
    """How many people live where the subject is."""
    policies: tuple[DatedPolicy, ...] = ()
    """Policies that touch the subject, in the order of their dates."""
    drivers: tuple[tuple[Measure, Stated], ...] = ()
    """By how much somebody says a driver lifts the market, with what is counted."""


@frozen(eq=False)
class SegmentsSnapshot:
    """One dimension of one market. Compared by identity, so that composing can be memoised."""

    subject: Subject
    measure: Measure
    dimension: Dimension
    segments: tuple[Segment, ...]
    """The tree in document order, parents before children."""
    values: tuple[Stated, ...]
    totals: tuple[Stated, ...]
    """The measure of the whole market: what the parts are parts of."""
    claims: tuple[StatedClaim, ...]
    fx: tuple[FxRate, ...]
    origin: Source | None = None
    """Who splits the market this way."""
    root: str = ""
    """The segment the tree starts from; empty for the whole dimension."""
    within: Segment | None = None
    """The same segment's record."""
    levels: int | None = None
    """How many levels were read when deeper ones were left out; None when all are here."""
    deep: Deep | None = None
    """Those deeper levels in short, where they were asked for."""
    names: Names = field(default_factory=Names)
    """How estimators and publishers are called."""
    choosing: Choosing = field(default_factory=Choosing)
    """Which of several numbers for one thing is shown."""
    fx_places: Mapping[str, Place] = field(default_factory=dict)
    """Where exchange rates stand, by evidence id."""
    cross: SegmentsSnapshot | None = None
    """The second dimension of a figure that crosses two."""
    crossings: tuple[Crossing, ...] = ()
    """What segments of both dimensions share, as far as somebody gave it a place."""
    shared: tuple[Stated, ...] = ()
    """The measure of these crossings."""
    others: tuple[Dimension, ...] = ()
    """The other dimensions of the market that the first could be crossed with."""
    policies: tuple[DatedPolicy, ...] = ()
    """Policies that touch the market, for a shape that stands on a time axis."""


Snapshot = SizeSnapshot | SegmentsSnapshot
