"""The records of a proposal as lines a person can read: what it is, whose it is, what it says."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from desktop.frozen import frozen
from desktop.market.names import name
from desktop.market.records import Evidence, Observation, Source
from desktop.workspace.columns import table_of
from desktop.workspace.tables import BY_NAME

if TYPE_CHECKING:
    from desktop.intake.proposal import Proposal
    from desktop.workspace.workspace import Workspace

MOST: Final = 500
"""Lines listed of one kind; the rest is counted."""
_CELL: Final = 60
_FIRST: Final = (Observation,)
"""What a person looks for first; sources and places follow."""


@frozen
class Line:
    """One record: the table it belongs to, its name, and what it says or what changes."""

    table: str
    name: str
    detail: str


def new_lines(proposal: Proposal, workspace: Workspace, language: str) -> tuple[Line, ...]:
    """The records that would be added, numbers first."""
    ordered = sorted(proposal.additions, key=lambda record: not isinstance(record, _FIRST))
    names = _Names(workspace, language)
    return tuple(Line(table_of(one).name, names.of(one), _detail(one)) for one in ordered[:MOST])


def changed_lines(proposal: Proposal, workspace: Workspace, language: str) -> tuple[Line, ...]:
    """The records that would be replaced, with each column that differs as ``old → new``."""
    names = _Names(workspace, language)
    pairs = list(zip(proposal.replaced, proposal.changes, strict=True))[:MOST]
    return tuple(Line(table_of(new).name, names.of(new), _difference(old, new)) for old, new in pairs)


def _detail(record: Any) -> str:
    if isinstance(record, Observation):
        return ", ".join(part for part in (record.period, record.stated, record.estimator) if part)
    if isinstance(record, Source):
        return record.title
    if isinstance(record, Evidence):
        return record.paraphrase
    return "|".join(str(getattr(record, column)) for column in table_of(record).key)


def _difference(old: Any, new: Any) -> str:
    changes = []
    for field in fields(new):
        before, after = getattr(old, field.name), getattr(new, field.name)
        if before != after:
            changes.append(f"{field.name}: {_short(before)} → {_short(after)}")
    return "; ".join(changes)


def _short(value: object) -> str:
    text = "∅" if value is None or value == "" else str(value)
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


class _Names:
    """Names of records; those of subjects and measures are read from the workspace, each once."""

    def __init__(self, workspace: Workspace, language: str) -> None:
        self._workspace = workspace
        self._language = language
        self._known: dict[tuple[str, str], str] = {}

    def of(self, record: Any) -> str:
        """The name of a record; of a number, whose it is and what it counts."""
        if isinstance(record, Observation):
            of, what = self._read(record.subject, record.subject_id), self._read("measure", record.measure_id)
            return f"{of}, {what}"
        if isinstance(record, Source):
            return record.publisher
        if isinstance(record, Evidence):
            return record.locator
        found = name(record, self._language)
        return found or " ".join(str(getattr(record, column)) for column in table_of(record).key)

    def _read(self, table: str, key: str) -> str:
        if (table, key) not in self._known:
            record = self._workspace.store(table).get(key) if table in BY_NAME else None
            self._known[table, key] = key if record is None else name(record, self._language)
        return self._known[table, key]
