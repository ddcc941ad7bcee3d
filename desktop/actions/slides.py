"""Slides of a story: what they hold, in which order. Each function is one named edit, taken back by one undo.

A slide keeps requests and not pictures: what it shows follows the data, until it is frozen.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.actions.stories import own_story
from desktop.figures.slide_content import as_text, hidden_text, is_hidden
from desktop.figures.slide_page import ROOM
from desktop.market.records import Slide
from desktop.state.stories import OWN
from desktop.workspace.new_ids import free_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.figures.request import FigureRequest
    from desktop.workspace.edit import Changes, Edit
    from desktop.workspace.workspace import Workspace

HOLDS: Final = ROOM
"""How many figures a layout has room for."""
WORDS: Final = frozenset({"title_en", "title_zh", "text_en", "text_zh", "notes"})
"""What a person writes on a slide."""


def send_to_deck(workspace: Workspace, request: FigureRequest, edit_name: str, story: str = OWN) -> Changes:
    """Make a figure the last slide of a story; the person's own story is made with its first slide."""
    return add_slide(workspace, story, edit_name, requests=(request,))


def add_slide(
    workspace: Workspace,
    story: str,
    edit_name: str,
    *,
    requests: Sequence[FigureRequest] = (),
    layout: str = "",
    at: int | None = None,
) -> Changes:
    """A new slide at a place (from 0) or at the end; without a layout the one that holds the figures."""
    blank = Slide(
        id="", story_id=story, position=0, layout=layout or layout_for(len(requests)), figure=as_text(requests)
    )
    return add_slides(workspace, story, (blank,), edit_name, at=at)


def add_slides(
    workspace: Workspace, story: str, wanted: Sequence[Slide], edit_name: str, *, at: int | None = None
) -> Changes:
    """Slides with ids of their own at a place (from 0) or at the end; the person's own story is made where it lacks."""
    slides = workspace.slides.all(story_id=story)
    place = len(slides) if at is None else max(0, min(at, len(slides)))
    taken: set[str] = set()
    made: list[Slide] = []
    with workspace.edit(edit_name) as edit:
        if workspace.stories.get(story) is None:
            edit.put(own_story(workspace, story))
        for number, slide in enumerate(wanted, place):
            key = free_id(workspace.slides, f"{story}.{len(slides) + len(made) + 1:02}", taken)
            taken.add(key)
            made.append(replace(slide, id=key, story_id=story, position=number))
            edit.put(made[-1])
        number_slides(edit, [*slides[:place], *made, *slides[place:]])
    return edit.changes


def move_slides(workspace: Workspace, keys: Iterable[str], before: str, edit_name: str) -> Changes | None:
    """Put slides, in the order they have, before another one of their story; an empty ``before`` is the end."""
    wanted = set(keys)
    found = [slide for key in wanted if (slide := workspace.slides.get(key)) is not None]
    if not found:
        return None
    slides = workspace.slides.all(story_id=found[0].story_id)
    moved = [slide for slide in slides if slide.id in wanted]
    rest = [slide for slide in slides if slide.id not in wanted]
    after_all = next((slide.id for slide in slides[_index(slides, before) :] if slide.id not in wanted), "")
    place = _index(rest, after_all)
    with workspace.edit(edit_name) as edit:
        number_slides(edit, [*rest[:place], *moved, *rest[place:]])
    return edit.changes


def duplicate_slides(workspace: Workspace, keys: Iterable[str], edit_name: str) -> Changes | None:
    """A copy of each slide right behind it."""
    wanted = set(keys)
    found = [slide for key in wanted if (slide := workspace.slides.get(key)) is not None]
    if not found:
        return None
    story, taken, order = found[0].story_id, set[str](), []
    slides = workspace.slides.all(story_id=story)
    with workspace.edit(edit_name) as edit:
        for slide in slides:
            order.append(slide)
            if slide.id in wanted:
                key = free_id(workspace.slides, f"{story}.{len(slides) + 1:02}", taken)
                taken.add(key)
                copy = replace(slide, id=key)
                edit.put(copy)
                order.append(copy)
        number_slides(edit, order)
    return edit.changes


def delete_slides(workspace: Workspace, keys: Iterable[str], edit_name: str) -> Changes | None:
    """Take slides out of their story; None when none of them is there."""
    found = [slide for key in set(keys) if (slide := workspace.slides.get(key)) is not None]
    if not found:
        return None
    gone = {slide.id for slide in found}
    with workspace.edit(edit_name) as edit:
        for slide in found:
            edit.delete("slide", (slide.id,))
        rest = workspace.slides.all(story_id=found[0].story_id)
        number_slides(edit, [slide for slide in rest if slide.id not in gone])
    return edit.changes


def describe_slide(workspace: Workspace, key: str, edit_name: str, **words: str) -> Changes | None:
    """Write titles, texts or notes of a slide; None when it is gone."""
    unknown = set(words) - WORDS
    if unknown:
        raise TypeError(f"a slide has no {unknown.pop()} to write")
    return _patch(workspace, key, edit_name, **words)


def set_layout(workspace: Workspace, key: str, layout: str, edit_name: str) -> Changes | None:
    """Arrange a slide otherwise; figures that find no room stay with it and come back with a larger layout."""
    if layout not in HOLDS:
        raise ValueError(f"there is no layout {layout!r}; there are {', '.join(HOLDS)}")
    return _patch(workspace, key, edit_name, layout=layout)


def set_figures(workspace: Workspace, key: str, requests: Sequence[FigureRequest], edit_name: str) -> Changes | None:
    """Give a slide other figures; the layout grows where they would find no room. A frozen slide follows data again."""
    slide = workspace.slides.get(key)
    if slide is None:
        return None
    layout = slide.layout if HOLDS.get(slide.layout, 0) >= len(requests) else layout_for(len(requests))
    return _patch(
        workspace,
        key,
        edit_name,
        figure=as_text(requests, hidden=is_hidden(slide)),
        layout=layout,
        frozen="",
        frozen_on="",
    )


def hide_slides(workspace: Workspace, keys: Iterable[str], edit_name: str, *, hidden: bool) -> Changes | None:
    """Let slides be skipped when the story is presented, or show them again; None where they are so already.

    A slide whose figures cannot be read stays as it is.
    """
    changed: dict[str, str] = {}
    for key in keys:
        slide = workspace.slides.get(key)
        if slide is not None and is_hidden(slide) != hidden:
            with suppress(ValueError):
                changed[key] = hidden_text(slide, hidden=hidden)
    if not changed:
        return None
    with workspace.edit(edit_name) as edit:
        for key, text in changed.items():
            edit.patch("slide", (key,), figure=text)
    return edit.changes


def _patch(workspace: Workspace, key: str, edit_name: str, **values: str) -> Changes | None:
    if workspace.slides.get(key) is None:
        return None
    with workspace.edit(edit_name) as edit:
        edit.patch("slide", (key,), **values)
    return edit.changes


def layout_for(figures: int) -> str:
    """The smallest layout that has room for so many figures."""
    return "text" if not figures else "one" if figures == 1 else "two" if figures == 2 else "four"


def _index(slides: Sequence[Slide], key: str) -> int:
    return next((place for place, slide in enumerate(slides) if slide.id == key), len(slides))


def number_slides(edit: Edit, slides: Iterable[Slide]) -> None:
    """Positions from 0, without a gap."""
    for position, slide in enumerate(slides):
        if slide.position != position:
            edit.patch("slide", (slide.id,), position=position)
