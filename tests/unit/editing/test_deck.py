"""A story keeps requests: what is sent comes back as it was sent, and one undo takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.choosing import figures_of_story
from desktop.actions.deck import OWN, send_to_deck
from desktop.figures.request import Assumptions, FigureRequest
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

FIRST = FigureRequest("size", "china-teleradiology", assumptions=Assumptions(name="Mine", growth=0.08))
SECOND = FigureRequest("segments", "china-teleradiology", dimension="china-teleradiology.application", shape="shares")


def test_figures_become_slides_in_the_order_they_were_sent(workspace: Workspace) -> None:
    sample = workspace.slides.all(story_id="sample")
    for request in (FIRST, SECOND, FIRST):
        assert send_to_deck(workspace, request, "Send").change_id
    assert figures_of_story(workspace, OWN) == (FIRST, SECOND, FIRST)
    assert [slide.position for slide in workspace.slides.all(story_id=OWN)] == [0, 1, 2]
    assert workspace.slides.all(story_id="sample") == sample


def test_undo_takes_back_the_slide_and_the_story_made_for_it(workspace: Workspace) -> None:
    before = content(workspace)
    send_to_deck(workspace, FIRST, "Send")
    assert content(workspace) != before
    workspace.undo()
    assert content(workspace) == before


def test_a_slide_sent_after_one_was_deleted_is_the_last_one(workspace: Workspace) -> None:
    for request in (FIRST, SECOND):
        send_to_deck(workspace, request, "Send")
    with workspace.edit("Delete a slide") as edit:
        edit.delete("slide", (workspace.slides.all(story_id=OWN)[0].id,))
    send_to_deck(workspace, FIRST, "Send")
    assert figures_of_story(workspace, OWN) == (SECOND, FIRST)


def test_a_figure_can_be_added_to_a_story_that_is_there(workspace: Workspace) -> None:
    count = workspace.slides.count(story_id="sample")
    send_to_deck(workspace, SECOND, "Send", story="sample")
    assert figures_of_story(workspace, "sample")[-1] == SECOND
    assert workspace.slides.count(story_id="sample") == count + 1
