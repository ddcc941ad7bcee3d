"""Which stated growth rates a market has, and what the same publisher's values say to each."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.analysis.audit import Verdict
from desktop.analysis.audit_observations import PairAudit, audit_rates
from desktop.analysis.growth import compound
from desktop.figures.names import Names
from desktop.figures.reading import market_of, read_size
from desktop.figures.request import FigureRequest
from desktop.figures.size_context import plain_market
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.market.records import Market
    from desktop.workspace.workspace import Workspace

FAMILY: Final = "growth"
BASE = 100.0
MOST: Final = 40
"""So many rates are checked: those of the market first, then those of its relatives."""


@frozen
class GrowthCheck:
    """One stated rate with the pair of values that it is measured by."""

    stated: Stated
    market: str
    first: int
    last: int
    pair: PairAudit | None
    """None where the publisher states no two values that the rate may be about."""
    ends: tuple[Stated, ...] = ()
    """The two values with their places; none where there is no pair."""

    @property
    def rate(self) -> float:
        """The stated rate as a fraction a year."""
        return self.stated.observation.value or 0.0

    @property
    def verdict(self) -> Verdict:
        """What the audit found."""
        return Verdict.NO_VALUES if self.pair is None else self.pair.audit.verdict

    @property
    def implied(self) -> float | None:
        """The rate that follows from the two values over the years between them; None without them."""
        return None if self.pair is None else self.pair.audit.readings[0].implied

    @property
    def explained(self) -> tuple[int, int]:
        """The years over which the rate holds: those it is labelled with, unless the audit found others."""
        best = None if self.pair is None else self.pair.audit.best
        return (best.first_year, best.last_year) if best is not None and best.fits else (self.first, self.last)

    @property
    def index_end(self) -> float:
        """What 100 becomes over the labelled years."""
        return compound(BASE, self.rate, self.last - self.first)


@frozen(eq=False)
class GrowthSnapshot:
    """The stated rates of a market and its relatives, checked. Compared by identity."""

    market: Market
    checks: tuple[GrowthCheck, ...]
    total: int
    """How many there are; more than ``checks`` where there are very many."""
    names: Names = field(default_factory=Names)


def read_growth(request: FigureRequest, workspace: Workspace) -> GrowthSnapshot:
    """The stated rates of a market first, then of those that contain it, are part of it or stand beside it."""
    market = market_of(workspace, request.market)
    found: list[GrowthCheck] = []
    aliases: dict[tuple[str, str, str], str] = {}
    for member in family(workspace, market):
        known = read_size(FigureRequest("size", member.id, language=request.language), workspace)
        found += sorted(checks_of(known, plain_market(known.subject.name(request.language))), key=_is_open)
        aliases |= known.names.aliases
    return GrowthSnapshot(market, tuple(found[:MOST]), len(found), Names(aliases))


def _is_open(check: GrowthCheck) -> bool:
    """What cannot be checked stands below what can."""
    return check.pair is None


def family(workspace: Workspace, own: Market) -> list[Market]:
    """A market, then those that contain it, are part of it or stand beside it."""
    found = [own]
    for other in workspace.markets.all():
        related = other.broader_id == own.id or other.id == own.broader_id
        beside = bool(own.broader_id) and other.broader_id == own.broader_id
        if other.id != own.id and (related or beside):
            found.append(other)
    return found


def checks_of(known: SizeSnapshot, market: str) -> list[GrowthCheck]:
    """One check for every rate over a span of years, the disputed ones too; alternates repeat a preferred one."""
    found = []
    for stated in known.rates:
        if stated.period.precision != "range" or stated.observation.status == "alternate":
            continue
        first, last = stated.period.start.year, stated.period.end.year
        meant = {one.observation.id: one for one in comparable(stated, known.values)}
        for audit in audit_rates([stated.observation], [one.observation for one in meant.values()]):
            pair = next(iter(audit.pairs), None)
            if pair is not None and pair.audit.verdict is Verdict.DIFFERS and _years(pair) != (first, last):
                pair = None  # values of other years contradict nothing
            ends = (meant[pair.first.id], meant[pair.last.id]) if pair is not None else ()
            found.append(GrowthCheck(stated, market, first, last, pair, ends))
    return found


def comparable(rate: Stated, values: Sequence[Stated]) -> list[Stated]:
    """The values a rate may be measured by.

    A disputed rate is measured by disputed values only: to lead from one statement of a page to
    another that contradicts it would prove nothing.
    """
    standing = rate.observation.status
    return [one for one in values if standing in {one.observation.status, "preferred"}]


def _years(pair: PairAudit) -> tuple[int, int]:
    dated = pair.audit.readings[0]
    return dated.first_year, dated.last_year
