"""Direct labels of figures with axes: at line ends, beside points, above columns, inside stacks, on arrows.

No two labels touch and none leaves the picture. A label that finds no room is left out; its number
stays in the tooltip and in the table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.figures.figure import Boundary, Certainty, Family, Figure, Gap, GrowthArrow, Point, Series
from desktop.plotting import stacking, text
from desktop.plotting.box import Box
from desktop.plotting.marks import mark_key
from desktop.plotting.shapes import Arrow, Leader, Pixel, Stroke, Words

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.marks import Drawn
    from desktop.plotting.shapes import Tone

STYLE = "small.strong"
LINE = 16.0
PLATE = 3.0
PILL = 26.0
AT_END = 28.0
"""A line that ends this near the right edge has its label in the column there."""


@dataclass(slots=True)
class Placed:
    """Labels placed so far and what they keep clear of."""

    labels: list[Words] = field(default_factory=list)
    leaders: list[Leader] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    arrows: list[Arrow] = field(default_factory=list)
    taken: list[Box] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)
    lines: tuple[stacking.Stroke, ...] = ()


@dataclass(frozen=True, slots=True)
class _End:
    """A label that wants to stand in the column at the right."""

    key: str
    lines: tuple[str, ...]
    anchor: Pixel
    tone: Tone
    style: str


def column_width(figure: Figure, most: float) -> float:
    """Room the labels at the right need: their widest line once each is broken to ``most``."""
    wide = 0.0
    for series in figure.series:
        if series.end_label:
            lines = _broken(series, most - 10)
            wide = max(wide, *(text.width(line, _style(series)) for line in lines))
    return wide + 10 if wide else 0.0


def lay_out_labels(frame: Frame, drawn: Drawn) -> Placed:
    """All labels, the most important first."""
    placed = Placed(lines=tuple(_strokes(drawn)))
    placed.taken.extend(Box(dot.centre[0] - 5, dot.centre[1] - 5, 10, 10) for dot in drawn.dots)
    _arrows(frame, drawn, placed)
    _boundary_lines(frame, placed)
    beside = _column(frame, drawn, placed)
    _words_in_plot(frame, placed)
    for series in beside:
        _beside_end(frame, drawn, series, placed)
    if frame.figure.family is Family.STACKED:
        _inside(frame, drawn, placed)
    else:
        _above_columns(frame, drawn, placed)
    _at_points(frame, drawn, placed)
    return placed


def _strokes(drawn: Drawn) -> list[stacking.Stroke]:
    return [(*a, *b) for run in drawn.runs for a, b in zip(run.points, run.points[1:], strict=False)]


def _style(series: Series) -> str:
    return "micro" if series.mark == "band" else STYLE


def _tone(series: Series) -> Tone:
    return "text.tertiary" if series.mark == "band" else series.colour


def _broken(series: Series, limit: float) -> tuple[str, ...]:
    style = _style(series)
    return text.wrap(series.end_label, style, limit, 2) or text.wrap_anyhow(series.end_label, style, limit)


def _at_right(frame: Frame, drawn: Drawn, series: Series) -> Pixel | None:
    """Where the series meets the column of labels, if it does."""
    end = drawn.ends.get(series.key)
    if series.mark == "column":
        boxes = [drawn.columns.get(mark_key(series, point)) for point in series.points]
        last = next((box for box in reversed(boxes) if box is not None), None)
        return None if last is None else (last.right, last.centre[1])
    return end


def _column(frame: Frame, drawn: Drawn, placed: Placed) -> list[Series]:
    """Stack the labels of lines that end at the right; returns the series whose labels go beside their end."""
    ends: list[_End] = []
    beside: list[Series] = []
    for series in frame.figure.series:
        anchor = _at_right(frame, drawn, series) if series.end_label else None
        if anchor is None:
            continue
        if series.mark != "column" and anchor[0] < frame.plot.right - AT_END:
            beside.append(series)
            continue
        ends.append(_End(series.key, _broken(series, frame.column.width), anchor, _tone(series), _style(series)))
    ends.sort(key=lambda end: end.anchor[1])
    left = min(frame.column.x, max((end.anchor[0] for end in ends), default=0.0) + 12)
    wanted = [(end.anchor[1], LINE * len(end.lines)) for end in ends]
    for end, top in zip(ends, stacking.stack(wanted, frame.column.y, frame.column.bottom), strict=True):
        if top is None:
            placed.dropped.append(end.key)
            continue
        wide = max(text.width(line, end.style) for line in end.lines)
        box = Box(left, top, wide, LINE * len(end.lines))
        _add(placed, Words(end.lines, box, end.style, end.tone), end.anchor)
    return beside


def _add(placed: Placed, label: Words, anchor: Pixel) -> None:
    placed.labels.append(label)
    placed.taken.append(label.box)
    if stacking.away(label.box, anchor) > stacking.FAR:
        near_x = min(max(anchor[0], label.box.x - 2), label.box.right + 2)
        near_y = min(max(anchor[1], label.box.y), label.box.bottom)
        placed.leaders.append(Leader(anchor, (near_x, near_y), label.tone))


def _words_in_plot(frame: Frame, placed: Placed) -> None:
    """The words of boundaries and gaps."""
    for note in frame.figure.annotations:
        if isinstance(note, Boundary):
            _boundary(frame, note, placed)
        elif isinstance(note, Gap):
            _gap(frame, note, placed)


def _boundary_lines(frame: Frame, placed: Placed) -> None:
    """The lines of boundaries; like guides, labels keep clear of them where they can."""
    for note in frame.figure.annotations:
        if isinstance(note, Boundary) and frame.plot.x <= frame.x(note.x) <= frame.plot.right:
            x = frame.x(note.x)
            placed.strokes.append(Stroke((x, frame.plot.y), (x, frame.plot.bottom), "line.strong", "guide"))
    placed.lines += tuple((*stroke.start, *stroke.end) for stroke in placed.strokes)


def _boundary(frame: Frame, note: Boundary, placed: Placed) -> None:
    x = frame.x(note.x)
    if not frame.plot.x <= x <= frame.plot.right:
        return
    wide = text.width(note.text, "micro")
    for box in (Box(x + 6, frame.plot.bottom - 20, wide, 16), Box(x - 6 - wide, frame.plot.bottom - 20, wide, 16)):
        if frame.plot.holds(box) and not _hit(placed, box):
            placed.labels.append(Words((note.text,), box, "micro", "text.tertiary", plate=_crossed(placed, box)))
            placed.taken.append(box)
            return


def _gap(frame: Frame, note: Gap, placed: Placed) -> None:
    left, right = max(frame.x(note.start), frame.plot.x), min(frame.x(note.end), frame.plot.right)
    lines = text.wrap(note.text, "micro", right - left - 8, 3)
    if not lines:
        return
    wide = max(text.width(line, "micro") for line in lines)
    middle = (left + right - wide) / 2
    height = 16.0 * len(lines)
    for share in (0.5, 0.3, 0.7, 0.15, 0.85):
        box = Box(middle, frame.plot.y + (frame.plot.height - height) * share, wide, height)
        if not _hit(placed, box) and frame.plot.holds(box) and not _crossed(placed, box):
            placed.labels.append(Words(lines, box, "micro", "text.tertiary", "middle"))
            placed.taken.append(box)
            return


def _beside_end(frame: Frame, drawn: Drawn, series: Series, placed: Placed) -> None:
    """The name of a line that ends inside the plot: beside its end, further away if it must."""
    anchor = drawn.ends[series.key]
    limit = min(200.0, frame.plot.width * 0.45)
    lines = _broken(series, limit)
    _place(frame, placed, series.key, lines, anchor, _tone(series), _style(series), insist=True)


def _place(
    frame: Frame,
    placed: Placed,
    key: str,
    lines: tuple[str, ...],
    anchor: Pixel,
    tone: Tone,
    style: str = STYLE,
    *,
    insist: bool = False,
) -> None:
    size = (max(text.width(line, style) for line in lines), LINE * len(lines))
    roof = frame.plot.cut(top=-8)
    bounds = Box(roof.x, roof.y, frame.bounds.right - roof.x, roof.height)
    box = stacking.beside(anchor, size, placed.taken, placed.lines, bounds, insist=insist)
    if box is None:
        placed.dropped.append(key)
        return
    plate = _crossed(placed, box)
    align = "right" if box.right < anchor[0] else "left" if box.x > anchor[0] else "middle"
    _add(placed, Words(lines, box, style, tone, align, plate), anchor)


def _at_points(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values beside points, the ends of each line first."""
    waiting: list[tuple[int, Series, Point]] = []
    for series in frame.figure.series:
        if series.mark in {"column", "band"}:
            continue
        shown = [point for point in series.points if point.label and mark_key(series, point) in drawn.places]
        for index, point in enumerate(shown):
            waiting.append((0 if index in {0, len(shown) - 1} else 1, series, point))
    for _, series, point in sorted(waiting, key=lambda entry: entry[0]):
        key = mark_key(series, point)
        lines = text.wrap(point.label, STYLE, 160, 2) or text.wrap_anyhow(point.label, STYLE, 160)
        _place(frame, placed, key, lines, drawn.places[key], series.colour)


def _above_columns(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values above columns; below for negative ones. First, last and largest go first."""
    shown = [
        (series, point, drawn.columns[mark_key(series, point)])
        for series in frame.figure.series
        if series.mark == "column"
        for point in series.points
        if point.label and mark_key(series, point) in drawn.columns
    ]
    last = len(shown) - 1
    order = sorted(range(len(shown)), key=lambda i: (i not in {0, last}, -(shown[i][1].y or 0.0), i))
    others = [box for _, _, box in shown]
    for index in order:
        series, point, column = shown[index]
        wide = text.width(point.label, STYLE)
        y = column.bottom + 2 if (point.y or 0.0) < 0 else column.y - 2 - LINE
        box = Box(column.centre[0] - wide / 2, y, wide, LINE)
        in_way = any(box.touches(other) for other in others if other is not column)
        if in_way or _hit(placed, box) or not frame.bounds.holds(box):
            placed.dropped.append(mark_key(series, point))
            continue
        tone: Tone = "text.tertiary" if point.y is None else "text.primary"
        placed.labels.append(Words((point.label,), box, STYLE, tone, "middle", _crossed(placed, box)))
        placed.taken.append(box)


def _inside(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Values inside the parts of stacked columns, where they fit."""
    for series in frame.figure.series:
        for point in series.points if series.mark == "column" else ():
            column = drawn.columns.get(mark_key(series, point))
            if column is None or not point.label:
                continue
            wide = text.width(point.label, STYLE)
            box = Box(column.centre[0] - wide / 2, column.centre[1] - LINE / 2, wide, LINE)
            if wide + 8 > column.width or column.height < LINE or _hit(placed, box):
                placed.dropped.append(mark_key(series, point))
                continue
            solid = point.certainty is Certainty.PUBLISHED
            tone: Tone = series.colour if solid else "text.primary"
            placed.labels.append(Words((point.label,), box, STYLE, tone, "middle", plate=not solid, on_fill=solid))
            placed.taken.append(box)


def _arrows(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Growth arrows above the plot, with dotted guides down to both points."""
    notes = [note for note in frame.figure.annotations if isinstance(note, GrowthArrow)]
    for row, note in enumerate(notes[:2]):
        start, end = _arrow_ends(frame, drawn, note)
        if start is None or end is None or end[0] - start[0] < 12:
            continue
        y = frame.arrows.y + PILL / 2 + row * 40
        wide = text.width(note.text, "body.strong") + 24
        roomy = end[0] - start[0] >= wide + 36
        left = (start[0] + end[0] - wide) / 2 if roomy else end[0] + 8
        if not roomy and left + wide > frame.bounds.right:
            left = start[0] - 8 - wide
        left = min(max(left, frame.bounds.x), frame.bounds.right - wide)
        pill = Box(left, y - PILL / 2, wide, PILL)
        words = Words((note.text,), Box(left + 12, y - 9, wide - 24, 18), "body.strong", "text.primary", "middle")
        placed.arrows.append(Arrow((start[0], y), (end[0], y), words, pill))
        placed.taken.append(pill)
        for x, bottom in (start, end):
            placed.strokes.append(Stroke((x, y + 5), (x, bottom), "text.secondary", "guide"))


def _arrow_ends(frame: Frame, drawn: Drawn, note: GrowthArrow) -> tuple[Pixel | None, Pixel | None]:
    def find(key: str) -> Pixel | None:
        name = f"{note.series}/{key}"
        if name in drawn.columns:
            column = drawn.columns[name]
            return column.centre[0], column.y - LINE - 4
        return drawn.places.get(name)

    return find(note.start), find(note.end)


def _hit(placed: Placed, box: Box) -> bool:
    return any(box.touches(other) for other in placed.taken)


def _crossed(placed: Placed, box: Box) -> bool:
    return any(box.crossed_by(*stroke) for stroke in placed.lines)
