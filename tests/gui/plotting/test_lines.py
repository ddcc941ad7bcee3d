"""Lines that stay where they are, are laid out once: a picture does not depend on those before it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.build import build
from desktop.figures.figure import Certainty
from desktop.figures.request import Assumptions, FigureRequest
from desktop.plotting import lines
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import SCREEN

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout
    from tests.shipped import Shipped

SIZE = (1100.0, 620.0)


def afresh(figure: Figure) -> Layout:
    lines._kept.cache_clear()
    return lay_out(figure, *SIZE, SCREEN)


def test_steps_of_a_slider_draw_what_each_of_them_draws_alone(shipped: Shipped) -> None:
    request = FigureRequest("size", "china-telemedicine")
    steps = [
        build(replace(request, assumptions=Assumptions(growth=rate, spread=spread)), shipped.workspace)
        for rate, spread in ((None, 0.0), (0.05, 0.0), (0.06, 0.0), (0.06, 0.02), (0.05, 0.0))
    ]
    without = replace(steps[1], series=steps[1].series[:-2])
    wanted = [afresh(figure) for figure in (*steps, without, steps[1])]
    lines._kept.cache_clear()
    found = [lay_out(figure, *SIZE, SCREEN) for figure in (*steps, without, steps[1])]
    assert len({one.x for one in found}) < len(found), "no two steps have axes in common"
    assert found == wanted
    assert len(found[0].runs) >= 2


def test_a_line_to_and_from_a_part_of_a_year_only_guides_the_eye(shipped: Shipped) -> None:
    figure = build(FigureRequest("funding", "china-internet-healthcare"), shipped.workspace)
    for size in (SIZE, (420.0, 300.0)):
        found = lay_out(figure, *size, SCREEN)
        (guide,) = (run for run in found.runs if run.dotted)
        assert len(guide.points) == 4, "2021 to 2024, of which 2022 and 2024 are parts"
        assert not guide.dashed
        parts = [block for block in found.blocks if block.certainty is Certainty.PART_OF_YEAR]
        assert len(parts) == 2
        named = {words.lines: words.box for words in found.words}
        months = named["2024", "Q1"]
        assert months.y > parts[-1].box.bottom - 1
        assert months.bottom <= size[1], "the months lie below their year, inside the figure"
