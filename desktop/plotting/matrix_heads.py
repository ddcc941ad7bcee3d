"""Heads of a matrix: names broken into lines, their own values, and the first claim where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import unknown
from desktop.plotting.shapes import Mark, Tag, Words
from desktop.theme.sign import UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import MatrixHead
    from desktop.plotting.matrix_grid import Drawn, Grid

NAME, VALUE = "small", "small.strong"
GAP: Final = 12.0
"""Between names, values and the grid."""
MOST_LINES: Final = 4
TALL_ROW: Final = 36.0
"""Rows of this height hold two lines."""
NAMES, NAMES_ALONE = 0.26, 0.42
"""Share of the width for the names of rows: where they may break, and where each has one line only."""
PILL: Final = 18.0
KEY_LINE: Final = 16.0


def rows_width(heads: Sequence[MatrixHead], room: Box) -> float:
    """Width of the head column: names and their own values."""
    alone = room.height / max(1, len(heads) + 3) < TALL_ROW
    limit = room.width * (NAMES_ALONE if alone else NAMES)
    longest = max((text.width(head.title, NAME) for head in heads), default=0.0)
    return min(longest, limit) + GAP + _values_width(heads) + GAP


def lay_out_rows(heads: Sequence[MatrixHead], grid: Grid, drawn: Drawn) -> None:
    """Name at the left, own value at the right of the head column."""
    values = _values_width(heads)
    names = grid.left - values - 2 * GAP
    for place, head in enumerate(heads):
        box = Box(grid.box.x - grid.left, grid.box.y + place * grid.tall, grid.left - GAP / 2, grid.tall)
        drawn.marks.append(Mark(head.key, "rows", head.text, head.entity, box.centre, box, False, head.colour))
        _row_name(head, Box(box.x, box.y, names, box.height), drawn)
        _value(head, Box(box.x + names + GAP, box.y, values, box.height), drawn, at_right=True)


def key_height(heads: Sequence[MatrixHead], wide: float, room: float) -> float:
    """Height of the numbered key above the matrix; 0 where the names fit over their columns."""
    if all(text.wrap(head.title, NAME, wide - 8, MOST_LINES) is not None for head in heads):
        return 0.0
    return KEY_LINE * len(_key_rows(heads, room)) + 6


def lay_out_key(heads: Sequence[MatrixHead], box: Box, drawn: Drawn) -> None:
    """Which number is which column."""
    for number, row in enumerate(_key_rows(heads, box.width)):
        for x, content in row:
            place = Box(box.x + x, box.y + number * KEY_LINE, text.width(content, "micro"), KEY_LINE)
            drawn.words.append(Words((content,), place, "micro", "text.secondary"))


def columns_height(heads: Sequence[MatrixHead], wide: float) -> float:
    """Height of the heads over the columns."""
    broken = [text.wrap(head.title, NAME, wide - 8, MOST_LINES) for head in heads]
    lines = 1 if any(found is None for found in broken) else max((len(found or ()) for found in broken), default=0)
    pills = PILL + 4 if any(_pill_fits(head, wide) for head in heads) else 0.0
    return lines * text.LINE[NAME] + text.LINE[VALUE] + pills + 6


def lay_out_columns(heads: Sequence[MatrixHead], grid: Grid, tall: float, drawn: Drawn, *, numbered: bool) -> None:
    """Names, or their numbers, with the own value below; everything stands on the grid."""
    with_pills = any(_pill_fits(head, grid.wide) for head in heads)
    for place, head in enumerate(heads):
        box = Box(grid.box.x + place * grid.wide, grid.box.y - tall, grid.wide, tall)
        drawn.marks.append(Mark(head.key, "columns", head.text, head.entity, box.centre, box, False, head.colour))
        lines = (str(place + 1),) if numbered else text.wrap(head.title, NAME, grid.wide - 8, MOST_LINES) or ()
        bottom = box.bottom - 4
        if with_pills:
            bottom -= PILL + 4
            _pill(head, box.centre[0], bottom + 4, grid.wide, drawn)
        value = Box(box.x, bottom - text.LINE[VALUE], box.width, text.LINE[VALUE])
        _value(head, value, drawn)
        high = text.LINE[NAME] * len(lines)
        wide = max((text.width(line, NAME) for line in lines), default=0.0)
        names = Box(box.centre[0] - wide / 2, value.y - high, wide, high)
        drawn.labels.append(Words(lines, names, NAME, "text.secondary", "middle"))


def _values_width(heads: Sequence[MatrixHead]) -> float:
    widths = [text.width(head.value_label, VALUE) if head.value_label else UNKNOWN[0] for head in heads]
    return max(widths, default=0.0)


def _row_name(head: MatrixHead, room: Box, drawn: Drawn) -> None:
    """As many lines as the row holds; in the small style where the other one does not fit."""
    for style in (NAME, "micro"):
        most = max(1, int(room.height // text.LINE[style]))
        lines = text.wrap(head.title, style, room.width, most)
        if lines is None and most > 1:
            broken = text.wrap_anyhow(head.title, style, room.width)
            lines = broken if len(broken) <= most else None
        if lines is not None:
            tall = text.LINE[style] * len(lines)
            wide = max(text.width(line, style) for line in lines)
            pill = head.pills and tall + PILL + 4 <= room.height and _pill_fits(head, room.width)
            top = room.centre[1] - (tall + (PILL + 2 if pill else 0)) / 2
            drawn.labels.append(Words(lines, Box(room.x, top, wide, tall), style, "text.primary"))
            if pill:
                _tag(head, room.x, top + tall + 2, drawn)
            return
    drawn.dropped.append(head.key)


def _value(head: MatrixHead, room: Box, drawn: Drawn, *, at_right: bool = False) -> None:
    if head.value is None:
        side = Box(room.right - UNKNOWN[0] - 8, room.y, UNKNOWN[0] + 8, room.height).moved(4, 0)
        drawn.blocks.append(unknown(side if at_right else room))
        return
    style = VALUE if at_right or text.width(head.value_label, VALUE) <= room.width - 6 else "micro"
    wide = text.width(head.value_label, style)
    if wide > room.width + 1e-6:
        drawn.dropped.append(head.key)
        return
    x = room.right - wide if at_right else room.centre[0] - wide / 2
    place = Box(x, room.centre[1] - text.LINE[style] / 2, wide, text.LINE[style])
    drawn.labels.append(Words((head.value_label,), place, style, "text.primary"))


def _pill_fits(head: MatrixHead, wide: float) -> bool:
    return bool(head.pills) and text.width(head.pills[0].text, "micro") + 18 <= wide


def _pill(head: MatrixHead, middle: float, top: float, wide: float, drawn: Drawn) -> None:
    if _pill_fits(head, wide):
        _tag(head, middle - (text.width(head.pills[0].text, "micro") + 10) / 2, top, drawn)


def _tag(head: MatrixHead, left: float, top: float, drawn: Drawn) -> None:
    """The first claim; the others stand in the tooltip."""
    pill = head.pills[0]
    wide = text.width(pill.text, "micro")
    tone = "disputed" if pill.disputed else "text.secondary"
    words = Words((pill.text,), Box(left + 5, top + 1, wide, KEY_LINE), "micro", tone)
    drawn.tags.append(Tag(words, Box(left, top, wide + 10, PILL), pill.disputed))


def _key_rows(heads: Sequence[MatrixHead], room: float) -> list[list[tuple[float, str]]]:
    """The key broken into rows: (distance from the left, words)."""
    rows: list[list[tuple[float, str]]] = [[]]
    at = 0.0
    for number, head in enumerate(heads, 1):
        content = f"{number} {head.title}"
        wide = text.width(content, "micro")
        if rows[-1] and at + wide > room:
            rows.append([])
            at = 0.0
        rows[-1].append((at, content))
        at += wide + 16
    return rows
