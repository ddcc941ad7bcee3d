"""What a native chart read back from a slide must have in common with its Figure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.export.pptx.words import word
from desktop.figures.figure import Boundary, Certainty, DifferenceArrow, Family, Figure, Gap, GrowthArrow, Series
from tests.unit.export.read_back import A, C, surface_of

if TYPE_CHECKING:
    from tests.unit.export.slide_reading import ReadChart, ReadSeries, ReadSlide


def natives(chart: ReadChart, series: Series) -> list[ReadSeries]:
    """What draws a series: itself, its stretches, its special markers."""
    own = re.compile(re.escape(series.name) + r"(?:$|,| \(| \d+$)")
    return [one for one in chart.series if own.match(one.name)]


def place_of(figure: Figure, chart: ReadChart, x: float) -> set[int]:
    """The categories that may carry a place of the figure's axis."""
    label = next((t.label for t in (figure.x.ticks if figure.x else ()) if abs(t.at - x) < 1e-6), None)
    found = set()
    for at, words in enumerate(chart.categories):
        if (
            " ".join(words.split()) == label
            or (label is None and str(int(x)) in words)
            or (words.replace(".", "").replace("-", "").isdigit() and abs(float(words) - x) < 1e-6)
        ):
            found.add(at)
    return found


def check_workbook(chart: ReadChart) -> None:
    for series in chart.series:
        assert series.values == pytest.approx(series.cells), series.name


def check_values(figure: Figure, chart: ReadChart) -> None:
    """Every known value at its place, nothing where nobody says anything, no other numbers."""
    check_workbook(chart)
    meant = set()
    for series in (s for s in figure.series if s.mark != "band"):
        own = natives(chart, series)
        for point in series.points:
            places = place_of(figure, chart, point.x)
            if point.y is None:
                continue
            meant.add(round(point.y, 9))
            assert any(one.values.get(at) == point.y for one in own for at in places), (series.name, point.key)
    drawn = {round(value, 9) for one in chart.series for value in one.values.values() if "otal" not in one.name}
    if not any(s.mark == "band" for s in figure.series):
        assert drawn <= meant


def check_order(figure: Figure, chart: ReadChart) -> None:
    """Series in the figure's order, each kind of drawing for itself."""
    for kind in {one.kind for one in chart.series}:
        names = [one.name for one in chart.series if one.kind == kind]
        first = [
            min((names.index(one.name) for one in natives(chart, s) if one.kind == kind), default=None)
            for s in figure.series
            if s.mark != "band"
        ]
        known = [at for at in first if at is not None]
        assert known == sorted(known), names


def slot(shape: Any) -> str:
    """The theme colour of a line, else of a fill."""
    found = shape.find(f"{A}ln/{A}solidFill/{A}schemeClr")
    return str(found.get("val")) if found is not None else colour_of_look(shape)


def colour_of_look(shape: Any) -> str:
    fill = shape.find(f"{A}solidFill/{A}schemeClr")
    fill = shape.find(f"{A}pattFill/{A}fgClr/{A}schemeClr") if fill is None else fill
    return "" if fill is None else str(fill.get("val"))


def check_colours(figure: Figure, chart: ReadChart, known: dict[int, str]) -> None:
    """An entity has one colour in the whole deck; the only one of a figure has the accent."""
    numbers = {s.colour for s in figure.series if s.colour}
    for series in (s for s in figure.series if s.mark != "band" and s.points and s.colour):
        for native in natives(chart, series):
            shape = native.marker.find(f"{C}spPr") if is_bare(native) else native.shape
            found = {slot(shape)} - {"", "bg1"} if shape is not None else set()
            if "core" in native.name or any(one.certainty is Certainty.REFUTED for one in series.points):
                continue
            if not found:
                continue
            meant = "accent1" if len(numbers) == 1 else known.setdefault(series.colour, next(iter(found)))
            assert found <= {meant}, (series.name, found, meant)


def is_bare(native: ReadSeries) -> bool:
    """Whether only markers are drawn."""
    line = native.shape.find(f"{A}ln")
    return native.kind in {"line", "scatter"} and line is not None and line.find(f"{A}noFill") is not None


def check_columns(figure: Figure, chart: ReadChart) -> None:
    """Columns and bars wear their certainty."""
    for series in (s for s in figure.series if s.mark == "column"):
        for native in (one for one in natives(chart, series) if one.kind == "bar"):
            for point in series.points:
                for at in place_of(figure, chart, point.x):
                    if point.y is not None and native.values.get(at) == point.y:
                        assert surface_of(native.look(at)) is point.certainty, (series.name, point.key)


def check_rings(figure: Figure, chart: ReadChart) -> None:
    """A disputed point of a line has a white core; a radar has rings of its own, a total has only words."""
    if figure.family in {Family.RADAR, Family.STACKED}:
        return
    cores = {
        round(v, 9) for s in chart.series if s.marker is not None and is_white(s.marker) for v in s.values.values()
    }
    doubted = [
        p for s in figure.series if s.mark in {"line", "marker"} for p in s.points if p.certainty is Certainty.DISPUTED
    ]
    for point in (p for p in doubted if p.stated and p.y is not None):
        assert round(point.y or 0.0, 9) in cores, point.key


def is_white(marker: Any) -> bool:
    fill = marker.find(f"{C}spPr/{A}solidFill/{A}schemeClr")
    return fill is not None and fill.get("val") == "bg1"


def check_labels(figure: Figure, chart: ReadChart) -> None:
    """A data label says what the figure's own label of that number says, with its name where it has one."""
    told: dict[float, set[str]] = {}
    for series in figure.series:
        for point in (p for p in series.points if p.y is not None):
            words = {point.label, series.end_label, f"{series.name}  {point.label}"}
            told.setdefault(round(point.y or 0.0, 9), set()).update(" ".join(one.split()) for one in words)
    shown = 0
    for native in (one for one in chart.series if "otal" not in one.name):
        for at, text in native.labels.items():
            shown += 1
            assert " ".join(text.split()) in told[round(native.values[at], 9)], (native.name, text)
    wanted = any(p.label for s in figure.series for p in s.points if p.y is not None)
    assert shown or not wanted


def check_totals(chart: ReadChart) -> None:
    """A total that its parts add up to is a sum in the workbook."""
    parts = [one for one in chart.series if one.kind == "bar"]
    for total in (one for one in chart.series if one.kind == "line"):
        for at, value in total.values.items():
            adds_up = sum(one.values.get(at, 0.0) for one in parts) == pytest.approx(value)
            assert total.formulas.get(at, "").startswith("SUM(") == adds_up
            assert total.labels[at]


def check_gaps(figure: Figure, chart: ReadChart) -> None:
    """The frame of a gap stands over its years, and says why where it has room."""
    words = [shape.words for name, shape in chart.shapes.items() if name.startswith("mc:unknown/")]
    texts_of_gaps = {note.text for note in figure.annotations if isinstance(note, Gap)}
    silent = {p.x for s in figure.series if s.mark == "column" for p in s.points if p.y is None}
    unknown = {word("unknown", figure.language)} if silent else set()
    assert {one for one in words if one} <= texts_of_gaps | unknown | {p.label for s in figure.series for p in s.points}
    if figure.family is Family.COLUMNS and not texts_of_gaps:
        assert len(words) == len(silent)
    for note in (n for n in figure.annotations if isinstance(n, Boundary)):
        assert note.text in [shape.words for name, shape in chart.shapes.items() if name.startswith("mc:boundary/")]


def check_arrows(figure: Figure, chart: ReadChart) -> None:
    """Words of arrows, and heads exactly over the places that the chart's own numbers give."""
    notes = [n for n in figure.annotations if isinstance(n, (GrowthArrow, DifferenceArrow))]
    x, y, w, h = chart.inner
    low, high = chart.limits[-1] if len(chart.limits) == 1 or figure.y2 is None else chart.limits[0]
    for number, note in enumerate(notes, 1):
        kind = "cagr" if isinstance(note, GrowthArrow) else note.kind
        pill = chart.shapes[f"mc:{kind}/{number}/label"]
        assert pill.words == note.text
        head = chart.shapes.get(f"mc:{kind}/{number}/head")
        if head is None or figure.x is None:
            continue
        end = next(
            p
            for s in figure.series
            if s.key == (getattr(note, "end_series", "") or note.series)
            for p in s.points
            if p.key == note.end
        )
        middle = (head.corners[0] + head.corners[2]) / 2
        if any(one.kind == "scatter" for one in chart.series):
            first, last = chart.limits[0]
            assert middle == pytest.approx(x + w * (end.x - first) / (last - first), abs=0.001)
            low, high = chart.limits[1]
        else:
            slots = place_of(figure, chart, end.x)
            columns = [one for one in chart.series if one.kind == "bar"]
            half = w / len(chart.categories) / 2 if len(columns) > 1 else 0.001
            assert min(abs(middle - (x + w * (at + 0.5) / len(chart.categories))) for at in slots) <= half
        top = y + h * (1 - ((end.y or 0.0) - low) / (high - low))
        assert head.corners[3] < top
        assert top - head.corners[3] < 0.12


def check_points(figure: Figure, slide: ReadSlide, known: dict[int, str]) -> None:
    (chart,) = slide.charts
    check_values(figure, chart)
    check_order(figure, chart)
    check_colours(figure, chart, known)
    check_columns(figure, chart)
    check_rings(figure, chart)
    check_labels(figure, chart)
    check_gaps(figure, chart)
    check_arrows(figure, chart)
    if figure.family is Family.STACKED:
        check_totals(chart)


def check_scatter(figure: Figure, slide: ReadSlide, known: dict[int, str]) -> None:
    (chart,) = slide.charts
    check_workbook(chart)
    check_colours(figure, chart, known)
    rows = [(s, p) for s in figure.series for p in s.points]
    assert [float(words) for words in chart.categories] == pytest.approx([p.x for _, p in rows])
    for at, (series, point) in enumerate(rows):
        values = {one.values.get(at) for one in natives(chart, series)} - {None}
        assert values == ({point.y} if point.y is not None else set())
    said = {text for one in chart.series for text in one.labels.values()} | set(slide.words)
    heads = [s.points[-1].label for s in figure.series if s.points]
    assert sum(label in said for label in heads) >= len(heads) * 0.8, "names that have room"


def check_ranges(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    (chart,) = slide.charts
    check_workbook(chart)
    points = sorted((p for s in figure.series for p in s.points), key=lambda p: p.x)
    spans = [one for one in chart.series if any("-" in formula for formula in one.formulas.values())]
    for at, point in enumerate(points):
        if point.low is not None and point.high is not None and point.low >= 0:
            assert any(one.values.get(at) == pytest.approx(point.high - point.low) for one in spans), point.key
            look = next(one.look(at) for one in spans if at in one.values)
            assert surface_of(look) is point.certainty
        assert not point.label or point.label in slide.words


def check_steps(figure: Figure, slide: ReadSlide, known: dict[int, str]) -> None:
    """Levels stand on zero, steps on an invisible base that is their lower end; the words are over them."""
    (chart,) = slide.charts
    check_workbook(chart)
    check_colours(figure, chart, known)
    check_columns(replace(figure, series=figure.series[:1]), chart)
    base = next(one for one in chart.series if one.shape.find(f"{A}noFill") is not None and one.kind == "bar")
    spans = [one for one in chart.series if any("-" in formula for formula in one.formulas.values())]
    words = next(one for one in chart.series if one.kind == "line").labels
    for point in (p for s in figure.series for p in s.points):
        at = round(point.x)
        assert words[at] == point.label
        if point.low is None or point.high is None:
            continue
        assert base.values[at] == pytest.approx(point.low)
        (span,) = (one for one in spans if at in one.values)
        assert span.values[at] == pytest.approx(point.high - point.low)
        assert (span is spans[0]) == (point.y == point.high), "what rises and what falls are two series"
        assert surface_of(span.look(at)) is point.certainty
    joined = [name for name in chart.shapes if name.startswith("mc:step/")]
    assert len(joined) == len(chart.categories) - 1


def check_areas(figure: Figure, slide: ReadSlide, known: dict[int, str]) -> None:
    (chart,) = slide.charts
    check_workbook(chart)
    check_colours(figure, chart, known)
    # What is left of a total is drawn up to the parts that go on to the next year.
    for series in (s for s in figure.series if s.mark == "area" and s.colour):
        drawn = {round(v, 6) for one in natives(chart, series) for v in one.values.values()}
        assert {round(p.y, 6) for p in series.points if p.y is not None} <= drawn | {0.0}, series.name
        assert not series.end_label or any(series.end_label[:8] in words for words in slide.words)


def check_shares(figure: Figure, slide: ReadSlide, _: dict[int, str]) -> None:
    """Doughnuts and columns as wide as their size: parts in order with their numbers."""
    (chart,) = slide.charts
    check_workbook(chart)
    parts = [n for n in figure.nodes if n.parent and n.size > 0]
    if figure.family is Family.DOUGHNUT:
        (ring,) = chart.series
        assert list(chart.categories) == [n.name for n in parts]
        assert [ring.values[at] for at in range(len(parts))] == pytest.approx([n.size for n in parts])
        looks = [surface_of(ring.look(at)) for at in range(len(parts))]
        assert looks == [n.certainty for n in parts]
        rows = [name for name in chart.shapes if name.startswith("mc:list/") and name.endswith("/label")]
        assert len(rows) == len(figure.nodes) - 1
        return
    values = {round(v, 9) for one in chart.series for v in one.values.values()}
    assert {round(n.size, 9) for n in parts} <= values
    named = [n for n in parts if n.certainty is not Certainty.NOT_PUBLISHED]
    assert {n.name for n in named} <= {one.name for one in chart.series}
