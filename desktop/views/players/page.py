"""The Players page: profiles, comparison, shares, coverage, positioning, relations and funding."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.views.part import PartEntry
from desktop.views.parted_page import PartedPage
from desktop.views.players.compare import ComparePart
from desktop.views.players.coverage import CoveragePart
from desktop.views.players.funding import FundingPart
from desktop.views.players.positioning import PositioningPart
from desktop.views.players.profile_part import ProfilePart
from desktop.views.players.relations import RelationsPart
from desktop.views.players.shares import SharesPart

if TYPE_CHECKING:
    from desktop.views.services import Services


class PlayersPage(PartedPage):
    """Each part is a module of its own in this package."""

    ENTRIES: ClassVar[tuple[PartEntry, ...]] = (
        PartEntry("profile", QT_TRANSLATE_NOOP("Parts", "Profile"), ProfilePart),
        PartEntry("compare", QT_TRANSLATE_NOOP("Parts", "Compare"), ComparePart),
        PartEntry("shares", QT_TRANSLATE_NOOP("Parts", "Revenue share"), SharesPart),
        PartEntry("coverage", QT_TRANSLATE_NOOP("Parts", "Coverage"), CoveragePart),
        PartEntry("positioning", QT_TRANSLATE_NOOP("Parts", "Positioning"), PositioningPart),
        PartEntry("relations", QT_TRANSLATE_NOOP("Parts", "Relations"), RelationsPart),
        PartEntry("funding", QT_TRANSLATE_NOOP("Parts", "Funding"), FundingPart),
    )
    FIELD: ClassVar[str] = "players_part"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "players")
        self.retranslate()

    def title(self) -> str:
        """The page's title."""
        return self.tr("Players")
