"""The default workspace, made once; tests that write get a copy."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("deck") / "default.marketscope"
    shipped_file(path)
    return path


@pytest.fixture(scope="module")
def reading(seeded: Path) -> Iterator[Workspace]:
    with Workspace.open(seeded, read_only=True) as workspace:
        yield workspace


@pytest.fixture
def workspace(seeded: Path, tmp_path: Path) -> Iterator[Workspace]:
    target = tmp_path / "copy.marketscope"
    shutil.copy(seeded, target)
    with Workspace.open(target) as found:
        yield found
