"""A deck refreshed in the window: dropped, compared, listed, written with the old one beside."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication

from desktop.actions.exporting import ExportOrder, export_figures
from desktop.figures.catalogue import find
from desktop.views.refreshing.sheet import RefreshSheet
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, settled
from tests.gui.window.test_import import drop
from tests.unit.export.refresh.test_story_decks import unmark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

FIGURES = ("size.china-ai-healthcare", "size.china-internet-healthcare")
CHANGED = {
    "china-ai-healthcare.market-size.2023.s125": 9_900_000_000.0,
    "china-internet-healthcare.market-size.2023.s201": 391_000_000_000.0,
}


@pytest.fixture(autouse=True)
def _leave_no_sheet(program: Program, qtbot: QtBot) -> Iterator[None]:
    yield
    for sheet in program.window.findChildren(RefreshSheet):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)


@pytest.fixture(scope="module")
def board(default_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two figures of the default workspace as a deck that nobody changes."""
    target = tmp_path_factory.mktemp("board") / "board.pptx"
    with Workspace.open(default_workspace, read_only=True) as workspace:
        wanted = tuple(find(workspace, name) for name in FIGURES)
        export_figures(ExportOrder(wanted, target), workspace)
    return target


@pytest.fixture
def deck(board: Path, tmp_path: Path) -> Path:
    """Those two figures; the open workspace is a copy of the one they are of."""
    return Path(shutil.copy(board, tmp_path / "board.pptx"))


def change_two_numbers(qtbot: QtBot, program: Program) -> None:
    def write(workspace: Workspace) -> object:
        with workspace.edit("Correct two numbers") as edit:
            for key, value in CHANGED.items():
                edit.patch("observation", (key,), value=value)
        return edit.changes

    done: list[object] = []
    program.services.database.operate("Correct two numbers", write, done.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)


def sheet_of(qtbot: QtBot, program: Program) -> RefreshSheet:
    qtbot.waitUntil(lambda: program.window.findChild(RefreshSheet) is not None, timeout=PATIENCE)
    found = program.window.findChild(RefreshSheet)
    assert found is not None
    return found


def dropped(path: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data


def test_a_dropped_deck_is_compared_and_refreshed(qtbot: QtBot, program: Program, deck: Path) -> None:
    change_two_numbers(qtbot, program)
    assert drop(program, dropped(deck))
    sheet = sheet_of(qtbot, program)
    rows = [[cell.text for cell in row.cells] for row in sheet.model.rows]
    assert {tuple(row[3:]) for row in rows if row[2].endswith(", 2023")} == {
        ("9.7", "9.9  (+2.1 %)"),
        ("392.5", "391  (\N{MINUS SIGN}0.4 %)"),
    }
    assert sheet.sentence.text() == "2 figures were compared; 2 of 2 slides differ from the workspace."
    qtbot.mouseClick(sheet.copy, Qt.MouseButton.LeftButton)
    assert "9.7 becomes 9.9" in QGuiApplication.clipboard().text()
    before = deck.read_bytes()
    qtbot.mouseClick(sheet.confirm, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "is up to date" in program.window.status.sentence, timeout=PATIENCE)
    backups = list(deck.parent.glob("board before *.pptx"))
    assert [one.read_bytes() for one in backups] == [before]
    settled(qtbot, program)
    assert drop(program, dropped(deck))
    again = sheet_of(qtbot, program)
    assert again.sentence.text() == "Nothing in this deck is out of date: 2 figures were compared."
    assert not again.confirm.isEnabled()
    qtbot.keyClick(again, Qt.Key.Key_Escape)


def test_only_a_check_changes_nothing(qtbot: QtBot, program: Program, deck: Path) -> None:
    change_two_numbers(qtbot, program)
    before = deck.read_bytes()
    program.services.dialogs.path = deck  # type: ignore[attr-defined]
    program.services.actions["deck.refresh"].trigger()
    sheet = sheet_of(qtbot, program)
    qtbot.mouseClick(sheet.check, Qt.MouseButton.LeftButton)
    assert program.window.status.sentence == "board.pptx was left as it is."
    settled(qtbot, program)
    assert deck.read_bytes() == before
    assert not list(deck.parent.glob("board before *"))


def test_a_deck_that_is_open_is_refused_in_words(qtbot: QtBot, program: Program, deck: Path) -> None:
    change_two_numbers(qtbot, program)
    (deck.parent / "~$board.pptx").touch()
    assert drop(program, dropped(deck))
    qtbot.waitUntil(lambda: "open in PowerPoint" in problem(program), timeout=PATIENCE)
    sheet = sheet_of(qtbot, program)
    assert sheet.model.rows
    assert not sheet.confirm.isEnabled()


def test_a_refused_deck_is_named_once_and_columns_by_their_name(
    qtbot: QtBot, program: Program, default_workspace: Path, tmp_path: Path
) -> None:
    broken, bars = tmp_path / "broken.pptx", tmp_path / "bars.pptx"
    broken.write_bytes(b"no deck at all")
    assert drop(program, dropped(broken))
    qtbot.waitUntil(lambda: program.window.error_bar.isVisible(), timeout=PATIENCE)
    assert program.window.error_bar.sentence == (
        "broken.pptx was not refreshed. It is damaged or not a PowerPoint presentation. "
        "Open it in PowerPoint and save it anew. Nothing was changed."
    )
    program.window.error_bar.dismiss()
    with Workspace.open(default_workspace, read_only=True) as workspace:
        export_figures(ExportOrder((find(workspace, "estimates.china-internet-healthcare"),), bars), workspace)
    change_two_numbers(qtbot, program)
    assert drop(program, dropped(bars))
    sheet = sheet_of(qtbot, program)
    assert "ASKCI" in {row.cells[2].text for row in sheet.model.rows}
    words = sheet.group._parts["new"].accessibleName() or sheet.group._parts["new"].text()
    assert words == f"{len(sheet.model.rows)} changes"
    behind, one = [], sheet.group._parts["new"].nextInFocusChain()
    while one is not sheet.group._parts["new"]:
        behind += [one.objectName()] if one in {sheet.table, sheet.copy, sheet.check, sheet.confirm} else []
        one = one.nextInFocusChain()
    assert behind == ["refresh.table", "refresh.copy", "refresh.check", "refresh.confirm"], "Tab goes as it is read"


def test_charts_without_identity_are_refreshed_only_when_asked(qtbot: QtBot, program: Program, deck: Path) -> None:
    unmark(deck)
    change_two_numbers(qtbot, program)
    assert drop(program, dropped(deck))
    sheet = sheet_of(qtbot, program)
    assert sheet.by_content.isVisible()
    assert not sheet.by_content.isChecked()
    assert len([row for row in sheet.model.rows if row.cells[2].text.endswith(", 2023")]) == 1
    qtbot.mouseClick(sheet.by_content, Qt.MouseButton.LeftButton, pos=QPoint(8, sheet.by_content.height() // 2))
    qtbot.waitUntil(lambda: shown_sheet(program) not in {None, sheet}, timeout=PATIENCE)
    again = shown_sheet(program)
    assert again is not None
    assert again.by_content.isChecked()
    assert len([row for row in again.model.rows if row.cells[2].text.endswith(", 2023")]) == 2


def shown_sheet(program: Program) -> RefreshSheet | None:
    return next((one for one in program.window.findChildren(RefreshSheet) if one.isVisible()), None)


def problem(program: Program) -> str:
    """Everything the window says now."""
    from desktop.widgets.text import Text

    return " ".join(one.text() for one in program.window.findChildren(Text) if one.isVisible())
