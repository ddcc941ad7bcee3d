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
    """A closed default workspace that nobody changes."""
    folder = tmp_path_factory.mktemp("editing")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        shipped_file(folder / "default.marketscope")
    return folder / "default.marketscope"


@pytest.fixture
def workspace(default_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An open default workspace of this test."""
    target = tmp_path / "market.marketscope"
    shutil.copy(default_file, target)
    with Workspace.open(target) as opened:
        yield opened
