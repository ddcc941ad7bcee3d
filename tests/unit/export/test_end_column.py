"""The column of names beside many lines: level leaders first, none across a line, the least important left out."""

from __future__ import annotations

from desktop.export.pptx.end_column import GUTTER, EndColumn, Named
from desktop.export.pptx.placing import Placer

GATE, LEFT, FLOOR = 1_000_000.0, 1_000_000.0 + GUTTER, 1_000_000.0
TALL = 140_000.0


def column(placer: Placer) -> EndColumn:
    return EndColumn(placer, GATE, LEFT, FLOOR)


def named(key: str, x: float, y: float, rank: int = 0) -> Named:
    return Named(key, (x, y), (300_000.0, TALL), rank, is_last=x > 900_000)


def empty() -> Placer:
    return Placer((0, 0, 2_000_000, FLOOR))


def test_a_name_stands_level_with_the_end_of_its_line_and_an_early_end_has_a_level_leader() -> None:
    places = column(empty()).seat([named("last", 950_000, 200_000), named("early", 600_000, 700_000)])
    assert places["last"].leader is None
    assert places["early"].leader is not None
    assert [y for _, y in places["early"].leader] == [700_000.0] * 3
    assert {place.rect[0] for place in places.values()} == {LEFT}


def test_a_leader_goes_past_a_line_that_rises_to_the_edge_and_never_across() -> None:
    placer = empty()
    placer.lines.append(((500_000, 600_000), (950_000, 300_000)))
    places = column(placer).seat([named("last", 950_000, 300_000), named("early", 700_000, 400_000)])
    way = places["early"].leader
    assert way is not None
    assert way[1][1] < 300_000, "above the line"
    assert places["early"].rect[3] <= places["last"].rect[1]
    placer = empty()
    placer.lines += [((500_000, 600_000), (950_000, 300_000)), ((500_000, 200_000), (950_000, 300_000))]
    placer.marks.append((950_000, 300_000, 40_000))
    assert set(column(placer).seat([named("early", 700_000, 400_000)])) == set(), "shut in between two lines"


def test_early_ends_keep_their_order_and_names_beyond_the_height_are_left_out_by_importance() -> None:
    ends = [named(str(n), 800_000, 100_000 + 60_000 * n, rank) for n, rank in enumerate((3, 0, 5, 1, 2, 4, 6, 7))]
    places = column(empty()).seat(ends)
    assert set(places) == {"0", "1", "3", "4", "5"}
    tops = [places[key].rect[1] for key in sorted(places)]
    assert tops == sorted(tops)
    gates = [leader[1][1] for key in sorted(places) if (leader := places[key].leader)]
    assert gates == sorted(gates)


def test_a_long_leader_is_level_or_none_for_a_slanting_one_would_look_like_a_line() -> None:
    for x, is_there in ((100_000, False), (700_000, True)):
        placer = empty()
        placer.taken.append((900_000, 680_000, 980_000, 720_000))
        places = column(placer).seat([named("early", x, 700_000)])
        assert bool(places) is is_there, x
    assert column(empty()).seat([named("early", 100_000, 700_000)])
