"""The criteria of a life cycle with their arithmetic: what each takes, what it found, which stages that fits."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr
from desktop.analysis.life_cycle import (
    EARLY,
    ENTRY,
    FAST,
    FEWER,
    KNOWN,
    LATE,
    PENETRATION,
    SPEED,
    Suggestion,
    by_entry,
    by_penetration,
    by_speed,
    position,
)
from desktop.figures.figure import Lineage
from desktop.figures.population import population_at
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.lifecycle_reading import LifecycleSnapshot
    from desktop.figures.snapshot import Stated

SPAN: Final = 5
"""Years that are compared with as many years before."""


@frozen
class CriterionFound:
    """One criterion: its rule and what it found, or why it cannot be told."""

    key: str
    stages: tuple[str, ...] = ()
    value: float | None = None
    text: str = ""
    """What was found, or why nothing was, in words."""
    lineage: Lineage = field(default_factory=Lineage)


def criteria(known: LifecycleSnapshot, language: str) -> tuple[CriterionFound, ...]:
    """All of them, in their order."""
    return (_speed(known, language), _penetration(known, language), _entry(known, language))


def computed(found: tuple[CriterionFound, ...]) -> str:
    """The stage they suggest together; empty when it cannot be told."""
    return position([Suggestion(one.key, one.stages) for one in found])


def rule(key: str, language: str) -> str:
    """What a criterion goes by."""
    numbers: dict[str, dict[str, object]] = {
        SPEED: {"fast": rate_text(FAST, 0, language)},
        PENETRATION: {"early": rate_text(EARLY, 0, language), "late": rate_text(LATE, 0, language)},
        ENTRY: {"span": SPAN, "fewer": rate_text(FEWER, 0, language), "known": rate_text(KNOWN, 0, language)},
    }
    return say(language, f"lifecycle.rule.{key}", **numbers[key])


def _unknown(key: str, why: str, language: str) -> CriterionFound:
    return CriterionFound(key, text=say(language, f"lifecycle.{why}"))


def _speed(known: LifecycleSnapshot, language: str) -> CriterionFound:
    """Growth of the market less growth of the economy it is in."""
    market = _stated_growth(known) or _grown(known)
    if market is None:
        return _unknown(SPEED, "no_growth", language)
    if len(known.economy) < 2:
        return _unknown(SPEED, "no_economy", language)
    first, last = known.economy[0], known.economy[-1]
    try:
        economy = cagr(first.value, last.value, last.x - first.x)
    except GrowthError:
        return _unknown(SPEED, "no_economy", language)
    excess = market.rate - economy
    text = say(
        language,
        "lifecycle.speed",
        market=rate_text(market.rate, 1, language),
        span=market.span,
        economy=rate_text(economy, 1, language),
        years=f"{int(first.x)} – {int(last.x)}",
    )
    grown = f"({last.value:.6g} / {first.value:.6g})^(1 / {last.x - first.x:g}) - 1"
    formula = f"{market.formula} - ({grown}) = {excess:.3g}"
    ids = [*market.rows, *(one.observation.id for size in (first, last) for one in size.stated)]
    return CriterionFound(SPEED, by_speed(excess), excess, text, Lineage(tuple(dict.fromkeys(ids)), formula=formula))


@frozen
class _Growth:
    """How fast a market grows a year, over which years, and how that is known."""

    rate: float
    span: str
    formula: str
    rows: tuple[str, ...]


def _stated_growth(known: LifecycleSnapshot) -> _Growth | None:
    """The rate that the workspace chooses among those that sources state."""
    sources = {one.observation.evidence_id: one.source for one in known.rates}
    rows = [one.observation for one in known.rates if one.observation.value is not None]
    chosen = known.choosing.first(rows, sources)
    if chosen is None or chosen.value is None:
        return None
    return _Growth(chosen.value, chosen.period.replace("/", " – "), f"{chosen.value:.4g}", (chosen.id,))


def _grown(known: LifecycleSnapshot) -> _Growth | None:
    """Where no rate is stated: between the first and the last size that one estimator publishes in one currency."""
    series: dict[tuple[str, str], list[Stated]] = {}
    for one in known.sizes:
        series.setdefault((one.estimator, one.observation.unit), []).append(one)
    longest = max(series.values(), key=lambda rows: rows[-1].x - rows[0].x, default=[])
    if len(longest) < 2:
        return None
    first, last = longest[0], longest[-1]
    begin, end, years = first.observation.value or 0.0, last.observation.value or 0.0, last.x - first.x
    try:
        rate = cagr(begin, end, years)
    except GrowthError:
        return None
    formula = f"(({end:.6g} / {begin:.6g})^(1 / {years:g}) - 1)"
    return _Growth(rate, f"{int(first.x)} – {int(last.x)}", formula, (first.observation.id, last.observation.id))


def _penetration(known: LifecycleSnapshot, language: str) -> CriterionFound:
    """The newest stated share of users; else users divided by the population of the same year."""
    if known.penetration:
        one = _newest(known, known.penetration)
        share = one.observation.value or 0.0
        text = say(language, "lifecycle.share", share=rate_text(share, 1, language), period=one.observation.period)
        lineage = Lineage((one.observation.id,))
        return CriterionFound(PENETRATION, by_penetration(share), share, text, lineage)
    for one in reversed(known.users):
        people = population_at(known.population, one.x)
        users = one.observation.value
        if people is None or not users:
            continue
        share = users / people.value
        formula = f"{users:.6g} / {people.formula} = {share:.3g}"
        ids = (one.observation.id, *(part.observation.id for part in people.stated))
        text = say(language, "lifecycle.share_of", share=rate_text(share, 1, language), period=one.observation.period)
        return CriterionFound(PENETRATION, by_penetration(share), share, text, Lineage(ids, formula=formula))
    return _unknown(PENETRATION, "no_users", language)


def _newest(known: LifecycleSnapshot, rows: tuple[Stated, ...]) -> Stated:
    """The one to show among those of the newest period."""
    last = [one for one in rows if one.x == rows[-1].x]
    sources = {one.observation.evidence_id: one.source for one in last}
    chosen = known.choosing.first([one.observation for one in last], sources)
    return next((one for one in last if one.observation is chosen), last[-1])


def _entry(known: LifecycleSnapshot, language: str) -> CriterionFound:
    """Players founded in the last years against those founded in as many years before."""
    if not known.founded or not known.as_of:
        return _unknown(ENTRY, "no_founding", language)
    middle = known.as_of - SPAN
    lately = [one for one in known.founded if middle < one.year <= known.as_of]
    before = [one for one in known.founded if middle - SPAN < one.year <= middle]
    is_known = len(known.founded) >= known.players * KNOWN
    stages = by_entry(len(before), len(lately)) if is_known else ()
    text = say(
        language,
        "lifecycle.entry",
        lately=len(lately),
        first=middle + 1,
        last=known.as_of,
        before=len(before),
        earlier=middle - SPAN + 1,
        later=middle,
        known=len(known.founded),
        players=known.players,
    )
    formula = f"{len(lately)} / {len(before)}" if before else f"{len(lately)} - {len(before)}"
    evidence = tuple(dict.fromkeys(one.evidence for one in (*before, *lately)))
    value = float(len(lately) - len(before)) if stages else None
    return CriterionFound(ENTRY, stages, value, text, Lineage(formula=formula, evidence=evidence))
