"""New, open, recent, copy, and the keys everybody expects."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.actions.exporting import FORMATS
from desktop.figures.figure import Entity
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.recent_menu import MOST, remember
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_new_workspace_is_written_in_the_background_and_opened(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    program.services.dialogs.path = tmp_path / "mine"  # type: ignore[attr-defined]
    program.services.actions["file.new"].trigger()
    assert program.services.jobs.is_busy
    assert program.window.status.sentence == "Writing mine.marketscope"
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("mine"), timeout=PATIENCE)
    ready(qtbot, program)
    assert (tmp_path / "mine.marketscope").is_file()


def test_a_new_workspace_never_overwrites(
    qtbot: QtBot, program: Program, default_workspace: Path, tmp_path: Path
) -> None:
    target = tmp_path / "taken.marketscope"
    target.write_bytes(default_workspace.read_bytes())
    before = target.read_bytes()
    program.services.dialogs.path = target  # type: ignore[attr-defined]
    program.services.actions["file.new"].trigger()
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    assert program.window.error_bar.sentence.startswith("taken.marketscope was not written.")
    assert target.read_bytes() == before


def test_recent_workspaces_are_listed_and_missing_ones_greyed(
    qtbot: QtBot, program: Program, workspace_file: Path, default_workspace: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.marketscope"
    other.write_bytes(default_workspace.read_bytes())
    remember(program.services.settings, tmp_path / "gone.marketscope")
    remember(program.services.settings, other)
    menu = program.menu.recent
    menu.aboutToShow.emit()
    listed = [(action.text().split("   ")[0], action.isEnabled()) for action in menu.actions()[:3]]
    assert listed == [("other.marketscope", True), ("gone.marketscope", False), ("market.marketscope", True)]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("other"), timeout=PATIENCE)
    ready(qtbot, program)
    assert program.services.settings.texts("recent")[0] == str(other)
    for number in range(20):
        remember(program.services.settings, tmp_path / f"{number}.marketscope")
    assert len(program.services.settings.texts("recent")) == MOST


def test_a_copy_is_saved_and_the_workspace_stays_open(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    target = tmp_path / "copy.marketscope"
    program.services.dialogs.path = target  # type: ignore[attr-defined]
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: "copy.marketscope" in program.window.status.sentence, timeout=PATIENCE)
    assert program.window.windowTitle().startswith("market")
    with Workspace.open(target, read_only=True) as workspace:
        assert workspace.markets.count() > 0


def test_a_copy_can_be_a_data_package(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    from desktop.workspace.workspace import Workspace

    target = tmp_path / "copy.zip"
    program.services.dialogs.path = target  # type: ignore[attr-defined]
    qtbot.keyClick(program.window, Qt.Key.Key_S, CTRL | SHIFT)
    qtbot.waitUntil(lambda: program.window.status.sentence == "Written: copy.zip", timeout=PATIENCE)
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    with (
        Workspace.create(tmp_path / "again.marketscope", seeds=target) as again,
        Workspace.open(program.services.database.path, read_only=True) as own,  # type: ignore[arg-type]
    ):
        assert again.observations.all() == own.observations.all()


def test_export_again_takes_the_settings_of_the_last_export(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    from desktop.actions.exporting import ExportOrder
    from desktop.views.figure_verbs import FigureVerbs

    page = program.window.page
    request = page.request() if page is not None else None
    assert request is not None
    verbs = next(verb for verb in program._verbs if isinstance(verb, FigureVerbs))
    verbs.start(ExportOrder((request,), tmp_path / "figure.csv"))
    qtbot.waitUntil(lambda: (tmp_path / "figure.csv").exists(), timeout=PATIENCE)
    program.services.actions["go.forecast"].trigger()
    ready(qtbot, program)
    qtbot.keyClick(program.window, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.csv"))) == 2, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    second = next(path for path in tmp_path.glob("*.csv") if path.name != "figure.csv")
    assert second.name.startswith("size.")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_keys_of_the_window(qtbot: QtBot, program: Program) -> None:
    window, state = program.window, program.services.state
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert state.current.page == "forecast"
    ready(qtbot, program)
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert state.current.page == "segments"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert state.current.page == "forecast"
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert not window.inspector.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_I, CTRL)
    assert window.inspector.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Comma, CTRL)
    assert program.menu.isVisible()
    program.menu.close()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    sheet = program._verbs[-2]._sheet  # type: ignore[attr-defined]
    assert sheet.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_second_window_on_the_same_file_sees_the_edit(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    """The other window is a program of its own, with its own connection and its own undo."""
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QTimer\n"
        "from desktop import app\n"
        "from desktop.state.events import WorkspaceOpened\n"
        "from desktop.state.settings import Settings\n"
        "from desktop.state.view_state import ViewState\n"
        "application = app.application()\n"
        "program = app.Program(Settings(Path(sys.argv[2])), ViewState())\n"
        "def write(workspace):\n"
        "    with workspace.edit('rename') as edit:\n"
        "        edit.patch('market', ('china-teleradiology',), name_en='Seen by both')\n"
        "    return edit.changes\n"
        "def done(changes):\n"
        "    program.close()\n"
        "    application.quit()\n"
        "program.services.hub.subscribe(WorkspaceOpened, "
        "lambda event: program.services.database.operate('rename', write, done))\n"
        "program.open(Path(sys.argv[1]))\n"
        "program.show()\n"
        "application.exec()\n"
    )
    command = [
        sys.executable,
        "-W",
        "error",
        "-c",
        script,
        str(workspace_file),
        str(workspace_file.parent / "other.json"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    qtbot.waitUntil(lambda: program.window.context_bar.market.value == "Seen by both", timeout=PATIENCE)
    settled(qtbot, program)


def test_escape_closes_the_palette_first_then_the_error_bar_then_the_selection(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(selection=Entity("segment", "china-teleradiology.application.bone-imaging"))
    program.window.error_bar.show_problem("Something", "went wrong.")
    qtbot.keyClick(program.window, Qt.Key.Key_K, CTRL)
    palette = program.search.palette
    qtbot.keyClick(palette.query, Qt.Key.Key_3, CTRL)
    assert program.services.state.current.page == "segments", "no shortcut of the window while somebody types"
    qtbot.keyClick(palette.query, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert program.window.error_bar.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert not program.window.error_bar.isVisible()
    assert program.services.state.current.selection is not None
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert program.services.state.current.selection is None
    settled(qtbot, program)


def test_every_format_is_written_from_the_dialog(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    wrong: list[str] = []
    for kind in FORMATS:
        target = tmp_path / f"figure.{kind}"
        program.services.actions["figure.export"].trigger()
        dialog = program.window.findChildren(ExportDialog)[-1]
        qtbot.mouseClick(dialog.kind._parts[kind], Qt.MouseButton.LeftButton)
        dialog.target.selectAll()
        qtbot.keyClicks(dialog.target, str(target))
        qtbot.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(target.exists, timeout=PATIENCE)
        qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
        if target.name not in program.window.status.sentence or program.window.error_bar.isVisible():
            wrong.append(f"{kind}: {program.window.status.sentence}")
    assert not wrong
