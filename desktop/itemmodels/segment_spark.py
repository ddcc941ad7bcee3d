"""The spark line of a row: its chosen values over the years of the tree, joined only where one estimator speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty
from desktop.figures.tracks import broken_after
from desktop.itemmodels.cell import BLANK, Cell, SparkPoint
from desktop.itemmodels.segment_numbers import same_estimator
from desktop.itemmodels.segment_rows import DIMENSION, SegmentRows

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount


def spark_cell(rows: SegmentRows, row: int, unknown: str) -> Cell:
    """Values where they are stated, from zero to the largest of the row; a dotted box where none is."""
    if rows.kinds[row] == DIMENSION:
        return BLANK
    by_year = rows.by_year(row)
    known = [amount for _, amount in sorted(by_year.items()) if amount.value is not None]
    if not known:
        return Cell(look="unknown", spoken=unknown)
    first, last = _span(rows)
    top = max(abs(amount.value or 0.0) for amount in known) or 1.0
    width = max(1, last - first)
    points, before = [], None
    for amount in known:
        points.append(
            SparkPoint(
                x=min(1.0, max(0.0, (amount.x - first) / width)),
                y=max(0.0, amount.value or 0.0) / top,
                joined=before is not None and _joined(before, amount),
                forecast=amount.forecast,
                hollow=amount.certainty in {Certainty.DISPUTED, Certainty.REFUTED},
            )
        )
        before = amount
    spoken = ", ".join(f"{int(amount.x)}: {rows.frame.text(amount)}" for amount in known)
    return Cell(spark=tuple(points), spark_colour=rows.colour(row) if row else 0, spoken=spoken, tip=spoken)


def _joined(before: Amount, amount: Amount) -> bool:
    return same_estimator(before, amount) and before.unit == amount.unit and not broken_after(before, amount)


def _span(rows: SegmentRows) -> tuple[int, int]:
    years = rows.frame.years
    return (years[0], years[-1] + 1) if years else (0, 1)
