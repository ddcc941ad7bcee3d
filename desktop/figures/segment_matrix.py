"""Two dimensions crossed as a matrix: heads with their own values and claims, cells where somebody states them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures import owning
from desktop.figures.adding_up import rounding_note, share_labels
from desktop.figures.amounts import lineage_of
from desktop.figures.figure import Entity, Family, Figure, Lineage, Matrix, MatrixCell, MatrixHead
from desktop.figures.segment_crossing import Crossed, crossed_of
from desktop.figures.segment_frame import crossed_evidence, crossed_subtitle, currency_notes, legend, source_line
from desktop.figures.segment_matrix_table import matrix_table
from desktop.figures.segment_tree import pills
from desktop.figures.wording import join, say
from desktop.frozen import frozen
from desktop.market.crossings import crossing_id

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.segment_context import SegmentContext
    from desktop.market.records import Segment

MOST: Final = 40
"""Rows and columns beyond this are counted, not drawn."""


@frozen
class _Shares:
    """Printed shares of the total, by what they are shares of."""

    texts: dict[tuple[str, str], str]
    changed: tuple[str, ...]


def compose_matrix(context: SegmentContext) -> Figure:
    """The matrix of the chosen dimension and the second one."""
    crossed = crossed_of(context)
    if crossed is None:
        return _alone(context)
    rows, columns = crossed.rows.top()[:MOST], crossed.columns.top()[:MOST]
    shares = _shares(crossed, rows, columns)
    matrix = Matrix(
        rows=tuple(_head(crossed, crossed.rows, one) for one in rows),
        columns=tuple(_head(crossed, crossed.columns, one) for one in columns),
        cells=_cells(crossed, rows, columns, shares),
    )
    language, title = context.language, _title(crossed, rows, columns)
    used = crossed.used(rows, columns)
    heads = [head.certainty for head in (*matrix.rows, *matrix.columns)]
    every = [cell for line in matrix.cells for cell in line]
    return Figure(
        id=context.request.id,
        name=context.request.name,
        family=Family.MATRIX,
        language=language,
        section=context.snapshot.subject.name(language),
        title=title,
        subtitle=crossed_subtitle(crossed, crossed.rows.scale.label if used else ""),
        source_line=source_line(crossed.rows, used),
        alt_text=say(language, "alt.matrix", title=title, series=_words(matrix, language)),
        matrix=matrix,
        footnotes=_notes(crossed, rows, columns, shares),
        legend=legend([*heads, *(cell.certainty for cell in every)]),
        evidence=crossed_evidence(crossed, used),
        formulas=tuple(dict.fromkeys(cell.lineage.formula for cell in every if cell.lineage.formula)),
        table=matrix_table(crossed, matrix),
    )


def _alone(context: SegmentContext) -> Figure:
    """There is nothing to cross with."""
    language = context.language
    reason = say(language, "matrix.alone", market=context.market, dimension=context.dimension)
    return Figure(
        id=context.request.id,
        name=context.request.name,
        family=Family.MATRIX,
        language=language,
        section=context.snapshot.subject.name(language),
        title=reason,
        subtitle=say(language, "segments.what", market=context.market, dimension=context.dimension),
        source_line=source_line(context, []),
        alt_text=reason,
        empty=reason,
    )


def _head(crossed: Crossed, context: SegmentContext, segment: Segment) -> MatrixHead:
    amount = context.values.get(segment.id, {}).get(crossed.year or 0)
    language, label = context.language, context.label(segment)
    claims = pills(context, segment)
    said = [pill.text for pill in claims]
    entity = Entity("segment", segment.id)
    colour = context.colours[segment.id]
    if amount is None or amount.value is None:
        text = say(language, "comma").join((label, say(language, "not_published").lower(), *said))
        return MatrixHead(segment.id, label, colour, pills=claims, text=text, entity=entity)
    number = context.scale.of_amount(amount)
    words = (label, context.scale.phrase(number), context.told(amount), context.converted(amount))
    text = say(language, "comma").join(w for w in (*words, context.whose(amount.stated), *said) if w)
    return MatrixHead(
        key=segment.id,
        title=label,
        colour=colour,
        value=context.scale.shown(amount.value),
        value_label=number,
        certainty=amount.certainty,
        pills=claims,
        text=text,
        lineage=amount.lineage,
        entity=entity,
    )


def _cells(
    crossed: Crossed, rows: tuple[Segment, ...], columns: tuple[Segment, ...], shares: _Shares
) -> tuple[tuple[MatrixCell, ...], ...]:
    found = [crossed.cell(row, column) for row in rows for column in columns]
    highest = max((amount.value or 0.0 for amount in found if amount is not None), default=0.0)
    return tuple(tuple(_cell(crossed, row, column, highest, shares) for column in columns) for row in rows)


def _cell(crossed: Crossed, row: Segment, column: Segment, highest: float, shares: _Shares) -> MatrixCell:
    context, amount = crossed.rows, crossed.cell(row, column)
    language = context.language
    both = say(language, "matrix.pair", row=context.label(row), column=crossed.columns.label(column))
    entity = Entity("crossing", crossed.known.get((row.id, column.id), crossing_id(row.id, column.id)))
    if amount is None or amount.value is None:
        text = say(language, "comma").join((both, say(language, "not_published").lower()))
        return MatrixCell(text=text, entity=entity, place=owning.of_crossing(crossed, entity.id, None))
    number = context.scale.of_amount(amount)
    share = shares.texts.get((row.id, column.id), "")
    words = (both, context.scale.phrase(number), context.told(amount), context.converted(amount))
    of_total = say(language, "share_of_total", share=share) if share else ""
    text = say(language, "comma").join(w for w in (*words, of_total, context.whose(amount.stated)) if w)
    return MatrixCell(
        value=context.scale.shown(amount.value),
        label=number,
        detail=share,
        shade=max(0.0, amount.value / highest) if highest > 0 else 0.0,
        certainty=amount.certainty,
        text=text,
        lineage=_lineage(crossed, amount, share),
        entity=entity,
        place=owning.of_crossing(crossed, entity.id, amount),
    )


def _lineage(crossed: Crossed, amount: Amount, share: str) -> Lineage:
    total = crossed.total
    if not share or total is None or amount.formula:
        return amount.lineage
    scale = crossed.rows.scale
    return lineage_of(f"{scale.of_amount(amount)} / {scale.of_amount(total)} = {share}", amount, total)


def _shares(crossed: Crossed, rows: tuple[Segment, ...], columns: tuple[Segment, ...]) -> _Shares:
    """Shares of the stated cells in the stated total, printed so that they add up."""
    total = crossed.total
    stated = {
        (row.id, column.id): amount.value
        for row in rows
        for column in columns
        if (amount := crossed.cell(row, column)) is not None and amount.value is not None
    }
    if total is None or not total.value or not stated:
        return _Shares({}, ())
    made = share_labels(list(stated.values()), total.value, crossed.rows.language)
    pairs = list(stated)
    names = {one.id: crossed.rows.label(one) for one in rows} | {one.id: crossed.columns.label(one) for one in columns}
    language = crossed.rows.language
    changed = [pairs[place] for place in made.changed]
    said = tuple(say(language, "matrix.pair", row=names[a], column=names[b]) for a, b in changed)
    return _Shares(dict(zip(pairs, made.texts, strict=True)), said)


def _title(crossed: Crossed, rows: tuple[Segment, ...], columns: tuple[Segment, ...]) -> str:
    context, language = crossed.rows, crossed.rows.language
    stated = [
        (amount.value, amount, row, column)
        for row in rows
        for column in columns
        if (amount := crossed.cell(row, column)) is not None and amount.value is not None
    ]
    where = {"market": context.market, "rows": context.dimension, "columns": crossed.columns.dimension}
    if not stated:
        return say(language, "matrix.silent", **where)
    _, amount, row, column = max(stated, key=lambda one: one[0])
    words = {
        "pair": say(language, "matrix.pair", row=context.label(row), column=crossed.columns.label(column)),
        "amount": context.scale.phrase(context.scale.of_amount(amount)),
        "year": f"{crossed.year}年" if language == "zh" else crossed.year,
        "count": len(rows) * len(columns) - len(stated),
        "all": len(rows) * len(columns),
    }
    return say(language, "matrix.title" if words["count"] else "matrix.full", **words)


def _words(matrix: Matrix, language: str) -> str:
    """What is stated in one line: heads, then cells."""
    unknown = say(language, "not_published").lower()
    heads = [
        say(language, "alt.series", name=head.title, values=head.value_label or unknown)
        for head in (*matrix.rows, *matrix.columns)
    ]
    cells = [
        say(
            language,
            "alt.series",
            name=say(language, "matrix.pair", row=row.title, column=column.title),
            values=cell.label,
        )
        for row, line in zip(matrix.rows, matrix.cells, strict=True)
        for column, cell in zip(matrix.columns, line, strict=True)
        if cell.label
    ]
    return say(language, "semicolon").join((*heads, *cells))


def _notes(
    crossed: Crossed, rows: tuple[Segment, ...], columns: tuple[Segment, ...], shares: _Shares
) -> tuple[str, ...]:
    language, notes = crossed.rows.language, []
    stated = sum(1 for row in rows for column in columns if crossed.cell(row, column) is not None)
    notes.append(say(language, "note.cells", count=stated, all=len(rows) * len(columns)))
    if shares.texts and crossed.total is not None:
        total = crossed.rows.scale.phrase(crossed.rows.scale.of_amount(crossed.total))
        notes.append(say(language, "note.cell_shares", total=total, who=crossed.rows.whose(crossed.total.stated)))
    notes += rounding_note(shares.changed, language)
    for context, shown in ((crossed.rows, rows), (crossed.columns, columns)):
        if len(context.top()) > len(shown):
            words = {"count": len(shown), "all": len(context.top()), "dimension": context.dimension}
            notes.append(say(language, "note.first_of", **words))
    informal = [c.dimension for c in (crossed.rows, crossed.columns) if c.snapshot.dimension.informal]
    if informal:
        notes.append(say(language, "note.informal_split", names=join(language, informal)))
    years = () if crossed.year is None else (crossed.year,)
    return tuple(dict.fromkeys((*notes, *currency_notes(crossed.rows, years), *currency_notes(crossed.columns, years))))
