"""What the sheet of correspondences asks of the workspace: the thing, what it relates to, what it may be related to."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Final

from desktop.analysis.entities import record_of
from desktop.frozen import frozen
from desktop.market.names import name
from desktop.views.inspector.relations import Relation, place_of_tree, relations_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Entity
    from desktop.market.records import Dimension, Segment
    from desktop.workspace.workspace import Workspace

MOST: Final = 3_000
"""Things that are offered; in a larger workspace those of the same name come first."""


@frozen
class RelationAnswer:
    """One consistent reading."""

    entity: Entity
    name: str
    place: str
    relations: tuple[Relation, ...]
    offered: tuple[tuple[str, str], ...]
    """Ids and names with their place, of other trees."""
    is_cut: bool = False
    """Whether there are more than are offered."""
    read_only: bool = False


def read_relations(workspace: Workspace, entity: Entity, language: str) -> RelationAnswer | None:
    """None when the thing is not there any more."""
    record = record_of(workspace, entity.kind, entity.id)
    if record is None:
        return None
    found = list(islice(_offered(workspace, entity, record, language), MOST + 1))
    return RelationAnswer(
        entity=entity,
        name=name(record, language),
        place=place_of_tree(workspace, entity.kind, record, language),
        relations=relations_of(workspace, entity, language),
        offered=tuple(sorted(found[:MOST], key=lambda pair: pair[1].casefold())),
        is_cut=len(found) > MOST,
        read_only=workspace.read_only,
    )


def _offered(
    workspace: Workspace, entity: Entity, record: Segment | Dimension, language: str
) -> Iterator[tuple[str, str]]:
    """Everything of the kind outside the own tree: what is called alike first, then split by split."""
    trees = _Trees(workspace, language)
    if entity.kind == "dimension":
        for row in trees.dimensions.values():
            if row.id != entity.id:
                yield row.id, trees.called(row)
        return
    own, seen = getattr(record, "dimension_id", ""), {entity.id}
    alike = workspace.segments.all(name_en=record.name_en)
    others = (one for key in trees.dimensions if key != own for one in workspace.segments.all(dimension_id=key))
    for segment in chain((one for one in alike if one.dimension_id != own), others):
        if segment.id not in seen:
            seen.add(segment.id)
            yield segment.id, trees.called(segment)


class _Trees:
    """Names with their places."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        self.dimensions = {row.id: row for row in workspace.dimensions.all()}
        self._markets = {row.id: row for row in workspace.markets.all()}
        self._language = language

    def called(self, row: Segment | Dimension) -> str:
        """The name with market and split: ``Hospitals (Telemedicine Market (global), End User)``."""
        key = getattr(row, "dimension_id", None)
        dimension = self.dimensions.get(key) if key is not None else None
        market = self._markets.get(getattr(dimension or row, "market_id", ""))
        names = [name(one, self._language) for one in (market, dimension) if one is not None]
        if self._language == "zh":
            return f"{name(row, 'zh')}（{'，'.join(names)}）"
        return f"{name(row, self._language)} ({', '.join(names)})"
