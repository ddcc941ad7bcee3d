"""The file is cared for: damage is told with the way on, snapshots are kept and restored, copies are saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.state.events import WorkspaceOpened
from desktop.views.snapshot_sheet import SnapshotSheet
from desktop.views.workspace_care import WorkspaceCare
from desktop.workspace import snapshots
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, ready, settled
from tests.gui.window.test_fit import cramped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.widgets.button import Button


def ways(program: Program) -> list[Button]:
    return program.window.error_bar._actions


def care_of(program: Program) -> WorkspaceCare:
    return next(one for one in program._verbs if isinstance(one, WorkspaceCare))


def flip_bits(path: Path) -> None:
    """What a bad disk does: the middle of the file is other bytes."""
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8192] = bytes(8192)
    path.write_bytes(data)


def test_a_damaged_file_is_restored_from_its_last_good_snapshot(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    with Workspace.open(workspace_file) as workspace:
        workspace.snapshot("asked for")
    workspace_file.write_bytes(workspace_file.read_bytes()[:20_000])
    program = launch()
    qtbot.waitUntil(lambda: bool(ways(program)), timeout=PATIENCE)
    assert program.window.error_bar.sentence.startswith(
        "market.marketscope was not opened. market.marketscope is damaged"
    )
    assert ways(program)[0].label.startswith("Restore the snapshot of ")
    qtbot.mouseClick(ways(program)[0], Qt.MouseButton.LeftButton)
    ready(qtbot, program)
    assert program.window.stack.currentWidget() is program.window.page
    assert not program.window.error_bar.isVisible()
    assert "The file as it was is kept as market.marketscope.damaged-" in program.window.status.sentence
    kept = list(workspace_file.parent.glob("market.marketscope.damaged-*"))
    assert [path.stat().st_size for path in kept] == [20_000]


def test_without_a_snapshot_nothing_is_offered(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    workspace_file.write_bytes(b"")
    program = launch()
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    assert not ways(program)
    assert program.window.stack.currentWidget().objectName() == "nothing"
    assert program.window.status.sentence == "No workspace is open"
    assert "use a backup copy" in program.window.error_bar.sentence
    program.services.state.change(language="zh")
    program.open(workspace_file)
    qtbot.waitUntil(lambda: "备份" in program.window.error_bar.sentence, timeout=PATIENCE)
    assert program.window.error_bar.sentence == (
        "market.marketscope 未打开。 market.marketscope是空文件（0字节），无法读取任何内容。"
        "没有任何改动。没有它的快照；请使用备份。"
    )


def test_damage_that_is_found_later_is_told(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    settled(qtbot, program)
    care_of(program).verify()
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)
    assert not program.window.error_bar.isVisible(), "good news is no news"
    flip_bits(workspace_file)
    care_of(program).verify()
    qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
    assert "market.marketscope is damaged" in program.window.error_bar.sentence
    qtbot.waitUntil(lambda: not program.services.jobs.is_busy, timeout=PATIENCE)


def test_a_file_that_was_taken_away_can_be_saved_elsewhere(
    qtbot: QtBot, program: Program, workspace_file: Path, tmp_path: Path
) -> None:
    workspace_file.rename(tmp_path / "elsewhere.marketscope")
    target = tmp_path / "rescued.marketscope"
    program.services.dialogs.path = target  # type: ignore[attr-defined]
    program.services.database.operate("Undo", write_nothing)
    qtbot.waitUntil(lambda: bool(ways(program)), timeout=PATIENCE)
    assert ways(program)[0].label == "Save a copy as..."
    qtbot.mouseClick(ways(program)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "rescued" in program.window.windowTitle(), timeout=PATIENCE)
    ready(qtbot, program)
    assert not program.window.error_bar.isVisible()
    with Workspace.open(target, read_only=True) as workspace:
        assert workspace.observations.count() > 500


def write_nothing(workspace: Workspace) -> None:
    with workspace.edit("nothing"):
        pass


def test_a_read_only_file_says_so_and_offers_a_copy(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    program = launch()
    ready(qtbot, program)
    event = WorkspaceOpened(workspace_file, read_only=True, notice="market.marketscope may not be written.")
    program.services.hub.publish(event)
    assert program.window.error_bar.sentence == "market.marketscope may not be written."
    assert [way.label for way in ways(program)] == ["Save a copy as..."]
    assert program.window.status.sentence == "Read only"
    settled(qtbot, program)


def test_snapshots_are_kept_listed_and_restored(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    actions = program.services.actions
    actions["file.snapshots"].trigger()
    sheet = sheet_of(qtbot, program)
    assert sheet.none.isVisible()
    qtbot.mouseClick(sheet.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 1, timeout=PATIENCE)
    assert [cell.text for cell in sheet.model.rows[0].cells][1::2] == ["asked for", "intact"]
    assert sheet.restore.isEnabled(), "the newest is chosen and marked"
    with Workspace.open(workspace_file) as workspace, workspace.edit("rename") as edit:
        edit.patch("market", ("china-teleradiology",), name_en="Changed")
    qtbot.waitUntil(lambda: program.window.context_bar.market.value == "Changed", timeout=PATIENCE)
    qtbot.mouseClick(sheet.restore, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.window.context_bar.market.value == "China Teleradiology Market", timeout=PATIENCE)
    settled(qtbot, program)


def test_a_damaged_snapshot_cannot_be_chosen(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    with Workspace.open(workspace_file) as workspace:
        flip_bits(workspace.snapshot("asked for").path)
    assert snapshots.last_good(workspace_file) is None
    program.services.actions["file.snapshots"].trigger()
    sheet = sheet_of(qtbot, program)
    sheet.table.setCurrentIndex(sheet.model.index(0, 0))
    assert sheet.model.rows[0].cells[3].text == "damaged"
    assert not sheet.restore.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)


def sheet_of(qtbot: QtBot, program: Program) -> SnapshotSheet:
    qtbot.waitUntil(lambda: program.window.findChild(SnapshotSheet) is not None, timeout=PATIENCE)
    found = program.window.findChild(SnapshotSheet)
    assert found is not None
    return found


def test_the_words_about_nothing_have_room(qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path) -> None:
    workspace_file.write_bytes(b"")
    for size in ((960, 600), (1366, 768)):
        program = launch(size=size)
        qtbot.waitUntil(program.window.error_bar.isVisible, timeout=PATIENCE)
        qtbot.waitUntil(lambda window=program.window: not window.services.jobs.is_busy, timeout=PATIENCE)
        assert not cramped(program.window)
