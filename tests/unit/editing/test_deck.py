"""A story keeps requests: what is sent comes back as it was sent, positions have no gaps, each undo takes back one edit."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from desktop.actions.slides import (
    add_slide,
    delete_slides,
    describe_slide,
    duplicate_slides,
    hide_slides,
    move_slides,
    send_to_deck,
    set_figures,
    set_layout,
)
from desktop.actions.stories import add_story, delete_story, describe_story, duplicate_story
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.slide_content import holds_figures, is_hidden, requests_of, shown_slides
from desktop.market.records import Slide
from desktop.state.stories import OWN
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

FIRST = FigureRequest("size", "china-teleradiology", assumptions=Assumptions(name="Mine", growth=0.08))
SECOND = FigureRequest("segments", "china-teleradiology", dimension="china-teleradiology.application", shape="shares")


def figures(workspace: Workspace, story: str) -> tuple[FigureRequest, ...]:
    return tuple(request for slide in workspace.slides.all(story_id=story) for request in requests_of(slide))


def keys(workspace: Workspace, story: str = OWN) -> list[str]:
    return [slide.id for slide in workspace.slides.all(story_id=story)]


def test_figures_become_slides_in_the_order_they_were_sent(workspace: Workspace) -> None:
    sample = workspace.slides.all(story_id="sample")
    for request in (FIRST, SECOND, FIRST):
        assert send_to_deck(workspace, request, "Send").change_id
    assert figures(workspace, OWN) == (FIRST, SECOND, FIRST)
    assert [slide.position for slide in workspace.slides.all(story_id=OWN)] == [0, 1, 2]
    assert workspace.slides.all(story_id="sample") == sample


def test_undo_takes_back_the_slide_and_the_story_made_for_it(workspace: Workspace) -> None:
    before = content(workspace)
    send_to_deck(workspace, FIRST, "Send")
    assert content(workspace) != before
    workspace.undo()
    assert content(workspace) == before


def test_slides_move_as_a_group_and_keep_their_order(workspace: Workspace) -> None:
    story = "sample"
    a, b, c, d, *rest = keys(workspace, story)
    move_slides(workspace, {c, a}, rest[0], "Move")
    assert keys(workspace, story) == [b, d, a, c, *rest]
    move_slides(workspace, {rest[-1]}, b, "Move")
    assert keys(workspace, story) == [rest[-1], b, d, a, c, *rest[:-1]]
    move_slides(workspace, {b}, "", "Move")
    assert keys(workspace, story)[-1] == b
    now = keys(workspace, story)
    move_slides(workspace, {now[2]}, now[2], "Move")
    assert keys(workspace, story) == now


def test_a_layout_holds_what_it_has_room_for_and_loses_nothing(workspace: Workspace) -> None:
    add_slide(workspace, OWN, "Add", requests=(FIRST, SECOND))
    key = keys(workspace)[0]
    slide = workspace.slides.get(key)
    assert slide is not None
    assert (slide.layout, requests_of(slide)) == ("two", (FIRST, SECOND))
    set_layout(workspace, key, "one", "Layout")
    slide = workspace.slides.get(key)
    assert slide is not None
    assert requests_of(slide) == (FIRST, SECOND)
    set_figures(workspace, key, (FIRST, SECOND, FIRST), "Figures")
    slide = workspace.slides.get(key)
    assert slide is not None
    assert slide.layout == "four"
    with pytest.raises(ValueError, match="no layout 'nine'"):
        set_layout(workspace, key, "nine", "Layout")


def test_a_hidden_slide_keeps_its_figures_and_is_hidden_until_it_is_shown(workspace: Workspace) -> None:
    add_slide(workspace, OWN, "Add", requests=(FIRST, SECOND))
    add_slide(workspace, OWN, "Add")
    both, words = keys(workspace)
    with workspace.edit("Break") as edit:
        edit.put(Slide(id="broken", story_id=OWN, position=2, figure="{no json, hidden"))
    before = content(workspace)
    assert hide_slides(workspace, [both, words, "broken", "gone"], "Hide", hidden=True)
    found = workspace.slides.all(story_id=OWN)
    assert [is_hidden(slide) for slide in found] == [True, True, False]
    assert [holds_figures(slide) for slide in found] == [True, False, True]
    assert (requests_of(found[0]), requests_of(found[1])) == ((FIRST, SECOND), ())
    assert [slide.id for slide in shown_slides(found)] == ["broken"]
    assert hide_slides(workspace, [both], "Hide", hidden=True) is None, "it is hidden already"
    set_figures(workspace, both, (SECOND,), "Figures")
    duplicate_slides(workspace, {words}, "Duplicate")
    found = workspace.slides.all(story_id=OWN)
    assert [is_hidden(slide) for slide in found] == [True, True, True, False]
    assert requests_of(found[0]) == (SECOND,)
    for _ in range(3):
        workspace.undo()
    assert content(workspace) == before
    hide_slides(workspace, [both, words], "Hide", hidden=True)
    hide_slides(workspace, [both, words], "Show", hidden=False)
    assert content(workspace) == before


def test_a_copied_story_is_a_second_one_and_a_deleted_one_is_gone(workspace: Workspace) -> None:
    sample = figures(workspace, "sample")
    duplicate_story(workspace, "sample", "Duplicate")
    copy = workspace.stories.all()[-1]
    assert copy.title_en not in {row.title_en for row in workspace.stories.all() if row.id != copy.id}
    assert figures(workspace, copy.id) == sample
    delete_story(workspace, "sample", "Delete")
    assert workspace.stories.get("sample") is None
    assert figures(workspace, copy.id) == sample


def one_edit(workspace: Workspace, chance: random.Random, number: int) -> Changes | None:
    story = chance.choice([row.id for row in workspace.stories.all()] or [OWN])
    found = [*keys(workspace, story), ""]
    key, other = chance.choice(found), chance.choice(found)
    edits: list[Callable[[], Changes | None]] = [
        lambda: send_to_deck(workspace, FIRST, "Send", story),
        lambda: add_slide(workspace, story, "Add", at=chance.randrange(6)),
        lambda: move_slides(workspace, {key, chance.choice(found)}, other, "Move"),
        lambda: duplicate_slides(workspace, {key, other}, "Duplicate"),
        lambda: delete_slides(workspace, {key}, "Delete"),
        lambda: describe_slide(workspace, key, "Write", title_en=f"Title {number}", notes="关于"),
        lambda: set_layout(workspace, key, "two", "Layout"),
        lambda: hide_slides(workspace, {key, other}, "Hide", hidden=number % 2 == 0),
        lambda: duplicate_story(workspace, story, "Duplicate"),
        lambda: describe_story(workspace, story, "Name", title_en=f"S {number}", title_zh="", note="n"),
        lambda: add_story(workspace, "Board", "", "New"),
    ]
    return chance.choice(edits)()


def test_any_sequence_of_edits_is_undone_byte_for_byte_and_leaves_no_gap(workspace: Workspace) -> None:
    chance, states = random.Random(5), [content(workspace)]
    for number in range(30):
        changes = one_edit(workspace, chance, number)
        if changes is not None and changes.change_id:
            states.append(content(workspace))
        for row in workspace.stories.all():
            positions = [slide.position for slide in workspace.slides.all(story_id=row.id)]
            assert positions == list(range(len(positions)))
    while len(states) > 1:
        assert content(workspace) == states.pop()
        workspace.undo()
    assert content(workspace) == states[0]
