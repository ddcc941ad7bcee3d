"""Lines of a Figure as native series: one per stretch of the same kind.

Readers differ in what they show of per-point dashes and marker fills, so a line that turns from
published to forecast becomes two series that share the turning point, and points with a marker of
their own lie as marker series over the line. Shared cells are formulas, so an edit moves both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import NO_FILL, NO_LINE, OUTLINE, PAGE, REFUTED, Colour, line, solid
from desktop.export.pptx.metrics import EMU_PER_POINT
from desktop.export.pptx.model import Formula, NativeSeries
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml, tag, val
from desktop.figures.figure import Certainty, Point, Series
from desktop.figures.strokes import stroke_to
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.slots import Slots

_DASH = {Certainty.FORECAST: "dash", Certainty.MODELLED: "sysDash", Certainty.PART_OF_YEAR: "sysDot"}
_DASH_WORD = {"dash": "forecast", "sysDash": "derived", "sysDot": "guide"}
_MARKER_WORD = {
    "full": "stated",
    "hollow": "disputed",
    "diamond": "derived",
    "cross": "refuted",
    "part": "part_of_year",
}
_GUIDE = 15_875
"""Width of a line that only guides the eye, in EMU."""
_CORED = frozenset(("hollow", "part"))
"""Markers with a core."""
MARKER_SIZE = 9
DENSE = 24
"""Stated points of one line above which markers shrink."""


@frozen
class Run:
    """A stretch of one line; ``shared`` tells that its first point ends the stretch before."""

    dash: str
    points: tuple[Point, ...]
    shared: bool

    @property
    def own(self) -> tuple[Point, ...]:
        """Points that belong to no earlier stretch."""
        return self.points[1:] if self.shared else self.points


def runs_of(series: Series, since: float | None = None) -> list[Run]:
    """Stretches in time order; a point without a value ends one. The forecast begins at ``since``."""
    runs: list[Run] = []
    current: list[Point] = []
    dash, shared = "", False

    def close() -> None:
        if len(current) > int(shared):
            runs.append(Run(dash, tuple(current), shared))

    for point in sorted(series.points, key=lambda p: p.x):
        if point.y is None:
            close()
            current, shared = [], False
            continue
        style = _DASH.get(stroke_to(point, since, current[-1] if current else None), "")
        if not current:
            dash = style
        elif style != dash:
            close()
            current, shared, dash = [current[-1]], True, style
        current.append(point)
    close()
    return runs


def line_series(
    series: Series, slots: Slots, colour: Colour, language: str, since: float | None = None, *, small: bool = False
) -> list[NativeSeries]:
    """Native series of one line of the figure, markers last; the forecast begins at ``since``.

    ``small``: the chart is a small one, so that its stated points get the markers of dense lines.
    """
    if series.mark == "marker":
        return _marker_series(series, series.points, slots, colour, series.name, {}, small=small)
    natives: list[NativeSeries] = []
    home: dict[str, str] = {}
    loose: list[Point] = []
    stroke = round(series.weight * 12_700)
    count = DENSE + 1 if small else sum(1 for p in series.points if p.stated)
    for place, run in enumerate(runs_of(series, since)):
        key = f"{series.key}/{place}"
        name = series.name + (f", {word(_DASH_WORD[run.dash], language)}" if run.dash else "")
        name = _unused(name, natives, place + 1)
        kinds = {marker_kind(p) for p in run.points if p.stated}
        uniform = len(kinds) == 1 and not kinds & _CORED and all(p.stated for p in run.points)
        if not uniform:
            loose.extend(p for p in run.own if p.stated or len(run.points) == 1)
        kind = next(iter(kinds)) if uniform else ""
        marker = marker_xml(kind, colour, count) if uniform else Xml("")
        formulas = [None] * len(slots.xs) if not run.shared else _shared(run, slots, home)
        shape = line(colour, min(stroke, _GUIDE) if run.dash == "sysDot" else stroke, run.dash, round_caps=True)
        drawn = _native(key, name, run.points, slots, shape, marker, formulas)
        natives.append(replace(drawn, reach=marker_reach(kind, count) if uniform else 0))
        home.update((p.key, key) for p in run.own)
    for one in _marker_series(series, loose, slots, colour, series.name, home, language, small=small):
        natives.append(replace(one, name=_unused(one.name, natives)))
    return natives


def _unused(stem: str, natives: Sequence[NativeSeries], number: int = 2) -> str:
    """A name that no series of the line has yet, numbered where it must: it is the head of a workbook's column."""
    name, taken = stem, {one.name for one in natives}
    while name in taken:
        name, number = f"{stem} {number}", number + 1
    return name


def marker_size(kind: str, count: int = 0) -> int:
    """Points across a marker: smaller where a line has many, a diamond a little larger."""
    return (MARKER_SIZE if count <= DENSE else 5) + (2 if kind == "diamond" else 0)


def marker_reach(kind: str, count: int = 0) -> int:
    """From the middle of a marker to its edge in EMU."""
    return round(marker_size(kind, count) * EMU_PER_POINT / 2)


def marker_xml(kind: str, colour: Colour, count: int = 0) -> Xml:
    """``c:marker``: full, diamond, cross, hollow (the ring), part, or core (the inside of one of these two)."""
    symbol = {"diamond": "diamond", "cross": "x"}.get(kind, "circle")
    size = marker_size(kind, count)
    if kind == "core":
        size, shape = max(2, size - 4 if size > 5 else size - 2), (solid(colour), NO_LINE)
    elif kind == "cross":
        shape = (NO_FILL, line(REFUTED, OUTLINE))
    else:
        shape = (solid(colour), line(PAGE, 6_350))
    return tag("c:marker", None, val("c:symbol", symbol), val("c:size", size), tag("c:spPr", None, *shape))


def marker_kind(point: Point) -> str:
    """Which marker a stated point gets: full, hollow, diamond, cross, or part (of a year)."""
    match point.certainty:
        case Certainty.DISPUTED:
            return "hollow"
        case Certainty.MODELLED:
            return "diamond"
        case Certainty.REFUTED:
            return "cross"
        case Certainty.PART_OF_YEAR:
            return "part"
        case _:
            return "full"


def _marker_series(
    series: Series,
    points: Sequence[Point],
    slots: Slots,
    colour: Colour,
    name: str,
    home: dict[str, str],
    language: str = "en",
    *,
    small: bool = False,
) -> list[NativeSeries]:
    natives = []
    known = [p for p in points if p.y is not None]
    count = DENSE + 1 if small else len(known)
    for kind in dict.fromkeys(marker_kind(p) for p in known):
        chosen = tuple(p for p in known if marker_kind(p) == kind)
        formulas: list[Formula | None] = [None] * len(slots.xs)
        for point in chosen:
            place = slots.index(point.x)
            if place is not None and point.key in home:
                formulas[place] = Formula("same", (home[point.key],))
        full_name = f"{name}, {word(_MARKER_WORD[kind], language)}" if home else name
        shape = tag("a:ln", {"w": 28_575}, NO_FILL)
        marker = marker_xml(kind, colour, count)
        ring = _native(f"{series.key}/{kind}", full_name, chosen, slots, shape, marker, formulas)
        ring = replace(ring, reach=marker_reach(kind, count))
        natives.append(ring)
        if kind in _CORED:
            natives.append(core_of(ring, count, language, None if kind == "hollow" else colour.light()))
    return natives


def core_of(ring: NativeSeries, count: int, language: str, colour: Colour | None = None) -> NativeSeries:
    """The inside of a marker, white or light: some readers fill a marker but do not draw its outline."""
    name = f"{ring.name} ({word('light_core' if colour else 'core', language)})"
    same = tuple(None if v is None else Formula("same", (ring.key,)) for v in ring.values)
    marker = marker_xml("core", colour or PAGE, count)
    return replace(ring, key=f"{ring.key}-core", name=name, formulas=same, marker=marker, labels=())


def _shared(run: Run, slots: Slots, home: dict[str, str]) -> list[Formula | None]:
    formulas: list[Formula | None] = [None] * len(slots.xs)
    first = run.points[0]
    place = slots.index(first.x)
    if place is not None and first.key in home:
        formulas[place] = Formula("same", (home[first.key],))
    return formulas


def _native(
    key: str,
    name: str,
    points: Sequence[Point],
    slots: Slots,
    shape: Xml,
    marker: Xml,
    formulas: Sequence[Formula | None],
) -> NativeSeries:
    values: list[float | None] = [None] * len(slots.xs)
    for point in points:
        place = slots.index(point.x)
        if place is not None:
            values[place] = point.y
    plain = not any(formulas)
    return NativeSeries(key, name, tuple(values), shape, () if plain else tuple(formulas), marker)
