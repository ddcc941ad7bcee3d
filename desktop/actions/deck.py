"""Stories of the workspace: figures that somebody put in order to tell something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.market.records import Slide, Story
from desktop.workspace.new_ids import free_id

if TYPE_CHECKING:
    from desktop.figures.request import FigureRequest
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

OWN: Final = "own"
"""Id of the story that figures are sent to while the person has made no other one."""
OWN_EN, OWN_ZH = "My deck", "我的演示文稿"


def send_to_deck(workspace: Workspace, request: FigureRequest, edit_name: str, story: str = OWN) -> Changes:
    """Make a figure the last slide of a story; the person's own story is made with its first slide.

    The slide keeps the request and not a picture: what it shows follows the data.
    """
    last = workspace.slides.last_position(story)
    with workspace.edit(edit_name) as edit:
        if workspace.stories.get(story) is None:
            edit.put(Story(id=story, title_en=OWN_EN, title_zh=OWN_ZH, position=workspace.stories.count()))
        position = 0 if last is None else last + 1
        key = free_id(workspace.slides, f"{story}.{position + 1:02}")
        edit.put(Slide(id=key, story_id=story, position=position, figure=replace(request, language="en").to_json()))
    return edit.changes
