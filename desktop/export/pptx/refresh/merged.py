"""Lines of a text as they were written, as they stand now, and as they would be written: merged line by line."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_Block = tuple[str, int, int, int, int]
"""What became of lines, as SequenceMatcher tells it: kind, from and to in one text, from and to in the other."""
_LIKE: Final = 0.5
"""Lines that have so much in common are the same line, written otherwise."""
_MOST: Final = 2_000
"""More pairs of lines are not compared letter by letter."""


@frozen
class Step:
    """Some lines that would be written otherwise."""

    start: int
    stop: int
    """Where they stand now."""
    new: tuple[int, int]
    """Which of the new lines take their place."""
    is_own: bool
    """Whether their owner changed them: then they stay."""


def steps(base: Sequence[str], now: Sequence[str], fresh: Sequence[str]) -> list[Step]:
    """What to do with a text, in the order of its lines; nothing for what stands there already."""
    own = list(_blocks(base, now))
    made = []
    for (start, stop), new in _changed(base, fresh):
        first, last, is_own = _now(own, start, stop)
        lines = list(fresh[slice(*new)])
        there = max(last, first + len(lines)) if start == stop else last  # its owner may have added the same lines
        if list(now[first:there]) != lines:
            made.append(Step(first, last, new, is_own))
    return made


def _changed(base: Sequence[str], fresh: Sequence[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Lines that are written otherwise, with the new ones."""
    return ((one[1:3], one[3:5]) for one in _blocks(base, fresh) if one[0] != "equal")


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[_Block]:
    """What became of lines: equal ones together, others one by one as far as anybody can tell which is which."""
    for block in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if block[0] != "replace":
            yield block
            continue
        _, start, stop, first, last = block
        for at, to in [*_alike(old, new, block), (stop, last)]:
            yield from _gap(start, at, first, to)
            if at < stop:
                yield "replace", at, at + 1, to, to + 1
            start, first = at + 1, to + 1


def _gap(start: int, stop: int, first: int, last: int) -> Iterator[_Block]:
    """Lines that are like no other: as many as there were take each other's place."""
    if stop - start == last - first:
        yield from (("replace", start + at, start + at + 1, first + at, first + at + 1) for at in range(stop - start))
    else:
        yield ("replace" if stop > start and last > first else "delete" if stop > start else "insert"), *(
            start, stop, first, last,
        )  # fmt: skip


def _alike(old: Sequence[str], new: Sequence[str], block: _Block) -> list[tuple[int, int]]:
    """Pairs of lines that say nearly the same, in order: those that are most alike in all."""
    _, start, stop, first, last = block
    if (stop - start) * (last - first) > _MOST:
        return []
    best: dict[tuple[int, int], tuple[float, list[tuple[int, int]]]] = {}
    nothing: tuple[float, list[tuple[int, int]]] = (0.0, [])
    for at in range(stop - 1, start - 1, -1):
        for to in range(last - 1, first - 1, -1):
            skipped = max(best.get((at + 1, to), nothing), best.get((at, to + 1), nothing), key=lambda one: one[0])
            ratio = SequenceMatcher(None, old[at], new[to], autojunk=False).ratio()
            rest = best.get((at + 1, to + 1), nothing)
            paired = (rest[0] + ratio, [(at, to), *rest[1]]) if ratio >= _LIKE else nothing
            best[at, to] = max(paired, skipped, key=lambda one: one[0])
    return best.get((start, first), nothing)[1]


def _now(own: Sequence[_Block], start: int, stop: int) -> tuple[int, int, bool]:
    """Where lines of the base stand now, and whether they are no longer what they were."""
    if start == stop:  # between two lines: nothing of anybody is lost by writing there
        return next(_between(own, start), (0, 0, False))
    touched = [one for one in own if one[1] < stop and one[2] > start]
    if [one[0] for one in touched] == ["equal"]:
        _, from_base, _, first, _ = touched[0]
        return first + start - from_base, first + stop - from_base, False
    ends = [(_shown(one, start), _shown(one, stop)) for one in touched]
    return ends[0][0], ends[-1][1], True


def _between(own: Sequence[_Block], place: int) -> Iterator[tuple[int, int, bool]]:
    for one in own:
        if one[1] <= place <= one[2]:
            at = _shown(one, place)
            yield at, at, False


def _shown(one: _Block, place: int) -> int:
    """Where a place of the base is now; inside of what its owner wrote it is the nearer end."""
    kind, start, stop, first, last = one
    if kind == "equal":
        return first + min(max(place, start), stop) - start
    return first if place <= start else last
