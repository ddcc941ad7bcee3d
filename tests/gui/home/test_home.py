"""The Home page in the real window: everything leads on, nothing is cut, and it stays in step with the data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.figures.figure import Entity
from desktop.views.home.chapters import ChapterBoard
from desktop.workspace.workspace import Workspace
from tests.gui.home.conftest import home
from tests.gui.window.conftest import PATIENCE, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.widgets.row_board import RowBoard

LEFT = Qt.MouseButton.LeftButton


def chapters(program: Program) -> ChapterBoard:
    board = home(program).chapters.board
    assert isinstance(board, ChapterBoard)
    return board


def press(qtbot: QtBot, board: RowBoard, number: int, x: int = 200) -> None:
    box = board.box_of(number)
    assert box is not None
    qtbot.mouseClick(board, LEFT, pos=QPoint(x, int(box.center().y())))


def test_everything_on_the_page_leads_on(qtbot: QtBot, program: Program) -> None:
    page, state = home(program), program.services.state
    assert program.window.inspector.isHidden()
    qtbot.mouseClick(page.strip.tiles[2], LEFT)
    settled(qtbot, program)
    assert (state.current.page, state.current.market) == ("forecast", "china-teleradiology")
    assert state.current.selection is not None
    assert state.current.selection.kind == "observation"
    assert program.window.inspector.isVisible()
    program.services.actions["go.back"].trigger()
    settled(qtbot, program)
    assert (state.current.page, state.current.market) == ("home", "china-telemedicine")
    press(qtbot, page.players.board, 0, 40)
    settled(qtbot, program)
    assert (state.current.page, state.current.player) == ("players", "jd-health")
    program.services.actions["go.home"].trigger()
    settled(qtbot, program)
    press(qtbot, page.disputes.board, 0)
    settled(qtbot, program)
    selected = state.current.selection
    assert (state.current.page, selected.kind if selected else "") == ("evidence", "dispute")
    program.services.actions["go.home"].trigger()
    settled(qtbot, program)
    qtbot.mouseClick(page.policies.head, LEFT, pos=QPoint(20, 20))
    settled(qtbot, program)
    assert state.current.page == "policies"


def test_chapters_fold_and_lead_to_the_part_that_answers_them(qtbot: QtBot, program: Program) -> None:
    board, state = chapters(program), program.services.state
    board.setFocus()
    numbers = [row.number for row in board.visible]
    assert {"3.1", "3.6", "13"} <= set(numbers)
    qtbot.keyClick(board, Qt.Key.Key_Home)
    for _ in range(numbers.index("4")):
        qtbot.keyClick(board, Qt.Key.Key_Down)
    qtbot.keyClick(board, Qt.Key.Key_Right)
    assert board.visible[board.current + 1].number == "4.1"
    qtbot.keyClick(board, Qt.Key.Key_Right)
    qtbot.keyClick(board, Qt.Key.Key_Left)
    qtbot.keyClick(board, Qt.Key.Key_Left)
    assert [row.number for row in board.visible] == numbers
    press(qtbot, board, numbers.index("3"), x=6)
    assert "3.1" not in [row.number for row in board.visible]
    press(qtbot, board, numbers.index("3"), x=6)
    board.set_current(numbers.index("3.4"))
    qtbot.keyClick(board, Qt.Key.Key_Return)
    settled(qtbot, program)
    assert (state.current.page, state.current.dynamics_part, state.current.selection) == ("dynamics", "forces", None)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (960, 600)])
def test_rows_are_left_out_whole_and_counted(
    qtbot: QtBot, launch: Callable[..., Program], size: tuple[int, int], language: str
) -> None:
    program = launch(page="home", market="china-telemedicine", size=size, language=language)
    ready(qtbot, program)
    page = home(program)
    for section in (page.chapters, page.disputes, page.policies, page.players, page.events):
        board = section.board
        if not board.isVisible():
            continue
        bottom = section.mapTo(page, QPoint(0, section.height())).y()
        assert bottom <= page.height()
        shown = board.shown
        last = board.box_of(shown[-1]) if shown else None
        assert last is None or last.bottom() <= board.height()
        assert len(shown) >= (4 if board is page.chapters.board else 1)
        assert board.hidden_count >= board.count - len(shown)
    tiles = [tile for tile in page.strip.tiles if tile.isVisible()]
    assert len(tiles) >= 4
    assert max(tile.geometry().right() for tile in tiles) <= page.strip.width()


def test_the_last_line_of_the_chapters_turns_the_page(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="home", market="china-telemedicine", size=(1280, 720))
    ready(qtbot, program)
    board = chapters(program)
    assert board.hidden_count > 0
    board.setFocus()
    qtbot.keyClick(board, Qt.Key.Key_End)
    assert board.visible[board.current].number == "13"
    assert board.current in board.shown


def test_a_change_of_the_data_shows_at_once(qtbot: QtBot, program: Program) -> None:
    page = home(program)
    before = page.glance
    assert before is not None

    def close_one(workspace: Workspace) -> object:
        row = workspace.disputes.get(before.disputes[0].entity.id)
        assert row is not None
        with workspace.edit("Resolve a contradiction") as edit:
            edit.put(replace(row, status="resolved"))
        return edit.changes

    program.services.database.operate("Resolve", close_one)  # type: ignore[arg-type]
    qtbot.waitUntil(
        lambda: page.glance is not None and page.glance.open_disputes == before.open_disputes - 1, timeout=PATIENCE
    )
    program.services.actions["edit.undo"].trigger()
    qtbot.waitUntil(
        lambda: page.glance is not None and page.glance.open_disputes == before.open_disputes, timeout=PATIENCE
    )


def test_an_empty_workspace_says_how_to_begin(qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path) -> None:
    path = tmp_path / "empty.marketscope"
    Workspace.create(path).close()
    program = launch(path, page="home")
    qtbot.waitUntil(lambda: program.window.page is not None and program.window.choices is not None, timeout=PATIENCE)
    page = home(program)
    assert page.empty.isVisible()
    assert page.figure() is None


def test_a_market_without_an_outline_says_where_there_is_one(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(market="global-teleradiology")
    page = home(program)
    qtbot.waitUntil(lambda: page.glance is not None and not page.glance.outline, timeout=PATIENCE)
    settled(qtbot, program)
    assert "China Telemedicine Market" in page.chapters.note.text()
    assert chapters(program).count == 0


def test_the_page_can_be_copied_as_one_figure(program: Program) -> None:
    figure = home(program).figure()
    assert figure is not None
    assert figure.sheet is not None
    assert figure.id == home(program).request().id


def test_back_says_where_it_leads(qtbot: QtBot, program: Program) -> None:
    state = program.services.state
    state.change(page="players", player="jd-health")
    settled(qtbot, program)
    state.change(page="evidence", selection=Entity("source", "gma-china-telemedicine"))
    settled(qtbot, program)
    assert program.services.actions.detail("go.back") == "Players, JD Health"
