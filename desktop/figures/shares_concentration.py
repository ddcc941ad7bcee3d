"""CR1, CR4 and HHI of a market's companies: with their definition, their bounds and how they came about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.concentration import Bounds, herfindahl, level, ratio
from desktop.figures.amounts import lineage_of
from desktop.figures.size_context import inside
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.quantity import format_number

if TYPE_CHECKING:
    from desktop.figures.figure import Lineage
    from desktop.figures.shares_context import SharesContext

RATIOS: Final = (1, 4)
_SHOWN: Final = 6
"""So many shares stand in the arithmetic of HHI; the others are counted."""


@frozen
class Concentrated:
    """One number about concentration, ready to be shown."""

    key: str
    name: str
    text: str
    """The number, or both ends of what it can be."""
    means: str
    """Its definition."""
    bounds: Bounds
    lineage: Lineage


def concentrated(context: SharesContext) -> tuple[Concentrated, ...]:
    """CR1, CR4 and HHI; none where there are no shares: nobody is on file, or revenue exceeds the market."""
    if not context.holders or not context.whole or context.exceeds:
        return ()
    shares = [holder.share for holder in context.holders]
    found = []
    for count in RATIOS:
        if count > len(shares) and not context.is_of_market:
            continue  # of three companies CR4 is the whole, which says nothing
        bounds = ratio(shares, count)
        means = "shares.cr1_means" if count == 1 else "shares.cr_means"
        text = _range(context.percent(bounds.low), context.percent(bounds.high))
        formula = " + ".join(context.percent(share) for share in shares[:count])
        found.append(_made(context, f"cr{count}", ("shares.cr", means), count, text, bounds, formula))
    bounds = herfindahl(shares)
    text = _range(*(format_number(end, 0, context.language) for end in (bounds.low, bounds.high)))
    found.append(_made(context, "hhi", ("shares.hhi", "shares.hhi_means"), 0, text, bounds, _squares(shares)))
    return tuple(found)


def _made(
    context: SharesContext, key: str, words: tuple[str, str], count: int, text: str, bounds: Bounds, formula: str
) -> Concentrated:
    name, means = (say(context.language, word, count=count) for word in words)
    amounts = [holder.amount for holder in context.holders]
    if context.size is not None:
        amounts.append(context.size)
    return Concentrated(key, name, text, means, bounds, lineage_of(f"{formula} = {text}", *amounts))


def _range(low: str, high: str) -> str:
    return low if low == high else f"{low} \N{EN DASH} {high}"


def _squares(shares: list[float]) -> str:
    """The arithmetic of HHI with its largest terms."""
    terms = [f"{share * 100:.1f}^2" for share in shares[:_SHOWN]]
    rest = len(shares) - _SHOWN
    return " + ".join((*terms, f"({rest} more)") if rest > 0 else terms)


def level_words(context: SharesContext, found: tuple[Concentrated, ...]) -> str:
    """How the guidelines call it where both ends of HHI agree; empty where they do not, or there is none."""
    index = next((one for one in found if one.key == "hhi"), None)
    if index is None:
        return ""
    said = []
    for year in (2023, 2010):
        low, high = level(index.bounds.low, year), level(index.bounds.high, year)
        if low == high:
            said.append(say(context.language, f"shares.level.{low}", year=year))
    return say(context.language, "comma").join(said)


def notes(context: SharesContext) -> list[str]:
    """What the numbers are, and what is not known about them."""
    found = concentrated(context)
    language = context.language
    if not found:
        return [say(language, "shares.no_concentration")] if context.exceeds else []
    lines = [
        say(language, "shares.concentration", name=one.name, value=one.text, means=inside(one.means)) for one in found
    ]
    words = level_words(context, found)
    numbers = say(language, "semicolon").join(lines)
    stop = "。" if language == "zh" else "."
    said = say(language, "semicolon").join(part for part in (numbers, words) if part) + stop
    return [
        said,
        say(language, "shares.bounds" if context.is_of_market else "shares.bounds_file"),
        say(language, "shares.hhi_level"),
    ]
