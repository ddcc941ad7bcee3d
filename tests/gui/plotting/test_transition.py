"""Pictures on the way from one figure to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.figures.figure import Entity, Family, Series
from desktop.plotting.layout import lay_out
from desktop.plotting.stage import Stage
from desktop.plotting.surface import SCREEN
from desktop.plotting.transition import MOST, transition
from desktop.theme.theme import load_theme
from tests.gui.plotting.samples import columns, forecast, treemap
from tests.gui.plotting.test_hierarchies import large, nested

pytestmark = pytest.mark.usefixtures("qapp")


def test_cells_of_one_key_go_from_their_old_to_their_new_place() -> None:
    old, new = nested(), replace(nested(), family=Family.ICICLE)
    before, after = (lay_out(figure, 700, 440, SCREEN) for figure in (old, new))
    way = transition(old, before, new, after)
    assert way is not None
    start = {block.key: block.box for block in before.blocks}
    end = {block.key: block.box for block in after.blocks}
    key = next(key for key in start if key in end and start[key] != end[key])
    first, middle, last = (next(b.box for b in way.at(t).blocks if b.key == key) for t in (0.0, 0.3, 1.0))
    assert first == start[key]
    assert last == pytest.approx(end[key])
    assert min(start[key].x, end[key].x) <= middle.x <= max(start[key].x, end[key].x)
    assert way.at(0.3).labels == ()


def test_a_step_into_a_part_begins_where_the_part_was() -> None:
    whole = replace(nested(), family=Family.SUNBURST)
    whole = replace(whole, nodes=(replace(whole.nodes[0], entity=Entity("market", "m")), *whole.nodes[1:]))
    inner = [replace(one, parent="root") for one in whole.nodes if one.parent == "a1"]
    root = replace(whole.nodes[0], entity=Entity("segment", "a1"))
    part = replace(whole, nodes=(root, *inner))
    before, after = (lay_out(figure, 700, 440, SCREEN) for figure in (whole, part))
    way = transition(whole, before, part, after)
    assert way is not None
    old = next(sector for sector in before.sectors if sector.key == "a1.0")
    start = next(sector for sector in way.at(0.0).sectors if sector.key == "a1.0")
    assert (start.start, start.sweep) == pytest.approx((old.start, old.sweep))
    assert "root#rest" not in {sector.key for sector in way.at(1.0).sectors}


def test_what_would_not_be_seen_to_move_does_not() -> None:
    figure = treemap()
    layout = lay_out(figure, 700, 440, SCREEN)
    assert transition(figure, layout, figure, layout) is None
    line = forecast()
    assert transition(figure, layout, line, lay_out(line, 700, 440, SCREEN)) is None
    crowd = large((46, 46, 46))
    many = lay_out(crowd, 1000, 600, SCREEN)
    assert len(many.tiles) > MOST
    assert transition(crowd, many, replace(crowd), lay_out(crowd, 800, 500, SCREEN)) is None


def test_the_stage_is_there_at_the_end_and_takes_the_pointer_on_the_way() -> None:
    stage = Stage(load_theme("light"))
    stage.set_figure(nested())
    stage.set_size(700, 440)
    assert stage.layout is not None
    other = replace(nested(), family=Family.ICICLE)
    assert stage.set_figure(other, moving=True)
    assert stage.layout == lay_out(other, 700, 440, SCREEN)
    mark = stage.layout.marks[1]
    assert stage.at(*mark.centre) is not None
    stage.move(1.0)
    assert not stage.set_figure(other, moving=True)


def test_points_take_their_lines_along_and_bars_go_to_their_new_height() -> None:
    for old in (forecast(), columns()):
        new = replace(old, series=tuple(_grown(one) for one in old.series))
        before, after = (lay_out(figure, 700, 440, SCREEN) for figure in (old, new))
        way = transition(old, before, new, after)
        assert way is not None, old.family
        first, last = way.at(0.0), way.at(1.0)
        if old.family is Family.LINES:
            ends = {mark.key for mark in after.marks}
            start = {mark.centre for mark in before.marks if "/" in mark.key and mark.key in ends}
            assert start <= {dot.centre for dot in first.dots} | {point for run in first.runs for point in run.points}
            assert [run.points for run in last.runs] == [run.points for run in after.runs]
            assert [dot.centre for dot in last.dots] == [dot.centre for dot in after.dots]
        else:
            low = {block.key: block.box.height for block in before.blocks}
            assert {block.key: block.box.height for block in first.blocks} == low
            assert any(block.box.height != pytest.approx(low[block.key]) for block in last.blocks)


def _grown(series: Series) -> Series:
    """Half of it on the same axis."""
    points = tuple(replace(one, y=one.y / 2 if one.y is not None else None) for one in series.points)
    return replace(series, points=points)
