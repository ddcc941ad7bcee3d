"""What the shapes of a time line's marks mean, in a row below its lanes, as far as they occur."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.colours import MUTED, OUTLINE, RULE, line
from desktop.export.pptx.metrics import height, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.timeline_pen import look_of
from desktop.figures.timeline_marks import DAY, MONTH, YEAR

if TYPE_CHECKING:
    from desktop.export.pptx.timeline_pen import TimePen
    from desktop.figures.timeline_marks import Timeline

SIZE: Final = 9.0
"""Points of the words."""
_SIGN: Final = 76_000
"""Height of a sign; a dot is as wide."""
_WIDE: Final = {YEAR: 260_000, "force": 230_000}
_TO_WORDS: Final = 55_000
_APART: Final = 150_000
_SLACK: Final = 1.04
"""Readers set words a little wider than they are measured."""


class Entry(NamedTuple):
    """A sign with its words: how far from the left of the key, and in which row."""

    kind: str
    words: str
    left: int
    row: int


def key_entries(timeline: Timeline, wide: int) -> list[Entry]:
    """The entries in rows of this width, in EMU; one that is wider than a row is left out."""
    found: list[Entry] = []
    left = row = 0
    for kind, said in timeline.words:
        needs = _words_at(kind) + round(width(said, SIZE) * _SLACK)
        if needs > wide:
            continue
        if left + needs > wide:
            left, row = 0, row + 1
        found.append(Entry(kind, said, left, row))
        left += needs + _APART
    return found


def key_height(entries: list[Entry]) -> int:
    """What the rows take, in EMU."""
    return (entries[-1].row + 1) * height(SIZE) if entries else 0


def draw_key(pen: TimePen, box: Box, entries: list[Entry]) -> None:
    """Signs as they stand in the lanes, each before its words."""
    tall = height(SIZE)
    for number, entry in enumerate(entries, 1):
        name, left, top = f"mc:key/{number}", box.x + entry.left, box.y + entry.row * tall
        wide, middle = _WIDE.get(entry.kind, _SIGN), top + tall // 2
        if entry.kind == "force":
            pen.stroke(name, Box(left, middle, wide, 0), line(RULE, OUTLINE))
            pen.stroke(f"{name}/end", Box(left + wide, middle - _SIGN // 2, 0, _SIGN), line(RULE, OUTLINE))
        else:
            precision = entry.kind if entry.kind in {MONTH, YEAR} else DAY
            look, preset = look_of(precision, disputed=entry.kind == "disputed", tentative=entry.kind == "draft")
            pen.shape(name, Box(left, middle - _SIGN // 2, wide, _SIGN), look, preset)
        place = Box(left + _words_at(entry.kind), top, round(width(entry.words, SIZE) * _SLACK), tall)
        pen.words(f"{name}/label", place, entry.words, ink=MUTED, size=SIZE)


def _words_at(kind: str) -> int:
    return _WIDE.get(kind, _SIGN) + _TO_WORDS
