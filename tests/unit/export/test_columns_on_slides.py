"""Columns, bars and stacks on slides: labels keep apart in every size, and four charts say whose they are."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.colours import MUTED, PAGE, TEXT, Colour, Palette, inked_for
from desktop.export.pptx.column_series import LARGEST_GAP
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.key import key_width
from desktop.export.pptx.metrics import height, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.multiples import panel_chart, panel_places
from desktop.export.pptx.native import Drawing, drawing, is_chart
from desktop.export.pptx.theme_file import Theme
from desktop.export.pptx.type_sizes import sizes_of
from desktop.figures.build import build
from desktop.figures.catalogue import catalogue
from desktop.figures.figure import Certainty, Family
from desktop.figures.request import FigureRequest
from desktop.figures.slide_page import figures_page
from tests.unit.export.label_places import columns, meet, placed_labels
from tests.unit.export.read_back import A, P, texts
from tests.unit.export.slide_reading import ReadSlide, read_deck, read_shapes, shown

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

FRAMES = {
    "whole": Box(0, 0, 11_112_000, 3_996_000),
    "half": Box(0, 0, 5_484_000, 3_660_000),
    "quarter": Box(0, 0, 5_484_000, 1_420_000),
    "4:3": Box(0, 0, 8_000_000, 3_300_000),
    "quarter of 4:3": Box(0, 0, 3_900_000, 1_300_000),
}
IN_COLUMNS = {Family.COLUMNS, Family.STACKED, Family.BARS, Family.WATERFALL}
WITH_THEM = {"player", "funding", "shares", "segments"}
EDGE = 20_000
FOUR = ("jd-health", "alibaba-health", "ping-an-good-doctor", "wedoctor")


@pytest.fixture(scope="module")
def four(shipped: Shipped) -> list[Figure]:
    requests = (FigureRequest("player", "", "revenue", subject=player) for player in FOUR)
    return [build(request, shipped.workspace) for request in requests]


@pytest.fixture(scope="module")
def slide(four: list[Figure], tmp_path_factory: pytest.TempPathFactory) -> ReadSlide:
    path = tmp_path_factory.mktemp("four") / "four.pptx"
    write_deck([SlideSpec.of(*four)], path, options=DeckOptions(title="", sources=False))
    return read_deck(path)[0]


def words_of(slide: ReadSlide, name: str) -> list[str]:
    shapes = (s for s in slide.root.iter(f"{P}sp") if next(s.iter(f"{P}cNvPr")).get("name", "").startswith(name))
    return [text for shape in shapes for text in texts(shape)]


def test_another_value_of_a_year_is_a_ring_over_its_column(four: list[Figure], slide: ReadSlide) -> None:
    """A column of its own would leave an empty place in all other years, and two numbers would touch."""
    for figure, chart in zip(four, slide.charts, strict=True):
        assert [one.kind for one in chart.series].count("bar") == 1, figure.section
        rings = [p for s in figure.series if s.mark == "marker" for p in s.points]
        assert bool(rings) == any(one.kind == "line" for one in chart.series), figure.section
        assert not any(point.label for point in rings)
    told = [note for note in four[2].footnotes if note.startswith("Rings")]
    assert told == ["Rings: another value for the same period: CNY 3.33785 billion (2018), CNY 5.1 billion (2019)."]
    ring = next(s for s in slide.root.iter(f"{P}sp") if next(s.iter(f"{P}cNvPr")).get("name") == "Key disputed")
    assert ring.find(f"{P}spPr/{A}prstGeom").get("prst") == "ellipse", "the key shows what the charts show"


def test_what_is_not_drawn_is_told_in_the_unit_of_the_chart_and_by_whom(slide: ReadSlide) -> None:
    notes = " ".join(words_of(slide, "Footnotes"))
    assert "JD Health: Not drawn because it covers part of a year: H1 2025 CNY 35.3 billion" in notes
    assert "RMB" not in notes
    assert "…" not in notes


def test_the_label_over_the_title_names_all_that_its_line_holds(four: list[Figure], slide: ReadSlide) -> None:
    assert words_of(slide, "Section label") == ["JD Health, Alibaba Health, Ping An Good Doctor, WeDoctor"]
    page = figures_page(four)
    assert page.about(lambda text: len(text) < 44) == "JD Health, Alibaba Health and 2 more"
    assert page.about(lambda text: len(text) < 5) == "JD Health and 3 more"
    assert figures_page(four[:1]).about(lambda text: False) == "JD Health"


def test_low_frames_leave_no_air_over_the_columns(four: list[Figure], slide: ReadSlide) -> None:
    for figure, chart in zip(four, slide.charts, strict=True):
        y, h = chart.inner[1], chart.inner[3]
        low, high = chart.limits[0]
        peak = max(p.y for s in figure.series for p in s.points if p.y is not None)
        assert y + h * (1 - (peak - low) / (high - low)) < 0.25, figure.section


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_label_touches_another_a_neighbour_or_an_edge(shipped: Shipped, language: str) -> None:
    """Every figure of columns, stacks and bars in the catalogue, on whole slides, halves and quarters."""
    requests = [one for one in catalogue(shipped.workspace, language) if one.family in WITH_THEM]
    figures = [build(one, shipped.workspace) for one in requests]
    drawn = [one for one in figures if one.family in IN_COLUMNS and is_chart(one)]
    assert len(drawn) > 20
    wrong = [
        f"{figure.name}, {name}: {fault}"
        for figure in drawn
        for name, frame in FRAMES.items()
        for fault in faults(drawing(figure, Palette.of([figure]), frame))
    ]
    assert not wrong


def faults(made: Drawing) -> list[str]:
    """What lies on what."""
    frame, labels, bodies = made.chart.box, placed_labels(made.chart), columns(made.chart)
    shapes = dict(read_shapes(etree.fromstring(made.shapes.part())))
    words = [
        (one.words, (a * frame.w, b * frame.h, c * frame.w, d * frame.h))
        for one in shapes.values()
        for a, b, c, d in [one.corners]
        if one.words
    ]
    told = [*((one.words, one.rect) for one in labels), *words]
    found = [f"{a} on {b}" for (a, one), (b, other) in itertools.combinations(told, 2) if meet(one, other)]
    found += [f"{one.words} on a column" for one in labels if one.column and any(meet(one.rect, b) for b in bodies)]
    for one in labels:
        left, top, right, bottom = one.rect
        if min(left, top) < -EDGE or right > frame.w + EDGE or bottom > frame.h + EDGE:
            found.append(f"{one.words} leaves the frame")
    return found


def test_the_highest_column_says_its_number_in_small_frames_too(shipped: Shipped) -> None:
    figure = build(FigureRequest("funding", "china-internet-healthcare"), shipped.workspace)
    for name in ("whole", "half", "quarter", "4:3"):
        said = [one.words for one in placed_labels(drawing(figure, Palette.of([figure]), FRAMES[name]).chart)]
        assert {"12.09", "164", "0.22", "7"} <= set(said), name


def test_values_that_find_no_place_are_counted(shipped: Shipped) -> None:
    figure = build(FigureRequest("funding", "china-internet-healthcare"), shipped.workspace)
    told = [one for one in figure.series for point in one.points if point.label and point.y is not None]
    for frame in FRAMES.values():
        chart = drawing(figure, Palette.of([figure]), frame).chart
        assert chart.unlabelled == len(told) - len(placed_labels(chart)), frame


def test_words_inside_parts_can_be_read_in_the_colours_of_a_template(shipped: Shipped) -> None:
    """Office's blue and orange are too pale for white; the built-in accents are not."""
    request = FigureRequest(
        "segments", "china-teleradiology", dimension="china-teleradiology.application", shape="stacked"
    )
    figure = build(request, shipped.workspace)
    solid = tuple(
        replace(s, points=tuple(replace(p, certainty=Certainty.PUBLISHED) for p in s.points)) for s in figure.series
    )
    figure = replace(figure, series=solid)
    office = Theme(accents=("4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646"))
    assert office.pale == {"accent1", "accent3", "accent5", "accent6"}
    assert not Theme(accents=("1D4F72", "B45F06", "7A4E8E", "3F7A55", "5C6B7A", "A63D2F")).pale
    with inked_for(office.pale):
        inks = inks_of(drawing(figure, Palette.of([figure]), FRAMES["whole"]))
    assert {slot for slot, ink in inks if ink == TEXT} == {slot for slot, _ in inks} & office.pale
    assert {ink for _, ink in inks_of(drawing(figure, Palette.of([figure]), FRAMES["whole"]))} == {PAGE}


def inks_of(made: Drawing) -> set[tuple[str, Colour]]:
    """Accent and ink of every part with words inside."""
    slots = {s.key: str(s.shape).partition('schemeClr val="')[2].partition('"')[0] for s in made.chart.plots[0].series}
    return {
        (slots[s.key], label.colour) for s in made.chart.plots[0].series for label in s.labels if slots[s.key] != "bg1"
    }


def test_bars_that_find_no_room_are_counted_on_the_chart(shipped: Shipped) -> None:
    figure = build(FigureRequest("shares", "china-internet-healthcare"), shipped.workspace)
    assert figure.x is not None
    whole, quarter = (drawing(figure, Palette.of([figure]), FRAMES[name]) for name in ("whole", "quarter"))
    assert len(whole.chart.categories) == len(figure.x.ticks)
    lost = len(figure.x.ticks) - len(quarter.chart.categories)
    assert lost > 0
    assert dict(read_shapes(etree.fromstring(quarter.shapes.part())))["mc:more"].words == f"and {lost} more rows"
    row = quarter.chart.inner.h * quarter.chart.box.h / len(quarter.chart.categories)
    assert row >= height(9)


def test_parts_of_a_low_stack_keep_their_numbers_apart_and_their_names(shipped: Shipped) -> None:
    request = FigureRequest(
        "segments", "china-teleradiology", dimension="china-teleradiology.application", shape="stacked"
    )
    figure = build(request, shipped.workspace)
    made = drawing(figure, Palette.of([figure]), FRAMES["quarter"])
    said = [one.words for one in placed_labels(made.chart)]
    beside = [s.words for name, s in read_shapes(etree.fromstring(made.shapes.part())) if name.startswith("mc:name/")]
    parts = [one for one in figure.series if one.mark == "column"]
    assert all(any(part.name in text for text in (*said, *beside)) for part in parts)


def test_names_of_parts_stand_behind_a_column_that_holds_them(shipped: Shipped) -> None:
    """Or in a list with their colours; none is cut into letters, none touches another or a column."""
    market = "china-teleradiology"
    request = FigureRequest("segments", market, dimension=f"{market}.application", shape="stacked")
    own = [build(replace(request, language=language), shipped.workspace) for language in ("en", "zh")]
    wrong, ways = [], set()
    for figure in (*own, *(with_third_column(one) for one in own)):
        for wide in (1_500_000, 2_000_000, 2_600_000, 3_800_000, 5_200_000):
            made = drawing(figure, Palette.of([figure]), Box(0, 0, wide, 3_200_000))
            chart, found = made.chart, dict(read_shapes(etree.fromstring(made.shapes.part())))
            assert chart.plots[0].gap <= LARGEST_GAP
            values = {series.key: series.values for series in chart.plots[0].series}
            half = chart.inner.w / len(chart.categories) / (1 + chart.plots[0].gap / 100) / 2
            rights = [chart.at_slot(place) + half for place in range(len(chart.categories))]
            names = {n: s.corners for n, s in found.items() if n.startswith("mc:name/") and not n.endswith("/colour")}
            of = (figure.name, figure.language, wide)
            wrong += [(*of, a, b) for (a, x), (b, y) in itertools.combinations(names.items(), 2) if touch(x, y)]
            for name, (left, _, right, _) in names.items():
                key = name.removeprefix("mc:name/")
                is_listed = f"mc:name/{key}/colour" in found
                place = max(place for place, edge in enumerate(rights) if edge <= left + 1e-4)
                ways.add("list" if is_listed else "last" if place == len(rights) - 1 else "between")
                if not is_listed and values[key][place] is None:
                    wrong.append((*of, name, "is not in", chart.categories[place]))
                if place + 1 < len(rights) and right > rights[place + 1] - 2 * half:
                    wrong.append((*of, name, "on a column"))
                assert len(found[name].words) > 1, (*of, name)
    assert wrong == []
    assert ways == {"list", "last", "between"}


def with_third_column(figure: Figure) -> Figure:
    """One more column, which repeats the last one but for one part."""
    assert figure.x is not None
    last = max(point.x for series in figure.series for point in series.points)
    (lost,) = [s for s in figure.series if s.name in {"Cardiac Imaging", "心脏影像"}]
    series = [
        replace(one, points=(*one.points, *(replace(p, x=last + 1) for p in one.points if p.x == last)))
        for one in figure.series
        if one is not lost
    ]
    tick = next(tick for tick in figure.x.ticks if tick.at == last)
    axis = replace(figure.x, maximum=last + 1.5, ticks=(*figure.x.ticks, replace(tick, at=last + 1, label="2036F")))
    return replace(figure, x=axis, series=(lost, *series))


def touch(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] - 1e-4 and b[0] < a[2] - 1e-4 and a[1] < b[3] - 1e-4 and b[1] < a[3] - 1e-4


def test_small_charts_are_true_to_time_and_say_their_newest_value(shipped: Shipped) -> None:
    figure = build(FigureRequest("macro", "china-telemedicine"), shipped.workspace)
    palette, told = Palette.of([figure]), 0
    for number, spot in enumerate(panel_places(figure, FRAMES["whole"]), 1):
        chart, shapes = panel_chart(figure, spot.panel, palette, spot.chart, number)
        assert chart.x is not None, "values of months stand inside their years"
        words = [
            label.text or shown(s.values[label.index] or 0.0, label.format) for s in chart.series for label in s.labels
        ]
        ends = [series.end_label for series in spot.panel.series if series.end_label]
        assert set(ends) <= set(words), spot.panel.title
        told += len(ends)
        years = [
            int(name[8:]) for name, _ in read_shapes(etree.fromstring(shapes.part())) if name.startswith("mc:axis/")
        ]
        assert len({b - a for a, b in itertools.pairwise(years[:-1])}) <= 1, "regular steps"
        assert len(wrap(spot.panel.title, sizes_of(spot.chart).axis, spot.title.w, bold=True)) <= 2
    assert told > 8


def test_the_key_of_a_stack_has_no_mark_that_only_its_total_would_wear(shipped: Shipped) -> None:
    request = FigureRequest(
        "segments", "china-teleradiology", dimension="china-teleradiology.application", shape="stacked"
    )
    figure = build(request, shipped.workspace)
    assert Certainty.DISPUTED in figure.legend
    assert key_width(figure) == key_width(replace(figure, legend=(Certainty.FORECAST, Certainty.NOT_PUBLISHED)))
    totals = drawing(figure, Palette.of([figure]), FRAMES["whole"]).chart.plots[1].series[0]
    assert {label.colour for label in totals.labels} == {MUTED}, "a total in doubt is written in the muted colour"


def test_parts_of_years_are_light_with_their_months_below_and_guided_by_dots(shipped: Shipped) -> None:
    for language, months in (("en", "Jan–Jul"), ("zh", "1–7月")):
        figure = build(FigureRequest("funding", "china-internet-healthcare", language=language), shipped.workspace)
        chart = drawing(figure, Palette.of([figure]), FRAMES["whole"]).chart
        at = tuple(place for place, word in enumerate(chart.categories) if len(str(word)) > 4)
        assert chart.categories[at[0]] == f"2022\n{months}"
        assert str(chart.categories[at[1]]).startswith("2024")
        looks = dict(next(s for s in chart.series if s.key == "funding-amount").points)
        assert all('prstDash val="sysDash"' in looks[place] and "lumOff" in looks[place] for place in at)
        guide = next(s for s in chart.series if 'prstDash val="sysDot"' in s.shape)
        assert guide.values[at[0] - 1 :] == (45, 10, 7, 2)
        cores = next(s for s in chart.series if s.key == "deals/part-core")
        assert [place for place, value in enumerate(cores.values) if value is not None] == list(at)
        small = drawing(figure, Palette.of([figure]), FRAMES["quarter of 4:3"])
        assert small.chart.category_skip > 1
        drawn = etree.fromstring(small.shapes.part())
        years = [text for text in drawn.itertext() if text.startswith("20")]
        assert "2024" in years, "years alone where there is no room for months"
        assert {len(year) for year in years} == {4}
