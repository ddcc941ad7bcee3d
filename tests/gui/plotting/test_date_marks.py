"""Dated marks over a plot: no words touch, every mark can be pointed at, what has no words is counted."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from desktop.figures.build import compose
from desktop.figures.figure import DateMark, Entity, Figure
from desktop.figures.request import FigureRequest
from desktop.plotting.cartesian import Window
from desktop.plotting.date_marks import kind_of
from desktop.plotting.layout import lay_out
from tests.unit.figures.making import snapshot, stated

BASE = compose(
    FigureRequest("size", "test-market"),
    snapshot(*(stated(str(year), 5e6 * (year - 2010)) for year in range(2015, 2026))),
)
DAY, MONTH, YEAR = 0.0, 1 / 12, 1.0


def mark(number: int, start: float, wide: float = DAY, text: str = "A rule about something") -> DateMark:
    key = f"p{number}"
    return DateMark(key, start, start + wide, f"{text} {number}", f"{text}, in full", entity=Entity("policy", key))


def figure(*marks: DateMark) -> Figure:
    return replace(BASE, annotations=(*BASE.annotations, *marks))


@pytest.mark.parametrize(("wide", "kind"), [(DAY, "day"), (MONTH, "month"), (YEAR, "year")])
def test_the_glyph_is_as_wide_as_the_date_is_vague(wide: float, kind: str) -> None:
    note = mark(1, 2018.0, wide)
    layout = lay_out(figure(note), 900, 520)
    (glyph,) = layout.dates
    assert (glyph.kind, kind_of(note)) == (kind, kind)
    assert layout.x is not None
    span = layout.x(2018.0 + wide) - layout.x(2018.0)
    assert glyph.box.width == pytest.approx(max(7.0, span), abs=0.5)


@pytest.mark.parametrize("count", [1, 8, 60])
@pytest.mark.parametrize("size", [(420, 300), (900, 520)])
def test_no_words_touch_and_every_mark_can_be_pointed_at(count: int, size: tuple[int, int]) -> None:
    notes = [mark(number, 2015.2 + number * 10.5 / count, MONTH if number % 5 == 0 else DAY) for number in range(count)]
    layout = lay_out(figure(*notes), *size)
    texts = {note.text for note in notes}
    own = [words for words in layout.labels if words.lines[0] in texts]
    for one, other in combinations(own, 2):
        assert not one.box.touches(other.box), (one.lines, other.lines)
    for words in own:
        assert words.box.x >= 0
        assert words.box.right <= layout.width
    assert {mark.key for mark in layout.marks if mark.group == "dates"} == {f"date:{note.key}" for note in notes}
    missing = count - len(own)
    said = [words.lines[0] for words in layout.labels if words.lines[0].startswith("+")]
    assert said == ([f"+{missing} more"] if missing else [])


def test_lines_lead_from_days_and_months_to_the_axis_but_not_from_years() -> None:
    layout = lay_out(figure(mark(1, 2018.3), mark(2, 2020.0, YEAR)), 900, 520)
    assert layout.x is not None
    lines = [s for s in layout.frame if s.style == "solid" and s.start[0] == s.end[0] and s.token == "line.strong"]
    assert [line.start[0] for line in lines] == pytest.approx([layout.x(2018.3)])
    assert lines[0].end[1] == pytest.approx(layout.plot.bottom)


def test_marks_outside_a_zoomed_window_are_not_drawn() -> None:
    whole = figure(mark(1, 2016.3), mark(2, 2022.3))
    layout = lay_out(whole, 900, 520, window=Window(2021.0, 2024.0))
    assert [glyph.key for glyph in layout.dates] == ["date:p2"]


def test_without_marks_the_plot_has_all_its_room() -> None:
    assert lay_out(figure(), 900, 520) == lay_out(BASE, 900, 520)
    assert lay_out(figure(mark(1, 2018.0)), 900, 520).plot.height < lay_out(BASE, 900, 520).plot.height
