"""A story as the pages of a deck: every slide with its own words, figures, layout, notes, and the day it is kept to.

A slide whose figure cannot be built stays where it is and says why: nothing of a story is left out silently.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.actions.exporting import ExportProblem
from desktop.actions.freezing import LANGUAGES, figures_shown
from desktop.figures.slide_content import is_hidden, requests_of, shown_slides
from desktop.figures.slide_page import SlidePage, slide_page, with_topics
from desktop.figures.statements import all_names
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from desktop.export.pptx.template_use import TemplateUse
    from desktop.export.report import ExportReport
    from desktop.figures.figure import Figure
    from desktop.market.records import Slide, Story
    from desktop.workspace.workspace import Workspace

_SHORT: Final = 60
"""Letters of a story's titles that a footer holds in both languages."""


@frozen
class StoryPage:
    """A slide of a story, ready to be written in one language or in both."""

    key: str
    """Id of the slide."""
    page: SlidePage
    notes: str = ""
    hidden: bool = False
    """Whether it is skipped when the deck is shown."""


def story_named(workspace: Workspace, name: str) -> Story:
    """The story with that id or title; ExportProblem says which there are."""
    stories = workspace.stories.all()
    found = next((row for row in stories if name in {row.id, row.title_en, row.title_zh}), None)
    if found is None:
        known = ", ".join(row.id for row in stories) or "none yet"
        raise ExportProblem(f"There is no story {name!r}. Stories in this workspace: {known}. Nothing was written.")
    return found


def slides_of(workspace: Workspace, story: Story) -> list[Slide]:
    """Its slides in order; ExportProblem where it has none."""
    slides = workspace.slides.all(story_id=story.id)
    if not slides:
        raise ExportProblem(f"The story {story.title_en or story.title_zh!r} has no slide yet. Nothing was written.")
    return slides


def seen_of(workspace: Workspace, story: Story) -> list[Slide]:
    """Those that are not hidden; ExportProblem where it has none."""
    found = shown_slides(slides_of(workspace, story))
    if not found:
        name = story.title_en or story.title_zh
        raise ExportProblem(f"Every slide of the story {name!r} is hidden. Nothing was written.")
    return list(found)


def exported_slides(workspace: Workspace, story: Story, *, without_hidden: bool) -> list[Slide]:
    """What of a story is exported: all slides, or those that are not hidden; ExportProblem where there is none."""
    return seen_of(workspace, story) if without_hidden else slides_of(workspace, story)


def page_shown(workspace: Workspace, slide: Slide, language: str, *, both: bool = False) -> SlidePage:
    """What a slide shows in a language; with ``both`` its words stand in the other one too.

    Where a figure cannot be read or built the page has none and says why.
    """
    other = next(one for one in LANGUAGES if one != language)
    try:
        figures = figures_shown(workspace, slide, language)
        beside = figures_shown(workspace, slide, other) if both else ()
    except ValueError as error:
        return replace(slide_page(slide, (), language, both=both), missing=str(error))
    return slide_page(slide, figures, language, both=both, beside=beside)


def story_pages(
    workspace: Workspace,
    slides: Sequence[Slide],
    languages: Sequence[str],
    *,
    bilingual: bool = False,
    step: Callable[[int], None] = lambda _done: None,
) -> list[StoryPage]:
    """All slides in the first language, then in the next; ``bilingual`` puts both on each slide instead.

    ``step`` hears before each page how many are done, and may raise to stop.
    """
    made: list[StoryPage] = []
    for language in languages[:1] if bilingual else languages:
        for slide in slides:
            step(len(made))
            page = page_shown(workspace, slide, language, both=bilingual)
            made.append(StoryPage(slide.id, page, slide.notes, is_hidden(slide)))
    pages = with_topics([one.page for one in made])
    return [replace(one, page=page) for one, page in zip(made, pages, strict=True)]


def story_figures(
    workspace: Workspace,
    name: str,
    languages: Sequence[str],
    step: Callable[[int, int], None] = lambda _done, _total: None,
    *,
    without_hidden: bool = False,
) -> list[Figure]:
    """Every figure that the slides of a story show, once in each language; frozen ones as they were kept.

    ``without_hidden``: those of hidden slides are left out.

    Raises ExportProblem where the story shows none, or where one of them cannot be built.
    """
    slides = exported_slides(workspace, story_named(workspace, name), without_hidden=without_hidden)
    total = len(slides) * len(languages) + 1
    pages = story_pages(workspace, slides, languages, step=lambda done: step(done, total))
    wrong = next((number for number, one in enumerate(pages) if one.page.missing), None)
    if wrong is not None:
        number = wrong % len(slides) + 1
        raise ExportProblem(f"Slide {number} of {name!r}: {pages[wrong].page.missing} Nothing was written.")
    found: list[Figure] = []
    for made in pages:
        found += [one for one in made.page.figures if one not in found]
    if not found:
        raise ExportProblem(f"The story {name!r} has no figure on its slides yet. Nothing was written.")
    return found


def requests_in(slides: Sequence[Slide]) -> dict[str, str]:
    """How the figures of slides were asked for, as JSON by their ids: what a refresh makes them from."""
    found: dict[str, str] = {}
    for slide in slides:
        try:
            found |= {request.id: request.to_json() for request in requests_of(slide)}
        except ValueError:
            continue  # the page says that it cannot be read
    return found


def write_story(
    workspace: Workspace,
    name: str,
    target: Path,
    languages: Sequence[str],
    *,
    bilingual: bool = False,
    template: Path | None = None,
    use: TemplateUse | None = None,
    continued: bool = False,
    without_hidden: bool = False,
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> ExportReport:
    """Write a story as a deck; ``step`` hears (done, all) and may raise to stop: the old file then stays as it is.

    ``continued``: tables longer than a slide go on over further ones. ``without_hidden``: hidden slides are left out
    instead of being hidden in the deck.

    Raises ExportProblem, ExportError or WorkspaceError in one sentence where nothing could be written.
    """
    from desktop.export.pptx.deck import DeckOptions, SlideSpec, write_deck

    story = story_named(workspace, name)
    slides = exported_slides(workspace, story, without_hidden=without_hidden)
    count = len(slides) * (1 if bilingual else len(languages))
    pages = story_pages(workspace, slides, languages, bilingual=bilingual, step=lambda done: step(done, 2 * count))
    specs = [
        SlideSpec(
            one.page,
            one.notes,
            one.key,
            footer=footer_of(story, one.page.language, bilingual),
            hidden=one.hidden,
        )
        for one in pages
    ]
    return write_deck(
        specs,
        target,
        template=template,
        use=use,
        options=DeckOptions(sources=True, date=date.today().isoformat(), continued=continued),
        progress=lambda done, _all: step(count + done, 2 * count),
        requests=requests_in(slides),
        names=all_names(workspace),
    )


def footer_of(story: Story, language: str, both: bool) -> str:
    """What stands at the foot of the slides of a story: its title, in both languages where that is short enough."""
    return f"Marketscope  |  {_title(story, language, both)}"


def _title(story: Story, language: str, both: bool) -> str:
    own, other = (story.title_en, story.title_zh) if language == "en" else (story.title_zh, story.title_en)
    beside = "  ".join(dict.fromkeys(text for text in (own, other) if text))
    return beside if both and len(beside) <= _SHORT else own or other or story.id
