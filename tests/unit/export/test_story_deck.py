"""A whole story as slides: the sample story read back against its pages, and stories that mean harm or have nothing."""

from __future__ import annotations

import itertools
import json
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop.actions.exporting import ExportOrder, ExportProblem, export_figures
from desktop.actions.freezing import freeze_slides
from desktop.actions.story_export import footer_of, slides_of, story_named, story_pages, write_story
from desktop.export.pptx.deck import DeckOptions, SlideSpec, built_in_template, write_deck
from desktop.export.pptx.even_lines import evened
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.line_breaks import Whole, pieces
from desktop.export.pptx.metrics import measured_for, widened, wrap
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.page_slide import kind_of
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.slide import SlideWriter, head
from desktop.export.pptx.slide_foot import fitted_footer, source_line
from desktop.export.pptx.source_lines import joined_sources
from desktop.export.pptx.template_look import look_at
from desktop.export.pptx.template_use import TemplateUse
from desktop.export.pptx.words import mark_word
from desktop.export.text import is_cjk, line
from desktop.figures.bilingual import in_both
from desktop.figures.ends import CROWD
from desktop.figures.figure import Certainty, Family
from desktop.figures.sheet import Listing
from desktop.figures.slide_page import SlidePage, with_topics
from desktop.figures.slide_text import heads_in_both
from desktop.figures.statements import all_names
from desktop.market.records import Slide, Story
from desktop.workspace.workspace import Workspace
from tests.unit.export import samples, templates
from tests.unit.export.slide_reading import read_deck
from tests.unit.export.test_deck import validator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.actions.story_export import StoryPage
    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

EVIL = '=1+1<&>"\x00\x07\ud800\ufffe\u202eabc <img src=x onerror=alert(1)> {=cmd} [mc:evil] '
SIZE = '{"family": "size", "market": "china-telemedicine"}'


class Stopped(Exception):
    """Raised by a test's progress."""


@pytest.fixture(scope="module")
def pages(shipped: Shipped) -> list[StoryPage]:
    slides = slides_of(shipped.workspace, story_named(shipped.workspace, "sample"))
    return story_pages(shipped.workspace, slides, ("en", "zh"), bilingual=True)


@pytest.fixture(scope="module")
def slides(sample_deck: Path) -> list[Any]:
    return opened(sample_deck)


def opened(path: Path) -> list[Any]:
    from pptx import Presentation

    return list(Presentation(str(path)).slides)


def words(slide: Any, *names: str) -> list[str]:
    """The paragraphs of the shapes with these names."""
    shapes = [shape for shape in slide.shapes if shape.name in names and shape.has_text_frame]
    return [paragraph.text for shape in shapes for paragraph in shape.text_frame.paragraphs]


def test_what_a_figure_measures_stands_below_its_head(slides: list[Any]) -> None:
    """The room of the head ends where that of the measure begins: Chinese fills both to their edges."""
    found = 0
    for slide in slides:
        heads = [one for one in slide.shapes if one.name == "Head"]
        measures = [one for one in slide.shapes if one.name == "Measure"]
        for over, measure in zip(heads, measures, strict=False):
            found += 1
            assert measure.top >= over.top + over.height
    assert found


def marks(slide: Any) -> set[str]:
    return {shape.name.rsplit("[mc:", 1)[1].rstrip("]") for shape in slide.shapes if "[mc:" in shape.name}


def test_the_sample_story_in_both_languages_is_valid(sample_deck: Path) -> None:
    from tests.unit.export.validity import faults

    assert not faults(sample_deck)
    if validator():
        done = subprocess.run([validator(), str(sample_deck)], capture_output=True, text=True, check=False, timeout=120)
        assert json.loads(done.stdout)["errors"] == []


def test_every_slide_says_what_its_page_says(slides: list[Any], pages: list[StoryPage]) -> None:
    assert len(pages) >= 15
    assert {one.page.layout for one in pages} == {"title", "text", "one", "two", "four", "reading"}
    assert not [one.key for one in pages if one.page.missing]
    wrong = []
    for number, (slide, one) in enumerate(zip(slides, pages, strict=False), 1):
        page = one.page
        if words(slide, "Title") != [page.title, page.second]:
            wrong.append(f"{number}: the title is {words(slide, 'Title')}")
        said = words(slide, "Text", "Second text", "Subtitle" if page.layout == "title" else "")
        text = heads_in_both(page.text, page.second_text) if page.layout == "reading" else page.text
        wanted = [line(row.removeprefix("- ")) for row in text.split("\n") if row.strip()]
        if page.text and said[: len(wanted)] != wanted:
            wrong.append(f"{number}: the text is {said}")
        missing = [figure.name for figure in page.figures if not [m for m in marks(slide) if m.startswith(figure.id)]]
        if missing:
            wrong.append(f"{number}: {missing} cannot be found again")
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        if one.notes and not notes.startswith(one.notes):
            wrong.append(f"{number}: the notes begin with {notes[:60]!r}")
        if ("--- evidence ---" in notes) != bool(page.figures):
            wrong.append(f"{number}: evidence belongs to figures only")
        empty = [p.name for p in slide.placeholders if p.has_text_frame and not p.text_frame.text.strip()]
        silent = [s.name for s in slide.shapes if "[mc:" in s.name and not s._element.xpath(".//p:cNvPr/@descr")]
        if empty or silent:
            wrong.append(f"{number}: empty places {empty}, without alternative text {silent}")
    assert not wrong


def test_charts_draw_the_numbers_of_their_figures(slides: list[Any], pages: list[StoryPage]) -> None:
    wrong, seen = [], 0
    for number, (slide, one) in enumerate(zip(slides, pages, strict=False), 1):
        charts = {m: s.chart for s in slide.shapes if s.has_chart for m in [s.name.rsplit("[mc:", 1)[1].rstrip("]")]}
        for figure in one.page.figures:
            if form_of(figure) is not Form.CHART:
                continue
            seen += 1
            drawn = [v for p in charts[figure.id].plots for s in p.series for v in s.values if v is not None]
            meant = {p.y for s in figure.series for p in s.points if p.y is not None}
            if [y for y in meant if not any(abs(y - v) < 1e-9 for v in drawn)]:
                wrong.append(f"{number}: {figure.name}")
    assert seen > 10
    assert not wrong


def test_each_of_many_lines_is_named_at_its_end_or_in_the_notes(sample_deck: Path) -> None:
    slide = next(
        one for one in read_deck(sample_deck) if len(one.charts) == 2 and "Telemedicine Market" in str(one.words)
    )
    for chart in slide.charts:
        said = [*slide.words, *(words for one in chart.series for words in one.labels.values())]
        names = {one.name.split(", ")[0].split(" (core")[0] for one in chart.series}
        assert len(names) > CROWD
        assert [name for name in names if not any(name in words for words in said)] == []


def test_words_stand_in_both_languages_and_numbers_once(slides: list[Any], pages: list[StoryPage]) -> None:
    names = [one.page.figures[0].name if one.page.figures else "" for one in pages]
    place = names.index("size.china-telemedicine")
    slide, page = slides[place], pages[place].page
    assert words(slide, "Section label") == [f"{page.section} | {page.beside[0].section}"]
    assert words(slide, "Subtitle") == [
        "Market size, China, USD billion, by estimator, 2019 – 2035 | 市场规模，中国，十亿美元，按估计机构，2019 – 2035"
    ]
    assert words(slide, "Source")[0].startswith("Sources 来源: Market Research Future")
    sizes = [run.font.size.pt for p in slide.shapes.title.text_frame.paragraphs for run in p.runs]
    assert sizes == [20, 18]
    shapes = [shape.name for shape in slide.shapes]
    order = [next(n for n, name in enumerate(shapes) if name.startswith(part)) for part in ("Title", "Subtitle", "Market size [mc:", "Footnotes", "Source", "Footer")]  # fmt: skip
    assert order == sorted(order), "read from top to bottom"
    text = next(slides[n] for n, one in enumerate(pages) if one.page.layout == "text")
    assert words(text, "Second text")[0] == "已公布"


def test_keys_heads_names_of_bars_and_lists_stand_in_both_languages(slides: list[Any], pages: list[StoryPage]) -> None:
    found = [
        (slide, one.page.figures[0], one.page.beside[0])
        for slide, one in zip(slides, pages, strict=False)
        if len(one.page.figures) == 1 and one.page.beside
    ]
    heads = 0
    for slide, own, other in found:
        said = [shape.text_frame.text for shape in every(slide.shapes) if shape.has_text_frame]
        is_keyed = any(shape.name.endswith("[mc:key]") for shape in slide.shapes)
        assert is_keyed == any(f"{mark_word(c, 'en')} {mark_word(c, 'zh')}" in said for c in Certainty), own.name
        if own.sheet is not None:
            titles = [block.title for band in own.sheet.bands for block in band.blocks if isinstance(block, Listing)]
            assert any(text.startswith(title) and is_cjk(text) for title in titles for text in said)
        table = next((shape.table for shape in slide.shapes if shape.has_table), None)
        if table is not None and form_of(own) in (Form.TABLE, Form.DRAWN_TABLE):
            drawn = [table.cell(0, at).text for at in range(len(table.columns))]
            meant = zip(drawn, own.table.columns, other.table.columns, strict=False)
            heads += sum(two.title in text.replace("\n", "") for text, one, two in meant if one.title != two.title)
        if own.family is Family.BARS and own.bar_rows is None:
            chart = next(shape.chart for shape in slide.shapes if shape.has_chart)
            assert "JD Health 京东健康" in list(chart.plots[0].categories)
    assert heads > 20


def every(shapes: Any) -> Iterator[Any]:
    """All shapes, those inside groups too."""
    for shape in shapes:
        yield shape
        if hasattr(shape, "shapes"):
            yield from every(shape.shapes)


def test_sections_follow_the_topics_and_the_register_names_the_slides(
    sample_deck: Path, slides: list[Any], pages: list[StoryPage]
) -> None:
    with zipfile.ZipFile(sample_deck) as archive:
        presentation = archive.read("ppt/presentation.xml").decode()
    assert presentation.count("<p14:section ") > 4
    assert presentation.count("<p14:sldId ") == len(slides)
    last = slides[-1]
    rows = [[cell.text for cell in row.cells] for s in last.shapes if s.has_table for row in s.table.rows]
    assert rows[0] == ["Publisher", "Document", "Date", "Entries", "Used on"]
    assert rows[-1][0].endswith("further publishers")
    first = slides[-2]
    assert len(slides) - len(pages) <= 2, "never more than two slides of sources"
    table = next(s.table for s in first.shapes if s.has_table)
    assert any(row.cells[0].text == "Market Research Future" for row in table.rows)
    assert first.notes_slide.notes_text_frame.text.count("\n") > 60, "every source stands in the notes"


READERS = ((1.0, 1.0), (1.0, 1.015), (0.97, 1.0), (0.94, 1.0))
"""How wide readers set Latin letters, and how much room a line has, against what is measured."""


def ill_ended(place: Place, title: str, usual: float) -> list[tuple[str, ...]]:
    """The lines of a title where any of them parts a number from its unit, or Chinese inside a phrase."""
    made = evened(place, [Paragraph(title)], usual, is_title=True)
    room = made.room - made.narrower
    style = place.placeholder.style if place.placeholder else None
    found, widening = [], widened()
    for letters, wider in READERS if widening > 1 else READERS[:2]:
        with measured_for(max(1.0, widening * letters)):
            size, bold = place.points(usual), style is not None and style.bold
            lines = wrap(title, size, round(room * wider), bold=bold, hanging=True)
        whole = set(itertools.accumulate(len(one.replace(" ", "")) for one in pieces(title, Whole.NUMBERS)))
        ends = list(itertools.accumulate(len(one.replace(" ", "")) for one in lines[:-1]))
        inside = any(is_cjk(a[-1]) and a[-1] not in "，；：、" and is_cjk(b[0]) for a, b in itertools.pairwise(lines))
        if inside or not whole.issuperset(ends):
            found.append(tuple(lines))
    return found


def test_words_around_the_figures_are_whole_and_end_well_in_any_language_and_template(
    pages: list[StoryPage], shipped: Shipped, tmp_path: Path
) -> None:
    """Also in a template whose face only its reader knows, and whose places for words are few and narrow."""
    story = story_named(shipped.workspace, "sample")
    wrong = []
    for template in (built_in_template(), templates.default_template(tmp_path)):
        look = look_at(template)
        with measured_for(look.theme.widening):
            for number, language in itertools.product(range(len(pages)), ("en", "zh")):
                shown = pages[number].page
                if language == "zh":
                    shown = replace(shown, title=shown.second, figures=shown.beside, text=shown.second_text, second="")
                where = look.zones(kind_of(replace(shown, beside=())), TemplateUse())
                name = f"{template.stem} {language} {number + 1}"
                wrong += [(name, one) for one in ill_ended(where.title, line(shown.title), where.title.points(22))]
                footer = footer_of(story, language, both=False)
                if where.footer and "…" in fitted_footer(Place(where.footer.box, where.footer, 9), line(footer)):
                    wrong.append((name, "the footer is cut"))
                source = joined_sources(shown.sources, lambda one, at=where.source: source_line(at, one) == one)
                if source != source_line(where.source, source):
                    wrong.append((name, source))
                writer = SlideWriter(1)
                alone = shown.figures[0].subtitle if len(shown.figures) == 1 else ""
                head(writer, where, replace(shown, second=""), "", alone, 0)
                wrong += [(name, one.sentence) for one in writer.findings]
    assert not wrong


def page(layout: str = "one", *figures: Figure, **values: Any) -> SlidePage:
    return SlidePage(layout, **{"title": "A title", "figures": figures, **values})


def layouts() -> Iterator[SlidePage]:
    """Every layout with figures of every kind, with too many words, with hostile ones, in one language and in both."""
    one, other = samples.columns(), samples.columns_zh()
    long = EVIL + "x" * 100_000
    yield page("title", text="One line", second="标题")
    yield page("title", title=long, second=long, text=long, second_text=long)
    yield page("text", text="Head\n- item\n- item\nplain", second_text="标题\n- 项")
    yield page("text", text="\n".join(f"- {long[:3000]}" for _ in range(40)), title=long)
    yield page("text", text="- " + long, second_text=long, title="", second=long)
    yield page("reading", one, text="Head\n- item", frozen_on="2026-11-21")
    yield page("reading", samples.treemap(), text=long, beside=(samples.treemap(),))
    yield page("reading", text="Words", missing=EVIL + " is not there")
    yield page("one", one, title="", beside=(other,), second="")
    yield page("two", one, samples.treemap(), frozen_on="not a day")
    yield page("two", samples.bars())
    yield page("four", one, samples.lines(), samples.treemap(), samples.nothing())
    yield page("four", replace(one, section=long, subtitle=long), samples.users(), samples.fan())
    yield page("one", missing="It is not there.", language="zh")
    yield page("no such layout", title="只有中文", language="zh")


@pytest.mark.parametrize("foreign", [False, True])
def test_every_layout_is_valid_in_any_template_whatever_stands_on_it(tmp_path: Path, foreign: bool) -> None:
    from pptx import Presentation

    from tests.unit.export.validity import faults

    template = tmp_path / "foreign.pptx"
    Presentation().save(str(template))
    specs = [SlideSpec(one, EVIL + "--- evidence ---", footer=EVIL) for one in layouts()]
    target = tmp_path / "all.pptx"
    options = DeckOptions(sources=True, date="2026-11-21")
    report = write_deck(specs, target, template=template if foreign else None, options=options)
    assert not [found for found in report.findings if found.severity == "critical"]
    assert not faults(target)
    made = opened(target)
    wide, high = Presentation(str(target)).slide_width, Presentation(str(target)).slide_height
    outside = [
        f"{n}: {s.name}"
        for n, slide in enumerate(made, 1)
        for s in slide.shapes
        if not (0 <= s.left <= s.left + s.width <= wide + 1 and 0 <= s.top <= s.top + s.height <= high + 1)
    ]
    assert not outside
    reasons = [words(slide, "Reason") for slide in made if words(slide, "Reason")]
    assert len(reasons) == 2
    assert [found.sentence for found in report.findings].count("A figure could not be built: It is not there.") == 1
    told = [" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in made]
    assert sum("Figures as of 21 November 2026" in text for text in told) == 1
    assert sum("Figures as of not a day" in text for text in told) == 1
    for slide in made:
        notes = slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""
        assert notes.count("--- evidence ---") <= 1, "words of a person never begin our block"


def test_the_second_language_names_the_unit_that_is_drawn() -> None:
    english, chinese = samples.columns(), samples.columns_zh()
    assert english.y is not None
    assert chinese.y is not None
    pair = in_both(english, chinese)
    assert pair.y == english.y
    assert chinese.y.unit not in pair.subtitle.split(" | ")[-1] or chinese.y.factor == english.y.factor
    turned = in_both(chinese, english)
    assert turned.language == "zh"
    assert english.y.unit not in turned.subtitle or chinese.y.factor == english.y.factor


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "empty.marketscope") as made, made.edit("Story") as edit:
        edit.put(Story(id="own", title_en="", title_zh="只有中文"))
    with Workspace.open(tmp_path / "empty.marketscope") as found:
        yield found


def put(workspace: Workspace, *slides: Slide) -> None:
    with workspace.edit("Slides") as edit:
        for number, slide in enumerate(slides):
            edit.put(replace(slide, id=f"own.{number}", story_id="own", position=number))


def test_a_story_without_slides_and_one_that_is_not_there_are_said(workspace: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "x.pptx"
    for name, sentence in (
        ("own", "has no slide yet"),
        ("只有中文", "has no slide yet"),
        ("nobody", "no story 'nobody'"),
    ):
        with pytest.raises(ExportProblem, match=sentence):
            export_figures(ExportOrder((), target, story=name), workspace)
    assert not target.exists()


def test_slides_that_cannot_be_built_stay_with_their_reason(workspace: Workspace, tmp_path: Path) -> None:
    put(
        workspace,
        Slide(id="", story_id="", position=0, figure=SIZE, title_zh="市场已删除"),
        Slide(id="", story_id="", position=0, figure="{", notes="Mine"),
        Slide(id="", story_id="", position=0, layout="text", text_en="- Words"),
        Slide(id="", story_id="", position=0, layout="text", text_zh="- 文字"),
        Slide(id="", story_id="", position=0, figure=SIZE, frozen_on="2026-11-21", frozen="{}"),
    )
    target = tmp_path / "x.pptx"
    report = write_story(workspace, "own", target, ("zh", "en"))
    made = opened(target)
    assert len(made) == 10
    assert [bool(words(slide, "Reason")) for slide in made[:5]] == [True, True, False, False, True]
    assert words(made[0], "Title") == ["市场已删除"]
    assert words(made[3], "Text") == words(made[8], "Text") == ["文字"]
    assert made[1].notes_slide.notes_text_frame.text.startswith("Mine")
    assert sum("could not be built" in found.sentence for found in report.findings) == 6
    with pytest.raises(ExportProblem, match=r"Slide 1 of 'own'"):
        export_figures(ExportOrder((), tmp_path / "x.csv", story="own"), workspace)


def test_a_story_stopped_midway_leaves_the_old_deck(shipped: Shipped, tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    target.write_bytes(b"mine")
    steps: list[tuple[int, int]] = []

    def step(done: int, total: int) -> None:
        steps.append((done, total))
        if done >= total // 2 + 2:
            raise Stopped

    with pytest.raises(Stopped):
        export_figures(ExportOrder((), target, story="sample"), shipped.workspace, step)
    assert steps == sorted(steps)
    assert len({done for done, _ in steps}) > 15, "heard of with every slide"
    assert target.read_bytes() == b"mine"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["deck.pptx"]


def test_a_refresh_follows_figures_and_leaves_words_and_frozen_slides(workspace: Workspace, tmp_path: Path) -> None:
    from desktop.actions.refreshing import plan_deck

    with workspace.edit("Market") as edit:
        for key in ("a", "b"):
            edit.put(market(key, f"Market {key}"))
    one, two = (json.dumps({"family": "kpis", "market": key}) for key in "ab")
    put(
        workspace,
        Slide(
            id="", story_id="", position=0, layout="two", figure=f"[{one}, {two}]", title_en="Mine", notes="My notes"
        ),
        Slide(id="", story_id="", position=0, figure=one),
        Slide(id="", story_id="", position=0, layout="text", text_en="- Words"),
        Slide(id="", story_id="", position=0, figure=two),
    )
    freeze_slides(workspace, ["own.3"], date(2026, 11, 21), "Freeze")
    target = tmp_path / "deck.pptx"
    write_story(workspace, "own", target, ("en", "zh"), bilingual=True)
    assert len([m for m in marks(opened(target)[0]) if m != "key"]) == 2
    with workspace.edit("Rename") as edit:
        edit.patch("market", ("a",), name_en="Another name", name_zh="别名")
    plan = plan_deck(workspace, target)
    changed = {(change.slide, change.effect.name) for change in plan.changes}
    assert {slide for slide, effect in changed if effect in {"WORDS", "NUMBER", "PART"}} == {1, 2}
    plan.write()
    made = opened(target)
    assert words(made[0], "Title")[0] == "Mine"
    assert made[0].notes_slide.notes_text_frame.text.startswith("My notes")
    assert "Another name" in words(made[1], "Title")[0]
    assert words(made[2], "Text") == ["Words"]


def market(key: str, name: str) -> Any:
    from desktop.market.records import Market

    return Market(id=key, name_en=name, name_zh="", geography_id=None)


def test_heads_of_a_text_slide_stand_side_by_side_in_one_size_and_fill_the_width(tmp_path: Path) -> None:
    text = (
        "Published\n- Market sizes\n- Users\nDerived\n- Amounts converted\nNot published\n- Ratings " + "of forces " * 9
    )
    write_deck([SlideSpec(SlidePage("text", "Known and not", text=text))], tmp_path / "text.pptx")
    slide = opened(tmp_path / "text.pptx")[0]
    places = [shape for shape in slide.shapes if shape.name.startswith("Text")]
    assert [shape.text_frame.paragraphs[0].text for shape in places] == ["Published", "Derived", "Not published"]
    assert len({run.font.size for shape in places for p in shape.text_frame.paragraphs for run in p.runs}) == 1
    assert len({shape.width for shape in places}) == 1
    assert len({shape.top for shape in places}) == 1
    gaps = [after.left - before.left - before.width for before, after in itertools.pairwise(places)]
    assert all(gap > 200_000 for gap in gaps)
    assert places[-1].left + places[-1].width >= slide.shapes.title.left + slide.shapes.title.width - 1_000
    assert sum(shape.is_placeholder for shape in places) == 1, "the words stay in the outline"


def test_a_table_without_footnotes_takes_their_place_and_shows_more_rows(tmp_path: Path) -> None:
    figure = samples.stacked()
    row = figure.table.rows[0]
    figure = replace(figure, family=Family.TABLE, table=replace(figure.table, rows=(row,) * 90), footnotes=())
    noted = replace(figure, footnotes=("A note.",))
    write_deck([SlideSpec.of(figure), SlideSpec.of(noted)], tmp_path / "rows.pptx")
    plain, footed = opened(tmp_path / "rows.pptx")
    shown = [next(len(s.table.rows) for s in slide.shapes if s.has_table) for slide in (plain, footed)]
    assert shown[0] >= shown[1] + 1
    table = next(shape for shape in plain.shapes if shape.has_table)
    source = next(shape for shape in plain.placeholders if shape.name == "Source")
    assert table.top + table.height < source.top


def test_the_register_keeps_each_publisher_on_a_line_and_its_names_and_signs_are_of_its_language(
    slides: list[Any], pages: list[StoryPage], shipped: Shipped, tmp_path: Path
) -> None:
    from desktop.export.pptx.metrics import width

    own = [one.page for one in pages if one.page.figures and one.page.beside][:8]
    chinese = [replace(one, language="zh", figures=one.beside, beside=(), second="") for one in own]
    options, names = DeckOptions(sources=True), all_names(shipped.workspace)
    write_deck([SlideSpec(one) for one in chinese], tmp_path / "zh.pptx", options=options, names=names)
    documents: list[str] = []
    publishers: dict[str, list[str]] = {"both": [], "zh": []}
    lasts = [("both", one) for one in slides[-2:]] + [("zh", one) for one in opened(tmp_path / "zh.pptx")[-2:]]
    for name, slide in lasts:
        assert "本文件" in slide.shapes.title.text_frame.text, name
        table = next(shape.table for shape in slide.shapes if shape.has_table)
        rooms = [column.width - 108_000 for column in table.columns]
        cells = [(cell.text, room) for row in table.rows for cell, room in zip(row.cells, rooms, strict=True)]
        assert not [text for text, room in cells if width(text, 10) > room], name
        documents += [row.cells[1].text for row in table.rows]
        publishers[name] += [row.cells[0].text for row in table.rows]
    assert any("（另" in text and text.endswith("份）") for text in documents)
    assert not any("(另" in text for text in documents)
    english = {"publisher not named", "Guanyan Tianxia", "VCBeat", "China Daily"}
    chinese_names = {"出版者不详", "观研天下", "中国日报"}
    for name, own, others in (("both", english, chinese_names), ("zh", chinese_names, english)):
        assert own <= set(publishers[name]), name
        assert not others & set(publishers[name]), name
        assert len(publishers[name]) == len(set(publishers[name])) + 1, "but for the heads each stands once"


def test_nothing_of_a_deck_just_written_is_out_of_date(shipped: Shipped, sample_deck: Path) -> None:
    from desktop.actions.refreshing import plan_deck

    assert not plan_deck(shipped.workspace, sample_deck).changes


def test_every_slide_says_over_its_title_what_it_is_about(slides: list[Any], pages: list[StoryPage]) -> None:
    """Slides of words stand under the topic of those before them, the first ones under that of those behind."""
    assert not [number for number, slide in enumerate(slides, 1) if not "".join(words(slide, "Section label"))]
    about = next(one.page.figures[0].section for one in pages if one.page.figures)
    other = next(one.page.beside[0].section for one in pages if one.page.beside)
    for number in (at for at, one in enumerate(pages) if one.page.layout == "text"):
        assert words(slides[number], "Section label")[0] in (about, f"{about} | {other}"), number + 1
    text, figures = SlidePage("text"), next(one.page for one in pages if one.page.figures)
    assert with_topics([text, figures])[0].topic == f"{about}  |  {other}" == with_topics([figures, text])[1].topic
    assert with_topics([replace(text, language="zh"), figures])[0].topic == ""
