"""Growth mode: what the stated values of one estimator imply a year, from each value to the next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.growth import GrowthError, cagr
from desktop.figures.scale import rate_text
from desktop.figures.size_computed import Computed, Refusal, digits_of, doubt, in_full
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.size_context import SizeContext
    from desktop.figures.tracks import Track

UNIT: Final = "rate"
_YEAR: Final = 0.99
"""Dates of two values that count as a year apart: calendar years differ in days."""
_FINE: Final = 4
"""From this many significant digits on a rate is told in hundredths of a percent, else in tenths."""
NO_GROWTH: Final = frozenset({"ratio", "rate", "percentage_point"})
"""Units whose change is read in points."""


def growth_tracks(context: SizeContext) -> Computed:
    """Each estimator's yearly growth between neighbouring values, compound where years lie between them."""
    language = context.language
    if context.scale.unit in NO_GROWTH:
        return Computed((), UNIT, empty=say(language, "growth.of_shares", what=context.measure))
    tracks, refused = [], []
    for track in context.tracks:
        found, reason = _of(track, language)
        if found:
            tracks.append(replace(track, main=tuple(found), rings=()))
        elif reason:
            refused.append(Refusal(context.who(track), reason))
    empty = "" if tracks else say(language, "growth.none", market=context.market, what=context.what)
    return Computed(tuple(tracks), UNIT, tuple(refused), empty=empty)


def _of(track: Track, language: str) -> tuple[list[Amount], str]:
    """The growth of one estimator, or why there is none."""
    exact = [amount for amount in track.main if amount.value is not None and not amount.bounded]
    if len(exact) < 2:
        return [], say(language, "growth.one" if track.main else "growth.no_value")
    found, reason = [], say(language, "growth.close")
    for place, later in enumerate(exact):
        earlier = _before(exact[:place], later)
        if earlier is None:
            continue
        try:
            found.append(_growth(earlier, later))
        except GrowthError:
            reason = say(language, "growth.sign")
    return found, reason


def _before(earlier: Sequence[Amount], later: Amount) -> Amount | None:
    """The latest value that lies at least a year back."""
    return next((one for one in reversed(earlier) if _years(one, later) >= _YEAR), None)


def _years(earlier: Amount, later: Amount) -> float:
    return earlier.stated.period.years_to(later.stated.period)


def _growth(earlier: Amount, later: Amount) -> Amount:
    years = _years(earlier, later)
    rate = cagr(earlier.value or 0.0, later.value or 0.0, years)
    decimals = 2 if digits_of(earlier, later) >= _FINE else 1
    power = "" if abs(years - 1) < 1 - _YEAR else f"^(1 / {years:.4g})"
    division = f"{in_full(later)} / {in_full(earlier)}"
    formula = f"({division}){power} - 1 = {rate_text(rate, decimals, 'en', sign=True)} a year"
    return replace(
        later,
        value=rate,
        low=None,
        high=None,
        unit=UNIT,
        certainty=doubt(later, (earlier.stated,)),
        step=10.0 ** -(decimals + 2),
        formula=formula,
        others=(earlier.stated,),
    )


def span(amount: Amount, context: SizeContext) -> str:
    """Between which dates a growth lies: ``2024 – 2025``."""
    before = amount.others[0] if amount.others else amount.stated
    return say(context.language, "range", first=context.period(before), last=context.period(amount.stated))
