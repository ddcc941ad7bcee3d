"""The default workspace and its figures, each made once in a process: many tests walk all of them."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.paths import seeds
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from desktop.figures.figure import Figure


def shipped_file(path: Path) -> Path:
    """A default workspace of one's own at ``path``: a copy of the one that this process wrote from the seeds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(_written().name) / "default.marketscope", path)
    return path


@cache
def _written() -> tempfile.TemporaryDirectory[str]:
    """The folder with the file; it goes when the process ends."""
    folder = tempfile.TemporaryDirectory(prefix="marketscope-tests-")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(Path(folder.name) / "home"))
        Workspace.create(Path(folder.name) / "default.marketscope", seeds=seeds()).close()
    return folder


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
