"""Raw words made ready for a reader: one line, half-width, nothing invisible.

Only the full-width forms are folded. The compatibility folding of Unicode would also turn a
superscript two into a two, and with it ``10²`` into ``102``.
"""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 200
"""Characters of the longest text a reader looks at; a stated number or period is never longer."""

_FOLDED: Final[dict[int, str]] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0x00A0: " ",
    0x2009: " ",
    0x202F: " ",
    0xFFE5: "¥",
    0xFFE1: "£",
    0x2212: "-",
    0xFE63: "-",
    0x2010: "-",
    0x2011: "-",
    0x2014: "–",
    0x2015: "–",
    0x301C: "~",
    0x3001: ",",
}


def plain(text: str) -> str:
    """``text`` with full-width characters halved and spaces collapsed.

    Raises ``ValueError`` with a plain sentence for text that is too long or that hides control or
    direction characters.
    """
    if len(text) > LONGEST:
        raise ValueError(f"The text has {len(text):,} characters; at most {LONGEST} are read.")
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and character not in "\t\r\n":
            raise ValueError(f"The text holds an invisible character (U+{ord(character):04X}); remove it.")
    return " ".join(text.translate(_FOLDED).split())


def shown(text: str) -> str:
    """``text`` as it may be repeated inside a sentence: printable, short, in quotes."""
    printable = "".join(character if character.isprintable() else "?" for character in text[:40])
    return f'"{printable}{"..." if len(text) > 40 else ""}"'
