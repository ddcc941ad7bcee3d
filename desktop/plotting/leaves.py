"""How figures and notes are shared among pages of paper. Tables go on from page to page; nothing is cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Family
from desktop.figures.paper import Leaf
from desktop.frozen import frozen
from desktop.plotting import text
from desktop.plotting.layout import lay_out
from desktop.plotting.leaf import PARTS, TALL, figure_boxes, figures_room, notes_below_title, notes_boxes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.figures.figure import Figure
    from desktop.figures.paper import Paper
    from desktop.plotting.box import Box

AT_ONCE: Final = 40
"""Rows of a table that are looked at for one page: more never fit."""
LONGEST: Final = 200_000
"""Characters of the notes of one slide that are set; what is longer is no note."""


@frozen
class Heading:
    """What stands over the figures of the first page, and what every page says at its foot."""

    running: str = ""
    title: str = ""
    sentence: str = ""
    language: str = "en"


def figure_leaves(heading: Heading, figures: Sequence[Figure], paper: Paper) -> tuple[Leaf, ...]:
    """The figures in order: two on a page, large ones and tables alone, a long table on as many as it needs."""
    groups: list[tuple[Figure, ...]] = []
    for figure in figures:
        is_paged = _is_paged(figure)
        if _shares(figure, groups, heading, paper, is_paged=is_paged):
            groups[-1] = (groups[-1][0], figure)
        elif is_paged:
            groups.extend((piece,) for piece in _pieces(figure, heading, paper, is_first=not groups))
        else:
            groups.append((figure,))
    first = Leaf(1, len(groups), heading.language, heading.running, heading.title, heading.sentence)
    plain = replace(first, title="", sentence="")
    return tuple(
        replace(plain if number else first, number=number + 1, figures=group) for number, group in enumerate(groups)
    )


def _is_paged(figure: Figure) -> bool:
    return figure.family is Family.TABLE and not figure.table.beside and not figure.empty


def _shares(
    figure: Figure, groups: Sequence[tuple[Figure, ...]], heading: Heading, paper: Paper, *, is_paged: bool
) -> bool:
    """Whether a figure stands with the one before it: neither needs a page, and a table has room for all its rows."""
    if not groups or len(groups[-1]) > 1 or groups[-1][0].family in TALL:
        return False
    if not is_paged:
        return figure.family not in TALL
    is_first = len(groups) == 1
    room = figures_room(paper, heading.title if is_first else "", heading.sentence if is_first else "")
    box = figure_boxes(room, 2, paper, is_tall=False)[1]
    rows = len(figure.table.rows)
    return rows <= AT_ONCE and not _rows_dropped(figure, box)


def _rows_dropped(figure: Figure, box: Box) -> int:
    return sum(1 for key in lay_out(figure, box.width, box.height, PARTS).dropped if key.startswith("row:"))


def _pieces(figure: Figure, heading: Heading, paper: Paper, *, is_first: bool) -> Iterator[Figure]:
    """A table in pieces that fit a page each; the first page has the heading over it."""
    rows, title, sentence = figure.table.rows, heading.title, heading.sentence
    start = 0
    while True:
        room = figures_room(paper, title if is_first else "", sentence if is_first else "")
        box = figure_boxes(room, 1, paper, is_tall=True)[0]
        piece = replace(figure, table=replace(figure.table, rows=rows[start : start + AT_ONCE]))
        # A row that is higher than a page is counted on it, and the next one goes on.
        taken = max(1, len(piece.table.rows) - _rows_dropped(piece, box))
        yield replace(piece, table=replace(piece.table, rows=piece.table.rows[:taken]))
        start += taken
        is_first = False
        if start >= len(rows):
            return


def notes_pieces(notes: str, paper: Paper) -> tuple[tuple[str, ...], ...]:
    """Notes as lines: first what stands with the slide, then what goes on on pages of its own."""
    _slide, room = notes_boxes(paper)
    lines = [
        line
        for paragraph in notes[:LONGEST].splitlines()
        for line in (text.wrap_anyhow(" ".join(paragraph.split()), "body", room.width) or ("",))
    ]
    tall = text.LINE["body"]
    first, further = int(room.height / tall), int(notes_below_title(paper).height / tall)
    rest = lines[first:]
    return (
        tuple(lines[:first]),
        *(tuple(rest[start : start + further]) for start in range(0, len(rest), further)),
    )
