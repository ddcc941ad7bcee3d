"""Reads what ties players: around one of them as far as asked, or among all of a market."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.names import Names
from desktop.figures.reading import UnknownFigureError, market_of
from desktop.figures.statements import Places, read_names, read_places, rows_in
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.request import FigureRequest
    from desktop.market.records import Market, Player, PlayerRelation
    from desktop.workspace.workspace import Workspace

RELATIONS: Final = "relations"
MOST: Final = 400
"""Relations that are read: many more than a picture holds, so that what is left out can be counted."""
NAMED: Final = "name:"
"""Begins the key of a side that is no player of the workspace."""


@frozen(eq=False)
class RelationsSnapshot:
    """Relations with both sides and their places."""

    market: Market | None
    subject: Player | None
    players: Mapping[str, Player]
    relations: tuple[PlayerRelation, ...]
    """Nearest to the subject first, then in the order of their ids."""
    places: Places
    names: Names = field(default_factory=Names)
    is_cut: bool = False
    """Whether there are more than were read."""

    def sides(self, relation: PlayerRelation) -> tuple[str, str]:
        """Keys of the player spoken of and of the other side; sides of one name are one."""
        if relation.other_id:
            return relation.player_id, relation.other_id
        return relation.player_id, NAMED + " ".join(relation.other_name.split()).casefold()


def read_relations(request: FigureRequest, workspace: Workspace) -> RelationsSnapshot:
    """The relations of a player (``subject``) up to two steps away, else of the players of the market.

    Raises ``UnknownFigureError`` for a player or market that is not there.
    """
    subject = workspace.players.get(request.subject) if request.subject else None
    if request.subject and subject is None:
        raise UnknownFigureError(f"There is no player “{request.subject}” in this workspace.")
    market = market_of(workspace, request.market) if request.market else None
    if subject is not None:
        relations = _around(workspace, subject.id, steps=1 if request.mode == "1" else 2)
    elif market is not None:
        relations = workspace.player_relations.of_market(market.id, MOST + 1)
    else:
        relations = []
    kept = relations[:MOST]
    ids = [key for one in kept for key in (one.player_id, one.other_id) if key]
    places = read_places(workspace, [one.evidence_id for one in kept])
    return RelationsSnapshot(
        market=market,
        subject=subject,
        players={row.id: row for row in rows_in(workspace.players, "id", ids)},
        relations=tuple(kept),
        places=places,
        names=read_names(workspace, (), places),
        is_cut=len(relations) > MOST,
    )


def _around(workspace: Workspace, key: str, steps: int) -> list[PlayerRelation]:
    """Step by step outwards; a mere name is no place to go on from, as two of one name may be two."""
    seen, edge = {key}, [key]
    found: dict[str, PlayerRelation] = {}
    for _ in range(steps):
        fresh = _new(workspace.player_relations.around(edge, MOST + 1), found)
        found.update((one.id, one) for one in fresh)
        edge = [one for row in fresh for one in (row.player_id, row.other_id) if one and one not in seen]
        edge = list(dict.fromkeys(edge))
        seen.update(edge)
        if not edge:
            return list(found.values())
    between = _new(workspace.player_relations.around(edge, MOST + 1), found)
    return [*found.values(), *(one for one in between if one.player_id in seen and one.other_id in seen)]


def _new(rows: Iterable[PlayerRelation], known: Mapping[str, PlayerRelation]) -> list[PlayerRelation]:
    return [one for one in rows if one.id not in known]
