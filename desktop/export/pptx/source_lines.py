"""The source line of a slide: the word for it once, each source once, and how many more there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PREFIX: Final = re.compile(r"^(?:(?P<en>Sources?)(?P<other> 来源)?: |(?P<zh>来源)(?P<too> Sources?)?：)")
_MORE: Final = re.compile(r"(?: and (\d+) more|，另有(\d+)项)$")

_SINGLE: Final = re.compile(r"，(?!转引|另有)(?![^()（）]*[)）])")
"""In Chinese only one source has its title and its date behind commas."""
_APART: Final = re.compile(r"[;；]\s*|(?:, (?!via )|[、]|，(?!转引))(?![^()（）]*[)）])(?![^《》]*》)")


def joined_sources(lines: Sequence[str], fits: Callable[[str], bool]) -> str:
    """``Source: A`` and ``Sources: B, A and 2 more`` as ``Sources: A; B and 2 more``; what does not fit is counted."""
    heads = [_PREFIX.match(line) for line in lines]
    first = heads[0] if heads else None
    if first is None or any(head is None for head in heads) or (len(lines) == 1 and fits(lines[0])):
        return "  ".join(lines)
    parts: dict[str, None] = {}
    left_out = 0
    for line, head in zip(lines, heads, strict=True):
        text = line[head.end() :] if head is not None else line
        more = _MORE.search(text)
        if more is not None:
            left_out += int(more[1] or more[2])
            text = text[: more.start()]
        several = head is not None and (head["en"] == "Sources" or more is not None or _is_list(text))
        parts |= dict.fromkeys(_split(text) if several else [text])
    if len(parts) < 2 and len(lines) == 1:
        return lines[0]
    between = "; " if len(lines) > 1 else ", "
    shown = list(parts)
    text = _told(first, shown, left_out, between)
    while len(shown) > 1 and not fits(text):
        shown.pop()
        left_out += 1
        text = _told(first, shown, left_out, between)
    return text


def _is_list(text: str) -> bool:
    """Whether Chinese words name several sources: the title of one may hold the sign between them too."""
    return "、" in text and _SINGLE.search(text) is None


def _told(head: re.Match[str], parts: Sequence[str], left_out: int, between: str) -> str:
    if head["zh"] is not None:
        sign = "；" if between == "; " else "、"
        return f"来源{head['too'] or ''}：{sign.join(parts)}" + (f"，另有{left_out}项" if left_out else "")
    return f"Sources{head['other'] or ''}: {between.join(parts)}" + (f" and {left_out} more" if left_out else "")


def _split(text: str) -> list[str]:
    """Single sources: a comma in brackets is part of a date, one before ``via`` part of a name."""
    return [part.strip() for part in _APART.split(text) if part.strip()]
