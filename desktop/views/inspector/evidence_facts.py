"""Rows of the evidence besides the first place of a thing: how sure we are, our note, who else says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.itemmodels.ledger_words import code_words
from desktop.views.inspector.inspection import Fact
from desktop.views.inspector.places import place_of

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace


def evidence_facts(workspace: Workspace, kind: str, record: Any, language: str) -> tuple[Fact, ...]:
    """Confidence and note of a record, and every further place that supports it."""
    found = []
    confidence, note = getattr(record, "confidence", ""), getattr(record, "note", "")
    if confidence:
        found.append(Fact("confidence", code_words(confidence).get(language)))
    if note:
        found.append(Fact("note", note))
    for row in workspace.support.all(entity=kind, entity_id=record.id):
        place = place_of(workspace, row.evidence_id)
        if place is not None:
            found.append(Fact("also", place.where()))
    return tuple(found)
