"""Reads one measure of several players over time: everything on file, a snapshot for each player."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.benchmark_reading import leading_players
from desktop.figures.player_reading import REVENUE, player_of, read_player
from desktop.figures.snapshot import MARKET_SIZE, PLAYER
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SizeSnapshot
    from desktop.workspace.workspace import Workspace

FAMILY: Final = "courses"
FEW: Final = 4
"""Players where a request names none: the leading ones by revenue."""
MOST: Final = 10
"""So many have a colour of their own."""


@frozen(eq=False)
class CoursesSnapshot:
    """One measure of several players. Compared by identity, so that composing can be memoised."""

    measure: str
    players: tuple[SizeSnapshot, ...]
    """In the order of the request."""
    left_out: int = 0
    """Players that the request names beyond the most that are drawn."""


def read_courses(request: FigureRequest, workspace: Workspace) -> CoursesSnapshot:
    """The numbers of the players of a request; of the leading ones by revenue where it names none.

    Raises ``UnknownFigureError`` for a player or a measure that is not there.
    """
    measure = course_measure(request)
    ids = tuple(dict.fromkeys(request.others)) or tuple(leading_players(workspace, FEW))
    own = replace(request, family=PLAYER, measure=measure)
    read = [read_player(replace(own, subject=player_of(workspace, key).id), workspace) for key in ids[:MOST]]
    return CoursesSnapshot(measure, tuple(read), max(0, len(ids) - MOST))


def course_measure(request: FigureRequest) -> str:
    """The measure that is drawn: revenue where the request names none of a player."""
    return REVENUE if request.measure == MARKET_SIZE else request.measure
