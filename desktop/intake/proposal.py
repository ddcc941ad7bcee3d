"""From a raw table to what would change, before anything is written.

A proposal says what is new, what would change and what cannot be understood, line by line; only
``commit`` writes, as one named and reversible group. Importing the same file twice proposes nothing.
"""

from __future__ import annotations

import math
from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Any

from desktop.intake.raw import IntakeError, RawTable
from desktop.intake.tidy import propose_observations, reads_as_observations
from desktop.workspace.tables import TABLES, Table

if TYPE_CHECKING:
    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace

MAX_PROBLEMS = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that was not understood."""

    line: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an import would do."""

    name: str
    additions: tuple[Any, ...]
    """Records to write that the workspace does not have."""
    changes: tuple[Any, ...]
    """Records to write that replace others with the same key."""
    same: int
    problems: tuple[Problem, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to write."""
        return not self.additions and not self.changes

    @property
    def sentence(self) -> str:
        """What would happen, in words."""
        parts = [f"{len(self.additions):,} new", f"{len(self.changes):,} changed", f"{self.same:,} already there"]
        if self.problems:
            parts.append(f"{len(self.problems):,} not understood")
        return f"{self.name}: " + ("nothing new, " if self.is_empty else "") + ", ".join(parts) + "."


def propose(raw: RawTable, workspace: Workspace) -> Proposal:
    """Understand ``raw`` as one of the workspace's tables or as a list of observations.

    Raises IntakeError when the columns fit neither, naming the columns that would.
    """
    table = _table_of(raw)
    if table is not None:
        return _compare(raw, workspace, *_records(raw, table))
    if reads_as_observations(raw.header):
        records, failed = propose_observations(raw, workspace)
        return _compare(raw, workspace, records, [Problem(line, text) for line, text in failed])
    raise IntakeError(
        f"The columns of {raw.name} are not understood: {', '.join(raw.header[:8])}. Nothing was imported. "
        "Name them subject, measure, period, value, unit and source, or like a table of the workspace."
    )


def commit(workspace: Workspace, proposal: Proposal) -> Changes:
    """Write a proposal as one group of the history, all of it or nothing, after a snapshot."""
    workspace.snapshot(f"before importing {proposal.name}")
    with workspace.edit(f"Import {proposal.name}", origin="import") as edit:
        edit.put_all((*proposal.additions, *proposal.changes))
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
    for number, row in enumerate(raw.rows, start=raw.first_line):
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


def _compare(raw: RawTable, workspace: Workspace, records: list[Any], problems: list[Problem]) -> Proposal:
    additions, changes, same = [], [], 0
    seen: set[tuple[type, tuple[Any, ...]]] = set()
    for record in records:
        table = next(t for t in TABLES if t.record is type(record))
        key = tuple(getattr(record, column) for column in table.key)
        if (table.record, key) in seen:
            continue
        seen.add((table.record, key))
        present = workspace.store(table.name).get(*key)
        if present is None:
            additions.append(record)
        elif present == record:
            same += 1
        else:
            changes.append(record)
    return Proposal(raw.name, tuple(additions), tuple(changes), same, tuple(problems[:MAX_PROBLEMS]))
