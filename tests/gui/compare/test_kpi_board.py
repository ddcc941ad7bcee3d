"""The board of key figures on its page: values, what is related, what is missing, and where a press leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.figures.figure import Entity
from desktop.views.dynamics.kpis import KpisPart
from desktop.widgets.button import Button
from desktop.widgets.figure_row import FigureRow
from desktop.widgets.pressable import Pressable
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

MARKET = "china-telemedicine"


@pytest.mark.parametrize(("language", "size"), [("en", (1600, 1000)), ("zh", (1280, 720))])
def test_every_key_figure_stands_there_with_what_is_missing(
    launch: Callable[..., Program], qtbot: QtBot, language: str, size: tuple[int, int]
) -> None:
    program = launch(size=size, page="dynamics", dynamics_part="kpis", market=MARKET, language=language)
    ready(qtbot, program)
    page = program.window.page
    assert page is not None
    part = page.findChild(KpisPart)
    assert isinstance(part, KpisPart)
    names = [one for one in part.board.findChildren(Pressable) if one.objectName().endswith(".name")]
    assert len(names) == 5
    rows = part.board.findChildren(FigureRow)
    assert rows
    assert len({row.width() for row in rows}) == 1
    assert all(row.accessibleName() for row in rows)
    assert part.board.widget().width() <= part.board.viewport().width(), "nothing is cut at the right"
    names[1].pressed.emit()
    settled(qtbot, program)
    assert program.services.state.current.selection == Entity("kpi", f"{MARKET}.response-time")
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    settled(qtbot, program)
    selection = program.services.state.current.selection
    assert selection is not None
    assert selection.kind == "observation"
    figure = part.figure()
    assert figure is not None
    assert len(figure.table.rows) == 5 + len(rows)
    program.services.actions["figure.table"].trigger()
    assert part.body.currentWidget() is part.panel
    program.services.actions["figure.table"].trigger()
    program.services.state.change(market="china-teleradiology")
    settled(qtbot, program)
    assert part.body.currentWidget() is part.empty
    program.services.state.change(market=MARKET)
    settled(qtbot, program)
    add = part.board.findChild(Button, f"dynamics.kpis.{MARKET}.satisfaction.add")
    assert isinstance(add, Button)
    add.click()
    settled(qtbot, program)
    assert program.services.state.current.page == "evidence"
