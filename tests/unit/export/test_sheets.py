"""A page about a player on a slide: native charts with the figure's numbers, text boxes with its words."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from desktop.export.pptx.cards import has_courses
from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck
from desktop.export.pptx.key import key
from desktop.export.pptx.model import Box
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.sheet import sheet_places, words_of
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Family, Figure
from desktop.figures.request import FigureRequest
from desktop.figures.sheet import Band, Chart, FactItem, Facts, Heading, Listing, ListItem, Sheet
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import A, C, P, Written, shapes, texts, written

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAYERS = (("jd-health", "en"), ("ping-an-good-doctor", "zh"))
PAGE = Box(500_000, 1_600_000, 11_200_000, 4_200_000)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Figure]:
    """Profiles of the default workspace."""
    path = tmp_path_factory.mktemp("sheets") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        return {
            key: build(FigureRequest("profile", "", subject=key, language=language), workspace)
            for key, language in PLAYERS
        }


@pytest.fixture(scope="module")
def decks(pages: Mapping[str, Figure], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Written]:
    """A deck of each of them, read again."""
    return {key: written(figure, tmp_path_factory.mktemp("deck")) for key, figure in pages.items()}


def hostile() -> Figure:
    """Words that would break what interprets or measures them."""
    long = "<b>&amp;\u202e" + "Sehr langes Wort " * 40
    items = tuple(ListItem(f"{long} {number}", long) for number in range(60))
    sheet = Sheet(
        (
            Band((Heading(long, long, long, long),)),
            Band((Facts((FactItem(long, long, long), FactItem("Unknown", ""))),)),
            Band((Listing(long, items, span=6), Listing("Nothing", (), long, span=6))),
        )
    )
    return Figure("abcdef01", "sheet", Family.SHEET, "en", "", long, "", "", "Alt", sheet=sheet)


CROWDED = {"ping-an-good-doctor": ("Labels without room in a chart: 1; a spreadsheet holds all values.",)}
"""Pages with a small chart in which neighbours of nine years leave one of them no place."""


@pytest.mark.parametrize("key", [key for key, _ in PLAYERS])
def test_each_chart_is_native_and_holds_the_numbers_of_its_figure(
    pages: Mapping[str, Figure], decks: Mapping[str, Written], key: str
) -> None:
    figure, made = pages[key], decks[key]
    assert figure.sheet is not None
    assert form_of(figure) is Form.SHEET
    assert made.sentences == CROWDED.get(key, ())
    charts = made.all("ppt/charts/chart")
    assert len(charts) == len(figure.sheet.charts)
    for chart, block in zip(charts, figure.sheet.charts, strict=True):
        numbers = {round(float(value.text), 6) for value in chart.iter(f"{C}v") if _is_number(value.text)}
        drawn = {round(p.y, 6) for one in block.figure.series for p in one.points if p.y is not None}
        assert drawn <= numbers, block.title


def _is_number(text: str | None) -> bool:
    try:
        float(text or "")
    except ValueError:
        return False
    return True


def test_words_stand_on_the_slide_each_in_a_box_of_its_own_name(decks: Mapping[str, Written]) -> None:
    slide = decks["jd-health"].slide
    said = texts(slide)
    assert {"Founded", "○ 2014", "3 dates on file", "Beijing", "Events"} <= set(said)
    # The date stands behind what happened, on the same line.
    assert "○ JD Health started inside JD\u20022014" in said, [one for one in said if "JD Health started" in one]
    assert any(text.startswith("JD Health · 京东健康 · HKEX 6618") for text in said)
    names = [name for _, name in shapes(slide)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("key", [key for key, _ in PLAYERS])
def test_blocks_keep_to_the_frame_and_to_themselves(pages: Mapping[str, Figure], key: str) -> None:
    placed = sheet_places(pages[key], PAGE)
    assert sum(isinstance(one.block, Chart) for one in placed) == 4
    for place, one in enumerate(placed):
        assert PAGE.x <= one.box.x
        assert one.box.right <= PAGE.right + 1
        assert one.box.bottom <= PAGE.bottom + len(placed)
        for other in placed[place + 1 :]:
            apart = one.box.right <= other.box.x or other.box.right <= one.box.x
            assert apart or one.box.bottom <= other.box.y or other.box.bottom <= one.box.y


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    made = written(hostile(), tmp_path)
    said = " ".join(texts(made.slide))
    assert "<b>&amp;" in said
    assert "more rows" in said


def test_validators_find_nothing(pages: Mapping[str, Figure], tmp_path: Path) -> None:
    from tests.unit.export.validity import faults

    target = tmp_path / "sheets.pptx"
    slides = [SlideSpec.of(one) for one in (*pages.values(), hostile())]
    write_deck(slides, target, options=DeckOptions(title="", sources=False))
    assert not faults(target)


@pytest.fixture(scope="module")
def glance(tmp_path_factory: pytest.TempPathFactory) -> Figure:
    """The page at a glance of the default workspace."""
    with Workspace.open(shipped_file(tmp_path_factory.mktemp("glance") / "default.marketscope")) as workspace:
        return build(FigureRequest("glance", "china-telemedicine"), workspace)


def test_the_key_tells_forecasts_where_courses_draw_them(glance: Figure) -> None:
    assert glance.sheet is not None
    assert any(point.forecast for one in glance.sheet.charts for s in one.figure.series for point in s.points)
    assert glance.legend == (Certainty.PUBLISHED, Certainty.FORECAST, Certainty.DISPUTED)
    assert "Forecast" in str(key(glance, 9_000_000, 1_000_000, 1))
    assert str(key(glance, 9_000_000, 1_000_000, 1)).count('prst="line"') == 1, "as it is drawn: dashed"
    assert has_courses(glance.sheet, 11_112_000)
    assert not has_courses(glance.sheet, 8_000_000), "words alone, so no key of dashes"


def test_titles_of_lists_stand_in_both_languages_where_both_have_room(glance: Figure) -> None:
    assert glance.sheet is not None
    band = glance.sheet.bands[-1]
    lists = [replace(one, second="最新的一项") for one in band.blocks if isinstance(one, Listing)]
    both = replace(glance, sheet=Sheet((replace(band, blocks=tuple(lists)),)))
    for wide, shown in ((11_000_000, True), (2_000_000, False)):
        placed = sheet_places(both, Box(0, 0, wide, 3_000_000))
        made = "".join(words for one in placed for words in words_of(one, both, lambda many: many))
        assert ("最新的一项" in made) is shown
        assert "最新…" not in made


def test_facts_in_a_narrow_frame_keep_their_names_on_two_lines_and_numbers_level(glance: Figure) -> None:
    assert glance.sheet is not None
    block = next(one for band in glance.sheet.bands for one in band.blocks if isinstance(one, Facts))
    placed = next(one for one in sheet_places(glance, Box(0, 0, 8_000_000, 4_000_000)) if one.block == block)
    numbers = count(1)
    made = [
        etree.fromstring(f'<r xmlns:a="{A[1:-1]}" xmlns:p="{P[1:-1]}">{one}</r>')
        for one in words_of(placed, glance, lambda n: next(numbers))
    ]
    said = [" ".join(texts(one)) for one in made]
    assert [item.label for item in block.items if item.label not in said] == []
    tops = {one.find(f".//{A}off").get("y") for one in made}
    assert len(tops) == 2, "names, and numbers below them"


def test_names_of_facts_keep_their_year_and_counts_what_they_count(glance: Figure) -> None:
    assert glance.sheet is not None
    named = FactItem("Investment amount, Internet healthcare in China, 2023", "219 CNY million")
    counted = ListItem("Market overview", detail="16 known, 2 modelled, 1,600 not published")
    bands = (Band((Facts((named,) * 5),)), Band((Listing("Chapters", (counted,) * 3, span=3),)))
    figure = replace(glance, sheet=Sheet(bands))
    numbers = count(1)
    placed = sheet_places(figure, Box(0, 0, 7_200_000, 4_000_000))
    made = "".join(words for one in placed for words in words_of(one, figure, lambda many: next(numbers)))
    assert "China, 2023" in made
    assert "16 known, 2 modelled…" in made


def test_cards_name_their_figures_in_full_and_lists_fill_their_columns(glance: Figure, tmp_path: Path) -> None:
    figure = glance
    assert figure.sheet is not None
    made = written(figure, tmp_path)
    said = texts(made.slide)
    facts = next(one for band in figure.sheet.bands for one in band.blocks if isinstance(one, Facts))
    assert [item.label for item in facts.items if item.label not in said] == []
    listed = [one for band in figure.sheet.bands for one in band.blocks if isinstance(one, Listing) and one.across > 1]
    shown = [item.text for one in listed for item in one.items if any(item.text in text for text in said)]
    assert len(shown) >= 6, "a list of two columns fills both"
