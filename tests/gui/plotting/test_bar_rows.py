"""Bars as a table on screen: brackets over their rows, notes where there is room, nothing over anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import PICTURE, SCREEN

if TYPE_CHECKING:
    from tests.shipped import Shipped


@pytest.mark.parametrize("market", ["china-internet-healthcare", "global-telemedicine"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1100.0, 620.0), (960.0, 540.0), (520.0, 400.0)])
def test_every_row_has_its_bar_and_every_bracket_its_rows(
    shipped: Shipped, size: tuple[float, float], language: str, market: str
) -> None:
    figure = build(FigureRequest("estimates", market, language=language), shipped.workspace)
    assert figure.bar_rows is not None
    drawn = lay_out(figure, *size, PICTURE if size[0] == 960 else SCREEN)
    bars = sorted(drawn.blocks, key=lambda block: block.box.y)
    left = [key for key in drawn.dropped if key.startswith("row:")]
    assert len(bars) + len(left) == len(figure.bar_rows.rows)
    told = [one.lines[0] for one in drawn.words if str(len(left)) in one.lines[0] and one.style == "micro"]
    assert bool(left) <= bool(told), "what has no room is counted"
    marks = {mark.key: mark for mark in drawn.marks}
    for spread in figure.bar_rows.spreads:
        if spread.last >= len(bars):
            continue
        box = marks[f"spread:{spread.first:g}"].box
        covered = [place for place, bar in enumerate(bars) if box.y <= bar.box.centre[1] <= box.bottom]
        assert covered == list(range(int(spread.first), int(spread.last) + 1))
        assert box.right <= size[0]
        assert any(words.lines == (spread.text,) for words in drawn.words)
    names = {tick.label for tick in figure.x.ticks[: len(bars)]} if figure.x is not None else set()
    said = [" ".join(one.lines) for one in drawn.words]
    assert all(any(name.startswith(one.rstrip("…")[:8]) for one in said) for name in names), "every bar has its name"
    assert len(drawn.labels) == len(bars), "every bar has its number"
    words = [*drawn.words, *drawn.labels]
    for at, one in enumerate(words):
        assert one.box.right <= size[0] + 0.5, one
        assert not any(one.box.touches(other.box) for other in words[at + 1 :]), one
        assert not any(one.box.touches(bar.box) for bar in bars), one
    heads = {one.lines[0] for one in drawn.words}
    assert (figure.bar_rows.heads[4] in heads) == (size[0] > 620)
