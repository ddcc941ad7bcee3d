"""What stands beside bars and lines, and verdicts in tables, follow the data when a deck is refreshed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.export.pptx.refresh.changes import Effect
from desktop.export.pptx.refresh.plan import plan_refresh
from desktop.export.pptx.refresh.remake import Source
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.refresh import owner
from tests.unit.export.refresh.owner import N

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REQUESTS = (
    FigureRequest("courses", "", "revenue", others=("jd-health", "alibaba-health")),
    FigureRequest("estimates", "china-internet-healthcare"),
    FigureRequest("growth", "china-teleradiology"),
)
CHANGED = {
    ("jd-health", "revenue", "2024"): (60e9, "approximately RMB 60 billion"),
    ("china-internet-healthcare", "market-size", "2020"): (98e9, "CNY 98 billion"),
    ("china-teleradiology", "market-size", "2030"): (480e6, "$480 Mn"),
}
"""Of whom, what, when: the new value, as its source might have printed it."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(shipped_file(tmp_path / "own.marketscope")) as opened:
        yield opened


def change(workspace: Workspace) -> None:
    """Three numbers: the end of a growth rate, the lowest estimate of a year, the end point of a stated rate."""
    with workspace.edit("Other numbers") as edit:
        for (subject, measure, period), (value, stated) in CHANGED.items():
            rows = workspace.observations.all(subject_id=subject, measure_id=measure, period=period)
            edit.put(replace(min(rows, key=lambda row: row.value or 0.0), value=value, stated=stated))


def test_pills_brackets_and_verdicts_follow_the_numbers(workspace: Workspace, tmp_path: Path) -> None:
    deck = tmp_path / "deck.pptx"
    specs = [SlideSpec.of(build(request, workspace)) for request in REQUESTS]
    write_deck(specs, deck, requests={request.id: request.to_json() for request in REQUESTS})
    source = Source(lambda request, _language: build(FigureRequest.from_json(request), workspace))
    assert not plan_refresh(deck, source).writes, "nothing is out of date yet"
    change(workspace)
    plan = plan_refresh(deck, source)
    numbers = [one.sentence for one in plan.changes if one.effect is Effect.NUMBER]
    assert any("58.16) becomes (2,024.5, 60)" in sentence for sentence in numbers), numbers
    assert any("94 becomes 98" in sentence for sentence in numbers), numbers
    plan.write()
    said = {
        number: "".join(
            t.text or "" for t in owner.tree(deck, f"ppt/drawings/drawing{number}.xml").iter(f"{{{N['a']}}}t")
        )
        for number in (1, 2)
    }
    # (60 / 10.8)^(1 / 5) is 1.4091; 196.1 / 98 is 2.0010; (480 / 191)^(1 / 8) is 1.1221, which 12.20 % allows.
    assert "+40.9 %" in said[1]
    assert "+40.0 %" not in said[1]
    assert "2.0 ×" in said[2]
    assert "2.1 ×" not in said[2]
    table = "|".join(t.text or "" for t in owner.tree(deck, "ppt/slides/slide3.xml").iter(f"{{{N['a']}}}t"))
    assert "12.21" in table
    assert "13.17" not in table
    assert not plan_refresh(deck, source).writes, "a second refresh finds nothing"
