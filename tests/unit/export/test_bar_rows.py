"""Bars as a table on a slide: brackets over the rows they compare, words in their rows, nothing over anything else."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.metrics import measured_for
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import drawing
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from tests.unit.export.test_side_column import read_shapes

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

FRAMES = (Box(0, 0, 11_000_000, 3_900_000), Box(0, 0, 5_300_000, 3_400_000), Box(0, 0, 8_000_000, 4_200_000))
SOFT = 1e-4
DATED = re.compile(r"[(（][^()（）]*(?:19|20)\d\d[^()（）]*[)）]$")


@pytest.fixture(scope="module")
def figures(shipped: Shipped) -> list[Figure]:
    return [
        build(FigureRequest("estimates", market, language=language), shipped.workspace)
        for market in ("china-internet-healthcare", "global-telemedicine", "china-telemedicine")
        for language in ("en", "zh")
    ]


@pytest.mark.parametrize("box", FRAMES, ids=lambda box: f"{box.w}x{box.h}")
def test_brackets_span_their_rows_and_say_the_factor(figures: list[Figure], box: Box) -> None:
    for figure in figures:
        assert figure.bar_rows is not None
        drawn = drawing(figure, Palette.of([figure]), box)
        chart, shapes = drawn.chart, read_shapes(drawn)
        rows = figure.bar_rows.rows
        assert len(chart.categories) == len(rows)
        row = chart.inner.h / len(rows)
        order = {one.at: place for place, one in enumerate(rows)}
        for number, spread in enumerate(figure.bar_rows.spreads, 1):
            (left, top, _, low), _, _ = shapes[f"mc:spread/{number}/v"]
            assert top == pytest.approx(chart.inner.y + order[spread.first] * row, abs=row * 0.3)
            assert low == pytest.approx(chart.inner.y + (order[spread.last] + 1) * row, abs=row * 0.3)
            assert shapes[f"mc:spread/{number}/t"][0][2] == pytest.approx(left, abs=SOFT)
            assert shapes[f"mc:spread/{number}/b"][0][1] == pytest.approx(low, abs=SOFT)
            (_, above, right, below), words, colour = shapes[f"mc:spread/{number}/label"]
            assert (words, colour) == (spread.text, "accent2")
            assert top - row <= above < below <= low + row
            assert right <= 1 + SOFT
            assert left > chart.inner.x + chart.inner.w, "a bracket stands right of the bars and their numbers"
        groups = [words for name, (_, words, _) in shapes.items() if name.startswith("mc:group/")]
        assert groups == list(dict.fromkeys(one.group for one in rows))


def test_words_keep_to_their_places(figures: list[Figure]) -> None:
    for figure in figures:
        for box in FRAMES:
            shapes = read_shapes(drawing(figure, Palette.of([figure]), box))
            words = [
                (name, place) for name, (place, said, _) in shapes.items() if said and not name.startswith("mc:rule")
            ]
            for at, (name, one) in enumerate(words):
                assert one[0] >= 0, name
                assert one[2] <= 1 + SOFT, name
                for other, two in words[at + 1 :]:
                    apart = one[2] <= two[0] + SOFT or two[2] <= one[0] + SOFT
                    above = one[3] <= two[1] + 0.012 or two[3] <= one[1] + 0.012
                    assert apart or above, (figure.name, figure.language, box, name, other)


def test_a_narrow_frame_leaves_the_notes_to_the_speaker(figures: list[Figure]) -> None:
    narrow = read_shapes(drawing(figures[0], Palette.of([figures[0]]), FRAMES[1]))
    wide = read_shapes(drawing(figures[0], Palette.of([figures[0]]), FRAMES[0]))
    assert not [name for name in narrow if name.startswith("mc:note")]
    assert [name for name in wide if name.startswith("mc:note")]


def test_a_slide_of_four_to_three_names_publishers_whole_and_cuts_no_date(figures: list[Figure]) -> None:
    for number, figure in enumerate(figures):
        assert figure.bar_rows is not None
        with measured_for(1.17):  # the face of a template is wider than ours
            drawn = drawing(figure, Palette.of([figure]), Box(0, 0, 8_060_000, 3_300_000))
        if number < 2:
            assert not [name for name in drawn.chart.categories if name.endswith("…")]
        notes = [said for name, (_, said, _) in read_shapes(drawn).items() if name.startswith("mc:note/")]
        assert notes
        for note in (one for one in notes if one.endswith("…")):
            assert note.count("(") + note.count("（") == note.count(")") + note.count("）"), note
        if len(drawn.chart.categories) == len(figure.bar_rows.rows):
            whole: dict[int, str] = {}
            for name, (_, said, _) in read_shapes(drawn).items():
                if name.startswith("mc:note/"):
                    place = int(name.split("/")[1])
                    whole[place] = whole.get(place, "") + said
            dated = [whole[n] for n, row in enumerate(figure.bar_rows.rows, 1) if DATED.search(row.note)]
            assert [note for note in dated if not DATED.search(note)] == [], "the years of dates stay"


def test_a_name_in_two_scripts_without_room_stays_whole_in_the_first(figures: list[Figure]) -> None:
    figure = figures[0]
    assert figure.x is not None
    ticks = tuple(replace(one, label=f"{one.label} 一家名称很长的中国研究机构") for one in figure.x.ticks)
    both = replace(figure, x=replace(figure.x, ticks=ticks))
    names = drawing(both, Palette.of([both]), FRAMES[1]).chart.categories
    assert "Analysys" in names
    assert not [name for name in names if name.startswith(("Analysys", "ASKCI", "CICC")) and name.endswith("…")]
