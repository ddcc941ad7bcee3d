"""Column widths with which a table is as low as it can be: columns give each other what shortens the most rows."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_STEPS: Final = (480_000, 240_000, 120_000)
"""EMU that one column gives another, larger ones first."""
_MOST_MOVES: Final = 12

Heights = tuple[int, ...]


def lowest(
    widths: Sequence[int], least: Sequence[int], heights: Callable[[int, int], Heights], *, hard: bool = False
) -> list[int]:
    """Widths of the same sum, none below its least, with which all rows together are lowest.

    ``heights`` tells what each row needs in a column (its number) of a width, in EMU; it is asked once for each.
    ``hard``: all columns together give one of them what it needs where no single one can, which takes longer.
    """
    known: dict[tuple[int, int], Heights] = {}

    def tall(made: Sequence[int]) -> int:
        for at, wide in enumerate(made):
            if (at, wide) not in known:
                known[at, wide] = heights(at, wide)
        return sum(map(max, zip(*(known[at, wide] for at, wide in enumerate(made)), strict=True)))

    best, found = list(widths), tall(widths)
    for step in _STEPS:
        for _ in range(_MOST_MOVES):
            moved = [_moved(best, giver, taker, step) for giver, taker in permutations(range(len(best)), 2)]
            possible = [(tall(one), one) for one in moved if all(w >= low for w, low in zip(one, least, strict=True))]
            lower = min(possible, default=(found, best))
            if lower[0] >= found:
                break
            found, best = lower
    gifts = [(taker, step) for step in _STEPS[:2] for taker in range(len(best))] if hard else []
    for taker, step in gifts:
        given = _gathered(best, least, taker, step)
        if given and tall(given) < found:
            found, best = tall(given), given
    return best


def _gathered(widths: Sequence[int], least: Sequence[int], taker: int, step: int) -> list[int]:
    """What one column takes from all others by what each can spare; empty where that is too little."""
    spare = [0 if at == taker else max(0, wide - low) for at, (wide, low) in enumerate(zip(widths, least, strict=True))]
    if sum(spare) < step:
        return []
    made = [wide - step * one // sum(spare) for wide, one in zip(widths, spare, strict=True)]
    made[taker] += sum(widths) - sum(made)
    return made


def _moved(widths: Sequence[int], giver: int, taker: int, step: int) -> list[int]:
    made = list(widths)
    made[giver] -= step
    made[taker] += step
    return made
