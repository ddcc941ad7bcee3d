"""What a closed window leaves is never destroyed on a worker thread."""

from __future__ import annotations

import gc
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt

from desktop.state.events import Hub, WorkspaceOpened
from desktop.tasks.collecting import Collecting
from desktop.tasks.database import Database
from desktop.tasks.job import Jobs
from desktop.tasks.main_collector import MAIN_COLLECTOR, TURN, due
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.tasks.job import Report

PATIENCE = 10_000
LIMITS = (700, 10, 10)


class Ring(QObject):
    """A Qt object that only the collector can free."""

    def __init__(self, ended_on: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: ended_on.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)


def make_many() -> int:
    """So many objects that Python's own timing collects all generations, on the thread that calls."""
    kept: list[list[int]] = []
    for number in range(400_000):
        kept.append([number])
    return len(kept)


@pytest.fixture
def database(qtbot: QtBot, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "small.marketscope"
    Workspace.create(path).close()
    hub, opened = Hub(), list[WorkspaceOpened]()
    hub.subscribe(WorkspaceOpened, opened.append)
    made = Database(hub)
    made.open(path, lambda: Workspace.open(path))
    qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE)
    yield made
    made.close()


def by_database(qtbot: QtBot, database: Database) -> None:
    answers: list[int] = []
    database.query("many", lambda _workspace: make_many(), answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)


def by_job(qtbot: QtBot, _database: Database) -> None:
    jobs, ends = Jobs(), list[int]()

    def work(_report: Report) -> int:
        return make_many()

    jobs.start(work, ends.append, lambda error: pytest.fail(str(error)), lambda: None)
    qtbot.waitUntil(lambda: bool(ends) and not jobs.is_busy, timeout=PATIENCE)


@pytest.mark.parametrize("busy", [by_database, by_job])
def test_a_busy_worker_destroys_no_object_of_the_main_thread(
    qtbot: QtBot, database: Database, busy: Callable[[QtBot, Database], None]
) -> None:
    ended_on: list[int] = []
    for _ in range(20):
        Ring(ended_on)
    busy(qtbot, database)
    gc.collect()
    assert ended_on == [threading.get_ident()] * 20


def test_rubbish_is_still_collected_while_a_worker_runs(qtbot: QtBot, database: Database) -> None:
    ended_on: list[int] = []
    Ring(ended_on)
    kept = [[number] for number in range(2 * gc.get_threshold()[0])]
    qtbot.waitUntil(lambda: bool(ended_on), timeout=PATIENCE)
    assert len(kept) > gc.get_threshold()[0]
    assert not gc.isenabled()
    assert sys.getswitchinterval() == pytest.approx(TURN)
    database.close()
    assert gc.isenabled()
    assert sys.getswitchinterval() > TURN


def test_two_threads_share_it_until_the_last_ended(qtbot: QtBot, database: Database) -> None:
    by_job(qtbot, database)
    assert not gc.isenabled()
    assert MAIN_COLLECTOR.is_on
    database.close()
    database.close()
    assert gc.isenabled()


def test_a_collector_put_off_before_the_start_is_turned_on_without_the_workers(qtbot: QtBot, tmp_path: Path) -> None:
    database, path = Database(Hub()), tmp_path / "small.marketscope"
    keeper = Collecting()
    gc.disable()
    try:
        database.open(path, lambda: Workspace.create(path))
        assert not MAIN_COLLECTOR.is_on
        keeper.begin()
        assert MAIN_COLLECTOR.is_on
        assert not gc.isenabled()
        database.close()
        assert gc.isenabled()
    finally:
        database.close()
        keeper.end()
        gc.unfreeze()
        gc.enable()


@pytest.mark.parametrize(
    ("counts", "generation"),
    [
        ((700, 20, 20), None),
        ((701, 10, 20), 0),
        ((701, 11, 10), 1),
        ((7_001, 0, 10), 1),
        ((701, 11, 11), 2),
    ],
)
def test_the_thresholds_of_python_say_what_is_due(counts: tuple[int, int, int], generation: int | None) -> None:
    assert due(counts, LIMITS) == generation


def test_a_threshold_of_nothing_means_never() -> None:
    assert due((10_000, 20, 20), (0, 10, 10)) is None
