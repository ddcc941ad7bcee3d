"""The Deck page in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.views.deck.page import DeckPage
from tests.gui.window.conftest import PATIENCE, default_workspace, launch, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

__all__ = ["default_workspace", "launch", "workspace_file"]


@pytest.fixture
def page(launch: Callable[..., Program], qtbot: QtBot) -> DeckPage:
    return shown(qtbot, launch(page="deck", size=(1366, 768)))


def shown(qtbot: QtBot, program: Program) -> DeckPage:
    """Wait until the slides are there and the large one is known."""

    def is_ready() -> bool:
        page = program.window.page
        return isinstance(page, DeckPage) and page.known is not None and not program.services.database.is_busy

    qtbot.waitUntil(is_ready, timeout=PATIENCE)
    page = program.window.page
    assert isinstance(page, DeckPage)
    return page
