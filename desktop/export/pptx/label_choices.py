"""The places beside a mark that a label of some size tries, the best first."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.placing import ASIDE, GAP, Choice

if TYPE_CHECKING:
    from collections.abc import Iterable

_REACHES: Final = (220_000, 330_000, 470_000, 640_000, 840_000, 1_100_000, 1_400_000)
"""How far from its point a label with a leader may stand."""
_TURNS: Final = 16
_SHARES: Final = (0.5, 0.25, 0.75, 0.02, 0.08, 0.98)
"""Straight above or below a mark: which part of a label stands left of it."""
_STEP: Final = 50_000
_STEPS: Final = 24
"""Heights over or under a mark at which a block of labels is tried."""


def around(wide: float, tall: float) -> list[Choice]:
    """The places beside a mark for a label of this size: above first, the other sides, the corners, then nearby."""
    corner, lower = wide / 2 + ASIDE, 25_000
    sides = [Choice("t"), Choice("b"), Choice("r", ASIDE), Choice("l", -ASIDE)]
    corners = [Choice("t", dx, lower) for dx in (corner, -corner)] + [
        Choice("b", dx, -lower) for dx in (corner, -corner)
    ]
    leaning = [Choice(side, dx * wide) for side in ("t", "b") for dx in (0.25, -0.25, 0.45, -0.45)]
    lifted = [Choice(side, along, dy * tall) for side, along in (("r", ASIDE), ("l", -ASIDE)) for dy in (-0.5, 0.5)]
    ends = [Choice("t", share * wide) for share in (0.49, -0.49)]
    return [*sides, *corners, *leaning, *lifted, *ends]


def beside(wide: float, tall: float) -> list[Choice]:
    """For the end of a line: right of the mark, also a little higher or lower, then around it."""
    right = [Choice("r", ASIDE, dy * tall) for dy in (0, -0.3, 0.3, -0.6, 0.6)]
    return [*right, *around(wide, tall)]


def further(wide: float, tall: float) -> list[Choice]:
    """Places for a label of this size away from its mark, at the end of a leader: the nearest first."""
    found = [
        Choice(side, away * ASIDE, dy * tall, tied=True)
        for aside in (3, 5, 7)
        for dy in (0, -0.15, 0.15, -0.3, 0.3, -0.45, 0.45, -0.6, 0.6)
        for side, away in (("r", aside), ("l", -aside))
    ]
    found += [Choice("r", 3 * ASIDE, dy * tall, tied=True) for dy in (-1, 1, -1.5, 1.5, -2, 2, -3, 3)]
    for reach in _REACHES:
        for step in range(_TURNS):
            dx, dy = reach * cos(step * 2 * pi / _TURNS), reach * sin(step * 2 * pi / _TURNS)
            shares = _SHARES if abs(dx) < ASIDE else (1.0,) if dx < 0 else (0.0,)
            found.extend(Choice("r", dx - GAP - share * wide, dy, tied=True) for share in shares)
    return found


def outward(choices: Iterable[Choice], more: float) -> list[Choice]:
    """The same places so much further from a mark that is larger than usual."""
    ways = {"t": (0, -1), "b": (0, 1), "l": (-1, 0), "r": (1, 0)}
    steps = ((one, *ways[one.position]) for one in choices)
    return [replace(one, dx=one.dx + more * along, dy=one.dy + more * down) for one, along, down in steps]


def close(wide: float, tall: float) -> list[Choice]:
    """Places for a block of labels right over or under its mark, from where no leader is needed."""
    return _straight(wide, tall, range(2), tied=False)


def above_or_below(wide: float, tall: float) -> list[Choice]:
    """Places for a block of labels over or under its mark in fine steps, then further away, the nearest first."""
    return [*_straight(wide, tall, range(2, _STEPS), tied=True), *further(wide, tall)]


def _straight(wide: float, tall: float, steps: Iterable[int], *, tied: bool) -> list[Choice]:
    return [
        Choice("r", -GAP - share * wide, side * (GAP + step * _STEP + tall / 2), tied)
        for step in steps
        for side in (-1, 1)
        for share in _SHARES
    ]
