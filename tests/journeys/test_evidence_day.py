"""Says who? From a number in a chart to its source, what else was said, one's own number, and all of it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.plotting.figure_view import FigureView
from desktop.views.evidence.page import EvidencePage
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE = 20_000


def test_says_who(qtbot: QtBot, tmp_path: Path) -> None:
    from desktop.app import Program
    from desktop.state.settings import Settings
    from desktop.state.view_state import ViewState

    file = tmp_path / "telemedicine.marketscope"
    shipped_file(file)
    program = Program(Settings(tmp_path / "settings.json"), ViewState(page="forecast", market="china-teleradiology"))
    qtbot.addWidget(program.window)
    program.window.resize(1600, 1000)
    program.open(file)
    program.show()
    window, services = program.window, program.services

    def settled() -> bool:
        return window.page is not None and not services.database.is_busy

    def press(name: str) -> None:
        button = window.findChild(QWidget, name)
        assert button is not None, name
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(settled, timeout=PATIENCE)

    qtbot.waitUntil(lambda: window.page is not None and window.page.figure() is not None, timeout=PATIENCE)
    qtbot.waitUntil(settled, timeout=PATIENCE)

    # A number on the chart: pressed, it says who states it and what that implies.
    view = window.findChild(FigureView, "forecast.figure.view")
    assert view is not None
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return):
        qtbot.keyClick(view, key)
    qtbot.waitUntil(settled, timeout=PATIENCE)
    shown = window.inspector.shown
    assert shown is not None
    assert shown.stated[0]
    assert {fact.key for fact in shown.facts} >= {"source", "place"}

    # One press further: its row among all others.
    press("inspector.show_row")
    page = window.page
    assert isinstance(page, EvidencePage)
    qtbot.waitUntil(lambda: page.ledger is not None and settled(), timeout=PATIENCE)
    assert page.model.entity_at(page.rows.currentIndex().row()) == services.state.current.selection
    uses = window.inspector._panel().uses
    assert uses

    # The odd rate: filtered for, read, cited.
    page.filter.setText("6.504")
    qtbot.keyClick(page.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(settled, timeout=PATIENCE)
    shown = window.inspector.shown
    assert shown is not None
    assert shown.verdict is not None
    assert shown.verdict.kind == "warning"
    press("inspector.copy_gbt")
    assert "China Teleradiology" in QApplication.clipboard().text()

    # One's own number, typed as the source writes it.
    press("evidence.add_source")
    source = page.pane.source
    qtbot.keyClicks(source.publisher, "IQVIA")
    qtbot.keyClicks(source.name, "Teleradiology in China")
    press("evidence.source.save")
    press("evidence.add_number")
    form = page.pane.number
    form.source.set_key("iqvia-teleradiology-in-china")
    form.stated.setText("3.1 亿美元")
    qtbot.keyClicks(form.period, "2025")
    qtbot.keyClicks(form.locator, "p. 4")
    assert form.fields["stated"].line == "3.1 亿美元 = USD 310 million, 2025"
    press("evidence.number.save")
    mine = services.state.current.selection
    assert mine is not None
    assert mine.kind == "observation"

    # It is on the chart; and all of it is taken back.
    services.state.change(page="forecast")
    qtbot.waitUntil(settled, timeout=PATIENCE)
    for _ in range(2):
        qtbot.waitUntil(lambda: services.actions["edit.undo"].isEnabled() and settled(), timeout=PATIENCE)
        services.actions["edit.undo"].trigger()
        qtbot.waitUntil(settled, timeout=PATIENCE)
    program.close()
    with Workspace.open(file, read_only=True) as workspace:
        assert workspace.observations.get(mine.id) is None
        assert workspace.sources.get("iqvia-teleradiology-in-china") is None
    program.deleteLater()
