"""Lines of Chinese that we break ourselves: as few as greedy ones, ended at marks rather than inside a phrase.

No line of one character is left at the end. Words that hold no Chinese are broken as readers break them.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from desktop.export.pptx.line_breaks import PHRASE_ENDS, Whole, is_wide, pieces
from desktop.export.pptx.metrics import EMU_PER_POINT, advances, wrap

_MOST_PIECES: Final = 160
"""Longer texts are no words of a cell: they are broken one line after the other."""
_INSIDE: Final = 0.3
"""What a line costs that ends inside a phrase, twice that inside brackets, where an empty one costs 1."""
_SHORT: Final = 2.5
"""A last line of fewer ems looks lost."""
_LOST: Final = 4.0
_LAST: Final = 0.3
"""The room behind the last line costs that much of what it costs elsewhere."""


class _Reach(NamedTuple):
    """A part of a text."""

    start: int
    """Thousandths of an em from the beginning of the text."""
    end: int
    """Where its words end, without spaces."""
    is_inside: bool
    """Whether a phrase goes on behind it."""
    depth: int
    """Brackets that are open behind it."""


def balanced(text: str, size: float, room: int, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text in a column ``room`` EMU wide."""
    greedy = tuple(wrap(text, size, room, bold=bold))
    if len(greedy) < 2 or not any(map(is_wide, text)):
        return greedy
    limit = room * 1000 / size / EMU_PER_POINT
    for whole in reversed(Whole):
        parts = pieces(text, whole)
        if len(parts) > _MOST_PIECES:
            break
        reaches = _reaches(parts, bold)
        found = _best(parts, reaches, len(greedy), limit) or _best(parts, reaches, len(greedy) + 1, limit)
        if found:
            return found
    return greedy


def _reaches(parts: list[str], bold: bool) -> list[_Reach]:
    each = advances("".join(parts), bold)
    made, at, reached, depth = [], 0, 0, 0
    for part in parts:
        own, words = each[at : at + len(part)], part.rstrip()
        depth += words.count("（") - words.count("）")
        made.append(_Reach(reached, reached + sum(own[: len(words)]), words[-1:] not in PHRASE_ENDS, depth))
        at, reached = at + len(part), reached + sum(own)
    return made


def _best(parts: list[str], reaches: list[_Reach], count: int, limit: float) -> tuple[str, ...]:
    """The cheapest so many lines; empty where the parts do not fit on them."""
    ends: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number in range(1, count):
        later: dict[int, tuple[float, tuple[int, ...]]] = {}
        least = reaches[-1].end - (count - number) * limit
        for start, (spent, breaks) in ends.items():
            for end in range(start + 1, len(parts)):
                wide = reaches[end - 1].end - reaches[start].start
                if wide > limit:
                    break
                if reaches[end].start < least:
                    continue
                cost = spent + _cost(reaches[end - 1], wide / limit)
                if end not in later or cost < later[end][0]:
                    later[end] = cost, (*breaks, end)
        ends = later
    lasts = [(spent, breaks, reaches[-1].end - reaches[start].start) for start, (spent, breaks) in ends.items()]
    found = min(((spent + _last(wide, limit), breaks) for spent, breaks, wide in lasts if wide <= limit), default=None)
    if found is None:
        return ()
    breaks = (*found[1], len(parts))
    return tuple("".join(parts[a:b]).rstrip() for a, b in zip((0, *breaks), breaks, strict=False))


def _cost(last: _Reach, filled: float) -> float:
    """What a line costs that fills a part of its room and ends behind a part."""
    return (1 - filled) ** 2 + (last.is_inside + (2 if last.depth > 0 else 0)) * _INSIDE


def _last(wide: int, limit: float) -> float:
    return (1 - wide / limit) ** 2 * _LAST + (_LOST if wide < _SHORT * 1000 else 0.0)
