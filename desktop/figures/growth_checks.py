"""Which stated growth rates a market has, and what the same publisher's values say to each; runs on the worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.analysis.audit import Verdict
from desktop.analysis.audit_observations import PairAudit, audit_rates
from desktop.analysis.growth import compound
from desktop.figures.reading import read_size
from desktop.figures.request import FigureRequest
from desktop.figures.size_context import plain_market

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.snapshot import SizeSnapshot, Stated
    from desktop.workspace.workspace import Workspace

BASE = 100.0
MOST = 12


@dataclass(frozen=True, slots=True)
class GrowthCheck:
    """One stated rate with the pair of values that it is measured by."""

    stated: Stated
    market: str
    first: int
    last: int
    pair: PairAudit | None
    """None where the publisher states no two values that the rate may be about."""

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


def read_checks(workspace: Workspace, market: str, language: str) -> tuple[GrowthCheck, ...]:
    """The stated rates of a market first, then of those that contain it, are part of it or stand beside it."""
    own = workspace.markets.get(market)
    if own is None:
        return ()
    family = [own]
    for other in workspace.markets.all():
        related = other.broader_id == own.id or other.id == own.broader_id
        beside = bool(own.broader_id) and other.broader_id == own.broader_id
        if other.id != own.id and (related or beside):
            family.append(other)
    checks: list[GrowthCheck] = []
    for member in family:
        known = read_size(FigureRequest("size", member.id, language=language), workspace)
        checks += checks_of(known, plain_market(known.subject.name(language)))
    return tuple(checks[:MOST])


def checks_of(known: SizeSnapshot, market: str) -> list[GrowthCheck]:
    """One check for every rate over a span of years, the disputed ones too; alternates repeat a preferred one."""
    found = []
    for stated in known.rates:
        if stated.period.precision != "range" or stated.observation.status == "alternate":
            continue
        first, last = stated.period.start.year, stated.period.end.year
        for audit in audit_rates([stated.observation], [one.observation for one in comparable(stated, known.values)]):
            pair = next(iter(audit.pairs), None)
            if pair is not None and pair.audit.verdict is Verdict.DIFFERS and _years(pair) != (first, last):
                pair = None  # values of other years contradict nothing
            found.append(GrowthCheck(stated, market, first, last, pair))
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
