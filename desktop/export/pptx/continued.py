"""A long table on several slides: as many parts as it needs, about as long as each other, each under its own heads.

Every part is the figure with some of its rows and with an identity of its own, so that a refresh finds each again.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.drawn_table import laid_table
from desktop.export.pptx.native import Form, form_of
from desktop.export.pptx.words import word
from desktop.figures.figure import Heading

if TYPE_CHECKING:
    from desktop.export.pptx.model import Box
    from desktop.figures.figure import Cell, Figure, Table
    from desktop.figures.slide_page import SlidePage

_MOST_PARTS: Final = 40
"""Longer tables go on as a count on the last slide."""


def is_continuable(page: SlidePage) -> bool:
    """Whether a page shows one drawn table and nothing else."""
    return len(page.figures) == 1 and page.layout in ("one", "two", "four") and _is_drawn(page.figures[0])


def _is_drawn(figure: Figure) -> bool:
    return form_of(figure) is Form.DRAWN_TABLE


def parts(figure: Figure, box: Box) -> list[Figure]:
    """The table in as many parts as a frame of this size needs; the figure itself where one holds all of it."""
    total = len(figure.table.rows)
    greedy = _greedy(figure, box)
    if len(greedy) < 2:
        return [figure]
    wanted = [-(-total * number // len(greedy)) for number in range(1, len(greedy) + 1)]
    even = [_above_heading(figure.table, start, end) for start, end in _spans(wanted)]
    for ends in (even, greedy):
        made = [_part(figure, start, end, number) for number, (start, end) in enumerate(_spans(ends), 1)]
        if not any(laid_table(one, box).left for one in made):
            break
    return made


def _greedy(figure: Figure, box: Box) -> list[int]:
    """Where each part ends when every slide holds as many rows as it can."""
    ends: list[int] = []
    total = len(figure.table.rows)
    while len(ends) < _MOST_PARTS and (not ends or ends[-1] < total):
        start = ends[-1] if ends else 0
        left = laid_table(_part(figure, start, total, 1), box).left
        ends.append(_above_heading(figure.table, start, max(start + 1, total - left)))
    return [*ends[:-1], total]


def _above_heading(table: Table, start: int, end: int) -> int:
    """The end of a part that begins at a row: above a heading that would have nothing below it."""
    found = end
    while start + 1 < found < len(table.rows) and _is_heading(table.rows[found - 1]):
        found -= 1
    return found


def _is_heading(row: tuple[Cell, ...]) -> bool:
    return not any(cell.text or cell.glyph for cell in row[1:])


def _spans(ends: list[int]) -> list[tuple[int, int]]:
    return list(zip([0, *ends[:-1]], ends, strict=True))


def _part(figure: Figure, start: int, end: int, number: int) -> Figure:
    """Rows of the table with the heading they stand under; the first part keeps the identity of the whole."""
    table = figure.table
    before = [heading for heading in table.headings if heading.at <= start][-1:]
    headings = [Heading(0, heading.title) for heading in before]
    headings += [Heading(one.at - start, one.title) for one in table.headings if start < one.at < end]
    rows = replace(table, rows=table.rows[start:end], headings=tuple(headings))
    return replace(figure, id=figure.id if number == 1 else f"{figure.id}-{number}", table=rows)


def part_of(page: SlidePage, made: list[Figure], number: int) -> SlidePage:
    """The page of one part; its title says which of how many it is. What is no part any more says so."""
    if number > len(made):
        missing = word("no_part", page.language).format(part=number, count=len(made))
        return replace(page, figures=(), beside=(), missing=missing)
    if len(made) == 1:
        return page
    told = {"part": number, "count": len(made)}
    second = page.second and word("part", "en" if page.language == "zh" else "zh").format(title=page.second, **told)
    title = word("part", page.language).format(title=page.title, **told)
    return replace(page, figures=(made[number - 1],), beside=(), title=title, second=second)
