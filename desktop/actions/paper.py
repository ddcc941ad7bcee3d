"""A figure, a page or a story on paper: which pages there are, each made when it is asked for, and the PDF of all."""

from __future__ import annotations

from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from desktop.actions.exporting import ExportProblem, write_bytes
from desktop.actions.freezing import built
from desktop.actions.story_export import page_shown, seen_of, slides_of, story_named
from desktop.figures.paper import HANDOUTS, Leaf, Paper, PrintedSlide
from desktop.frozen import frozen
from desktop.plotting.leaves import Heading, figure_leaves, notes_pieces
from desktop.plotting.pdf import About, write_pdf
from desktop.theme.theme import load_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Slide
    from desktop.theme.theme import Theme
    from desktop.workspace.workspace import Workspace

FIGURE, PAGE, STORY = "figure", "page", "story"
GREY, DARK, COLOUR = "grey", "dark", "colour"
INKS: Final = (COLOUR, GREY, DARK)
BOTH: Final = "both"
MOST: Final = 5_000
"""Pages of one print: more is a mistake."""


@frozen
class ShownPage:
    """What a page of the program shows now, as it was read from it."""

    title: str
    sentence: str = ""
    figures: tuple[Figure, ...] = ()
    language: str = "en"


@frozen
class PaperOrder:
    """What to put on which paper, and how."""

    what: str
    """figure, page or story."""
    paper: Paper = field(default_factory=Paper)
    language: str = "en"
    """en, zh, or both for the titles of a story; a page is printed in the language it is shown in."""
    handout: str = "one"
    """Of a story: one of ``HANDOUTS``."""
    ink: str = COLOUR
    """colour or grey on white, or dark as on a dark screen."""
    request: FigureRequest | None = None
    page: ShownPage | None = None
    story: str = ""

    @property
    def theme(self) -> Theme:
        """Paper is light unless somebody asks for dark."""
        return load_theme("dark" if self.ink == DARK else "light")

    @property
    def first_language(self) -> str:
        """The language of figures and words."""
        return "en" if self.language == BOTH else self.language


@frozen
class PaperPlan:
    """The pages of an order. Slides are kept as records and become figures page by page."""

    order: PaperOrder
    about: About
    leaves: tuple[Leaf, ...]
    """Complete for figures; for a story without its slides."""
    groups: tuple[tuple[tuple[int, Slide], ...], ...] = ()
    """The slides of each page of a story, with their numbers."""

    @property
    def total(self) -> int:
        """How many pages there are."""
        return len(self.leaves)

    def leaf(self, workspace: Workspace, place: int) -> Leaf:
        """A page, from 0; a slide whose figures cannot be made says why."""
        leaf = self.leaves[place]
        if not self.groups:
            return leaf
        order = self.order
        pages = (
            PrintedSlide(number, page_shown(workspace, slide, order.first_language, both=order.language == BOTH))
            for number, slide in self.groups[place]
        )
        return replace(leaf, slides=tuple(pages))


def plan_paper(workspace: Workspace, order: PaperOrder) -> PaperPlan:
    """Which pages there are. ExportProblem says in one sentence why there is none."""
    plan = _story(workspace, order) if order.what == STORY else _figures(workspace, order)
    if plan.total > MOST:
        raise ExportProblem(f"That would be {plan.total:,} pages; at most {MOST:,} are printed at once.")
    return plan


def write_paper(
    workspace: Workspace, order: PaperOrder, step: Callable[[int, int], None] = lambda _done, _total: None
) -> bytes:
    """The pages as PDF. ``step`` hears how far it is and may raise to stop."""
    plan = plan_paper(workspace, order)
    leaves = leaves_of(plan, workspace, step, range(plan.total))
    return write_pdf(leaves, order.paper, order.theme, plan.about, is_grey=order.ink == GREY)


def leaves_of(plan: PaperPlan, workspace: Workspace, step: Callable[[int, int], None], places: range) -> Iterator[Leaf]:
    """The pages of a stretch, one at a time."""
    for done, place in enumerate(places):
        step(done, len(places))
        yield plan.leaf(workspace, place)


def write_story_pdf(
    workspace: Workspace,
    name: str,
    target: Path,
    languages: Sequence[str],
    *,
    bilingual: bool = False,
    theme: str = "light",
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> None:
    """A story as a PDF of slides, in the first language and then in the next; the old file stays until it is complete.

    ``bilingual`` puts the titles in both languages on each slide instead.
    """
    first = PaperOrder(STORY, Paper(size="slide"), ink=DARK if theme == "dark" else COLOUR, story=name)
    spoken = (BOTH,) if bilingual else tuple(languages)
    plans = [plan_paper(workspace, replace(first, language=language)) for language in spoken]
    total = sum(plan.total for plan in plans)
    places = [(plan, place) for plan in plans for place in range(plan.total)]

    def leaves() -> Iterator[Leaf]:
        for done, (plan, place) in enumerate(places):
            step(done, total)
            yield replace(plan.leaf(workspace, place), number=done + 1, total=total)

    write_bytes(target, write_pdf(leaves(), first.paper, first.theme, plans[0].about))


def _figures(workspace: Workspace, order: PaperOrder) -> PaperPlan:
    shown = order.page
    if order.what == PAGE and shown is not None:
        figures, title = shown.figures, shown.title
        heading = Heading(f"{workspace.name} · {title}", title, shown.sentence, shown.language)
        if len(figures) == 1 and figures[0].title == title:  # a sheet that is the whole page brings its heading
            heading = replace(heading, title="", sentence="")
    else:
        figures = _figure(workspace, order)
        title = figures[0].title if figures else ""
        heading = Heading(workspace.name, language=order.first_language)
    if not figures:
        raise ExportProblem("There is no figure here to print. Choose another page, or a story.")
    leaves = figure_leaves(heading, figures, order.paper)
    return PaperPlan(order, About(title or workspace.name, workspace.name, heading.language), leaves)


def _figure(workspace: Workspace, order: PaperOrder) -> tuple[Figure, ...]:
    if order.request is None:
        return ()
    try:
        return (built(workspace, order.request, order.first_language),)
    except ValueError as error:
        raise ExportProblem(str(error)) from error


def _story(workspace: Workspace, order: PaperOrder) -> PaperPlan:
    story = story_named(workspace, order.story)
    seen = {slide.id for slide in seen_of(workspace, story)}
    slides = [(number, slide) for number, slide in enumerate(slides_of(workspace, story), 1) if slide.id in seen]
    pair = (story.title_en, story.title_zh)
    title = next(filter(None, pair if order.first_language == "en" else pair[::-1]), story.id)
    blank = Leaf(1, 1, order.first_language, f"{workspace.name} · {title}", handout=order.handout)
    leaves: list[Leaf] = []
    groups: list[tuple[tuple[int, Slide], ...]] = []
    if order.handout == "notes":
        for number, slide in slides:
            first, *further = notes_pieces(slide.notes, order.paper)
            leaves.append(replace(blank, notes=first))
            groups.append(((number, slide),))
            name = _name(number, slide, order.first_language)
            leaves += [replace(blank, notes=lines, is_continued=True, title=name) for lines in further]
            groups += [() for _ in further]
    else:
        count = HANDOUTS[order.handout]
        groups = [tuple(slides[start : start + count]) for start in range(0, len(slides), count)]
        leaves = [blank] * len(groups)
    numbered = tuple(replace(leaf, number=place, total=len(leaves)) for place, leaf in enumerate(leaves, 1))
    return PaperPlan(order, About(title, workspace.name, order.first_language), numbered, tuple(groups))


def _name(number: int, slide: Slide, language: str) -> str:
    """A slide's number and its own title, before its figures are known."""
    pair = (slide.title_en, slide.title_zh)
    title = next(filter(None, pair if language == "en" else pair[::-1]), "")
    return f"{number} · {title}" if title else str(number)
