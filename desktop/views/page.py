"""What all pages share: when to refresh, what to copy, how to be found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.state.events import DataChanged, ExternalChange, StateChanged, WorkspaceOpened

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.views.context import Context
    from desktop.views.services import Services

STORIES = frozenset({"story", "slide"})


class Page(QWidget):
    """A page refreshes itself when what it shows changed; while hidden it only remembers that it is stale."""

    figure_changed = Signal()
    """The figure that copy and export mean is another one."""

    WATCHED: ClassVar[frozenset[str]] = frozenset()
    """Fields of the state on which the page's data depend."""
    SHOWS_STORIES: ClassVar[bool] = False
    """Whether it shows stories and slides: what is sent to a deck makes no other page stale."""

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self.services = services
        self.context: Context | None = None
        self.setObjectName(f"page.{name}")
        self._is_shown = False
        self._is_stale = True
        self._sought = ""
        """Family of the figure that gets the keyboard as soon as it is shown."""
        self.figure_changed.connect(self._seek)
        self.revision = 0
        """Rises with every change of the data."""
        hub = services.hub
        self._ends: list[Callable[[], None]] = [
            hub.subscribe(StateChanged, self._on_state),
            hub.subscribe(DataChanged, self._on_change),
            hub.subscribe(ExternalChange, lambda _event: self._on_data()),
            hub.subscribe(WorkspaceOpened, lambda _event: self._on_data()),
        ]

    def end(self) -> None:
        """Listen no more; called once, before the page goes."""
        for end in self._ends:
            end()
        self._ends = []

    def refresh(self) -> None:
        """Ask for everything the page shows."""

    def retranslate(self) -> None:
        """Set every text of the interface again."""

    def set_context(self, context: Context) -> None:
        """Take over the choices of the workspace."""
        self.context = context

    def figure(self) -> Figure | None:
        """The figure that copy and export mean."""
        return None

    def request(self) -> FigureRequest | None:
        """The request behind that figure."""
        return None

    def take_in_hand(self, family: str) -> None:
        """Put the keyboard into the figure of a family, now or when it is shown: of several the page then means it."""
        self._sought = family
        self._seek()

    def unfold_figure(self, family: str) -> QWidget | None:
        """Bring a figure of a family to the front: what of it takes the keyboard; None for one that needs none."""
        return None

    def _seek(self) -> None:
        figure = self.unfold_figure(self._sought) if self._sought else None
        if figure is None or figure.isVisible():
            self._sought = ""
        if figure is not None and figure.isVisible():
            figure.setFocus()

    def inspector_panel(self) -> QWidget | None:
        """What stands in the inspector while nothing is selected; None for how to select."""
        return None

    def set_table_shown(self, is_shown: bool) -> None:
        """Show the table twin instead of the picture, or the picture again."""

    def begin_arrow(self) -> None:
        """Draw an arrow on the figure with the keys, where it can have any."""

    def focus_filter(self) -> bool:
        """Type into the filter of the page's rows; False on a page that has none."""
        return False

    def reset_layout(self) -> None:
        """Give back what a hand moved: widths and heights are the usual ones again."""

    def set_active(self, is_active: bool) -> None:
        """The page comes to the front or leaves it."""
        self._is_shown = is_active
        self._sought = ""
        if is_active and self._is_stale:
            self.invalidate()

    def invalidate(self) -> None:
        """What is shown may be out of date."""
        if self._is_shown and self.services.state.current.market:
            self._is_stale = False
            self.refresh()
        else:
            self._is_stale = True

    def on_state(self, fields: frozenset[str]) -> None:
        """Something besides the watched fields changed (selection, assumptions)."""

    def _on_change(self, event: DataChanged) -> None:
        if self.SHOWS_STORIES or not {table for table, _ in event.touched} <= STORIES:
            self._on_data()

    def _on_data(self) -> None:
        self.revision += 1
        self.invalidate()

    def _on_state(self, event: StateChanged) -> None:
        if event.fields & self.WATCHED:
            self.invalidate()
        self.on_state(event.fields)

    def changeEvent(self, event: QEvent) -> None:
        """The language was switched."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
