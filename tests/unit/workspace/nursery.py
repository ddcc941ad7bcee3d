"""Other processes that work on a workspace and may be killed at any moment.

A helper process imports everything once and forks a child per task, so that a child starts in
milliseconds. A child writes what it has finished to its ledger: a file that outlives it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Self

from tests.unit.workspace.samples import REPOSITORY

if TYPE_CHECKING:
    from pathlib import Path


class Child:
    """A running child and its ledger."""

    def __init__(self, nursery: Nursery, pid: int, ledger: Path) -> None:
        self._nursery = nursery
        self.pid = pid
        self.ledger = ledger

    def lines(self) -> list[str]:
        """Complete lines of the ledger."""
        return self.ledger.read_text().split("\n")[:-1] if self.ledger.exists() else []

    def wait_for(self, line: str, seconds: float = 20.0) -> None:
        """Until the ledger holds a line."""
        end = time.monotonic() + seconds
        while line not in self.lines():
            assert time.monotonic() < end, f"the child never wrote {line!r}: {self.lines()}"
            time.sleep(0.001)

    def kill(self) -> int:
        """SIGKILL, as the system does it."""
        os.kill(self.pid, signal.SIGKILL)
        return self.join()

    def join(self) -> int:
        """Wait for the end; 0, an exit code, or minus the signal."""
        return int(self._nursery.ask({"join": self.pid})["code"])


class Nursery:
    """The helper process."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.workspace.children"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=REPOSITORY,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=20)
        self._process.stdout.close()

    def ask(self, message: dict[str, Any]) -> dict[str, Any]:
        """One question, one answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))

    def start(self, task: str, path: Path, ledger: Path, **arguments: Any) -> Child:
        """Start a task of ``children`` on a workspace."""
        ledger.unlink(missing_ok=True)
        message = {"task": task, "path": str(path), "ledger": str(ledger), "arguments": arguments}
        return Child(self, int(self.ask(message)["pid"]), ledger)
