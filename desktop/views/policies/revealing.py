"""What was chosen elsewhere is shown on the time line: which filters hide it, and what lifts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.figures.timeline_reading import ELSEWHERE, EVENTS, MILESTONES
from desktop.views.policies.filters import CLEARED

if TYPE_CHECKING:
    from desktop.figures.figure import Entity
    from desktop.figures.timeline_marks import Timeline
    from desktop.figures.timeline_reading import TimelineSnapshot
    from desktop.state.view_state import ViewState


def holds(timeline: Timeline | None, entity: Entity) -> bool:
    """Whether an entity has a mark on a time line, also one without a date."""
    if timeline is None:
        return False
    marks = (mark for some in (*(lane.marks for lane in timeline.lanes), timeline.undated) for mark in some)
    return any(mark.entity == entity for mark in marks)


def lifted(state: ViewState, known: TimelineSnapshot, entity: Entity) -> dict[str, Any]:
    """What to set so that an entity is shown: no filters, the lanes it stands in; nothing where nothing hides it."""
    wanted = (EVENTS, MILESTONES) if entity.kind == "event" else (ELSEWHERE,)
    is_known = any(one.id == entity.id for one in (*known.policies, *known.elsewhere))
    also = state.also if is_known else tuple(dict.fromkeys((*state.also, *wanted)))
    if also != state.also or any(getattr(state, field) != empty for field, empty in CLEARED.items()):
        return {**CLEARED, "also": also}
    return {}
