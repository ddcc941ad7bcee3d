"""How much narrower words are set: no paragraph ends in one lone word, no number is parted from its unit.

Readers break the lines of titles and texts by themselves. A break of ours would stay where it is when the owner
writes other words, so the words stay whole and the margin moves: the paragraphs, what a refresh compares and what
an outline lists are the same with it and without it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.line_breaks import PHRASE_ENDS, is_wide, pieces
from desktop.export.pptx.metrics import width, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layouts import Place
    from desktop.export.pptx.shapes import Paragraph

_LOST: Final = 0.15
"""A last line of less than this part of the room looks lost."""
_ALONE: Final = 0.25
"""So does a single word of less than this part."""
_FEW: Final = 2.5
"""So does one of fewer ems of Chinese."""
_STEP: Final = 0.01
_NARROWEST: Final = 0.3
"""At most this part of the room is given up."""
_USUAL: Final = (1.0, 1.015)
_SURE: Final = (*_USUAL, 1.04)
"""Readers set words mostly that much narrower than measured, and up to that much."""
_INSIDE: Final = 0.3
"""What a line costs that ends inside a phrase, where the whole room costs 1."""
_CUT: Final = 0.3
"""What it costs to part a number from its unit."""


class Words(NamedTuple):
    """A paragraph as it will be set."""

    text: str
    size: float
    bold: bool = False
    indent: int = 0
    """EMU that a bullet takes of each line."""


def evened(place: Place, paragraphs: Sequence[Paragraph], usual: float, *, indent: int = 0) -> Place:
    """The place with margins that keep the paragraphs from ending in a lost line.

    ``usual``: points of words in a place without a size; ``indent``: EMU that a bullet takes.
    """
    if place.placeholder is None:
        return place
    style, points = place.placeholder.style, place.points(usual)
    words = [
        Words(
            one.text.upper() if style.caps else one.text,
            one.size or points,
            style.bold if one.bold is None else one.bold,
            indent if one.bullet or (style.bullets and not one.unmarked) else 0,
        )
        for one in paragraphs
    ]
    taken = narrowing(words, place.room)
    return replace(place, narrower=taken) if taken else place


def narrowing(paragraphs: Sequence[Words], room: int) -> int:
    """EMU to take off lines of ``room`` EMU; 0 where no last line is lost and no number cut, or none can be helped.

    No paragraph gets more lines than before.
    """
    counts = [len(_lines(one, room)) for one in paragraphs]
    if max(counts, default=0) < 2:
        return 0
    now = _faults(paragraphs, room)
    found: list[tuple[float, int]] = []
    for step in range(1, round(_NARROWEST / _STEP) + 1 if now >= _CUT else 1):
        taken = round(room * _STEP * step)
        if any(len(_lines(one, room - taken)) > most for one, most in zip(paragraphs, counts, strict=True)):
            break
        left = _faults(paragraphs, room - taken)
        if left < now:
            found.append((left + step * _STEP + _INSIDE * _inside(paragraphs, room - taken), taken))
    return min(found, default=(0.0, 0))[1]


def _lines(words: Words, room: int) -> list[str]:
    return wrap(words.text, words.size, max(1, room - words.indent), bold=words.bold)


def _rooms(room: int, sure: Sequence[float]) -> tuple[int, ...]:
    """The room as measured, and as it is where the words are somewhat narrower."""
    return tuple(round(room * one) for one in sure)


def _faults(paragraphs: Sequence[Words], room: int) -> float:
    """What lost lines cost, and numbers parted from their units."""
    cost = 0.0
    for one in paragraphs:
        whole = _ends(one.text)
        every = [(_lines(one, wide), wide) for wide in _rooms(room, _SURE)]
        cost += any(_is_lost(one, lines, wide) for lines, wide in every)
        cost += _CUT * max(_cuts(lines, whole) for lines, _ in every)
    return cost


def _is_lost(words: Words, lines: Sequence[str], room: int) -> bool:
    if len(lines) < 2:
        return False
    last = lines[-1]
    wide = width(last, words.size, bold=words.bold)
    few = width("一", words.size, bold=words.bold) * _FEW if any(map(is_wide, last)) else 0
    part = _LOST if " " in last or few else _ALONE
    return wide < max(few, (room - words.indent) * part)


def _cuts(lines: Sequence[str], whole: frozenset[int]) -> int:
    """Lines that part a number from its unit; ``whole``: letters before the places where lines may end."""
    ends = accumulate(map(_letters, lines[:-1]))
    return sum(at not in whole for at in ends)


def _inside(paragraphs: Sequence[Words], room: int) -> int:
    """Lines that end inside a phrase."""
    return sum(
        max(sum(line[-1:] not in PHRASE_ENDS for line in _lines(one, wide)[:-1]) for wide in _rooms(room, _USUAL))
        for one in paragraphs
    )


def _ends(text: str) -> frozenset[int]:
    """Letters before the ends of pieces that keep numbers with their units."""
    return frozenset(accumulate(map(_letters, pieces(text, bound=True))))


def _letters(text: str) -> int:
    return len(text) - text.count(" ")
