"""Reads the numbers of one player: everything in a handful of queries, one snapshot for each measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.choosing import Choosing, read_choosing
from desktop.analysis.scopes import Scopes
from desktop.figures.reading import UnknownFigureError
from desktop.figures.size_policies import read_policies_of_player
from desktop.figures.snapshot import MARKET_SIZE, PLAYER, SizeSnapshot, Subject
from desktop.figures.statements import fx_places, read_names, read_places, rows_in, stated_rows
from desktop.frozen import frozen
from desktop.market.records import Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Player
    from desktop.workspace.workspace import Workspace

REVENUE: Final = "revenue"
"""The measure by which players are sorted and which their profile shows first."""
NO_REVENUE: Final = Measure(id=REVENUE, name_en="Revenue", name_zh="营业收入", unit_kind="money")
"""What is missing where a workspace has no such measure."""


@frozen(eq=False)
class PlayerNumbers:
    """All numbers of one player, by measure."""

    player: Player
    subject: Subject
    measures: Mapping[str, SizeSnapshot]
    """The measure shown first leads, then those with more numbers."""

    @property
    def leading(self) -> str:
        """The measure that is shown first."""
        return next(iter(self.measures), REVENUE)


def read_player(request: FigureRequest, workspace: Workspace) -> SizeSnapshot:
    """The numbers of one measure of one player; of the leading measure where the request names none."""
    numbers = read_numbers(workspace, player_of(workspace, request.subject))
    key = request.measure if request.measure != MARKET_SIZE else numbers.leading
    return numbers.measures.get(key) or _nothing(workspace, numbers, key)


def player_of(workspace: Workspace, player_id: str) -> Player:
    """The player; ``UnknownFigureError`` when it is not there."""
    player = workspace.players.get(player_id)
    if player is None:
        raise UnknownFigureError(f"There is no player “{player_id}” in this workspace.")
    return player


def read_numbers(workspace: Workspace, player: Player) -> PlayerNumbers:
    """Everything that is counted of a player."""
    rows = workspace.observations.of(PLAYER, player.id)
    # Where a player sits says nothing about where its numbers come from: no geography.
    subject = Subject(PLAYER, player.id, player.name_en, player.name_zh)
    places = read_places(workspace, [row.evidence_id for row in rows])
    measures: list[Measure] = rows_in(workspace.measures, "id", [row.measure_id for row in rows])
    fx = tuple(workspace.fx_rates.all())
    names, choosing, rates = read_names(workspace, rows, places), read_choosing(workspace), fx_places(workspace, fx)
    scopes = Scopes(players=(player,), measures=measures, rates=fx)
    policies = read_policies_of_player(workspace, player.id)
    found = {
        measure.id: SizeSnapshot(
            subject=subject,
            measure=measure,
            values=stated_rows((row for row in rows if row.measure_id == measure.id and row.kind != "rate"), places),
            rates=(),
            fx=fx,
            names=names,
            choosing=choosing,
            fx_places=rates,
            scopes=scopes,
            policies=policies,
        )
        for measure in measures
    }
    return PlayerNumbers(player, subject, {key: found[key] for key in _order(found.values())})


def _order(found: Iterable[SizeSnapshot]) -> Sequence[str]:
    """Revenue first, then the measures with numbers for more periods; equal ones by name."""
    ranked = sorted(
        (one.measure.id != REVENUE, -len({v.period.text for v in one.values}), one.measure.id) for one in found
    )
    return [key for _, _, key in ranked]


def _nothing(workspace: Workspace, numbers: PlayerNumbers, key: str) -> SizeSnapshot:
    """A measure of which nobody publishes anything for this player."""
    measure = workspace.measures.get(key) or (NO_REVENUE if key == REVENUE else None)
    if measure is None:
        raise UnknownFigureError(f"There is no measure “{key}” in this workspace.")
    return SizeSnapshot(subject=numbers.subject, measure=measure, values=(), rates=(), fx=(), choosing=Choosing())
