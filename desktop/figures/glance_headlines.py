"""Which five figures stand at the head of a market, and what stands beside each.

The rule, the same for every workspace. A candidate is one measure of the market or of a relative (narrower, of the
same place, broader). The five are: the market's own size; people; the size of the nearest relative; a count of
other things; money that flows through a year and is no size. Of several it is the one with the most recent number,
then the one with the most years; what is missing is filled up in the same order. The number shown is that of the
later of the two latest years somebody looked back on, or of the earlier one where more estimators speak of it;
which of several, the workspace's own rule says. Forecasts stand beside, never in front.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import is_money, select
from desktop.figures.digits import decimals
from desktop.figures.figure import Certainty, Entity
from desktop.figures.glance import Headline, Mark
from desktop.figures.glance_course import course
from desktop.figures.palette import assign
from desktop.figures.scale import Scale, rate_text
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.tracks import broken_after, preferred_first, tracks
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.analysis.choosing import Choosing
    from desktop.figures.amounts import Amount
    from desktop.figures.glance import GlanceSnapshot
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Market, Measure

MOST: Final = 5
PEOPLE: Final = "person"
FRACTIONS: Final = frozenset({"ratio", "rate", ""})
LATEST: Final = 2
OTHERS: Final = 2
"""So many differing numbers are named beside the one shown."""


@frozen
class Candidate:
    """One measure of one market, in the unit in which most of it is stated."""

    market: Market
    measure: Measure
    kinship: int
    """0 for the market itself, more for farther relatives."""
    unit: str
    amounts: tuple[Amount, ...]

    @property
    def years(self) -> int:
        """For how many years there is a number."""
        return len({math.floor(one.x) for one in self.amounts})

    @property
    def is_size(self) -> bool:
        """Whether it is the size of its market."""
        return self.measure.id == MARKET_SIZE

    @property
    def is_flow(self) -> bool:
        """Whether it is money that flows through a year and is no size."""
        return is_money(self.unit) and not self.is_size


def candidates(known: GlanceSnapshot) -> list[Candidate]:
    """Every measure with a number that looks back, the nearest relatives first."""
    found = []
    for kinship, market in enumerate(known.kin):
        by_measure: dict[str, list[Stated]] = {}
        for row in known.values.get(market.id, ()):
            if row.observation.kind != "rate" and row.observation.value is not None:
                by_measure.setdefault(row.observation.measure_id, []).append(row)
        for key, rows in by_measure.items():
            measure = known.measures.get(key)
            if measure is None:
                continue
            unit = _latest_unit(rows)
            chosen = select([row for row in rows if row.observation.unit == unit], measure, known.fx)
            amounts = tuple(one for one in chosen.amounts if one.value is not None)
            if any(not one.forecast for one in amounts):
                found.append(Candidate(market, measure, kinship, chosen.unit, amounts))
    return found


def _latest_unit(rows: Sequence[Stated]) -> str:
    """The unit of the latest numbers that look back; among those of one year the one most is stated in."""
    last: dict[str, tuple[int, int]] = {}
    for row in rows:
        year, count = last.get(row.observation.unit, (0, 0))
        is_dated = row.observation.kind not in {"forecast", "guidance"} and not math.isnan(row.x)
        last[row.observation.unit] = (max(year, math.floor(row.x) if is_dated else 0), count + 1)
    return max(last, key=lambda unit: (last[unit], unit))


_SLOTS: Final[tuple[Callable[[Candidate], bool], ...]] = (
    lambda one: one.is_size and one.kinship == 0,
    lambda one: one.unit == PEOPLE,
    lambda one: one.is_size and one.kinship > 0,
    lambda one: not is_money(one.unit) and one.unit != PEOPLE and one.unit not in FRACTIONS,
    lambda one: one.is_flow,
)


def choose(found: Sequence[Candidate], most: int = MOST) -> list[Candidate]:
    """The candidates to show by the rule above, in its order."""
    chosen: list[Candidate] = []
    for fits in _SLOTS:
        fitting = [one for one in found if fits(one) and one not in chosen]
        several = [one for one in fitting if one.years > 1] or fitting
        if several:
            chosen.append(max(several, key=_weight))
    rest = sorted((one for one in found if one not in chosen), key=_weight, reverse=True)
    return [*chosen, *rest][:most]


def _weight(one: Candidate) -> tuple[int, int, int, str]:
    """Sizes of near relatives before those of far ones; then the most recent, then by years, then by name."""
    near = -one.kinship if one.is_size else 0
    latest = max(math.floor(amount.x) for amount in one.amounts if not amount.forecast)
    return near, latest, one.years, one.measure.id


def headlines(known: GlanceSnapshot, language: str, most: int = MOST) -> tuple[Headline, ...]:
    """The figures at the head of the page."""
    return tuple(_headline(one, known, language) for one in choose(candidates(known), most))


def _headline(one: Candidate, known: GlanceSnapshot, language: str) -> Headline:
    shown = _shown(one, known)
    same = _same_period(one, shown)
    scale = Scale.of([shown.value or 0.0], one.unit, language)
    when = format_period(shown.stated.period, language)
    label = _label(one, language)
    dated = one.is_size or one.is_flow
    others = [other for other in same if other is not shown and other.value != shown.value]
    certainty = shown.certainty
    if others and certainty in {Certainty.PUBLISHED, Certainty.MODELLED}:
        certainty = Certainty.DISPUTED
    unit = scale.label
    beside = _beside(one, shown, others, scale, known, language)
    return Headline(
        label=say(language, "glance.dated", what=label, when=when) if dated else label,
        number=scale.of_amount(shown),
        unit=unit if dated else say(language, "glance.unit_when", unit=unit, when=when) if unit else when,
        certainty=certainty,
        claims=len(same),
        context=beside.words,
        entity=Entity("observation", shown.stated.observation.id),
        measure=one.measure.id,
        market=one.market.id,
        marks=marks(one.amounts, known.choosing),
        is_flow=one.is_flow,
        course=course(label, one.amounts, shown, scale, known.choosing, is_flow=one.is_flow),
        lineage=replace(
            shown.lineage, observations=tuple(dict.fromkeys((*_ids([shown, *others]), *beside.observations)))
        ),
    )


def _shown(one: Candidate, known: GlanceSnapshot) -> Amount:
    """The number of the latest year somebody looked back on, or of the one before where more speak of it."""
    by_period: dict[str, list[Amount]] = {}
    for amount in one.amounts:
        if not amount.forecast:
            by_period.setdefault(amount.stated.period.text, []).append(amount)
    latest = sorted(by_period, key=lambda key: by_period[key][0].x)[-LATEST:]
    period = max(latest, key=lambda key: (len({a.stated.estimator for a in by_period[key]}), by_period[key][0].x))
    return preferred_first(by_period[period], known.choosing)[0]


def _same_period(one: Candidate, shown: Amount) -> list[Amount]:
    return [amount for amount in one.amounts if amount.stated.period.text == shown.stated.period.text]


def _label(one: Candidate, language: str) -> str:
    """The market for its size; else what is counted, and of which market where it is a relative."""
    market = name(one.market, language)
    if one.is_size:
        return market
    measure = name(one.measure, language)
    if one.kinship == 0:
        return measure
    return say(language, "glance.of_market", market=market, measure=measure)


@frozen
class _Beside:
    """The line below a figure, and the observations it speaks of."""

    words: str
    observations: tuple[str, ...] = ()


def _beside(
    one: Candidate, shown: Amount, others: Sequence[Amount], scale: Scale, known: GlanceSnapshot, language: str
) -> _Beside:
    """Who else says what of this period, else where the same estimator sees it going or where it came from."""
    named = known.names.whose(shown.stated, language)
    whose = named[:1].upper() + named[1:]
    different = [other for other in others if scale.of_amount(other) != scale.of_amount(shown)][:OTHERS]
    if different:
        numbers = join(language, [scale.of_amount(other) for other in different])
        return _Beside(say(language, "glance.others", who=whose, others=numbers), _ids(different))
    own = [amount for amount in one.amounts if amount.stated.estimator == shown.stated.estimator]
    ahead = [amount for amount in own if amount.x > shown.x]
    if ahead:
        return _ahead(one, max(ahead, key=lambda amount: amount.x), whose, scale, known, language)
    before = [amount for amount in own if amount.x < shown.x]
    if before:
        first = max(before, key=lambda amount: amount.x) if one.is_flow else min(before, key=lambda amount: amount.x)
        when = format_period(first.stated.period, language)
        words = say(language, "glance.before", who=whose, number=scale.of_amount(first), when=when)
        return _Beside(words, _ids([first]))
    return _Beside(whose)


def _ahead(one: Candidate, last: Amount, whose: str, scale: Scale, known: GlanceSnapshot, language: str) -> _Beside:
    """Where it is seen to go, with the rate the same estimator states for the way, where it does."""
    when, number = format_period(last.stated.period, language), scale.of_amount(last)
    for row in known.values.get(one.market.id, ()) if one.is_size else ():
        rate = row.observation
        is_its = rate.kind == "rate" and row.estimator == last.stated.estimator and rate.value is not None
        if is_its and row.period.end.year == math.floor(last.x):
            words = say(language, "glance.ahead_rate", number=number, when=when, rate=stated_rate(row, language))
            return _Beside(words, (*_ids([last]), rate.id))
    return _Beside(say(language, "glance.ahead", number=number, when=when, who=whose), _ids([last]))


def stated_rate(row: Stated, language: str) -> str:
    """A stated rate with the digits its source printed."""
    value = row.observation.value or 0.0
    return rate_text(value, decimals(row.resolution, 0.01, value), language)


def _ids(amounts: Sequence[Amount]) -> tuple[str, ...]:
    return tuple(amount.stated.observation.id for amount in amounts)


def marks(amounts: Sequence[Amount], choosing: Choosing) -> tuple[Mark, ...]:
    """Small marks over the years of all amounts, those of one estimator joined; the largest fills the height."""
    drawn = [one for one in amounts if one.value is not None]
    if not drawn:
        return ()
    first, last = min(one.x for one in drawn), max(one.x for one in drawn)
    top = max(abs(one.value or 0.0) for one in drawn) or 1.0
    found = tracks(drawn, choosing)
    official = {one.stated.estimator for one in drawn if one.stated.source.kind == "official"}
    colours = assign("estimator", [track.estimator for track in found if track.estimator not in official])
    made: list[Mark] = []
    for track in found:
        before = None
        for one in (*track.main, *track.rings):
            is_main = one in track.main
            made.append(
                Mark(
                    x=(one.x - first) / (last - first) if last > first else 1.0,
                    y=max(0.0, one.value or 0.0) / top,
                    joined=is_main and before is not None and not broken_after(before, one),
                    forecast=one.forecast,
                    hollow=not is_main or one.certainty in {Certainty.DISPUTED, Certainty.REFUTED},
                    colour=colours.get(track.estimator, 0),
                )
            )
            before = one if is_main else None
    return tuple(made)
