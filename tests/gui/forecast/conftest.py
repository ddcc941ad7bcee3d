"""The real window on the Forecast page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.forecast.page import ForecastPage
from tests.gui.window.conftest import default_workspace, launch, ready, reuse, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "reuse", "settled", "workspace_file"]


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    """The window on the Forecast page of Chinese internet healthcare, where policies are many."""
    return reuse(lambda started: ready(qtbot, started), page="forecast", market="china-internet-healthcare")


def page_of(program: Program) -> ForecastPage:
    """The Forecast page."""
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return page
