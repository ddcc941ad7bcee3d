"""The real window on a copy of the default workspace, at the market whose splits have published numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.segments.page import SegmentsPage
from tests.gui.window.conftest import PATIENCE, default_workspace, first_tree, launch, ready, reuse, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "reuse", "workspace_file"]

MARKET = "china-teleradiology"
SPLIT = f"{MARKET}.application"


def activate(qtbot: QtBot, program: Program) -> None:
    """Shortcuts and focus are those of the window the person is in."""
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=PATIENCE)


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    """The Segments page with its tree."""
    started = reuse(lambda one: ready(qtbot, one), first_tree, market=MARKET, dimension=SPLIT, page="segments")
    activate(qtbot, started)
    return started


@pytest.fixture
def page(program: Program) -> SegmentsPage:
    """The page itself."""
    found = program.window.page
    assert isinstance(found, SegmentsPage)
    return found
