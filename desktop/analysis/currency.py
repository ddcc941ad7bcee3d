"""Conversion with the yearly average rates of a workspace: nominal only, never a rate of another year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.market.quantity import format_quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.market.records import FxRate


@frozen
class Converted:
    """A converted amount with the rate (target for one source unit) and where that rate stands."""

    value: float
    rate: float
    formula: str
    evidence_id: str
    further_evidence_id: str = ""
    """The second rate's evidence, where the way leads through a third currency."""


@frozen
class _Step:
    rate: float
    words: str
    evidence_id: str


def convert(value: float, source: str, target: str, year: int | str, rates: Iterable[FxRate]) -> Converted | None:
    """``value`` in currency ``target`` at the average rate of ``year``; None when the workspace has no rate.

    A rate may be kept either way round. Without a direct one the way through one third currency of
    the same year is taken, and said so in the formula. The amount stays nominal.
    """
    if source == target:
        return Converted(value, 1.0, format_quantity(value, source), "")
    steps = _steps(str(year), rates)
    direct = steps.get((source, target))
    if direct:
        formula = _formula(value, source, direct.words, value * direct.rate, target, f"{year} average")
        return Converted(value * direct.rate, direct.rate, formula, direct.evidence_id)
    for middle in sorted({end for start, end in steps if start == source}):
        first, second = steps[source, middle], steps.get((middle, target))
        if second:
            rate = first.rate * second.rate
            words = f"{first.words} ({middle}) x {second.words}"
            formula = _formula(value, source, words, value * rate, target, f"{year} averages")
            return Converted(value * rate, rate, formula, first.evidence_id, second.evidence_id)
    return None


def _formula(value: float, source: str, rate: str, result: float, target: str, note: str) -> str:
    return f"{format_quantity(value, source)} x {rate} = {format_quantity(result, target, decimals=2)}, {note}"


def _steps(year: str, rates: Iterable[FxRate]) -> dict[tuple[str, str], _Step]:
    """Each pair both ways; a rate as printed is never displaced by the inverse of another."""
    steps: dict[tuple[str, str], _Step] = {}
    inverses: dict[tuple[str, str], _Step] = {}
    for row in rates:
        if row.period == year and row.rate > 0:
            steps.setdefault((row.base, row.quote), _Step(row.rate, f"{row.rate:.10g}", row.evidence_id))
            inverse = _Step(1 / row.rate, f"1/{row.rate:.10g}", row.evidence_id)
            inverses.setdefault((row.quote, row.base), inverse)
    return inverses | steps
