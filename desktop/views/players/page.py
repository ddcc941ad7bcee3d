"""The Players page: profiles, comparison, shares, coverage, positioning, relations and funding."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from desktop.state.translating import QT_TRANSLATE_NOOP
from desktop.views.part import Part, PartEntry
from desktop.views.parted_page import PartedPage
from desktop.views.players.profile_part import ProfilePart
from desktop.views.players.relations import RelationsPart

if TYPE_CHECKING:
    from desktop.views.services import Services


class PlayersPage(PartedPage):
    """Each part is a module of its own in this package."""

    ENTRIES: ClassVar[tuple[PartEntry, ...]] = (
        PartEntry("profile", QT_TRANSLATE_NOOP("Parts", "Profile"), ProfilePart),
        PartEntry("compare", QT_TRANSLATE_NOOP("Parts", "Compare"), Part),
        PartEntry("shares", QT_TRANSLATE_NOOP("Parts", "Revenue share"), Part),
        PartEntry("coverage", QT_TRANSLATE_NOOP("Parts", "Coverage"), Part),
        PartEntry("positioning", QT_TRANSLATE_NOOP("Parts", "Positioning"), Part),
        PartEntry("relations", QT_TRANSLATE_NOOP("Parts", "Relations"), RelationsPart),
        PartEntry("funding", QT_TRANSLATE_NOOP("Parts", "Funding"), Part),
    )
    FIELD: ClassVar[str] = "players_part"

    def __init__(self, services: Services) -> None:
        super().__init__(services, "players")
        self.retranslate()

    def title(self) -> str:
        """The page's title."""
        return self.tr("Players")
