"""Words of the Deck page that several of its parts use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.slide_content import is_hidden

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.figures.figure import Figure
    from desktop.market.records import Slide, Story
    from desktop.views.deck.reading import Composed
    from desktop.widgets.tile_model import Tile

translate = QCoreApplication.translate
LANGUAGE, BOTH = "deck_language", "both"
"""The setting that keeps the language of decks, and its value for both languages."""
MARKS = {"one": "image", "two": "columns-3", "four": "layout-dashboard", "reading": "file-text", "text": "list"}


def layouts() -> list[tuple[str, str]]:
    """Every arrangement of a slide with its name."""
    return [
        ("title", translate("Deck", "Title")),
        ("text", translate("Deck", "Text")),
        ("one", translate("Deck", "One")),
        ("two", translate("Deck", "Two")),
        ("four", translate("Deck", "Four")),
        ("reading", translate("Deck", "Reading")),
    ]


def stamp(day: str) -> str:
    """Of what day a frozen slide is."""
    return translate("Deck", "as of {day}").format(day=day[:10])


def foot(slide: Slide, known: Composed) -> str:
    """What the foot of a slide says on the Deck page: of what day it is, and in which scenario."""
    told = ", ".join(scenarios(known.page.figures))
    return " · ".join(one for one in (stamp(slide.frozen_on) if slide.frozen_on else "", told) if one)


def scenarios(figures: Iterable[Figure]) -> tuple[str, ...]:
    """The scenarios that figures show as a sentence names them, each once."""
    return tuple(dict.fromkeys(figure.scenario for figure in figures if figure.scenario))


def story_title(story: Story, language: str) -> str:
    """Its title in a language, else in the other one."""
    pair = (story.title_en, story.title_zh) if language == "en" else (story.title_zh, story.title_en)
    return pair[0] or pair[1] or story.id


def slide_title(slide: Slide, known: Composed | None, language: str) -> str:
    """What stands below a thumbnail: the title as it is shown, else what is known before the figure is there."""
    if known is not None and known.page.title:
        return " ".join(known.page.title.split())
    own = (slide.title_en or slide.title_zh) if language == "en" else (slide.title_zh or slide.title_en)
    words = dict(layouts())
    return " ".join(own.split()) or words.get(slide.layout, "")


def tile_of(number: int, slide: Slide, known: Composed | None, language: str) -> Tile:
    """A slide as a tile: its number, title, arrangement, and what somebody should know."""
    from desktop.widgets.tile_model import Tile

    title = slide_title(slide, known, language)
    badge, tone, tip = "", "text.secondary", title
    if known is not None and (known.page.missing or known.empty):
        badge, tone, tip = "triangle-alert", "error", f"{title}\n{known.page.missing or known.empty}"
    elif slide.frozen_on:
        badge, tip = "pin", f"{title}\n{stamp(slide.frozen_on)}"
        tone = "disputed" if known is not None and known.is_outdated else "text.secondary"
    hidden = is_hidden(slide)
    if hidden:
        tip = f"{tip}\n{translate('Deck', 'Hidden: skipped when the story is presented')}"
        badge = badge or "eye-off"
    told = scenarios(known.page.figures) if known is not None else ()
    if told:
        tip = f"{tip}\n{', '.join(told)}"
        badge, tone = badge or "sliders-horizontal", tone if badge else "accent"
    return Tile(slide.id, number, title, MARKS.get(slide.layout, ""), badge, tone, tip, is_muted=hidden)
