"""The real window on the default workspace, and on a tree of ten thousand segments."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.views.segments.page import SegmentsPage
from tests.gui.segments import making
from tests.gui.window.conftest import default_workspace, launch, ready, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "workspace_file"]


@pytest.fixture
def page(launch: Callable[..., Program], qtbot: QtBot) -> SegmentsPage:
    """The Segments page at the market whose splits have published numbers."""
    return page_of(launch(market="china-teleradiology", dimension="china-teleradiology.application"), qtbot)


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
    ready(qtbot, program)
    settled(qtbot, program)
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    page.window().activateWindow()
    return page
