"""Which reader a file from outside gets, by its ending and its first bytes."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from desktop.intake.delimited import read_delimited
from desktop.intake.raw import IntakeError, RawTable
from desktop.intake.spreadsheet import read_spreadsheet

if TYPE_CHECKING:
    from pathlib import Path

DELIMITED = frozenset({".csv", ".tsv", ".txt"})
SPREADSHEET = frozenset({".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})


def read_table(path: Path) -> RawTable:
    """Read a table of any kind we know; raises IntakeError with one plain sentence."""
    check_regular(path)
    ending = path.suffix.lower()
    if ending in SPREADSHEET:
        return read_spreadsheet(path)
    if ending in DELIMITED:
        with path.open("rb") as file:
            head = file.read(4)
        if head.startswith(b"PK\x03\x04"):
            return read_spreadsheet(path)
        return read_delimited(path)
    raise IntakeError(f"{path.name} is not a CSV or Excel file. Nothing was imported.")


def check_regular(path: Path) -> None:
    """Only a regular file is ever opened: a pipe would hang, a device would never end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        raise IntakeError(f"{path} cannot be read ({error.strerror}). Nothing was imported.") from None
    if not stat.S_ISREG(mode):
        raise IntakeError(f"{path} is not a file. Nothing was imported.")
