"""A buyer's way through the contents list of a sold report: from Home to every chapter, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.app import Program
from desktop.figures.figure import Entity
from desktop.market.addresses import Address
from desktop.state.events import ProblemRaised
from desktop.state.settings import Settings
from desktop.state.view_state import ViewState
from desktop.views.home.chapters import ChapterBoard
from desktop.views.home.page import HomePage
from desktop.views.locating import locate
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE = 20_000
MARKET = "china-telemedicine"
CHAPTERS = 13


@pytest.fixture(scope="module")
def workspace_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("chapters") / "default.marketscope"
    shipped_file(path)
    return path


class Reader:
    """Somebody who opens one chapter after the other."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        self.problems: list[str] = []
        program.services.hub.subscribe(ProblemRaised, lambda event: self.problems.append(f"{event.what} {event.why}"))

    def wait(self) -> None:
        database = self.program.services.database
        self.qtbot.waitUntil(lambda: not database.is_busy, timeout=PATIENCE)
        QApplication.processEvents()
        self.qtbot.waitUntil(lambda: not database.is_busy, timeout=PATIENCE)

    def board(self) -> ChapterBoard:
        self.wait()
        was_reading = self.program.services.state.current.page == "evidence"
        before = self.inspected()
        self.program.services.actions["go.home"].trigger()
        self.wait()
        assert was_reading or self.inspected() is before, (
            "what is selected is the same on every page but the reading pane"
        )
        page = self.program.window.page
        assert isinstance(page, HomePage)
        assert isinstance(page.chapters.board, ChapterBoard)
        return page.chapters.board

    def inspected(self) -> QWidget | None:
        """What the inspector tells of the thing that is selected."""
        return self.program.window.inspector.findChild(QWidget, "inspector.body")

    def unfold(self) -> list[str]:
        """Show every section of every chapter; ids in the order of the report."""
        board, number = self.board(), 0
        while number < board.count:
            board.fold(number, is_open=True)
            number += 1
        return [row.id for row in board.visible]

    def open(self, chapter: str) -> None:
        """Bring a chapter on screen and press it."""
        board = self.board()
        number = [row.id for row in board.visible].index(chapter)
        board.set_current(number)
        box = board.box_of(number)
        assert box is not None, chapter
        self.qtbot.mouseClick(board, Qt.MouseButton.LeftButton, pos=QPoint(240, int(box.center().y())))
        self.wait()

    def says(self) -> list[str]:
        """All the words on the page that is shown."""
        page = self.program.window.page
        assert page is not None
        return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text().strip()]


@pytest.fixture
def reader(qtbot: QtBot, workspace_file: Path, tmp_path: Path) -> Iterator[Reader]:
    program = Program(Settings(tmp_path / "settings.json"), ViewState(page="home", market=MARKET))
    qtbot.addWidget(program.window)
    program.window.resize(1366, 768)
    program.open(workspace_file)
    program.show()
    window = program.window
    qtbot.waitUntil(lambda: window.page is not None and window.page.figure() is not None, timeout=PATIENCE)
    yield Reader(qtbot, program)
    program.close()
    program.deleteLater()


def test_every_chapter_leads_from_home_to_a_page_that_says_something(reader: Reader, workspace_file: Path) -> None:
    with Workspace.open(workspace_file, read_only=True) as workspace:
        rows = {row.id: row for row in workspace.chapters.all(market_id=MARKET) if row.number}
    assert sum(1 for row in rows.values() if row.parent_id is None) == CHAPTERS
    for language in ("en", "zh"):
        reader.program.services.state.change(language=language)
        assert reader.unfold() == list(rows)
        seen: set[Address] = set()
        for chapter, row in rows.items():
            address = Address.of(row.page)
            # The same page with the same thing chosen has been read; in the second language the same kind of thing.
            place = address if language == "en" else address._replace(id="")
            if place in seen:
                continue
            seen.add(place)
            reader.open(chapter)
            _check(reader, address, chapter)
    assert not reader.problems


def _check(reader: Reader, address: Address, chapter: str) -> None:
    """The page of the address is shown, with its part and what is chosen, and it is not empty."""
    state = reader.program.services.state.current
    assert (state.page, state.market) == (address.page, MARKET), chapter
    parts = {"players": state.players_part, "dynamics": state.dynamics_part}
    assert not address.part or parts[address.page] == address.part, chapter
    if address.kind == "dimension" and address.page == "segments":
        assert state.dimension == address.id, chapter
    if address.kind == "factors":
        assert state.factor_kinds == (address.id,), chapter
    elif address.kind:
        assert state.selection is not None, chapter
        assert (state.selection.kind, state.selection.id) == (address.kind, address.id), chapter
    page = reader.program.window.page
    assert page is not None
    words = reader.says()
    shown = [one for one in page.findChildren(QWidget) if one.isVisible()]
    assert len(words) >= 2, (chapter, words)
    assert len(shown) > 10, chapter


def test_every_address_of_the_default_workspace_leads_somewhere(workspace_file: Path) -> None:
    with Workspace.open(workspace_file, read_only=True) as workspace:
        for row in workspace.chapters.all():
            address = Address.of(row.page)
            place = locate(workspace, Entity("chapter", row.id))
            assert place["page"] == address.page, row.id
            if address.kind not in {"", "factors"}:
                assert place["selection"] == Entity(address.kind, address.id), row.id
