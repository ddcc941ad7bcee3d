"""The Marimekko figure: two dimensions, or one dimension over the years, as areas of one whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures import caption
from desktop.figures.adding_up import rounding_note
from desktop.figures.figure import Cell, Certainty, Column, Family, Figure, Node, Table
from desktop.figures.segment_context import exceeds
from desktop.figures.segment_crossing import crossed_of
from desktop.figures.segment_frame import (
    crossed_evidence,
    crossed_subtitle,
    currency_notes,
    evidence,
    legend,
    source_line,
    subtitle,
    used_in,
)
from desktop.figures.segment_marimekko_nodes import Made, axes, crossed_columns, nodes, widest_of, yearly_columns
from desktop.figures.segment_title import columns_title
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import EvidenceLine
    from desktop.figures.segment_context import SegmentContext
    from desktop.figures.segment_crossing import Crossed
    from desktop.figures.segment_marimekko_nodes import Column as Part


def compose_marimekko(context: SegmentContext) -> Figure:
    """Columns of the chosen dimension with the second one inside; without a second one, columns of years."""
    crossed = crossed_of(context)
    return _of_years(context) if crossed is None else _of_two(crossed)


def _of_two(crossed: Crossed) -> Figure:
    context, language = crossed.rows, crossed.rows.language
    columns = crossed_columns(crossed)
    made = nodes(context, columns, crossed.total)
    widest = widest_of(columns, made)
    used = crossed.used(crossed.rows.top(), crossed.columns.top())
    year = f"{crossed.year}年" if language == "zh" else str(crossed.year)
    if widest is None or widest[0].whole is None:
        empty = say(language, "marimekko.empty", dimension=context.dimension)
        title = empty
    else:
        empty, (column, share) = "", widest
        amount = context.scale.phrase(context.scale.of_amount(widest[0].whole))
        words = {"column": column.name, "amount": amount, "market": context.market, "year": year, "share": share}
        key = "marimekko.title" if share else "marimekko.full"
        if not column.parts:
            key = "marimekko.silent"
        title = say(language, key, parts=crossed.columns.dimension, **words)
    notes = _notes(context, columns, made)
    if crossed.total is not None and not empty:
        total = context.scale.phrase(context.scale.of_amount(crossed.total))
        notes.insert(0, say(language, "note.widths", who=context.whose(crossed.total.stated), total=total))
    elif not empty:
        notes.insert(0, say(language, "note.widths_parts", year=year))
    years = () if crossed.year is None else (crossed.year,)
    notes += [*currency_notes(context, years), *currency_notes(crossed.columns, years)]
    return _figure(
        context,
        made,
        title,
        subtitle=crossed_subtitle(crossed, "" if empty else context.scale.label),
        source=source_line(context, used),
        lines=crossed_evidence(crossed, used),
        notes=notes,
        head=context.dimension,
        empty=empty,
    )


def _of_years(context: SegmentContext) -> Figure:
    language = context.language
    columns = yearly_columns(context)
    made = nodes(context, columns, None)
    empty = "" if widest_of(columns, made) else say(language, "marimekko.no_year")
    used = [stated for year in context.years for stated in used_in(context, year)]
    years = join(language, [str(year) for year in context.years])
    notes = [*_notes(context, columns, made), *currency_notes(context, context.years)]
    return _figure(
        context,
        made,
        columns_title(context),
        subtitle=subtitle(context, years, context.scale.label),
        source=source_line(context, used),
        lines=evidence(context, used),
        notes=notes,
        head=say(language, "col.period"),
        empty=empty,
    )


def _figure(
    context: SegmentContext,
    made: Made,
    title: str,
    *,
    subtitle: str,
    source: str,
    lines: tuple[EvidenceLine, ...],
    notes: Sequence[str],
    head: str,
    empty: str,
) -> Figure:
    language = context.language
    x, y = axes(context, made)
    series = caption.in_words(((node.name, [(node.value_label, "")]) for node in made.nodes if node.value), language)
    return Figure(
        id=context.request.id,
        name=context.request.name,
        family=Family.MARIMEKKO,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=subtitle,
        source_line=source,
        alt_text=say(language, "alt.marimekko", title=title, series=series),
        x=x,
        y=y,
        nodes=made.nodes,
        footnotes=tuple(dict.fromkeys(notes)),
        legend=legend(node.certainty for node in made.nodes),
        evidence=lines,
        formulas=tuple(dict.fromkeys(node.lineage.formula for node in made.nodes if node.lineage.formula)),
        table=_table(context, made, head),
        empty=empty,
    )


def _notes(context: SegmentContext, columns: tuple[Part, ...], made: Made) -> list[str]:
    """What has no width, what exceeds its column, which shares were rounded to add up."""
    language = context.language
    notes = []
    silent = [node.name for node in made.nodes if not node.parent and node.value is None]
    if silent and any(node.size for node in made.nodes):
        notes.append(say(language, "note.no_width", names=join(language, silent)))
    beyond = [
        one.name
        for one in columns
        if one.whole is not None
        and exceeds(sum(part.amount.value or 0.0 for part in one.parts), one.whole.value or 0.0)
        and one.whole.value
    ]
    if beyond:
        notes.append(say(language, "note.beyond", names=join(language, beyond)))
    notes += rounding_note(made.changed, language)
    if context.snapshot.dimension.informal:
        notes.append(say(language, "note.informal"))
    return notes


def _table(context: SegmentContext, made: Made, head: str) -> Table:
    """One row a column with its total and width, and one a part with its value and share of the column."""
    language = context.language
    columns = (
        Column("segment", head),
        Column("value", say(language, "col.value"), context.scale.label, numeric=True),
        Column("share", say(language, "col.share"), "%", numeric=True),
        Column("formula", say(language, "col.formula")),
    )
    names = {node.key: node.name for node in made.nodes if not node.parent}
    return Table(columns, tuple(_row(node, names, made, language) for node in made.nodes))


def _row(node: Node, names: dict[str, str], made: Made, language: str) -> tuple[Cell, ...]:
    both = say(language, "matrix.pair", row=names.get(node.parent, ""), column=node.name) if node.parent else node.name
    if node.value is None:
        unknown = Cell("", certainty=Certainty.NOT_PUBLISHED)
        return Cell(both), unknown, unknown, Cell("")
    siblings = sum(other.size for other in made.nodes if other.parent == node.parent)
    share = Cell(node.detail, node.size / siblings, Certainty.MODELLED, node.lineage) if node.detail else Cell("")
    value = Cell(node.value_label, node.value, node.certainty, node.lineage)
    return Cell(both), value, share, Cell(node.lineage.formula)
