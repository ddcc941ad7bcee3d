"""Columns of a table, read off its record; and rows turned into records and back."""

from __future__ import annotations

from dataclasses import MISSING, fields
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from desktop.frozen import frozen
from desktop.workspace.tables import BY_NAME, TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

Value = str | int | float | None
Row = tuple[Any, ...]
Key = tuple[str | int, ...]

SQL_TYPES = {"str": "TEXT", "int": "INTEGER", "float": "REAL"}


@frozen
class Column:
    """One column: its name, its Python type by name, whether it may be empty, its default."""

    name: str
    kind: str
    """str, int or float."""
    nullable: bool
    required: bool
    """True when a record cannot be made without it."""
    default: Value


@cache
def columns(table: Table) -> tuple[Column, ...]:
    """The columns of a table in the order of its record's fields."""
    result = []
    for field in fields(table.record):
        kind, _, rest = str(field.type).partition(" | ")
        required = field.default is MISSING
        default: Value = None if required else cast("Value", field.default)
        result.append(Column(field.name, kind, rest == "None", required, default))
    return tuple(result)


@cache
def column_names(table: Table) -> tuple[str, ...]:
    """The names of the columns in order."""
    return tuple(column.name for column in columns(table))


@cache
def key_positions(table: Table) -> tuple[int, ...]:
    """Where in a row the key columns stand."""
    names = column_names(table)
    return tuple(names.index(name) for name in table.key)


_BY_RECORD: dict[type, Table] = {table.record: table for table in TABLES}


def table_of(record: object) -> Table:
    """The table a record belongs to; TypeError for anything that is no record of a workspace."""
    try:
        return _BY_RECORD[type(record)]
    except KeyError:
        raise TypeError(f"{type(record).__name__} is not a record of a workspace") from None


def table_named(name: str) -> Table:
    """The table called ``name``; KeyError when there is none."""
    return BY_NAME[name]


def to_row(record: object) -> Row:
    """A record as a row in column order."""
    return tuple(getattr(record, name) for name in column_names(table_of(record)))


def key_of(table: Table, row: Sequence[Any]) -> Key:
    """The key within a row."""
    return tuple(row[position] for position in key_positions(table))


def keys_of(table: Table, rows: Sequence[Sequence[Any]]) -> list[Key]:
    """The keys of many rows; quick, because imports ask for a million."""
    positions = key_positions(table)
    if len(positions) == 1:
        only = positions[0]
        return [(row[only],) for row in rows]
    return [tuple([row[position] for position in positions]) for row in rows]


def quoted(name: str) -> str:
    """A name of ours as a quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def listed(names: Sequence[str]) -> str:
    """Quoted names with commas between."""
    return ", ".join(quoted(name) for name in names)
