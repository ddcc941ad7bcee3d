"""A workspace with one tree of a million segments, made once and kept under ``build``."""

from __future__ import annotations

import hashlib
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.bench.large import KEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

MARKET: Final = "bench-million"
TREE: Final = "bench-million.nodes"
WIDE: Final = 100
"""Children of every node of the upper two levels and parts of the split itself: 100 x 100 x 100."""


def million_workspace() -> Path:
    """The file, made when it is missing or was made by another text."""
    from desktop.workspace.schema import statements

    text = Path(__file__).read_text(encoding="utf-8") + "\n".join(statements())
    path = KEPT / f"million-{hashlib.sha256(text.encode()).hexdigest()[:12]}.marketscope"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        for old in KEPT.glob("million-*"):
            old.unlink()
        _make(path)
    return path


def _make(path: Path) -> None:
    from desktop.market.records import Dimension, Market
    from desktop.workspace.workspace import Workspace

    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with Workspace.create(unfinished) as workspace, workspace.edit("Generate", origin="import") as edit:
        edit.put(Market(id=MARKET, name_en="A million nodes", name_zh="一百万个节点"))
        edit.put(Dimension(id=TREE, market_id=MARKET, name_en="Nodes", name_zh="节点"))
        edit.put_many("segment", map(astuple, _segments()))
    unfinished.rename(path)


def _segments() -> Iterator[object]:
    from desktop.market.records import Segment

    def made(key: str, parent: str | None, place: int) -> object:
        identity = f"{TREE}.{key}"
        return Segment(id=identity, dimension_id=TREE, parent_id=parent, name_en=f"Node {key}", position=place)

    for a in range(WIDE):
        yield made(f"{a}", None, a)
        for b in range(WIDE):
            yield made(f"{a}-{b}", f"{TREE}.{a}", b)
            for c in range(WIDE):
                yield made(f"{a}-{b}-{c}", f"{TREE}.{a}-{b}", c)
