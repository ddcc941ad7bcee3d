"""What shapes, tables and small charts read back from a slide must have in common with their Figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty, Family, Figure, Node
from desktop.figures.sheet import Chart, Facts, Heading
from tests.unit.export.chart_parity import check_workbook
from tests.unit.export.read_back import A, P, colour_of, shapes, surface_of, texts

if TYPE_CHECKING:
    from tests.unit.export.slide_reading import ReadSlide

UNKNOWN = {"n/p", "not published", "Not published"}


def check_panels(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    drawn = [panel for panel in figure.panels if not panel.empty]
    assert len(slide.charts) == len(drawn)
    for panel, chart in zip(drawn, slide.charts, strict=True):
        check_workbook(chart)
        values = {round(v, 9) for one in chart.series for v in one.values.values()}
        assert values == {round(p.y, 9) for s in panel.series for p in s.points if p.y is not None}, panel.title
    titles = [
        text for text in texts(slide.root) if any(panel.title.startswith(text.rstrip("…")) for panel in figure.panels)
    ]
    assert len(titles) >= len(figure.panels)


def check_nested(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Pieces of a hierarchy carry names, numbers and the look of their certainty."""
    named = {name: shape for shape, name in shapes(slide.root)}
    said = " ".join(slide.words)
    pieces = [n for n in figure.nodes if n.name in named]
    assert pieces
    for node in pieces:
        own = named[node.name].find(f"{P}spPr")
        if node.size > 0 and node.certainty is not Certainty.NOT_PUBLISHED and not has_parts(figure, node):
            assert surface_of(own) is node.certainty, node.name
    largest = max(pieces, key=lambda node: node.size if not has_parts(figure, node) else 0)
    assert largest.value is None or largest.value_label in said


def has_parts(figure: Figure, node: Node) -> bool:
    return any(other.parent == node.key for other in figure.nodes)


def check_graph(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    assert figure.graph is not None
    names = [name for _, name in shapes(slide.root)]
    shown = [node for node in figure.graph.nodes if node.name in names]
    assert len(shown) >= len(figure.graph.nodes) * 0.7
    keys = {node.key for node in shown}
    ties = [tie for tie in figure.graph.ties if tie.start in keys and tie.end in keys]
    assert sum(tie.key in names or tie.text in names for tie in ties) == len(ties)
    dashed = [one for one in slide.root.iter(f"{A}prstDash") if one.get("val") == "dash"]
    doubted = [t for t in ties if t.ended or t.certainty in {Certainty.DISPUTED, Certainty.REFUTED}]
    assert len(dashed) == len(doubted)


def check_timeline(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Marks lie where their days are: further right what is later."""
    assert figure.timeline is not None
    named = {name: shape for shape, name in shapes(slide.root)}
    for lane in figure.timeline.lanes:
        drawn = [mark for mark in lane.marks if f"mc:{mark.key}" in named]
        lefts = [int(next(named[f"mc:{m.key}"].iter(f"{A}off")).get("x")) for m in drawn if m.precision == "day"]
        assert lefts == sorted(lefts), lane.title
        for mark in (m for m in drawn if m.certainty is Certainty.DISPUTED):
            assert colour_of(named[f"mc:{mark.key}"]) == "bg1"


def check_words(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Forces and stages: every name, and the rows of the criteria."""
    said = " ".join(slide.words)
    assert all(node.name.rstrip(" ▲▼") in said for node in figure.nodes)
    if figure.family is Family.STAGES:
        check_table(figure, slide, _)


def check_table(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Rows in the figure's order with their words; what is not published is said so."""
    rows = list(slide.root.iter(f"{A}tr"))
    body = [[" ".join(texts(cell)) for cell in row.iterfind(f"{A}tc")] for row in rows[1:]]
    body = [cells for cells in body if any(cells[1:]) or len(figure.table.columns) == 1]
    meant = [row for row in figure.table.rows if any(cell.text or cell.glyph for cell in row[1:])]
    assert body
    for cells, row in zip(body, meant, strict=False):
        assert cells[0].startswith(row[0].text.split(" (")[0][:20]), row[0].text
        for text, cell in zip(cells[1:], row[1:], strict=False):
            if cell.certainty is Certainty.NOT_PUBLISHED and not cell.text:
                assert text in UNKNOWN
            elif cell.text and not cell.alone:
                assert cell.text.split()[0] in text, (text, cell.text)


def check_matrix(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    assert figure.matrix is not None
    said = slide.words
    for row in figure.matrix.cells:
        assert all(cell.label in said for cell in row if cell.value is not None)


def check_sheet(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Names and facts in words, every chart with its numbers."""
    assert figure.sheet is not None
    said = " ".join(slide.words)
    blocks = [block for band in figure.sheet.bands for block in band.blocks]
    for block in blocks:
        if isinstance(block, Heading):
            assert block.text in said
        elif isinstance(block, Facts):
            assert all(item.value.split()[0] in said for item in block.items if item.value)
    drawn = [one.figure for one in figure.sheet.charts]
    assert len(slide.charts) == len(drawn)
    assert any(isinstance(block, Chart) for block in blocks) or drawn
    for own, chart in zip(drawn, slide.charts, strict=True):
        check_workbook(chart)
        values = {round(v, 9) for one in chart.series for v in one.values.values()}
        assert {round(p.y, 9) for s in own.series for p in s.points if p.y is not None} == values, own.name
