"""A dimension's stated values over the years as a figure of columns: side by side or on top of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.figure import Family, Figure
from desktop.figures.segment_columns import axes, columns
from desktop.figures.segment_frame import currency_notes, evidence, legend, source_line, subtitle, used_in
from desktop.figures.segment_table import columns_table
from desktop.figures.segment_title import columns_title
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from desktop.figures.segment_context import SegmentContext


def compose_columns(context: SegmentContext) -> Figure:
    """One column a part and year."""
    return _columns(context, stacked=False)


def compose_stacked(context: SegmentContext) -> Figure:
    """One column a year, its parts on top of each other up to the stated total."""
    return _columns(context, stacked=True)


def _columns(context: SegmentContext, *, stacked: bool) -> Figure:
    request, language = context.request, context.language
    series = columns(context, stacked=stacked)
    x, y = axes(context, series, stacked=stacked)
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
        footnotes=_column_notes(context, stacked=stacked),
        legend=legend(point.certainty for point in points),
        evidence=evidence(context, used),
        formulas=tuple(dict.fromkeys(point.lineage.formula for point in points if point.lineage.formula)),
        table=columns_table(context, series, y.unit),
    )


def _column_notes(context: SegmentContext, *, stacked: bool) -> tuple[str, ...]:
    language = context.language
    notes = []
    totals = [context.totals[year] for year in context.years if year in context.totals] if stacked else []
    if totals:
        who = join(language, list(dict.fromkeys(context.whose(t.stated) for t in totals)))
        whole = [context.scale.phrase(context.scale.of_amount(total)) for total in totals]
        place = join(language, list(dict.fromkeys(total.stated.evidence.locator for total in totals)))
        notes.append(say(language, "note.total", who=who, locator=place, total=join(language, whole)))
    if context.snapshot.dimension.informal:
        notes.append(say(language, "note.informal"))
    return (*notes, *currency_notes(context, context.years))
