"""Labels and lines of boundaries and gaps; arrows are in ``arrow_layout``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.figure import Boundary, Gap
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Stroke, Words

if TYPE_CHECKING:
    from desktop.plotting.cartesian import Frame
    from desktop.plotting.placing import Placed


def lay_out_boundary_lines(frame: Frame, placed: Placed) -> None:
    """The lines of boundaries; like guides, labels keep clear of them where they can."""
    for note in frame.figure.annotations:
        if isinstance(note, Boundary) and frame.plot.x <= frame.x(note.x) <= frame.plot.right:
            x = frame.x(note.x)
            placed.strokes.append(Stroke((x, frame.plot.y), (x, frame.plot.bottom), "line.strong", "guide"))
    placed.bounds.extend((*stroke.start, *stroke.end) for stroke in placed.strokes)


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
    heights = (frame.plot.bottom - 20, frame.plot.y + 4)
    for box in (Box(left, y, wide, 16) for y in heights for left in (x + 6, x - 6 - wide)):
        is_clear = not any(box.crossed_by(*line) for line in placed.lines)
        if frame.plot.holds(box) and not placed.hit(box) and is_clear:
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
