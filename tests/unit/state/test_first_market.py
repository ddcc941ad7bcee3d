"""Which market somebody sees who never chose one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.market.records import Chapter, Market
from desktop.views.context import read_context
from tests.unit.workspace.samples import make

if TYPE_CHECKING:
    from pathlib import Path


def test_the_market_with_the_longest_outline_comes_first_then_the_best_documented_one(tmp_path: Path) -> None:
    with make(tmp_path / "sample.marketscope") as workspace:
        assert read_context(workspace, "").market == "m-one"
        with workspace.edit("Outlines") as edit:
            for market, leaves in (("a-short", 1), ("m-two", 3)):
                edit.put(Market(id=market, name_en=market, evidence_id="e-one"))
                for leaf in range(leaves):
                    edit.put(Chapter(id=f"{market}.{leaf}", market_id=market, title_en="Overview"))
        assert read_context(workspace, "").market == "m-two"
        assert read_context(workspace, "no such market").market == "m-two"
        assert read_context(workspace, "m-one").market == "m-one"
