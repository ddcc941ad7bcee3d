"""Matrices: heads with their own values, cells shaded by value, a dotted box where nobody states one.

Heads are broken into lines, never turned and never cut: where columns are too narrow for their names
they are numbered, and the names stand in a key above.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.plotting import text, words
from desktop.plotting.box import Box
from desktop.plotting.matrix_grid import Drawn, Grid, unknown
from desktop.plotting.matrix_heads import (
    columns_height,
    key_height,
    lay_out_columns,
    lay_out_key,
    lay_out_rows,
    rows_width,
)
from desktop.plotting.shapes import Heat, Layout, Mark, Stroke, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Matrix, MatrixCell
    from desktop.plotting.surface import Surface

NARROW, NARROWEST = 34.0, 26.0
"""Columns get as narrow as the second where that shows all of them; else no narrower than the first."""
LOWEST: Final = 20.0
"""Cells are no smaller than this: further columns and rows are counted instead."""
WIDEST, HIGHEST = 150.0, 56.0
COUNT_ROW: Final = 18.0


def lay_out_matrix(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The matrix of a figure in its room; the figure must have one."""
    matrix = figure.matrix
    assert matrix is not None
    drawn = Drawn()
    grid = _grid(matrix, surface.room, drawn, figure.language)
    for place, head in enumerate(matrix.rows[: grid.rows]):
        for at, column in enumerate(matrix.columns[: grid.columns]):
            key = f"{head.key}/{column.key}"
            _cell(matrix.cells[place][at], key, head.key, grid.cell(place, at), drawn)
    drawn.dropped += [head.key for head in (*matrix.rows[grid.rows :], *matrix.columns[grid.columns :])]
    return Layout(
        width=width,
        height=height,
        plot=grid.box,
        words=(*surface.words, *drawn.words),
        badges=surface.badges,
        labels=tuple(drawn.labels),
        grid=_lines(grid),
        blocks=tuple(drawn.blocks),
        heats=tuple(drawn.heats),
        tags=tuple(drawn.tags),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _grid(matrix: Matrix, room: Box, drawn: Drawn, language: str) -> Grid:
    """Heads first, then as many rows and columns as there is room for; what is left out is counted."""
    rows, columns = len(matrix.rows), len(matrix.columns)
    left = rows_width(matrix.rows, room)
    is_tight = columns * NARROWEST <= room.width - left
    fit = max(1, int((room.width - left) // (NARROWEST if is_tight else NARROW)))
    shown = min(columns, fit)
    wide = min(WIDEST, (room.width - left) / max(1, shown))
    key = key_height(matrix.columns[:shown], wide, room.width)
    heads = columns_height(matrix.columns[:shown], wide)
    missing = columns - shown
    top = room.y + key + (COUNT_ROW if missing else 0.0)
    start = top + heads
    down = max(1, int((room.bottom - start) // LOWEST))
    if down < rows:
        down = max(1, int((room.bottom - start - COUNT_ROW) // LOWEST))
    lines = min(rows, down)
    space = room.bottom - start - (COUNT_ROW if lines < rows else 0.0)
    tall = min(HIGHEST, space / max(1, lines))
    grid = Grid(Box(room.x + left, start, wide * shown, tall * lines), lines, shown, wide, tall, left)
    if key:
        lay_out_key(matrix.columns[:shown], Box(room.x, room.y, room.width, key), drawn)
    lay_out_columns(matrix.columns[:shown], grid, heads, drawn, numbered=bool(key))
    lay_out_rows(matrix.rows[:lines], grid, drawn)
    if missing:
        _count(words.more_columns(missing, language), room.right, top - COUNT_ROW, drawn, at_right=True)
    if lines < rows:
        _count(words.more_rows(rows - lines, language), room.x, grid.box.bottom + 2, drawn)
    return grid


def _count(content: str, x: float, y: float, drawn: Drawn, *, at_right: bool = False) -> None:
    wide = text.width(content, "micro")
    drawn.words.append(Words((content,), Box(x - wide if at_right else x, y, wide, 16), "micro", "text.tertiary"))


def _cell(cell: MatrixCell, key: str, group: str, box: Box, drawn: Drawn) -> None:
    drawn.marks.append(Mark(key, group, cell.text, cell.entity, box.centre, box, False))
    if cell.value is None:
        drawn.blocks.append(unknown(box))
        return
    drawn.heats.append(Heat(box.cut(1, 1, 1, 1), cell.shade, cell.certainty))
    _numbers(cell, key, box, drawn)


def _numbers(cell: MatrixCell, key: str, box: Box, drawn: Drawn) -> None:
    """The value, and below it the share where both fit."""
    value = "small.strong" if text.width(cell.label, "small.strong") <= box.width - 6 else "micro"
    if text.width(cell.label, value) > box.width - 4:
        drawn.dropped.append(key)
        return
    both = bool(cell.detail) and text.width(cell.detail, "micro") <= box.width - 6
    both = both and text.LINE[value] + text.LINE["micro"] <= box.height - 4
    tall = text.LINE[value] + (text.LINE["micro"] if both else 0.0)
    top = box.centre[1] - tall / 2
    for content, style, tone in ((cell.label, value, "text.primary"), (cell.detail, "micro", "text.secondary")):
        if content and (both or content == cell.label):
            wide = text.width(content, style)
            line = Box(box.centre[0] - wide / 2, top, wide, text.LINE[style])
            drawn.labels.append(Words((content,), line, style, tone, "middle"))
            top += text.LINE[style]


def _lines(grid: Grid) -> tuple[Stroke, ...]:
    """Hairlines between rows, over the head column too."""
    left, right = grid.box.x - grid.left, grid.box.right
    return tuple(
        Stroke((left, grid.box.y + row * grid.tall), (right, grid.box.y + row * grid.tall), "chart.grid")
        for row in range(grid.rows + 1)
    )
