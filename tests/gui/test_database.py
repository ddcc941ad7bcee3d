"""Queries and operations on the worker: fresh answers only, errors as sentences, nothing left running."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from desktop.market.records import Scenario
from desktop.state.events import DataChanged, ExternalChange, Hub, ProblemRaised, WorkspaceOpened, WorkspaceRefused
from desktop.tasks.database import Database
from desktop.tasks.job import JobFailed, Jobs
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.tasks.job import Report
    from desktop.workspace.edit import Changes

PATIENCE = 10_000


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "small.marketscope"
    Workspace.create(target).close()
    return target


@pytest.fixture
def database(qtbot: QtBot, hub: Hub, path: Path) -> Iterator[Database]:
    opened: list[WorkspaceOpened] = []
    hub.subscribe(WorkspaceOpened, opened.append)
    made = Database(hub)
    made.open(path, lambda: Workspace.open(path))
    qtbot.waitUntil(lambda: bool(opened), timeout=PATIENCE)
    yield made
    made.close()


def keep(workspace: Workspace, key: str) -> Changes:
    with workspace.edit(f"keep {key}") as edit:
        edit.put(Scenario(id=key, name_en=key))
    return edit.changes


def test_a_later_question_makes_the_earlier_one_stale(qtbot: QtBot, database: Database) -> None:
    gate, answers = threading.Event(), []

    def slow(_workspace: Workspace) -> str:
        gate.wait(5)
        return "old"

    database.query("figure", slow, answers.append)
    database.query("other", lambda _: "other", answers.append)
    database.query("figure", lambda _: "new", answers.append)
    gate.set()
    qtbot.waitUntil(lambda: not database.is_busy, timeout=PATIENCE)
    assert answers == ["other", "new"]


def test_a_stale_question_that_has_not_begun_is_never_asked(qtbot: QtBot, database: Database) -> None:
    gate, asked = threading.Event(), []
    database.query("first", lambda _: gate.wait(5), lambda _: None)
    for number in range(20):
        database.query("search", lambda _, n=number: asked.append(n), lambda _: None)
    gate.set()
    qtbot.waitUntil(lambda: not database.is_busy, timeout=PATIENCE)
    assert asked == [19]


def test_a_write_is_published_with_what_it_touched(qtbot: QtBot, hub: Hub, database: Database) -> None:
    changed: list[DataChanged] = []
    outside: list[ExternalChange] = []
    hub.subscribe(DataChanged, changed.append)
    hub.subscribe(ExternalChange, outside.append)
    database.operate("keep", lambda workspace: keep(workspace, "mine"))
    qtbot.waitUntil(lambda: bool(changed), timeout=PATIENCE)
    assert changed[0].touched == frozenset({("scenario", "mine")})
    qtbot.wait(300)
    assert not outside, "one's own write is no news from elsewhere"


def test_another_connections_write_is_noticed_within_half_a_second(
    qtbot: QtBot, hub: Hub, database: Database, path: Path
) -> None:
    outside: list[ExternalChange] = []
    hub.subscribe(ExternalChange, outside.append)
    with Workspace.open(path) as other:
        keep(other, "theirs")
    qtbot.waitUntil(lambda: bool(outside), timeout=500)
    found: list[int] = []
    database.query("count", lambda workspace: workspace.scenarios.count(), found.append)
    qtbot.waitUntil(lambda: found == [1], timeout=PATIENCE)


def test_an_error_of_the_workspace_becomes_a_sentence(qtbot: QtBot, hub: Hub, database: Database) -> None:
    problems: list[ProblemRaised] = []
    hub.subscribe(ProblemRaised, problems.append)

    def write(workspace: Workspace) -> Changes:
        with workspace.edit("wrong") as edit:
            edit.delete("scenario", ("nobody",))
        return edit.changes

    database.operate("Delete it", write)
    qtbot.waitUntil(lambda: bool(problems), timeout=PATIENCE)
    assert problems[0].what == "Delete it"
    assert "nobody" in problems[0].why


def test_a_fault_of_the_program_is_not_hidden(qtbot: QtBot, database: Database) -> None:
    def broken(_workspace: Workspace) -> None:
        raise ZeroDivisionError("broken")

    with qtbot.captureExceptions() as caught:
        database.query("x", broken, lambda _: None)
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE)
    assert caught[0][0] is ZeroDivisionError


def test_a_file_that_cannot_be_opened_is_refused_in_one_sentence(qtbot: QtBot, hub: Hub, tmp_path: Path) -> None:
    refused: list[WorkspaceRefused] = []
    hub.subscribe(WorkspaceRefused, refused.append)
    database = Database(hub)
    missing = tmp_path / "missing.marketscope"
    database.open(missing, lambda: Workspace.open(missing))
    qtbot.waitUntil(lambda: bool(refused), timeout=PATIENCE)
    assert refused[0].sentence
    database.close()


def test_a_job_reports_and_ends_once(qtbot: QtBot) -> None:
    jobs, steps, ends = Jobs(), [], []
    jobs.progressed.connect(lambda done, total, _words: steps.append((done, total)))

    def work(report: Report) -> str:
        for number in range(3):
            report.step(number, 3)
        return "done"

    jobs.start(work, ends.append, ends.append, lambda: ends.append("cancelled"))
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=PATIENCE)
    assert ends == ["done"]
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_a_cancelled_job_stops_at_its_next_step(qtbot: QtBot) -> None:
    jobs, begun, ends = Jobs(), threading.Event(), []

    def work(report: Report) -> None:
        while True:
            report.step(0, 0)
            begun.set()

    jobs.start(work, ends.append, ends.append, lambda: ends.append("cancelled"))
    assert begun.wait(5)
    jobs.cancel()
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=PATIENCE)
    assert ends == ["cancelled"]


def test_a_failing_job_hands_on_its_reason(qtbot: QtBot) -> None:
    jobs, ends = Jobs(), []

    def work(_report: Report) -> None:
        raise JobFailed("The disk is full.")

    jobs.start(work, ends.append, lambda error: ends.append(str(error)), lambda: None)
    qtbot.waitUntil(lambda: not jobs.is_busy, timeout=PATIENCE)
    assert ends == ["The disk is full."]
