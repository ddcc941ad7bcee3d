"""The analyst's own path over a size figure: what the assumptions make of what is published.

It is modelled throughout and carries its formula: base x (1 + rate)^t, and what turns, lifts or spreads it.
``scenario_series`` draws it.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.analysis.course import Course, quantile_courses
from desktop.analysis.fan import Z10, Z25, Fan
from desktop.analysis.growth import GrowthError
from desktop.analysis.outcomes import NORMAL, RATE, START, TURNING, UPLIFT, Prior, is_exact, outcomes
from desktop.figures.scenario_words import formula_of, words_of
from desktop.figures.wording import ZH, say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Conversion
    from desktop.figures.figure import Lineage
    from desktop.figures.request import Assumptions

_APART = re.compile(r"(?<=\d) %")
"""A percentage as English sets it, without which Chinese does."""
_SHORTEST = 1
_LONGEST = 60
SETTINGS = (
    "growth",
    "spread",
    "base",
    "low",
    "high",
    "turning",
    "later",
    "uplift",
    "fx",
    "base_spread",
    "turning_spread",
    "uplift_spread",
)
"""The assumptions that make a path; a prior and a seed alone make none."""


@frozen
class StatedRate:
    """A growth rate that somebody states for the market."""

    value: float
    observation: str
    who: str
    text: str
    """As printed, in the figure's language."""
    when: str
    """The years in words; empty where none are given."""
    disputed: bool


@frozen
class Driver:
    """How far somebody says a driver lifts the market as a whole."""

    value: float
    observation: str
    who: str
    name: str
    """What the source counts, inside a sentence."""
    text: str
    """As printed."""
    bounded: bool
    """Whether the source says up to."""


@frozen
class Anchor:
    """Where a scenario starts and how far it goes, as published."""

    x: float
    """Decimal year of the base value."""
    base: float
    """Published start value in single units, as shown."""
    growth: float | None
    """Published rate a year; None when there is none."""
    years: int
    inputs: Lineage
    """What the start and the published rate rest on, the start first."""
    end: float | None = None
    """Published value at the end, single units."""
    conversion: Conversion | None = None
    """How the start came into the shown currency; None where it is stated in it."""
    rates: tuple[StatedRate, ...] = ()
    """The stated rates of the market that may be about these years, the lowest first."""
    driver: Driver | None = None

    @property
    def year(self) -> int:
        """The year of the start."""
        return math.floor(self.x)

    @property
    def fx(self) -> float:
        """Units of the shown currency for one of the stated one."""
        return 1.0 if self.conversion is None else self.conversion.rate

    @property
    def currencies(self) -> str:
        """``CNY/USD`` where the start was converted; else empty."""
        return "" if self.conversion is None else f"{self.conversion.quote}/{self.conversion.base}"

    @property
    def stated_base(self) -> float:
        """The start in the currency it is stated in."""
        return self.base / self.fx


@frozen
class Path:
    """A scenario worked out: values of each year in single units."""

    name: str
    base: float
    rate: float
    start: float
    median: tuple[float, ...]
    """The course as set, year by year; where nothing but a normal rate is uncertain, the median of the outcomes too."""
    fans: tuple[Fan, ...]
    """Of each year; empty where nothing is uncertain."""
    lineage: Lineage
    at_stated: bool = False
    """Whether nothing is set but a rate that is published."""
    words: tuple[str, ...] = ()
    """What else makes it, in the language of the figure: turning, driver, exchange rate, spread, draws."""

    @property
    def end(self) -> float:
        """The course's value of the last year."""
        return self.median[-1]

    @property
    def end_year(self) -> int:
        """The last year."""
        return int(self.start) + len(self.median) - 1

    def extremes(self) -> tuple[float, ...]:
        """Values an axis has to hold."""
        fans = [(fan.p10, fan.p90) for fan in self.fans]
        return (*(value for pair in fans for value in pair), self.base, self.end)


def asked_for(assumptions: Assumptions) -> bool:
    """Whether the analyst has set anything that makes a path."""
    return any(getattr(assumptions, one) not in (None, 0.0) for one in SETTINGS)


@lru_cache(maxsize=32)
def path(anchor: Anchor | None, assumptions: Assumptions, language: str) -> Path | None:
    """The scenario of these assumptions from this anchor; None when nothing is set, no rate is known or none exists.

    Remembered: the chart, the percentiles and the table below ask for the same one at a step of a slider.
    """
    if anchor is None or not asked_for(assumptions):
        return None
    try:
        return _worked_out(anchor, assumptions, language)
    except GrowthError:
        return None


def course_of(anchor: Anchor, assumptions: Assumptions) -> Course | None:
    """The course as set, in single units as shown; None where neither the analyst nor a source gives a rate.

    A start of the analyst's own is in the stated currency, so that looking at it in another one moves nothing.
    """
    rate = assumptions.growth if assumptions.growth is not None else anchor.growth
    if rate is None:
        return None
    base = assumptions.base if assumptions.base is not None else anchor.stated_base
    fx = assumptions.fx if assumptions.fx is not None and anchor.currencies else anchor.fx
    turning = None if assumptions.turning is None else assumptions.turning - anchor.year
    return Course(base * fx, rate, turning, assumptions.later, assumptions.uplift)


def years_of(anchor: Anchor) -> int:
    """How many years a scenario runs."""
    return max(_SHORTEST, min(_LONGEST, anchor.years))


def priors_of(course: Course, assumptions: Assumptions) -> dict[str, Prior]:
    """What is uncertain, by name; a range of the rate counts with a prior that has ends, a spread with the normal."""
    shape, found = assumptions.prior, dict[str, Prior]()
    if shape == NORMAL:
        if assumptions.spread > 0:
            found[RATE] = _around(shape, course.growth, assumptions.spread)
    elif assumptions.low is not None and assumptions.high is not None and assumptions.high > assumptions.low:
        found[RATE] = Prior(shape, course.growth, assumptions.low, assumptions.high)
    if assumptions.base_spread > 0:
        found[START] = _around(shape, course.base, course.base * assumptions.base_spread)
    if assumptions.turning_spread > 0 and course.turns:
        found[TURNING] = _around(shape, float(course.turning or 0), assumptions.turning_spread)
    if assumptions.uplift_spread > 0:
        found[UPLIFT] = _around(shape, course.uplift, assumptions.uplift_spread)
    return found


def _around(shape: str, centre: float, half: float) -> Prior:
    return Prior(shape, centre, centre - half, centre + half)


def fans_of(course: Course, priors: Mapping[str, Prior], assumptions: Assumptions, years: int) -> tuple[Fan, ...]:
    """The fan of each year: exact where only the rate is normally spread, else drawn; empty without uncertainty."""
    if not priors:
        return ()
    if is_exact(priors):
        spread = assumptions.spread
        levels = quantile_courses(course, [z * spread for z in (-Z10, -Z25, 0.0, Z25, Z10)], years)
        return tuple(Fan(*row) for row in zip(*levels, strict=True))
    return outcomes(course, priors, years, assumptions.seed)


def _worked_out(anchor: Anchor, assumptions: Assumptions, language: str) -> Path | None:
    course = course_of(anchor, assumptions)
    if course is None:
        return None
    course.check()
    years, priors = years_of(anchor), priors_of(course, assumptions)
    fans = fans_of(course, priors, assumptions, years)
    return Path(
        name=title(assumptions, language),
        base=course.base,
        rate=course.growth,
        start=anchor.x,
        median=course.levels(years),
        fans=fans,
        lineage=replace(_inputs(anchor, assumptions), formula=formula_of(anchor, course, assumptions, priors, years)),
        at_stated=_at_stated(anchor, assumptions),
        words=words_of(anchor, course, assumptions, priors, language),
    )


def _at_stated(anchor: Anchor, own: Assumptions) -> bool:
    """Whether the rate is somebody else's and nothing besides is the analyst's."""
    published = {anchor.growth, *(rate.value for rate in anchor.rates)}
    return own.growth in published and not asked_for(replace(own, growth=None))


def _inputs(anchor: Anchor, own: Assumptions) -> Lineage:
    """What a path rests on: the start, the rate unless it is the analyst's own, the driver somebody states."""
    inputs = anchor.inputs
    rows = inputs.observations
    if own.growth is not None and own.growth != anchor.growth:
        rows = rows[:1]
    used = [rate.observation for rate in anchor.rates if rate.value in {own.growth, own.later, own.low, own.high}]
    if anchor.driver is not None and own.uplift:
        used.append(anchor.driver.observation)
    return replace(inputs, observations=tuple(dict.fromkeys((*rows, *used))))


def title(assumptions: Assumptions, language: str) -> str:
    """The scenario's name in a sentence, percentages in it as the language sets them."""
    if not assumptions.name:
        return say(language, "scenario")
    name = _APART.sub("%", assumptions.name) if language == ZH else assumptions.name
    return say(language, "scenario_named", name=name)
