"""What every test relies on: no display, no home of the user, nothing left behind."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import threading
from typing import TYPE_CHECKING

# Before anything imports Qt.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("MARKETSCOPE_TEST_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR_ROUNDING_POLICY", "PassThrough")

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

    from tests.shipped import Shipped

# What tests write lies in memory where there is plenty: a suite waits half a minute for a disk. What must be seen on
# one (full, read-only, killed) is mounted or limited by its own tests.
MEMORY, PLENTY = "/dev/shm", 4 << 30
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > PLENTY:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", MEMORY)

# Compiled once, not in each run, worker and child again: rewriting the asserts of all tests takes ten seconds.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# Speed is judged by the benchmarks, never by tests on a shared machine.
settings.register_profile(
    "marketscope", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("marketscope")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling | None:
    """Files are shared as ``tests.both_ends`` says."""
    if config.getoption("dist") != "loadfile":
        return None
    from tests.both_ends import BothEnds

    return BothEnds(config, log)


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Of the whole suite one of two workers imports the files from the last."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker is not None and session.config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        from tests.both_ends import begins_at_the_end, import_backwards

        if begins_at_the_end(worker):
            import_backwards(session.config.rootpath)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Journeys first, as ``tests.both_ends`` says; the rest stays in its order."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/journeys/"))


def pytest_collection_finish() -> None:
    """What is imported now lives until the end: no garbage collection of three thousand tests looks at it again.

    Nor does a program that is opened in a test: on its end it would let everything be looked at once more. The young
    are looked at less often, too: twenty seconds of the session went there.
    """
    from desktop.tasks import collecting

    pytest.MonkeyPatch().setattr(collecting, "LONG", float("inf"))
    gc.set_threshold(10 * gc.get_threshold()[0], *gc.get_threshold()[1:])
    set_aside()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """After each file of tests what is still there belongs to the session: its workspaces, figures and libraries."""
    yield
    if nextitem is None or nextitem.path != item.path:
        set_aside()


def set_aside() -> None:
    """Collect what is rubbish, and never look again at what is left."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, documents and snapshots of a test lie in its own folder."""
    home = tmp_path / "home"
    monkeypatch.setenv("MARKETSCOPE_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shipped]:
    """The default workspace with all its figures, each built once; tests only read them."""
    from desktop.workspace.workspace import Workspace
    from tests.shipped import Shipped, shipped_file

    with Workspace.open(shipped_file(tmp_path_factory.mktemp("shipped") / "default.marketscope")) as opened:
        yield Shipped(opened)


@pytest.fixture(scope="session")
def sample_deck(shipped: Shipped, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample story of the default workspace as the command line writes it, both languages on each slide."""
    from click.testing import CliRunner

    from desktop.cli import main

    target = tmp_path_factory.mktemp("sample") / "both.pptx"
    command = ["export", str(shipped.workspace.path), str(target), "--story", "sample", "--lang", "en+zh"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Written")
    return target


@pytest.fixture(autouse=True)
def no_threads_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that leaves a thread running fails and names it."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.name.startswith("execnet")]
    for thread in left:
        thread.join(timeout=2)
    alive = [t.name for t in left if t.is_alive()]
    assert not alive, f"{request.node.nodeid} left threads running: {alive}"
