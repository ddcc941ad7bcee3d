"""How wide a text is, without a font: advance widths of Arial, CJK characters as one em.

Slides name no typeface (the theme's fonts apply), so this is an estimate on the safe side for the
built-in template; it decides where labels fit and what must be shortened, never what is written.
Lengths are English Metric Units (EMU), sizes points.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final, NamedTuple
from unicodedata import combining

from desktop.export.pptx.line_breaks import is_wide, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

EMU_PER_POINT = 12_700
LINE_SPACING = 1.2
"""Line height of Arial in type sizes."""
EAST_ASIAN_SPACING = 1.45
"""Line height where a line holds Chinese: 1.32 in YaHei, up to 1.45 in the faces other readers put in its place."""

# Thousandths of an em for U+0020 to U+007E.
_REGULAR = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
    556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
    556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
    500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_BOLD = (
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722,
    611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556,
    611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778,
    556, 556, 500, 389, 280, 389, 584,
)  # fmt: skip
_OTHER = {
    "…": 1000,
    "—": 1000,
    "’": 278,
    "‘": 278,
    "·": 333,
    "•": 350,
    "¹": 333,
    "²": 333,
    "³": 333,
    "°": 400,
    "\ufffd": 1000,
}
_QUOTES = frozenset("“”‘’")
_SIGNS = frozenset("▲▼△▽○●■×▨…")
"""Full width beside Chinese, as the face of its characters draws them."""
_MINUS = "−"
"""So is this one right behind Chinese."""
_HANGING = frozenset("，。、")
_BESIDE_WIDE = 250
"""What readers put between Chinese and a Latin letter or digit, in thousandths of an em."""
SAFE: Final = 0.97
"""Of a width that words are measured against: readers set them a little wider."""
_WIDENING: ContextVar[float] = ContextVar("widening", default=1.0)
"""Of the face that words are measured for, against Arial."""


@contextmanager
def measured_for(widening: float) -> Iterator[None]:
    """Within it words are as much wider as the face of a template is than Arial."""
    before = _WIDENING.set(widening)
    try:
        yield
    finally:
        _WIDENING.reset(before)


def widened() -> float:
    """How much wider than Arial the face is that words are measured for; 1 where its letters are known."""
    return _WIDENING.get()


@lru_cache(maxsize=4096)
def _advance(character: str, bold: bool) -> int:
    """Width of one character in thousandths of an em."""
    code = ord(character)
    if 32 <= code <= 126:
        return (_BOLD if bold else _REGULAR)[code - 32]
    if character in _OTHER:
        return _OTHER[character]
    if combining(character):
        return 0
    return 1000 if is_wide(character) else 584


def width(text: str, size: float, *, bold: bool = False) -> int:
    """Width of one line in EMU."""
    return round(_total(text, bold, _WIDENING.get()) * size * EMU_PER_POINT / 1000)


@lru_cache(maxsize=4096)
def _total(text: str, bold: bool, widening: float) -> int:
    return sum(_advances(text, bold, widening))


def advances(text: str, bold: bool) -> list[int]:
    """Widths of the characters of a text in thousandths of an em.

    Beside Chinese, quotes are full width and Latin words keep a distance.
    """
    return _advances(text, bold, _WIDENING.get())


def _advances(text: str, bold: bool, widening: float) -> list[int]:
    found = [_advance(character, bold) for character in text]
    if widening > 1:
        found = [round(advance * widening) if advance < 1000 else advance for advance in found]
    wide = [] if text.isascii() else [is_wide(character) for character in text]
    if not any(wide):
        return found
    for at, character in enumerate(text):
        if character in _QUOTES:
            found[at] = 1000
        elif character in _SIGNS or (character == _MINUS and at and wide[at - 1]):
            found[at] = max(found[at], 1000)
        elif at and wide[at] != wide[at - 1] and _is_letter(text[at - 1] if wide[at] else character):
            found[at] += _BESIDE_WIDE
    return found


def _is_letter(character: str) -> bool:
    """Whether readers keep Chinese at a distance from a character: letters, digits, and the sign behind them."""
    return character.isalnum() or character == "%"


def height(size: float, lines: int = 1) -> int:
    """Height of so many lines in EMU."""
    return round(size * LINE_SPACING * EMU_PER_POINT * lines)


def line_height(text: str, size: float) -> int:
    """Height of one line of these words in EMU."""
    spacing = EAST_ASIAN_SPACING if any(map(is_wide, text)) else LINE_SPACING
    return round(size * spacing * EMU_PER_POINT)


def fit(text: str, size: float, room: int, *, bold: bool = False) -> str:
    """The text when it fits on one line of ``room`` EMU, else its longest beginning with an ellipsis."""
    if width(text, size, bold=bold) <= room:
        return text
    used, limit = 0, room * 1000 / size / EMU_PER_POINT - _advance("…", bold)
    for position, advance in enumerate(advances(text, bold)):
        used += advance
        if used > limit:
            return _at_word(text[:position]).rstrip("…") + "…"
    return text


def wrap(text: str, size: float, room: int, *, bold: bool = False, hanging: bool = False) -> list[str]:
    """Lines as a reader breaks them: at spaces, where Chinese allows it, and inside words too long for a line.

    ``hanging``: a comma or full stop of Chinese may stand outside the room, as most readers let it.
    """
    return [line.rstrip() for line in _broken(text, size, room, bold, hanging)]


def fit_lines(text: str, size: float, room: int, lines: int, *, bold: bool = False, less: int = 0) -> str:
    """The text when it wraps to at most ``lines``, else as much as fits with an ellipsis.

    ``less``: EMU that are taken at the end of the last line of a text that is cut.
    """
    broken = _broken(text, size, room, bold)
    if len(broken) <= lines:
        return text
    kept, rest = "".join(broken[: lines - 1]), "".join(broken[lines - 1 :])
    return kept + fit(rest, size, room - less, bold=bold)


class _Piece(NamedTuple):
    """What stays together on a line, with the spaces that follow it; widths in thousandths of an em."""

    text: str
    advances: list[int]
    bare: int
    """Width without the spaces."""
    whole: int

    @classmethod
    def of(cls, text: str, advances: list[int]) -> _Piece:
        return cls(text, advances, sum(advances[: len(text.rstrip())]), sum(advances))


def _broken(text: str, size: float, room: int, bold: bool, hanging: bool = False) -> list[str]:
    """Lines with the spaces at their ends; together they are the text."""
    limit = room * 1000 / size / EMU_PER_POINT
    if _total(text, bold, _WIDENING.get()) <= limit:
        return [text]
    lines: list[str] = []
    current, used = "", 0
    for piece in _pieces(text, limit, bold):
        outside = 1000 if hanging and piece.text.rstrip()[-1:] in _HANGING else 0
        if current and used + piece.bare - outside > limit:
            lines.append(current)
            current, used = "", 0
        current += piece.text
        used += piece.whole
    return [*lines, current]


def _at_word(text: str) -> str:
    """Without the last, cut word, when that costs less than a third of the text."""
    cut = text.rfind(" ")
    kept = text[:cut] if cut > len(text) * 2 / 3 else text
    return kept.rstrip(" ,;:.–，；：、。")


def _pieces(text: str, limit: float, bold: bool) -> Iterator[_Piece]:
    """Unbreakable pieces; one wider than the line is cut."""
    for piece in _words(text, bold, _WIDENING.get()):
        if piece.bare <= limit:
            yield piece
        else:
            yield from _cut(piece, limit)


@lru_cache(maxsize=2048)
def _words(text: str, bold: bool, widening: float) -> tuple[_Piece, ...]:
    """Unbreakable pieces of whatever width; a table tries the same words in a hundred widths of its columns."""
    each, parts = _advances(text, bold, widening), pieces(text)
    ends = accumulate(map(len, parts))
    return tuple(_Piece.of(part, each[end - len(part) : end]) for part, end in zip(parts, ends, strict=True))


def _cut(piece: _Piece, limit: float) -> Iterator[_Piece]:
    """Parts of a piece that fit on a line each, with the spaces that follow it on the last."""
    text, each = piece.text, piece.advances
    start, used = 0, 0
    for at, advance in enumerate(each):
        if at > start and text[at] != " " and used + advance > limit:
            yield _Piece.of(text[start:at], each[start:at])
            start, used = at, 0
        used += advance
    yield _Piece.of(text[start:], each[start:])
