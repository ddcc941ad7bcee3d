"""How a scenario is made, as a formula and as words: what turns, lifts and spreads it, the draws and their seed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.analysis.outcomes import DRAWS, NORMAL, START, TURNING, is_exact
from desktop.figures.scale import rate_text
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.analysis.course import Course
    from desktop.analysis.outcomes import Prior
    from desktop.figures.request import Assumptions
    from desktop.figures.scenario import Anchor

_WHOLE = 1000


def formula_of(anchor: Anchor, course: Course, own: Assumptions, priors: Mapping[str, Prior], years: int) -> str:
    """The arithmetic with its numbers; plain characters, English, as all formulas are."""
    rate = rate_text(course.growth, 2, "en")
    if course.turns:
        later, turning = rate_text(course.later or 0.0, 2, "en"), own.turning
        text = f"{_plain(course.base)} x (1 + {rate})^(years to {turning}) x (1 + {later})^(years from {turning})"
    else:
        text = f"{_plain(course.base)} x (1 + {rate})^t"
    if course.uplift:
        text += f" x (1 + {rate_text(course.uplift, 2, 'en')} x min(1, t / {course.ramp}))"
    text += f", t = 0 to {years}"
    if own.fx is not None and anchor.currencies:
        text += f", {own.fx:.6g} {anchor.currencies}"
    else:
        text += converted(anchor)
    return "; ".join([text, *_uncertain(anchor, course, own, priors, "en")])


def converted(anchor: Anchor) -> str:
    """The rate the start was converted with, for a formula; empty where it is stated in the shown currency."""
    one = anchor.conversion
    return "" if one is None else f", {one.rate:.6g} {one.quote}/{one.base} ({one.year} average, nominal)"


def words_of(
    anchor: Anchor, course: Course, own: Assumptions, priors: Mapping[str, Prior], language: str
) -> tuple[str, ...]:
    """What else than start and rate makes the path."""
    return (*_parts(anchor, course, own, language), *_uncertain(anchor, course, own, priors, language))


def _uncertain(
    anchor: Anchor, course: Course, own: Assumptions, priors: Mapping[str, Prior], language: str
) -> list[str]:
    found: list[str] = []
    for name, prior in priors.items():
        key = "scn.spread" if prior.shape == NORMAL else "scn.range"
        low, high = _ends(name, prior, anchor, course, language)
        words = {"what": say(language, f"scn.what.{name}"), "low": low, "high": high}
        found.append(say(language, key, shape=say(language, f"scn.prior.{prior.shape}"), **words))
    if priors and not is_exact(priors):
        found.append(say(language, "scn.draws", count=f"{DRAWS:,}", seed=own.seed))
    return found


def _parts(anchor: Anchor, course: Course, own: Assumptions, language: str) -> list[str]:
    found: list[str] = []
    if course.turns:
        later = rate_text(course.later or 0.0, 2, language)
        found.append(say(language, "scn.turning", year=own.turning, rate=later))
    if course.uplift:
        last = anchor.year + course.ramp
        found.append(say(language, "scn.uplift", uplift=rate_text(course.uplift, 1, language), last=last))
    if own.fx is not None and anchor.currencies:
        found.append(say(language, "scn.fx", rate=f"{own.fx:.6g}", pair=anchor.currencies))
    return found


def _ends(name: str, prior: Prior, anchor: Anchor, course: Course, language: str) -> tuple[str, str]:
    """The ends of what is thought possible; for a normal prior its centre and its standard deviation."""
    half, is_normal = (prior.high - prior.low) / 2, prior.shape == NORMAL
    if name == TURNING:
        low = prior.centre if is_normal else prior.low
        return f"{anchor.year + low:.4g}", f"{half:.3g}" if is_normal else f"{anchor.year + prior.high:.4g}"
    if name == START:
        share = half / course.base if course.base else 0.0
        if is_normal:
            return rate_text(1.0, 0, language), rate_text(share, 1, language)
        return rate_text(1 - share, 1, language), rate_text(1 + share, 1, language)
    if is_normal:
        points = format_number(half * 100, 2, language)
        return rate_text(prior.centre, 2, language), say(language, "scn.points", points=points)
    return rate_text(prior.low, 2, language), rate_text(prior.high, 2, language)


def _plain(base: float) -> str:
    """The start in single units, without an exponent."""
    return f"{base:,.0f}" if base >= _WHOLE else f"{base:.6g}"
