"""Figures and stories on paper: pages, their sizes, words, bookmarks; nothing is cut, nothing stops the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.actions.exporting import ExportOrder, ExportProblem, export_figures
from desktop.actions.paper import BOTH, PAGE, STORY, PaperOrder, ShownPage, plan_paper, write_paper
from desktop.figures.figure import Family, Table
from desktop.figures.paper import HANDOUTS, SIZES, Leaf, Paper
from desktop.market.records import Slide, Story
from desktop.plotting.leaf import MOST_SOURCES, source_lines
from desktop.plotting.leaves import Heading, figure_leaves
from desktop.plotting.pdf import About, leaf_image, write_pdf
from desktop.plotting.pdf_outline import with_outline
from desktop.theme.theme import load_theme
from desktop.workspace.workspace import Workspace
from tests.gui.paper.pdf_file import PdfFile, has_pdftotext, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

SAMPLE = "sample"
HOSTILE = "<b>=SUM(A1)</b> \u202egnp.exe ) endobj (\\ 中文 " + "x" * 400


def story(shipped: Shipped, **wanted: Any) -> PaperOrder:
    return PaperOrder(STORY, story=SAMPLE, **wanted)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace without a market: an empty story, one with hostile words, one of 200 slides of words."""
    folder = tmp_path_factory.mktemp("own")
    with Workspace.create(folder / "own.marketscope") as workspace:
        with workspace.edit("Stories") as edit:
            for key in ("empty", "hostile", "long"):
                edit.put(Story(id=key, title_en=HOSTILE[:190] if key == "hostile" else key))
            words = {"title_en": HOSTILE, "title_zh": "中文标题", "text_en": HOSTILE * 9}
            edit.put(Slide(id="h.1", story_id="hostile", position=1, layout="text", **words))
            edit.put(
                Slide(id="h.2", story_id="hostile", position=2, figure='{"name": "size.nowhere"}', notes="word " * 4000)
            )
            for number in range(200):
                title = f"Slide {number}"
                edit.put(Slide(id=f"l.{number:03}", story_id="long", position=number, layout="text", title_en=title))
        yield workspace


def test_a_story_becomes_a_pdf_with_a_slide_on_each_page(shipped: Shipped, tmp_path: Path) -> None:
    slides = list(shipped.workspace.slides.all(story_id=SAMPLE))

    data = write_paper(shipped.workspace, story(shipped, paper=Paper(size="slide")))
    pdf = PdfFile(data)

    assert pdf.sizes == [(960, 540)] * len(slides)
    assert pdf.embeds_fonts
    assert [page for _, page in pdf.bookmarks] == list(range(len(slides)))
    assert all(words.startswith(f"{number} · ") for number, (words, _) in enumerate(pdf.bookmarks, 1))
    if not has_pdftotext():
        pytest.skip("pdftotext is not here: what a PDF holds was checked, its words were not")
    pages = text_of(data, tmp_path)
    for (words, number), page in zip(pdf.bookmarks, pages, strict=True):
        title = words.partition(" · ")[2].split()
        assert " ".join(title[:4]) in " ".join(page.split()), f"page {number} does not say its title {title}"


@pytest.mark.parametrize("handout", HANDOUTS)
def test_handouts_share_the_slides_among_the_pages_of_every_paper(shipped: Shipped, handout: str) -> None:
    slides = shipped.workspace.slides.count(story_id=SAMPLE)
    wrong: list[str] = []
    for size in SIZES:
        for is_wide in (False, True):
            paper = Paper(size, is_wide)
            plan = plan_paper(shipped.workspace, story(shipped, paper=paper, handout=handout))
            pages = -(-slides // HANDOUTS[handout])
            shown = [number for group in plan.groups for number, _ in group]
            pages += sum(leaf.is_continued for leaf in plan.leaves)
            if (plan.total, shown) != (pages, list(range(1, slides + 1))):
                wrong.append(f"{size} {is_wide}: {plan.total} pages, slides {shown}")
            image = leaf_image(Leaf(1, 1, "en"), paper, load_theme("light"), 80, 1.0)
            if abs(image.height() / image.width() - paper.height / paper.width) > 0.02:
                wrong.append(f"{size} {is_wide}: a picture of {image.width()} x {image.height()}")
    leaves = (plan.leaf(shipped.workspace, place) for place in range(plan.total))
    leaf = next(leaf for leaf in leaves if any(slide.page.figures for slide in leaf.slides))
    if handout != "one" and not leaf.sources:
        wrong.append("no source below its figures")
    assert not wrong, wrong


def test_grey_has_no_colour_and_dark_is_only_for_who_asks(shipped: Shipped) -> None:
    leaf = plan_paper(shipped.workspace, story(shipped)).leaf(shipped.workspace, 0)
    light = leaf_image(leaf, Paper(), load_theme("light"), 300, 1.0)
    grey = leaf_image(leaf, Paper(), load_theme("light"), 300, 1.0, is_grey=True)

    assert not light.isGrayscale()
    assert grey.isGrayscale()
    assert story(shipped).theme.name == "light"
    assert story(shipped, ink="dark").theme.name == "dark"
    data = write_pdf([leaf], Paper(), load_theme("light"), About("Grey"), is_grey=True)
    assert len(PdfFile(data).sizes) == 1


def test_a_page_has_its_heading_once_and_its_tables_go_on(
    shipped: Shipped, figures: dict[Family, Figure], tmp_path: Path
) -> None:
    lines, table = figures[Family.LINES], figures[Family.TABLE]
    assert len(table.table.rows) > 30

    for paper in (Paper(), Paper(is_wide=True), Paper("slide"), Paper("letter", margin="wide")):
        leaves = figure_leaves(Heading("Here", "A page", "What it says."), (lines, table), paper)
        shown = [row for leaf in leaves for figure in leaf.figures[-1:] for row in figure.table.rows]
        assert tuple(shown[len(lines.table.rows) :]) == table.table.rows, paper
        assert [leaf.title for leaf in leaves] == ["A page", *[""] * (len(leaves) - 1)]
        assert [leaf.number for leaf in leaves] == list(range(1, len(leaves) + 1))

    shown_page = ShownPage("A page", "What it says.", (lines, table), "en")
    data = write_paper(shipped.workspace, PaperOrder(PAGE, page=shown_page))
    pdf = PdfFile(data)
    assert [words for words, _ in pdf.bookmarks] == [lines.title, table.title]
    assert pdf.sizes[0] == (595, 842)
    if not has_pdftotext():
        pytest.skip("pdftotext is not here: what a PDF holds was checked, its words were not")
    pages = [" ".join(page.split()) for page in text_of(data, tmp_path)]
    assert "A page What it says." in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "Source" in page
    named = sum(row[0].text.split()[0] in "".join(pages) for row in table.table.rows)
    assert named == len(table.table.rows)


def test_two_figures_share_a_page_and_large_ones_stand_alone(figures: dict[Family, Figure]) -> None:
    lines, sheet = figures[Family.LINES], figures[Family.SHEET]
    small = [lines, replace(lines, title="Other"), figures[Family.TREEMAP]]
    assert [len(leaf.figures) for leaf in figure_leaves(Heading(), small, Paper())] == [2, 1]
    assert [len(leaf.figures) for leaf in figure_leaves(Heading(), [lines, sheet], Paper())] == [
        1,
        1,
    ]


def test_nothing_to_print_is_said_in_one_sentence(own: Workspace) -> None:
    for order in (
        PaperOrder(STORY, story="empty"),
        PaperOrder(STORY, story="nowhere"),
        PaperOrder(PAGE, page=ShownPage("Nothing")),
        PaperOrder("figure"),
    ):
        with pytest.raises(ExportProblem, match=r"\.$"):
            plan_paper(own, order)


def test_hostile_words_and_a_figure_without_data_leave_the_rest_readable(own: Workspace) -> None:
    order = PaperOrder(STORY, story="hostile", handout="notes", language=BOTH)
    plan = plan_paper(own, order)
    data = write_paper(own, order)
    pdf = PdfFile(data)

    # Four thousand words of notes go on on further pages, and none of them is lost.
    told = " ".join(line for leaf in plan.leaves for line in leaf.notes).split()
    assert told == ["word"] * 4000
    assert plan.total > 3
    assert [leaf.is_continued for leaf in plan.leaves[:3]] == [False, False, True]
    assert plan.leaf(own, 1).slides[0].page.missing
    assert len(pdf.sizes) == plan.total
    assert pdf.bookmarks[0][0].startswith("1 · <b>=SUM(A1)</b>")
    assert "\u202e" not in pdf.bookmarks[0][0]
    assert len(pdf.bookmarks) == 2


def test_two_hundred_slides_can_be_stopped_between_any_two(own: Workspace) -> None:
    heard: list[tuple[int, int]] = []

    class Stopped(Exception):
        pass

    def step(done: int, total: int) -> None:
        heard.append((done, total))
        if done == 7:
            raise Stopped

    with pytest.raises(Stopped):
        write_paper(own, PaperOrder(STORY, Paper(size="slide"), story="long"), step)
    assert heard == [(done, 200) for done in range(8)]


def test_a_figure_that_cannot_be_laid_out_says_so_on_its_page(figures: dict[Family, Figure], tmp_path: Path) -> None:
    lines = figures[Family.LINES]
    broken = replace(lines, family=Family.TABLE, table=Table())
    data = write_pdf([Leaf(1, 1, "en", figures=(broken,))], Paper(), load_theme("light"), About("Broken"))

    assert PdfFile(data).sizes == [(595, 842)]
    if not has_pdftotext():
        pytest.skip("pdftotext is not here: that a page was made was checked, its words were not")
    assert lines.title.split()[0] in text_of(data, tmp_path)[0]


def test_sources_that_find_no_room_are_counted() -> None:
    sources = [f"Sources: number {number}" for number in range(9)]

    lines = source_lines(sources, 600, "en")

    assert len(lines) == MOST_SOURCES
    assert lines[-1] == f"and {9 - MOST_SOURCES + 1} more source lines, under the figures"
    assert source_lines(sources[:3], 600, "en") == tuple(sources[:3])
    assert source_lines(sources[:1], 600, "zh") == tuple(sources[:1])


def test_a_file_that_is_no_pdf_of_ours_gets_no_bookmarks() -> None:
    for data in (b"", b"%PDF-1.4\n%%EOF\n", b"trailer\n<< /Root 1 0 R /Size 2 >>\nstartxref\n0\n%%EOF\n"):
        assert with_outline(data, [("One", 0)]) == data


def test_the_export_of_a_story_as_pdf_speaks_each_language_in_turn(own: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "deck.pdf"

    written = export_figures(ExportOrder((), target, ("en", "zh"), story="hostile"), own)

    pdf = PdfFile(target.read_bytes())
    assert written == (target,)
    assert pdf.sizes == [(960, 540)] * 4
    english, _second, chinese, _fourth = (words for words, _ in pdf.bookmarks)
    assert english.startswith("1 · <b>")
    assert chinese == "1 · 中文标题"
    assert b"/Lang (en)" in target.read_bytes()
    export_figures(ExportOrder((), target, ("zh",), story="hostile", bilingual=True), own)
    assert len(PdfFile(target.read_bytes()).sizes) == 2
