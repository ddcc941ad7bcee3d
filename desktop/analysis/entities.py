"""The kinds of things a workspace holds by the name under which rows refer to them, and what each is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.analysis.five_forces import FORCES
from desktop.analysis.judgements import FACTOR_SEGMENT, parts_of
from desktop.analysis.words import Words
from desktop.market.names import name

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

STORES: Final = {
    "market": "markets",
    "dimension": "dimensions",
    "segment": "segments",
    "player": "players",
    "player_relation": "player_relations",
    "policy": "policies",
    "event": "events",
    "crossing": "crossings",
    "correspondence": "correspondences",
    "measure": "measures",
    "source": "sources",
    "factor": "factors",
    "force": "forces",
    "lifecycle": "lifecycles",
    "geography": "geographies",
    "kpi": "kpis",
    "chapter": "chapters",
    "offering": "offerings",
    "observation": "observations",
    "fact": "facts",
    "claim": "claims",
    "dispute": "disputes",
    "story": "stories",
    "scenario": "scenarios",
}
"""From a kind to the attribute of ``Workspace`` that reads it."""

_FEW: Final = 40
"""So many names of a kind are asked for one by one before all of them are read."""


def record_of(workspace: Workspace, kind: str, key: str) -> Any:
    """The row of a kind with this id; None for an unknown kind or id."""
    store = STORES.get(kind)
    return getattr(workspace, store).get(key) if store else None


class Namer:
    """Names of rows of one workspace, read when they are first needed; for one reading, not to be kept."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._names: dict[tuple[str, str], Words] = {}
        self._asked: dict[str, int] = {}

    def of(self, kind: str, key: str) -> Words:
        """The name in both languages; the id where the row has none or is not there."""
        found = self._names.get((kind, key))
        if found is None:
            found = self._names[kind, key] = self._read(kind, key)
        return found

    def _read(self, kind: str, key: str) -> Words:
        pair = parts_of(key) if kind == FACTOR_SEGMENT else None
        if pair is not None:
            factor, segment = self.of("factor", pair[0]), self.of("segment", pair[1])
            return Words(f"{factor.en} – {segment.en}", f"{factor.zh} – {segment.zh}")
        asked = self._asked[kind] = self._asked.get(kind, 0) + 1
        if asked == _FEW and kind in STORES:
            for row in getattr(self._workspace, STORES[kind]).all():
                self._names[kind, row.id] = words_of(row)
            return self._names.get((kind, key), Words(key, key))
        record = record_of(self._workspace, kind, key) if asked < _FEW else None
        return words_of(record) if record is not None else Words(key, key)


def words_of(record: Any) -> Words:
    """What a row is called in both languages; its id where it has no name."""
    force = FORCES.get(getattr(record, "force", ""))
    if force is not None:
        return force
    named = Words(name(record, "en"), name(record, "zh"))
    if named.en:
        return named
    text = getattr(record, "title", "") or getattr(record, "stated", "") or str(record.id)
    return Words(text, text)
