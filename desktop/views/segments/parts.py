"""Do the parts add up? The chosen split, year by year, against the total it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.scale import rate_text
from desktop.figures.segment_context import exceeds
from desktop.widgets.parts_strip import Part, PartsRow

if TYPE_CHECKING:
    from desktop.figures.segment_context import SegmentContext
    from desktop.itemmodels.segment_rows import SegmentRows

MOST_YEARS = 3


def parts_of(rows: SegmentRows, dimension: str) -> tuple[PartsRow, ...]:
    """One bar for each year in which the split has a value and its total is known."""
    context = next((c for c in rows.contexts if c.snapshot.dimension.id == dimension), None)
    if context is None:
        return ()
    found = [row for year in context.years if (row := _row(rows, context, year)) is not None]
    return tuple(found[-MOST_YEARS:])


def _row(rows: SegmentRows, context: SegmentContext, year: int) -> PartsRow | None:
    total, stated = context.totals.get(year), context.stated(year)
    if total is None or not total.value or not stated:
        return None
    scale = rows.scale
    step = max((a.step for a in (*stated.values(), total) if a.step is not None), default=None)
    covered = sum(amount.value or 0.0 for amount in stated.values())
    rest = total.value - covered
    note = QCoreApplication.translate("Parts", "Stated {stated} of {total} {unit}, {share}")
    is_short = exceeds(total.value, covered)
    missing = QCoreApplication.translate("Parts", "{rest} not published") if is_short else ""
    return PartsRow(
        label=rows.head(year),
        total=total.value,
        parts=tuple(
            Part(key, amount.value or 0.0, context.colours.get(key, 0), scale.number(amount.value or 0.0, None))
            for key, amount in stated.items()
        ),
        rest=missing.format(rest=scale.number(rest, None)),
        note=note.format(
            stated=scale.number(covered, step),
            total=scale.of_amount(total),
            unit=scale.label,
            share=rate_text(covered / total.value, 0, rows.language),
        ),
    )
