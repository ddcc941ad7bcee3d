"""The window that several tests share is used again as it was, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from desktop.market.records import Scenario
from desktop.state.view_state import ViewState
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import MARKET, Answers, first_tree, ready, settled
from tests.gui.window.lasting import Wanted

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from tests.gui.window.lasting import Lasting


def test_a_window_is_used_again_only_as_it_was(qtbot: QtBot, lasting: Lasting, default_workspace: Path) -> None:
    def get() -> Program:
        wanted = Wanted(default_workspace, (1366, 768), ViewState(market=MARKET))
        return lasting.get(wanted, Answers(), lambda program: ready(qtbot, program), first_tree)

    first = get()
    path = first.services.database.path
    assert path is not None
    first.services.state.change(shape="icicle")
    settled(qtbot, first)
    with Workspace.open(path) as workspace, workspace.edit("keep") as edit:
        edit.put(Scenario(id="mine", name_en="Mine"))
    again = get()
    assert again is first
    assert again.services.state.current.shape == "treemap"
    assert again.services.database.path != path
    field = first.window.findChild(QLineEdit, "palette.query")
    assert field is not None
    field.setText("what nobody sees")
    second = get()
    assert second is not first
    second.services.state.change(page="home")
    ready(qtbot, second)
    assert get() is not second
