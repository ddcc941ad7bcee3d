"""Number formats that show a live value exactly as the figure's label words it.

``> 370``, ``600.0`` or ``6.61 %`` become number formats with the same digits and quoted words, so
that the label follows when somebody edits the data, and never prints more digits than the source.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.figure import Axis

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MINUS = "−-"


def axis_format(axis: Axis | None) -> str:
    """Format of the axis' numbers and of the workbook's cells."""
    if axis is None:
        return "General"
    if axis.kind == "log" and axis.minimum < 1:
        return "General"  # its ticks need more digits the lower they stand
    for tick in reversed(axis.ticks):
        code = label_format(tick.label, tick.at)
        if code:
            return code
    return _digits(axis.decimals, grouped=True)


def label_format(label: str, value: float | None) -> str:
    """Format that prints ``value`` as ``label``; empty when the label holds no such number."""
    if value is None or not label:
        return ""
    for found in _NUMBER.finditer(label):
        digits = found.group()
        decimals = len(digits.partition(".")[2])
        stated = float(digits.replace(",", ""))
        before, after = label[: found.start()], label[found.end() :]
        for factor in (1, 100):
            if factor == 100 and "%" not in after:
                continue
            if abs(round(abs(value) * factor, decimals) - stated) < 1e-9 * max(1.0, stated):
                return _code(digits, decimals, before, after, factor, value)
    return ""


def _code(digits: str, decimals: int, before: str, after: str, factor: int, value: float) -> str:
    grouped = "," in digits or float(digits.replace(",", "")) < 1000
    number = _digits(decimals, grouped=grouped)
    if factor == 100:
        space = "\\ " if after[:1] in (" ", "\u00a0") else ""
        number, after = f"{number}{space}%", after.replace("%", "", 1).strip()
    if value < 0 and before[-1:] and before[-1] in _MINUS:
        before = before[:-1]
        head, tail = _quoted(before), _quoted(after)
        return f'{head}{number}{tail};{head}"−"{number}{tail}'
    return f"{_quoted(before)}{number}{_quoted(after)}"


def _digits(decimals: int, *, grouped: bool) -> str:
    whole = "#,##0" if grouped else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole


def _quoted(words: str) -> str:
    cleaned = words.replace('"', "").replace("\\", "")
    return f'"{cleaned}"' if cleaned else ""
