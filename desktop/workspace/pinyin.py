"""How Chinese names are read: 京东健康 as jing dong jian kang. Without tones, and without a dictionary of phrases."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, product
from typing import Final

MOST: Final = 4
"""Ways to read one name: a character with several readings is found by any of them, as far as they are not too many."""
LONGEST: Final = 40
"""So many characters and words of a name are read."""
_HAN: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_PART: Final = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]|[A-Za-z0-9]+")


def parts_of(text: str) -> list[tuple[int, int]]:
    """Where the characters and Latin words that are read stand in a name."""
    return [match.span() for match in _PART.finditer(text)][:LONGEST]


def readings(text: str) -> list[tuple[str, ...]]:
    """The ways to read a name, syllable by syllable; Latin words count as they are written.

    Empty for a name without Chinese characters.
    """
    if not _HAN.search(text):
        return []
    return list(islice(product(*(_sounds_of(part) for part in _PART.findall(text)[:LONGEST])), MOST))


@cache
def _sounds_of(part: str) -> tuple[str, ...]:
    """The readings of one character, the usual one first; a Latin word by its small letters."""
    if not _HAN.match(part):
        return (part.casefold(),)
    import os

    # The library's switch against its dictionary of phrases: 60 MB and a third of a second.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    sounds = pinyin(part, style=Style.NORMAL, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(sounds[0])) if sounds and sounds[0] else (part,)
