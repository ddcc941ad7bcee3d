"""An analyst at work on one market: its split, two splits crossed, growth between two points, a scenario, a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop.figures.figure import Family, GrowthArrow
from desktop.plotting.arrow_rows import arrows_of
from desktop.workspace.workspace import Workspace
from tests.journeys.analyst import PATIENCE, Analyst
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


MARKET = "china-teleradiology"
MRFR = "Market Research Future"


def _contents(file: Path) -> tuple[list[object], list[str]]:
    """Every number of the file and the names of its scenarios."""
    with Workspace.open(file, read_only=True) as workspace:
        return list(workspace.observations.all()), [row.name_en for row in workspace.scenarios.all()]


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard", extend=True)
def test_a_morning_with_one_market(qtbot: QtBot, tmp_path: Path) -> None:
    from desktop.app import Program
    from desktop.state.settings import Settings
    from desktop.state.view_state import ViewState

    file = tmp_path / "telemedicine.marketscope"
    shipped_file(file)
    program = Program(Settings(tmp_path / "settings.json"), ViewState(market="china-internet-healthcare"))
    qtbot.addWidget(program.window)
    program.window.resize(1600, 1000)
    program.open(file)
    program.show()
    analyst, window, state = Analyst(qtbot, program), program.window, program.services.state
    qtbot.waitUntil(lambda: window.page is not None and window.page.figure() is not None, timeout=PATIENCE)
    analyst.wait()
    numbers, _ = _contents(file)

    # Teleradiology, by application; then application crossed with modality.
    analyst.pick("context.market", "context.market.menu", MARKET)
    assert window.page is not None
    assert state.current.market == MARKET
    assert state.current.dimension == f"{MARKET}.application"
    analyst.pick("segments.shape.more", "segments.shape.menu", "segments.shape.matrix")
    figure = window.page.figure()
    assert figure is not None
    assert figure.family is Family.MATRIX
    assert figure.matrix is not None
    assert [head.title for head in figure.matrix.rows][:2] == ["Bone Imaging", "Cardiac Imaging"]
    assert "CT Scan" in [head.title for head in figure.matrix.columns]
    assert all(cell.value is None for line in figure.matrix.cells for cell in line), "nobody states a crossing"

    # Size and forecast: from 2024 instead of 2025.
    analyst.keys(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.page is not None and window.page.objectName() == "page.forecast", timeout=PATIENCE)
    analyst.wait()
    view = analyst.part("forecast.figure.view")
    ((key, _),) = arrows_of(view.figure)
    analyst.drag(view, f"{key}:start", f"{MRFR}/2024")
    (arrow,) = (note for note in view.figure.annotations if isinstance(note, GrowthArrow))
    assert arrow.formula == "(607.36 / 300.39)^(1 / 11) - 1 = 6.61 %"

    # What if it grows faster? The slider by keys, the name, kept.
    slider = analyst.part("forecast.slider.cagr")
    slider.setFocus()
    for _ in range(14):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    analyst.wait()
    assert state.current.assumptions.growth is not None
    assert state.current.assumptions.growth > 0.0661
    assert view.figure.scenario
    name = analyst.part("forecast.scenario.name")
    name.setFocus()
    qtbot.keyClicks(name, "Faster uptake")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    analyst.wait()
    analyst.click("forecast.scenario.keep")
    analyst.wait()
    assert _contents(file) == (numbers, ["Faster uptake"])
    assert "Faster uptake" in view.figure.title

    # Not so sure after all: kept no longer, and no number of the data was ever touched.
    view.setFocus()
    analyst.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _contents(file) == (numbers, [])

    # The chart for the minutes.
    analyst.keys(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard().mimeData()
    assert {"image/png", "image/svg+xml", "text/html", "text/plain"} <= set(clipboard.formats())
    assert "607.36" in clipboard.text()
    assert clipboard.data("image/png").startsWith(b"\x89PNG")
    program.close()
    program.deleteLater()
