"""Excel files, read in a process of their own.

A 1.5 kB file with two far cells makes the reader ask for 550 GB and abort the whole process. So the
zip directory is looked at first, the cell addresses are scanned, and the reading happens in a child
with a memory limit, whose death is a plain sentence here.
"""

from __future__ import annotations

import multiprocessing
import re
import time
import zipfile
from typing import TYPE_CHECKING, Any

from desktop.frozen import frozen
from desktop.intake.raw import IntakeError, RawTable, checked_header

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection
    from pathlib import Path

MAX_BYTES = 512 * 1024 * 1024
MAX_UNPACKED = 1024 * 1024 * 1024
MAX_ENTRIES = 2_000
MAX_RATIO = 200
MAX_CELLS = 20_000_000
MEMORY = 1536 * 1024 * 1024
SECONDS = 120.0
A_LOOK = 0.1
"""Seconds between two looks whether the person still wants it."""
CHUNK = 1 << 20

_ADDRESS = re.compile(rb'<c[^>]{0,200}?\sr="([A-Z]{1,3})([0-9]{1,7})"')


@frozen
class _Answer:
    error: str
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...] = ()
    """Row numbers as the spreadsheet program shows them."""


def read_spreadsheet(path: Path, *, sheet: str = "", step: Callable[[], None] = lambda: None) -> RawTable:
    """The first (or the named) sheet of an Excel file as text; raises IntakeError with one sentence.

    ``step`` is called often while the child reads; what it raises ends the child.
    """
    _check_package(path)
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(
        target=_read_in_child, args=(str(path), sheet, theirs), daemon=True, name="spreadsheet-reader"
    )
    child.start()
    theirs.close()
    answer: _Answer | None = None
    try:
        if _arrived(ours, step):
            answer = ours.recv()
    except EOFError:
        answer = None
    finally:
        ours.close()
        if answer is not None:
            child.join(2)
        if child.is_alive():
            child.kill()
        child.join()
    if answer is None:
        raise IntakeError(
            f"{path.name} could not be read safely. Nothing was imported. Save it as CSV and import that."
        )
    if answer.error:
        raise IntakeError(f"{path.name} {answer.error}")
    if not answer.rows:
        raise IntakeError(f"{path.name} has no rows. Nothing was imported.")
    header = checked_header(list(answer.rows[0]), path.name)
    return RawTable(path.name, header, answer.rows[1:], lines=answer.lines[1:])


def _arrived(answer: Connection, step: Callable[[], None]) -> bool:
    """Wait for the child, for so long as it may take and the person wants it."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        step()
        if answer.poll(A_LOOK):
            return True
    return False


def _check_package(path: Path) -> None:
    if path.stat().st_size > MAX_BYTES:
        raise IntakeError(f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB. Nothing was imported.")
    if path.suffix.lower() == ".xls":
        return  # no zip: the child's memory limit is its wall
    try:
        with zipfile.ZipFile(path) as package:
            entries = package.infolist()
            _check_entries(path, entries)
            for entry in entries:
                if entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml"):
                    _check_sheet(path, package, entry)
    except (zipfile.BadZipFile, RuntimeError, OSError) as error:
        raise IntakeError(f"{path.name} is not an Excel file ({error}). Nothing was imported.") from None


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.casefold() for entry in entries]
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or len(set(names)) != len(names):
        raise IntakeError(f"{path.name} is packed in a way Excel does not write. Nothing was imported.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise IntakeError(f"{path.name} is encrypted. Nothing was imported. Save it without a password and try again.")
    bomb = any(e.file_size > 10_000_000 and e.file_size > MAX_RATIO * max(e.compress_size, 1) for e in entries)
    if total > MAX_UNPACKED or bomb:
        raise IntakeError(
            f"{path.name} unpacks to {total / 1e6:,.0f} MB, which no honest table does. Nothing was imported."
        )


def _check_sheet(path: Path, package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Refuse a bounding box no memory holds, from the addresses alone; big honest sheets are left to the child."""
    if entry.file_size > 64_000_000:
        return
    rows = columns = 0
    tail = b""
    with package.open(entry) as stream:
        while chunk := stream.read(CHUNK):
            for letters, number in _ADDRESS.findall(tail + chunk):
                rows = max(rows, int(number))
                columns = max(columns, _column(letters))
            tail = chunk[-300:]
    if rows * columns > MAX_CELLS:
        raise IntakeError(
            f"A sheet of {path.name} spans {rows * columns:,} cells and {MAX_CELLS:,} is the limit. "
            "Nothing was imported. Delete the far cell or save the table as CSV."
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _read_in_child(path: str, sheet: str, answer: Connection) -> None:
    """Runs in the child: limit the memory, read, send text."""
    _limit_memory()
    try:
        numbered = _rows(path, sheet)
        answer.send(_Answer("", tuple(row for _, row in numbered), tuple(number for number, _ in numbered)))
    except KeyError:
        answer.send(_Answer(f"has no sheet {sheet!r}. Nothing was imported.", ()))
    except Exception as error:  # whatever the reader raises becomes one sentence in the parent
        answer.send(
            _Answer(f"cannot be read ({type(error).__name__}). Nothing was imported. Save it as CSV and try again.", ())
        )
    finally:
        answer.close()


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the pre-scan is its wall
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _rows(path: str, sheet: str) -> list[tuple[int, tuple[str, ...]]]:
    """Rows that hold anything, with their numbers in the sheet."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    if sheet and sheet not in book.sheet_names:
        raise KeyError(sheet)
    table = book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)
    first = (table.start or (0, 0))[0] + 1
    rows = [tuple(_text(cell) for cell in row) for row in table.to_python(skip_empty_area=True)]
    return [(number, row) for number, row in enumerate(rows, start=first) if any(row)]


def _text(cell: Any) -> str:
    """A cell as its shortest exact text: 2023.0 is what Excel keeps for 2023."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**53 else repr(cell)
    return "" if cell is None else str(cell)
