"""Which reader a file from outside gets, by its ending and its first bytes."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from desktop.intake.delimited import read_delimited
from desktop.intake.encoding import SAMPLE, Encoding, EncodingError, detect
from desktop.intake.raw import IntakeError, RawTable
from desktop.intake.spreadsheet import read_spreadsheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DELIMITED = frozenset({".csv", ".tsv", ".txt"})
WIDEST = 200
"""Characters of a line that a preview shows."""
SPREADSHEET = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def read_table(path: Path, *, encoding: str = "", step: Callable[[], None] = lambda: None) -> RawTable:
    """Read a table of any kind we know; raises IntakeError with one plain sentence.

    ``encoding`` is the person's choice for a text file; ``step`` is called often and may raise to stop.
    """
    check_regular(path)
    ending = path.suffix.lower()
    if ending in SPREADSHEET:
        return read_spreadsheet(path, step=step)
    if ending in DELIMITED:
        if _begins_as_zip(path):
            return read_spreadsheet(path, step=step)
        return read_delimited(path, encoding=encoding, step=step)
    raise IntakeError(f"{path.name} is not a CSV or Excel file. Nothing was imported.")


def encoding_of(path: Path) -> Encoding | None:
    """The proposed encoding of a text file; None for other kinds and for bytes that are no text."""
    check_regular(path)
    if path.suffix.lower() not in DELIMITED or _begins_as_zip(path):
        return None
    with path.open("rb") as file:
        head = file.read(SAMPLE)
    try:
        return detect(head) if head.strip() else None
    except EncodingError:
        return None


def first_lines(path: Path, encoding: str) -> tuple[str, ...]:
    """The first three lines of a text file as read in an encoding, with marks where it does not fit."""
    with path.open("rb") as file:
        text = file.read(SAMPLE).decode(encoding, "replace")
    return tuple(line[:WIDEST] for line in text.splitlines()[:3])


def _begins_as_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def check_regular(path: Path) -> None:
    """Only a regular file is ever opened: a pipe would hang, a device would never end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise IntakeError(f"{path} cannot be read ({error.strerror}). Nothing was imported.") from None
    if not stat.S_ISREG(mode):
        raise IntakeError(f"{path} is not a file. Nothing was imported.")
