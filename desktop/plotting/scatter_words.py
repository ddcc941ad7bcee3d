"""Words around a scatter: ticks and titles of both axes, quadrant lines and the names of the quarters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.plotting import text, ticks
from desktop.plotting.box import Box
from desktop.plotting.shapes import Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Axis, Figure, Tick
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.placing import Placed

TITLE: Final = "micro"
ROW: Final = 18.0
GAP: Final = 10.0
INSIDE: Final = 6.0


def room_for_axes(figure: Figure, room: Box) -> Box:
    """The plot inside the room: ticks at the left and below, the titles above and at the foot."""
    assert figure.x is not None
    assert figure.y is not None
    left = max((text.width(tick.label, ticks.STYLE) for tick in figure.y.ticks), default=0.0) + GAP
    last = max((text.width(tick.label, ticks.STYLE) for tick in figure.x.ticks), default=0.0) / 2
    lines = len(_broken(axis_title(figure.x), room.width))
    return room.cut(left, ROW * max(1, len(_broken(axis_title(figure.y), room.width))) + 6, last, 24 + ROW * lines)


def axis_title(axis: Axis) -> str:
    """What an axis measures, with its unit."""
    return f"{axis.title} ({axis.unit})" if axis.unit and axis.unit not in axis.title else axis.title


def axis_words(frame: Frame, up: Sequence[Tick], along: Sequence[Tick]) -> list[Words]:
    """Ticks of both axes and their titles."""
    figure, plot, room = frame.figure, frame.plot, frame.bounds
    assert figure.x is not None
    assert figure.y is not None
    found = []
    for tick in up:
        wide = text.width(tick.label, ticks.STYLE)
        box = Box(plot.x - GAP - wide, frame.y(tick.at) - 9, wide, ROW)
        found.append(Words((tick.label,), box, ticks.STYLE, ticks.TONE, "right"))
    edge = room.x
    for tick in along:
        wide = text.width(tick.label, ticks.STYLE)
        left = min(max(frame.x(tick.at) - wide / 2, room.x), room.right - wide)
        if left >= edge:
            found.append(Words((tick.label,), Box(left, plot.bottom + 5, wide, ROW), ticks.STYLE, ticks.TONE, "middle"))
            edge = left + wide + GAP
    lines = _broken(axis_title(figure.y), room.width)
    if lines:
        wide = max(text.width(line, TITLE) for line in lines)
        found.append(Words(lines, Box(room.x, room.y, wide, 16.0 * len(lines)), TITLE, "text.secondary"))
    lines = _broken(axis_title(figure.x), room.width)
    if lines:
        wide = max(text.width(line, TITLE) for line in lines)
        box = Box(room.right - wide, plot.bottom + 25, wide, 16.0 * len(lines))
        found.append(Words(lines, box, TITLE, "text.secondary", "right"))
    return found


def _broken(title: str, width: float) -> tuple[str, ...]:
    return text.wrap_anyhow(title, TITLE, width)[:2] if title else ()


def quadrant_lines(frame: Frame, placed: Placed) -> tuple[Stroke, ...]:
    """The two lines; labels keep off them where they can."""
    lines = frame.figure.quadrants
    if lines is None:
        return ()
    plot, x, y = frame.plot, frame.x(lines.x), frame.y(lines.y)
    found = []
    if plot.x < x < plot.right:
        found.append(Stroke((x, plot.y), (x, plot.bottom), "line.strong", "guide"))
    if plot.y < y < plot.bottom:
        found.append(Stroke((plot.x, y), (plot.right, y), "line.strong", "guide"))
    placed.guides.extend((*stroke.start, *stroke.end) for stroke in found)
    return tuple(found)


def put_quadrants(frame: Frame, placed: Placed) -> None:
    """What the lines are, at their ends, and the names of the quarters in the corners, where nothing stands."""
    lines = frame.figure.quadrants
    if lines is None:
        return
    plot, x, y = frame.plot, frame.x(lines.x), frame.y(lines.y)
    wide = text.width(lines.x_text, TITLE)
    for left in (x + INSIDE, x - INSIDE - wide):
        if _put(lines.x_text, Box(left, plot.bottom - 18, wide, 16), frame, placed):
            break
    wide = text.width(lines.y_text, TITLE)
    for top in (y - 18, y + 2):
        if _put(lines.y_text, Box(plot.right - wide - INSIDE, top, wide, 16), frame, placed):
            break
    for place, name in enumerate(lines.names):
        is_right, is_low = place % 2 == 1, place >= 2
        wide = text.width(name, TITLE)
        left = plot.right - INSIDE - wide if is_right else plot.x + INSIDE
        tops = (plot.bottom - 18, plot.bottom - 36) if is_low else (plot.y + 2, plot.y + 20)
        free = plot.right - x if is_right else x - plot.x
        if name and wide + 2 * INSIDE <= free:
            any(_put(name, Box(left, top, wide, 16), frame, placed) for top in tops)


def _put(content: str, box: Box, frame: Frame, placed: Placed) -> bool:
    """Put words where nothing stands; False where something does."""
    if not content or placed.hit(box) or not frame.plot.holds(box):
        return False
    placed.labels.append(Words((content,), box, TITLE, "text.tertiary", plate=placed.crossed(box)))
    placed.taken.append(box)
    return True
