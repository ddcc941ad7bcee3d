"""The real window on a copy of the default workspace, at the companies of a market."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.gui.window.conftest import default_workspace, launch, ready, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "workspace_file"]

MARKET = "china-internet-healthcare"


@pytest.fixture
def program(launch: Callable[..., Program], qtbot: QtBot) -> Program:
    """The revenue shares of a market with companies."""
    started = launch(size=(1600, 1000), page="players", players_part="shares", market=MARKET)
    ready(qtbot, started)
    return started
