"""Names of other people in menus: one line of bounded length, in which no sign stands for a key."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 72
"""Characters; a menu is never wider than a screen because of a name."""


def one_line(words: str, longest: int = LONGEST) -> str:
    """Words without line breaks, shortened at their end; control characters are left out."""
    line = " ".join("".join(sign if sign.isprintable() or sign.isspace() else "" for sign in words).split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def menu_text(words: str) -> str:
    """What a menu shows of a name."""
    return one_line(words).replace("&", "&&")
