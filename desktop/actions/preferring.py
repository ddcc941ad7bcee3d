"""The verbs "prefer this", "set aside" and "note": one named edit each. Nothing is deleted, no value changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.contradictions.matching import as_rows
from desktop.analysis.entities import STORES
from desktop.market.names import is_chinese
from desktop.workspace.files import clean_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.analysis.contradictions.contradiction import Contradiction
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

RIVALS: Final[Mapping[str, tuple[str, ...]]] = {
    "observation": ("subject", "subject_id", "measure_id", "period", "estimator"),
    "claim": ("subject", "subject_id", "dimension_id", "predicate", "period"),
    "fact": ("entity", "entity_id", "attribute"),
}
"""Rows that agree in these columns speak of one thing: one of them is preferred."""
NOTED: Final = frozenset({"observation", "claim", "fact", "source"})
LONGEST: Final = 4_000
"""Characters of a note."""


def prefer_observation(workspace: Workspace, key: str, name: str) -> Changes | None:
    """Make an observation the preferred one of its subject, measure, period and estimator; None when it is gone."""
    return prefer_row(workspace, "observation", key, name)


def prefer_row(workspace: Workspace, kind: str, key: str, name: str) -> Changes | None:
    """Make an observation, claim or fact the preferred one of its kind; None when it is gone.

    What was preferred there before becomes an alternate.
    """
    row = _row(workspace, kind, key)
    if row is None:
        return None
    same: dict[str, Any] = {column: getattr(row, column) for column in RIVALS[kind]}
    rivals = getattr(workspace, STORES[kind]).all(**same, status="preferred")
    with workspace.edit(name) as edit:
        for rival in rivals:
            if rival.id != key:
                edit.patch(kind, (rival.id,), status="alternate")
        if row.status == "preferred":
            # It stood so before, but another criterion put another one before it. The history tells choices by
            # the rows that changed: written twice, this one stands in it as chosen, and one undo takes both back.
            edit.patch(kind, (key,), status="alternate")
        edit.patch(kind, (key,), status="preferred")
    return edit.changes


def set_aside(workspace: Workspace, kind: str, key: str, name: str) -> Changes | None:
    """Use another one wherever there is one; the row itself stays. None when it is gone."""
    if _row(workspace, kind, key) is None:
        return None
    with workspace.edit(name) as edit:
        edit.patch(kind, (key,), status="alternate")
    return edit.changes


def annotate(workspace: Workspace, kind: str, key: str, note: str, name: str) -> Changes | None:
    """Write the note of an observation, claim, fact or source; None when it is gone."""
    if kind not in NOTED or getattr(workspace, STORES[kind]).get(key) is None:
        return None
    with workspace.edit(name) as edit:
        edit.patch(kind, (key,), note=clean_text(note).strip()[:LONGEST])
    return edit.changes


def explain(
    workspace: Workspace, found: Sequence[Contradiction], key: str, explanation: str, name: str
) -> Changes | None:
    """Write what explains a contradiction; with none it is open again. One found by a rule is kept from now on.

    The text is kept as the Chinese one where most of it is Chinese; the one in the other language says something else
    from now on and goes. None when the contradiction is not among ``found`` any more.
    """
    one = next((one for one in found if one.id == key), None)
    if one is None:
        return None
    text = clean_text(explanation).strip()[:LONGEST]
    status = "explained" if text else "open"
    told = ("", text) if is_chinese(text) else (text, "")
    with workspace.edit(name) as edit:
        if workspace.disputes.get(key) is not None:
            edit.patch("dispute", (key,), explanation=told[0], explanation_zh=told[1], status=status)
        else:
            dispute, members = as_rows(one, *told, status=status)
            edit.put(dispute)
            for member in members:
                edit.put(member)
    return edit.changes


def _row(workspace: Workspace, kind: str, key: str) -> Any:
    return getattr(workspace, STORES[kind]).get(key) if kind in RIVALS else None
