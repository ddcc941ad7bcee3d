"""The real window on the Home page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.home.page import HomePage
from tests.gui.window.conftest import default_workspace, launch, ready, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "settled", "workspace_file"]


@pytest.fixture
def program(launch: Callable[..., Program], qtbot: QtBot) -> Program:
    started = launch(page="home", market="china-telemedicine", size=(1600, 1000))
    ready(qtbot, started)
    return started


def home(program: Program) -> HomePage:
    page = program.window.page
    assert isinstance(page, HomePage)
    return page
