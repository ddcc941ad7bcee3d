"""What hangs on rows that are to be deleted: all that would be left speaking of nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.judgements import FACTOR_SEGMENT, parts_of
from desktop.analysis.own import OWN_KIND
from desktop.analysis.words import Words
from desktop.workspace.columns import key_of, table_of, to_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.workspace.columns import Key
    from desktop.workspace.edit import Edit
    from desktop.workspace.workspace import Workspace

SOFT: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("observations", "observation", "subject", "subject_id"),
    ("claims", "claim", "subject", "subject_id"),
    ("facts", "fact", "entity", "entity_id"),
    ("aliases", "alias", "entity", "entity_id"),
    ("support", "support", "entity", "entity_id"),
    ("event_links", "event_link", "entity", "entity_id"),
    ("policy_links", "policy_link", "entity", "entity_id"),
    ("assumptions", "assumption", "subject", "subject_id"),
    ("dispute_members", "dispute_member", "entity", "entity_id"),
    ("correspondences", "correspondence", "entity", "entity_id"),
    ("correspondences", "correspondence", "entity", "other_id"),
)
"""Store, table, and the two columns that name a row of any kind."""
HARD: Final[Mapping[str, tuple[tuple[str, str, str], ...]]] = {
    "segment": (
        ("crossings", "crossing", "first_id"),
        ("crossings", "crossing", "second_id"),
        ("factor_segments", "factor_segment", "segment_id"),
    ),
    "dimension": (("claims", "claim", "dimension_id"),),
}
"""By kind: store, table and the column that refers to it."""
PLACED: Final = ("observations", "claims", "facts", "segments", "dimensions", "offerings", "factors", "events")
"""Stores whose rows name evidence that may be the person's own."""


@dataclass(slots=True)
class Hanging:
    """Rows to delete, by table and key, and offerings that lose their segment."""

    rows: dict[tuple[str, Key], object] = field(default_factory=dict)
    freed: list[str] = field(default_factory=list)

    def count(self, table: str) -> int:
        """How many rows of a table go."""
        return sum(1 for name, _ in self.rows if name == table)

    @property
    def said(self) -> Words:
        """How much goes, in one sentence."""
        parts = [
            (self.count(table), one, many, zh)
            for table, one, many, zh in (
                ("segment", "segment", "segments", "个细分"),
                ("observation", "number", "numbers", "个数值"),
                ("claim", "claim", "claims", "条论断"),
            )
        ]
        rest = len(self.rows) - sum(count for count, *_ in parts)
        parts.append((rest, "other row", "other rows", "条其他记录"))
        known = [part for part in parts if part[0]]
        english = ", ".join(f"{count:,} {one if count == 1 else many}" for count, one, many, _ in known)
        chinese = "、".join(f"{count:,}{zh}" for count, _, _, zh in known)
        return Words(f"Deleted: {english}. Undo brings everything back.", f"已删除：{chinese}。撤销即可全部恢复。")

    def delete(self, edit: Edit) -> None:
        """Write it, what refers to others first."""
        for key in self.freed:
            edit.patch("offering", (key,), segment_id=None)
        for table, row_key in reversed(self.rows):
            edit.delete(table, row_key)


def hanging(workspace: Workspace, roots: Mapping[str, Sequence[str]]) -> Hanging:
    """The rows with these ids, by kind, and everything that speaks of them or of what speaks of them."""
    found = Hanging()
    for kind, keys in roots.items():
        _take(found, workspace.store(kind).all(id=list(keys)))
    waiting = {kind: list(keys) for kind, keys in roots.items()}
    while waiting:
        kind, keys = waiting.popitem()
        for table, rows in _naming(workspace, kind, keys):
            new = _take(found, rows)
            if new and table in _NAMED_THEMSELVES:
                waiting.setdefault(table, []).extend(new)
    segments = [str(key[0]) for table, key in found.rows if table == "segment"]
    found.freed = [row.id for row in workspace.offerings.all(segment_id=segments)]
    _take_disputes(workspace, found)
    _take_evidence(workspace, found)
    return found


_NAMED_THEMSELVES: Final = frozenset({"observation", "claim", "fact", "crossing", "correspondence"})


def _naming(workspace: Workspace, kind: str, keys: Sequence[str]) -> Iterable[tuple[str, list[Any]]]:
    for store, table, entity, column in SOFT:
        yield table, getattr(workspace, store).all(**{entity: kind, column: keys})
    for store, table, column in HARD.get(kind, ()):
        yield table, getattr(workspace, store).all(**{column: keys})
    if kind == "segment":  # what factors do to it is named by both ids in one
        judged, gone = workspace.observations.all(subject=FACTOR_SEGMENT), set(keys)
        yield "observation", [row for row in judged if (parts_of(row.subject_id) or ("", ""))[1] in gone]


def _take(found: Hanging, rows: Iterable[object]) -> list[str]:
    """Keep the rows that are new; their ids."""
    new = []
    for row in rows:
        entry = _entry(row)
        if entry not in found.rows:
            found.rows[entry] = row
            new.append(str(entry[1][0]))
    return new


def _take_disputes(workspace: Workspace, found: Hanging) -> None:
    """A contradiction of which fewer than two sides are left contradicts nothing."""
    members = [key for table, key in found.rows if table == "dispute_member"]
    for dispute in dict.fromkeys(str(key[0]) for key in members):
        sides = workspace.dispute_members.all(dispute_id=dispute)
        left = [row for row in sides if ("dispute_member", (row.dispute_id, row.position)) not in found.rows]
        if len(left) < 2:
            own = workspace.disputes.get(dispute)
            # Before its sides, because what refers to others is deleted first.
            rows: dict[tuple[str, Key], object] = {("dispute", (dispute,)): own} if own is not None else {}
            found.rows = {**rows, **found.rows}
            _take(found, left)


def _take_evidence(workspace: Workspace, found: Hanging) -> None:
    """Places in the person's own estimates that nothing else names."""
    named = {str(getattr(row, "evidence_id", "") or "") for row in found.rows.values()} - {""}
    own = [row.id for row in workspace.sources.all(kind=OWN_KIND)]
    places = {row.id: row for row in workspace.evidence.all(id=sorted(named), source_id=own)}
    users = (
        [row for store in PLACED for row in getattr(workspace, store).all(evidence_id=list(places))] if places else []
    )
    needed = {row.evidence_id for row in users if _entry(row) not in found.rows}
    gone: dict[tuple[str, Key], object] = {
        ("evidence", (key,)): row for key, row in places.items() if key not in needed
    }
    found.rows = {**gone, **found.rows}


def _entry(row: object) -> tuple[str, Key]:
    """A row as it stands in ``Hanging.rows``."""
    table = table_of(row)
    return table.name, key_of(table, to_row(row))
