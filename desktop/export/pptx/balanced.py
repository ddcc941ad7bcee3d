"""Lines of Chinese that we break ourselves: as few as greedy ones, ended at marks rather than inside a phrase.

No line of one character is left at the end. Words that hold no Chinese are broken as readers break them.
"""

from __future__ import annotations

from typing import Final

from desktop.export.pptx.line_breaks import is_wide, pieces
from desktop.export.pptx.metrics import width, wrap

_MOST_PIECES: Final = 160
"""Longer texts are no words of a cell: they are broken one line after the other."""
_INSIDE: Final = 0.3
"""What a line costs that ends inside a phrase, twice that inside brackets, where an empty one costs 1."""
_SHORT: Final = 2.5
"""A last line of fewer ems looks lost."""
_LOST: Final = 4.0
_LAST: Final = 0.3
"""The room behind the last line costs that much of what it costs elsewhere."""
_MARKS: Final = frozenset("，。；：、！？）》”,;:)")


def balanced(text: str, size: float, room: int, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text in a column ``room`` EMU wide."""
    greedy = tuple(wrap(text, size, room, bold=bold))
    if len(greedy) < 2 or not any(map(is_wide, text)):
        return greedy
    parts = pieces(text, bound=True)
    if len(parts) > _MOST_PIECES:
        return greedy
    for count in (len(greedy), len(greedy) + 1):
        found = _best(parts, count, size, room, bold)
        if found:
            return found
    return greedy


def _best(parts: list[str], count: int, size: float, room: int, bold: bool) -> tuple[str, ...]:
    """The cheapest so many lines; empty where the parts do not fit on them."""
    ends: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for number in range(1, count + 1):
        later: dict[int, tuple[float, tuple[str, ...]]] = {}
        for start, (spent, lines) in ends.items():
            for end in range(start + 1, len(parts) + 1):
                line = "".join(parts[start:end]).rstrip()
                wide = width(line, size, bold=bold)
                if wide > room:
                    break
                is_last = end == len(parts)
                if is_last != (number == count):
                    continue
                cost = spent + _cost(line, wide / room, wide / (size * 12_700), is_last=is_last)
                if end not in later or cost < later[end][0]:
                    later[end] = cost, (*lines, line)
        ends = later
    return ends[len(parts)][1] if len(parts) in ends else ()


def _cost(line: str, part: float, ems: float, *, is_last: bool) -> float:
    """What a line costs that fills a part of its room and is so many ems long."""
    slack = (1 - part) ** 2
    if is_last:
        return slack * _LAST + (_LOST if ems < _SHORT else 0.0)
    is_open = line.count("（") > line.count("）")
    return slack + (0.0 if line[-1] in _MARKS else _INSIDE) + (2 * _INSIDE if is_open else 0.0)
