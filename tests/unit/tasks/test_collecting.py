"""What survives a long collection is set aside until another workspace is opened."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from desktop.tasks import collecting
from desktop.tasks.collecting import Collecting

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def keeper(monkeypatch: pytest.MonkeyPatch) -> Iterator[Collecting]:
    monkeypatch.setattr(collecting, "LONG", -1.0)  # every full collection counts as long
    found = Collecting()
    found.begin()
    yield found
    found.end()


def test_survivors_of_a_long_collection_are_set_aside(keeper: Collecting) -> None:
    kept = [[number] for number in range(1_000)]
    before = gc.get_freeze_count()
    gc.collect()
    assert gc.get_freeze_count() >= before + len(kept)


def test_young_collections_set_nothing_aside(keeper: Collecting) -> None:
    before = gc.get_freeze_count()
    gc.collect(1)
    assert gc.get_freeze_count() <= before


def test_another_workspace_lets_everything_be_looked_at_again(keeper: Collecting) -> None:
    ring: list[object] = []
    ring.append(ring)
    gc.collect()
    del ring
    gc.collect()
    assert gc.get_freeze_count() > 0
    keeper.renew()
    assert gc.get_freeze_count() == 0
    assert gc.collect() >= 1


def test_after_the_end_the_collector_is_as_python_has_it() -> None:
    found = Collecting()
    found.begin()
    count = len(gc.callbacks)
    found.begin()
    assert len(gc.callbacks) == count
    found.end()
    assert len(gc.callbacks) == count - 1
    assert gc.isenabled()
