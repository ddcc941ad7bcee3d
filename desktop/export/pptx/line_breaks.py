"""Where a line of words may end: after spaces, and between Chinese characters as their typesetting allows.

No line begins with a closing mark or ends with an opening one, which readers keep to by themselves. Where we break
lines ourselves, a number besides stays with its unit and a date is whole.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import east_asian_width

_NEVER_FIRST: Final = frozenset("、。，．：；！？）］｝〕〉》」』】〗”’…—～·％‰℃,.;:!?)]}%")
PHRASE_ENDS: Final = frozenset("，。；：、！？）》”,;:)")
"""Signs behind which a line ends better than inside a phrase."""
_NEVER_LAST: Final = frozenset("（［｛〔〈《「『【〖“‘￥([{")
_WHOLE: Final = re.compile(
    r"(?:\b[A-Z]{3} )?[<>≥≤~+\-−]?\d[\d.,]*(?:[–-]\d[\d.,]*)?\s?"
    r"(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:上半年|下半年|[初底末中])?|月(?:\d{1,2}日)?|"
    r"(?:thousand|million|billion|trillion)\b|"
    r"[十百千万亿]{0,3}(?:[%％‰]|美元|港元|欧元|英镑|日元|元|人次|人|家|项|次|起|岁|个|倍|行|列)?)"
    r"|[十百千万亿]{1,3}(?:美元|港元|欧元|英镑|日元|元|人次|人)"
    r"|[\u25a0-\u25ff×]+ \S"
)
"""Numbers with what they count, dates, units that stand alone, signs with what they stand before."""


@lru_cache(maxsize=4096)
def is_wide(character: str) -> bool:
    """Whether a character is as wide as it is high."""
    return east_asian_width(character) in "WF"


def pieces(text: str, *, bound: bool = False) -> list[str]:
    """Words and characters between which a line may end, each with the spaces that follow it.

    ``bound``: numbers stay with their units, and dates whole. Together the pieces are the text.
    """
    kept = {at for found in _WHOLE.finditer(text) for at in range(found.start() + 1, found.end())} if bound else set()
    ends = [at for at in range(1, len(text)) if at not in kept and _may_end(text[at - 1], text[at])]
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)] if text else []


def _may_end(last: str, first: str) -> bool:
    """Whether a line may end between two characters."""
    if first == " " or last == " ":
        return last == " " and first != " "
    if not (is_wide(last) or is_wide(first)):
        return False
    return first not in _NEVER_FIRST and last not in _NEVER_LAST
