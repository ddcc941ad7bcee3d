"""Rows out of the files of a data package from anywhere: every cell typed, every problem named with its line.

CSV is UTF-8; an empty cell is an unknown number or reference, or an empty text.
"""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING, Any

from desktop.workspace import jsontext, members
from desktop.workspace.columns import Column, Row, Value, column_names, columns
from desktop.workspace.errors import PackageError
from desktop.workspace.packing import DESCRIPTOR
from desktop.workspace.tables import BY_NAME, TABLES, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MAX_FIELD = 1_000_000


def check(source: Path) -> None:
    """Refuse a package whose descriptor is wrong, before anything else is done with it."""
    with members.opened(source) as read:
        _paths(read, source.name)


def title_of(source: Path) -> str:
    """The title a package gives itself; empty when it gives none."""
    with members.opened(source) as read:
        title = _descriptor(read, source.name).get("title", "")
    return title if isinstance(title, str) else ""


def read_package(source: Path) -> Iterator[tuple[Table, Iterator[Row]]]:
    """The tables of a package folder or zip, each with its rows in column order; PackageError when one is wrong."""
    with members.opened(source) as read:
        paths = _paths(read, source.name)
        for table in TABLES:
            if table.name in paths:
                path = paths[table.name]
                yield table, _rows(table, read(path), path)


def _descriptor(read: members.Read, label: str) -> dict[str, Any]:
    try:
        found = jsontext.read_strict(read(DESCRIPTOR), what=f"{label}/{DESCRIPTOR}")
    except ValueError as error:
        raise PackageError(f"{error} Nothing was imported. Correct the file and try again.") from None
    return found if isinstance(found, dict) else {}


def _paths(read: members.Read, label: str) -> dict[str, str]:
    """Where the CSV of each table lies, as the descriptor says."""
    try:
        resources = _descriptor(read, label)["resources"]
        found = {str(resource["name"]): str(resource["path"]) for resource in resources}
    except (TypeError, KeyError):
        raise PackageError(
            f"{label}/{DESCRIPTOR} lists no resources with a name and a path. Nothing was imported. Correct the file."
        ) from None
    unknown = sorted(set(found) - set(BY_NAME))
    if unknown:
        raise PackageError(
            f"{label} holds {unknown[0]!r}, which is no table of a workspace. Nothing was imported. "
            "Import single tables as CSV instead."
        )
    for path in found.values():
        members.check_name(path)
    return found


def _rows(table: Table, data: bytes, path: str) -> Iterator[Row]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackageError(f"{path} line {line} is not UTF-8 text. Nothing was imported. Save it as UTF-8.") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise PackageError(f"{path} line {line} holds a zero byte. Nothing was imported. Remove it.")
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(reader, [])
        readers = _readers(table, header, path)
        for cells in reader:
            if len(cells) != len(header):
                raise PackageError(
                    f"{path} line {reader.line_num} has {len(cells)} fields where the header has {len(header)}. "
                    "Nothing was imported. Correct the line."
                )
            yield tuple([read(cells, reader.line_num) for read in readers])
    except csv.Error as error:
        raise PackageError(
            f"{path} line {reader.line_num} cannot be read ({error}). Nothing was imported. Correct the line."
        ) from None


def _readers(table: Table, header: list[str], path: str) -> list[Callable[[list[str], int], Value]]:
    """One function per column that takes its value out of a line."""
    names = column_names(table)
    wrong = [name for name in header if name not in names]
    twice = [name for name in header if header.count(name) > 1]
    lacking = [column.name for column in columns(table) if column.required and column.name not in header]
    for problem, found in (
        ("has the unknown column", wrong),
        ("has twice the column", twice),
        ("lacks the column", lacking),
    ):
        if found:
            raise PackageError(f"{path} {problem} {found[0]!r}. Nothing was imported. Correct its first line.")
    return [_reader(column, header, path) for column in columns(table)]


def _reader(column: Column, header: list[str], path: str) -> Callable[[list[str], int], Value]:
    if column.name not in header:
        default = column.default
        return lambda _cells, _line: default
    position = header.index(column.name)
    if column.kind == "str":
        if column.nullable:
            return lambda cells, _line: cells[position] or None
        return lambda cells, _line: cells[position]

    def number(cells: list[str], line: int) -> Value:
        text = cells[position]
        if not text:
            if column.nullable or not column.required:
                return column.default
            problem = "is empty"
        else:
            value = _number(text, column.kind)
            if value is not None:
                return value
            problem = f"holds {text[:40]!r}, which is no {'whole ' if column.kind == 'int' else ''}number"
        raise PackageError(
            f"{path} line {line}: column {column.name} {problem}. Nothing was imported. Correct the cell."
        )

    return number


def _number(text: str, kind: str) -> int | float | None:
    try:
        value = int(text) if kind == "int" else float(text)
    except ValueError:
        return None
    return value if "_" not in text and math.isfinite(value) else None
