"""Slides of words in a deck of a story: they follow the story, and what their owner wrote or formatted stays."""

from __future__ import annotations

import copy
import re
import shutil
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from desktop.actions.exporting import ExportProblem
from desktop.actions.freezing import freeze_slides, thaw_slides
from desktop.actions.paper import PaperOrder, plan_paper
from desktop.actions.refreshing import plan_deck
from desktop.actions.slides import hide_slides
from desktop.actions.story_export import write_story
from desktop.export.pptx.facts import texts_of
from desktop.export.pptx.refresh.changes import Effect
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.lines import write_lines
from desktop.export.pptx.refresh.merged import Step
from desktop.export.pptx.refresh.plan import plan_refresh
from desktop.export.pptx.refresh.remake import Retold, Source
from desktop.figures.paper import Paper
from desktop.figures.request import FigureRequest
from desktop.figures.slide_page import SlidePage
from desktop.market.records import Slide, Story
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export import samples
from tests.unit.export.refresh import owner
from tests.unit.export.refresh.owner import N

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.export.pptx.refresh.plan import RefreshPlan


def words(number: int, layout: str, title: str, text: str, notes: str = "") -> Slide:
    return Slide(
        id=f"own.{number}", story_id="own", position=number, layout=layout, title_en=title, text_en=text, notes=notes
    )


SLIDES = (
    words(1, "title", "A market of things", "What is known\nSpring"),
    words(2, "text", "Known and open", "Known\n- Sizes\n- Users\nOpen\n- Splits"),
    words(3, "text", "What follows", "- First we count\n- Then we ask\n- Last we tell", "Slowly"),
    words(4, "text", "The end", "- Thanks"),
)
LONG = "What is known of the market of things and of many other things besides, and why it stays so"
"""A title whose second line would be one short word."""
LATER = {
    "own.1": {"title_en": "A market of many things", "text_en": "What is known by now\nSpring\nSecond edition"},
    "own.2": {"title_en": LONG, "text_en": "Known\n- Sizes\n- Users\n- Deals\nDerived\n- Rates\nOpen\n- Splits"},
    "own.3": {
        "text_en": "- First we count twice\n- Then we ask\n- Last we tell\n- And listen",
        "notes": "Slowly\nand clearly",
    },
    "own.4": {"title_en": "The very end", "notes": "Bow"},
}
THIRD = "ppt/slides/slide3.xml"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the story, and its deck beside it."""
    folder = tmp_path_factory.mktemp("told")
    with Workspace.create(folder / "own.marketscope") as workspace:
        with workspace.edit("Tell") as edit:
            edit.put(Story(id="own", title_en="A story", title_zh=""))
            for slide in SLIDES:
                edit.put(slide)
        write_story(workspace, "own", folder / "deck.pptx", ("en",))
    return folder


@pytest.fixture
def deck(told: Path, tmp_path: Path) -> Path:
    return shutil.copy(told / "deck.pptx", tmp_path / "deck.pptx")


@pytest.fixture
def workspace(told: Path, tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.open(shutil.copy(told / "own.marketscope", tmp_path / "own.marketscope")) as opened:
        yield opened


def change(workspace: Workspace, *keys: str) -> None:
    with workspace.edit("Better words") as edit:
        for key in keys:
            edit.patch("slide", (key,), **LATER[key])


def said(plan: RefreshPlan, effect: Effect) -> list[tuple[int, str]]:
    return [(one.slide, one.sentence) for one in plan.changes if one.effect is effect]


def drawn(deck: Path) -> list[str]:
    """The slides as they are read, without ids and identities."""
    opened = DeckFile.read(deck)
    made = []
    for part in opened.slides:
        root = copy.deepcopy(opened.tree(part))
        for own in root.iter(f"{{{N['p']}}}cNvPr"):
            own.set("id", "0")
            own.set("name", re.sub(r"^Rule \d+$", "Rule", own.get("name", "")))
        for tagged in list(root.iter(f"{{{N['p']}}}custDataLst")):
            tagged.getparent().remove(tagged)
        made.append(etree.tostring(root, method="c14n").decode())
    return made


def skipped(deck: Path) -> list[bool]:
    """Which slides PowerPoint leaves out of a show."""
    opened = DeckFile.read(deck)
    return [opened.tree(part).get("show") == "0" for part in opened.slides]


def notes(deck: Path) -> list[str]:
    from pptx import Presentation

    slides = Presentation(str(deck)).slides
    return [one.notes_slide.notes_text_frame.text if one.has_notes_slide else "" for one in slides]


def lines(deck: Path, part: str, name: str) -> list[list[tuple[str, str]]]:
    """The paragraphs of a text: of each run its words, and the colour its owner gave it."""
    body = texts_of(owner.tree(deck, part))[name]
    return [
        [
            (
                run.findtext("a:t", "", N),
                colour.get("val") if (colour := run.find(".//a:srgbClr", N)) is not None else "",
            )
            for run in paragraph.findall("a:r", N)
        ]
        for paragraph in body.findall(".//a:p", N)
    ]


def paint(paragraph: Any, word: str) -> None:
    """Make one word of a paragraph red: its run becomes three."""
    (run,) = paragraph.findall("a:r", N)
    before, after = run.findtext("a:t", "", N).split(word)
    for text in (before, word, after):
        part = copy.deepcopy(run)
        part.find("a:t", N).text = text
        if text == word:
            part.find("a:rPr", N).append(owner.xml('<a:solidFill><a:srgbClr val="C00000"/></a:solidFill>'))
        run.addprevious(part)
    run.getparent().remove(run)


def test_an_untouched_deck_becomes_what_would_be_exported(deck: Path, workspace: Workspace, tmp_path: Path) -> None:
    assert not plan_deck(workspace, deck).changes
    change(workspace, *LATER)
    with workspace.edit("Name") as edit:
        edit.patch("story", ("own",), title_en="Another story")
    plan = plan_deck(workspace, deck)
    assert plan.texts == 4
    assert not said(plan, Effect.KEPT)
    plan.write()
    anew = tmp_path / "anew.pptx"
    write_story(workspace, "own", anew, ("en",))
    for number, (own, other) in enumerate(zip(drawn(deck), drawn(anew), strict=True), 1):
        assert own == other, f"slide {number}"
    assert notes(deck) == notes(anew) == ["", "", "Slowly\nand clearly", "Bow"]
    assert not plan_deck(workspace, deck).changes
    from tests.unit.export.validity import faults

    assert not faults(deck)


def test_margins_that_keep_titles_even_follow_the_words_unless_the_owner_set_them(
    deck: Path, workspace: Workspace
) -> None:
    second = "ppt/slides/slide2.xml"

    def margins() -> dict[str, str]:
        return dict(texts_of(owner.tree(deck, second))["Title"].find("p:txBody/a:bodyPr", N).attrib)

    assert margins() == {}
    change(workspace, "own.2")
    plan_deck(workspace, deck).write()
    assert int(margins()["rIns"]) > 91_440
    with workspace.edit("Short again") as edit:
        edit.patch("slide", ("own.2",), title_en="Known")
    plan_deck(workspace, deck).write()
    assert margins() == {}
    owner.edit(deck, second, lambda root: texts_of(root)["Title"].find("p:txBody/a:bodyPr", N).set("rIns", "700000"))
    with workspace.edit("Long again") as edit:
        edit.patch("slide", ("own.2",), title_en=LONG)
    plan_deck(workspace, deck).write()
    assert margins() == {"rIns": "700000"}
    assert lines(deck, second, "Title") == [[(LONG, "")]]


def test_lines_and_formats_of_the_owner_stay(deck: Path, workspace: Workspace) -> None:
    """A word in red, a line of her own, a line rewritten: three lines of the story change around them."""

    def edit(root: Any) -> None:
        texts = texts_of(root)
        own = texts["Text"].findall(".//a:p", N)
        paint(own[0], "First")
        paint(own[2], "Last")
        own[1].find(".//a:t", N).text = "Then I ask"
        mine = copy.deepcopy(own[1])
        mine.find(".//a:t", N).text = "Coffee"
        own[1].addnext(mine)
        texts["Title"].find(".//a:t", N).text = "My title"
        texts["Title"].find("p:spPr", N).append(
            owner.xml('<a:xfrm><a:off x="9000" y="9000"/><a:ext cx="9000000" cy="900000"/></a:xfrm>')
        )

    owner.edit(deck, THIRD, edit)
    with workspace.edit("Better words") as change_of:
        change_of.patch(
            "slide",
            ("own.3",),
            title_en="What comes next",
            text_en="- First we count twice\n- Then all of us ask\n- Last we tell everybody\n- And listen",
        )
    plan = plan_deck(workspace, deck)
    assert said(plan, Effect.WORDS) == [
        (3, '"First we count" becomes "First we count twice"'),
        (3, '"Last we tell" becomes "Last we tell everybody"'),
        (3, 'Added: "And listen"'),
    ]
    assert said(plan, Effect.KEPT) == [
        (3, '"My title" was written by hand and stays; it would say "What comes next" now'),
        (3, '"Then I ask" was written by hand and stays; it would say "Then all of us ask" now'),
    ]
    plan.write()
    assert lines(deck, THIRD, "Text") == [
        [("First", "C00000"), (" we count twice", "")],
        [("Then I ask", "")],
        [("Coffee", "")],
        [("Last", "C00000"), (" we tell everybody", "")],
        [("And listen", "")],
    ]
    assert texts_of(owner.tree(deck, THIRD))["Title"].find(".//a:off", N).get("x") == "9000"
    assert not plan_deck(workspace, deck).changes, "what stays is told once"


def test_words_grow_and_shrink_where_the_owner_only_formatted_some(deck: Path, workspace: Workspace) -> None:
    owner.edit(deck, THIRD, lambda root: paint(texts_of(root)["Text"].find(".//a:p", N), "count"))
    rows = "\n".join(f"- Line {number} of many that need more room than there was" for number in range(14))
    with workspace.edit("More") as change_of:
        change_of.patch("slide", ("own.3",), text_en=f"- First we count\n{rows}")
    plan_deck(workspace, deck).write()
    shown = texts_of(owner.tree(deck, THIRD))["Text"]
    assert lines(deck, THIRD, "Text")[0][1] == ("count", "C00000")
    (size,) = {run.get("sz") for run in shown.iterfind(".//a:rPr", N)}
    assert int(size) < 1800, "also the line that her colour is in"


def test_a_slide_is_found_by_its_words_where_its_tag_is_lost(deck: Path, workspace: Workspace) -> None:
    """Moved to the front, its title rewritten, no tag: the text is still that of one slide only. One is deleted."""

    def edit(root: Any) -> None:
        for tagged in list(root.iter(f"{{{N['p']}}}custDataLst")):
            tagged.getparent().remove(tagged)
        texts_of(root)["Title"].find(".//a:t", N).text = "My title"

    def order(root: Any) -> None:
        slides = root.find("p:sldIdLst", N)
        slides.insert(0, slides[2])
        slides.remove(slides[3])

    owner.edit(deck, THIRD, edit)
    owner.edit(deck, "ppt/presentation.xml", order)
    change(workspace, "own.3", "own.4")
    plan = plan_deck(workspace, deck)
    assert plan.texts == 3
    assert (1, '"First we count" becomes "First we count twice"') in said(plan, Effect.WORDS)
    assert [(at, words) for at, words in said(plan, Effect.KEPT) if not at] == [
        (0, 'The slide "The end" was not found, and its words changed in the story: it was deleted or rewritten')
    ]


def test_what_the_speaker_added_to_the_notes_stays(deck: Path, workspace: Workspace) -> None:
    def edit(root: Any) -> None:
        body = next(b for b in root.iter(f"{{{N['p']}}}txBody"))
        body.append(owner.xml("<a:p><a:r><a:t>Pause here</a:t></a:r></a:p>"))

    owner.edit(deck, "ppt/notesSlides/notesSlide1.xml", edit)
    change(workspace, "own.3")
    plan_deck(workspace, deck).write()
    assert notes(deck)[2].split("\n") == ["Slowly", "and clearly", "Pause here"]


def test_slides_that_came_and_went_are_told_in_a_line_each(deck: Path, workspace: Workspace) -> None:
    with workspace.edit("Another order") as edit:
        edit.delete("slide", ("own.2",))
        edit.put(words(5, "text", "One more", "- A"))
        edit.put(words(6, "title", "And one more", ""))
    plan = plan_deck(workspace, deck)
    assert said(plan, Effect.REFUSED) == [
        (0, "The story has 2 slides that this deck does not hold. Export the deck anew to have them")
    ]
    assert said(plan, Effect.KEPT) == [
        (0, "A slide of this deck is in the story no more; it stays, refreshed as it was exported")
    ]
    assert plan.is_stale
    assert not plan.writes


def test_both_languages_follow_each_on_its_own(told: Path, workspace: Workspace, tmp_path: Path) -> None:
    with workspace.edit("Chinese") as edit:
        edit.patch("slide", ("own.4",), title_zh="结束", text_zh="- 谢谢")
    apart, together = tmp_path / "apart.pptx", tmp_path / "together.pptx"
    write_story(workspace, "own", apart, ("en", "zh"))
    write_story(workspace, "own", together, ("en", "zh"), bilingual=True)
    with workspace.edit("Chinese") as edit:
        edit.patch("slide", ("own.4",), title_zh="全文完", text_zh="- 多谢")
        edit.patch("slide", ("own.2",), title_zh="已知与未知")
    for deck, slides in ((apart, {6, 8}), (together, {2, 4})):
        plan = plan_deck(workspace, deck)
        assert {one.slide for one in plan.changes} == slides, deck.name
        plan.write()
        anew = tmp_path / "anew.pptx"
        write_story(workspace, "own", anew, ("en", "zh"), bilingual=deck is together)
        assert drawn(deck) == drawn(anew), deck.name


def test_a_hidden_slide_is_hidden_in_powerpoint_and_its_owner_decides(workspace: Workspace, tmp_path: Path) -> None:
    deck = tmp_path / "hidden.pptx"
    hide_slides(workspace, ["own.3"], "Hide", hidden=True)
    write_story(workspace, "own", deck, ("en",))
    assert skipped(deck) == [False, False, True, False]
    owner.edit(deck, THIRD, lambda root: root.attrib.pop("show"))
    owner.edit(deck, THIRD.replace("3", "2"), lambda root: root.set("show", "0"))
    hide_slides(workspace, ["own.3", "own.4"], "Hide", hidden=True)
    change(workspace, "own.2", "own.3")
    plan = plan_deck(workspace, deck, "zh")
    assert {one.where for one in plan.changes} == {"标题", "正文", "正文 2", "正文 3", ""}, "in the words of the reader"
    plan.write()
    assert skipped(deck) == [False, True, False, False], "the owner of the deck has the last word"
    assert "Slowly\nand clearly" in notes(deck)[2]
    write_story(workspace, "own", deck, ("en",), without_hidden=True)
    assert skipped(deck) == [False, False], "left out"
    with workspace.edit("Hide all") as edit:
        for slide in workspace.slides.all(story_id="own"):
            edit.patch("slide", (slide.id,), figure='{"figures": [], "hidden": true}')
    with pytest.raises(ExportProblem, match="is hidden"):
        plan_paper(workspace, PaperOrder("story", Paper(size="slide"), story="own"))


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Workspace]:
    """The shipped data with a story of two figures and words behind them."""
    figures = (FigureRequest("size", "china-teleradiology"), FigureRequest("estimates", "china-internet-healthcare"))
    with Workspace.open(shipped_file(tmp_path / "market.marketscope")) as opened:
        with opened.edit("Tell") as edit:
            edit.put(Story(id="two", title_en="Two", title_zh=""))
            for number, request in enumerate(figures):
                edit.put(Slide(id=f"two.{number}", story_id="two", position=number, figure=request.to_json()))
            edit.put(replace(words(2, "text", "The end", "- Thanks"), id="two.2", story_id="two"))
        yield opened


def test_the_list_of_sources_follows_figures_and_the_order_of_slides(market: Workspace, tmp_path: Path) -> None:
    """A number gets another source; the slide of words went to the front, so that every figure stands one later."""
    deck, anew = tmp_path / "deck.pptx", tmp_path / "anew.pptx"
    write_story(market, "two", deck, ("en",))
    owner.edit(
        deck, "ppt/presentation.xml", lambda root: root.find("p:sldIdLst", N).insert(0, root.find("p:sldIdLst", N)[2])
    )
    assert not plan_deck(market, deck).changes, "where nothing else changes the list stays as it is"
    row = market.observations.all(subject_id="china-teleradiology", measure_id="market-size")[0]
    cited, place = market.sources.all()[0], market.evidence.get(row.evidence_id or "")
    assert place is not None
    with market.edit("Another source") as edit:
        edit.put(replace(cited, id="new", publisher="New House", title="New numbers"))
        edit.put(replace(place, id="new.1", source_id="new"))
        edit.patch("observation", (row.id,), evidence_id="new.1")
        edit.patch(
            "slide",
            ("two.0",),
            title_en="One publisher says how large the market is, and another one said so before it",
        )
    freeze_slides(market, ["two.1"], date(2026, 11, 21), "Freeze")
    plan = plan_deck(market, deck)
    assert "The list of sources follows the figures" in [sentence for _, sentence in said(plan, Effect.WORDS)]
    listed = [one.where for one in plan_deck(market, deck, "zh").changes if one.slide == 4]
    assert listed == ["标题", "Sources"], "how many publishers there are is told in words"
    plan.write()
    assert not plan_deck(market, deck).changes
    with market.edit("The same order") as edit:
        for position, key in enumerate(("two.2", "two.0", "two.1")):
            edit.patch("slide", (key,), position=position)
    thaw_slides(market, ["two.1"], "Thaw")
    write_story(market, "two", anew, ("en",))
    assert [drawn(deck)[at] for at in (1, 3)] == [drawn(anew)[at] for at in (1, 3)], "a longer title has other margins"
    assert "New House" in drawn(deck)[-1]


def test_lines_are_added_where_those_below_them_go() -> None:
    def body(*texts: str) -> Any:
        rows = "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in texts)
        return owner.xml(f"<p:txBody><a:bodyPr/>{rows}</p:txBody>")

    for now, fresh, todo in (
        ("abcd", "axyd", [Step(1, 1, (1, 3), False), Step(1, 3, (3, 3), False)]),
        ("abc", "xya", [Step(0, 1, (0, 3), False), Step(1, 3, (3, 3), False)]),
    ):
        standing = body(*now)
        write_lines(standing, body(*fresh), todo)
        assert "".join(standing.itertext()) == fresh


def test_a_deck_names_the_day_on_which_anything_of_it_changed(deck: Path) -> None:
    """A day that only passed makes no deck out of date; numbers of another day do not stand under the old one."""

    def on(day: date, title: str) -> RefreshPlan:
        page = SlidePage("title", title, text="What is known\nSpring")
        retell = {"own.1": Retold(page)}
        return plan_refresh(
            deck, Source(lambda _r, _l: samples.columns(), lambda key, _l, _b: retell.get(key)), today=day
        )

    assert not on(date(2031, 5, 6), "A market of things").changes
    plan = on(date(2031, 5, 6), "Another title")
    assert [one.where for one in plan.changes] == ["Title", "Edition"]
    plan.write()
    assert "6 May 2031" in "".join(owner.tree(deck, "ppt/slides/slide1.xml").itertext())
    assert not on(date(2031, 5, 7), "Another title").changes
