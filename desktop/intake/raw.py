"""A table as its file has it: text only, nothing typed, nothing shifted."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator


class IntakeError(ValueError):
    """A file cannot be imported; the message is one plain sentence for the person who chose it."""


@frozen
class RawTable:
    """Header and rows as text; every row has as many cells as the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first_line: int = 2
    """Line (or spreadsheet row) number of the first row, for messages."""
    encoding: str = ""
    lines: tuple[int, ...] = ()
    """Line number of each row where they do not simply follow one another; empty when they do."""

    def numbered(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Each row with the line it begins on."""
        return zip(self.lines or count(self.first_line), self.rows, strict=False)


MAX_COLUMNS = 2_000
MAX_CELL = 1_000_000


def checked_header(cells: list[str], where: str) -> tuple[str, ...]:
    """Trimmed column names; raises IntakeError when they are missing, empty, doubled or too many."""
    header = tuple(cell.strip().lstrip("\ufeff") for cell in cells)
    if not any(header):
        raise IntakeError(
            f"{where} has no header line. Nothing was imported. Put the column names into the first line."
        )
    if len(header) > MAX_COLUMNS:
        raise IntakeError(
            f"{where} has {len(header):,} columns and {MAX_COLUMNS:,} is the limit. Nothing was imported."
        )
    if "" in header:
        raise IntakeError(
            f"Column {header.index('') + 1} of {where} has no name. Nothing was imported. Name or remove it."
        )
    folded = [name.casefold() for name in header]
    for name in header:
        if folded.count(name.casefold()) > 1:
            raise IntakeError(f"The column {name!r} stands twice in {where}. Nothing was imported. Rename one of them.")
    return header
