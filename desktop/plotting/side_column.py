"""The column right of lines: a value for each of them in a box, at the height of the line's end, under a head."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.piles import stack
from desktop.frozen import frozen
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Mark, Tag, Words

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn

STYLE: Final = "small.strong"
HEAD: Final = "micro"
GAP: Final = 16.0
"""Between the names at the ends of lines and the boxes."""
PAD: Final = 8.0
TALL: Final = 22.0
APART: Final = 4.0
HEAD_ROOM: Final = 26.0
"""Above the plot, for the head."""


@frozen
class Side:
    """The column laid out."""

    tags: tuple[Tag, ...] = ()
    words: tuple[Words, ...] = ()
    marks: tuple[Mark, ...] = ()
    dropped: tuple[str, ...] = ()


def side_width(figure: Figure) -> float:
    """What the column takes of the width; 0 without one."""
    return _wide(figure) + GAP if figure.side is not None else 0.0


def _wide(figure: Figure) -> float:
    if figure.side is None:
        return 0.0
    values = max((text.width(one.text, STYLE) for one in figure.side.values), default=0.0) + 2 * PAD
    return max(values, text.width(figure.side.title, HEAD))


def lay_out_side(frame: Frame, drawn: Drawn, room: Box) -> Side:
    """Boxes at the ends of the lines they speak of, moved apart where these meet; ``room``: the whole picture's."""
    figure = frame.figure
    if figure.side is None:
        return Side()
    wide = _wide(figure)
    left = room.right - wide
    series = {one.key: one for one in figure.series}
    known = [one for one in figure.side.values if one.series in series and one.series in drawn.ends]
    known.sort(key=lambda one: drawn.ends[one.series][1])
    top = frame.plot.y - 4
    tops = stack([(drawn.ends[one.series][1], TALL + APART) for one in known], top, frame.plot.bottom + TALL / 2)
    tags, marks, dropped = [], [], []
    for one, at in zip(known, tops, strict=True):
        key = f"side:{one.series}"
        if at is None:
            dropped.append(key)
            continue
        box = Box(left, at + APART / 2, wide, TALL)
        own = text.width(one.text, STYLE)
        line = text.LINE["small"]
        inner = Box(box.centre[0] - own / 2, box.centre[1] - line / 2, own, line)
        tone = series[one.series].colour if not one.refusal else "text.tertiary"
        tags.append(Tag(Words((one.text,), inner, STYLE, tone, "middle"), box, disputed=False))
        told = ", ".join(part for part in (series[one.series].name, one.refusal or one.text) if part)
        marks.append(Mark(key, one.series, told, series[one.series].entity, box.centre, box, False))
    own = text.width(figure.side.title, HEAD)
    head = Box(left + (wide - own) / 2, max(room.y, top - text.LINE[HEAD] - 4), own, text.LINE[HEAD])
    words = (Words((figure.side.title,), head, HEAD, "text.tertiary"),)
    return Side(tuple(tags), words, tuple(marks), tuple(dropped))
