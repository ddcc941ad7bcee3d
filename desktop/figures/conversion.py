"""What is said of converted values: with which rates, whose, and that they are nominal."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import EvidenceLine
from desktop.figures.wording import join, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.amounts import Amount, Conversion
    from desktop.figures.names import Names
    from desktop.figures.snapshot import Place

_MOST_RATES: Final = 3
RATE_FORMAT: Final = ".6g"


def conversions(amounts: Iterable[Amount]) -> tuple[Conversion, ...]:
    """The conversions among ``amounts``, each once, by pair and year."""
    found = {amount.conversion for amount in amounts if amount.conversion is not None}
    return tuple(sorted(found, key=lambda one: (one.base, one.quote, one.year)))


def rate_words(one: Conversion, language: str) -> str:
    """For a tooltip: converted at which rate, of which year."""
    return say(language, "converted_at", rate=f"{one.rate:{RATE_FORMAT}}", pair=_pair(one), year=one.year)


def notes(amounts: Iterable[Amount], places: Mapping[str, Place], names: Names, language: str) -> list[str]:
    """Footnotes: rates with their source, that values are nominal, and years that have no rate of their own."""
    converted = [amount for amount in amounts if amount.conversion is not None]
    found = rate_notes(conversions(converted), places, names, language)
    held = {one.conversion.year for one in converted if one.conversion and math.floor(one.x) != one.conversion.year}
    if held:
        years = join(language, [str(year) for year in sorted(held)])
        found.append(say(language, "note.converted_hold", years=years))
    return found


def rate_notes(converted: Sequence[Conversion], places: Mapping[str, Place], names: Names, language: str) -> list[str]:
    """A footnote for each pair of currencies: its rates, whose they are, and that values are nominal."""
    found = []
    for pair in dict.fromkeys(_pair(one) for one in converted):
        used = [one for one in converted if _pair(one) == pair]
        ids = dict.fromkeys(place for one in used for place in one.evidence)
        sources = dict.fromkeys(names.publisher(places[key].source.publisher, language) for key in ids if key in places)
        source = join(language, list(sources)) or say(language, "unsourced")
        found.append(say(language, "note.converted", pair=pair, rates=_rates(used, language), source=source))
    return found


def evidence(amounts: Iterable[Amount], places: Mapping[str, Place], language: str) -> list[EvidenceLine]:
    """The lines that lead from a converted number to the rates it was converted with."""
    return rate_lines(conversions(amounts), places, language)


def rate_lines(used: Iterable[Conversion], places: Mapping[str, Place], language: str) -> list[EvidenceLine]:
    """The lines of exchange rates themselves."""
    lines = []
    for one in used:
        for key in one.evidence:
            if key not in places:
                continue
            place = places[key]
            source = place.source
            lines.append(
                EvidenceLine(
                    observation=key,
                    subject=_pair(one),
                    measure=say(language, "exchange_rate"),
                    period=str(one.year),
                    stated=f"{one.rate:{RATE_FORMAT}}",
                    kind=say(language, "yearly_average"),
                    source=", ".join(part for part in (source.publisher, source.title) if part),
                    locator=place.evidence.locator,
                    paraphrase=place.evidence.paraphrase,
                    url=source.url,
                )
            )
    return lines


def _pair(one: Conversion) -> str:
    return f"{one.quote}/{one.base}"


def _rates(used: list[Conversion], language: str) -> str:
    """All rates of a few, else the first and the last."""
    words = [say(language, "rate_of", rate=f"{one.rate:{RATE_FORMAT}}", year=one.year) for one in used]
    if len(words) <= _MOST_RATES:
        return join(language, words)
    return say(language, "rates_between", first=words[0], last=words[-1], count=len(words))
