"""The native chart of a figure in a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.export.pptx.formats import axis_format
from desktop.figures.figure import Certainty, Family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure, Point, Series

_COLOURS = ("#1D4F72", "#B45F06", "#7A4E8E", "#3F7A55", "#5C6B7A", "#A63D2F")
_LIGHT = ("#8BBAE0", "#FCBF7F", "#C9B0D5", "#A9D1BA", "#BBC4CD", "#E0A69E")
_SIZE = {"x_offset": 30, "y_offset": 0, "object_position": 2}


def add_chart(
    book: Any, sheet: Any, data: str, figure: Figure, series: Sequence[Series], slots: Slots, row: int
) -> None:
    """Put the chart beside the table; values come from the sheet called ``data``."""
    kind = {
        Family.COLUMNS: {"type": "column"},
        Family.STACKED: {"type": "column", "subtype": "stacked"},
        Family.BARS: {"type": "bar"},
        # Areas would lead over the years that nobody states: here each year is a column.
        Family.AREAS: {"type": "column", "subtype": "stacked"},
    }.get(figure.family, {"type": "line"})
    chart = book.add_chart(kind)
    last = len(slots.xs)
    parts = [own for own in series if figure.family is Family.AREAS and own.mark == "area"]
    for place, own in enumerate(series):
        if parts and own not in parts:
            continue
        colour, light = _COLOURS[place % len(_COLOURS)], _LIGHT[place % len(_LIGHT)]
        entry: dict[str, Any] = {
            "name": [data, 0, place + 1],
            "categories": [data, 1, 0, last, 0],
            "values": [data, 1, place + 1, last, place + 1],
            "y2_axis": own.secondary,
        }
        entry.update(_line(own, colour) if kind["type"] == "line" else _area(own, slots, colour, light))
        chart.add_series(entry)
    chart.show_blanks_as("span" if kind["type"] == "line" else "gap")
    chart.set_title({"none": True})
    chart.set_legend({"position": "bottom"} if len(series) > 1 else {"none": True})
    if figure.y is not None:
        axis: dict[str, Any] = {
            "min": figure.y.minimum,
            "max": figure.y.maximum,
            "num_format": axis_format(figure.y),
        }
        if figure.y.kind == "log":
            axis["log_base"] = 10
        chart.set_y_axis({**axis, "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}})
    if figure.family is Family.BARS:
        chart.set_x_axis({"reverse": True} if figure.y is None else {"min": figure.y.minimum, "max": figure.y.maximum})
        chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 860, "height": 420})
    sheet.insert_chart(row, len(figure.table.columns) or 1, chart, {**_SIZE, "description": figure.alt_text[:255]})


def add_ranges(book: Any, sheet: Any, data: str, figure: Figure, rows: int, at: int) -> None:
    """Ranges as stacked bars: the low end unseen, the span in the accent; an axis that crosses zero has no chart."""
    if figure.y is None or figure.y.minimum < 0:
        return
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for column, fill in ((1, {"none": True}), (4, {"color": _COLOURS[0]})):
        place = {"categories": [data, 1, 0, rows, 0], "values": [data, 1, column, rows, column]}
        chart.add_series({"name": [data, 0, column], "fill": fill, "border": {"none": True}, "gap": 78, **place})
    chart.set_title({"none": True})
    chart.set_legend({"none": True})
    chart.set_x_axis({"min": figure.y.minimum, "max": figure.y.maximum, "num_format": axis_format(figure.y)})
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 860, "height": 420})
    sheet.insert_chart(at, len(figure.table.columns) or 1, chart, {**_SIZE, "description": figure.alt_text[:255]})


def _line(series: Series, colour: str) -> dict[str, Any]:
    kinds = {p.certainty for p in series.points if p.y is not None}
    dash = "solid" if Certainty.PUBLISHED in kinds else "dash"
    return {
        "line": {"color": colour, "width": 2.25, "dash_type": dash},
        "marker": {"type": "circle", "size": 6, "fill": {"color": colour}, "border": {"color": "#FFFFFF"}},
    }


def _area(series: Series, slots: Slots, colour: str, light: str) -> dict[str, Any]:
    found = {slots.index(p.x): p for p in series.points}
    points = [_point(found.get(place), colour, light) for place in range(len(slots.xs))]
    return {"fill": {"color": colour}, "gap": 50, "points": points}


def _point(point: Point | None, colour: str, light: str) -> dict[str, Any] | None:
    """Certainty of one column in the grammar of the marks."""
    if point is None:
        return None
    match point.certainty:
        case Certainty.FORECAST:
            return {"fill": {"color": light}}
        case Certainty.MODELLED:
            return {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": colour, "bg_color": "#FFFFFF"}}
        case Certainty.DISPUTED | Certainty.REFUTED | Certainty.NOT_PUBLISHED:
            return {"fill": {"color": "#FFFFFF"}, "border": {"color": colour, "width": 1.25}}
        case _:
            return {"fill": {"color": colour}}
