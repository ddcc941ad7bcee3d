"""Which column and row each thing of a graph gets: deterministic, so that the same facts give the same picture.

A layered drawing in the manner of Sugiyama, Tagawa and Toda (1981): connected parts, columns by the longest path,
orders by the mean place of the neighbours.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SWEEPS: Final = 8


class Link(NamedTuple):
    """``first`` stands left of ``second`` where that is possible; ``rank`` says which links insist first."""

    first: str
    second: str
    rank: int = 0
    """0 insists before 1; links of 2 say nothing about left and right."""


class Spot(NamedTuple):
    """Where a thing stands."""

    cluster: int
    column: int
    row: int


def layered(keys: Sequence[str], links: Iterable[Link], centre: str = "") -> dict[str, Spot]:
    """The place of every key. ``keys`` are in the order that decides wherever nothing else does."""
    every = [link for link in links if link.first != link.second]
    found: dict[str, Spot] = {}
    for number, cluster in enumerate(_clusters(keys, every, centre)):
        inside = set(cluster)
        own = [link for link in every if link.first in inside]
        columns = _columns(cluster, own)
        for key, row in _rows(cluster, own, columns).items():
            found[key] = Spot(number, columns[key], row)
    return found


def _neighbours(links: Iterable[Link]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for link in links:
        found[link.first].append(link.second)
        found[link.second].append(link.first)
    return found


def _clusters(keys: Sequence[str], links: Sequence[Link], centre: str) -> list[list[str]]:
    """Connected parts, the one around the centre first, then the larger before the smaller."""
    beside, place = _neighbours(links), {key: number for number, key in enumerate(keys)}
    left = dict.fromkeys(keys)
    found = []
    while left:
        waiting, cluster = [next(iter(left))], []
        left.pop(waiting[0])
        while waiting:
            key = waiting.pop()
            cluster.append(key)
            for other in beside[key]:
                if other in left:
                    left.pop(other)
                    waiting.append(other)
        found.append(sorted(cluster, key=place.__getitem__))
    return sorted(found, key=lambda cluster: (centre not in cluster, -len(cluster), place[cluster[0]]))


def _columns(keys: Sequence[str], links: Sequence[Link]) -> dict[str, int]:
    """The longest way from the left; what nothing pushes stands beside its neighbour, and none too far left."""
    after: dict[str, list[str]] = defaultdict(list)
    for link in sorted(links, key=lambda one: one.rank):
        if link.rank < 2 and not _reaches(after, link.second, link.first):
            after[link.first].append(link.second)
    columns = _longest(keys, after)
    bound = {key for key in keys if after[key]} | {other for others in after.values() for other in others}
    for key in keys:
        if after[key] and not any(key in others for others in after.values()):
            columns[key] = min(columns[other] for other in after[key]) - 1
    _settle_free(keys, links, columns, bound)
    least = min(columns.values(), default=0)
    used = {column: number for number, column in enumerate(sorted({c - least for c in columns.values()}))}
    return {key: used[column - least] for key, column in columns.items()}


def _reaches(after: Mapping[str, list[str]], start: str, goal: str) -> bool:
    waiting, seen = [start], {start}
    while waiting:
        key = waiting.pop()
        if key == goal:
            return True
        fresh = [other for other in after.get(key, ()) if other not in seen]
        seen.update(fresh)
        waiting.extend(fresh)
    return False


def _longest(keys: Sequence[str], after: Mapping[str, list[str]]) -> dict[str, int]:
    before = dict.fromkeys(keys, 0)
    for others in after.values():
        for other in others:
            before[other] += 1
    columns = dict.fromkeys(keys, 0)
    waiting = [key for key in keys if not before[key]]
    for key in waiting:  # grows while it is walked
        for other in after.get(key, ()):
            columns[other] = max(columns[other], columns[key] + 1)
            before[other] -= 1
            if not before[other]:
                waiting.append(other)
    return columns


def _settle_free(keys: Sequence[str], links: Sequence[Link], columns: dict[str, int], bound: set[str]) -> None:
    """Things without a direction stand right of the first neighbour that has a place."""
    beside = _neighbours(links)
    placed = set(bound)
    if not placed and keys:
        placed.add(keys[0])
    waiting = [key for key in keys if key in placed]
    for key in waiting:
        for other in beside[key]:
            if other not in placed:
                placed.add(other)
                columns[other] = columns[key] + 1
                waiting.append(other)


def _rows(keys: Sequence[str], links: Sequence[Link], columns: Mapping[str, int]) -> dict[str, int]:
    """Orders inside the columns: each thing near the mean of its neighbours, swept to and fro."""
    beside = _neighbours(links)
    layers: dict[int, list[str]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: -len(beside[key])):
        layers[columns[key]].append(key)
    rows = {key: float(row) for layer in layers.values() for row, key in enumerate(layer)}
    order = sorted(layers)
    for sweep in range(SWEEPS):
        for column in order if sweep % 2 == 0 else reversed(order):
            layer = layers[column]
            wanted = {key: _mean([rows[other] for other in beside[key]], rows[key]) for key in layer}
            layer.sort(key=lambda key: (wanted[key], rows[key]))
            middle = (len(layer) - 1) / 2
            rows.update((key, row - middle) for row, key in enumerate(layer))
    return {key: row for layer in layers.values() for row, key in enumerate(layer)}


def _mean(numbers: Sequence[float], default: float) -> float:
    return sum(numbers) / len(numbers) if numbers else default
