"""From a raw table to what would change, before anything is written.

A proposal says what is new, what would change and what cannot be understood, line by line; only
``commit`` writes, as one named and reversible group. Importing the same file twice proposes nothing.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from desktop.frozen import frozen
from desktop.intake.raw import IntakeError, RawTable
from desktop.intake.tidy import propose_observations, reads_as_observations
from desktop.workspace.columns import table_of
from desktop.workspace.tables import TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

MAX_PROBLEMS = 100
FEW = 500
BLOCK = 5_000
"""Records written between two looks whether the person still wants it."""


@frozen
class Problem:
    """A row that was not understood."""

    line: int
    sentence: str


@frozen
class Proposal:
    """What an import would do."""

    name: str
    additions: tuple[Any, ...]
    """Records to write that the workspace does not have."""
    changes: tuple[Any, ...]
    """Records to write that replace others with the same key."""
    same: int
    problems: tuple[Problem, ...]
    """The first ones of what was not understood."""
    replaced: tuple[Any, ...] = ()
    """The records as they are now, one for each of ``changes``."""
    left_out: int = 0
    """How many rows were not understood, listed or not."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.additions and not self.changes

    @property
    def sentence(self) -> str:
        """What would happen, in words."""
        parts = [f"{len(self.additions):,} new", f"{len(self.changes):,} changed", f"{self.same:,} already there"]
        if self.left_out:
            parts.append(f"{self.left_out:,} not understood")
        return f"{self.name}: " + ("nothing new, " if self.is_empty else "") + ", ".join(parts) + "."


def propose(raw: RawTable, workspace: Workspace) -> Proposal:
    """Understand ``raw`` as one of the workspace's tables or as a list of observations.

    Raises IntakeError when the columns fit neither, naming the columns that would.
    """
    table = _table_of(raw)
    if table is not None:
        records, problems = _records(raw, table)
        return compare(raw.name, workspace, records, problems)
    if reads_as_observations(raw.header):
        records, failed = propose_observations(raw, workspace)
        return compare(raw.name, workspace, records, [Problem(line, text) for line, text in failed])
    raise IntakeError(
        f"The columns of {raw.name} are not understood: {', '.join(raw.header[:8])}. Nothing was imported. "
        "Name them subject, measure, period, value, unit and source, or like a table of the workspace."
    )


def commit(
    workspace: Workspace,
    proposal: Proposal,
    name: str = "",
    step: Callable[[int, int], None] = lambda _done, _total: None,
) -> Changes:
    """Write a proposal as one group of the history, all of it or nothing, after a snapshot.

    ``name`` is what the history shows; ``step`` hears how far it is and may raise to stop: then nothing is written.
    """
    records = (*proposal.additions, *proposal.changes)
    step(0, len(records))
    workspace.snapshot(f"before importing {proposal.name}")
    with workspace.edit(name or f"Import {proposal.name}", origin="import") as edit:
        for done in range(0, len(records), BLOCK):
            step(done, len(records))
            edit.put_all(records[done : done + BLOCK])
    return edit.changes


def _table_of(raw: RawTable) -> Table | None:
    """The table whose columns these are, when every column is known and the required ones are there."""
    header = set(raw.header)
    stem = raw.name.rsplit(".", 1)[0].casefold()
    fitting = []
    for table in TABLES:
        columns = {f.name for f in fields(table.record)}
        required = {f.name for f in fields(table.record) if _is_required(f)} | set(table.key)
        if header <= columns and required <= header:
            fitting.append(table)
    return next((t for t in fitting if t.name == stem), fitting[0] if fitting else None)


def _is_required(field: Any) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _records(raw: RawTable, table: Table) -> tuple[list[Any], list[Problem]]:
    types = {f.name: str(f.type) for f in fields(table.record)}
    records, problems = [], []
    for number, row in raw.numbered():
        try:
            values = {name: _typed(cell, types[name], name) for name, cell in zip(raw.header, row, strict=True)}
        except IntakeError as error:
            problems.append(Problem(number, str(error)))
            continue
        records.append(table.record(**values))
    return records, problems


def _typed(cell: str, kind: str, column: str) -> Any:
    if kind == "str":
        return cell
    if not cell.strip():
        if "None" in kind:
            return None
        raise IntakeError(f"the column {column} is empty and needs a number")
    if kind.startswith("str"):
        return cell
    try:
        number = float(cell)
    except ValueError:
        raise IntakeError(f"{cell[:40]!r} in the column {column} is not a number") from None
    if not math.isfinite(number):
        raise IntakeError(f"{cell[:40]!r} in the column {column} is not a finite number")
    if kind.startswith("int"):
        if not number.is_integer():
            raise IntakeError(f"{cell[:40]!r} in the column {column} is not a whole number")
        return int(number)
    return number


def compare(name: str, workspace: Workspace, records: Iterable[Any], problems: list[Problem]) -> Proposal:
    """What writing ``records`` would add, change and leave as it is; of two with one key the first counts."""
    additions, changes, replaced, same = [], [], [], 0
    present = _Present(workspace)
    seen: set[tuple[str, tuple[Any, ...]]] = set()
    for record in records:
        table = table_of(record)
        key = tuple(getattr(record, column) for column in table.key)
        if (table.name, key) in seen:
            continue
        seen.add((table.name, key))
        before = present.record(table, key)
        if before is None:
            additions.append(record)
        elif before == record:
            same += 1
        else:
            changes.append(record)
            replaced.append(before)
    listed = tuple(problems[:MAX_PROBLEMS])
    return Proposal(name, tuple(additions), tuple(changes), same, listed, tuple(replaced), len(problems))


class _Present:
    """Records of the workspace by key: a few are asked for one by one, for many the table is read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._asked: Counter[str] = Counter()
        self._tables: dict[str, dict[tuple[Any, ...], Any]] = {}

    def record(self, table: Table, key: tuple[Any, ...]) -> Any:
        """The record of that key; None when there is none."""
        self._asked[table.name] += 1
        store = self._workspace.store(table.name)
        if self._asked[table.name] <= FEW:
            return store.get(*key)
        if table.name not in self._tables:
            rows = store.all()
            self._tables[table.name] = {tuple(getattr(row, column) for column in table.key): row for row in rows}
        return self._tables[table.name].get(key)
