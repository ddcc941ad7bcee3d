"""What is stated that a scenario can be set to: growth rates, the lift of a driver; low, base and high from them.

Nothing is invented here: where one rate is on file there is no range, where no source states a lift there is none.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.assumptions import BASE, HIGH, LOW, Assumptions
from desktop.figures.index import printed_digits
from desktop.figures.scale import rate_text
from desktop.figures.scenario import Driver, StatedRate
from desktop.figures.wording import say
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.names import Names
    from desktop.figures.scenario import Anchor
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated
    from desktop.market.records import Measure

_NO_RATE = frozenset({"refuted"})
_SAME = 5e-4
"""Rates closer than this are one rate printed with more or fewer digits."""


def with_stated(anchor: Anchor, context: SizeContext) -> Anchor:
    """The anchor with the rates and the driver that are stated for its market and years."""
    snapshot, language = context.snapshot, context.language
    rates = [one for one in snapshot.rates if _is_about(one, anchor)]
    found = [_rate(one, snapshot.names, language) for one in rates]
    driver = next(
        (_driver(measure, one, snapshot.names, language) for measure, one in snapshot.drivers if one.observation.value),
        None,
    )
    return replace(anchor, rates=tuple(sorted(found, key=lambda rate: (rate.value, rate.observation))), driver=driver)


def _is_about(one: Stated, anchor: Anchor) -> bool:
    """Whether a rate may be about the scenario's years: its window overlaps them, or it names no years."""
    row = one.observation
    if row.value is None or not -1 < row.value < math.inf or row.status in _NO_RATE:
        return False
    if not one.period.text:
        return True
    if one.period.precision != "range":
        return False
    first, last = one.period.start.year, one.period.end.year
    return first < anchor.year + anchor.years and last > anchor.year


def _rate(one: Stated, names: Names, language: str) -> StatedRate:
    row = one.observation
    value = row.value or 0.0
    return StatedRate(
        value=value,
        observation=row.id,
        who=names.whose(one, language),
        text=rate_text(value, printed_digits(one.resolution, value), language),
        when=format_period(one.period, language) if one.period.text else "",
        disputed=row.status == "disputed",
    )


def _driver(measure: Measure, one: Stated, names: Names, language: str) -> Driver:
    row = one.observation
    return Driver(
        value=row.value or 0.0,
        observation=row.id,
        who=names.whose(one, language),
        name=name(measure, language),
        text=rate_text(row.value or 0.0, printed_digits(one.resolution, row.value or 0.0), language),
        bounded=row.qualifier in {"up_to", "under"},
    )


def built_in(anchor: Anchor | None, language: str) -> dict[str, Assumptions]:
    """Low, base and high by id: the base is the published rate, low and high the outermost stated ones.

    Only what is stated: without a published rate there is no base, and without a second rate neither low nor high.
    """
    if anchor is None:
        return {}
    found: dict[str, Assumptions] = {}
    low, high = ends(anchor)
    if low is not None and high is not None:
        found[LOW] = Assumptions(say(language, "scn.low"), low.value)
    if anchor.growth is not None:
        found[BASE] = Assumptions(say(language, "scn.base"), anchor.growth)
    if low is not None and high is not None:
        found[HIGH] = Assumptions(say(language, "scn.high"), high.value)
    return found


def ends(anchor: Anchor) -> tuple[StatedRate | None, StatedRate | None]:
    """The lowest and the highest stated rate; none of both where all state the same."""
    if len({round(rate.value, 9) for rate in anchor.rates}) < 2:
        return None, None
    return anchor.rates[0], anchor.rates[-1]


def rate_words(rate: StatedRate, language: str) -> str:
    """A stated rate with whose it is, for which years, and whether it is in doubt."""
    key = "scn.of" if rate.when else "scn.of_undated"
    text = say(language, key, rate=rate.text, who=rate.who, when=rate.when)
    return say(language, "scn.disputed", text=text) if rate.disputed else text


def others(rates: Iterable[StatedRate], published: float | None) -> tuple[StatedRate, ...]:
    """The stated rates that differ from the published one, each value once, the lowest first."""
    found: dict[float, StatedRate] = {}
    for rate in rates:
        if published is None or abs(rate.value - published) > _SAME:
            found.setdefault(round(rate.value, 9), rate)
    return tuple(found.values())
