"""A measure over time in short, for a spark line beside a thing it belongs to."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Entity
from desktop.figures.stated import certainty, period_words, phrase
from desktop.figures.statements import period_of
from desktop.figures.wording import join, say
from desktop.market.names import name
from desktop.market.period import PeriodError, parse_period
from desktop.views.inspector.dossier import Block, Course, CoursePoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.market.records import Measure, Observation, Policy
    from desktop.workspace.workspace import Workspace

LEAST: Final = 3
"""Fewer values make no course."""
_WHO: Final = 2
"""Estimators named beside the title."""
_COUNTED: Final = "数"
"""What Chinese names of counts end in; titles speak of the thing itself."""


def course_about(workspace: Workspace, policy: Policy, markets: Sequence[str], language: str) -> Block | None:
    """The measure that a policy's title names, counted in one of the markets it touches; None where there is none."""
    named = _measure_named(workspace, policy)
    if named is None:
        return None
    known = [workspace.observations.of("market", key, named.id) for key in markets]
    rows = max(known, key=len, default=[])
    day = policy.issued_start
    return course_block(named, rows, language, mark=day)


def _measure_named(workspace: Workspace, policy: Policy) -> Measure | None:
    """The measure with the longest name that stands in the title in either language."""
    english, original = policy.title_en.casefold(), policy.title_original
    found = [
        one
        for one in workspace.measures.all()
        if one.unit_kind == "count"
        and (
            (len(one.name_en) > 3 and one.name_en.casefold() in english)
            or (len(one.name_zh) > 3 and one.name_zh.removesuffix(_COUNTED) in original)
        )
    ]
    return max(found, key=lambda one: len(one.name_en), default=None)


def course_block(measure: Measure, rows: Sequence[Observation], language: str, mark: str = "") -> Block | None:
    """The section of one measure's values; None for fewer than three comparable ones."""
    found = course(measure, rows, language, mark)
    if found is None:
        return None
    is_count = measure.unit_kind == "count"
    title = say(language, "about.counted", measure=found.measure) if is_count else found.measure
    return Block(title, course=found, aside=found.who, key=f"course.{measure.id}")


def course(measure: Measure, rows: Sequence[Observation], language: str, mark: str = "") -> Course | None:
    """Values of one unit over time, the refuted and the forecast left out."""
    known = [
        (period_of(row).x, row)
        for row in rows
        if row.value is not None and row.kind in {"actual", "estimate"} and row.status != "refuted"
    ]
    units = {row.unit for _, row in known}
    known = sorted(((x, row) for x, row in known if math.isfinite(x)), key=lambda pair: (pair[0], pair[1].id))
    if len(known) < LEAST or len(units) > 1:
        return None
    first, last = known[0], known[-1]
    span = (last[0] - first[0]) or 1.0
    top = max(abs(row.value or 0.0) for _, row in known) or 1.0
    points = tuple(
        CoursePoint((x - first[0]) / span, (row.value or 0.0) / top, hollow=certainty(row) == "disputed")
        for x, row in known
    )
    day = period_x(mark)
    place = (day - first[0]) / span if day is not None else None
    return Course(
        measure=name(measure, language),
        who=_whose([row for _, row in known], language),
        points=points,
        first=_end(first[1], language),
        last=_end(last[1], language),
        entity=Entity("observation", last[1].id),
        mark=place if place is not None and 0 <= place <= 1 else None,
    )


def period_x(text: str) -> float | None:
    """A period's middle as a decimal year; None for an unknown one."""
    try:
        x = parse_period(text).x
    except PeriodError:
        return None
    return x if math.isfinite(x) else None


def _end(row: Observation, language: str) -> str:
    said = phrase(row, language) or row.stated
    return say(language, "about.course_end", value=said, date=period_words(row.period, language))


def _whose(rows: Sequence[Observation], language: str) -> str:
    """The first estimators, without what stands in brackets behind them, and how many more there are."""
    known = list(dict.fromkeys(row.estimator.partition(" (")[0] for row in rows if row.estimator))
    names = join(language, known[:_WHO])
    more = len(known) - _WHO
    return say(language, "and_more", names=names, count=more) if more > 0 else names
