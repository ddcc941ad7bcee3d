"""Shares of companies in what is known of a market: against the revenue on file, or against a published market size."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures.digits import computed_step
from desktop.figures.palette import assign
from desktop.figures.player_numbers import (
    REVENUE,
    PlayersSnapshot,
    by_player,
    measure_named,
    read_players,
    size_of_year,
)
from desktop.figures.scale import Scale, rate_text
from desktop.figures.size_context import inside
from desktop.figures.snapshot import MARKET_SIZE
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.period import format_period

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Measure, Player
    from desktop.workspace.workspace import Workspace

MARKET: Final = "market"
"""The mode in which revenues are held against a published market size."""
MOST: Final = 24
"""More companies than this are told together as the smaller ones."""


_DIGITS: Final = 4
_REMEMBERED: Final = 8


@frozen
class Holder:
    """A company with its number of the year."""

    player: Player
    amount: Amount
    share: float
    """Of the whole, as a fraction; above 1 where company revenue is more than the market."""

    @property
    def value(self) -> float:
        """Its number in single units."""
        return self.amount.value or 0.0


@frozen(eq=False)
class SharesContext:
    """One year of one measure: who has how much of what."""

    known: PlayersSnapshot
    language: str
    measure: Measure
    year: int | None
    years: tuple[int, ...]
    """Every year for which somebody has a number."""
    unit: str
    holders: tuple[Holder, ...]
    """The largest first."""
    silent: tuple[Player, ...]
    """Players without a number of the year."""
    whole: float
    """What the shares are of, in single units."""
    size: Amount | None
    """The published market size, where shares are of that."""
    mode: str
    scale: Scale
    colours: dict[str, int]

    @property
    def is_of_market(self) -> bool:
        """Whether shares are of a published market size."""
        return self.mode == MARKET

    @property
    def stated(self) -> float:
        """The revenues on file added up."""
        return sum(holder.value for holder in self.holders)

    @property
    def exceeds(self) -> bool:
        """Whether they are more than what they are held against."""
        return self.is_of_market and self.size is not None and self.stated > self.whole * (1 + 1e-9)

    @property
    def measured(self) -> str:
        """The measure inside a sentence."""
        return inside(name(self.measure, self.language))

    def called(self, player: Player) -> str:
        """A player's name in the figure's language."""
        return name(player, self.language)

    def labelled(self, holder: Holder) -> str:
        """The name, with the fiscal year where it is not the calendar's."""
        period = holder.amount.stated.period
        if period.precision != "fiscal_year":
            return self.called(holder.player)
        return say(self.language, "parens", text=self.called(holder.player), note=format_period(period, self.language))

    def short(self, amount: Amount) -> str:
        """A number with its unit in four digits at most: what a bar has room for; the table has all of them."""
        return self.rounded(amount.value or 0.0, amount.step)

    def rounded(self, value: float, step: float | None) -> str:
        """The same for a number that is computed."""
        return self.money(value, max(step or 0.0, computed_step(value, _DIGITS)))

    def money(self, value: float, step: float | None) -> str:
        """A number with its unit."""
        return self.scale.phrase(self.scale.number(value, step))

    def percent(self, share: float) -> str:
        """A share in words."""
        return rate_text(share, 2 if 0 < abs(share) < 0.001 else 1, self.language)


def read_shares(request: FigureRequest, workspace: Workspace) -> PlayersSnapshot:
    """What the shares of a market are made from."""
    return read_players(request, workspace, (measure_of_shares(request),))


def measure_of_shares(request: FigureRequest) -> str:
    """Revenue, unless another measure of players is asked for."""
    return REVENUE if request.measure == MARKET_SIZE else request.measure


@lru_cache(maxsize=_REMEMBERED)
def shares_context(request: FigureRequest, known: PlayersSnapshot) -> SharesContext:
    """Who has how much in the year of the request, else in the one with most numbers, the latest of equals."""
    measure = measure_of_shares(request)
    numbers = by_player(known, measure, request.currency)
    counts = Counter(y for found in numbers.values() for y, amount in found.items() if amount.value is not None)
    usual = max(counts, key=lambda one: (counts[one], one), default=None)
    year = request.year if request.year is not None else usual
    found = {
        player.id: amount
        for player in known.players
        if year is not None
        and (amount := numbers.get(player.id, {}).get(year)) is not None
        and amount.value is not None
        and amount.value >= 0
    }
    unit = next((amount.unit for amount in found.values()), "")
    size = size_of_year(known, year, unit) if request.mode == MARKET and year is not None and unit else None
    total = sum(amount.value or 0.0 for amount in found.values())
    whole = (size.value or 0.0) if size is not None else 0.0 if request.mode == MARKET else total
    people = {player.id: player for player in known.players}
    order = sorted(found, key=lambda key: (-(found[key].value or 0.0), key))
    holders = tuple(Holder(people[k], found[k], (found[k].value or 0.0) / whole if whole else 0.0) for k in order)
    return SharesContext(
        known=known,
        language=request.language,
        measure=measure_named(known, measure),
        year=year,
        years=tuple(sorted(counts)),
        unit=unit,
        holders=holders,
        silent=tuple(player for player in known.players if player.id not in found),
        whole=whole,
        size=size,
        mode=request.mode,
        scale=Scale.of([whole, *(holder.value for holder in holders)], unit, request.language),
        colours=assign("player", order[:MOST]),
    )
