"""What the part Compare asks of the workspace: the figure of the compared players, who they are, what may be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.build import compose, snapshot
from desktop.figures.courses_reading import FAMILY as COURSES
from desktop.figures.courses_reading import CoursesSnapshot
from desktop.figures.snapshot import PLAYER
from desktop.figures.statements import rows_in
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

FEWEST: Final = 2
"""Years with numbers that make a line."""


@frozen
class Compared:
    """One consistent reading."""

    figure: Figure
    players: tuple[str, ...]
    """Ids from left to right; the first is the reference."""
    measures: tuple[tuple[str, str, int], ...] = ()
    """Of lines: what may be drawn, how it is called, of how many of the players it is on file; the best first."""


def read_compared(request: FigureRequest, workspace: Workspace) -> Compared:
    """The compared players as a table or as lines."""
    known = snapshot(request, workspace)
    figure = compose(request, known)
    if request.family != COURSES:
        return Compared(figure, tuple(column.key for column in figure.table.columns[1:]))
    assert isinstance(known, CoursesSnapshot)
    players = tuple(player.subject.id for player in known.players)
    return Compared(figure, players, _measures(players, known.measure, request.language, workspace))


def _measures(
    players: tuple[str, ...], shown: str, language: str, workspace: Workspace
) -> tuple[tuple[str, str, int], ...]:
    """Measures of which a player has numbers for several years, and the one that is shown."""
    years: dict[str, dict[str, set[str]]] = {}
    for row in rows_in(workspace.observations, "subject_id", players, subject=PLAYER):
        if row.kind != "rate" and row.value is not None and row.period:
            years.setdefault(row.measure_id, {}).setdefault(row.subject_id, set()).add(row.period)
    counts = {key: sum(len(told) >= FEWEST for told in by.values()) for key, by in years.items()}
    known = {one.id: name(one, language) for one in rows_in(workspace.measures, "id", [*counts, shown])}
    offered = [key for key in known if counts.get(key) or key == shown]
    ranked = sorted(offered, key=lambda one: (-counts.get(one, 0), known[one]))
    return tuple((key, known[key], counts.get(key, 0)) for key in ranked)
