"""The figure in its place on a slide: charts, tables, groups of shapes, or the reason why there is nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.chart_xml import chart_part
from desktop.export.pptx.colours import MUTED, Palette, surface
from desktop.export.pptx.drawn_table import drawn_table, laid_table
from desktop.export.pptx.figure_table import figure_table, rows_that_fit
from desktop.export.pptx.icicle import icicle
from desktop.export.pptx.identity import workbook_rows
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.matrix import is_cut, matrix_table
from desktop.export.pptx.metrics import fit, fit_lines, wrap
from desktop.export.pptx.multiples import panel_chart, panel_places
from desktop.export.pptx.native import Drawing, Form, drawing, form_of
from desktop.export.pptx.opc import Package, fill, relate
from desktop.export.pptx.shapes import Paragraph, names, text_box, transform
from desktop.export.pptx.sunburst import sunburst
from desktop.export.pptx.thinning import thinned
from desktop.export.pptx.treemap import treemap
from desktop.export.pptx.type_sizes import sizes_of
from desktop.export.pptx.words import mark_word
from desktop.export.pptx.workbook import workbook_bytes
from desktop.export.pptx.xml import EMPTY, C, Xml, tag
from desktop.export.text import line
from desktop.figures.figure import Certainty, Family, Figure

if TYPE_CHECKING:
    from desktop.export.pptx.sheet import Placed
    from desktop.export.pptx.slide import SlideWriter
    from desktop.figures.figure import Panel

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_REASON = 306_000
SMALL = 9.0
"""Points of the years below a chart that is a part of a page."""
_BETWEEN = 120_000
_FOR_CRITERIA = 2_300_000
"""A life cycle that is lower has no table below it."""


def figure_shape(
    writer: SlideWriter, package: Package, part: object, figure: Figure, palette: Palette, place: Place
) -> None:
    """The figure: a native chart or table, a group of shapes, or a dotted frame with the reason why there is none."""
    match form_of(figure):
        case Form.CHART:
            if lost := thinned(figure, place.box)[1]:
                writer.warn(
                    f"{lost:,} points of the chart are not drawn on the slide; a spreadsheet holds all of them."
                )
            made, name = drawing(figure, palette, place.box), readable_name(figure)
            writer.shapes.append(_chart_frame(writer, package, part, figure, made, place, (name, figure.alt_text)))
        case Form.PANELS:
            _panels(writer, package, part, figure, palette, place)
        case Form.TABLE | Form.MATRIX | Form.DRAWN_TABLE:
            _table(writer, figure, place)
        case Form.SHAPES:
            _nested(writer, figure, palette, place)
        case Form.SHEET:
            _sheet(writer, package, part, figure, palette, place)
        case Form.GRAPH:
            _graph(writer, figure, palette, place)
        case Form.TIMELINE:
            _timeline(writer, figure, palette, place)
        case Form.DRAWN:
            _drawn(writer, figure, place)
        case _:
            _reason(writer, figure, place)


def _table(writer: SlideWriter, figure: Figure, place: Place) -> None:
    """A native table, and a warning where the slide holds only a part of it."""
    name = readable_name(figure)
    match form_of(figure):
        case Form.MATRIX:
            made, cut = matrix_table(figure, place, name, writer.ids(1)), is_cut(figure, place.box)
        case Form.DRAWN_TABLE:
            laid = laid_table(figure, place.box)
            made, cut = drawn_table(laid, figure, place, name, writer.ids(1)), laid.is_cut
        case _:
            made = figure_table(figure, place, name, writer.ids(1))
            cut = rows_that_fit(figure, place.box) < len(figure.table.rows)
    if cut:
        writer.warn("The table is longer than the slide and was shortened; a spreadsheet holds all of it.")
    writer.shapes.append(made)


def _drawn(writer: SlideWriter, figure: Figure, place: Place) -> None:
    """Boxes and arrows; below a life cycle the native table of its criteria."""
    name = readable_name(figure)
    if figure.family is Family.FORCES:
        from desktop.export.pptx.forces import forces

        writer.shapes.append(forces(figure, place.box, name, writer.ids))
        return
    from desktop.export.pptx.stages import stages

    if place.box.h < _FOR_CRITERIA:
        writer.shapes.append(stages(figure, place.box, name, writer.ids))
        writer.warn("The criteria of the life cycle have no room on the slide; a spreadsheet holds all of them.")
        return
    upper = replace(place.box, h=place.box.h * 38 // 100)
    lower = Place(place.box.inset(top=upper.h + _BETWEEN))
    writer.shapes.append(stages(figure, upper, name, writer.ids))
    laid = laid_table(figure, lower.box)
    if laid.is_cut:
        writer.warn("The table is longer than the slide and was shortened; a spreadsheet holds all of it.")
    writer.shapes.append(drawn_table(laid, figure, lower, f"{figure.title[:60]} [mc:{figure.id}-t]", writer.ids(1)))


def _timeline(writer: SlideWriter, figure: Figure, palette: Palette, place: Place) -> None:
    """Lanes of marks, and a warning where some are only counted."""
    from desktop.export.pptx.timeline import timeline_shapes

    made = timeline_shapes(figure, palette, place.box, readable_name(figure), writer.ids)
    if made.hidden:
        writer.warn(f"{made.hidden} entries stand on the slide without their words; a spreadsheet holds all of them.")
    if made.unnamed:
        writer.shorten(made.unnamed)
    writer.shapes.append(made.shape)


def _graph(writer: SlideWriter, figure: Figure, palette: Palette, place: Place) -> None:
    """Boxes with connectors, and a warning where the slide does not hold all of them."""
    from desktop.export.pptx.graph import graph_shapes

    made, lost = graph_shapes(figure, palette, place.box, readable_name(figure), writer.ids)
    if lost:
        writer.warn(f"{len(lost)} of the boxes found no room on the slide; a spreadsheet holds all of them.")
    writer.shapes.append(made)


def _sheet(writer: SlideWriter, package: Package, part: object, figure: Figure, palette: Palette, place: Place) -> None:
    """Headings, facts and lists as text boxes, each figure in its native form below its title."""
    from desktop.export.pptx.sheet import chart_of, chart_places, sheet_places, words_of
    from desktop.figures.sheet import Chart

    places = sheet_places(figure, place.box)
    blocks = [block for band in figure.sheet.bands for block in band.blocks] if figure.sheet is not None else []
    lost = sum(isinstance(one, Chart) for one in blocks) - sum(isinstance(one.block, Chart) for one in places)
    if lost:
        writer.warn(f"{lost} of the small charts found no room; a spreadsheet holds all of them.")
    for number, placed in enumerate(places, 1):
        if not isinstance(placed.block, Chart):
            writer.shapes += words_of(placed, figure, writer.ids)
            _courses(writer, package, part, figure, palette, placed)
            continue
        title, words, inner = chart_places(placed.block, placed.box)
        writer.shapes.append(text_box(writer.ids(1), f"Title {number}", title, words, anchor="t"))
        own = chart_of(figure, placed.block, number, inner.w)
        if form_of(own) is not Form.CHART:
            figure_shape(writer, package, part, own, palette, Place(inner))
            continue
        made = drawing(own, palette, inner)
        made = replace(made, chart=replace(made.chart, category_size=SMALL))
        name = (readable_name(own), own.alt_text)
        writer.shapes.append(_chart_frame(writer, package, part, own, made, Place(inner), name))


def _courses(
    writer: SlideWriter, package: Package, part: object, figure: Figure, palette: Palette, placed: Placed
) -> None:
    """The small charts of headline figures."""
    from desktop.export.pptx.cards import are_cards, courses
    from desktop.figures.sheet import Facts

    if not isinstance(placed.block, Facts) or not are_cards(placed.block, placed.box.w):
        return
    for number, one in enumerate(courses(placed.block, placed.box), 1):
        own = replace(one.figure, id=f"{figure.id}-c{number}")
        made = drawing(own, palette, one.box)
        name = (readable_name(own), own.alt_text)
        writer.shapes.append(_chart_frame(writer, package, part, own, made, Place(one.box), name))


def _nested(writer: SlideWriter, figure: Figure, palette: Palette, place: Place) -> None:
    """A hierarchy as a group of shapes, below the reason where nobody says how large its parts are."""
    box, name = place.box, readable_name(figure)
    if figure.empty:
        why = Paragraph(fit(line(figure.empty), 12, box.w), 12, colour=MUTED, align="l")
        writer.shapes.append(text_box(writer.ids(1), "Reason", replace(box, h=_REASON), [why], anchor="t"))
        box = box.inset(top=_REASON)
    made = {Family.ICICLE: icicle, Family.SUNBURST: sunburst}.get(figure.family, treemap)
    writer.shapes.append(made(figure, palette, box, name, writer.ids))


def _panels(
    writer: SlideWriter, package: Package, part: object, figure: Figure, palette: Palette, place: Place
) -> None:
    """Small charts with their titles; a panel of which nobody publishes anything is a dotted frame."""
    spots = panel_places(figure, place.box)
    if lost := len(figure.panels) - len(spots):
        writer.warn(f"{lost} of the small charts found no room; a spreadsheet holds all of them.")
    name, stem = readable_name(figure), f"[mc:{figure.id}]"
    size = sizes_of(place.box).axis
    for number, spot in enumerate(spots, 1):
        panel = spot.panel
        words = Paragraph(
            fit_lines(panel.title, size, spot.title.w, 2, bold=True), size, True, palette.colour(panel.colour), "l"
        )
        writer.shapes.append(text_box(writer.ids(1), f"Title {number}", spot.title, [words], anchor="b"))
        own = f"{panel.title} [mc:{figure.id}-{number}]"
        if silent := _silence(panel, figure.language):
            why = Paragraph(fit(silent, size, spot.chart.w), size, colour=MUTED, align="ctr")
            frame = surface(MUTED, Certainty.NOT_PUBLISHED)
            said = f"{panel.title}: {silent}"
            shape = text_box(writer.ids(1), own, spot.chart, [why], shape=frame, description=said)
            writer.shapes.append(shape)
            continue
        made = Drawing(*panel_chart(figure, panel, palette, spot.chart, number))
        said = f"{panel.title}: {name.removesuffix(stem).strip()}. {figure.alt_text if number == 1 else ''}".strip()
        writer.shapes.append(_chart_frame(writer, package, part, figure, made, Place(spot.chart), (own, said)))


def _silence(panel: Panel, language: str) -> str:
    """Why there is nothing to draw; empty where somebody publishes a value."""
    points = [point for series in panel.series for point in series.points]
    if panel.empty or any(point.y is not None for point in points):
        return panel.empty
    return next((point.reason for point in points if point.reason), mark_word(Certainty.NOT_PUBLISHED, language))


def _reason(writer: SlideWriter, figure: Figure, place: Place) -> None:
    reason = figure.empty or figure.alt_text
    words = [Paragraph(text, 14, colour=MUTED, align="ctr") for text in wrap(line(reason), 14, place.box.w * 2 // 3)]
    frame = surface(MUTED, Certainty.NOT_PUBLISHED)
    said = figure.alt_text or reason
    writer.shapes.append(
        text_box(writer.ids(1), readable_name(figure), place.box, words, shape=frame, description=said)
    )


def readable_name(figure: Figure) -> str:
    """The name in the selection pane, with the figure's id, by which it is found again."""
    words = line(figure.subtitle or figure.title or figure.name).replace("，", ",").split(",")[0].split(";")[0]
    return f"{words[:60].strip()} [mc:{figure.id}]"


def _chart_frame(
    writer: SlideWriter,
    package: Package,
    part: object,
    figure: Figure,
    made: Drawing,
    place: Place,
    named: tuple[str, str],
) -> Xml:
    """The frame of a chart with its part, workbook and user shapes; ``named``: its name and alternative text."""
    writer.charts.append(made.chart)
    if lost := made.chart.unlabelled:
        writer.warn(f"Labels without room in a chart: {lost}; a spreadsheet holds all values.")
    chart = package.new_part("chart")
    workbook = package.new_part("workbook", workbook_bytes(made.chart, workbook_rows(figure, made.chart)))
    workbook_rid = relate(chart, "workbook", workbook)
    shapes_rid = ""
    if made.shapes.shapes:
        shapes_rid = relate(chart, "shapes", package.new_part("shapes", made.shapes.part()))
    fill(chart, chart_part(made.chart, workbook_rid, shapes_rid))
    rid = relate(part, "chart", chart)
    spot = place.placeholder
    marker = tag("p:ph", {"type": spot.type, "idx": spot.idx}) if spot else EMPTY
    own = tag(
        "p:nvGraphicFramePr",
        None,
        names(writer.ids(1), *named),
        tag("p:cNvGraphicFramePr", None, tag("a:graphicFrameLocks", {"noGrp": 1})),
        tag("p:nvPr", None, marker) if marker else tag("p:nvPr"),
    )
    link = tag("c:chart", {"xmlns:c": C, "r:id": rid})
    graphic = tag("a:graphic", None, tag("a:graphicData", {"uri": _CHART}, link))
    return tag("p:graphicFrame", None, own, transform(place.box, "p:xfrm"), graphic)
