"""The pages that exist, in the order of the rail. Their modules are imported after the first paint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from desktop.state.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from desktop.views.page import Page
    from desktop.views.services import Services


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page before it is built."""

    name: str
    source: str
    icon: str

    def word(self) -> str:
        """The word on the rail in the current language."""
        return QCoreApplication.translate("Pages", self.source)


PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry("segments", QT_TRANSLATE_NOOP("Pages", "Segments"), "network"),
    PageEntry("forecast", QT_TRANSLATE_NOOP("Pages", "Forecast"), "chart-line"),
)


def build(name: str, services: Services) -> Page:
    """The page of that name; KeyError for an unknown one."""
    from desktop.views.forecast.page import ForecastPage
    from desktop.views.segments.page import SegmentsPage

    kinds: dict[str, type[SegmentsPage] | type[ForecastPage]] = {"segments": SegmentsPage, "forecast": ForecastPage}
    return kinds[name](services)
