"""The real window on the default workspace, and on a tree of ten thousand segments."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.views.segments.page import SegmentsPage
from tests.gui.segments import making
from tests.gui.window.conftest import default_workspace, first_tree, launch, ready, reuse, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

SPLIT = "china-teleradiology.application"
__all__ = ["default_workspace", "launch", "reuse", "workspace_file"]


@pytest.fixture
def page(reuse: Callable[..., Program], qtbot: QtBot) -> SegmentsPage:
    """The Segments page at the market whose splits have published numbers."""

    def put_back(started: Program) -> None:
        first_tree(started)
        page_of(started, qtbot).tree.grid.expandAll()

    return page_of(reuse(lambda started: complete(qtbot, started), put_back, dimension=SPLIT), qtbot)


@pytest.fixture(scope="session")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed workspace of ten thousand segments that nobody changes."""
    path = tmp_path_factory.mktemp("large") / "large.marketscope"
    making.large(path).close()
    return path


@pytest.fixture
def large_page(launch: Callable[..., Program], qtbot: QtBot, large_file: Path, tmp_path: Path) -> SegmentsPage:
    """The Segments page on ten thousand segments."""
    path = shutil.copy(large_file, tmp_path / "large.marketscope")
    return page_of(launch(path, market=making.MARKET, dimension=making.SPLIT), qtbot)


def page_of(program: Program, qtbot: QtBot) -> SegmentsPage:
    """The page when it is complete."""
    complete(qtbot, program)
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    page.window().activateWindow()
    return page


def complete(qtbot: QtBot, program: Program) -> None:
    """Wait until the page has its figure and its tree."""
    ready(qtbot, program)
    settled(qtbot, program)
