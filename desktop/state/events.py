"""Typed events and the hub that carries them: the only thing that tells views that something happened.

Events are named in the past tense and never change. The hub has no threads of its own; it is used on
the main thread only, so that a view never sees half of a change.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, TypeVar

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.state.view_state import ViewState

E = TypeVar("E")


@frozen
class WorkspaceOpened:
    """A workspace is open and can be asked."""

    path: Path
    read_only: bool
    notice: str
    """Plain sentence when it was opened with less than full rights; else empty."""


@frozen
class WorkspaceRefused:
    """A file could not be opened as a workspace; nothing was changed."""

    path: Path
    sentence: str
    is_restorable: bool = False
    """Whether a snapshot, where there is one, would help."""


@frozen
class DataChanged:
    """This program wrote to the workspace."""

    name: str
    """What was done, as the history shows it."""
    touched: frozenset[tuple[str, str]]
    """Pairs of table and key."""

    def touches(self, *tables: str) -> bool:
        """Whether any row of these tables was written."""
        return any(table in tables for table, _ in self.touched)


class ExternalChange:
    """Another program or window wrote to the same file; what exactly is not known."""


@frozen
class StateChanged:
    """The analyst looks at something else than before."""

    before: ViewState
    after: ViewState
    fields: frozenset[str]
    """Names of the fields of ``ViewState`` that differ."""


@frozen
class ListWalked:
    """A page with a list shows so many rows, and this one of them is selected."""

    position: int
    """From 1; 0 when none is."""
    total: int


@frozen
class ProblemRaised:
    """Something did not work; shown in the error bar, never in a box that blocks."""

    what: str
    """What did not happen, in a few words."""
    why: str = ""
    """Why, and what was kept."""
    way: str = ""
    """The way on that is offered: restore (a snapshot), copy (save what is open elsewhere), or none."""


@frozen
class WorkReported:
    """How far background work is; shown in the status bar."""

    sentence: str
    done: int = 0
    total: int = 0
    finished: bool = False


class Hub:
    """Carries events from whoever publishes to whoever subscribed to their type."""

    def __init__(self) -> None:
        self._handlers: dict[type[Any], list[Callable[[Any], None]]] = {}
        self._waiting: deque[object] = deque()
        self._busy = False

    def subscribe(self, kind: type[E], handler: Callable[[E], None]) -> Callable[[], None]:
        """Call ``handler`` for each event of ``kind``; the answer is a function that ends it."""
        handlers = self._handlers.setdefault(kind, [])
        handlers.append(handler)

        def unsubscribe() -> None:
            if handler in handlers:
                handlers.remove(handler)

        return unsubscribe

    def publish(self, event: object) -> None:
        """Hand the event to every subscriber.

        An event published from inside a handler waits until the running one has reached everybody:
        all subscribers see the same order.
        """
        self._waiting.append(event)
        if self._busy:
            return
        self._busy = True
        first: Exception | None = None
        try:
            while self._waiting:
                current = self._waiting.popleft()
                for handler in tuple(self._handlers.get(type(current), ())):
                    try:
                        handler(current)
                    except Exception as error:  # a fault in one view must not keep the news from the others
                        first = first or error
        finally:
            self._busy = False
        if first is not None:
            raise first
