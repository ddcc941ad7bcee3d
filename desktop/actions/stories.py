"""Stories of the workspace: figures that somebody put in order to tell something. Each function is one named edit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.actions.scenarios import free_name
from desktop.market.records import Story
from desktop.state.stories import OWN
from desktop.workspace.new_ids import free_id, slug

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

OWN_EN, OWN_ZH = "My deck", "我的演示文稿"


def own_story(workspace: Workspace, key: str = OWN) -> Story:
    """The story that is made with the first figure somebody sends."""
    return Story(id=key, title_en=OWN_EN, title_zh=OWN_ZH, position=_end(workspace))


def add_story(workspace: Workspace, title_en: str, title_zh: str, edit_name: str) -> Changes:
    """An empty story under a title that is free."""
    taken = _titles(workspace)
    key = free_id(workspace.stories, f"story.{slug(title_en, 'own')}")
    with workspace.edit(edit_name) as edit:
        edit.put(
            Story(
                id=key,
                title_en=free_name(title_en, taken),
                title_zh=free_name(title_zh or title_en, taken),
                position=_end(workspace),
            )
        )
    return edit.changes


def describe_story(
    workspace: Workspace, key: str, edit_name: str, *, title_en: str, title_zh: str, note: str
) -> Changes | None:
    """Name a story in both languages and say what it is for; None when it is gone."""
    if workspace.stories.get(key) is None:
        return None
    with workspace.edit(edit_name) as edit:
        edit.patch("story", (key,), title_en=title_en or title_zh, title_zh=title_zh or title_en, note=note)
    return edit.changes


def duplicate_story(workspace: Workspace, key: str, edit_name: str) -> Changes | None:
    """A second story with the same slides, under titles that are free."""
    origin = workspace.stories.get(key)
    if origin is None:
        return None
    taken = _titles(workspace)
    copy = replace(
        origin,
        id=free_id(workspace.stories, f"{key}.copy"),
        title_en=free_name(origin.title_en, taken),
        title_zh=free_name(origin.title_zh, taken) if origin.title_zh else "",
        position=_end(workspace),
    )
    with workspace.edit(edit_name) as edit:
        edit.put(copy)
        for number, slide in enumerate(workspace.slides.all(story_id=key), start=1):
            edit.put(replace(slide, id=f"{copy.id}.{number:02}", story_id=copy.id))
    return edit.changes


def delete_story(workspace: Workspace, key: str, edit_name: str) -> Changes | None:
    """A story with its slides; None when it is gone already."""
    if workspace.stories.get(key) is None:
        return None
    with workspace.edit(edit_name) as edit:
        for slide in workspace.slides.all(story_id=key):
            edit.delete("slide", (slide.id,))
        edit.delete("story", (key,))
    return edit.changes


def _titles(workspace: Workspace) -> set[str]:
    return {title for row in workspace.stories.all() for title in (row.title_en, row.title_zh)}


def _end(workspace: Workspace) -> int:
    return max((row.position for row in workspace.stories.all()), default=-1) + 1
