"""Numbers of the players that compete in a market: read once, bounded, and one of them chosen for each year."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.figures.amounts import best_unit, select
from desktop.figures.names import Names
from desktop.figures.reading import market_of, subject_of
from desktop.figures.snapshot import MARKET_SIZE, Place
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.figures.tracks import preferred_first
from desktop.frozen import frozen
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import Stated, Subject
    from desktop.market.records import FxRate, Player
    from desktop.workspace.workspace import Workspace

REVENUE: Final = "revenue"
MOST: Final = 500
"""So many players of a market are looked at: those with the largest numbers, then the others."""
MOST_VALUES: Final = 20_000
_REMEMBERED: Final = 12
_WHOLE_YEAR: Final = frozenset({"year", "fiscal_year"})


@frozen(eq=False)
class PlayersSnapshot:
    """Players of a market with their numbers. Compared by identity, so that composing can be memoised."""

    subject: Subject
    players: tuple[Player, ...]
    total: int
    """How many compete in the market; more than ``players`` where there are very many."""
    measures: Mapping[str, Measure]
    values: tuple[Stated, ...]
    documented: Mapping[str, int] = field(default_factory=dict)
    """Of how many players each measure is on file."""
    sizes: tuple[Stated, ...] = ()
    """The size of the market."""
    fx: tuple[FxRate, ...] = ()
    names: Names = field(default_factory=Names)
    choosing: Choosing = field(default_factory=Choosing)
    fx_places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def is_cut(self) -> bool:
        """Whether there are more players than are looked at."""
        return self.total > len(self.players)

    def of(self, measure: str) -> list[Stated]:
        """The values of one measure."""
        return [one for one in self.values if one.observation.measure_id == measure]


def read_players(
    request: FigureRequest, workspace: Workspace, measures: Sequence[str], documented: Mapping[str, int] | None = None
) -> PlayersSnapshot:
    """Everything on file about some measures of the players of a market, for all years.

    ``documented`` says of how many players each measure is on file, where the figure offers a choice among them.
    """
    market = market_of(workspace, request.market)
    wanted = list(dict.fromkeys(filter(None, measures)))
    first = workspace.player_markets.largest(market.id, wanted, MOST)
    ids = list(dict.fromkeys((*first, *workspace.player_markets.competing(market.id, MOST))))[:MOST]
    players = sorted(rows_in(workspace.players, "id", ids), key=lambda one: one.id)
    rows = workspace.observations.of_periods("player", ids, wanted, (), MOST_VALUES) if wanted else []
    sizes = workspace.observations.of("market", market.id, MARKET_SIZE)
    places = read_places(workspace, [row.evidence_id for row in (*rows, *sizes)])
    fx = tuple(workspace.fx_rates.all())
    return PlayersSnapshot(
        subject=subject_of(workspace, market),
        players=tuple(players),
        total=workspace.player_markets.count_competing(market.id),
        measures={one.id: one for one in workspace.measures.all()},
        values=stated_rows(rows, places),
        documented=documented or {},
        sizes=stated_rows((row for row in sizes if row.kind != "rate"), places),
        fx=fx,
        names=read_names(workspace, (*rows, *sizes), places),
        choosing=read_choosing(workspace),
        fx_places=fx_places(workspace, fx),
    )


def measure_named(known: PlayersSnapshot, measure: str) -> Measure:
    """The measure, or one of that name where the workspace has no row of it."""
    return known.measures.get(measure) or Measure(id=measure, name_en="Revenue", name_zh="营业收入", unit_kind="money")


@lru_cache(maxsize=_REMEMBERED)
def by_player(known: PlayersSnapshot, measure: str, currency: str = "") -> dict[str, dict[int, Amount]]:
    """The number that is shown for each player and year: in one unit, by the rule of the workspace; never a part year.

    Values in other currencies are converted to ``currency``, else to the one most is stated in.
    """
    values = known.of(measure)
    unit = currency or best_unit(values)
    chosen = select(values, measure_named(known, measure), known.fx, unit)
    groups: dict[tuple[str, int], list[Amount]] = {}
    for amount in chosen.amounts:
        row = amount.stated.observation
        if row.status != "refuted" and (row.value is not None or row.low is not None or row.high is not None):
            groups.setdefault((row.subject_id, amount.stated.period.year), []).append(amount)
    found: dict[str, dict[int, Amount]] = {}
    for (player, year), group in sorted(groups.items(), key=lambda item: item[0]):
        whole = [one for one in group if one.stated.period.precision in _WHOLE_YEAR] or group
        found.setdefault(player, {})[year] = preferred_first(whole, known.choosing)[0]
    return found


def size_of_year(known: PlayersSnapshot, year: int, unit: str) -> Amount | None:
    """The published size of the market in a year, in ``unit``; None where nobody states one that can be converted."""
    measure = measure_named(known, MARKET_SIZE)
    chosen = select(known.sizes, measure, known.fx, unit, (year, year))
    sound = [
        one
        for one in chosen.amounts
        if one.value and one.stated.observation.status != "refuted" and one.stated.period.year == year
    ]
    return preferred_first(sound, known.choosing)[0] if sound and chosen.unit == unit else None
