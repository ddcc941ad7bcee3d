"""Labels and lines of annotations: growth arrows, boundaries, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Boundary, Gap, GrowthArrow
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.placing import LINE, Placed
from desktop.plotting.shapes import Arrow, Stroke, Words

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.drawn import Drawn
    from desktop.plotting.shapes import Pixel

PILL: Final = 26.0
ROW: Final = 40.0
ROWS: Final = 2
"""At most this many growth arrows are drawn, one above the other."""


def lay_out_arrows(frame: Frame, drawn: Drawn, placed: Placed) -> None:
    """Growth arrows above the plot, with dotted guides down to both points."""
    notes = [note for note in frame.figure.annotations if isinstance(note, GrowthArrow)]
    for row, note in enumerate(notes[:ROWS]):
        start, end = _arrow_ends(frame, drawn, note)
        if start is None or end is None or end[0] - start[0] < 12:
            continue
        y = frame.arrows.y + PILL / 2 + row * ROW
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


def lay_out_boundary_lines(frame: Frame, placed: Placed) -> None:
    """The lines of boundaries; like guides, labels keep clear of them where they can."""
    for note in frame.figure.annotations:
        if isinstance(note, Boundary) and frame.plot.x <= frame.x(note.x) <= frame.plot.right:
            x = frame.x(note.x)
            placed.strokes.append(Stroke((x, frame.plot.y), (x, frame.plot.bottom), "line.strong", "guide"))
    placed.lines += tuple((*stroke.start, *stroke.end) for stroke in placed.strokes)


def lay_out_annotation_words(frame: Frame, placed: Placed) -> None:
    """The words of boundaries and gaps."""
    for note in frame.figure.annotations:
        if isinstance(note, Boundary):
            _boundary(frame, note, placed)
        elif isinstance(note, Gap):
            _gap(frame, note, placed)


def _boundary(frame: Frame, note: Boundary, placed: Placed) -> None:
    x = frame.x(note.x)
    if not frame.plot.x <= x <= frame.plot.right:
        return
    wide = text.width(note.text, "micro")
    for box in (Box(x + 6, frame.plot.bottom - 20, wide, 16), Box(x - 6 - wide, frame.plot.bottom - 20, wide, 16)):
        if frame.plot.holds(box) and not placed.hit(box):
            placed.labels.append(Words((note.text,), box, "micro", "text.tertiary", plate=placed.crossed(box)))
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
        if not placed.hit(box) and frame.plot.holds(box) and not placed.crossed(box):
            placed.labels.append(Words(lines, box, "micro", "text.tertiary", "middle"))
            placed.taken.append(box)
            return
