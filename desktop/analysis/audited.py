"""What the rules find in a workspace, kept until the data change: the audit reads everything, so it runs once."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.analysis.contradictions.contradiction import Contradiction
    from desktop.workspace.workspace import Workspace


class Audited:
    """Contradictions of the workspace that is open. ``forget`` may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: tuple[Contradiction, ...] | None = None
        self._edition = 0

    def forget(self) -> None:
        """The data changed: the next one who asks runs the rules again."""
        with self._lock:
            self._found = None
            self._edition += 1

    def known(self) -> tuple[Contradiction, ...]:
        """What was found last; empty when nobody has asked since the data changed."""
        return self._found or ()

    def of(self, workspace: Workspace) -> tuple[Contradiction, ...]:
        """Everything found in ``workspace`` by rule or entered by hand."""
        with self._lock:
            found, edition = self._found, self._edition
        if found is not None:
            return found
        from desktop.analysis.contradictions.rules import contradictions  # not before somebody asks

        found = tuple(contradictions(workspace))
        with self._lock:
            if edition == self._edition:
                self._found = found
        return found
