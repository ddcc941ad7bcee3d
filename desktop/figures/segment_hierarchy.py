"""A dimension's parts at one year as nested areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.adding_up import rounding_note
from desktop.figures.figure import Family, Figure, Node
from desktop.figures.segment_context import SegmentContext, best_year
from desktop.figures.segment_deep import deep_nodes, sums_below
from desktop.figures.segment_frame import (
    currency_notes,
    evidence,
    legend,
    nothing_stated,
    source_line,
    subtitle,
    total_notes,
    used_in,
)
from desktop.figures.segment_table import tree_table
from desktop.figures.segment_title import tree_title
from desktop.figures.segment_tree import ROOT, nodes
from desktop.figures.segment_tree_shares import tree_shares
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Sequence


def compose_treemap(context: SegmentContext) -> Figure:
    """The parts of the asked or best documented year as a treemap."""
    return _compose(context, Family.TREEMAP)


def compose_icicle(context: SegmentContext) -> Figure:
    """The same parts as columns of one level each."""
    return _compose(context, Family.ICICLE)


def compose_sunburst(context: SegmentContext) -> Figure:
    """The same parts as rings of one level each."""
    return _compose(context, Family.SUNBURST)


def _compose(context: SegmentContext, family: Family) -> Figure:
    request, language = context.request, context.language
    year = best_year(context)
    sums = sums_below(context, year)
    found = nodes(context, year, sums)
    deep = deep_nodes(context, year, sums, found)
    stated = any(node.value is not None and node.key != ROOT for node in found)
    title = tree_title(context, year)
    used = used_in(context, year)
    return Figure(
        id=request.id,
        name=request.name,
        family=family,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=subtitle(
            context, str(year) if stated and year is not None else "", context.scale.label if stated else ""
        ),
        source_line=source_line(context, used),
        alt_text=say(language, f"alt.{family}", title=title, series=_words(context, found)),
        nodes=(*found, *deep),
        footnotes=_tree_notes(context, found, sum(node.entity is not None for node in deep), year),
        legend=legend(node.certainty for node in (*found[1:], *deep)),
        evidence=evidence(context, used),
        formulas=tuple(node.lineage.formula for node in found if node.lineage.formula),
        table=tree_table(context, found, year),
        empty="" if stated else nothing_stated(context),
    )


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


def _tree_notes(context: SegmentContext, found: Sequence[Node], deep: int, year: int | None) -> tuple[str, ...]:
    language = context.language
    notes = total_notes(context, year)
    rest = next((node for node in found if node.key == f"{ROOT}#rest"), None)
    total = context.totals.get(year) if year is not None else None
    if rest is not None and total is not None and year is not None:
        stated = sum(a.value or 0.0 for a in context.stated(year).values())
        words = {"rest": rest.value_label, "total": context.scale.of_amount(total), "names": rest.text}
        note = "note.rest" if rest.text else "note.rest_alone"
        notes.append(say(language, note, stated=context.scale.number(stated, total.step), **words))
    if context.snapshot.levels is not None:
        note = "note.deep" if deep else "note.levels"
        notes.append(say(language, note, levels=context.snapshot.levels, count=f"{deep:,}"))
    others = [str(other) for other in context.years if other != year]
    if others:
        notes.append(say(language, "note.other_years", years=join(language, others)))
    if context.snapshot.dimension.informal:
        notes.append(say(language, "note.informal"))
    names = {segment.id: context.label(segment) for segment in context.snapshot.segments}
    notes += rounding_note([names[key] for key in tree_shares(context, year, ROOT).changed], language)
    return (*notes, *currency_notes(context, () if year is None else (year,)))
