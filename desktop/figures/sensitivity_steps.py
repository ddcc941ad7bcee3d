"""How far each assumption of a scenario may move, alone: to what is stated where something is, else by a named step."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import Conversion
from desktop.figures.scale import rate_text
from desktop.figures.scenario_stated import ends, rate_words
from desktop.figures.wording import say
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.analysis.course import Course
    from desktop.figures.request import Assumptions
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.figures.size_context import SizeContext
    from desktop.market.records import FxRate

RATE_STEP: Final = 0.01
START_STEP: Final = 0.05
TURNING_STEP: Final = 2
UPLIFT_STEP: Final = 0.05


@frozen
class Step:
    """One assumption at its low and at its high, everything else as set."""

    key: str
    """growth, base, turning, later, uplift or fx."""
    name: str
    """What it is called, in the figure's language."""
    low: Course
    high: Course
    low_text: str
    high_text: str
    basis: str
    """Whose range it is: stated by whom, set by the analyst, or a step that nobody states."""
    stated: bool
    observations: tuple[str, ...] = ()
    rates: tuple[Conversion, ...] = ()
    """Exchange rates at its ends."""


def steps(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> tuple[Step, ...]:
    """Every assumption that can move, in the order of the controls."""
    found = [_growth(context, anchor, course, own), _start(context, anchor, course, own)]
    if course.turns:
        found += [_turning(context, anchor, course, own), _later(context, course)]
    lifted = _uplift(context, anchor, course, own)
    found += [lifted] if lifted is not None else []
    exchanged = _exchange(context, anchor, course, own)
    found += [exchanged] if exchanged is not None else []
    return tuple(found)


def _growth(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> Step:
    language = context.language
    low, high = ends(anchor)
    if low is not None and high is not None:
        basis = say(language, "sens.stated", low=rate_words(low, language), high=rate_words(high, language))
        rows = (low.observation, high.observation)
        texts = low.text, high.text
        return _rates("growth", course, (low.value, high.value), basis, language, stated=True, rows=rows, texts=texts)
    if own.low is not None and own.high is not None and own.prior != "normal":
        return _rates("growth", course, (own.low, own.high), say(language, "sens.own"), language)
    step = own.spread or RATE_STEP
    key = "sens.own" if own.spread else "sens.step_points"
    basis = say(language, key, step=f"{step * 100:.3g}")
    return _rates("growth", course, (course.growth - step, course.growth + step), basis, language)


def _later(context: SizeContext, course: Course) -> Step:
    language, rate = context.language, course.later or 0.0
    basis = say(language, "sens.step_points", step=f"{RATE_STEP * 100:.3g}")
    return _rates("later", course, (rate - RATE_STEP, rate + RATE_STEP), basis, language)


def _rates(
    key: str,
    course: Course,
    rates: tuple[float, float],
    basis: str,
    language: str,
    *,
    stated: bool = False,
    rows: tuple[str, ...] = (),
    texts: tuple[str, str] | None = None,
) -> Step:
    low, high = (max(-1.0, rate) for rate in rates)
    name = say(language, f"sens.what.{key}")
    texts = texts or (rate_text(low, 2, language), rate_text(high, 2, language))
    if key == "later":
        return Step(key, name, replace(course, later=low), replace(course, later=high), *texts, basis, stated, rows)
    return Step(key, name, replace(course, growth=low), replace(course, growth=high), *texts, basis, stated, rows)


def _start(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> Step:
    """Other estimates of the year of the start are its stated range; without any a step of so many percent."""
    language, scale = context.language, context.scale
    here = [
        amount
        for amount in context.points()
        if int(amount.x) == anchor.year and amount.value is not None and not amount.bounded
    ]
    here.sort(key=lambda amount: amount.value or 0.0)
    if len(here) > 1 and here[0].value != here[-1].value and not own.base_spread and own.base is own.fx is None:
        basis = say(language, "sens.stated", low=context.whose(here[0].stated), high=context.whose(here[-1].stated))
        rows = (here[0].stated.observation.id, here[-1].stated.observation.id)
        return _starts(course, (here[0].value or 0.0, here[-1].value or 0.0), scale, basis, stated=True, rows=rows)
    step = own.base_spread or START_STEP
    basis = say(language, "sens.own" if own.base_spread else "sens.step_percent", step=f"{step * 100:.3g}")
    return _starts(course, (course.base * (1 - step), course.base * (1 + step)), scale, basis)


def _starts(
    course: Course,
    bases: tuple[float, float],
    scale: Scale,
    basis: str,
    *,
    stated: bool = False,
    rows: tuple[str, ...] = (),
) -> Step:
    low, high = bases
    texts = scale.computed(low), scale.computed(high)
    name = say(scale.language, "sens.what.base")
    return Step("base", name, replace(course, base=low), replace(course, base=high), *texts, basis, stated, rows)


def _turning(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> Step:
    turning = course.turning or 0
    step = round(own.turning_spread) or TURNING_STEP
    early, late = turning - step, turning + step
    key = "sens.own" if own.turning_spread else "sens.step_years"
    basis = say(context.language, key, step=step)
    texts = str(anchor.year + early), str(anchor.year + late)
    courses = replace(course, turning=early), replace(course, turning=late)
    return Step("turning", say(context.language, "sens.what.turning"), *courses, *texts, basis, stated=False)


def _uplift(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> Step | None:
    """From nothing to what a source states at most; a step about the analyst's own where nobody states one."""
    language, driver = context.language, anchor.driver
    rows: tuple[str, ...] = ()
    if driver is not None:
        low, high, rows = 0.0, max(driver.value, course.uplift), (driver.observation,)
        basis = say(language, "sens.driver", who=driver.who, lift=driver.text)
    elif course.uplift:
        step = own.uplift_spread or UPLIFT_STEP
        low, high = max(0.0, course.uplift - step), course.uplift + step
        basis = say(language, "sens.own" if own.uplift_spread else "sens.step_points", step=f"{step * 100:.3g}")
    else:
        return None
    texts = rate_text(low, 1, language), rate_text(high, 1, language)
    ends_ = replace(course, uplift=low), replace(course, uplift=high)
    name = driver.name if driver is not None else say(language, "sens.what.uplift")
    return Step("uplift", name, *ends_, *texts, basis, driver is not None, rows)


def _exchange(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> Step | None:
    """The lowest and the highest yearly average on file between the two currencies."""
    if not anchor.currencies:
        return None
    quote, _, base = anchor.currencies.partition("/")
    found = [_rate(row, row.rate) for row in context.snapshot.fx if (row.base, row.quote) == (base, quote)]
    found += [
        _rate(row, 1 / row.rate, turned=True)
        for row in context.snapshot.fx
        if (row.base, row.quote) == (quote, base) and row.rate
    ]
    if len(found) < 2:
        return None
    low, high = min(found, key=lambda one: one.rate), max(found, key=lambda one: one.rate)
    now = own.fx if own.fx is not None else anchor.fx
    basis = say(context.language, "sens.fx", low=low.year, high=high.year)
    ends_ = replace(course, base=course.base * low.rate / now), replace(course, base=course.base * high.rate / now)
    name = say(context.language, "sens.what.fx")
    return Step("fx", name, *ends_, f"{low.rate:.4g}", f"{high.rate:.4g}", basis, stated=True, rates=(low, high))


def _rate(row: FxRate, rate: float, *, turned: bool = False) -> Conversion:
    base, quote = (row.quote, row.base) if turned else (row.base, row.quote)
    return Conversion(base, quote, rate, int(row.period[:4]), (row.evidence_id,) if row.evidence_id else ())
