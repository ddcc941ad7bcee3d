"""The pages that exist, in the order of the rail. Their modules are imported after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.state.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.page import Page
    from desktop.views.services import Services


class PageEntry(NamedTuple):
    """A page before it is built."""

    name: str
    source: str
    icon: str

    def word(self) -> str:
        """The word on the rail in the current language."""
        return QCoreApplication.translate("Pages", self.source)


PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry("home", QT_TRANSLATE_NOOP("Pages", "Home"), "house"),
    PageEntry("segments", QT_TRANSLATE_NOOP("Pages", "Segments"), "network"),
    PageEntry("forecast", QT_TRANSLATE_NOOP("Pages", "Forecast"), "chart-line"),
    PageEntry("players", QT_TRANSLATE_NOOP("Pages", "Players"), "building-2"),
    PageEntry("policies", QT_TRANSLATE_NOOP("Pages", "Policies"), "landmark"),
    PageEntry("dynamics", QT_TRANSLATE_NOOP("Pages", "Dynamics"), "scale"),
    PageEntry("evidence", QT_TRANSLATE_NOOP("Pages", "Evidence"), "quote"),
    PageEntry("deck", QT_TRANSLATE_NOOP("Pages", "Deck"), "presentation"),
)


def build(name: str, services: Services) -> Page:
    """The page of that name; KeyError for an unknown one."""
    return _BUILDERS[name](services)


def _segments(services: Services) -> Page:
    from desktop.views.segments.page import SegmentsPage

    return SegmentsPage(services)


def _forecast(services: Services) -> Page:
    from desktop.views.forecast.page import ForecastPage

    return ForecastPage(services)


def _evidence(services: Services) -> Page:
    from desktop.views.evidence.page import EvidencePage

    return EvidencePage(services)


def _home(services: Services) -> Page:
    from desktop.views.home.page import HomePage

    return HomePage(services)


def _players(services: Services) -> Page:
    from desktop.views.players.page import PlayersPage

    return PlayersPage(services)


def _policies(services: Services) -> Page:
    from desktop.views.policies.page import PoliciesPage

    return PoliciesPage(services)


def _dynamics(services: Services) -> Page:
    from desktop.views.dynamics.page import DynamicsPage

    return DynamicsPage(services)


def _deck(services: Services) -> Page:
    from desktop.views.deck.page import DeckPage

    return DeckPage(services)


_BUILDERS: Final[dict[str, Callable[[Services], Page]]] = {
    "home": _home,
    "segments": _segments,
    "forecast": _forecast,
    "players": _players,
    "policies": _policies,
    "dynamics": _dynamics,
    "evidence": _evidence,
    "deck": _deck,
}
