"""Slides that leave their story: what is copied comes back as it was, what is no copy is refused in one sentence."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.actions.freezing import freeze_slides
from desktop.actions.slide_copies import combine_slides, copied, paste_slides, slides_in
from desktop.actions.slides import add_slide, describe_slide
from desktop.figures.request import FigureRequest
from desktop.figures.slide_content import requests_of
from desktop.state.stories import OWN
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

FIRST, SECOND = FigureRequest("size", "china-teleradiology"), FigureRequest("size", "china-telemedicine", mode="index")


def told(workspace: Workspace) -> list[str]:
    """Three slides of the person's own story: two figures with words, and words alone."""
    for request in (FIRST, SECOND):
        add_slide(workspace, OWN, "Add", requests=(request,))
    add_slide(workspace, OWN, "Add")
    keys = [slide.id for slide in workspace.slides.all(story_id=OWN)]
    for number, key in enumerate(keys):
        describe_slide(workspace, key, "Write", notes=f"Say {number}.", title_en="Own" if number else "")
    return keys


def test_a_copy_comes_back_in_another_story_as_it_was(workspace: Workspace) -> None:
    keys = told(workspace)
    slides = workspace.slides.all(story_id=OWN)
    before = content(workspace)
    paste_slides(workspace, "sample", copied(slides), 1, "Paste")
    pasted = workspace.slides.all(story_id="sample")[1:4]
    assert [(one.figure, one.notes, one.layout) for one in pasted] == [(s.figure, s.notes, s.layout) for s in slides]
    assert not {one.id for one in pasted} & set(keys)
    assert [one.position for one in workspace.slides.all(story_id="sample")][:4] == [0, 1, 2, 3]
    workspace.undo()
    assert content(workspace) == before


def test_several_slides_become_one(workspace: Workspace) -> None:
    keys = told(workspace)
    before = content(workspace)
    combine_slides(workspace, reversed(keys), "Combine")
    (whole,) = workspace.slides.all(story_id=OWN)
    assert (whole.id, whole.layout, requests_of(whole)) == (keys[0], "two", (FIRST, SECOND))
    assert (whole.title_en, whole.notes) == ("Own", "Say 0.\nSay 1.\nSay 2.")
    workspace.undo()
    assert content(workspace) == before
    assert combine_slides(workspace, keys[:1], "Combine") is None
    freeze_slides(workspace, keys[:1], date(2026, 1, 2), "Freeze")
    with pytest.raises(ValueError, match="Slide 1 is frozen"):
        combine_slides(workspace, keys, "Combine")
    for _ in range(3):
        add_slide(workspace, OWN, "Add", requests=(FIRST, SECOND))
    many = [slide.id for slide in workspace.slides.all(story_id=OWN) if slide.layout == "two"]
    with pytest.raises(ValueError, match="hold 6 figures"):
        combine_slides(workspace, many, "Combine")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        "[3]",
        "[{}]",
        '[{"layout": "hologram"}]',
        '[{"layout": "one", "notes": 3}]',
        "[" * 9999,
    ],
)
def test_what_is_no_copy_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^The clipboard holds"):
        slides_in(text)


def test_a_copy_says_nothing_else_of_a_workspace(workspace: Workspace) -> None:
    told(workspace)
    rows = json.loads(copied(workspace.slides.all(story_id=OWN)))
    assert all("id" not in row and "story_id" not in row for row in rows)
