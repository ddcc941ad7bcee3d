"""Whether rankings in words and numbers of one dimension can all hold, and the fewest of them that cannot.

Every segment has an unknown amount (or growth). A claim fixes a place ("the largest" is place 1) or
forbids the first one, a number keeps the amount within its span. A claimed place is not shared: two
segments cannot both be the largest. The answer is exact; sets are a handful.
"""

from __future__ import annotations

import math
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.spans import Span
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

HANDFUL: Final = 12
"""Up to so many constraints every smallest conflict is looked for; beyond, one that cannot be made smaller."""

_LARGEST_SET: Final = 4


@frozen
class Constraint:
    """What one row demands of one segment: a place, not the first place, or a span."""

    key: tuple[str, str]
    subject: str
    place: int = 0
    not_first: bool = False
    span: Span | None = None


def satisfiable(constraints: Sequence[Constraint], subjects: int) -> bool:
    """Whether ``subjects`` amounts exist that meet every constraint; those that no constraint names are free."""
    spans: dict[str, Span] = {}
    for one in constraints:
        known = spans.get(one.subject, Span(-math.inf, math.inf))
        low, high = (one.span.low, one.span.high) if one.span else (-math.inf, math.inf)
        spans[one.subject] = Span(max(known.low, low), min(known.high, high))
    if any(span.low > span.high for span in spans.values()):
        return False
    depth = max([one.place for one in constraints] + [1 if any(one.not_first for one in constraints) else 0])
    if depth == 0:
        return True
    for number in range(min(max(0, subjects - len(spans)), depth)):
        spans[f"\0{number}"] = Span(-math.inf, math.inf)
    if depth > len(spans):
        return False
    return any(_holds(top, constraints, spans) for top in permutations(spans, depth))


def _holds(top: tuple[str, ...], constraints: Sequence[Constraint], spans: dict[str, Span]) -> bool:
    """Whether the segments of ``top`` can be the first ones, in this order."""
    for one in constraints:
        if one.place and top[one.place - 1] != one.subject:
            return False
        if one.not_first and top[0] == one.subject:
            return False
    claimed = {one.subject for one in constraints if one.place}
    behind = {one.subject for one in constraints if one.not_first}
    below = [(spans[name], top[-1] in claimed or name in behind) for name in spans if name not in top]
    # From below, each as low as it can be: the next must reach above it, or level with it where a place may be shared.
    floor = max(((span.low, strictly) for span, strictly in below), default=(-math.inf, False))
    for place in range(len(top) - 1, -1, -1):
        reached = _above(spans[top[place]], *floor)
        if reached is None:
            return False
        under, over = top[place], top[place - 1] if place else ""
        strictly = bool({under, over} & claimed) or (place == 1 and under in behind)
        floor = reached[0], reached[1] or strictly
    return True


def _above(span: Span, floor: float, strictly: bool) -> tuple[float, bool] | None:
    """The lowest amount of ``span`` above (or level with) ``floor``, and whether it can only be approached."""
    if span.high < floor or (strictly and span.high == floor):
        return None
    return (span.low, False) if span.low > floor else (floor, strictly)


def smallest_conflicts(constraints: Sequence[Constraint], subjects: int) -> list[tuple[Constraint, ...]]:
    """Sets that cannot hold although each holds with any one taken away, the smallest first; empty when all hold."""
    if satisfiable(constraints, subjects):
        return []
    if len(constraints) > HANDFUL:
        return [_shrunk(constraints, subjects)]
    found: list[tuple[Constraint, ...]] = []
    for size in range(1, _LARGEST_SET + 1):
        for chosen in combinations(constraints, size):
            if any(set(known) <= set(chosen) for known in found):
                continue
            if not satisfiable(chosen, subjects):
                found.append(chosen)
    return found or [_shrunk(constraints, subjects)]


def _shrunk(constraints: Sequence[Constraint], subjects: int) -> tuple[Constraint, ...]:
    """One conflict: whatever can be left out is left out."""
    kept = list(constraints)
    for one in constraints:
        without = [other for other in kept if other is not one]
        if not satisfiable(without, subjects):
            kept = without
    return tuple(kept)
