"""The default workspace, made once; a test that writes gets a copy."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.analysis.contradictions.material import Material, read
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def default_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed default workspace that nobody changes."""
    folder = tmp_path_factory.mktemp("default")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        shipped_file(folder / "default.marketscope")
    return folder / "default.marketscope"


@pytest.fixture
def default(default_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """An open default workspace of this test."""
    opened = Workspace.open(shutil.copy(default_file, tmp_path / "default.marketscope"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def material(default_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Material:
    """What the rules read of the default workspace."""
    copy = shutil.copy(default_file, tmp_path_factory.mktemp("material") / "default.marketscope")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(copy.parent / "home"))
        with Workspace.open(copy) as workspace:
            return read(workspace)
