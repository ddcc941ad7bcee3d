"""Names of other people where there is room for some of them: in menus, sentences and the heads of sheets."""

from __future__ import annotations

from typing import Final
from unicodedata import east_asian_width

LONGEST: Final = 72
"""Characters; a menu is never wider than a screen because of a name."""
_WIDE: Final = frozenset("WF")


def one_line(words: str, longest: int = LONGEST) -> str:
    """Words without line breaks, shortened at their end; control characters are left out."""
    line = " ".join("".join(sign if sign.isprintable() or sign.isspace() else "" for sign in words).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def menu_text(words: str) -> str:
    """What a menu shows of a name: no sign of it stands for a key."""
    return one_line(words).replace("&", "&&")


def file_words(name: str, longest: int = 56) -> str:
    """The name of a file, shortened in its middle: its end says what kind of file it is. A wide sign counts twice."""
    sizes = [2 if east_asian_width(sign) in _WIDE else 1 for sign in name]
    if sum(sizes) <= longest:
        return name
    half = (longest - 1) // 2
    first = next(place for place in range(len(name)) if sum(sizes[: place + 1]) > half)
    last = next(place for place in range(1, len(name)) if sum(sizes[-place - 1 :]) > half)
    return f"{name[:first]}…{name[-last:]}"
