"""From a mark of a figure back to what it rests on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.figures.figure import DateMark, DifferenceArrow, Entity, Family, GrowthArrow, Lineage
from desktop.figures.sheet import Chart, Facts, Listing
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure, Matrix
    from desktop.figures.graph import Graph
    from desktop.figures.sheet import Sheet


@frozen
class TracedMark:
    """A mark that shows something, and its way back."""

    key: str
    """As the screen knows it: series and point, or the key of a node."""
    text: str
    lineage: Lineage
    entity: Entity | None
    shows_number: bool


def marks(figure: Figure) -> Iterator[TracedMark]:
    """Every point, node, pill, arrow, head, cell and number of the table of a figure."""
    for series in (*figure.series, *(one for panel in figure.panels for one in panel.series)):
        for point in series.points:
            shows = point.y is not None or point.low is not None or point.high is not None
            entity = point.entity or series.entity
            yield TracedMark(f"{series.key}/{point.key}", point.text, point.lineage, entity, shows)
    for node in figure.nodes:
        yield TracedMark(node.key, node.text or node.name, node.lineage, node.entity, node.value is not None)
        for place, pill in enumerate(node.pills):
            yield TracedMark(f"{node.key}#{place}", pill.text, pill.lineage, node.entity, True)
    if figure.matrix is not None:
        yield from _of_matrix(figure.matrix)
    if figure.sheet is not None:
        yield from _of_sheet(figure.sheet)
    if figure.graph is not None:
        yield from _of_graph(figure.graph)
    yield from _of_annotations(figure)
    yield from _of_timeline(figure)
    for line, row in enumerate(figure.table.rows):
        for place, cell in enumerate(row):
            yield TracedMark(f"table:{line}:{place}", cell.text, cell.lineage, None, cell.value is not None)


def _of_matrix(matrix: Matrix) -> Iterator[TracedMark]:
    """Heads with their claims, and cells."""
    for head in (*matrix.rows, *matrix.columns):
        yield TracedMark(head.key, head.text or head.title, head.lineage, head.entity, head.value is not None)
        for place, pill in enumerate(head.pills):
            yield TracedMark(f"{head.key}#{place}", pill.text, pill.lineage, head.entity, True)
    for row, cells in zip(matrix.rows, matrix.cells, strict=True):
        for column, cell in zip(matrix.columns, cells, strict=True):
            yield TracedMark(f"{row.key}/{column.key}", cell.text, cell.lineage, cell.entity, cell.value is not None)


def _of_graph(graph: Graph) -> Iterator[TracedMark]:
    """Things and ties; neither shows a number."""
    for node in graph.nodes:
        yield TracedMark(node.key, node.text or node.name, Lineage(), node.entity, False)
    for tie in graph.ties:
        yield TracedMark(tie.key, tie.text, tie.lineage, tie.entity, False)


def _of_sheet(sheet: Sheet) -> Iterator[TracedMark]:
    """Facts, lines of lists, and the marks of every figure inside."""
    for place, block in enumerate(one for band in sheet.bands for one in band.blocks):
        if isinstance(block, Chart):
            yield from (replace(mark, key=f"{place}:{mark.key}") for mark in marks(block.figure))
        elif isinstance(block, Facts):
            for number, fact in enumerate(block.items):
                words = f"{fact.label}: {fact.value}"
                yield TracedMark(f"{place}:{number}", words, fact.lineage, fact.entity, fact.is_number)
        elif isinstance(block, Listing):
            for number, item in enumerate(block.items):
                yield TracedMark(f"{place}:{number}", item.text, item.lineage, item.entity, item.is_number)


def _of_annotations(figure: Figure) -> Iterator[TracedMark]:
    for place, note in enumerate(figure.annotations):
        if isinstance(note, (GrowthArrow, DifferenceArrow)):
            yield TracedMark(f"arrow:{place}", note.text, note.lineage, None, True)
        elif isinstance(note, DateMark):
            yield TracedMark(f"date:{note.key}", note.detail, note.lineage, note.entity, False)
    for value in figure.side.values if figure.side is not None else ():
        said = ", ".join(part for part in (figure.side.title if figure.side else "", value.text, value.refusal) if part)
        yield TracedMark(f"side:{value.series}", said, value.lineage, None, value.rate is not None)
    for spread in figure.bar_rows.spreads if figure.bar_rows is not None else ():
        yield TracedMark(f"spread:{spread.first:g}", f"{spread.text}: {spread.formula}", spread.lineage, None, True)
    if figure.quadrants is not None:
        lines = figure.quadrants
        yield TracedMark("quadrant:x", lines.x_text, lines.x_lineage, None, bool(lines.x_text))
        yield TracedMark("quadrant:y", lines.y_text, lines.y_lineage, None, bool(lines.y_text))


def _of_timeline(figure: Figure) -> Iterator[TracedMark]:
    """Whatever carries a date, and what carries none."""
    if figure.timeline is not None:
        for lane in figure.timeline.lanes:
            for mark in lane.marks:
                yield TracedMark(mark.key, mark.text, mark.lineage, mark.entity, False)
        for mark in figure.timeline.undated:
            yield TracedMark(mark.key, mark.text, mark.lineage, mark.entity, False)


def mark_of(figure: Figure, key: str) -> TracedMark | None:
    """The mark with this key; None when the figure has none."""
    for node in figure.nodes:  # there may be a hundred thousand
        if node.key == key:
            return TracedMark(key, node.text or node.name, node.lineage, node.entity, node.value is not None)
    return next((mark for mark in marks(figure) if mark.key == key), None) or _drawn_cell(figure, key)


def _drawn_cell(figure: Figure, key: str) -> TracedMark | None:
    """The cell of a table that is drawn as a figure: row and column, as the picture names it."""
    line, _, column = key.partition("/")
    if figure.family is not Family.TABLE or not line.isdigit() or int(line) >= len(figure.table.rows):
        return None
    row = figure.table.rows[int(line)]
    for head, cell in zip(figure.table.columns, row, strict=False):
        if head.key == column:
            words = ", ".join(part for part in (row[0].text, head.title, cell.text) if part)
            return TracedMark(key, words, cell.lineage, cell.entity, cell.value is not None)
    return None


@frozen
class Rest:
    """A figure by its title, and what its marks rest on."""

    title: str
    observations: frozenset[str]
    claims: frozenset[str]

    def is_on(self, kind: str, key: str) -> bool:
        """Whether any mark rests on an observation or claim."""
        return key in (self.observations if kind == "observation" else self.claims)


def rest_of(figure: Figure) -> Rest:
    """What all marks of a figure rest on."""
    lineages = [mark.lineage for mark in marks(figure)]
    observations = frozenset(key for lineage in lineages for key in lineage.observations)
    return Rest(figure.title, observations, frozenset(key for lineage in lineages for key in lineage.claims))
