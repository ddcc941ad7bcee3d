"""What the dotted frames of unpublished years say: in the frame, on several lines where it must be, or over it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.gaps import gap_boxes
from desktop.export.pptx.label_ground import label_ground
from desktop.export.pptx.line_breaks import pieces
from desktop.export.pptx.metrics import line_height, width, wrap
from desktop.export.pptx.model import Box, Chart
from desktop.export.pptx.type_sizes import sizes_of
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.placing import Placer, Rect
    from desktop.export.pptx.slots import Slots
    from desktop.figures.figure import Figure

_SMALLEST: Final = 9.0
"""Points; nothing on a slide is smaller."""
_MOST_LINES: Final = 3
_FEW_LINES: Final = 2
_EVEN: Final = (0.55, 0.6, 0.7, 0.8)
"""Of its length, where a text is broken to stand on two lines."""
_APART: Final = 40_000
"""Between words and a frame over which they stand, or anything else."""


@frozen
class Framed:
    """A frame with its words."""

    frame: Box
    lines: tuple[str, ...] = ()
    """None where there is no room for them: the key says what such a frame is."""
    size: float = _SMALLEST
    over: Box | None = None
    """Where the words stand if not in the frame."""


def framed(text: str, box: Box, chart: Chart, free: int = 0) -> Framed:
    """A frame with its words on as few lines as there must be, in the largest size that has room in it.

    Where no size lets them stand on one line they go on in further ones: the frame may grow to the height ``free``,
    its foot stays.
    """
    sizes = sizes_of(chart.box)
    for count in range(1, _MOST_LINES + 1):
        for size in (sizes.axis, sizes.dense, _SMALLEST):
            lines = _lines(text, size, box.w) if count == 1 else _even(text, size, box.w)
            tall = line_height(text, size) * count
            if len(lines) == count and tall <= (box.h if count == 1 else max(box.h, free)):
                grown = max(box.h, tall)
                return Framed(Box(box.x, box.bottom - grown, box.w, grown), lines, size)
    return Framed(box)


def framed_gaps(figure: Figure, chart: Chart, slots: Slots) -> list[Framed]:
    """The frames of all gaps of a chart.

    Words that are too long for one stand over it where nothing else does, in a figure alone on its slide: in a small
    chart the labels need that room. Right or left of it they would seem to speak of other years.
    """
    gaps = gap_boxes(figure, chart, slots)
    made = [framed(gap.text, box, chart, free) for gap, box, free in gaps]
    is_line = not any(series.mark in ("column", "area") for series in figure.series)
    if all(one.lines for one in made) or not is_line or sizes_of(chart.box).share < 1:
        return made
    placer = label_ground(figure, chart, figure.series, slots)
    placer.taken += [_rect(one.frame) for one in made]
    words = [gap.text for gap, _, _ in gaps]
    return [one if one.lines else _over(one, text, chart, placer) for one, text in zip(made, words, strict=True)]


def framed_rects(figure: Figure, chart: Chart, slots: Slots) -> list[Rect]:
    """The frames and the words over them as rectangles that labels keep off."""
    found = framed_gaps(figure, chart, slots)
    return [_rect(box) for one in found for box in (one.frame, one.over) if box is not None]


def _lines(text: str, size: float, room: int) -> tuple[str, ...]:
    """The text on lines no wider than this; nothing where a word would be cut."""
    whole = all(width(piece.rstrip(), size) < room for piece in pieces(text))
    return tuple(wrap(text, size, room)) if text and whole else ()


def _even(text: str, size: float, room: int) -> tuple[str, ...]:
    """The text on two lines of about the same length; on more where two are too long."""
    rooms = (round(width(text, size) * share) for share in _EVEN)
    broken = (_lines(text, size, each) for each in rooms if each <= room)
    return next((lines for lines in broken if len(lines) == _FEW_LINES), _lines(text, size, room))


def _over(one: Framed, text: str, chart: Chart, placer: Placer) -> Framed:
    """The frame with its words over it; without any where they would cover something."""
    for size in (sizes_of(chart.box).dense, _SMALLEST):
        for lines in ((text,), _even(text, size, width(text, size))):
            wide = max((width(line, size) for line in lines), default=0) + _APART
            tall = sum(line_height(line, size) for line in lines)
            frame = one.frame
            box = Box(frame.x + (frame.w - wide) // 2, frame.y - _APART // 2 - tall, wide, tall)
            left, top, right, bottom = _rect(box)
            if lines and placer.is_free((left - _APART / 2, top, right + _APART, bottom)):
                placer.taken.append(_rect(box))
                return Framed(frame, lines, size, box)
    return one


def _rect(box: Box) -> Rect:
    return float(box.x), float(box.y), float(box.right), float(box.bottom)
