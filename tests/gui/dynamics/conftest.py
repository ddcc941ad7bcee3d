"""The real window on the Dynamics page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.gui.window.conftest import default_workspace, launch, ready, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "workspace_file"]


@pytest.fixture
def show(launch: Callable[..., Program], qtbot: QtBot) -> Callable[..., Program]:
    """Open a part of the page and wait until it is complete."""

    def start(part: str, market: str = "china-telemedicine", **state: Any) -> Program:
        program = launch(page="dynamics", dynamics_part=part, market=market, **state)
        ready(qtbot, program)
        settled(qtbot, program)
        program.window.activateWindow()
        return program

    return start
