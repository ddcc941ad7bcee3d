"""The default workspace, built once from its seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.figures.crossing_data import crossed_workspace

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace made from the seeds; tests only read it."""
    path = tmp_path_factory.mktemp("figures") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


@pytest.fixture(scope="session")
def crossed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The default workspace with values over the years and crossings; tests only read it."""
    with crossed_workspace(tmp_path_factory.mktemp("crossed") / "crossed.marketscope") as workspace:
        yield workspace
