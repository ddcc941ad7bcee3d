"""Arrows between points: growth and totals run above the plot in rows, differences of levels stand in it.

A pill that does not fit on its shaft moves beside it. An
end outside a zoomed window is drawn at the edge, open, and cannot be held.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.arrow_ends import owner_of
from desktop.frozen import frozen
from desktop.plotting import arrow_words, text
from desktop.plotting.arrow_rows import CLOSE_ROW, HANDLE, PILL, ROOMY, STYLE, arrows_of, is_over, points_of
from desktop.plotting.box import Box
from desktop.plotting.shapes import Arrow, Mark, Stroke, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Point
    from desktop.plotting.arrow_rows import Note
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.placing import Placed
    from desktop.plotting.shapes import Pixel, Tone

SHORTEST: Final = 12.0
"""A shorter arrow shows no shaft, only its pill."""
CLEAR: Final = 20.0
"""Between a column and the end of a guide: its label."""
DOT: Final = 7.0
"""A shaft or guide ends this far from the middle of a dot."""
LANE: Final = 14.0
"""Between differences that end at one place."""


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


@frozen
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


def _ends(frame: Frame, drawn: Drawn, note: Note) -> tuple[_End | None, _End | None]:
    first, last = points_of(frame.figure, note)
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
    if end.key in drawn.columns and abs(head - start.y) < PILL + ROOMY:
        top = min(head, start.y) - CLEAR - 4  # over the labels of the columns
        pill = _beside(frame, placed, lane, top - PILL / 2, top - PILL / 2, wide, middle=True)
    else:
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


def _beside(
    frame: Frame, placed: Placed, x: float, start: float, end: float, wide: float, *, middle: bool = False
) -> Box:
    """On the shaft where it is long enough (or ``middle`` asks for it), else beside it; the first free place."""
    height = (start + end) / 2
    roof = frame.bounds.y
    places = []
    if middle or abs(end - start) >= PILL + ROOMY:
        places += [Box(x - wide / 2, height + shift - PILL / 2, wide, PILL) for shift in (0.0, -PILL, PILL)]
    for shift in (0.0, -PILL, PILL, -2 * PILL, 2 * PILL):
        y = height + shift - PILL / 2
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
    return Box(x, min(max(height - PILL / 2, roof), frame.plot.bottom - PILL), wide, PILL)


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
    owner = owner_of(note, frame.figure)
    tone: Tone = "text.secondary" if note.refusal else "text.primary" if owner is None else owner.colour
    words = Words((note.text,), pill.cut(12, 4, 12, 4), STYLE, tone, "middle")
    is_open = tuple(one is not None and one.open for one in ends)
    arrow = Arrow(shaft[0], shaft[1], words, pill, key, bool(note.refusal), is_open[0], is_open[1], has_shaft, tone)
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
        if name == "start":
            placed.taken.append(box.grown(1))
