"""What a segment or a split corresponds to in the trees of other publishers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.analysis.correspondences import CONTAINS, DIFFERENT, OVERLAPS, PART_OF, SAME, related
from desktop.analysis.entities import record_of
from desktop.figures.figure import Entity
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.analysis.correspondences import Related
    from desktop.workspace.workspace import Workspace

KINDS: Final = frozenset({"segment", "dimension"})
"""What can be related in the inspector."""

WORDS: Final = {
    SAME: ("same as", "等同于"),
    PART_OF: ("part of", "属于"),
    CONTAINS: ("contains", "包含"),
    OVERLAPS: ("overlaps with", "与之重叠"),
    DIFFERENT: ("another thing than", "不同于"),
}


@frozen
class Relation:
    """One line: how it relates to what, where that stands and why."""

    entity: Entity
    relation: str
    """The word of the reader's language."""
    name: str
    place: str
    """Market and split of the other side."""
    note: str = ""
    row: str = ""
    """Id of the correspondence; empty when it follows from several."""


def word(relation: str, language: str) -> str:
    """A relation as it reads from here."""
    return WORDS[relation][language == "zh"]


def relations_of(workspace: Workspace, entity: Entity, language: str) -> tuple[Relation, ...]:
    """Everything that corresponds to a segment or a split, the closest first."""
    if entity.kind not in KINDS:
        return ()
    rows = workspace.correspondences.all(entity=entity.kind)
    found = related(rows, entity.id)
    return tuple(made for one in found if (made := _relation(workspace, entity.kind, one, language)) is not None)


def _relation(workspace: Workspace, kind: str, one: Related, language: str) -> Relation | None:
    record = record_of(workspace, kind, one.id)
    if record is None:
        return None
    note = (one.note_zh if language == "zh" else one.note) or one.note
    return Relation(
        entity=Entity(kind, one.id),
        relation=word(one.relation, language),
        name=name(record, language),
        place=place_of_tree(workspace, kind, record, language),
        note=note,
        row=one.rows[0] if one.is_direct else "",
    )


def place_of_tree(workspace: Workspace, kind: str, record: object, language: str) -> str:
    """Market and, for a segment, split in which a record stands."""
    dimension = workspace.dimensions.get(getattr(record, "dimension_id", "")) if kind == "segment" else record
    market = workspace.markets.get(getattr(dimension, "market_id", ""))
    parts = [market, dimension] if kind == "segment" else [market]
    joint = "，" if language == "zh" else ", "
    return joint.join(name(part, language) for part in parts if part is not None)
