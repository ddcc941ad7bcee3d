"""How the words of a text slide stand: side by side where heads have lists of their own, else one below the other."""

from __future__ import annotations

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
