"""Workspaces for tests: one is made, the others are copies of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.workspace.workspace import Workspace
from tests.unit.workspace import samples
from tests.unit.workspace.nursery import Nursery

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed sample workspace that nobody changes."""
    path = tmp_path_factory.mktemp("template") / "template.marketscope"
    samples.make(path).close()
    return path


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    """A closed sample workspace of this test."""
    return shutil.copy(template, tmp_path / "sample.marketscope")


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    """An open sample workspace of this test."""
    opened = Workspace.open(path)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Starts other processes quickly."""
    with Nursery() as started:
        yield started
