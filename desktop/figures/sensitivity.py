"""Which assumption matters most: each alone at its low and its high, the longest bar first (a tornado)."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError
from desktop.figures import conversion
from desktop.figures.axes import category_axis, nice_step, value_axis
from desktop.figures.conversion import rate_words
from desktop.figures.figure import (
    Axis,
    Boundary,
    Cell,
    Certainty,
    Column,
    Entity,
    Family,
    Figure,
    Lineage,
    Point,
    Series,
    Table,
    Tick,
)
from desktop.figures.palette import ACCENT
from desktop.figures.request import Assumptions
from desktop.figures.scenario import course_of, title, years_of
from desktop.figures.scenario_series import evidence_of
from desktop.figures.scenario_words import converted
from desktop.figures.sensitivity_steps import Step, steps
from desktop.figures.size_context import inside
from desktop.figures.size_published import published
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.analysis.course import Course
    from desktop.figures.request import FigureRequest
    from desktop.figures.scale import Scale
    from desktop.figures.scenario import Anchor
    from desktop.figures.size_context import SizeContext
    from desktop.figures.size_published import Published
    from desktop.figures.snapshot import SizeSnapshot

SENSITIVITY: Final = "sensitivity"
_STEPS: Final = 6
KIND: Final = "assumption"
"""Kind of the entity behind a bar; its id is the name of the assumption."""


@frozen
class Effect:
    """What one assumption does to the value of the last year, in single units."""

    step: Step
    at_low: float
    at_high: float

    @property
    def swing(self) -> float:
        """How far apart the two values lie."""
        return abs(self.at_high - self.at_low)


def effects(context: SizeContext, anchor: Anchor, course: Course, own: Assumptions) -> tuple[Effect, ...]:
    """Every assumption with what it does, the strongest first; what leads to no value at all is left out."""
    years = years_of(anchor)
    found = []
    for step in steps(context, anchor, course, own):
        try:
            found.append(Effect(step, step.low.level(years), step.high.level(years)))
        except GrowthError:
            continue
    return tuple(sorted(found, key=lambda effect: -effect.swing))


def compose_sensitivity(request: FigureRequest, snapshot: SizeSnapshot) -> Figure:
    """The tornado of a request's assumptions; empty, with the reason, where there is no course to move."""
    base = published(_as_size(request), snapshot)
    context, anchor, own = base.context, base.anchor, request.assumptions
    course = course_of(anchor, own) if anchor is not None else None
    if anchor is None or course is None:
        return _nothing(request, base, snapshot)
    try:
        end = course.level(years_of(anchor))
    except GrowthError:
        return _nothing(request, base, snapshot)
    found = effects(context, anchor, course, own)
    last, scale = anchor.year + years_of(anchor), context.scale
    points = tuple(_point(effect, i, end, last, anchor, scale) for i, effect in enumerate(found))
    notes = [say(scale.language, "sens.note", last=last), *(_basis(effect, scale.language) for effect in found)]
    notes += conversion.notes(context.points(), snapshot.fx_places, snapshot.names, scale.language)
    used = {row for point in points for row in point.lineage.observations}
    exchanged = [one for effect in found for one in effect.step.rates]
    lines = {line.observation: line for line in (*base.evidence, *evidence_of(used, base, snapshot, scale.language))}
    for line in conversion.rate_lines(exchanged, snapshot.fx_places, scale.language):
        lines.setdefault(line.observation, line)
    names = [_row_name(effect.step, scale.language) for effect in found]
    central = say(scale.language, "sens.line", amount=scale.computed(end), scenario=_whose(own, scale.language))
    values = [value for point in points for value in (point.low, point.high) if value is not None]
    headline = _title(found[0], context, last)
    return replace(
        _frame(request, base, snapshot, headline),
        alt_text=say(scale.language, "sens.alt", title=headline, rows="; ".join(point.text for point in points)),
        x=category_axis(names),
        y=_axis([*values, scale.shown(end)], base.unit, scale),
        series=(Series(SENSITIVITY, say(scale.language, "sens.series"), ACCENT, points, mark="range"),),
        annotations=(Boundary(scale.shown(end), central),),
        footnotes=(
            say(scale.language, "sens.note", last=last),
            *(_basis(effect, scale.language) for effect in found),
            *notes,
        ),
        legend=(Certainty.MODELLED,),
        evidence=tuple(lines.values()),
        formulas=tuple(point.lineage.formula for point in points),
        table=_table(found, base.unit, last, scale, points),
        scenario=title(own, scale.language) if own else "",
    )


def _axis(values: list[float], unit: str, scale: Scale) -> Axis:
    """From below the lowest to beyond the highest value: places are compared here, not lengths from zero."""
    whole = value_axis(values, scale.language, unit=unit, factor=scale.factor)
    low, high = min(values), max(values)
    step = nice_step(high - low, _STEPS) if high > low else 0.0
    start = math.floor(low / step) * step if step else 0.0
    if start <= 0:
        return whole
    count = math.ceil((high - start) / step - 1e-9)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    decimals += round(step, decimals) != round(step, 12)
    ticks = tuple(
        Tick(start + i * step, format_number(start + i * step, decimals, scale.language)) for i in range(count + 1)
    )
    return replace(whole, minimum=start, maximum=start + count * step, ticks=ticks, decimals=decimals)


def _as_size(request: FigureRequest) -> FigureRequest:
    return replace(
        request, family="size", assumptions=Assumptions(), beside=(), arrows=None, shape="", mode="value", methods=()
    )


def _frame(request: FigureRequest, base: Published, snapshot: SizeSnapshot, headline: str) -> Figure:
    """All that does not depend on whether there is anything to move."""
    language = request.language
    unit = [base.context.measure, base.context.snapshot.subject.geography(language), base.unit]
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.RANGES,
        language=language,
        section=snapshot.subject.name(language),
        title=headline,
        subtitle=say(language, "comma").join([*(part for part in unit if part), say(language, "sens.each")]),
        source_line=base.source_line,
        alt_text=headline,
        evidence=base.evidence,
    )


def _nothing(request: FigureRequest, base: Published, snapshot: SizeSnapshot) -> Figure:
    sentence = base.empty or say(request.language, "sens.nothing", market=base.context.market)
    return replace(_frame(request, base, snapshot, sentence), empty=sentence)


def _whose(own: Assumptions, language: str) -> str:
    return title(own, language) if own else say(language, "sens.published")


def _title(strongest: Effect, context: SizeContext, last: int) -> str:
    scale = context.scale
    span = _span(strongest, scale)
    is_given = strongest.step.stated or strongest.step.basis == say(scale.language, "sens.own")
    key = "sens.title" if is_given else "sens.title_step"
    return say(
        scale.language,
        key,
        what=strongest.step.name if is_given else inside(strongest.step.name),
        market=context.market_inside,
        last=last,
        span=span,
    )


def _span(effect: Effect, scale: Scale) -> str:
    """From the lower to the higher value with the unit."""
    low, high = sorted((effect.at_low, effect.at_high))
    return scale.phrase(say(scale.language, "range", first=scale.computed(low), last=scale.computed(high)))


def _row_name(step: Step, language: str) -> str:
    return say(language, "sens.row", what=step.name, low=step.low_text, high=step.high_text)


def _point(effect: Effect, place: int, end: float, last: int, anchor: Anchor, scale: Scale) -> Point:
    step, language = effect.step, scale.language
    low, high = sorted((effect.at_low, effect.at_high))
    span = say(language, "range", first=scale.computed(low), last=scale.computed(high))
    text = say(language, "sens.text", row=_row_name(step, language), span=_span(effect, scale), last=last)
    formula = (
        f"{step.key} {step.low_text} -> {scale.computed(effect.at_low)}, "
        f"{step.high_text} -> {scale.computed(effect.at_high)} ({scale.label}, {last}), everything else as set"
        f"{converted(anchor)}"
    )
    inputs = anchor.inputs
    exchanged = (key for one in step.rates for key in one.evidence)
    places = tuple(dict.fromkeys((*inputs.evidence, *exchanged)))
    rate = (rate_words(anchor.conversion, language),) if anchor.conversion is not None else ()
    rows = tuple(dict.fromkeys((*inputs.observations, *step.observations)))
    return Point(
        key=step.key,
        x=float(place),
        y=scale.shown(end),
        certainty=Certainty.MODELLED,
        label=span,
        text=say(language, "comma").join((text, step.basis, *rate)),
        low=scale.shown(low),
        high=scale.shown(high),
        lineage=Lineage(rows, formula=formula, evidence=places),
        entity=Entity(KIND, step.key),
    )


def _basis(effect: Effect, language: str) -> str:
    return say(language, "sens.basis", what=effect.step.name, basis=effect.step.basis)


def _table(found: tuple[Effect, ...], unit: str, last: int, scale: Scale, points: tuple[Point, ...]) -> Table:
    language = scale.language
    columns = (
        Column("assumption", say(language, "sens.col.assumption")),
        Column("from", say(language, "sens.col.low")),
        Column("to", say(language, "sens.col.high")),
        Column("value", say(language, "sens.col.value", last=last), unit, numeric=True),
        Column("low", say(language, "sens.col.at_low", last=last), unit, numeric=True),
        Column("high", say(language, "sens.col.at_high", last=last), unit, numeric=True),
        Column("basis", say(language, "sens.col.basis")),
    )
    rows = tuple(
        (
            Cell(effect.step.name),
            Cell(effect.step.low_text),
            Cell(effect.step.high_text),
            *(_value(value, scale, point) for value in (point.y, point.low, point.high)),
            Cell(effect.step.basis),
        )
        for effect, point in zip(found, points, strict=True)
    )
    return Table(columns, rows)


def _value(value: float | None, scale: Scale, point: Point) -> Cell:
    shown = value or 0.0
    return Cell(scale.computed(shown * scale.factor), shown, Certainty.MODELLED, point.lineage)
