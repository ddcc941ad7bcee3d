"""Cells and columns of tables about which nobody says anything: what a slide leaves out first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.table_lines import shown_text
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Figure


def is_unknown(cell: Cell) -> bool:
    """Whether a cell says that nobody publishes what would stand there."""
    return cell.glyph == "unknown" or (not shown_text(cell) and cell.certainty is Certainty.NOT_PUBLISHED)


def is_unsaid(figure: Figure, at: int) -> bool:
    """Whether all cells of a column are empty; one that says that something is not published is not."""
    rows = figure.table.rows
    return bool(rows) and not any(shown_text(row[at]) or row[at].detail or is_unknown(row[at]) for row in rows)


def without_unsaid(figure: Figure) -> tuple[Figure, tuple[str, ...]]:
    """The figure with a table without its empty columns, and their titles; the first column stays."""
    table = figure.table
    kept = [at for at in range(len(table.columns)) if not at or not is_unsaid(figure, at)]
    titles = tuple(one.title for at, one in enumerate(table.columns) if at not in kept)
    columns = tuple(table.columns[at] for at in kept)
    rows = tuple(tuple(row[at] for at in kept) for row in table.rows)
    return replace(figure, table=replace(table, columns=columns, rows=rows)), titles
