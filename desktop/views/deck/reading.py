"""What the Deck page asks of the workspace: stories with their slides, and one slide ready to be drawn. No Qt."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.actions.freezing import figures_shown
from desktop.figures.slide_page import slide_page
from desktop.frozen import frozen
from desktop.state.stories import shown_story

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage
    from desktop.market.records import Slide, Story
    from desktop.workspace.workspace import Workspace


@frozen
class DeckAnswer:
    """The stories of a workspace and the slides of the one that is shown."""

    stories: tuple[Story, ...]
    story: Story | None
    """None where there is no story yet."""
    slides: tuple[Slide, ...]


@frozen
class Composed:
    """A slide as it would be exported, and what somebody should know before."""

    slide: str
    page: SlidePage
    sourceless: int = 0
    """Figures that name no source."""
    empty: str = ""
    """Why one of the figures has nothing to draw."""
    is_outdated: bool = False
    """Frozen, and the figures have changed since."""


def read_deck(workspace: Workspace, wanted: str) -> DeckAnswer:
    """The story of that id, else the person's own one, else the first; its slides without composing any."""
    stories = tuple(workspace.stories.all())
    shown = shown_story(wanted, [story.id for story in stories])
    story = next((story for story in stories if story.id == shown), None)
    slides = tuple(workspace.slides.all(story_id=story.id)) if story is not None else ()
    return DeckAnswer(stories, story, slides)


def compose_slide(workspace: Workspace, slide: Slide, language: str, *, both: bool = False) -> Composed:
    """A slide with its figures; where one cannot be read or built the page says why."""
    other, title = ("zh", slide.title_zh) if language == "en" else ("en", slide.title_en)
    try:
        figures = figures_shown(workspace, slide, language)
        beside = figures_shown(workspace, slide, other) if both and not title else ()
    except ValueError as error:
        return Composed(slide.id, replace(slide_page(slide, (), language, both=both), missing=str(error)))
    page = slide_page(slide, figures, language, both=both, beside=beside)
    return Composed(
        slide.id,
        page,
        sourceless=sum(1 for figure in page.figures if not figure.source_line and not figure.empty),
        empty=next((figure.empty for figure in page.figures if figure.empty and not figure.nodes), ""),
        is_outdated=_is_outdated(workspace, slide, language, figures),
    )


def _is_outdated(workspace: Workspace, slide: Slide, language: str, shown: tuple[Figure, ...]) -> bool:
    """Whether a frozen slide would show something else today."""
    if not slide.frozen_on:
        return False
    try:
        return figures_shown(workspace, replace(slide, frozen="", frozen_on=""), language) != shown
    except ValueError:
        return True
