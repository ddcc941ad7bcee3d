"""The growth column on screen: beside the plot, at the lines' ends, nothing over anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import SCREEN

if TYPE_CHECKING:
    from tests.shipped import Shipped

FOUR = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor")


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", [(1300.0, 760.0), (900.0, 420.0), (640.0, 320.0)])
def test_values_stand_beside_their_lines(shipped: Shipped, size: tuple[float, float], language: str) -> None:
    request = FigureRequest("courses", "", "revenue", others=FOUR, language=language)
    figure = build(request, shipped.workspace)
    assert figure.side is not None
    drawn = lay_out(figure, *size, SCREEN)
    values = {f"side:{value.series}": value for value in figure.side.values}
    marks = {mark.key: mark for mark in drawn.marks if mark.key in values}
    assert marks.keys() | {key for key in drawn.dropped if key in values} == values.keys()
    assert {tag.words.lines[0] for tag in drawn.tags} == {values[key].text for key in marks}
    boxes = [tag.box for tag in drawn.tags]
    words = [one.box for one in (*drawn.labels, *drawn.words)]
    for number, box in enumerate(boxes):
        assert box.right <= size[0] + 0.5
        assert box.x > drawn.plot.right
        assert not any(box.touches(other) for other in boxes[number + 1 :])
        assert not any(box.touches(other) for other in words), (size, language)
    for tag in drawn.tags:
        assert tag.words.box.x >= tag.box.x
        assert tag.words.box.right <= tag.box.right
