"""Slides that leave their story: copied as text, pasted into any story, combined into one.

Each edit is one named change, taken back by one undo.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from desktop.actions.slides import HOLDS, add_slides, layout_for, number_slides
from desktop.figures.slide_content import as_text, is_hidden, requests_of
from desktop.market.records import Slide

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

MOST_FIGURES: Final = max(HOLDS.values())
"""Figures that find room on one slide."""
MOST_SLIDES: Final = 500
LONGEST: Final = 400_000
"""Characters of one field of a copied slide; a frozen one holds its whole figures."""
_FIELDS: Final = (
    "layout",
    "title_en",
    "title_zh",
    "text_en",
    "text_zh",
    "figure",
    "frozen_on",
    "frozen",
    "notes",
)


def copied(slides: Iterable[Slide]) -> str:
    """What slides hold, as JSON without their ids: it can be pasted into another story or another workspace."""
    return json.dumps([{name: getattr(slide, name) for name in _FIELDS} for slide in slides], ensure_ascii=False)


def slides_in(text: str) -> tuple[Slide, ...]:
    """The slides of a copy; raises ValueError in one sentence for anything else."""
    try:
        rows: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("The clipboard holds no slides.") from error
    if not isinstance(rows, list) or not rows or len(rows) > MOST_SLIDES:
        raise ValueError("The clipboard holds no slides.")
    return tuple(_slide(row) for row in rows)


def _slide(row: Any) -> Slide:
    words = {name: row.get(name, "") for name in _FIELDS} if isinstance(row, dict) else {}
    if not words or any(not isinstance(word, str) or len(word) > LONGEST for word in words.values()):
        raise ValueError("The clipboard holds something that is no slide.")
    if words["layout"] not in HOLDS:
        raise ValueError(f"The clipboard holds a slide of an unknown arrangement: {words['layout'][:40]}.")
    return Slide(id="", story_id="", position=0, **words)


def paste_slides(workspace: Workspace, story: str, text: str, at: int | None, edit_name: str) -> Changes:
    """Put copied slides into a story at a place (from 0) or at its end; raises ValueError as :func:`slides_in`."""
    return add_slides(workspace, story, slides_in(text), edit_name, at=at)


def combine_slides(workspace: Workspace, keys: Iterable[str], edit_name: str) -> Changes | None:
    """One slide with the figures of several: the first of them grows, the others go.

    Titles are those of the first slide that has some; texts and notes follow one another. Raises ValueError in one
    sentence where the figures find no room on one slide, or where one is frozen: its figures are of another day.
    """
    wanted = set(keys)
    found = [slide for key in wanted if (slide := workspace.slides.get(key)) is not None]
    slides = sorted(found, key=lambda slide: slide.position)
    if len(slides) < 2:
        return None
    frozen = next((slide for slide in slides if slide.frozen_on), None)
    if frozen is not None:
        raise ValueError(f"Slide {frozen.position + 1} is frozen. Let it follow the data first, then combine them.")
    requests = [request for slide in slides for request in requests_of(slide)]
    if len(requests) > MOST_FIGURES:
        raise ValueError(f"The slides hold {len(requests)} figures; one slide has room for {MOST_FIGURES}.")
    first = slides[0]
    whole = replace(
        first,
        layout=layout_for(len(requests)) if len(requests) > HOLDS.get(first.layout, 0) else first.layout,
        figure=as_text(requests, hidden=is_hidden(first)),
        title_en=_first(slides, "title_en"),
        title_zh=_first(slides, "title_zh"),
        text_en=_joined(slides, "text_en"),
        text_zh=_joined(slides, "text_zh"),
        notes=_joined(slides, "notes"),
    )
    gone = {slide.id for slide in slides[1:]}
    with workspace.edit(edit_name) as edit:
        edit.put(whole)
        for key in gone:
            edit.delete("slide", (key,))
        rest = [slide for slide in workspace.slides.all(story_id=first.story_id) if slide.id not in gone]
        number_slides(edit, rest)
    return edit.changes


def _first(slides: Sequence[Slide], name: str) -> str:
    return next((words for slide in slides if (words := getattr(slide, name))), "")


def _joined(slides: Sequence[Slide], name: str) -> str:
    return "\n".join(words for slide in slides if (words := getattr(slide, name)))
