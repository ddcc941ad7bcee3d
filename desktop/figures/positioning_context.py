"""Where players stand: pairs of numbers of one year, or of all years that have both."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures.palette import assign
from desktop.figures.player_numbers import PlayersSnapshot, by_player, measure_named, read_players
from desktop.figures.positioning_axes import Axes, axes_of
from desktop.figures.wording import say
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Player
    from desktop.workspace.workspace import Workspace

TRAILS: Final = "trails"
MOST: Final = 60
"""So many players are drawn, those with the largest values first; the others are in no picture but counted."""
_REMEMBERED: Final = 8
NEAR: Final = 2
"""A value may be so many years older or younger than the one that is shown; it says so."""


@frozen
class Standing:
    """A player with its values on both axes, and how large it is."""

    player: Player
    pairs: tuple[tuple[Amount, Amount], ...]
    """One, or one for each year of a trail."""
    area: Amount | None
    year: int
    """The year that is shown."""

    def label(self, context: PositionContext) -> str:
        """The name, with the years of values that are of another year."""
        x, y = self.pairs[-1]
        years = {x.stated.period.year, y.stated.period.year}
        if context.is_trails or years == {self.year}:
            note = str(self.year) if context.is_trails else ""
        else:
            note = say(context.language, "list").join(str(year) for year in sorted(years))
        called = context.player(self.player)
        return say(context.language, "parens", text=called, note=note) if note else called


@frozen(eq=False)
class PositionContext:
    """A positioning half made."""

    known: PlayersSnapshot
    language: str
    axes: Axes
    year: int | None
    years: tuple[int, ...]
    """Every year in which somebody has both values."""
    is_trails: bool
    log: bool
    standings: tuple[Standing, ...]
    lacking: tuple[tuple[Player, tuple[str, ...]], ...]
    """Players that miss a value, with the measures they miss."""
    more: int
    """How many have both values and found no room."""
    colours: Mapping[str, int]

    def called(self, measure: str) -> str:
        """A measure's name."""
        return name(measure_named(self.known, measure), self.language)

    def player(self, player: Player) -> str:
        """A player's name."""
        return name(player, self.language)


def read_positioning(request: FigureRequest, workspace: Workspace) -> PlayersSnapshot:
    """What the axes of the request need, or the usual ones."""
    documented = workspace.player_markets.documented(request.market)
    return read_players(request, workspace, axes_of(request, documented), documented)


@lru_cache(maxsize=_REMEMBERED)
def positions(request: FigureRequest, known: PlayersSnapshot) -> PositionContext:
    """Who stands where in the year of the request, else in the one that tells most."""
    is_trails = request.mode == TRAILS
    axes = axes_of(request, known.documented)
    axes = axes._replace(area="") if is_trails else axes  # a trail has one width
    across, upward, sizes = (by_player(known, one, request.currency) if one else {} for one in axes)
    both = {p.id: _common(across.get(p.id, {}), upward.get(p.id, {})) for p in known.players}
    years = tuple(sorted({year for found in both.values() for year in found}))
    usual = max(years, default=None) if is_trails else _best(both)
    year = request.year if request.year is not None else usual
    standings, lacking = [], []
    for player in known.players:
        x, y = across.get(player.id, {}), upward.get(player.id, {})
        pairs = _trail(x, y, both[player.id], year) if is_trails else _pair(x, y, year)
        if pairs and year is not None:
            shown = max(pair[0].stated.period.year for pair in pairs) if is_trails else year
            standings.append(Standing(player, pairs, _nearest(sizes.get(player.id, {}), shown), shown))
        else:
            missing = [axis for axis, found in ((axes.across, x), (axes.upward, y)) if _nearest(found, year) is None]
            lacking.append((player, tuple(missing)))
    standings.sort(key=lambda one: (-(one.pairs[-1][0].value or 0.0), one.player.id))
    return PositionContext(
        known=known,
        language=request.language,
        axes=axes,
        year=year,
        years=years,
        is_trails=is_trails,
        log=request.log,
        standings=tuple(standings[:MOST]),
        lacking=tuple(lacking),
        more=max(0, len(standings) - MOST),
        colours=assign("player", [one.player.id for one in standings[:MOST]]),
    )


def _common(x: Mapping[int, Amount], y: Mapping[int, Amount]) -> tuple[int, ...]:
    return tuple(sorted(x.keys() & y.keys()))


def _best(both: Mapping[str, tuple[int, ...]]) -> int | None:
    counts: dict[int, int] = {}
    for years in both.values():
        for year in years:
            counts[year] = counts.get(year, 0) + 1
    return max(counts, key=lambda year: (counts[year], year), default=None)


def _nearest(found: Mapping[int, Amount], year: int | None) -> Amount | None:
    """The value of the year, else of the nearest one close to it, the earlier of two."""
    if year is None or not found:
        return None
    nearest = min(found, key=lambda one: (abs(one - year), one))
    return found[nearest] if abs(nearest - year) <= NEAR else None


def _pair(x: Mapping[int, Amount], y: Mapping[int, Amount], year: int | None) -> tuple[tuple[Amount, Amount], ...]:
    first, second = _nearest(x, year), _nearest(y, year)
    return ((first, second),) if first is not None and second is not None else ()


def _trail(
    x: Mapping[int, Amount], y: Mapping[int, Amount], years: tuple[int, ...], last: int | None
) -> tuple[tuple[Amount, Amount], ...]:
    """All years that have both values, up to the one that is shown."""
    return tuple((x[year], y[year]) for year in years if last is None or year <= last)
