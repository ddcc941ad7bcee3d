"""The Players page: profiles, comparison, shares, coverage, positioning, relations and funding."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.views.part import entries
from desktop.views.parted_page import PartedPage
from desktop.views.players.compare import ComparePart
from desktop.views.players.coverage import CoveragePart
from desktop.views.players.funding import FundingPart
from desktop.views.players.positioning import PositioningPart
from desktop.views.players.profile_part import ProfilePart
from desktop.views.players.relations import RelationsPart
from desktop.views.players.shares import SharesPart

if TYPE_CHECKING:
    from desktop.views.part import PartEntry
    from desktop.views.services import Services


class PlayersPage(PartedPage):
    """Each part is a module of its own in this package."""

    ENTRIES: ClassVar[tuple[PartEntry, ...]] = entries(
        "players",
        ProfilePart,
        ComparePart,
        SharesPart,
        CoveragePart,
        PositioningPart,
        RelationsPart,
        FundingPart,
    )
    FIELD: ClassVar[str] = "players_part"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "players")
        self.retranslate()

    def title(self) -> str:
        """The page's title."""
        return self.tr("Players")
