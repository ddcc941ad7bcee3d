"""Laws of a graph in its room, whatever the surface."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from desktop.figures.graph_runs import Rect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.figures.graph import Tie
    from desktop.figures.graph_cluster import Placed
    from desktop.figures.graph_runs import Spot

STEPS = 40
"""Points between two corners of a tie."""


def words_that_touch(placed: Placed, ties: Iterable[Tie]) -> list[tuple[str, str]]:
    """Words of a tie and what they lie on: another tie, its head, a box, other words; their own tie where it bends."""
    found = []
    for (key, rect), (other, words) in combinations(placed.words.items(), 2):
        found += [(key, f"words of {other}")] if rect.touches(words) else []
    for key, rect in placed.words.items():
        found += [(key, name) for name, box in placed.boxes.items() if rect.touches(box)]
        found += [(key, other) for other, run in placed.runs.items() if other != key and _lies_on(rect, run)]
        if any(a[0] == b[0] and _lies_on(rect, (a, b)) for a, b in pairwise(placed.runs[key]) if a[1] != b[1]):
            found.append((key, "its own bend"))
    for tie in ties:
        run = placed.runs.get(tie.key)
        if (
            run
            and (tie.key in placed.words)
            and any(placed.words[tie.key].touches(_about(end)) for end in (run[0], run[-1]))
        ):
            found.append((tie.key, "its own end"))
    return found


def _about(spot: Spot) -> Rect:
    return Rect(spot[0], spot[1], 0.001, 0.001)


def _lies_on(rect: Rect, run: Sequence[Spot]) -> bool:
    return any(rect.x <= x <= rect.right and rect.y <= y <= rect.bottom for x, y in _sampled(run))


def _sampled(run: Sequence[Spot]) -> Iterator[Spot]:
    for (x1, y1), (x2, y2) in pairwise(run):
        for step in range(STEPS + 1):
            share = step / STEPS
            yield x1 + (x2 - x1) * share, y1 + (y2 - y1) * share
