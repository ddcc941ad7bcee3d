from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.figures.slide_content import requests_of
from desktop.state.stories import OWN
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

CTRL = Qt.KeyboardModifier.ControlModifier


def test_ctrl_d_sends_what_the_page_shows_and_makes_no_page_read_again(
    qtbot: QtBot, program: Program, workspace_file: Path
) -> None:
    window, page = program.window, program.window.page
    assert page is not None
    request, revision = page.request(), page.revision
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    ready(qtbot, program)
    assert page.revision == revision
    assert "deck" in window.status.sentence
    program.services.state.change(page="evidence")
    settled(qtbot, program)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    assert "no figure" in window.status.sentence
    program.services.actions["edit.undo"].trigger()
    settled(qtbot, program)
    program.services.actions["edit.redo"].trigger()
    settled(qtbot, program)
    with Workspace.open(workspace_file, read_only=True) as workspace:
        assert [one for slide in workspace.slides.all(story_id=OWN) for one in requests_of(slide)] == [request]
