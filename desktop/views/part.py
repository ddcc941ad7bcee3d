"""One part of a page that has several behind tabs: it is built when first shown and asks only while it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.views.part_words import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Entity, Figure
    from desktop.figures.request import FigureRequest
    from desktop.state.view_state import Traced
    from desktop.views.context import Context
    from desktop.views.services import Services


class Part(QWidget):
    """What stands below the head of a parted page."""

    figure_changed = Signal()
    """The figure that copy and export mean is another one."""
    sentence_changed = Signal()
    """The sentence below the page's title is another one."""

    WATCHED: ClassVar[frozenset[str]] = frozenset({"market", "language"})
    """Fields of the state on which the part's data depend."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.context: Context | None = None
        self.is_stale = True

    @property
    def sentence(self) -> str:
        """What is known, in one sentence; empty until something has been read."""
        return ""

    def refresh(self) -> None:
        """Ask for everything the part shows."""

    def retranslate(self) -> None:
        """Set every text of the interface again."""

    def figure(self) -> Figure | None:
        """The figure that copy and export mean."""
        return None

    def request(self) -> FigureRequest | None:
        """The request behind that figure."""
        return None

    def unfold_figure(self, family: str) -> QWidget | None:
        """Bring a figure of a family to the front: what of it takes the keyboard; None for one that needs none."""
        return None

    def set_table_shown(self, is_shown: bool) -> None:
        """Show the table twin instead of the picture, or the picture again."""

    def on_state(self, fields: frozenset[str]) -> None:
        """Something besides the watched fields changed."""

    def focus_filter(self) -> bool:
        """Type into the filter of the part's rows; False where it has none."""
        return False

    def rate_by(self, steps: int) -> bool:
        """Rate what is chosen so much higher, as the person's own view; False where nothing can be rated."""
        return False

    def reset_layout(self) -> None:
        """Give back what a hand moved."""

    def select(self, entity: Entity) -> None:
        """Something was pressed: it is selected, and the inspector shows it."""
        self.services.state.change(selection=entity)

    def trace(self, entity: Entity, traced: Traced) -> None:
        """A mark of a figure was pressed: the inspector shows how its number came about."""
        self.services.state.change(selection=entity, traced=traced)


class PartEntry(NamedTuple):
    """A part before it is built."""

    key: str
    source: str
    """Its word on the tab, to be translated in the context ``Parts``."""
    make: Callable[[Services], Part]

    def word(self) -> str:
        """The word on the tab in the current language."""
        return QCoreApplication.translate("Parts", self.source)


def entries(page: str, *makes: Callable[[Services], Part]) -> tuple[PartEntry, ...]:
    """The parts of a page in the order of its tabs; there must be one way to make each."""
    return tuple(PartEntry(key, word, make) for (key, word), make in zip(PARTS[page], makes, strict=True))
