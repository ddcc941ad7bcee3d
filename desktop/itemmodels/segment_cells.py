"""The cells of a row of the segment tree, made when the row is looked at."""

from __future__ import annotations

import math
from dataclasses import field, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.figure import Certainty
from desktop.figures.scale import rate_text
from desktop.figures.segment_tree import pills
from desktop.frozen import frozen
from desktop.itemmodels.cell import BLANK, Cell
from desktop.itemmodels.segment_columns import COLUMNS, SHADED
from desktop.itemmodels.segment_numbers import same_estimator
from desktop.itemmodels.segment_rows import DIMENSION, MARKET, MORE, SEGMENT, SegmentRows
from desktop.itemmodels.segment_spark import spark_cell
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Amount

translate = QCoreApplication.translate


@frozen
class Manner:
    """How cells are written besides what they say."""

    unknown: str = ""
    """What a reader says of an unknown value."""
    is_shaded: bool = False
    words: tuple[str, ...] = ()
    """What a filter looks for, in small letters."""
    found: Mapping[str, str] = field(default_factory=dict)
    """By which name each hit was found."""


def cells_of(rows: SegmentRows, row: int, manner: Manner) -> tuple[Cell, ...]:
    """All cells of a row in the order of ``COLUMNS``."""
    if rows.kinds[row] == MORE:
        return (_more(rows, row), *(BLANK for _ in COLUMNS[1:]))
    frame = rows.frame
    cells = (
        _name(rows, row, manner),
        _value(rows, row, frame.year, manner),
        _share(rows, row, manner),
        _value(rows, row, frame.last, manner),
        _growth(rows, row, manner),
        _contribution(rows, row, manner),
        _rank(rows, row, manner),
        spark_cell(rows, row, manner.unknown),
        _claims(rows, row),
        _badge(rows, row),
    )
    return _shaded(rows, row, cells) if manner.is_shaded and rows.kinds[row] == SEGMENT else cells


def _more(rows: SegmentRows, row: int) -> Cell:
    """What stands for the parts that were not read, and how they are got."""
    parent = rows.parents[row]
    total = rows.parts(parent)
    text = translate("Segments", "{shown} of {total} shown. Show more")
    shown = text.format(shown=f"{total - rows.unread(parent):,}", total=f"{total:,}")
    return Cell(text=shown, tone="accent", spills=True)


def _name(rows: SegmentRows, row: int, manner: Manner) -> Cell:
    segment = rows.segment(row)
    if segment is not None:
        context = rows.context(row)
        is_top = rows.top_of(row) == row
        colour = rows.colour(row) if is_top and context is not None and context.values else None
        found = manner.found.get(segment.id, "")
        text = rows.label(row)
        return Cell(
            text=text,
            colour=colour or None,
            tip=segment.note,
            sought=manner.words if found else (),
            aside="" if found in {"", text} else found,
        )
    frame = rows.frame
    if rows.kinds[row] == MARKET:
        return Cell(text=rows.label(row), strong=True, tip=_bounds(rows))
    dimension = next(one for one in frame.dimensions if one.id == rows.dimension_of(row))
    has_room = frame.year is None or _covered(rows, row, frame.year) is BLANK
    return Cell(text=rows.label(row), strong=True, spills=has_room, tip=dimension.note)


def _bounds(rows: SegmentRows) -> str:
    """What the market holds and what it leaves out, as its publisher says."""
    market = rows.frame.market
    scope = (market.scope_zh if rows.frame.language == "zh" else "") or market.scope
    heads = (
        (translate("Segments", "Includes: {what}"), market.includes),
        (translate("Segments", "Excludes: {what}"), market.excludes),
    )
    return "\n".join([text for text in (scope,) if text] + [head.format(what=what) for head, what in heads if what])


def _value(rows: SegmentRows, row: int, year: int | None, manner: Manner) -> Cell:
    if year is None:
        return BLANK
    if rows.kinds[row] == DIMENSION:
        return _covered(rows, row, year)
    amount = rows.amount(row, year)
    if amount is None:
        return Cell(look="unknown", numeric=True, spoken=manner.unknown)
    look = "modelled" if amount.certainty is Certainty.MODELLED else "value"
    strong = rows.kinds[row] == MARKET
    return Cell(text=rows.frame.text(amount), look=look, numeric=True, strong=strong, tip=_tip(amount))


def _covered(rows: SegmentRows, row: int, year: int) -> Cell:
    """How much of the total is stated: ``150.0 / 300.0``."""
    children = rows.children(row)
    context = rows.context(children[0]) if children else None
    if context is None or context.selection.unit != rows.frame.scale.unit:
        return BLANK
    stated, total = context.stated(year), context.totals.get(year)
    if not stated or total is None or not total.value:
        return BLANK
    step = max((a.step for a in (*stated.values(), total) if a.step is not None), default=None)
    sum_text = rows.frame.scale.number(sum(a.value or 0.0 for a in stated.values()), step)
    text = f"{sum_text} / {rows.frame.text(total)}"
    return Cell(text=text, numeric=True, tone="secondary", spills=True)


def _tip(amount: Amount) -> str:
    row = amount.stated.observation
    parts = [row.stated, amount.stated.source.publisher, amount.stated.evidence.locator, amount.formula]
    return "\n".join(part for part in parts if part)


def _share(rows: SegmentRows, row: int, manner: Manner) -> Cell:
    frame = rows.frame
    if rows.kinds[row] == MARKET:
        known = rows.amount(row, frame.year) is not None
        return Cell(text=rate_text(1.0, 0, frame.language), numeric=True, strong=True) if known else BLANK
    if rows.kinds[row] != SEGMENT:
        return BLANK
    share, amount, whole = rows.number(row, "share"), rows.amount(row, frame.year), rows.whole(row, frame.year)
    if share is None or amount is None or whole is None:
        return Cell(look="unknown", numeric=True, spoken=manner.unknown)
    largest = max((abs(one) for one in rows.column(row, "share") if not math.isnan(one)), default=0.0)
    return Cell(
        text=rate_text(share, 1, frame.language),
        numeric=True,
        bar=max(0.0, share) / largest if largest else 0.0,
        bar_colour=rows.colour(row),
        tip=f"{frame.text(amount)} / {frame.text(whole)}",
    )


def _growth(rows: SegmentRows, row: int, manner: Manner) -> Cell:
    frame = rows.frame
    if rows.kinds[row] == DIMENSION or frame.last is None:
        return BLANK
    rate, first, last, years = (
        rows.number(row, "growth"),
        rows.amount(row, frame.year),
        rows.amount(row, frame.last),
        rows.years(row),
    )
    if rate is None or first is None or last is None or years is None:
        return Cell(look="unknown", numeric=True, spoken=manner.unknown, tip=_why_not(rows, row))
    formula = f"({frame.text(last)} / {frame.text(first)})^(1 / {years:.4g}) - 1"
    text = rate_text(rate, 2, frame.language)
    return Cell(text=text, look="modelled", numeric=True, strong=rows.kinds[row] == MARKET, tip=formula)


def _why_not(rows: SegmentRows, row: int) -> str:
    """Why two known values are no growth."""
    frame = rows.frame
    first, last, context = rows.amount(row, frame.year), rows.amount(row, frame.last), rows.context(row)
    if first is None or last is None or context is None or same_estimator(first, last):
        return ""
    text = translate("Segments", "{first} is of {one}, {last} of {other}: no growth leads from one to the other.")
    return text.format(
        first=frame.head(frame.year),
        one=context.whose(first.stated),
        last=frame.head(frame.last),
        other=context.whose(last.stated),
    )


def _contribution(rows: SegmentRows, row: int, manner: Manner) -> Cell:
    frame = rows.frame
    if rows.kinds[row] != SEGMENT or frame.last is None:
        return BLANK
    points = rows.number(row, "contribution")
    first, last, whole = rows.amount(row, frame.year), rows.amount(row, frame.last), rows.whole(row, frame.year)
    if points is None or first is None or last is None or whole is None:
        return Cell(look="unknown", numeric=True, spoken=manner.unknown, tip=_why_not(rows, row))
    number = format_number(points * 100, 1, frame.language)
    text = translate("Segments", "{number} pp").format(number=f"+{number}" if points > 0 else number)
    formula = f"({frame.text(last)} - {frame.text(first)}) / {frame.text(whole)}"
    span = translate("Segments", "Percentage points of the growth of the whole, {first} – {last}")
    tip = f"{span.format(first=frame.head(frame.year), last=frame.head(frame.last))}\n{formula}"
    return Cell(text=text, look="modelled", numeric=True, tip=tip)


def _rank(rows: SegmentRows, row: int, manner: Manner) -> Cell:
    if rows.kinds[row] != SEGMENT:
        return BLANK
    rank = rows.number(row, "rank")
    if rank is None:
        return Cell(look="unknown", numeric=True, spoken=manner.unknown)
    return Cell(text=f"{rank:.0f}", numeric=True)


def _claims(rows: SegmentRows, row: int) -> Cell:
    segment, context = rows.segment(row), rows.context(row)
    if segment is None or context is None:
        return BLANK
    found = tuple((pill.text, pill.disputed) for pill in pills(context, segment))
    return Cell(pills=found, tip="\n".join(text for text, _ in found)) if found else BLANK


def _badge(rows: SegmentRows, row: int) -> Cell:
    """How many statements there are, and how far they can be trusted."""
    if rows.kinds[row] == DIMENSION:
        return BLANK
    frame, segment, siblings = rows.frame, rows.segment(row), rows.siblings(row)
    amounts = [amount for year in (frame.year, frame.last) if (amount := rows.amount(row, year)) is not None]
    claims = siblings.claims.get(segment.id, 0) if segment is not None and siblings is not None else 0
    if not claims and not amounts:
        return BLANK
    kinds = {amount.certainty for amount in amounts}
    in_doubt = segment.id in siblings.disputed if segment is not None and siblings is not None else frame.is_disputed
    disputed = in_doubt or Certainty.DISPUTED in kinds
    kind = "disputed" if disputed else "forecast" if kinds == {Certainty.FORECAST} else "published"
    return Cell(badge=kind, badge_text=str(claims + len(amounts)))


def _shaded(rows: SegmentRows, row: int, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """The same with a ground for each number: from the least of the siblings to the most."""
    return tuple(
        replace(cell, heat=_heat(rows, row, key)) if key in SHADED and cell.look in {"value", "modelled"} else cell
        for key, cell in zip(COLUMNS, cells, strict=True)
    )


def _heat(rows: SegmentRows, row: int, key: str) -> float | None:
    value = rows.number(row, key)
    known = [one for one in rows.column(row, key) if not math.isnan(one)]
    if value is None or not known:
        return None
    low, high = min(known), max(known)
    return (value - low) / (high - low) if high > low else None
