"""A laid out figure: values of rectangles, before any picture."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.figures.figure import Axis, Certainty, Entity, Family, Figure, GrowthArrow, Point, Series
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.cartesian import Window
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import PICTURE, SCREEN
from tests.gui.plotting.samples import SAMPLES, columns, estimates, forecast, treemap, unknown, users, values, years

if TYPE_CHECKING:
    from desktop.plotting.shapes import Layout

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(436, 420), (700, 440), (960, 540), (1600, 900)]


def check(layout: Layout) -> None:
    """No label touches another and none is cut off; nothing of the frame is cut off either."""
    page = Box(0, 0, layout.width, layout.height)
    for label in (*layout.labels, *layout.words):
        assert page.holds(label.room), label
    for a, b in combinations(layout.labels, 2):
        assert not a.room.touches(b.room), (a, b)
    for a, b in combinations(layout.words, 2):
        assert not a.room.touches(b.room), (a, b)
    for label in layout.labels:
        assert not any(label.room.touches(words.room) for words in layout.words), label
        assert not any(label.box.touches(arrow.pill_box) for arrow in layout.arrows), label
    for tag in layout.tags:
        assert page.holds(tag.box)
        assert not any(tag.box.touches(label.box) for label in layout.labels)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("name", sorted(SAMPLES))
@pytest.mark.parametrize("parts", [PICTURE, SCREEN])
def test_no_text_touches_or_is_cut(name: str, language: str, size: tuple[int, int], parts: object) -> None:
    check(lay_out(SAMPLES[name](language), *size, PICTURE if parts is PICTURE else SCREEN))


names = st.text("abcdefgh iJK 远程医疗市场，", min_size=1, max_size=40)
amounts = st.one_of(st.none(), st.floats(0, 1000))


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    family = draw(st.sampled_from([Family.LINES, Family.COLUMNS, Family.STACKED, Family.BARS]))
    mark = "line" if family is Family.LINES else "column"
    series = []
    for index in range(draw(st.integers(1, 6))):
        points = tuple(
            Point(
                str(y),
                y + 0.5,
                v,
                draw(st.sampled_from(list(Certainty))),
                f"{v:.2f}" if v is not None else "",
                "text",
                stated=draw(st.booleans()),
            )
            for y, v in enumerate(draw(st.lists(amounts, min_size=1, max_size=8)), start=2018)
        )
        series.append(
            Series(
                f"s{index}",
                draw(names),
                index + 1,
                points,
                Entity("estimator", f"s{index}"),
                mark,
                draw(st.one_of(st.just(""), names)),
            )
        )
    return Figure(
        id="0",
        name="n",
        family=family,
        language="en",
        section="",
        title=draw(names),
        subtitle=draw(names),
        source_line=draw(names),
        alt_text="",
        x=Axis(2018, 2026, years(2018, 2025, 2024), kind="time"),
        y=Axis(0, 1000, values(0, 250, 500, 750, 1000)),
        series=tuple(series),
        annotations=(GrowthArrow("s0", "2018", "2020", draw(names), ""),),
        footnotes=tuple(draw(st.lists(names, max_size=4))),
        legend=tuple(Certainty),
    )


@given(figures(), st.sampled_from([*SIZES, (300, 240)]))
def test_any_figure_keeps_its_labels_apart(figure: Figure, size: tuple[int, int]) -> None:
    layout = lay_out(figure, *size)
    page = Box(0, 0, layout.width, layout.height)
    assert all(page.holds(label.box) for label in layout.labels)
    for a, b in combinations(layout.labels, 2):
        assert not a.box.touches(b.box), (a, b)


def test_points_lie_where_their_values_say() -> None:
    layout = lay_out(forecast(), 960, 540)
    assert layout.x is not None
    assert layout.y is not None
    mark = next(mark for mark in layout.marks if mark.key == "mrfr/2025")
    assert layout.x.back(mark.centre[0]) == pytest.approx(2025.5)
    assert layout.y.back(mark.centre[1]) == pytest.approx(320.25)
    assert layout.y(0.0) == pytest.approx(layout.plot.bottom)


def test_end_labels_stand_in_the_order_of_the_values() -> None:
    labels = [label for label in lay_out(forecast(), 960, 540).labels if label.box.x > 700]
    texts = [label.lines[0] for label in sorted(labels, key=lambda label: label.box.y)]
    assert [text for text in texts if text[0] in "PS6"] == [
        "P90 823",
        "Scenario 691",
        "607.36 MRFR",
        "600.0 MRFR, FAQ",
        "P10 581",
    ]


def test_a_missing_value_breaks_the_line() -> None:
    layout = lay_out(users(), 960, 540)
    runs = [run for run in layout.runs if run.colour == 2]
    assert len(runs) == 1
    assert runs[0].dashed
    assert len(layout.gaps) == 1


def test_forecast_and_modelled_strokes_are_dashed() -> None:
    layout = lay_out(forecast(), 960, 540)
    assert [run.dashed for run in layout.runs if run.colour == 2] == [False, True]
    assert all(run.dashed for run in layout.runs if run.colour == -1)


def test_two_estimators_with_one_value_stand_side_by_side() -> None:
    figure = estimates()
    places = {mark.key: mark.centre for mark in lay_out(figure, 960, 540).marks}
    assert places["ii/2022"][0] - places["ires/2022"][0] == pytest.approx(10)


def test_the_alternative_of_one_estimator_is_a_wider_ring() -> None:
    a = Series("a", "A", 3, (Point("2024", 2024.5, 300.39, Certainty.PUBLISHED, stated=True),))
    b = Series("b", "A", 3, (Point("2024", 2024.5, 300.0, Certainty.DISPUTED, stated=True),), mark="marker")
    layout = lay_out(replace(forecast(), series=(a, b), annotations=()), 960, 540)
    assert [dot.diameter for dot in layout.dots] == [8.0, 13.0]
    assert layout.dots[0].centre[0] == layout.dots[1].centre[0]


def test_an_unknown_column_is_a_dotted_box_on_the_zero_line() -> None:
    layout = lay_out(columns(), 960, 540)
    unknown_one = [block for block in layout.blocks if block.certainty is Certainty.NOT_PUBLISHED]
    assert len(unknown_one) == 1
    assert 11 <= unknown_one[0].box.height <= 15
    assert unknown_one[0].box.bottom == pytest.approx(layout.plot.bottom)


def test_treemap_areas_follow_sizes_and_the_unknown_is_named() -> None:
    layout = lay_out(treemap(), 960, 540)
    boxes = {mark.key: mark.box for mark in layout.marks}
    area = {key: (box.width + 3) * (box.height + 3) for key, box in boxes.items()}
    assert area["n0"] / area["n4"] == pytest.approx(2.0, rel=1e-6)
    dotted = [block for block in layout.blocks if block.certainty is Certainty.NOT_PUBLISHED]
    assert len(dotted) == 3
    assert {"Vascular Imaging", "Paediatric Imaging"} <= {label.lines[0] for label in layout.labels}


def test_a_split_without_numbers_is_drawn_as_dotted_cells_of_one_size() -> None:
    layout = lay_out(unknown(), 960, 540)
    areas = [block.box.width * block.box.height for block in layout.blocks]
    assert {block.certainty for block in layout.blocks} == {Certainty.NOT_PUBLISHED}
    assert max(areas) < 1.2 * min(areas)


def test_treemap_text_goes_in_order_as_cells_shrink() -> None:
    seen = []
    for width, height in ((960, 540), (436, 420), (300, 240), (200, 160)):
        lines = {line for label in lay_out(treemap(), width, height).labels for line in label.lines}
        tags = {tag.words.lines[0] for tag in lay_out(treemap(), width, height).tags}
        seen.append(("dominant" in tags, any("26.7" in line for line in lines), "80.0" in lines))
    for pill, share, value in seen:
        assert value or not share
        assert share or not pill


def test_a_window_shows_the_years_in_it_and_names_without_later_values() -> None:
    layout = lay_out(forecast(), 960, 540, SCREEN, Window(2026, 2030))
    texts = {line for words in layout.words for line in words.lines}
    assert {"2026F", "2027F", "2028F", "2029F"} <= texts
    assert not {"2024", "2031F"} & texts
    labels = {line for label in layout.labels for line in label.lines}
    assert "MRFR" in labels
    assert "607.36 MRFR" not in labels
    assert all(layout.plot.grown(0.01).has(x, y) for run in layout.runs for x, y in run.points)


def test_the_caption_and_heading_can_be_left_to_the_page() -> None:
    whole, bare = lay_out(forecast(), 700, 440, PICTURE), lay_out(forecast(), 700, 440, SCREEN)
    assert any(words.style == "section" for words in whole.words)
    assert not any(words.style == "section" for words in bare.words)
    assert any("Sources" in line for words in bare.words for line in words.lines)
    assert bare.plot.height > whole.plot.height


def test_a_figure_smaller_than_any_layout_is_laid_out_larger() -> None:
    layout = lay_out(forecast(), 40, 30)
    assert (layout.width, layout.height) == (280.0, 200.0)


@pytest.mark.parametrize("limit", [36.0, 48.0, 64.0])
def test_a_word_that_is_broken_inside_has_a_hyphen(limit: float) -> None:
    lines = text.wrap_anyhow("Telemonitoring consultations", "small", limit)
    assert all(text.width(line, "small") <= limit for line in lines)
    assert all(line.endswith(("-", "g", "s")) for line in lines)
    assert "".join(line.removesuffix("-") for line in lines) == "Telemonitoringconsultations"


def test_chinese_is_broken_without_a_hyphen() -> None:
    assert not any("-" in line for line in text.wrap_anyhow("远程医疗服务平台企业名录", "small", 40.0))
