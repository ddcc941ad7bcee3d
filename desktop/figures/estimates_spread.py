"""How far the estimates of one year lie apart: the highest over the lowest, of two publishers at least."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.amounts import lineage_of
from desktop.figures.bar_rows import Spread
from desktop.figures.figure import Certainty
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.scale import Scale

_FEWEST: Final = 2
_CLOSE: Final = 1.1
"""Below this factor two decimals are told, from it one."""


@frozen
class Year:
    """The estimates of one year, the lowest first."""

    year: int
    amounts: tuple[Amount, ...]


def spread_of(year: Year, first_row: int, scale: Scale, language: str) -> Spread | None:
    """The bracket over the rows of a year, which begin at ``first_row``; None where fewer than two publishers count.

    A lower bound may be the highest, which makes the factor a lower bound too; an upper bound may be the lowest.
    Refuted numbers and numbers that are not above zero take no part.
    """
    usable = [(place, one) for place, one in enumerate(year.amounts) if _counts(one)]
    tops = [(place, one) for place, one in usable if not one.upper_bound]
    floors = [(place, one) for place, one in usable if not one.lower_bound]
    if len({_who(one) for _, one in usable}) < _FEWEST or not tops or not floors:
        return None
    top = max(tops, key=lambda entry: entry[1].value or 0.0)[1]
    # Of equal numbers another one than the highest: two publishers that say the same agree.
    floor = min(floors, key=lambda entry: (entry[1].value or 0.0, entry[1] is top))[1]
    if top is floor:
        return None
    factor = (top.value or 0.0) / (floor.value or 1.0)
    is_bound = top.lower_bound or floor.upper_bound
    number = factor_text(factor, language)
    formula = f"{scale.of_amount(top)} / {scale.of_amount(floor)} = {factor_text(factor, 'en')}"
    return Spread(
        first=float(first_row + usable[0][0]),
        last=float(first_row + usable[-1][0]),
        text=say(language, "estimates.factor_over" if is_bound else "estimates.factor", number=number),
        factor=factor,
        formula=formula,
        lineage=lineage_of(formula, top, floor),
        is_doubted=Certainty.DISPUTED in {top.certainty, floor.certainty},
    )


def factor_text(factor: float, language: str) -> str:
    """``2.1``, ``1.04``: small factors need the second decimal."""
    return format_number(factor, 2 if factor < _CLOSE else 1, language)


def _counts(one: Amount) -> bool:
    return one.certainty is not Certainty.REFUTED and one.value is not None and one.value > 0


def _who(one: Amount) -> str:
    """The estimator, else the source: two unnamed ones are not one."""
    return one.stated.estimator or f"source:{one.stated.source.id}"


def by_year(amounts: Sequence[Amount]) -> list[Year]:
    """The estimates by the year they lie in, the lowest first inside each."""
    groups: dict[int, list[Amount]] = {}
    for one in amounts:
        groups.setdefault(int(one.x // 1), []).append(one)
    return [
        Year(year, tuple(sorted(group, key=lambda one: (one.value or 0.0, one.stated.observation.id))))
        for year, group in sorted(groups.items())
    ]
