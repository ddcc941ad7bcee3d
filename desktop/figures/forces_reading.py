"""Reads what is on file about Porter's five forces of a market: statements, ratings, judgements."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.analysis.five_forces import FORCES
from desktop.analysis.judgements import RATING, TREND
from desktop.figures.factor_reading import read_judgements
from desktop.figures.names import Names
from desktop.figures.reading import market_of
from desktop.figures.snapshot import Place
from desktop.figures.statements import read_names, read_places, rows_in
from desktop.frozen import frozen
from desktop.market.names import reason

if TYPE_CHECKING:
    from desktop.analysis.judgements import Judgement
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Force, Market
    from desktop.workspace.workspace import Workspace


@frozen
class ForceRead:
    """One force with everything on file about it."""

    force: str
    rows: tuple[Force, ...]
    """One for each source that writes about it; none where nobody does."""
    places: tuple[Place, ...]
    rating: Judgement | None = None
    trend: Judgement | None = None

    @property
    def id(self) -> str:
        """Of the first row; the force itself where nothing is on file."""
        return self.rows[0].id if self.rows else self.force

    @property
    def stated(self) -> int | None:
        """The rating a source publishes."""
        return next((row.rating for row in self.rows if row.rating is not None), None)

    @property
    def level(self) -> int | None:
        """The rating that is shown: the analyst's own before a published one."""
        return self.rating.level if self.rating is not None else self.stated

    @property
    def direction(self) -> int | None:
        """-1 falling, 0 steady, 1 rising; None while nobody says."""
        return self.trend.level if self.trend is not None else None

    def rationale(self, language: str) -> str:
        """What sources say of it, in few words."""
        said = [reason(row, language) for row in self.rows]
        return " ".join(text for text in said if text)


@frozen(eq=False)
class ForcesSnapshot:
    """The five forces of a market. Compared by identity."""

    market: Market
    forces: tuple[ForceRead, ...]
    names: Names = field(default_factory=Names)


def read_forces(request: FigureRequest, workspace: Workspace) -> ForcesSnapshot:
    """What is on file about each force, whether anything is or not."""
    market = market_of(workspace, request.market)
    rows = workspace.forces.all(market_id=market.id)
    judged, own = read_judgements(workspace, (RATING, TREND))
    support = rows_in(workspace.support, "entity_id", [row.id for row in rows], entity="force")
    cited = {row.id: [row.evidence_id] if row.evidence_id else [] for row in rows}
    for one in support:
        cited[one.entity_id].append(one.evidence_id)
    places = read_places(workspace, [key for keys in cited.values() for key in keys])
    found = []
    for force in FORCES:
        mine = tuple(row for row in rows if row.force == force)
        keys = dict.fromkeys(key for row in mine for key in cited[row.id])
        stand = tuple(Place(*place) for key in keys if (place := places.of(key)) is not None)
        rated = (judged.get((RATING.measure.id, row.id)) for row in mine)
        turned = (judged.get((TREND.measure.id, row.id)) for row in mine)
        first = next((one for one in rated if one is not None), None)
        found.append(ForceRead(force, mine, stand, first, next((one for one in turned if one is not None), None)))
    return ForcesSnapshot(market, tuple(found), read_names(workspace, own, places))
