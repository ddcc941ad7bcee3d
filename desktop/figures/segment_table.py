"""The table twin of a segment figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures import owning
from desktop.figures.figure import Cell, Certainty, Column, Lineage, Node, Series, Table
from desktop.figures.segment_columns import REST, TOTAL
from desktop.figures.segment_tree import ROOT, share_of, share_text, value_in
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.segment_context import SegmentContext
    from desktop.market.records import Segment


def tree_table(context: SegmentContext, nodes: Sequence[Node], year: int | None) -> Table:
    """One row a node: name, value, share, claims, words of the source."""
    language = context.language
    by_id = {segment.id: segment for segment in context.snapshot.segments}
    total = context.totals.get(year) if year is not None and context.stated(year) else None
    columns = (
        Column("segment", say(language, "col.segment")),
        Column(
            "value", say(language, "col.value"), context.scale.label if context.selection.unit else "", numeric=True
        ),
        Column("share", say(language, "col.share"), "%", numeric=True),
        Column("claims", say(language, "col.claims")),
        Column("stated", say(language, "col.stated")),
        Column("source", say(language, "col.source")),
    )
    rows = []
    for node in nodes:
        segment = by_id.get(node.key)
        amount = value_in(context, segment, year) if segment else total if node.key == ROOT else None
        whole = total if segment is None or node.parent == ROOT else context.values.get(node.parent, {}).get(year or 0)
        cells = _tree_row(context, node, amount, whole)
        if segment is not None:
            cells = (cells[0], replace(cells[1], place=owning.of_segment(context, segment, year)), *cells[2:])
        rows.append(cells)
    return Table(columns, tuple(rows))


def _tree_row(context: SegmentContext, node: Node, amount: Amount | None, whole: Amount | None) -> tuple[Cell, ...]:
    rest = amount is None and node.value is not None and whole is not None and whole.value
    share = share_of(amount, whole)
    text = share_text(context, amount, whole)
    if rest and whole is not None and whole.value:
        share = (node.value or 0.0) / context.scale.shown(whole.value)
        text = node.detail.rpartition(say(context.language, "comma"))[2]
    publisher = amount.stated.source.publisher if amount is not None else ""
    claims = join(context.language, [pill.text for pill in node.pills])
    claimed = Lineage(claims=tuple(claim for pill in node.pills for claim in pill.lineage.claims))
    return (
        Cell(node.name, certainty=node.certainty),
        Cell(node.value_label, node.value, node.certainty, node.lineage),
        Cell(text, share, Certainty.MODELLED if share is not None else None, node.lineage),
        Cell(claims, lineage=claimed),
        Cell(amount.stated.observation.stated if amount is not None else node.lineage.formula),
        Cell(context.snapshot.names.publisher(publisher, context.language), lineage=node.lineage),
    )


def columns_table(context: SegmentContext, series: Sequence[Series], unit: str) -> Table:
    """One row a series, one column a year; then the parts that nobody states, and the stated totals last."""
    language = context.language
    years = context.years
    by_id = {segment.id: segment for segment in context.snapshot.segments}
    columns = [Column("segment", say(language, "col.segment"))]
    columns += [Column(str(year), str(year), unit, numeric=True) for year in years]
    rows = []
    silent = [segment for segment in context.top() if not context.values.get(segment.id)]
    as_stated = unit == context.scale.label
    for one in sorted(series, key=lambda s: s.key == TOTAL):
        if one.key in {REST, TOTAL}:
            rows += [_unknown_row(context, segment, as_stated=as_stated) for segment in silent]
            silent = []
        by_year = {point.key: point for point in one.points}
        cells = [Cell(one.name)]
        for year in years:
            point = by_year.get(str(year))
            whose = owning.of_segment(context, by_id[one.key], year) if as_stated and one.key in by_id else None
            if point is None or point.y is None:
                cells.append(Cell("", certainty=Certainty.NOT_PUBLISHED, place=whose))
            else:
                cells.append(Cell(point.label, point.y, point.certainty, point.lineage, place=whose))
        rows.append(tuple(cells))
    rows += [_unknown_row(context, segment, as_stated=as_stated) for segment in silent]
    return Table(tuple(columns), tuple(rows))


def _unknown_row(context: SegmentContext, segment: Segment, *, as_stated: bool) -> tuple[Cell, ...]:
    """A part without a value in any year."""
    places = [owning.of_segment(context, segment, year) if as_stated else None for year in context.years]
    unknown = [Cell("", certainty=Certainty.NOT_PUBLISHED, place=place) for place in places]
    return (Cell(context.label(segment)), *unknown)
