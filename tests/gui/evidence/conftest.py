"""The real window on the Evidence page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex

from desktop.views.evidence.page import EvidencePage
from desktop.views.evidence.tables import TABLES
from tests.gui.window.conftest import PATIENCE, default_workspace, launch, reuse, settled, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "reuse", "settled", "workspace_file"]


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    return reuse(lambda started: shown(qtbot, started), put_back, page="evidence")


def put_back(program: Program) -> None:
    """The first table, all of it, and no form."""
    page = page_of(program)
    page._limits.clear()
    page.show_table(TABLES[0].key)
    page.limit(page.limits)
    page.pane.close_form()
    page.rows.setCurrentIndex(QModelIndex())
    page.rows.scrollToTop()


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
