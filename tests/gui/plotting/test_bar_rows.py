"""Bars as a table on screen: brackets over their rows, notes where there is room, nothing over anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import SCREEN

if TYPE_CHECKING:
    from tests.shipped import Shipped


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1100.0, 620.0), (860.0, 460.0), (520.0, 400.0)])
def test_every_row_has_its_bar_and_every_bracket_its_rows(
    shipped: Shipped, size: tuple[float, float], language: str
) -> None:
    figure = build(FigureRequest("estimates", "china-internet-healthcare", language=language), shipped.workspace)
    assert figure.bar_rows is not None
    rows = figure.bar_rows.rows
    drawn = lay_out(figure, *size, SCREEN)
    bars = sorted(drawn.blocks, key=lambda block: block.box.y)
    assert len(bars) == len(rows)
    marks = {mark.key: mark for mark in drawn.marks}
    for spread in figure.bar_rows.spreads:
        box = marks[f"spread:{spread.first:g}"].box
        covered = [place for place, bar in enumerate(bars) if box.y <= bar.box.centre[1] <= box.bottom]
        assert covered == list(range(int(spread.first), int(spread.last) + 1))
        assert box.right <= size[0]
        assert any(words.lines == (spread.text,) for words in drawn.words)
    words = [*drawn.words, *drawn.labels]
    for at, one in enumerate(words):
        assert one.box.right <= size[0] + 0.5, one
        assert not any(one.box.touches(other.box) for other in words[at + 1 :]), one
        assert not any(one.box.touches(bar.box) for bar in bars), one
    heads = {one.lines[0] for one in drawn.words}
    assert (figure.bar_rows.heads[4] in heads) == (size[0] > 620)
