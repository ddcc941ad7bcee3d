"""A copy of the default workspace, open."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def default_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("evidence") / "default.marketscope"
    shipped_file(path)
    return path


@pytest.fixture
def workspace(default_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    target = tmp_path / "market.marketscope"
    shutil.copy(default_file, target)
    with Workspace.open(target) as opened:
        yield opened
