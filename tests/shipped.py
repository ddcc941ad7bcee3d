"""The figures of the default workspace, each built once in a process: many tests walk all of them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.figures.build import build
from desktop.figures.catalogue import catalogue

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.workspace.workspace import Workspace


@dataclass
class Shipped:
    """A default workspace that is only read, and what its catalogue looks like."""

    workspace: Workspace
    _built: dict[tuple[str, str], list[Figure]] = field(default_factory=dict)

    def figures(self, language: str = "en", currency: str = "") -> list[Figure]:
        """Every figure of the catalogue in its order; ``currency`` as stated ("") or an ISO 4217 code."""
        if (language, currency) not in self._built:
            requests = catalogue(self.workspace, language)
            built = [build(replace(one, currency=currency) if currency else one, self.workspace) for one in requests]
            self._built[language, currency] = built
        return self._built[language, currency]
