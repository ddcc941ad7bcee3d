"""The verb "prefer this number": one edit, undoable."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


def prefer_observation(workspace: Workspace, key: str, name: str) -> Changes | None:
    """Make an observation the preferred one of its subject, measure, period and estimator; None when it is gone.

    What was preferred there before becomes an alternate. Nothing is deleted, no value changes.
    """
    row = workspace.observations.get(key)
    if row is None:
        return None
    rivals = workspace.observations.all(
        subject=row.subject,
        subject_id=row.subject_id,
        measure_id=row.measure_id,
        period=row.period,
        estimator=row.estimator,
        status="preferred",
    )
    with workspace.edit(name) as edit:
        for rival in rivals:
            if rival.id != key:
                edit.patch("observation", (rival.id,), status="alternate")
        edit.patch("observation", (key,), status="preferred")
    return edit.changes
