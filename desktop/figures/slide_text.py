"""How the words of a text slide stand: side by side where heads have lists of their own, else one below the other."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

ITEM: Final = "- "
"""What a line of a list begins with."""
_MOST: Final = 4
"""More heads would have columns too narrow to read."""


def columns(text: str) -> tuple[str, ...]:
    """The text of each column: a head with its list. One for all where there is anything else, or too much."""
    rows = [row.strip() for row in text.splitlines() if row.strip().removeprefix("-").strip()]
    heads = [at for at, row in enumerate(rows) if not row.startswith(ITEM)]
    listed = all(at + 1 < len(rows) and rows[at + 1].startswith(ITEM) for at in heads)
    if not (heads[:1] == [0] and listed and 2 <= len(heads) <= _MOST):
        return (text,)
    return tuple("\n".join(rows[start:end]) for start, end in zip(heads, [*heads[1:], len(rows)], strict=True))


def heads_in_both(text: str, second: str) -> str:
    """A text with its heads in both languages where both have as many of them; what is listed stays in the first."""
    rows, others = ([row.strip() for row in one.splitlines() if row.strip()] for one in (text, second))
    own, beside = _heads(rows), _heads(others)
    if len(own) != len(beside):
        return text
    told = iter(beside.values())
    return "\n".join(f"{row} {next(told)}" if at in own else row for at, row in enumerate(rows))


def _heads(rows: list[str]) -> dict[int, str]:
    """Lines above the first line of a list, by their place."""
    return {
        at: row for at, (row, below) in enumerate(pairwise(rows)) if not row.startswith(ITEM) and below.startswith(ITEM)
    }
