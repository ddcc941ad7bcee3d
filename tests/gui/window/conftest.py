"""The real window on a copy of the real default workspace; dialogs answer by themselves."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex

from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from tests.gui.window.lasting import Lasting

PATIENCE = 15_000
MARKET = "china-teleradiology"
"""The market that is shown where a test names no other: one with a split that has many values."""


class Answers:
    """Dialogs that choose at once."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.links: list[str] = []
        self.folders: list[Path] = []
        self.printer: QPrinter | None = None

    def ask_open(self, _parent: QWidget, _title: str, _folder: Path, _kinds: str, done: Callable[[Path], None]) -> None:
        if self.path is not None:
            done(self.path)

    def ask_save(self, _parent: QWidget, _title: str, _at: Path, _kinds: str, done: Callable[[Path], None]) -> None:
        if self.path is not None:
            done(self.path)

    def ask_printer(self, _parent: QWidget, _title: str, _pages: int, done: Callable[[QPrinter], None]) -> bool:
        if self.printer is not None:
            done(self.printer)
        return self.printer is not None

    def open_folder(self, folder: Path) -> bool:
        self.folders.append(folder)
        return folder.is_dir()

    def open_link(self, address: str) -> bool:
        self.links.append(address)
        return address.startswith("https://")


@pytest.fixture(scope="session")
def default_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:

    path = tmp_path_factory.mktemp("default") / "default.marketscope"
    shipped_file(path)
    return path


@pytest.fixture
def workspace_file(default_workspace: Path, tmp_path: Path) -> Path:
    target = tmp_path / "market.marketscope"
    shutil.copy(default_workspace, target)
    return target


@pytest.fixture
def launch(qtbot: QtBot, workspace_file: Path, tmp_path: Path, lasting: Lasting) -> Iterator[Callable[..., Program]]:
    """Start the program as ``run`` does, but on a settings file of the test's own, and as the only one."""
    from desktop.app import Program
    from desktop.state.settings import Settings
    from desktop.state.view_state import ViewState

    started: list[Program] = []

    def start(path: Path = workspace_file, size: tuple[int, int] = (1366, 768), **state: Any) -> Program:
        lasting.close()
        program = Program(Settings(tmp_path / "settings.json"), ViewState(**{"market": MARKET, **state}), Answers())
        started.append(program)
        qtbot.addWidget(program.window)
        program.window.resize(*size)
        program.open(path)
        program.show()
        return program

    yield start
    for program in started:
        program.close()
        program.deleteLater()


@pytest.fixture
def reuse(request: pytest.FixtureRequest, lasting: Lasting) -> Iterator[Callable[..., Program]]:
    """As ``launch`` and a wait, but a window of an earlier test will do where it is again as it was.

    Who asks for the file or for other windows besides has a window of their own.
    """
    from desktop.state.view_state import ViewState
    from tests.gui.window.lasting import Wanted

    is_own = not {"launch", "workspace_file"}.isdisjoint(request.fixturenames)

    def get(
        wait: Callable[[Program], None],
        put_back: Callable[[Program], None] | None = None,
        size: tuple[int, int] = (1366, 768),
        **state: Any,
    ) -> Program:
        if is_own:
            program: Program = request.getfixturevalue("launch")(size=size, **state)
            wait(program)
            return program
        wanted = Wanted(request.getfixturevalue("default_workspace"), size, ViewState(**{"market": MARKET, **state}))
        return lasting.get(wanted, Answers(), wait, put_back)

    yield get
    lasting.leave()


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    """The window with its first page complete."""
    return reuse(lambda started: ready(qtbot, started), first_tree)


def first_tree(program: Program) -> None:
    """The tree of the Segments page as it is first seen: all of it, in the order of the document, no row chosen."""
    from desktop.views.segments.page import SegmentsPage

    page = program.window.page
    assert isinstance(page, SegmentsPage)
    page.tree.bar.filter.setText("")
    page.tree.columns.sort_by(None)
    page.tree.grid.setCurrentIndex(QModelIndex())
    page.tree.grid.scrollToTop()


def ready(qtbot: QtBot, program: Program) -> None:
    """Wait until the shown page has its figure and nothing is on its way."""

    def is_ready() -> bool:
        page = program.window.page
        return page is not None and page.figure() is not None and not program.services.database.is_busy

    qtbot.waitUntil(is_ready, timeout=PATIENCE)


def settled(qtbot: QtBot, program: Program) -> None:
    """Wait until no answer is on its way."""
    qtbot.waitUntil(lambda: not program.services.database.is_busy, timeout=PATIENCE)
