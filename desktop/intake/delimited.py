"""CSV and TSV, read by counting before believing.

Parsers that guess shift columns without a word when a line has one field more than the header, and
cut text after a NUL byte. Here every line is counted first and the line number of what is wrong is
said; cells stay text.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.intake.encoding import Encoding, EncodingError, detect
from desktop.intake.raw import MAX_CELL, IntakeError, RawTable, checked_header

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAX_BYTES = 512 * 1024 * 1024
MAX_PROBLEMS = 5
OFTEN = 10_000
"""Lines between two looks whether the person still wants it."""


def read_delimited(path: Path, *, encoding: str = "", step: Callable[[], None] = lambda: None) -> RawTable:
    """Read a CSV or TSV file; raises IntakeError with one sentence naming the line, and what ``step`` raises."""
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise IntakeError(
            f"{path.name} has {size / 1e6:,.0f} MB and the limit is {MAX_BYTES / 1e6:,.0f} MB. Nothing was imported."
        )
    data = path.read_bytes()
    if not data.strip():
        raise IntakeError(f"{path.name} is empty. Nothing was imported.")
    return read_text(decoded(data, path.name, encoding), path.name, step)


def decoded(data: bytes, where: str, encoding: str = "") -> tuple[str, str]:
    """The text of ``data`` and the encoding it was read in."""
    try:
        chosen = Encoding(encoding, True, ()) if encoding else detect(data)
    except EncodingError as error:
        raise IntakeError(f"{where}: {error}") from None
    try:
        return data.decode(chosen.name, "strict"), chosen.name
    except (UnicodeDecodeError, LookupError) as error:
        place = f" at byte {error.start:,}" if isinstance(error, UnicodeDecodeError) else ""
        raise IntakeError(
            f"{where} is not {chosen.name}{place}. Nothing was imported. Choose another encoding or save it as UTF-8."
        ) from None


def read_text(source: tuple[str, str], where: str, step: Callable[[], None] = lambda: None) -> RawTable:
    """Split decoded text into a table; raises IntakeError with one sentence naming the line."""
    text, encoding = source
    if "\x00" in text:
        line = text[: text.index("\x00")].count("\n") + 1
        raise IntakeError(
            f"Line {line:,} of {where} holds a NUL character. Nothing was imported. Export the file again."
        )
    csv.field_size_limit(MAX_CELL)
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    problems: list[str] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = checked_header(next(reader, []), where)
        ended = reader.line_num
        for cells in reader:
            line, ended = ended + 1, reader.line_num
            if not cells:
                continue
            if len(rows) % OFTEN == 0:
                step()
            if len(cells) != len(header):
                problems.append(f"line {reader.line_num:,} has {len(cells)} fields")
                if len(problems) == MAX_PROBLEMS:
                    break
                continue
            rows.append(tuple(cells))
            lines.append(line)
    except csv.Error as error:
        raise IntakeError(
            f"Line {reader.line_num:,} of {where} cannot be read ({error}). "
            "Nothing was imported. Check the quotation marks there."
        ) from None
    if problems:
        raise IntakeError(
            f"{where} has {len(header)} columns, but {', '.join(problems)}. Nothing was imported. Mend these lines."
        )
    return RawTable(where, header, tuple(rows), encoding=encoding, lines=tuple(lines))


def _delimiter(text: str) -> str:
    """The separator that occurs most in the header line."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    return max(",\t;|", key=first.count)
