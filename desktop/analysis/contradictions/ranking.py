"""Whether rankings in words and numbers of one dimension can all hold, and the fewest of them that cannot.

Every segment has an unknown amount (or growth). A claim fixes a place ("the largest" is place 1) or
forbids the first one, a number keeps the amount within its span. Places are strict: two segments
cannot both be the largest. The answer is exact; sets are a handful.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Final

from desktop.analysis.contradictions.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

HANDFUL: Final = 12
"""Up to so many constraints every smallest conflict is looked for; beyond, one that cannot be made smaller."""

_LARGEST_SET: Final = 4


@dataclass(frozen=True, slots=True)
class Constraint:
    """What one row demands of one segment: a place, not the first place, or a span."""

    key: tuple[str, str]
    subject: str
    place: int = 0
    not_first: bool = False
    span: Span | None = None


def satisfiable(constraints: Sequence[Constraint], subjects: int) -> bool:
    """Whether ``subjects`` amounts exist that meet every constraint; unnamed ones are free, none is negative."""
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
    # From below: each must reach above the lowest value that those under it can have.
    floor = max((span.low for name, span in spans.items() if name not in top), default=-math.inf)
    bare = len(top) == len(spans)
    for name in reversed(top):
        span = spans[name]
        if not bare and span.high <= floor:
            return False
        floor, bare = (span.low if bare else max(floor, span.low)), False
    return True


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
