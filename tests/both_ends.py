"""How two workers share the suite: one begins with the first file, the other with the last, until they meet.

Files that lie beside each other need the same libraries, figures and decks. Handed out in turn, both workers would make
all of them. Journeys, the longest files, go first: the workers meet among short ones, and none ends the suite alone.
"""

from __future__ import annotations

import contextlib
import importlib
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadFileScheduling

if TYPE_CHECKING:
    from pathlib import Path

    from xdist.workermanage import WorkerController


def begins_at_the_end(worker: str) -> bool:
    """Whether a worker, by its name ("gw0", "gw1"), is one of those that go backwards."""
    return int(worker.removeprefix("gw")) % 2 == 1


class BothEnds(LoadFileScheduling):
    """Files whole, from both ends of their order."""

    def _assign_work_unit(self, node: WorkerController) -> None:
        if begins_at_the_end(node.gateway.id):
            self.workqueue.move_to_end(next(reversed(self.workqueue)), last=False)
        super()._assign_work_unit(node)


def import_backwards(root: Path) -> None:
    """Import all files of tests from the last: what the other worker has compiled by then is there already.

    In a fresh clone each would else compile everything. What cannot be imported, or says that it is left out, is
    reported when it is collected.
    """
    for path in sorted(root.glob("tests/**/test_*.py"), reverse=True):
        with contextlib.suppress(Exception, pytest.skip.Exception):
            importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))
