"""What leads across a scope barrier, as far as the data has it: a rate, a wider market, a number of the same scope."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from desktop.analysis.words import Words
from desktop.frozen import frozen
from desktop.market.period import PeriodError, parse_period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.analysis.scopes import Scopes
    from desktop.market.records import Market, Observation


@frozen
class Bridge:
    """One way across: ``currency``, ``broader``, ``sibling`` or ``observation``, and the rows it stands on."""

    kind: str
    words: Words
    rows: tuple[tuple[str, str], ...]
    currency: str = ""
    """To convert to."""
    year: int | None = None
    """Whose average rate converts."""


def bridges(
    first: Observation, second: Observation, kinds: frozenset[str], scopes: Scopes, nearby: Sequence[Observation]
) -> Iterator[Bridge]:
    """The bridges for differences of ``kinds``."""
    if "currency" in kinds:
        yield from _rates(first, second, scopes)
    if "market" in kinds:
        yield from _markets(first, second, scopes)
        yield from chain(_same_scope(first, second, scopes, nearby), _same_scope(second, first, scopes, nearby))


def _rates(first: Observation, second: Observation, scopes: Scopes) -> Iterator[Bridge]:
    """Each number into the currency of the other, with the rate of its own year."""
    pairs = [(year, other.unit) for row, other in ((first, second), (second, first)) if (year := _year(row))]
    for year, currency in sorted(pairs):
        for rate in scopes.rates:
            if rate.period == str(year) and {rate.base, rate.quote} == {first.unit, second.unit}:
                yield Bridge(
                    "currency",
                    Words(
                        f"{year}: {rate.rate:g} {rate.quote} for one {rate.base}, yearly average; nominal only",
                        f"{year}年：1 {rate.base} = {rate.rate:g} {rate.quote}，年平均汇率；仅为名义值",
                    ),
                    (("evidence", rate.evidence_id),),
                    currency,
                    year,
                )


def _markets(first: Observation, second: Observation, scopes: Scopes) -> Iterator[Bridge]:
    lines = [_line(scopes, scopes.of(row).market_id) for row in (first, second)]
    if not all(lines):
        return
    shared = [market for market in lines[0] if market in lines[1]]
    if not shared:
        return
    top = shared[0]
    name = scopes.named("market", top.id)
    if top in (lines[0][0], lines[1][0]):
        inner = lines[1][0] if top is lines[0][0] else lines[0][0]
        within = scopes.named("market", inner.id)
        words = Words(
            f"{within.en} is a part of {name.en}: compare as a share, not as a series",
            f"{within.zh}是{name.zh}的一部分：可比较占比，不可连成序列",
        )
        yield Bridge("broader", words, (("market", inner.id), ("market", top.id)))
        return
    words = Words(f"both are parts of {name.en}", f"两者同属{name.zh}")
    yield Bridge("sibling", words, (("market", lines[0][0].id), ("market", lines[1][0].id), ("market", top.id)))


def _same_scope(
    row: Observation, other: Observation, scopes: Scopes, nearby: Sequence[Observation]
) -> Iterator[Bridge]:
    """Numbers of the market of ``row`` for the year of ``other``: those may be compared."""
    year, market = _year(other), scopes.of(row).market_id
    for known in nearby:
        fits = known.subject == "market" and known.subject_id == market and known.measure_id == other.measure_id
        if fits and year is not None and _year(known) == year and known.status != "refuted":
            name = scopes.named("market", market)
            who = f" ({known.estimator})" if known.estimator else ""
            yield Bridge(
                "observation",
                Words(f"{name.en} in {year}: {known.stated}{who}", f"{name.zh}{year}年：{known.stated}{who}"),
                (("observation", known.id),),
            )


def _line(scopes: Scopes, market_id: str) -> list[Market]:
    """A market, the one it is a part of, and so on."""
    line: list[Market] = []
    here = scopes.market_of.get(market_id)
    while here is not None and here not in line:
        line.append(here)
        here = scopes.market_of.get(here.broader_id or "")
    return line


def _year(row: Observation) -> int | None:
    try:
        return parse_period(row.period).year
    except PeriodError:
        return None
