"""Where a line of words may end: after spaces, and between Chinese characters as their typesetting allows.

No line begins with a closing mark or ends with an opening one, which readers keep to by themselves. Where we break
lines ourselves, a number besides stays with its unit, and dates and words of Chinese are whole.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Final
from unicodedata import east_asian_width

from desktop.export.pptx.chinese_words import LONGEST, WORDS

_NEVER_FIRST: Final = frozenset("、。，．：；！？）］｝〕〉》」』】〗”’…—～·％‰℃,.;:!?)]}%")
PHRASE_ENDS: Final = frozenset("，。；：、！？）》”,;:)")
"""Signs behind which a line ends better than inside a phrase."""
_NEVER_LAST: Final = frozenset("（［｛〔〈《「『【〖“‘￥([{")
_WHOLE: Final = re.compile(
    r"(?:\b[A-Z]{3} )?[<>≥≤~+\-−]?\d[\d.,]*(?:[–-]\d[\d.,]*)?\s?"
    r"(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:上半年|下半年|[初底末]|中(?!国))?|月(?:\d{1,2}日)?|"
    r"(?:thousand|million|billion|trillion)\b|"
    r"[十百千万亿]{0,3}(?:[%％‰]|美元|港元|欧元|英镑|日元|元|人次|人|家|项|次|起|岁|个|倍|行|列)?)"
    r"|[十百千万亿]{1,3}(?:美元|港元|欧元|英镑|日元|元|人次|人)"
    r"|[\u25a0-\u25ff×]+ \S"
)
"""Numbers with what they count, dates, units that stand alone, signs with what they stand before."""
_VALUE: Final = re.compile(r"[\u4e00-\u9fff] ?\d[\d,]*\.\d+(?=[、，。；）]|$)")
"""A value behind the name of what it is of."""
_CHINESE: Final = re.compile("[\u4e00-\u9fff]{2,}")
_BEFORE: Final = frozenset("未已不无非最每第各本该此某一两二三四五六七八九十几")
"""Characters that stay with the word behind them."""
_BEHIND: Final = frozenset("的了们者率额数量费性化")
"""Characters that stay with the word before them."""


class Whole(IntEnum):
    """What a line does not end inside."""

    ANY = 0
    """What readers keep whole by themselves."""
    NUMBERS = 1
    """Besides, numbers with their units, and dates."""
    WORDS = 2
    """Besides, words of Chinese."""


@lru_cache(maxsize=4096)
def is_wide(character: str) -> bool:
    """Whether a character is as wide as it is high."""
    return east_asian_width(character) in "WF"


def pieces(text: str, whole: Whole = Whole.ANY) -> list[str]:
    """Words and characters between which a line may end, each with the spaces that follow it.

    Together the pieces are the text.
    """
    kept = _kept(text, whole)
    ends = [at for at in range(1, len(text)) if at not in kept and _may_end(text[at - 1], text[at])]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)] if text else []


@lru_cache(maxsize=2048)
def _kept(text: str, whole: Whole) -> frozenset[int]:
    """Places inside what stays whole."""
    bound = (_WHOLE, _VALUE) if whole >= Whole.NUMBERS else ()
    parts = [found.span() for one in bound for found in one.finditer(text)]
    if whole >= Whole.WORDS:
        parts += [span for found in _CHINESE.finditer(text) for span in _words(found[0], found.start())]
    return frozenset(at for start, end in parts for at in range(start + 1, end))


def _words(run: str, offset: int) -> list[tuple[int, int]]:
    """Where words begin and end in a run of Chinese, the longest first from the left, with what belongs to them."""
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(run):
        size = next((size for size in range(min(LONGEST, len(run) - at), 1, -1) if run[at : at + size] in WORDS), 1)
        is_tail = size == 1 and run[at] in _BEHIND
        is_headed = spans[-1:] == [(offset + at - 1, offset + at)] and run[at - 1] in _BEFORE
        start = spans.pop()[0] if spans and (is_tail or is_headed) else offset + at
        at += size
        spans.append((start, offset + at))
    return spans


def _may_end(last: str, first: str) -> bool:
    """Whether a line may end between two characters."""
    if first == " " or last == " ":
        return last == " " and first != " "
    if not (is_wide(last) or is_wide(first)):
        return False
    return first not in _NEVER_FIRST and last not in _NEVER_LAST
