"""One analyst's first day: from the command line to the window, a scenario, a slide, and back the next morning."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt

from desktop.figures.figure import Entity
from desktop.views.exporting.dialog import ExportDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PATIENCE = 20_000
BONE = Entity("segment", "china-teleradiology.application.bone-imaging")


def marketscope(*arguments: object, code: int = 0) -> str:
    command = [sys.executable, "-m", "desktop", *map(str, arguments)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=root, env=environment, check=False)
    assert done.returncode == code, done.stderr
    return done.stdout


def test_first_day(qtbot: QtBot, tmp_path: Path) -> None:
    from desktop.app import Program, state_from
    from desktop.state.settings import Settings

    file = tmp_path / "telemedicine.marketscope"
    marketscope("new", file)
    # The file is whole; what its sources say against each other is open.
    assert "The file itself: no problems." in marketscope("check", file, code=1)

    settings = tmp_path / "settings.json"
    program = Program(Settings(settings), state_from(Settings(settings)))
    qtbot.addWidget(program.window)
    program.open(file)
    program.show()
    window, services = program.window, program.services
    qtbot.waitUntil(lambda: window.page is not None and window.page.figure() is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not services.database.is_busy, timeout=PATIENCE)

    # The market at a glance comes first. Where does 80.0 come from?
    home = window.page
    assert services.state.current.page == "home"
    assert services.state.current.market == "china-telemedicine"
    window.context_bar.market.chosen.emit("china-teleradiology")
    qtbot.waitUntil(lambda: not services.database.is_busy, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page is not home and window.page.figure() is not None, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not services.database.is_busy, timeout=PATIENCE)
    page = window.page
    tree, model = page.tree.grid, page.tree.model  # type: ignore[union-attr]
    middle = tree.visualRect(model.index_of(BONE)).center() + QPoint(10, 0)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: window.inspector.shown is not None, timeout=PATIENCE)
    assert window.inspector.shown is not None
    assert "FAQ" in window.inspector.shown.citation

    # What if the market grows faster? The scenario is kept in the file.
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page is not page and window.page.figure() is not None, timeout=PATIENCE)
    scenario = window.page.scenario  # type: ignore[union-attr]
    qtbot.keyClicks(scenario.chooser.name, "Faster uptake")
    qtbot.keyClick(scenario.chooser.name, Qt.Key.Key_Return)
    scenario.growth.slider.setValue(130)
    scenario.spread.slider.setValue(15)
    figure = window.page.figure()  # type: ignore[union-attr]
    assert figure is not None
    assert "691" in figure.alt_text
    services.actions["figure.keep"].trigger()
    qtbot.waitUntil(lambda: services.actions["edit.undo"].isEnabled(), timeout=PATIENCE)

    # The slide for tomorrow's meeting.
    services.actions["figure.export"].trigger()
    dialog = window.findChild(ExportDialog)
    slide = tmp_path / "forecast.pptx"
    dialog.target.setText(str(slide))
    dialog.target.textEdited.emit(str(slide))
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: slide.exists() and not services.jobs.is_busy, timeout=PATIENCE)
    assert slide.read_bytes().startswith(b"PK")

    # Tomorrow in Chinese.
    services.actions["view.language"].trigger()
    qtbot.waitUntil(lambda: not services.database.is_busy, timeout=PATIENCE)
    program.close()

    again = Program(Settings(settings), state_from(Settings(settings)))
    qtbot.addWidget(again.window)
    again.open(file)
    again.show()
    shown = again.window
    qtbot.waitUntil(lambda: shown.page is not None and shown.page.figure() is not None, timeout=PATIENCE)
    state = again.services.state.current
    assert (state.page, state.language) == ("forecast", "zh")
    qtbot.waitUntil(lambda: "Faster uptake" in dict(shown.context_bar.scenario.options).values(), timeout=PATIENCE)
    again.close()
    for one in (program, again):
        one.deleteLater()
