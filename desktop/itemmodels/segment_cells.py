"""The cells of a row of the segment tree, made when the row is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty
from desktop.figures.scale import rate_text
from desktop.figures.segment_tree import pills
from desktop.itemmodels.cell import BLANK, Cell
from desktop.itemmodels.segment_rows import DIMENSION, MARKET, SEGMENT, SegmentRows
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount

MOST_SIBLINGS = 200
"""So many siblings are compared for the length of a bar."""
COLUMNS = ("name", "first", "share", "last", "growth", "rank", "claims", "badge")


def cells_of(rows: SegmentRows, row: int, unknown: str) -> tuple[Cell, ...]:
    """All cells of a row in the order of ``COLUMNS``; ``unknown`` is what a reader says of an unknown value."""
    return (
        _name(rows, row),
        _value(rows, row, rows.year, unknown),
        _share(rows, row, unknown),
        _value(rows, row, rows.last, unknown),
        _growth(rows, row, unknown),
        _rank(rows, row, unknown),
        _claims(rows, row),
        _badge(rows, row),
    )


def _name(rows: SegmentRows, row: int) -> Cell:
    context = rows.contexts[rows.context_of[row]]
    segment = rows.segments[row]
    if segment is not None:
        coloured = any(row_values for row_values in context.values.values())
        is_top = rows.kinds[rows.parents[row]] == DIMENSION
        colour = context.colours.get(segment.id) if coloured and is_top else None
        return Cell(text=name(segment, rows.language), colour=colour or None, tip=segment.note)
    if rows.kinds[row] == MARKET:
        return Cell(text=context.snapshot.subject.name(rows.language), strong=True)
    text, note = name(context.snapshot.dimension, rows.language), context.snapshot.dimension.note
    has_room = rows.year is None or _covered(rows, row, rows.year) is BLANK
    return Cell(text=text, strong=True, spills=has_room, tip=note)


def _value(rows: SegmentRows, row: int, year: int | None, unknown: str) -> Cell:
    if year is None:
        return BLANK
    if rows.kinds[row] == DIMENSION:
        return _covered(rows, row, year)
    amount = rows.amount(row, year)
    if amount is None:
        return Cell(look="unknown", numeric=True, spoken=unknown)
    look = "modelled" if amount.certainty is Certainty.MODELLED else "value"
    strong = rows.kinds[row] == MARKET
    return Cell(text=rows.scale.of_amount(amount), look=look, numeric=True, strong=strong, tip=_tip(amount))


def _covered(rows: SegmentRows, row: int, year: int) -> Cell:
    """How much of the total is stated: ``150.0 / 300.0``."""
    context = rows.contexts[rows.context_of[row]]
    stated, total = context.stated(year), context.totals.get(year)
    if not stated or total is None or not total.value:
        return BLANK
    step = max((a.step for a in (*stated.values(), total) if a.step is not None), default=None)
    sum_text = rows.scale.number(sum(a.value or 0.0 for a in stated.values()), step)
    return Cell(text=f"{sum_text} / {rows.scale.of_amount(total)}", numeric=True, tone="secondary", spills=True)


def _tip(amount: Amount) -> str:
    row = amount.stated.observation
    parts = [row.stated, amount.stated.source.publisher, amount.stated.evidence.locator, amount.formula]
    return "\n".join(part for part in parts if part)


def _share(rows: SegmentRows, row: int, unknown: str) -> Cell:
    if rows.kinds[row] == MARKET:
        known = rows.amount(row, rows.year) is not None
        return Cell(text=rate_text(1.0, 0, rows.language), numeric=True, strong=True) if known else BLANK
    if rows.kinds[row] != SEGMENT:
        return BLANK
    amount, whole = rows.amount(row, rows.year), rows.whole(row, rows.year)
    if amount is None or amount.value is None or whole is None or not whole.value:
        return Cell(look="unknown", numeric=True, spoken=unknown)
    share = amount.value / whole.value
    segment = rows.segments[row]
    colours = rows.contexts[rows.context_of[row]].colours
    return Cell(
        text=rate_text(share, 1, rows.language),
        numeric=True,
        bar=min(1.0, share / max(share, *_shares(rows, row))),
        bar_colour=colours.get(segment.id, 0) if segment else 0,
        tip=f"{rows.scale.of_amount(amount)} / {rows.scale.of_amount(whole)}",
    )


def _shares(rows: SegmentRows, row: int) -> list[float]:
    """The known shares of a row's siblings: the longest bar fills its room."""
    whole = rows.whole(row, rows.year)
    amounts = [rows.amount(other, rows.year) for other in rows.children[rows.parents[row]][:MOST_SIBLINGS]]
    values = [amount.value for amount in amounts if amount is not None and amount.value is not None]
    return [value / whole.value for value in values] if whole is not None and whole.value else []


def _growth(rows: SegmentRows, row: int, unknown: str) -> Cell:
    if rows.kinds[row] == DIMENSION or rows.last is None:
        return BLANK
    growth = rows.growth(row)
    if growth is None:
        return Cell(look="unknown", numeric=True, spoken=unknown)
    text = rate_text(growth.rate, 2, rows.language)
    return Cell(text=text, look="modelled", numeric=True, strong=rows.kinds[row] == MARKET, tip=growth.formula)


def _rank(rows: SegmentRows, row: int, unknown: str) -> Cell:
    if rows.kinds[row] != SEGMENT:
        return BLANK
    rank = rows.rank(row)
    return Cell(look="unknown", numeric=True, spoken=unknown) if rank is None else Cell(text=str(rank), numeric=True)


def _claims(rows: SegmentRows, row: int) -> Cell:
    segment = rows.segments[row]
    if segment is None:
        return BLANK
    found = tuple((pill.text, pill.disputed) for pill in pills(rows.contexts[rows.context_of[row]], segment))
    return Cell(pills=found, tip="\n".join(text for text, _ in found)) if found else BLANK


def _badge(rows: SegmentRows, row: int) -> Cell:
    """How many statements there are, and how far they can be trusted."""
    if rows.kinds[row] == DIMENSION:
        return BLANK
    entity = rows.entity(row)
    amounts = [amount for year in (rows.year, rows.last) if (amount := rows.amount(row, year)) is not None]
    count = rows.claim_counts[entity.id] + len(amounts)
    if not count:
        return BLANK
    kinds = {amount.certainty for amount in amounts}
    disputed = entity.id in rows.disputed or Certainty.DISPUTED in kinds
    kind = "disputed" if disputed else "forecast" if kinds == {Certainty.FORECAST} else "published"
    return Cell(badge=kind, badge_text=str(count))
