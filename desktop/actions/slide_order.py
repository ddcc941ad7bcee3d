"""Moving slides by one place, for keys: what a drag does in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.slides import move_slides

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


def shift_slides(workspace: Workspace, keys: Iterable[str], steps: int, edit_name: str) -> Changes | None:
    """Move slides, in the order they have, one place forward (-1) or back (1); None at the end of the story.

    Slides that do not stand side by side stand so afterwards.
    """
    wanted = set(keys)
    first = next((found for key in sorted(wanted) if (found := workspace.slides.get(key)) is not None), None)
    if first is None:
        return None
    order = [slide.id for slide in workspace.slides.all(story_id=first.story_id)]
    places = [place for place, key in enumerate(order) if key in wanted]
    goal = places[0] - 1 if steps < 0 else places[-1] + 2
    if goal < 0 or goal > len(order):
        return None
    return move_slides(workspace, wanted, order[goal] if goal < len(order) else "", edit_name)
