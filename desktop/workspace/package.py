"""Data packages (the public standard): a workspace as one CSV per table beside a ``datapackage.json``.

The default workspace is such a package; any workspace can be written as one and compared in git.
CSV is UTF-8 with LF; an empty cell is an unknown number or reference, or an empty text.
"""

from __future__ import annotations

import csv
import io
import math
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.workspace import jsontext
from desktop.workspace.columns import Column, Row, Value, column_names, columns, listed, quoted
from desktop.workspace.errors import PackageError
from desktop.workspace.tables import BY_NAME, TABLES, Table

if TYPE_CHECKING:
    from desktop.workspace.sqlite import Connection

DESCRIPTOR = "datapackage.json"
MAX_FIELD = 1_000_000
SAFE_PART = re.compile(r"[\w\-. ]+")
TYPES = {"str": "string", "int": "integer", "float": "number"}

Source = Callable[[str], bytes]


def descriptor(name: str, title: str) -> dict[str, Any]:
    """The ``datapackage.json`` of a whole workspace."""
    return {
        "profile": "tabular-data-package",
        "name": name,
        "title": title,
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
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    return {"name": column.name, "type": TYPES[column.kind]}


def read_package(source: Path) -> Iterator[tuple[Table, Iterator[Row]]]:
    """The tables of a package folder or zip, each with its rows in column order; PackageError when one is wrong."""
    if source.is_dir():
        yield from _read(lambda name: _from_folder(source, name), source.name)
        return
    try:
        archive = zipfile.ZipFile(source)
    except (OSError, zipfile.BadZipFile):
        raise PackageError(
            f"{source.name} is neither a folder nor a zip file. Nothing was imported. Choose a data package."
        ) from None
    with archive:
        yield from _read(lambda name: _from_zip(archive, name), source.name)


def _read(source: Source, label: str) -> Iterator[tuple[Table, Iterator[Row]]]:
    paths = _paths(source, label)
    for table in TABLES:
        if table.name in paths:
            path = paths[table.name]
            if source_lacks(source, path):
                continue
            yield table, _rows(table, source(path), path)


def source_lacks(source: Source, path: str) -> bool:
    try:
        source(path)
    except PackageError:
        return True
    return False


def _paths(source: Source, label: str) -> dict[str, str]:
    """Where the CSV of each table lies, as the descriptor says."""
    try:
        package = jsontext.read_strict(source(DESCRIPTOR), what=f"{label}/{DESCRIPTOR}")
        resources = package["resources"]
        found = {str(resource["name"]): str(resource["path"]) for resource in resources}
    except ValueError as error:
        raise PackageError(f"{error} Nothing was imported. Correct the file and try again.") from None
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
        _check_path(path)
    return found


def _check_path(path: str) -> None:
    parts = path.split("/")
    if not all(SAFE_PART.fullmatch(part) and not part.startswith(".") and not _is_device(part) for part in parts):
        raise PackageError(
            f"The package points to {path!r}, which is not a plain file inside it. Nothing was imported. "
            "Use relative paths without '..'."
        )


def _is_device(part: str) -> bool:
    stem = part.split(".", 1)[0].rstrip(" ").upper()
    return stem in {"CON", "PRN", "AUX", "NUL"} or (len(stem) == 4 and stem[:3] in {"COM", "LPT"} and stem[3].isdigit())


def _from_folder(folder: Path, name: str) -> bytes:
    path = folder / name
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(os.path.realpath(folder)) or path.is_symlink() or not real.is_file():
        raise PackageError(f"{folder.name}/{name} is missing or no plain file. Nothing was imported. Add the file.")
    return real.read_bytes()


def _from_zip(archive: zipfile.ZipFile, name: str) -> bytes:
    try:
        return archive.read(name)
    except KeyError:
        raise PackageError(f"The package lacks {name}. Nothing was imported. Add the file.") from None


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


def write_tables(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """The CSV files of a workspace: (file name, bytes), rows in the order in which they were entered."""
    for table in TABLES:
        out = io.StringIO(newline="")
        writer = csv.writer(out, lineterminator="\n")
        names = column_names(table)
        writer.writerow(names)
        rows = connection.execute(f"SELECT {listed(names)} FROM {quoted(table.name)} ORDER BY rowid")
        writer.writerows([_cell(value) for value in row] for row in rows)
        yield f"{table.name}.csv", out.getvalue().encode("utf-8")


def _cell(value: Value) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def write_descriptor(name: str, title: str) -> bytes:
    """``datapackage.json`` as bytes, indented so that git shows what changed."""
    return (jsontext.write_indented(descriptor(name, title)) + "\n").encode("utf-8")
