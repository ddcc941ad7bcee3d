"""Decks on templates of other people: valid, inside the page, in their layouts; decisions about them are kept."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from pptx.enum.text import PP_ALIGN

from desktop.actions.exporting import ExportOrder
from desktop.actions.templates import with_template
from desktop.export.errors import ExportError
from desktop.export.pptx.colours import MUTED, UNNAMED, Palette, solid
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, write_deck
from desktop.export.pptx.layout_choice import KINDS
from desktop.export.pptx.layout_file import Placeholder, TextStyle
from desktop.export.pptx.model import Box
from desktop.export.pptx.slide import SlideWriter
from desktop.export.pptx.slide_foot import footer_line
from desktop.export.pptx.table import STYLE
from desktop.export.pptx.template_look import look_at
from desktop.export.pptx.template_use import TemplateUse
from desktop.export.pptx.theme_file import Theme, on_dark
from desktop.figures.slide_page import SlidePage
from desktop.state.settings import Settings
from desktop.state.templates import MOST, TEMPLATE, remember, remembered
from tests.unit.export import samples, templates

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FOREIGN: dict[str, Callable[[Path], Path]] = {
    "4:3": templates.default_template,
    "potx": templates.as_potx,
    "one layout": templates.one_layout,
    "Chinese": templates.chinese_names,
    "branded": templates.branded,
    "below": templates.title_below,
    "dark": templates.dark,
}
AUDITED = ("potx", "one layout", "Chinese", "branded")
"""Those that differ in their parts; the others differ in places and colours only."""
LONG = "This title says in one sentence what was found, names the number 607, and is as long as titles may be"


def slides() -> list[SlideSpec]:
    figures = [samples.columns(), samples.bars(), samples.stacked(), samples.columns_zh()]
    one = SlideSpec.of(figures[0])
    return [
        SlideSpec.of(figures[0], title=LONG),
        SlideSpec.of(*figures[:2], title="Two"),
        SlideSpec.of(*figures, title="Four"),
        SlideSpec(replace(one.page, layout="reading", text="First.\n- Second\n- Third")),
        SlideSpec(SlidePage("text", title="Words", text="First.\n- Second\n- Third")),
        SlideSpec.of(samples.nothing()),
    ]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """Template and deck by the name of the template."""
    folder = tmp_path_factory.mktemp("templates")
    found = {}
    for number, (name, build) in enumerate(FOREIGN.items()):
        place = folder / str(number)
        place.mkdir()
        template, deck = build(place), place / "deck.pptx"
        report = write_deck(
            slides(), deck, template=template, options=DeckOptions("Market", "What is known", sources=True)
        )
        assert [f for f in report.findings if f.severity == "critical"] == [], name
        found[name] = template, deck
    return found


def opened(path: Path) -> Any:
    from pptx import Presentation

    return Presentation(str(path))


def test_every_deck_is_valid_and_nothing_leaves_the_page_or_covers_the_title(
    made: dict[str, tuple[Path, Path]],
) -> None:
    from tests.unit.export.validity import faults

    wrong = []
    for name, (_, path) in made.items():
        if name in AUDITED:
            wrong += [(name, error.description) for error in faults(path)]
        deck = opened(path)
        for number, slide in enumerate(deck.slides, 1):
            title = slide.shapes.title
            for shape in slide.shapes:
                box = (shape.left, shape.top, shape.left + shape.width, shape.top + shape.height)
                if min(box) < 0 or box[2] > deck.slide_width + 1 or box[3] > deck.slide_height + 1:
                    wrong.append((name, f"slide {number}: {shape.name} leaves the page"))
                is_figure = shape.has_chart or shape.has_table or not shape.is_placeholder
                if title is not None and is_figure and _covers(shape, title):
                    wrong.append((name, f"slide {number}: {shape.name} covers the title"))
    assert wrong == []


def _covers(shape: Any, title: Any) -> bool:
    """Whether a shape reaches into the middle of the title."""
    middle = title.top + title.height // 2
    beside = shape.left >= title.left + title.width or shape.left + shape.width <= title.left
    return not beside and shape.top < middle < shape.top + shape.height


def test_themes_decide_colours_and_fonts(made: dict[str, tuple[Path, Path]]) -> None:
    for name, (_, path) in made.items():
        with zipfile.ZipFile(path) as archive:
            ours = [n for n in archive.namelist() if n.startswith(("ppt/slides/slide", "ppt/charts/chart"))]
            text = b"".join(archive.read(n) for n in ours)
        assert b"srgbClr" not in text, name
        assert b"<a:latin typeface" not in text, name
        greys = text.count(b'<a:schemeClr val="bg1"><a:lumMod')
        assert bool(greys) == (name != "dark"), "grey is mixed from the page, on a dark one from the words"


def test_every_colour_that_is_seen_on_a_light_page_is_seen_on_a_dark_one() -> None:
    entities = [Palette(tuple(range(1, 13))).colour(number) for number in range(1, 13)]
    faint = []
    for colour in (*entities, *(one.light() for one in entities), UNNAMED, UNNAMED.light(), MUTED):
        mixed = on_dark(solid(colour).encode())
        named, *changes = re.findall(rb'(?:schemeClr|lumMod|lumOff) val="(\w+)"', mixed)
        light = {b"tx1": 1.0, b"bg1": 0.0}.get(named, 0.5)
        for kind, value in zip(re.findall(rb"lumMod|lumOff", mixed), map(int, changes), strict=True):
            light = light * value / 100_000 if kind == b"lumMod" else light + value / 100_000
        faint += [mixed] if light < 0.29 else []
    assert faint == [], "shades of accents as of greys; an accent itself is of middling lightness"


def test_layouts_are_chosen_by_what_their_places_are_good_for(made: dict[str, tuple[Path, Path]]) -> None:
    names = {name: [slide.slide_layout.name for slide in opened(path).slides] for name, (_, path) in made.items()}
    assert names["4:3"] == names["potx"]
    assert names["4:3"][:3] == ["Title Slide", "Title and Content", "Comparison"]
    assert names["4:3"][4:7] == ["Two Content", "Title and Content", "Title Only"]
    assert names["Chinese"][:3] == names["branded"][:3] == ["标题幻灯片", "标题和内容", "比较"]
    assert set(names["one layout"]) == {"Title and Content"}
    for _, path in made.values():
        first = opened(path).slides[1]
        assert [s.placeholder_format.idx for s in first.placeholders if s.has_chart], "a chart fills its placeholder"
        assert LONG in first.shapes.title.text_frame.text


def test_words_stand_over_their_figures_and_on_one_line_at_the_foot(made: dict[str, tuple[Path, Path]]) -> None:
    for name in ("4:3", "Chinese", "branded", "dark"):
        two = opened(made[name][1]).slides[2]
        heads = sorted((s for s in two.shapes if s.name == "Head"), key=lambda shape: shape.left)
        charts = sorted((s for s in two.shapes if s.has_chart), key=lambda shape: shape.left)
        margins = [head.text_frame.margin_left if head.is_placeholder else 0 for head in heads]
        starts = [head.left + margin for head, margin in zip(heads, margins, strict=True)]
        assert starts == [chart.left for chart in charts], name
    writer = SlideWriter(1)
    place = Placeholder("ftr", 11, Box(0, 0, 2_895_600, 365_125), TextStyle(left=91_440, right=91_440))
    footer_line(writer, place, "Marketscope | 中国远程医疗市场：已知的数字与出处")
    shown = ">中国远程医疗市场：已知的数字与出处<"
    assert shown in writer.shapes[0], "a line that only just fits would break where readers set Chinese wider"


def test_a_layout_without_a_place_for_it_has_the_subtitle_clear_of_the_title(tmp_path: Path) -> None:
    page = SlidePage("title", title="Title", text="What it is about")
    write_deck([SlideSpec(page)], tmp_path / "deck.pptx", template=templates.one_layout(tmp_path))
    slide = opened(tmp_path / "deck.pptx").slides[0]
    words = next(shape for shape in slide.shapes if shape.name == "Subtitle")
    assert words.top >= slide.shapes.title.top + slide.shapes.title.height + 90_000
    assert words.text_frame.paragraphs[0].alignment == PP_ALIGN.CENTER, "as the title above it"


def test_tables_have_their_lines_on_every_template(made: dict[str, tuple[Path, Path]]) -> None:
    for name, (_, path) in made.items():
        with zipfile.ZipFile(path) as archive:
            styles = archive.read("ppt/tableStyles.xml")
        assert styles.count(STYLE.encode()) == 1, name


def test_old_slides_sections_and_their_names_do_not_stay(tmp_path: Path) -> None:
    template = templates.with_slides(tmp_path)
    write_deck([SlideSpec.of(samples.bars())], tmp_path / "deck.pptx", template=template)
    with zipfile.ZipFile(tmp_path / "deck.pptx") as archive:
        names = archive.namelist()
        content = b"".join(archive.read(name) for name in names)
    assert b"Old words" not in content
    assert b'name="Old"' not in content
    assert len(names) == len({name.casefold() for name in names})
    assert sum(name.startswith("ppt/slides/slide") for name in names) == 1


def test_a_template_of_sixty_layouts_is_read_and_one_of_them_can_be_chosen(tmp_path: Path) -> None:
    template = templates.many_layouts(tmp_path)
    look = look_at(template)
    assert (look.refusal, len(look.layouts)) == ("", 61)
    use = TemplateUse(layouts=(("chart", "slideLayout131|Copy 131"), ("two", "gone|Copy 107"), ("table", "x|nobody")))
    assert [look.chosen(kind, use).partition("|")[2] for kind in ("chart", "two")] == ["Copy 131", "Copy 107"]
    assert look.chosen("table", use) == look.chosen("table", TemplateUse())
    use = replace(use, layouts=(*use.layouts, ("register", "slideLayout140|Copy 140")))
    spec, options = [SlideSpec.of(samples.columns())], DeckOptions(sources=True)
    write_deck(spec, tmp_path / "deck.pptx", template=template, use=use, options=options)
    names = [slide.slide_layout.name for slide in opened(tmp_path / "deck.pptx").slides]
    assert names == ["Copy 131", "Copy 140"]


def test_macros_and_links_are_left_out_only_when_asked(tmp_path: Path) -> None:
    spec = [SlideSpec.of(samples.bars())]
    macros, links = templates.with_macros(tmp_path), templates.with_links(tmp_path)
    target = tmp_path / "deck.pptx"
    with pytest.raises(ExportError, match="macros"):
        write_deck(spec, target, template=macros)
    write_deck(spec, target, template=macros, use=TemplateUse(without_macros=True))
    with zipfile.ZipFile(target) as archive:
        assert not [name for name in archive.namelist() if "vba" in name]
        assert b"macro" not in archive.read("[Content_Types].xml")
    look = look_at(links)
    assert [address for _, address in look.links] == ["http://spy.invalid/x.png", "http://a.b/"]
    report = write_deck(spec, target, template=links)
    assert sum("points outside" in f.sentence for f in report.findings) == 2
    report = write_deck(spec, target, template=links, use=TemplateUse(without_links=True))
    assert not [f for f in report.findings if "outside" in f.sentence]
    with zipfile.ZipFile(target) as archive:
        content = b"".join(archive.read(name) for name in archive.namelist())
    assert b"spy.invalid" not in content
    assert b"hlinkClick" not in content
    assert opened(target).slide_master.placeholders[0].name == "Title Placeholder 1"


def test_a_font_for_chinese_words_is_offered_where_the_theme_names_none(
    made: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    template = made["Chinese"][0]
    assert not look_at(template).has_east_asian
    assert look_at(built_in_template()).has_east_asian
    use = TemplateUse(east_asian="Microsoft YaHei")
    write_deck([SlideSpec.of(samples.bars())], tmp_path / "deck.pptx", template=template, use=use)
    assert look_at(tmp_path / "deck.pptx").has_east_asian
    assert b"YaHei" not in (made["Chinese"][1]).read_bytes()


def test_every_kind_of_slide_has_its_places_in_the_built_in_template() -> None:
    look = look_at(built_in_template())
    layouts = {kind: look.zones(kind, TemplateUse()).layout.name for kind in KINDS}
    assert layouts == {
        "title": "Title",
        "chart": "Chart",
        "two": "Two charts",
        "four": "Two charts",
        "reading": "Chart and reading",
        "table": "Table",
        "shapes": "Figure of shapes",
        "text": "Text",
        "register": "Table",
    }
    counts = {kind: len(look.zones(kind, TemplateUse()).figures) for kind in ("chart", "two", "four", "reading")}
    assert counts == {"chart": 1, "two": 2, "four": 4, "reading": 1}


def test_decisions_are_remembered_by_what_is_in_the_file(tmp_path: Path) -> None:
    path = templates.default_template(tmp_path)
    settings = Settings(tmp_path / "settings.json")
    use = TemplateUse((("chart", "slideLayout6|Title Only"),), without_links=True, east_asian="SimSun")
    remember(settings, look_at(path).digest, use.plain())
    settings.save()
    again = Settings(tmp_path / "settings.json")
    moved = path.rename(tmp_path / "other name.pptx")
    order = ExportOrder((), tmp_path / "deck.pptx", template=moved)
    assert with_template(order, again).use == use
    again.put(**{TEMPLATE: str(moved)})
    assert with_template(replace(order, template=None), again).template == moved
    assert with_template(replace(order, target=tmp_path / "x.png"), again).template == moved
    moved.write_bytes(moved.read_bytes() + b" ")
    assert with_template(order, again).use == TemplateUse()
    for number in range(MOST + 5):
        remember(again, str(number), {})
    assert remembered(again, look_at(path).digest) == {}
    again.put(template_uses="[broken")
    assert remembered(again, "1") == {}


def test_words_have_room_where_a_reader_lacks_the_face_of_the_template() -> None:
    widenings = {face: Theme(body_font=face).widening for face in ("", "Arial", "Calibri", "Arial Black", "Acme Sans")}
    assert widenings == {"": 1.0, "Arial": 1.0, "Calibri": 1.17, "Arial Black": 1.3, "Acme Sans": 1.17}
    themes = (Theme(body_font="Calibri"), Theme(body_font="Arial", heading_font="Verdana"))
    assert [(one.widest, one.is_wide) for one in themes] == [("Calibri", False), ("Verdana", True)], "Calibri is narrow"


def test_a_title_slide_takes_a_smaller_size_before_a_word_of_its_title_is_cut(tmp_path: Path) -> None:
    from pptx import Presentation

    template, deck = tmp_path / "of-python-pptx.pptx", tmp_path / "deck.pptx"
    Presentation().save(str(template))
    report = write_deck([SlideSpec(SlidePage("title", title=LONG[:60]))], deck, template=template)
    words = [shape.text_frame.text for shape in opened(deck).slides[0].shapes if shape.has_text_frame]
    assert (LONG[:60].strip() in words, [f for f in report.findings if "title" in f.sentence]) == (True, [])
