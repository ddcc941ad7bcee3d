"""Tables as the files of a data package: the descriptor and one CSV each, byte for byte repeatable."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from desktop.workspace import jsontext
from desktop.workspace.columns import Column, Value, column_names, columns, listed, quoted
from desktop.workspace.tables import TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.workspace.sqlite import Connection

DESCRIPTOR = "datapackage.json"
TYPES = {"str": "string", "int": "integer", "float": "number"}
PIECE = 5_000
"""Rows that are held in memory at once."""
DESCRIPTION = (
    "A Marketscope workspace. Texts stand exactly as they were entered, also those that begin like a formula: "
    "read the files with programs, not by opening them in a spreadsheet."
)


def descriptor(name: str, title: str) -> dict[str, Any]:
    """The ``datapackage.json`` of a whole workspace."""
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
        "description": DESCRIPTION,
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in columns(table)],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.references:
        schema["foreignKeys"] = [
            {"fields": name, "reference": {"resource": "" if target == table.name else target, "fields": "id"}}
            for name, target in table.references
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file_name(table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": TYPES[column.kind]}


def tables(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """The CSV files of a workspace: (file name, bytes), rows in the order in which they were entered."""
    for table in TABLES:
        yield file_name(table), b"".join(pieces(connection, table))


def file_name(table: Table) -> str:
    """The CSV of a table."""
    return f"{table.name}.csv"


def rows_in(connection: Connection) -> int:
    """Rows of all tables together."""
    return sum(connection.execute(f"SELECT count(*) FROM {quoted(table.name)}").fetchone()[0] for table in TABLES)


def pieces(connection: Connection, table: Table, step: Callable[[int], None] = lambda _rows: None) -> Iterator[bytes]:
    """The CSV of a table in pieces of bounded size; ``step`` hears how many rows the next one holds."""
    names = column_names(table)
    numbers = [at for at, column in enumerate(columns(table)) if column.kind == "float"]
    rows = connection.execute(f"SELECT {listed(names)} FROM {quoted(table.name)} ORDER BY rowid")
    yield _lines([names])
    while some := rows.fetchmany(PIECE):
        step(len(some))
        yield _lines(_spelled(row, numbers) for row in some) if numbers else _lines(some)


def _lines(rows: Iterable[Sequence[Value]]) -> bytes:
    """Rows as CSV, whose writer leaves texts and whole numbers as they are and None empty."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode("utf-8")


def _spelled(row: Sequence[Value], numbers: Sequence[int]) -> Sequence[Value]:
    """The row with the numbers in these places as short as they can be read back."""
    made = list(row)
    for at in numbers:
        value = made[at]
        if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
            made[at] = int(value)
    return made


def descriptor_file(name: str, title: str) -> bytes:
    """``datapackage.json`` as bytes, indented so that git shows what changed."""
    return (jsontext.write_indented(descriptor(name, title)) + "\n").encode("utf-8")
