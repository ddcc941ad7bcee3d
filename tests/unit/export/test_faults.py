"""Exports that are killed, run out of disk, or find their target held: the old file stays, the sentence is plain."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from desktop.actions.exporting import write_bytes
from desktop.export.csv import csv_bytes
from desktop.export.errors import ExportError
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.xlsx import write_workbook
from desktop.workspace.errors import WorkspaceError
from desktop.workspace.files import SETTLED, WRITING
from tests.unit.export import samples
from tests.unit.workspace.samples import REPOSITORY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

OLD = b"what was there before"
SLIDES = 120
PATIENCE = 60.0


def deck(target: Path) -> None:
    write_deck([SlideSpec.of(samples.columns())], target)


def workbook(target: Path) -> None:
    write_workbook([samples.columns()], target)


def table(target: Path) -> None:
    write_bytes(target, csv_bytes(samples.columns()))


WRITERS: dict[str, Callable[[Path], None]] = {"deck.pptx": deck, "book.xlsx": workbook, "table.csv": table}


def parts(folder: Path) -> list[Path]:
    return [entry for entry in folder.iterdir() if entry.name.startswith(WRITING)]


def refusal(write: Callable[[Path], None], target: Path) -> str:
    with pytest.raises((WorkspaceError, ExportError)) as caught:
        write(target)
    said = str(caught.value)
    assert said.endswith(".")
    assert "Errno" not in said
    assert "Traceback" not in said
    return said


@pytest.fixture(scope="module")
def many() -> list[SlideSpec]:
    return [SlideSpec.of(samples.bars()) for _ in range(SLIDES)]


@pytest.mark.skipif(os.name != "posix", reason="processes are killed as POSIX does it")
def test_a_killed_export_leaves_the_old_deck_and_the_next_one_leaves_nothing(
    many: list[SlideSpec], tmp_path: Path
) -> None:
    """Killed when some of the file is on the disk."""
    target = tmp_path / "deck.pptx"
    target.write_bytes(OLD)
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            write_deck(many, target)
        os._exit(0)
    end = time.monotonic() + PATIENCE
    while not any(part.stat().st_size > 50_000 for part in parts(tmp_path)):
        assert time.monotonic() < end
        time.sleep(0.0005)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    assert os.WTERMSIG(status) == signal.SIGKILL, "it was still being written"
    assert target.read_bytes() == OLD
    (left,) = parts(tmp_path)
    assert left.name.startswith(".")
    assert left.suffix == ".part", "nobody takes it for a deck"
    os.utime(left, (time.time() - 2 * SETTLED,) * 2)
    deck(tmp_path / "deck.pptx")
    assert [entry.name for entry in tmp_path.iterdir()] == ["deck.pptx"]
    assert target.read_bytes()[:2] == b"PK"


@pytest.mark.skipif(os.name != "posix", reason="a part is held by a lock as POSIX knows it")
def test_the_part_of_an_export_that_runs_elsewhere_is_left_alone(tmp_path: Path) -> None:
    import fcntl

    part = tmp_path / f"{WRITING}other.part"
    part.write_bytes(b"half")
    os.utime(part, (time.time() - 2 * SETTLED,) * 2)
    with part.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        table(tmp_path / "table.csv")
        assert part.exists()
    table(tmp_path / "table.csv")
    assert not part.exists()


@contextlib.contextmanager
def limited(size: int) -> Iterator[None]:
    """No file of this process may grow beyond so many bytes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_takes_no_more_and_a_folder_that_takes_nothing(tmp_path: Path) -> None:
    for name, write in WRITERS.items():
        target = tmp_path / name
        target.write_bytes(OLD)
        with limited(100):
            assert "larger than this disk allows" in refusal(write, target)
        assert target.read_bytes() == OLD
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(WRITERS)


_ON_A_DISK = """
import subprocess, sys
from pathlib import Path
from desktop.workspace.errors import WorkspaceError
from tests.unit.export.test_faults import OLD, WRITERS
folder = Path(sys.argv[1])
for name in WRITERS:
    (folder / name).write_bytes(OLD)
with open(folder / "filler", "wb", buffering=0) as filler:
    try:
        while filler.write(bytes(512)):
            pass
    except OSError:
        pass
for _ in range(2):
    for name, write in WRITERS.items():
        try:
            write(folder / name)
        except WorkspaceError as error:
            print(error)
        assert (folder / name).read_bytes() == OLD, name
    assert sorted(entry.name for entry in folder.iterdir() if entry.name != "filler") == sorted(WRITERS)
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a small disk is mounted as Linux does it")
def test_a_real_full_disk_and_then_a_read_only_one(tmp_path: Path) -> None:
    """On a disk of 256 kB, in a name space of its own."""
    script = 'mount -t tmpfs -o size=256k none "$0" && exec "$1" -c "$2" "$0"'
    call = ["unshare", "--map-root-user", "--mount", "sh", "-c", script, str(tmp_path), sys.executable, _ON_A_DISK]
    done = subprocess.run(call, capture_output=True, text=True, check=False, timeout=PATIENCE, cwd=REPOSITORY)
    if done.stderr.startswith(("unshare:", "mount:")):
        pytest.skip("no disk can be mounted here")
    assert done.stderr == ""
    assert done.stdout.count("The disk is full") == len(WRITERS)
    assert done.stdout.count("Nothing may be written to the folder") == len(WRITERS)


def test_targets_that_cannot_be_written_are_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.pptx").mkdir()
    (tmp_path / "file").write_bytes(OLD)
    wrong = []
    for name, write in WRITERS.items():
        target = tmp_path / name
        target.write_bytes(OLD)
        for lock in (f"~${name}", f".~lock.{name}#"):
            (tmp_path / lock).write_bytes(b"somebody")
            said = refusal(write, target)
            wrong += [said] if not ("open in another program" in said and lock in said) else []
            (tmp_path / lock).unlink()
        ending = target.suffix
        cases = {
            tmp_path / "folder.pptx": "is a folder",
            tmp_path / "gone" / name: "does not exist",
            tmp_path / "file" / name: "does not exist",
            tmp_path / ("n" * 300 + ending): "too long",
        }
        wrong += [(name, words) for place, words in cases.items() if words not in refusal(write, place)]
        assert target.read_bytes() == OLD
    assert wrong == []
    assert parts(tmp_path) == []
