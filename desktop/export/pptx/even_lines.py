"""How much narrower words are set: no paragraph ends in one lone word, no number is parted from its unit.

Readers break the lines of titles and texts by themselves. A break of ours would stay where it is when the owner
writes other words, so the words stay whole and the margin moves: the paragraphs, what a refresh compares and what
an outline lists are the same with it and without it.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate, combinations, pairwise, product
from statistics import fmean
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.line_breaks import PHRASE_ENDS, Whole, is_wide, pieces
from desktop.export.pptx.metrics import EMU_PER_POINT, measured_for, widened, width, wrap
from desktop.export.pptx.shapes import INDENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_AT_PHRASE: Final = 0.45
"""At most this part where a line then ends with its phrase."""
_INSIDE: Final = 0.3
"""What a line costs that ends inside a phrase, where the whole room costs 1."""
_PARTED: Final = 0.5
"""What one costs that ends between two Chinese characters, which may be one word."""
_CUT: Final = 0.3
"""What it costs to part a number from its unit, or a word of Chinese."""
_LINE: Final = 0.1
"""What one more line costs where there is room for it."""
_RAGGED: Final = 0.3
"""What a last line of a title in Chinese costs that is as good as empty."""
_TITLE: Final = 0.6
"""What room that a title gives up costs, against that of other words: there is no more than two or three lines."""
_MOST_PHRASES: Final = 8
"""Texts of more phrases are paragraphs, whose lines are many."""


class _Reader(NamedTuple):
    """How a program sets words, against what is measured."""

    room: float
    """The part of the room that it fills, where the words are somewhat narrower."""
    letters: float = 1.0
    """The width of Latin letters and digits."""
    hanging: bool = True
    """Whether a comma of Chinese may stand outside the room."""


_USUAL: Final = (_Reader(1.0, hanging=False), _Reader(1.015))
_SURE: Final = _Reader(1.04)
"""Readers set words mostly that much narrower than measured, and up to that much."""
_REPLACED: Final = (_Reader(1.0, 0.97), _Reader(1.0, 0.94))
"""So much narrower may be the letters of the face that stands for one of which only the name is known."""


class Words(NamedTuple):
    """A paragraph as it will be set."""

    text: str
    size: float
    bold: bool = False
    indent: int = 0
    """EMU that a bullet takes of each line."""


def evened(place: Place, paragraphs: Sequence[Paragraph], usual: float, *, is_title: bool = False) -> Place:
    """The place with margins, or without a placeholder with a width, that keep lines from ending badly.

    ``usual``: points of words in a place without a size. Lines of a title end with phrases where they can.
    """
    taken = narrowing(_words(place, paragraphs, usual), place.room, is_title=is_title)
    if place.placeholder is not None or not taken:
        return replace(place, narrower=taken)
    is_left = all(one.align in ("", "l") for one in paragraphs)
    return replace(place, box=place.box.inset(right=taken)) if is_left else place


def evened_list(place: Place, paragraphs: Sequence[Paragraph], more: int) -> Place:
    """The place with margins that keep lines of paragraphs and items behind marks from ending badly.

    ``more``: lines for which there is room.
    """
    return replace(place, narrower=narrowing(_words(place, paragraphs, 0, is_list=True), place.room, more=more))


def unevenness(place: Place, paragraphs: Sequence[Paragraph]) -> float:
    """What the lost lines and cut words of a list cost in a place as it is; 0 where there are none."""
    return _looks(_words(place, paragraphs, 0, is_list=True), place.room - place.narrower).faults


def _words(place: Place, paragraphs: Sequence[Paragraph], usual: float, *, is_list: bool = False) -> list[Words]:
    style, points = place.placeholder.style if place.placeholder is not None else None, place.points(usual)
    is_marked = is_list and style is not None and style.bullets
    return [
        Words(
            one.text.upper() if style is not None and style.caps else one.text,
            one.size or points,
            (style is not None and style.bold) if one.bold is None else one.bold,
            INDENT if one.bullet else place.indent if is_marked and not one.unmarked else 0,
        )
        for one in paragraphs
    ]


def narrowing(paragraphs: Sequence[Words], room: int, *, is_title: bool = False, more: int = 0) -> int:
    """EMU to take off lines of ``room`` EMU; 0 where no line ends badly, or none can be helped.

    Badly ends a last line that is lost, one that parts a number from its unit or ends inside a word of Chinese, and in
    a title one inside a phrase. All paragraphs together get at most so many ``more`` lines than before.
    """
    counts = [len(_lines(one, room)) for one in paragraphs]
    if max(counts, default=0) < 2:
        return 0
    now = _looks(paragraphs, room)
    phrases = is_title and now.inside > 0
    found: list[tuple[float, int]] = [(now.faults + now.inside + (now.ragged if phrases else 0), 0)]
    for taken in _tried(paragraphs, room, at_phrases=phrases) if phrases or now.faults >= _CUT else ():
        added = sum(len(_lines(one, room - taken)) for one in paragraphs) - sum(counts)
        if added > more:
            continue
        then = _looks(paragraphs, room - taken)
        left = then.faults + _LINE * added
        if left < now.faults or (phrases and left <= now.faults):
            given_up = taken / room * (_TITLE if phrases else 1)
            found.append((left + then.inside + given_up + (then.ragged if phrases else 0), taken))
    return min(found)[1]


def _tried(paragraphs: Sequence[Words], room: int, *, at_phrases: bool) -> Iterator[int]:
    """What may be taken off: by steps, and what leaves room for whole phrases and nothing else."""
    yield from (round(room * _STEP * step) for step in range(1, round(_NARROWEST / _STEP) + 1))
    for one in paragraphs if at_phrases else ():
        ends = [0, *(at for at, sign in enumerate(one.text, 1) if sign in PHRASE_ENDS)][: _MOST_PHRASES + 1]
        for (first, last), reader in product(combinations(ends, 2), _readers(_USUAL[:1])):
            with _read_by(reader):
                taken = room - one.indent - _wide(one, one.text[first:last].strip()) - EMU_PER_POINT
            if 0 < taken <= room * _AT_PHRASE:
                yield taken


@contextmanager
def _read_by(reader: _Reader) -> Iterator[None]:
    with measured_for(max(1.0, widened() * reader.letters)):
        yield


def _readers(usual: Sequence[_Reader]) -> tuple[_Reader, ...]:
    """Those to think of: the face of a template may be another one where the slide is read."""
    return (*usual, *(_REPLACED if widened() > 1 else ()))


def _lines(words: Words, room: int, *, hanging: bool = False) -> list[str]:
    return wrap(words.text, words.size, max(1, room - words.indent), bold=words.bold, hanging=hanging)


def _wide(words: Words, text: str) -> int:
    return width(text, words.size, bold=words.bold)


class _Look(NamedTuple):
    """How lines of words look, as costs."""

    faults: float
    """Of lost last lines, and of numbers parted from their units: for the worst reader."""
    inside: float
    """Of lines that end inside a phrase: for most readers."""
    ragged: float
    """Of last lines of Chinese that are much shorter than the others."""


def _looks(paragraphs: Sequence[Words], room: int) -> _Look:
    faults = inside = ragged = 0.0
    for one in paragraphs:
        read = [_read(one, round(room * reader.room), reader) for reader in (*_readers(_USUAL), _SURE)]
        faults += any(each.lost for each in read) + _CUT * max(each.cuts for each in read)
        inside += fmean(each.inside for each in read[:-1])
        ragged += read[1].ragged if any(map(is_wide, one.text)) else 0
    return _Look(faults, inside, ragged)


class _Lines(NamedTuple):
    """What one reader makes of a paragraph."""

    lost: bool
    cuts: int
    inside: float
    ragged: float


def _read(words: Words, room: int, reader: _Reader) -> _Lines:
    with _read_by(reader):
        lines = _lines(words, room, hanging=reader.hanging)
        if len(lines) < 2:
            return _Lines(lost=False, cuts=0, inside=0, ragged=0)
        longest = max(1, *(_wide(words, line) for line in lines))
        return _Lines(
            lost=_is_lost(words, lines[-1], room),
            cuts=_cuts(lines, _ends(words.text)),
            inside=_ended(words, lines, room),
            ragged=_RAGGED * (1 - _wide(words, lines[-1]) / longest),
        )


def _is_lost(words: Words, last: str, room: int) -> bool:
    wide = _wide(words, last)
    few = _wide(words, "一") * _FEW if any(map(is_wide, last)) else 0
    part = _LOST if " " in last or few else _ALONE
    return wide < max(few, (room - words.indent) * part)


def _cuts(lines: Sequence[str], whole: frozenset[int]) -> int:
    """Lines that part a number from its unit; ``whole``: letters before the places where lines may end."""
    ends = accumulate(map(_letters, lines[:-1]))
    return sum(at not in whole for at in ends)


def _ended(words: Words, lines: Sequence[str], room: int) -> float:
    """What the ends of lines cost."""
    cost = 0.0
    for line, below in pairwise(lines):
        if line[-1:] in PHRASE_ENDS:
            cost += _PARTED if _is_torn(words, line, below, room) else 0
        else:
            cost += _PARTED if is_wide(line[-1:]) and is_wide(below[:1]) else _INSIDE
    return cost


def _is_torn(words: Words, line: str, below: str, room: int) -> bool:
    """Whether some readers break before the character with the comma: where the Latin word behind it begins to fit."""
    begins = below[:1].isascii() and below[:1].isalnum()
    return line[-1:] in "，。、" and begins and _wide(words, line + below[:1]) <= room - words.indent


@lru_cache(maxsize=256)
def _ends(text: str) -> frozenset[int]:
    """Letters before the ends of pieces that keep numbers with their units, and words of Chinese whole."""
    return frozenset(accumulate(map(_letters, pieces(text, Whole.WORDS))))


def _letters(text: str) -> int:
    return len(text) - text.count(" ")
