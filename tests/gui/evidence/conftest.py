"""The real window on the Evidence page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.evidence.page import EvidencePage
from tests.gui.window.conftest import PATIENCE, default_workspace, launch, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "settled", "workspace_file"]


@pytest.fixture
def program(launch: Callable[..., Program], qtbot: QtBot) -> Program:
    started = launch(page="evidence")
    shown(qtbot, started)
    return started


def page_of(program: Program) -> EvidencePage:
    page = program.window.page
    assert isinstance(page, EvidencePage)
    return page


def shown(qtbot: QtBot, program: Program) -> EvidencePage:
    """Wait until the page has its table and nothing is on its way."""

    def is_ready() -> bool:
        page = program.window.page
        return isinstance(page, EvidencePage) and page.ledger is not None and not program.services.database.is_busy

    qtbot.waitUntil(is_ready, timeout=PATIENCE)
    return page_of(program)
