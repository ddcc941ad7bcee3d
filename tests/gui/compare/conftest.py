"""The real window on a copy of the default workspace, at the players side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.players.compare import ComparePart
from tests.gui.window.conftest import PATIENCE, default_workspace, launch, ready, reuse, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "reuse", "workspace_file"]

THREE = ("jd-health", "alibaba-health", "wedoctor")


def part_of(program: Program) -> ComparePart:
    """The part in front."""
    page = program.window.page
    found = page.findChild(ComparePart) if page is not None else None
    assert isinstance(found, ComparePart)
    return found


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    """Three players side by side in the foremost window."""
    started = reuse(
        lambda one: ready(qtbot, one), size=(1600, 1000), page="players", players_part="compare", players=THREE
    )
    started.window.activateWindow()
    qtbot.waitUntil(started.window.isActiveWindow, timeout=PATIENCE)
    return started
