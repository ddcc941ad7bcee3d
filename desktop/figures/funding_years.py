"""Money or deals by years: the value that is drawn of each, what else was said, and parts of years.

Of several values of a year the preferred one is drawn; a year that nobody counted whole shows its longest part.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import Amount, Selection, amount_in, is_money
from desktop.figures.digits import computed_step
from desktop.figures.figure import Certainty
from desktop.figures.scale import Scale
from desktop.frozen import frozen
from desktop.market.period import format_part

if TYPE_CHECKING:
    from collections.abc import Container

    from desktop.figures.funding_reading import FundingSnapshot

_LABELLED: Final = 4
"""Digits of the largest label; the others of the measure have as many decimals, and none more than its source."""
_DECIMALS: Final = 2
"""Of a label in any case, where its source has them."""
_PARTS: Final = frozenset({"half", "quarter", "month", "range"})
"""Precisions of periods that may be a part of a year."""


@frozen
class Yearly:
    """One measure by years: what is drawn and what else was said."""

    selection: Selection
    scale: Scale
    shown: dict[int, Amount]
    others: dict[int, tuple[Amount, ...]]
    parts: dict[int, Amount]
    """What is known of some months of a year of which nobody counted all."""

    def phrase(self, year: int) -> str:
        """The value of a year with its unit."""
        return self.scale.phrase(self.number(self.shown[year]))

    def label(self, amount: Amount) -> str:
        """The number as it stands in the chart: all with one precision, so that they can be compared."""
        largest = max((one.value or 0.0 for one in self.shown.values()), default=0.0)
        enough = 1.0  # of deals: nobody counts halves
        if is_money(self.selection.unit):
            enough = min(self.scale.factor / 10**_DECIMALS, computed_step(largest, _LABELLED))
        if amount.conversion is not None and amount.value is not None:
            enough = max(enough, computed_step(amount.value))
        return self.scale.of_amount(replace(amount, step=max(amount.step or enough, enough)))

    def number(self, amount: Amount) -> str:
        """The number alone: as precise as printed, three digits where it was converted."""
        if amount.conversion is not None and amount.value is not None:
            return self.scale.computed(amount.value)
        return self.scale.of_amount(amount)


def by_years(snapshot: FundingSnapshot, selection: Selection, language: str) -> Yearly:
    """One measure by years; ``language`` is that of its scale."""
    groups: dict[int, list[Amount]] = defaultdict(list)
    for amount in selection.amounts:
        if amount.value is not None:
            groups[math.floor(amount.x)].append(amount)
    sources = {one.stated.observation.evidence_id: one.stated.source for one in selection.amounts}
    shown, others = {}, {}
    for year, amounts in groups.items():
        order = [row.id for row in snapshot.choosing.order([one.stated.observation for one in amounts], sources)]
        amounts.sort(key=lambda one: order.index(one.stated.observation.id))
        shown[year], others[year] = amounts[0], tuple(amounts[1:])
    scale = Scale.of([one.value or 0.0 for one in shown.values()], selection.unit, language)
    return Yearly(selection, scale, shown, others, _parts(snapshot, selection, shown))


def _parts(snapshot: FundingSnapshot, selection: Selection, whole: Container[int]) -> dict[int, Amount]:
    """Of years that nobody counted whole the longest part that somebody did."""
    found: dict[int, Amount] = {}
    loose = sorted(selection.loose, key=lambda one: (one.period.end - one.period.start, one.observation.id))
    for one in loose:
        year = one.period.start.year
        if year in whole or one.period.precision not in _PARTS or not format_part(one.period, "en"):
            continue
        amount = amount_in(one, selection.unit, snapshot.fx)
        if amount is not None and amount.value is not None and amount.certainty is not Certainty.REFUTED:
            found[year] = amount
    return found


def of_like_months(yearly: Yearly, other: Yearly) -> Yearly:
    """A measure without the parts of years of which the other one counts more or less: they share a place and its name.

    What is left out is told in a note, like every part of a year that is not drawn.
    """
    parts = {
        year: amount
        for year, amount in yearly.parts.items()
        if year not in other.shown
        and (year not in other.parts or other.parts[year].stated.period == amount.stated.period)
    }
    return replace(yearly, parts=parts)


def called_parts(money: Yearly, counts: Yearly, language: str, *, on_axis: bool = False) -> dict[int, str]:
    """The years of which only a part is drawn, each with its months, which are the same for money and deals."""
    parts = {**counts.parts, **money.parts}
    between = "年" if language == "zh" and not on_axis else " "
    return {year: f"{year}{between}{format_part(parts[year].stated.period, language)}" for year in sorted(parts)}


def amounts_of(yearly: Yearly) -> list[Amount]:
    """All that is drawn of a measure: of each year the value, then its rings, and at last the parts of years."""
    whole = [one for year in sorted(yearly.shown) for one in (yearly.shown[year], *yearly.others[year])]
    return whole + list(yearly.parts.values())
