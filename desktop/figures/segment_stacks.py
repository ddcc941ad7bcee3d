"""A dimension's stated values over the years as columns: side by side, on top of each other, or as shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.adding_up import rounding_note
from desktop.figures.figure import Family, Figure
from desktop.figures.locators import located
from desktop.figures.segment_columns import Printed, axes, columns, printed_stacks
from desktop.figures.segment_frame import currency_notes, evidence, legend, source_line, subtitle, used_in
from desktop.figures.segment_shares import share_series, shares_of
from desktop.figures.segment_table import columns_table
from desktop.figures.segment_title import columns_title
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.figure import Series
    from desktop.figures.segment_context import SegmentContext


def compose_columns(context: SegmentContext) -> Figure:
    """One column a part and year."""
    return _of_values(context, stacked=False) if context.request.mode != "share" else _of_shares(context, stacked=False)


def compose_stacked(context: SegmentContext) -> Figure:
    """One column a year, its parts on top of each other up to the stated total."""
    return _of_values(context, stacked=True) if context.request.mode != "share" else compose_shares(context)


def compose_shares(context: SegmentContext) -> Figure:
    """One column of 100 % a year: the parts' shares of the stated total, and what is left of it."""
    return _of_shares(context, stacked=True)


def _of_values(context: SegmentContext, *, stacked: bool) -> Figure:
    printed = printed_stacks(context) if stacked else Printed()
    series = columns(context, stacked=stacked, printed=printed)
    notes = (*stack_notes(context, stacked=stacked), *rounded_notes(context, printed.changed))
    return _figure(context, series, notes, stacked=stacked, shares=False)


def _of_shares(context: SegmentContext, *, stacked: bool) -> Figure:
    made = {year: shares_of(context, year) for year in context.years}
    series = share_series(context, made, stacked=stacked)
    refused = list(dict.fromkeys(one.reason for one in made.values() if one.reason))
    empty = " ".join(refused) if all(one.reason for one in made.values()) else ""
    changed = [(key, year) for year, one in made.items() for key in one.changed]
    notes = (*refused, *stack_notes(context, stacked=True), *rounded_notes(context, changed))
    return _figure(context, series, notes if not empty else (), stacked=stacked, shares=True, empty=empty)


def _figure(
    context: SegmentContext,
    series: tuple[Series, ...],
    notes: tuple[str, ...],
    *,
    stacked: bool,
    shares: bool,
    empty: str = "",
) -> Figure:
    request, language = context.request, context.language
    x, y = axes(context, series, stacked=stacked, shares=shares)
    title = columns_title(context)
    used = [stated for year in context.years for stated in used_in(context, year)]
    family = Family.STACKED if stacked else Family.COLUMNS
    points = [point for one in series for point in one.points]
    rows = [(s.name, [(p.label, p.key) for p in s.points if p.y is not None]) for s in series]
    return Figure(
        id=request.id,
        name=request.name,
        family=family,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=subtitle(context, join(language, [str(year) for year in context.years]), y.unit),
        source_line=source_line(context, used),
        alt_text=say(language, f"alt.{family}", title=title, series=caption.in_words(rows, language)),
        x=x,
        y=y,
        series=series,
        footnotes=notes,
        legend=legend(point.certainty for point in points),
        evidence=evidence(context, used),
        formulas=tuple(dict.fromkeys(point.lineage.formula for point in points if point.lineage.formula)),
        table=columns_table(context, series, y.unit),
        empty=empty,
    )


def rounded_notes(context: SegmentContext, changed: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Which printed numbers differ from plain rounding."""
    names = {segment.id: context.label(segment) for segment in context.top()}
    return rounding_note(
        [say(context.language, "parens", text=names[key], note=year) for key, year in changed], context.language
    )


def stack_notes(context: SegmentContext, *, stacked: bool = True) -> tuple[str, ...]:
    """Whose totals these are, what nobody states, and which rates convert."""
    language = context.language
    notes = []
    totals = [context.totals[year] for year in context.years if year in context.totals] if stacked else []
    if totals:
        who = join(language, list(dict.fromkeys(context.whose(t.stated) for t in totals)))
        whole = [context.scale.phrase(context.scale.of_amount(total)) for total in totals]
        place = join(language, list(dict.fromkeys(located(one.stated.evidence.locator, language) for one in totals)))
        notes.append(say(language, "note.total", who=who, locator=place, total=join(language, whole)))
    silent = [context.label(one) for one in context.top() if not context.values.get(one.id)]
    if silent:
        notes.append(say(language, "note.silent", names=join(language, silent)))
    if context.snapshot.dimension.informal:
        notes.append(say(language, "note.informal"))
    return (*notes, *currency_notes(context, context.years))
