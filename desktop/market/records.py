"""The nouns of a market as frozen records, one class per table of the workspace.

Field names are the public column names of the workspace file and of its data packages; a
field's annotation is its column type (``str``, ``float``, ``int``, optional or not). Texts that
are unknown are empty, numbers that are unknown are ``None``; a number is never 0 for "unknown".

One long file on purpose: it is the public list of columns, read from top to bottom like a schema.
"""

from __future__ import annotations

from desktop.frozen import frozen


@frozen(kw_only=True)
class Source:
    """A document or data set that says something."""

    id: str
    publisher: str
    title: str
    title_status: str = "as_shown"
    """``as_shown`` or ``described`` (the page had no title; ours describes it)."""
    kind: str
    """official, official-rehosted, official-media, official-derived, company, company-filing-rehosted,
    law-firm, academic, market-report, secondary, machine-summary, code-repository, own."""
    language: str = ""
    published: str = ""
    """ISO date as precise as known: ``2025``, ``2025-10`` or ``2025-10-03``."""
    updated: str = ""
    url: str = ""
    tier: int = 3
    """1 official, 2 filings and academic, 3 research publishers, 4 press and blogs, 5 machine-made, 0 the analyst."""
    cites: str | None = None
    """The source it repeats, so that two that go back to one count once."""
    note: str = ""


@frozen(kw_only=True)
class Evidence:
    """The place in a source where something is said."""

    id: str
    source_id: str
    locator: str
    paraphrase: str
    quote: str = ""


@frozen(kw_only=True)
class Geography:
    """A region, country, province or city."""

    id: str
    name_en: str
    name_zh: str = ""
    level: str
    """world, region, country, province, city."""
    parent_id: str | None = None


@frozen(kw_only=True)
class Market:
    """A market as one publisher (or a family of publishers) bounds it."""

    id: str
    name_en: str
    name_zh: str = ""
    name_en_by: str = "source"
    """``source`` when a source prints the name, ``ours`` when it is our translation."""
    name_zh_by: str = "ours"
    geography_id: str | None = None
    scope: str = ""
    scope_zh: str = ""
    includes: str = ""
    excludes: str = ""
    broader_id: str | None = None
    position: int = 0
    evidence_id: str | None = None


@frozen(kw_only=True)
class Dimension:
    """One way of splitting a market, by one publisher."""

    id: str
    market_id: str
    name_en: str
    name_zh: str = ""
    name_en_by: str = "source"
    name_zh_by: str = "ours"
    informal: int = 0
    """1 when no source prints it as a segmentation and it is read out of running text."""
    position: int = 0
    evidence_id: str | None = None
    note: str = ""


@frozen(kw_only=True)
class Segment:
    """A node of a segment tree."""

    id: str
    dimension_id: str
    parent_id: str | None = None
    name_en: str
    name_zh: str = ""
    name_en_by: str = "source"
    name_zh_by: str = "ours"
    position: int = 0
    evidence_id: str | None = None
    note: str = ""


@frozen(kw_only=True)
class Crossing:
    """What two segments of different dimensions of one market share; numbers about it name it as their subject."""

    id: str
    first_id: str
    second_id: str


@frozen(kw_only=True)
class Correspondence:
    """How a segment (dimension, market) of one publisher relates to one of another publisher's tree, or two factors."""

    id: str
    entity: str
    """segment, dimension, market or factor: what both sides are."""
    entity_id: str
    other_id: str
    relation: str
    """same, part_of (the first lies inside the other), overlaps, or different (one name for two things)."""
    note: str = ""
    note_zh: str = ""
    evidence_id: str | None = None


@frozen(kw_only=True)
class Alias:
    """Another name of anything; the three first fields and the language are the key."""

    entity: str
    entity_id: str
    name: str
    language: str = ""


@frozen(kw_only=True)
class Measure:
    """What is counted."""

    id: str
    name_en: str
    name_zh: str = ""
    unit_kind: str
    """money, count, ratio, rate (per year), per_head, index, duration, rating."""
    good_direction: int = 0
    """1 more is better, -1 less is better, 0 neither."""
    definition: str = ""
    definition_zh: str = ""


@frozen(kw_only=True)
class Observation:
    """A number as its source stated it, with its normalised value beside it."""

    id: str
    subject: str
    """market, segment, crossing, player or geography."""
    subject_id: str
    measure_id: str
    period: str
    """Canonical period text of ``market.period`` (``2023``, ``2023-H1``, ``2023-06``, ``FY2024``,
    ``2025/2031`` ...); empty when the source gives none."""
    period_start: str = ""
    """First day, ISO, inclusive."""
    period_end: str = ""
    """Last day, ISO, inclusive."""
    stated: str
    """The words of the source: ``USD 2.68 billion``."""
    value: float | None = None
    """Single units (dollars, people); ratios and rates as fractions."""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    """ISO currency code for money, else person, ratio, rate, consultation, deal, station, day ..."""
    qualifier: str = ""
    """empty, about, over, under, at_least, up_to."""
    kind: str = "actual"
    """actual, estimate, forecast, rate, guidance."""
    status: str = "preferred"
    """preferred, alternate, disputed, refuted."""
    estimator: str = ""
    """Whose estimate it is; different estimators are different series."""
    price_basis: str = ""
    """nominal, real, or empty when the source does not say."""
    derived: str = ""
    """The formula when the number was computed from printed ones; empty for a printed number."""
    confidence: str = ""
    """high, medium, low as judged when it was entered."""
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class Claim:
    """A ranking or quality in words."""

    id: str
    subject: str
    """market, segment, player, geography, dimension or policy."""
    subject_id: str
    dimension_id: str | None = None
    predicate: str
    """largest, second, third, fastest_growing, dominant, emerging, smaller, leads, growing, limited ..."""
    object: str = ""
    """What else the claim needs: the rank, the comparison, the quality in a few own words."""
    period: str = ""
    status: str = "preferred"
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class Fact:
    """A text or date about an entity (founded, headquarters, ticker ...); several per attribute are normal."""

    id: str
    entity: str
    entity_id: str
    attribute: str
    value: str
    value_zh: str = ""
    status: str = "preferred"
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class Factor:
    """A driver, restraint, trend, opportunity, challenge, recommendation, entry strategy, advantage or partnership."""

    id: str
    market_id: str
    kind: str
    title_en: str
    title_zh: str = ""
    rationale: str = ""
    rationale_zh: str = ""
    horizon: str = ""
    position: int = 0
    evidence_id: str
    """The first place; further places are in ``support``."""


@frozen(kw_only=True)
class FactorSegment:
    """Which segment a factor touches; impact -3..+3, or None while nobody stated one."""

    factor_id: str
    segment_id: str
    impact: int | None = None
    note: str = ""


@frozen(kw_only=True)
class Player:
    """A company or institution."""

    id: str
    name_en: str
    name_zh: str = ""
    name_en_by: str = "source"
    name_zh_by: str = "ours"
    kind: str = "company"
    """company, hospital, government, investor, university, association."""
    geography_id: str | None = None
    ticker: str = ""
    evidence_id: str | None = None
    note: str = ""


@frozen(kw_only=True)
class PlayerMarket:
    """A player's role in a market, as a source lists it."""

    player_id: str
    market_id: str
    role: str
    """listed, leader, provider, vendor, pharmacy, insurer, investor ..."""
    evidence_id: str


@frozen(kw_only=True)
class PlayerRelation:
    """Owner, investor, partner, founder, acquirer, successor ... of a player."""

    id: str
    player_id: str
    """The player spoken of (the owned, the funded)."""
    other_id: str | None = None
    other_name: str = ""
    """Name of the other side when it is no player of the workspace."""
    kind: str
    date: str = ""
    ended: str = ""
    status: str = "preferred"
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class Offering:
    """What a player offers where."""

    id: str
    player_id: str
    market_id: str | None = None
    segment_id: str | None = None
    title_en: str
    title_zh: str = ""
    evidence_id: str


@frozen(kw_only=True)
class Event:
    """Something dated that happened."""

    id: str
    date_start: str
    date_end: str = ""
    precision: str
    """day, month, quarter, half, year, range."""
    kind: str
    title_en: str
    title_zh: str = ""
    description: str = ""
    amount: float | None = None
    unit: str = ""
    status: str = "preferred"
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class EventLink:
    """An entity (player, segment, market, policy) an event belongs to."""

    event_id: str
    entity: str
    entity_id: str


@frozen(kw_only=True)
class Policy:
    """A rule or plan."""

    id: str
    issuer: str
    issuer_zh: str = ""
    level: str
    """national, provincial, city, foreign."""
    geography_id: str | None = None
    title_original: str = ""
    title_original_status: str = ""
    """seen, translation (ours, not the official title), standard (the usual name of the law), not_seen."""
    title_en: str
    title_en_status: str = "ours"
    number: str = ""
    issued: str = ""
    """ISO, as precise as known."""
    issued_start: str = ""
    issued_end: str = ""
    effective: str = ""
    effective_start: str = ""
    effective_end: str = ""
    precision: str = ""
    theme: str = ""
    """What it is mainly about, as sorted by us: access, prescription_drugs, payment, data, infrastructure,
    devices, planning or profession; empty while unsorted."""
    effect: str = ""
    effect_zh: str = ""
    status: str = "in_force"
    """in_force, replaced, draft, expired, unknown."""
    confidence: str = ""
    evidence_id: str
    note: str = ""


@frozen(kw_only=True)
class PolicyLink:
    """A segment, market, player, factor or policy a policy touches."""

    policy_id: str
    entity: str
    entity_id: str
    relation: str
    """touches, implements, replaces, amends."""


@frozen(kw_only=True)
class Force:
    """One of Porter's five forces; the rating stays None where nobody published one."""

    id: str
    market_id: str
    force: str
    """rivalry, new_entrants, substitutes, suppliers, buyers."""
    rating: int | None = None
    rationale: str = ""
    rationale_zh: str = ""
    evidence_id: str | None = None


@frozen(kw_only=True)
class Lifecycle:
    """A market's stage in its life cycle, as somebody states it."""

    id: str
    market_id: str
    stage: str
    rationale: str = ""
    rationale_zh: str = ""
    evidence_id: str | None = None


@frozen(kw_only=True)
class Kpi:
    """A performance indicator a report promises, with its definition."""

    id: str
    market_id: str
    name_en: str
    name_zh: str = ""
    definition: str = ""
    definition_zh: str = ""
    measure_id: str | None = None
    position: int = 0
    evidence_id: str | None = None


@frozen(kw_only=True)
class Chapter:
    """A chapter (or leaf) a sold report promises."""

    id: str
    market_id: str
    parent_id: str | None = None
    number: str = ""
    position: int = 0
    title_en: str
    title_zh: str = ""
    page: str = ""
    """Where the program answers it, as ``addresses`` writes it: a page (home, segments, forecast, players, policies,
    dynamics, evidence), its part, what is chosen there: ``dynamics/kpis``, ``segments#dimension:ID``."""
    knowledge: str = "not_published"
    """known, modelled, not_published."""
    evidence_id: str | None = None


@frozen(kw_only=True)
class FxRate:
    """Units of ``quote`` for one ``base``, average of the period."""

    base: str
    quote: str
    period: str
    rate: float
    evidence_id: str


@frozen(kw_only=True)
class Dispute:
    """Things that cannot all be true, with the explanation."""

    id: str
    title_en: str
    title_zh: str = ""
    kind: str
    """value, date, name, claim, growth, scope, sum, unit, attribution."""
    explanation: str = ""
    explanation_zh: str = ""
    severity: str = "note"
    """critical, warning, note."""
    origin: str = "hand"
    """hand or audit."""
    status: str = "open"
    """open, explained, resolved."""


@frozen(kw_only=True)
class DisputeMember:
    """One side of a dispute."""

    dispute_id: str
    position: int
    entity: str = ""
    """observation, claim, fact, event, policy, source ... or empty when only the statement is kept."""
    entity_id: str = ""
    statement: str
    statement_zh: str = ""
    """Where the words of the row it stands on are not these."""
    evidence_id: str | None = None


@frozen(kw_only=True)
class Support:
    """A further place that says the same as a row which already names its first evidence."""

    entity: str
    entity_id: str
    evidence_id: str


@frozen(kw_only=True)
class Scenario:
    """A named set of assumptions; never a copy of data."""

    id: str
    name_en: str
    name_zh: str = ""
    note: str = ""
    position: int = 0


@frozen(kw_only=True)
class Assumption:
    """One override inside a scenario."""

    id: str
    scenario_id: str
    subject: str
    subject_id: str
    parameter: str
    """growth, growth_low, growth_high, spread, base, turning_year, later_growth, uplift, fx, share (of the wider
    market), spend (of one user in a year) ... as listed in ``actions.scenarios``."""
    value: float
    low: float | None = None
    high: float | None = None
    unit: str = ""
    note: str = ""


@frozen(kw_only=True)
class Story:
    """An ordered deck of saved figures."""

    id: str
    title_en: str
    title_zh: str = ""
    note: str = ""
    position: int = 0


@frozen(kw_only=True)
class Slide:
    """A place in a story: saved figures, or words."""

    id: str
    story_id: str
    position: int
    layout: str = "one"
    """one, two or four figures; reading (a figure with words beside it), text, or title."""
    title_en: str = ""
    """Empty for the title of the figure itself."""
    title_zh: str = ""
    text_en: str = ""
    """Words of the slide, one paragraph a line; a line that begins with ``- `` is an item of a list."""
    text_zh: str = ""
    figure: str = ""
    """The request of the figure as JSON, or a list of requests where the layout holds several.

    A slide that is skipped when presenting keeps ``{"hidden": true, "figures": [...]}``.
    """
    frozen_on: str = ""
    """ISO day on which the figures were frozen; empty while they follow the data."""
    frozen: str = ""
    """What they showed on that day, as JSON."""
    notes: str = ""


@frozen(kw_only=True)
class Criterion:
    """A step of the rule that chooses which of several numbers is shown; the smallest position decides first."""

    id: str
    """status, kind, tier, independence, date. A criterion without a row does not count."""
    position: int = 0
