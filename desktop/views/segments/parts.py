"""Do the parts add up? Every split of the market, year by year, against the total it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.axes import year_label
from desktop.figures.scale import rate_text
from desktop.figures.segment_context import exceeds
from desktop.market.names import name
from desktop.widgets.parts_strip import Part, PartsRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.amounts import Amount
    from desktop.figures.segment_context import SegmentContext

translate = QCoreApplication.translate

MOST_PARTS = 60
"""More parts than that are hardly seen on one bar: those after are drawn as one."""


def parts_of(splits: Iterable[SegmentContext], dimension: str) -> tuple[PartsRow, ...]:
    """One bar for each year in which a split has a value and its total is known; the chosen split first."""
    ordered = sorted(splits, key=lambda context: context.snapshot.dimension.id != dimension)
    found: list[PartsRow] = []
    for context in ordered:
        chosen = context.snapshot.dimension.id == dimension
        heading = "" if chosen else name(context.snapshot.dimension, context.language)
        for year in context.years:
            row = _row(context, year, heading)
            if row is not None:
                found.append(row)
                heading = ""
    return tuple(found)


def _row(context: SegmentContext, year: int, heading: str) -> PartsRow | None:
    total, stated = context.totals.get(year), context.stated(year)
    if total is None or not total.value or not stated:
        return None
    scale = context.scale
    step = max((a.step for a in (*stated.values(), total) if a.step is not None), default=None)
    covered = sum(amount.value or 0.0 for amount in stated.values())
    is_short, is_over = exceeds(total.value, covered), exceeds(covered, total.value)
    words = {
        "stated": scale.number(covered, step),
        "total": scale.of_amount(total),
        "unit": scale.label,
        "share": rate_text(covered / total.value, 0, context.language),
        "rest": scale.number(abs(total.value - covered), step),
    }
    return PartsRow(
        label=_head(context, year, (total, *stated.values())),
        total=total.value,
        parts=tuple(_parts(context, stated)),
        rest=translate("Parts", "{rest} not published").format(**words) if is_short else "",
        note=_note(is_short, is_over).format(**words),
        verdict="over" if is_over else "short" if is_short else "full",
        heading=heading,
    )


def _parts(context: SegmentContext, stated: dict[str, Amount]) -> list[Part]:
    found = [
        Part(key, amount.value or 0.0, context.colours.get(key, 0), context.scale.number(amount.value or 0.0, None))
        for key, amount in stated.items()
    ]
    if len(found) <= MOST_PARTS:
        return found
    others = sum(part.size for part in found[MOST_PARTS - 1 :])
    return [*found[: MOST_PARTS - 1], Part("", others, 0, context.scale.number(others, None))]


def _note(is_short: bool, is_over: bool) -> str:
    if is_over:
        return translate("Parts", "Stated {stated}, {rest} more than the total of {total} {unit}: {share}")
    if is_short:
        return translate("Parts", "Stated {stated} of {total} {unit}, {share}")
    return translate("Parts", "The stated parts make up the total of {total} {unit}")


def _head(context: SegmentContext, year: int, amounts: Iterable[Amount]) -> str:
    """The year, marked as a forecast where all its numbers look ahead of another year's."""
    ahead = all(amount.forecast for amount in amounts) and year != min(context.years)
    return year_label(year, float(year) if ahead else None, context.language)
