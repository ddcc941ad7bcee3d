"""Words about what is published of a size: the line below the title, its evidence, the alternative text."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.figures import caption, conversion, size_table
from desktop.figures.fiscal import year_words
from desktop.figures.wording import say
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.figures.figure import EvidenceLine, Series
    from desktop.figures.size_context import SizeContext
    from desktop.figures.snapshot import Stated

Words = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Names with their values and periods, for the alternative text."""


def subtitle(context: SizeContext, series: Sequence[Series], unit: str, by_estimator: bool) -> str:
    """What is measured, where, in which unit and years."""
    language = context.language
    parts = [context.measure, context.snapshot.subject.geography(language), unit]
    if context.selection.converted_from:
        parts.append(say(language, "converted"))
    if by_estimator:
        parts.append(say(language, "by_estimator"))
    years = [math.floor(point.x) for one in series for point in one.points]
    if years:
        named = year_words(series, (min(years), max(years)), language)
        first, last = named[min(years)], named[max(years)]
        parts.append(first if first == last else say(language, "range", first=first, last=last))
    return say(language, "comma").join(part for part in parts if part)


def evidence(context: SizeContext, used: Iterable[Stated]) -> tuple[EvidenceLine, ...]:
    """Where every number, rate and exchange rate was read."""
    language = context.language
    subject = context.snapshot.subject.name(language)
    lines = [caption.evidence_of(one, subject, context.measure, language) for one in used]
    lines += [
        caption.evidence_of(one, subject, context.measure, language)
        for one in context.snapshot.rates
        if one.period.precision == "range"
    ]
    lines += conversion.evidence(context.points(), context.snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())


def stated_words(context: SizeContext) -> Words:
    """Every estimator with its values, for the alternative text."""
    return [
        (context.who(track), [(context.amount(a), context.period(a.stated)) for a in (*track.main, *track.rings)])
        for track in context.tracks
    ]


def index_words(one: Series, language: str) -> list[tuple[str, str]]:
    """The values of an index line, for the alternative text."""
    return [
        (format_number(point.y, 1, language), size_table.period(point, language))
        for point in one.points
        if point.y is not None
    ]
