from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from desktop.figures.figure import Entity
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.forecast.page import ForecastPage
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

FAQ = "china-teleradiology.market-size.2035.mrfr-faq"
WRITER = """
import sys
from pathlib import Path
from desktop.workspace.workspace import Workspace
with Workspace.open(Path(sys.argv[1])) as workspace:
    with workspace.edit("from another program") as edit:
        edit.patch("observation", (sys.argv[2],), value=float(sys.argv[3]), stated=sys.argv[4])
"""


def write_elsewhere(path: Path, key: str, value: float, stated: str) -> None:
    subprocess.run([sys.executable, "-c", WRITER, str(path), key, str(value), stated], check=True, timeout=60)


def forecast(qtbot: QtBot, program: Program) -> ForecastPage:
    program.services.actions["go.forecast"].trigger()
    ready(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return page


def test_another_programs_write_moves_the_chart_and_leaves_the_rest(
    qtbot: QtBot, program: Program, workspace_file: Path
) -> None:
    page = forecast(qtbot, program)
    first, second = page.first.figure, page.second.figure
    shown: list[float] = []
    painted: list[str] = []
    page.first.view.set_figure = lambda figure: shown.append(time.monotonic())  # type: ignore[method-assign, assignment]
    page.second.view.set_figure = lambda figure: painted.append("second")  # type: ignore[method-assign, assignment]
    write_elsewhere(workspace_file, "china-teleradiology.market-size.2035.mrfr", 700e6, "700.00 USD Million")
    written = time.monotonic()
    qtbot.waitUntil(lambda: bool(shown), timeout=PATIENCE)
    assert shown[0] - written < 0.5
    settled(qtbot, program)
    assert page.first.figure != first
    assert page.second.figure is second
    assert not painted


def test_undo_and_redo_take_the_preference_back_and_again(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(selection=Entity("observation", FAQ))
    settled(qtbot, program)
    actions = program.services.actions
    assert actions["edit.prefer"].isEnabled()
    assert not actions["edit.undo"].isEnabled()
    actions["edit.prefer"].trigger()
    qtbot.waitUntil(lambda: actions["edit.undo"].isEnabled(), timeout=PATIENCE)
    settled(qtbot, program)
    assert program.window.inspector.shown is not None
    assert program.window.inspector.shown.status == "preferred"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: actions["edit.redo"].isEnabled(), timeout=PATIENCE)
    settled(qtbot, program)
    assert program.window.inspector.shown.status == "disputed"


def test_language_and_theme_are_switched_live(qtbot: QtBot, program: Program) -> None:
    page = program.window.page
    assert page is not None
    english = page.figure()
    qtbot.keyClick(
        program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settled(qtbot, program)
    assert page.header._title.text() == "细分"  # type: ignore[attr-defined]
    chinese = page.figure()
    assert english is not None
    assert chinese is not None
    assert chinese.title != english.title
    assert chinese.id == english.id
    ground = program.window.grab().toImage().pixelColor(700, 300)
    program.services.actions["view.theme"].trigger()
    dark = program.window.grab().toImage().pixelColor(700, 300)
    assert ground.lightness() > 200
    assert dark.lightness() < 60
    program.services.actions["view.language"].trigger()
    program.services.actions["view.theme"].trigger()
    settled(qtbot, program)
    assert page.figure() == english


def test_a_figure_is_copied_in_several_formats(program: Program) -> None:
    program.services.actions["figure.copy"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert {"image/png", "image/svg+xml", "text/html", "text/plain"} <= set(data.formats())
    assert "80.0" in data.text()
    assert "\t" in data.text()


def test_the_citation_names_source_and_place(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(selection=Entity("segment", "china-teleradiology.application.bone-imaging"))
    settled(qtbot, program)
    program.services.actions["edit.copy_citation"].trigger()
    text = QGuiApplication.clipboard().text()
    assert "China Teleradiology Market" in text
    assert "FAQ" in text


def test_an_export_runs_in_the_background_and_ends_with_a_sentence(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.services.actions["figure.export"].trigger()
    dialog = program.window.findChild(ExportDialog)
    assert dialog is not None
    target = tmp_path / "figure.png"
    qtbot.mouseClick(
        dialog.findChild(type(dialog.confirm), "export.format.png") or dialog.kind, Qt.MouseButton.LeftButton
    )
    dialog.kind.set_current("png")
    line = dialog.findChild(QLineEdit, "export.target")
    line.setText(str(tmp_path / "missing" / "figure.png"))
    line.textEdited.emit(line.text())
    qtbot.waitUntil(lambda: not dialog.confirm.isEnabled())
    assert dialog.note.text()
    line.setText(str(target))
    line.textEdited.emit(line.text())
    qtbot.waitUntil(dialog.confirm.isEnabled)
    qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: target.exists() and not program.services.jobs.is_busy, timeout=PATIENCE)
    assert target.read_bytes().startswith(b"\x89PNG")
    assert "figure.png" in program.window.status.sentence


def test_an_export_that_fails_says_why_and_keeps_the_old_file(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    from desktop.actions.exporting import ExportOrder
    from desktop.views.figure_verbs import FigureVerbs

    page = program.window.page
    request = page.request() if page is not None else None
    assert request is not None
    verbs = next(verb for verb in program._verbs if isinstance(verb, FigureVerbs))
    verbs.start(ExportOrder((request,), tmp_path / "figure.docx"))
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    assert "figure.docx was not written." in program.window.error_bar.sentence
    assert ".pptx" in program.window.error_bar.sentence


def test_a_scenario_is_kept_in_the_workspace_and_found_again(qtbot: QtBot, program: Program) -> None:
    page = forecast(qtbot, program)
    page.scenario.growth.slider.setValue(130)
    program.services.actions["figure.keep"].trigger()
    assert "no name" in program.window.error_bar.sentence
    qtbot.keyClicks(page.scenario.chooser.name, "Faster uptake")
    qtbot.keyClick(page.scenario.chooser.name, Qt.Key.Key_Return)
    program.services.actions["figure.keep"].trigger()
    field = program.window.context_bar.scenario
    qtbot.waitUntil(lambda: "Faster uptake" in dict(field.options).values(), timeout=PATIENCE)
    program.services.actions["figure.reset"].trigger()
    key = next(key for key, text in field.options if text == "Faster uptake")
    field.chosen.emit(key)
    qtbot.waitUntil(lambda: program.services.state.current.assumptions.growth is not None, timeout=PATIENCE)
    assert program.services.state.current.assumptions.name == "Faster uptake"


def test_the_palette_finds_chinese_words_and_opens_what_it_finds(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = program.search.palette
    assert palette.isVisible()
    assert palette.list.items, "without a query the commands are listed"
    typed = QInputMethodEvent()
    typed.setCommitString("骨骼")
    QGuiApplication.sendEvent(palette.query, typed)
    qtbot.waitUntil(lambda: any("骨骼" in item.name for item in palette.list.items), timeout=PATIENCE)
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    settled(qtbot, program)
    assert not palette.isVisible()
    assert program.services.state.current.selection == Entity("segment", "china-teleradiology.application.bone-imaging")


def test_the_palette_runs_commands(qtbot: QtBot, program: Program) -> None:
    program.search.open()
    palette = program.search.palette
    qtbot.keyClicks(palette.query, ">forecast")
    assert [item.key for item in palette.list.items] == ["place:forecast"]
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert program.services.state.current.page == "forecast"
    program.search.open()
    qtbot.keyClicks(palette.query, ">dark")
    assert [item.key for item in palette.list.items] == ["verb:view.theme"]
    qtbot.keyClick(palette.query, Qt.Key.Key_Return)
    assert program.services.state.current.theme == "dark"


def test_a_file_that_is_no_workspace_gets_one_sentence_and_stays(
    qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path
) -> None:
    path = tmp_path / "letter.marketscope"
    path.write_text("Dear colleague", encoding="utf-8")
    program = launch(path)
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    assert "letter.marketscope was not opened." in program.window.error_bar.sentence
    assert path.read_text(encoding="utf-8") == "Dear colleague"


def test_markup_in_the_data_is_shown_letter_by_letter(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    from desktop.widgets.text import Text
    from desktop.workspace.workspace import Workspace

    evil = '<img src="/etc/hostname"><b>R&D</b>'
    with Workspace.open(workspace_file) as workspace, workspace.edit("evil") as edit:
        edit.patch("segment", ("china-teleradiology.application.bone-imaging",), name_en=evil, note=evil)
        edit.patch("market", ("china-teleradiology",), name_en=evil)
    program = launch()
    ready(qtbot, program)
    program.services.state.change(selection=Entity("segment", "china-teleradiology.application.bone-imaging"))
    settled(qtbot, program)
    assert program.window.inspector._title.toolTip() == evil
    for text in program.window.findChildren(Text):
        assert text.textFormat() == Qt.TextFormat.PlainText
    assert program.window.context_bar.market.value == evil


def test_geometry_is_kept_sealed_and_damage_is_ignored(
    qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path
) -> None:
    from desktop.state.settings import Settings

    program = launch(size=(1000, 640))
    ready(qtbot, program)
    program.close()
    again = launch()
    assert again.window.height() == 640
    ready(qtbot, again)
    again.close()
    settings = Settings(tmp_path / "settings.json")
    settings.put(geometry="AAAA" + settings.text("geometry")[4:])
    settings.save()
    third = launch()
    assert third.window.height() == 768
    ready(qtbot, third)
