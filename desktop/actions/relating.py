"""The verbs that relate things of different trees: enter, change and take back a correspondence, each one edit."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.analysis.correspondences import CONTAINS, PART_OF, RELATIONS, closes_a_circle
from desktop.market.names import name as named
from desktop.market.records import Correspondence
from desktop.workspace.errors import Refused

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

KINDS = {"segment": "segments", "dimension": "dimensions", "market": "markets", "factor": "factors"}


def relate(
    workspace: Workspace, entity: str, here: str, there: str, relation: str, *, note: str = "", name: str
) -> Changes:
    """Enter how two things of one kind relate; what was entered for the pair before is replaced.

    ``relation`` reads from ``here``: ``contains`` is kept as ``part_of`` from the other side. Raises ``Refused``
    with one plain sentence for a thing and itself, for one that is not there, and where something would come to
    lie inside itself.
    """
    if relation not in RELATIONS:
        raise ValueError(f"there is no relation {relation!r}")
    store = getattr(workspace, KINDS[entity])
    first, second = store.get(here), store.get(there)
    if first is None or second is None:
        raise Refused(f"The {entity} to relate is not in this workspace any more. Nothing was changed.")
    if here == there:
        raise Refused(f"“{named(first, 'en')}” is itself; choose something of another tree. Nothing was changed.")
    inner, outer = (there, here) if relation == CONTAINS else (here, there)
    pair = {here, there}
    rows = workspace.correspondences.all(entity=entity)
    before = [row for row in rows if {row.entity_id, row.other_id} == pair]
    others = [row for row in rows if row not in before]
    kept = PART_OF if relation == CONTAINS else relation
    if kept == PART_OF and closes_a_circle(others, inner, outer):
        names = (named(store.get(inner), "en"), named(store.get(outer), "en"))
        raise Refused(f"“{names[1]}” lies inside “{names[0]}” already, so it cannot contain it. Nothing was changed.")
    new = Correspondence(
        id=_key(entity, here, there), entity=entity, entity_id=inner, other_id=outer, relation=kept, note=note
    )
    with workspace.edit(name) as edit:
        for row in before:
            if row.id != new.id:
                edit.delete("correspondence", (row.id,))
        edit.put(new)
    return edit.changes


def unrelate(workspace: Workspace, key: str, name: str) -> Changes:
    """Take back what was entered; Missing when it is gone already."""
    with workspace.edit(name) as edit:
        edit.delete("correspondence", (key,))
    return edit.changes


def _key(entity: str, here: str, there: str) -> str:
    """The same id for a pair from either side."""
    pair = "|".join(sorted((here, there)))
    return f"{entity}.{hashlib.sha256(pair.encode()).hexdigest()[:12]}"
