"""Arrows between points: growth and totals run above the plot in rows, differences of levels stand in it.

Arrows whose spans do not meet share a row. A pill that does not fit on its shaft moves beside it. An
end outside a zoomed window is drawn at the edge, open, and cannot be held.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import DifferenceArrow, Family, GrowthArrow
from desktop.plotting import arrow_words, text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Arrow, Mark, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Figure, Point
    from desktop.plotting.box import Scale
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.placing import Placed
    from desktop.plotting.shapes import Pixel

PILL: Final = 26.0
ROW: Final = 40.0
CLOSE_ROW: Final = 32.0
"""Height of a row where there are several."""
ROWS: Final = 5
"""At most this many rows of arrows stand above a plot."""
MOST: Final = 0.4
"""At most this share of the height goes to arrows."""
STYLE: Final = "body.strong"
SHORTEST: Final = 12.0
"""A shorter arrow shows no shaft, only its pill."""
ROOMY: Final = 36.0
"""What a shaft needs besides the pill that lies on it."""
CLEAR: Final = 20.0
"""Between a column and the end of a guide: its label."""
DOT: Final = 7.0
"""A shaft or guide ends this far from the middle of a dot."""
LANE: Final = 14.0
"""Between differences that end at one place."""
HANDLE: Final = 8.0

Note = GrowthArrow | DifferenceArrow


def arrows_of(figure: Figure) -> Iterator[tuple[str, Note]]:
    """The arrows of a figure with the keys of their marks."""
    for place, note in enumerate(figure.annotations):
        if isinstance(note, (GrowthArrow, DifferenceArrow)):
            yield f"arrow:{place}", note


def is_over(figure: Figure, note: Note) -> bool:
    """Whether an arrow runs above the plot: growth, totals, and whatever is measured between parts of stacks."""
    growth = isinstance(note, GrowthArrow) or note.kind == "total"
    return growth or figure.family is Family.STACKED


def rows_of(figure: Figure, x: Scale, height: float) -> dict[str, int]:
    """The row above the plot of each arrow that runs there; those that find none are left out.

    ``height`` is what plot and arrows share.
    """
    most = max(1, min(ROWS, int(height * MOST / CLOSE_ROW)))
    rows: list[list[tuple[float, float]]] = []
    found = {}
    for key, note in arrows_of(figure):
        if not is_over(figure, note):
            continue
        span = _span(figure, note, x)
        row = next((i for i, taken in enumerate(rows) if not any(_meet(span, one) for one in taken)), len(rows))
        if row >= most:
            continue
        if row == len(rows):
            rows.append([])
        rows[row].append(span)
        found[key] = row
    return found


def strip(rows: dict[str, int]) -> float:
    """Height of the strip above the plot for so many rows."""
    count = max(rows.values(), default=-1) + 1
    return ROW * count if count < 2 else CLOSE_ROW * count + ROW - CLOSE_ROW


def lay_out_arrows(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """All arrows with their guides, pills and handles."""
    rows = frame.rows
    for key, note in arrows_of(frame.figure):
        ends = _ends(frame, drawn, note)
        if key in rows:
            _over(frame, placed, drawn, key, note, ends, frame.arrows.y + PILL / 2 + rows[key] * CLOSE_ROW)
        elif not is_over(frame.figure, note):
            _upright(frame, placed, drawn, key, note, ends)
        else:
            placed.dropped.append(key)


@dataclass(frozen=True, slots=True)
class _End:
    """Where an arrow ends on screen."""

    x: float
    y: float
    key: str
    """Of the point's mark."""
    open: bool
    """Whether the point lies outside the window."""
    left: float
    """Left edge of a column; the same as ``x`` for a point."""
    text: str


def _points(figure: Figure, note: Note) -> tuple[tuple[str, Point | None], tuple[str, Point | None]]:
    """Series and point of both ends; None for one that is not in the figure."""

    def find(series: str, key: str) -> tuple[str, Point | None]:
        for one in figure.series:
            if one.key == series or (not series and one.mark == "column"):
                for point in one.points:
                    if point.key == key:
                        return one.key, point
        return series, None

    return find(note.series, note.start), find(note.end_series or note.series, note.end)


def _span(figure: Figure, note: Note, x: Scale) -> tuple[float, float]:
    """From where to where an arrow and its pill take room."""
    low, high = min(x.start, x.end), max(x.start, x.end)
    xs = [min(max(x(point.x), low), high) for _, point in _points(figure, note) if point is not None]
    xs = xs or [(low + high) / 2]
    half = text.width(note.text, STYLE) / 2 + 12
    first, last = min(xs), max(xs)
    if last - first >= 2 * half + ROOMY:
        return first - HANDLE, last + HANDLE
    middle = (first + last) / 2
    return min(first, middle - 2 * half) - HANDLE, max(last, middle + 2 * half) + HANDLE


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _ends(frame: Frame, drawn: Drawn, note: Note) -> tuple[_End | None, _End | None]:
    first, last = _points(frame.figure, note)
    total = not note.series
    return _end(frame, drawn, *first, total=total), _end(frame, drawn, *last, total=total)


def _end(frame: Frame, drawn: Drawn, series: str, point: Point | None, *, total: bool) -> _End | None:
    if point is None:
        return None
    key = f"{series}/{point.key}"
    if key in drawn.columns:
        box = drawn.columns[key]
        tops = [box.y]
        if total:
            tops = [b.y for b in drawn.columns.values() if abs(b.centre[0] - box.centre[0]) < 1]
        return _End(box.centre[0], min(tops), key, False, box.x, point.text)
    if key in drawn.places:
        x, y = drawn.places[key]
        return _End(x, y, key, False, x, point.text)
    x = frame.x(point.x)
    if point.y is None:
        inside = frame.plot.x <= x <= frame.plot.right
        return _End(min(max(x, frame.plot.x), frame.plot.right), frame.plot.bottom, key, not inside, x, point.text)
    scale = frame.scale(next((one.secondary for one in frame.figure.series if one.key == series), False))
    edge = min(max(x, frame.plot.x), frame.plot.right)
    return _End(edge, scale(point.y), key, True, edge, point.text)


def _over(
    frame: Frame,
    placed: Placed,
    drawn: Drawn,
    key: str,
    note: Note,
    ends: tuple[_End | None, _End | None],
    y: float,
) -> None:
    """A level shaft in a row above the plot, with guides down to both points."""
    start, end = ends
    known = [one for one in ends if one is not None]
    low, high = (min(one.x for one in known), max(one.x for one in known)) if known else (frame.plot.centre[0],) * 2
    wide = text.width(note.text, STYLE) + 24
    roomy = high - low >= wide + ROOMY or high - low < SHORTEST
    left = (low + high - wide) / 2 if roomy else high + 8
    if left + wide > frame.bounds.right and not roomy:
        left = low - 8 - wide
    pill = Box(min(max(left, frame.bounds.x), max(frame.bounds.x, frame.bounds.right - wide)), y - PILL / 2, wide, PILL)
    for one in known:
        if not one.open:
            bottom = one.y - CLEAR if one.key in drawn.columns else one.y
            placed.strokes.append(Stroke((one.x, y + 5), (one.x, max(bottom, y + 5)), "text.secondary", "guide"))
    has_shaft = start is not None and end is not None and high - low >= SHORTEST
    first, last = ((start.x, y), (end.x, y)) if start is not None and end is not None else ((low, y), (high, y))
    _add(placed, drawn, frame, key, note, (first, last), pill, ends, has_shaft=has_shaft)


def _upright(
    frame: Frame,
    placed: Placed,
    drawn: Drawn,
    key: str,
    note: Note,
    ends: tuple[_End | None, _End | None],
) -> None:
    """An upright shaft at the end's place, from the level of the start to its own."""
    start, end = ends
    wide = text.width(note.text, STYLE) + 24
    known = [one for one in ends if one is not None]
    if start is None or end is None:
        at = (known[0].x, known[0].y) if known else frame.plot.centre
        pill = _beside(frame, placed, at[0], at[1], at[1], wide)
        _add(placed, drawn, frame, key, note, (at, at), pill, ends, has_shaft=False)
        return
    lane = _lane(frame, placed, drawn, start, end)
    down = 1.0 if end.y >= start.y else -1.0
    at_dot = lane == end.x and end.key not in drawn.columns and not end.open
    head = end.y - down * DOT if at_dot and abs(end.y - start.y) > 2 * DOT else end.y
    for one in (start, end):
        reach = one.x if one.key not in drawn.columns else one.left if lane < one.x else 2 * one.x - one.left
        side = 1.0 if lane > reach else -1.0
        gap = 0.0 if one.key in drawn.columns or one.open else DOT
        if abs(lane - reach) > gap + 2:
            placed.strokes.append(Stroke((reach + side * gap, one.y), (lane, one.y), "text.secondary", "guide"))
    pill = _beside(frame, placed, lane, start.y, head, wide)
    placed.lines += ((lane, start.y, lane, head),)
    _add(
        placed, drawn, frame, key, note, ((lane, start.y), (lane, head)), pill, ends, has_shaft=abs(head - start.y) > 3
    )


def _lane(frame: Frame, placed: Placed, drawn: Drawn, start: _End, end: _End) -> float:
    """Where the shaft stands: at the end's point, or in the gap before its column; the next one beside it."""
    back = -1.0 if start.x <= end.x else 1.0
    at = end.x
    if end.key in drawn.columns:
        at = end.left - DOT if back < 0 else 2 * end.x - end.left + DOT
    taken = [arrow.start[0] for arrow in placed.arrows if arrow.start[0] == arrow.end[0]]
    while any(abs(at - other) < LANE - 1 for other in taken):
        at += back * LANE
    return min(max(at, frame.plot.x), frame.plot.right)


def _beside(frame: Frame, placed: Placed, x: float, start: float, end: float, wide: float) -> Box:
    """On the shaft where it is long enough, else beside it; the first place where nothing stands yet."""
    middle = (start + end) / 2
    roof = frame.bounds.y
    places = []
    if abs(end - start) >= PILL + ROOMY:
        places += [Box(x - wide / 2, middle + shift - PILL / 2, wide, PILL) for shift in (0.0, -PILL, PILL)]
    for shift in (0.0, -PILL, PILL, -2 * PILL, 2 * PILL):
        y = middle + shift - PILL / 2
        places += [Box(x - 12 - wide, y, wide, PILL), Box(x + 12, y, wide, PILL)]
    within = [
        box
        for box in places
        if box.x >= frame.plot.x - 4
        and box.right <= frame.bounds.right
        and roof <= box.y
        and box.bottom <= frame.plot.bottom
    ]
    free = next((box for box in within if not placed.hit(box)), None)
    if free is not None:
        return free
    x = min(max(x - wide / 2, frame.bounds.x), frame.bounds.right - wide)
    return Box(x, min(max(middle - PILL / 2, roof), frame.plot.bottom - PILL), wide, PILL)


def _add(
    placed: Placed,
    drawn: Drawn,
    frame: Frame,
    key: str,
    note: Note,
    shaft: tuple[Pixel, Pixel],
    pill: Box,
    ends: tuple[_End | None, _End | None],
    *,
    has_shaft: bool,
) -> None:
    """Keep the arrow, its pill as taken room, and the marks by which it is found."""
    tone = "text.secondary" if note.refusal else "text.primary"
    words = Words((note.text,), pill.cut(12, 4, 12, 4), STYLE, tone, "middle")
    is_open = tuple(one is not None and one.open for one in ends)
    arrow = Arrow(shaft[0], shaft[1], words, pill, key, bool(note.refusal), is_open[0], is_open[1], has_shaft)
    placed.arrows.append(arrow)
    placed.taken.append(pill)
    language = frame.figure.language
    drawn.marks.append(Mark(key, "arrow", arrow_words.of_arrow(note, language), None, pill.centre, pill, False))
    for name, one, at in zip(("start", "end"), ends, shaft, strict=True):
        if one is None or one.open:
            continue
        spoken = arrow_words.of_handle(note, name, one.text, language)
        box = Box(at[0] - HANDLE / 2, at[1] - HANDLE / 2, HANDLE, HANDLE)
        drawn.marks.append(Mark(f"{key}:{name}", key, spoken, None, at, box, True, strong=False))
        placed.taken.append(box.grown(2))
