"""Import in the window: chosen, dropped or pasted, proposed on a sheet, written as one undoable step."""

from __future__ import annotations

import zipfile
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication

from desktop.views.import_sheet import ImportSheet
from desktop.workspace.package import export_package
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, settled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

OWN = (
    "market,measure,year,value,unit,source\n"
    "China Teleradiology Market,market-size,2025,400,USD million,Our survey\n"
    "Atlantis,market-size,2025,1,USD million,Our survey\n"
)


@pytest.fixture(autouse=True)
def _leave_no_sheet(program: Program, qtbot: QtBot) -> Iterator[None]:
    yield
    for sheet in program.window.findChildren(ImportSheet):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def sheet_of(qtbot: QtBot, program: Program) -> ImportSheet:
    qtbot.waitUntil(lambda: program.window.findChild(ImportSheet) is not None, timeout=PATIENCE)
    found = program.window.findChild(ImportSheet)
    assert found is not None
    return found


def choose(program: Program, path: Path) -> None:
    program.services.dialogs.path = path  # type: ignore[attr-defined]
    program.services.actions["file.import"].trigger()


def own_list(folder: Path, text: str = OWN, encoding: str = "utf-8") -> Path:
    path = folder / "own.csv"
    path.write_bytes(text.encode(encoding))
    return path


def drop(program: Program, data: QMimeData) -> bool:
    """Drag over the window and let go, as the window system does; whether it was taken."""
    at, copy = QPoint(400, 300), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, data, buttons, keys)
    enter.ignore()
    QGuiApplication.sendEvent(program.window, enter)
    if not enter.isAccepted():
        return False
    QGuiApplication.sendEvent(program.window, QDropEvent(at.toPointF(), copy, data, buttons, keys))
    return True


def test_a_list_is_proposed_then_written_and_taken_back(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    choose(program, own_list(tmp_path))
    sheet = sheet_of(qtbot, program)
    groups = [part.text() for part in sheet.group.findChildren(type(sheet.group._parts["new"]))]
    assert groups == ["3 new", "1 not understood"]
    first = sheet.model.rows[0].cells
    assert [cell.text for cell in first][:2] == ["Number", "China Teleradiology Market, Market size"]
    assert "400" in first[2].text
    qtbot.mouseClick(sheet.group._parts["problems"], Qt.MouseButton.LeftButton)
    where, why = (cell.text for cell in sheet.model.rows[0].cells)
    assert where == "Line 3"
    assert "Atlantis" in why
    assert not program.services.actions["edit.undo"].isEnabled(), "nothing is written before the person agrees"
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    undo = program.services.actions["edit.undo"]
    qtbot.waitUntil(undo.isEnabled, timeout=PATIENCE)
    assert undo.toolTip() == "Undo: Import own.csv (Ctrl+Z)"
    assert program.window.status.sentence == "Imported from own.csv: 3 new, 0 changed."
    settled(qtbot, program)
    undo.trigger()
    qtbot.waitUntil(lambda: not undo.isEnabled(), timeout=PATIENCE)
    path = program.services.database.path
    assert path is not None
    with Workspace.open(path, read_only=True) as workspace:
        assert not workspace.sources.all(publisher="Our survey")


def test_cancel_writes_nothing(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    choose(program, own_list(tmp_path))
    sheet = sheet_of(qtbot, program)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.window.findChild(ImportSheet) is None, timeout=PATIENCE)
    settled(qtbot, program)
    assert not program.services.actions["edit.undo"].isEnabled()


def test_a_dropped_file_is_proposed(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(own_list(tmp_path)))])
    assert drop(program, data)
    assert sheet_of(qtbot, program).confirm.isEnabled()


def test_nothing_but_local_tables_may_be_dropped(program: Program) -> None:
    for urls in (["https://example.org/table.csv"], ["file://server/share/table.csv"], ["file:///etc/hostname"], []):
        data = QMimeData()
        data.setText("a\tb\n1\t2")
        data.setUrls([QUrl(url) for url in urls])
        assert not drop(program, data), urls


def test_a_workspace_that_is_dropped_is_opened(
    qtbot: QtBot, program: Program, default_workspace: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.marketscope"
    other.write_bytes(default_workspace.read_bytes())
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    assert drop(program, data)
    qtbot.waitUntil(lambda: "other" in program.window.windowTitle(), timeout=PATIENCE)


def test_a_changed_package_shows_what_would_change(
    qtbot: QtBot, program: Program, workspace_file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "package.zip"
    copy = tmp_path / "copy.marketscope"
    with Workspace.open(workspace_file, read_only=True) as workspace:
        workspace.save_copy(copy)
    with Workspace.open(copy) as workspace:
        with workspace.edit("rename") as edit:
            edit.patch("market", ("china-teleradiology",), name_en="Teleradiology in China")
        export_package(workspace, target)
    assert zipfile.is_zipfile(target)
    choose(program, target)
    sheet = sheet_of(qtbot, program)
    assert sheet.group.current == "changed"
    kind, _name, change = (cell.text for cell in sheet.model.rows[0].cells)
    assert kind == "Market"
    assert change == "name_en: China Teleradiology Market → Teleradiology in China"
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.context_bar.market.value == "Teleradiology in China", timeout=PATIENCE)


def test_a_doubtful_encoding_is_asked_with_three_lines(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    choose(program, own_list(tmp_path, encoding="utf-16-le"))
    sheet = sheet_of(qtbot, program)
    assert sheet.encoding.isVisible()
    assert sheet.encoding.current == "utf-16-le"
    assert sheet.sample.text().splitlines() == OWN.splitlines()
    qtbot.mouseClick(sheet.encoding._parts["utf-8"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "NUL" in sheet.sentence.text(), timeout=PATIENCE)
    assert not sheet.confirm.isEnabled()
    qtbot.mouseClick(sheet.encoding._parts["utf-16-le"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sheet.confirm.isEnabled, timeout=PATIENCE)
    assert sheet.model.rowCount() == 3


def test_a_file_that_cannot_be_read_gets_one_sentence(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    choose(program, own_list(tmp_path, "name,colour\na,b\n"))
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    assert program.window.error_bar.sentence.startswith("own.csv was not imported. The columns of own.csv")
    assert not program.window.status.cancel.isVisible()
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert not program.window.error_bar.isVisible()


def test_cells_are_pasted_from_a_spreadsheet(qtbot: QtBot, program: Program) -> None:
    QGuiApplication.clipboard().setText(OWN.replace(",", "\t"))
    qtbot.keyClick(program.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert sheet_of(qtbot, program).confirm.isEnabled()


def test_words_are_no_table(qtbot: QtBot, program: Program) -> None:
    QGuiApplication.clipboard().setText("hello")
    program.services.actions["edit.paste"].trigger()
    assert program.window.error_bar.sentence.startswith("Nothing was pasted.")
    assert program.window.findChild(ImportSheet) is None


def test_an_import_can_be_stopped_while_it_is_written(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    gate = Event()
    choose(program, own_list(tmp_path))
    sheet = sheet_of(qtbot, program)
    program.services.database.query("busy", lambda _workspace: gate.wait(PATIENCE / 1000), lambda _: None)
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(program.window.status.cancel.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(program.window.status.cancel, Qt.MouseButton.LeftButton)
    gate.set()
    qtbot.waitUntil(lambda: "Stopped" in program.window.status.sentence, timeout=PATIENCE)
    settled(qtbot, program)
    assert not program.services.actions["edit.undo"].isEnabled()
