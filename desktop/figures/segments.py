"""The segment family: a dimension's parts at one year as a tree, or over the years as columns."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.figures import caption, conversion
from desktop.figures.figure import Certainty, EvidenceLine, Family, Figure, Node
from desktop.figures.request import Assumptions
from desktop.figures.segment_columns import axes, columns
from desktop.figures.segment_context import SegmentContext, best_year, context_of, exceeds
from desktop.figures.segment_table import columns_table, tree_table
from desktop.figures.segment_title import columns_title, tree_title
from desktop.figures.segment_tree import ROOT, nodes
from desktop.figures.wording import join, say
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot, Stated

_REMEMBERED = 8
_AS_PUBLISHED = Assumptions()


def compose_segments(request: FigureRequest, snapshot: SegmentsSnapshot) -> Figure:
    """The figure of a request: a treemap unless ``shape`` asks for columns or stacked columns.

    An analyst's assumptions change nothing here but the figure's identity.
    """
    figure = _composed(replace(request, assumptions=_AS_PUBLISHED), snapshot)
    return figure if figure.id == request.id else replace(figure, id=request.id)


@lru_cache(maxsize=_REMEMBERED)
def _composed(request: FigureRequest, snapshot: SegmentsSnapshot) -> Figure:
    context = context_of(request, snapshot)
    if request.shape in {"columns", "stacked"} and context.years:
        return _columns(context, stacked=request.shape == "stacked")
    return _tree(context)


def _tree(context: SegmentContext) -> Figure:
    request, language = context.request, context.language
    year = best_year(context)
    found = nodes(context, year)
    stated = any(node.value is not None and node.key != ROOT for node in found)
    title = tree_title(context, year)
    used = _used(context, year)
    return Figure(
        id=request.id,
        name=request.name,
        family=Family.TREEMAP,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=_subtitle(
            context, str(year) if stated and year is not None else "", context.scale.label if stated else ""
        ),
        source_line=_source_line(context, used),
        alt_text=say(language, "alt.treemap", title=title, series=_words(context, found)),
        nodes=found,
        footnotes=_tree_notes(context, found, year),
        legend=_legend(node.certainty for node in found if node.key != ROOT),
        evidence=_evidence(context, used),
        formulas=tuple(node.lineage.formula for node in found if node.lineage.formula),
        table=tree_table(context, found, year),
        empty="" if stated else _empty(context),
    )


def _columns(context: SegmentContext, *, stacked: bool) -> Figure:
    request, language = context.request, context.language
    series = columns(context, stacked=stacked)
    x, y = axes(context, series, stacked=stacked)
    title = columns_title(context)
    used = [stated for year in context.years for stated in _used(context, year)]
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
        subtitle=_subtitle(context, join(language, [str(year) for year in context.years]), y.unit),
        source_line=_source_line(context, used),
        alt_text=say(language, f"alt.{family}", title=title, series=caption.in_words(rows, language)),
        x=x,
        y=y,
        series=series,
        footnotes=_column_notes(context, stacked=stacked),
        legend=_legend(point.certainty for point in points),
        evidence=_evidence(context, used),
        formulas=tuple(dict.fromkeys(point.lineage.formula for point in points if point.lineage.formula)),
        table=columns_table(context, series, y.unit),
    )


def _subtitle(context: SegmentContext, years: str, unit: str) -> str:
    what = say(context.language, "segments.what", market=context.market, dimension=context.dimension)
    measure = name(context.snapshot.measure, context.language) if unit else ""
    return say(context.language, "comma").join(part for part in (what, measure, unit, years) if part)


def _used(context: SegmentContext, year: int | None) -> list[Stated]:
    """The observations a year's figure rests on: its total first, then the parts in order."""
    if year is None:
        return []
    total = context.totals.get(year)
    found = [total.stated] if total is not None and context.stated(year) else []
    found += [
        by_year[year].stated for s in context.snapshot.segments if year in (by_year := context.values.get(s.id, {}))
    ]
    return found


def _source_line(context: SegmentContext, used: Sequence[Stated]) -> str:
    origin = [context.snapshot.origin] if context.snapshot.origin else []
    sources = [stated.source for stated in used] or origin + [claim.source for claim in context.snapshot.claims]
    return caption.source_line(sources, context.language, context.snapshot.names)


def _evidence(context: SegmentContext, used: Sequence[Stated]) -> tuple[EvidenceLine, ...]:
    language = context.language
    measure = name(context.snapshot.measure, language)
    names = {segment.id: context.label(segment) for segment in context.snapshot.segments}
    market = context.snapshot.subject.name(language)
    lines = [caption.evidence_of(s, names.get(s.observation.subject_id, market), measure, language) for s in used]
    lines += [
        caption.evidence_of_claim(claim, names.get(claim.claim.subject_id, market), context.dimension, language)
        for claim in context.snapshot.claims
    ]
    years = {stated.period.year for stated in used}
    lines += conversion.evidence(context.drawn(years), context.snapshot.fx_places, language)
    return tuple({line.observation: line for line in lines}.values())


def _words(context: SegmentContext, found: Sequence[Node]) -> str:
    """Nodes with their values or claims in one line."""
    language = context.language
    parts = []
    for node in found:
        if node.key == ROOT:
            continue
        value = say(language, "comma").join(p for p in (node.value_label, *(pill.text for pill in node.pills)) if p)
        parts.append((node.name, [(value or say(language, "not_published").lower(), "")]))
    return caption.in_words(parts, language)


def _tree_notes(context: SegmentContext, found: Sequence[Node], year: int | None) -> tuple[str, ...]:
    language = context.language
    notes = _total_notes(context, year)
    rest = next((node for node in found if node.key == f"{ROOT}#rest"), None)
    total = context.totals.get(year) if year is not None else None
    if rest is not None and total is not None and year is not None:
        stated = sum(a.value or 0.0 for a in context.stated(year).values())
        words = {"rest": rest.value_label, "total": context.scale.of_amount(total), "names": rest.text}
        notes.append(say(language, "note.rest", stated=context.scale.number(stated, total.step), **words))
    if context.snapshot.levels is not None:
        notes.append(say(language, "note.levels", levels=context.snapshot.levels))
    others = [str(other) for other in context.years if other != year]
    if others:
        notes.append(say(language, "note.other_years", years=join(language, others)))
    if context.snapshot.dimension.informal:
        notes.append(say(language, "note.informal"))
    return (*notes, *_currency_notes(context, () if year is None else (year,)))


def _currency_notes(context: SegmentContext, years: Sequence[int]) -> list[str]:
    """Rates of what is converted, and values left out because they stand in another unit."""
    language, selection = context.language, context.selection
    found = conversion.notes(context.drawn(years), context.snapshot.fx_places, context.snapshot.names, language)
    found += [say(language, "note.unconverted", count=count, unit=unit) for unit, count in selection.unconverted]
    for unit, rows in selection.other_units:
        who = join(language, list(dict.fromkeys(context.whose(one) for one in rows)))
        found.append(say(language, "note.other_unit", count=len(rows), unit=unit, who=who))
    return found


def _total_notes(context: SegmentContext, year: int | None) -> list[str]:
    language = context.language
    stated = context.stated(year) if year is not None else {}
    if not stated or year is None:
        return []
    total = context.totals.get(year)
    if total is None or not total.value:
        return [say(language, "note.no_total", year=f"{year}年" if language == "zh" else year)]
    whole = context.scale.phrase(context.scale.of_amount(total))
    parts = sum(amount.value or 0.0 for amount in stated.values())
    if exceeds(parts, total.value):
        return [
            say(
                language, "note.over", stated=context.scale.phrase(context.scale.number(parts, total.step)), total=whole
            )
        ]
    who = context.whose(total.stated)
    return [say(language, "note.total", who=who, locator=total.stated.evidence.locator, total=whole)]


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
    return (*notes, *_currency_notes(context, context.years))


def _legend(kinds: Iterable[Certainty]) -> tuple[Certainty, ...]:
    found = set(kinds)
    return tuple(certainty for certainty in Certainty if certainty in found)


def _empty(context: SegmentContext) -> str:
    count, claims = len(context.top()), len(context.snapshot.claims)
    if not claims:
        return say(context.language, "segments.empty_silent", count=count)
    return say(context.language, "segments.empty", count=count, claims=claims)
