"""Which entity wears which colour: numbers 1 to 10 of the palette, 0 for grey, below zero what is no entity.

An entity keeps its number everywhere. Those of the default workspace are fixed here; any other
gets a number from its own name, so that it is the same in every figure, and moves on to the next
free number only where two would meet in one chart. Beyond ten there is no eleventh hue: grey.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

COLOURS: Final = 10
GREY: Final = 0
ACCENT: Final = -1
MEASURES: Final = (-2, -3)
"""What is counted is no entity: a figure's first measure has the accent, its second the colour beside it."""

_PLAYERS: Final = {
    "JD Health": 2,
    "Alibaba Health": 5,
    "Ping An Good Doctor": 3,
    "WeDoctor": 1,
    "Dingdang Health": 9,
    "ClouDr": 6,
    "Fangzhou": 8,
    "Chunyu Doctor": 4,
    "Medlive": 7,
    "Yuanxin Technology": 10,
}
_ESTIMATORS: Final = {
    "Market Research Future": 2,
    "Insights10": 5,
    "6Wresearch": 10,
    "ASKCI": 7,
    "iResearch": 3,
    "100ec.cn": 4,
    "Analysys": 6,
    "CICC": 8,
    "Insight & Info": 9,
    "观研天下": 9,
    "CNNIC": 7,
}
_SEGMENTS: Final = {
    "Bone Imaging": 1,
    "Oncology Imaging": 2,
    "Cardiac Imaging": 4,
    "Neuroimaging": 3,
    "Chest Imaging": 5,
}


def _slug(text: str) -> str:
    return re.sub(r"[^0-9a-z\u4e00-\u9fff]+", "-", text.lower()).strip("-")


_FIXED: Final[dict[str, dict[str, int]]] = {
    kind: {_slug(name): number for name, number in table.items()}
    for kind, table in (("player", _PLAYERS), ("estimator", _ESTIMATORS), ("segment", _SEGMENTS))
}


def colour_of(kind: str, entity_id: str) -> int:
    """The number of an entity by itself: its fixed one, else one computed from its id; 0 without an id."""
    if unnamed(entity_id):
        return GREY
    return _fixed(kind, entity_id) or _computed(kind, entity_id)


def has_fixed(kind: str, entity_id: str) -> bool:
    """Whether an entity has a colour of its own from the start."""
    return bool(_fixed(kind, entity_id))


def unnamed(entity_id: str) -> bool:
    """Whether the source does not say who it is: such an entity is always grey."""
    return not entity_id or entity_id.lower().startswith(("not named", "unnamed"))


def assign(kind: str, ids: Iterable[str]) -> dict[str, int]:
    """Numbers for the entities of one chart: each its own where possible, no number twice, grey when all are used.

    Fixed numbers are given first, the others follow in the order of ``ids``. Players beside one that has a fixed
    number stay grey: a number that another figure gives to somebody else would make them change from chart to chart.
    """
    wanted = list(dict.fromkeys(ids))
    result = dict.fromkeys(wanted, GREY)
    free = set(range(1, COLOURS + 1))
    rest = []
    for entity_id in wanted:
        if unnamed(entity_id):
            continue
        number = _fixed(kind, entity_id)
        if number in free:
            free.discard(number)
            result[entity_id] = number
        else:
            rest.append(entity_id)
    if kind == "player" and len(free) < COLOURS:
        return result
    for entity_id in rest:
        if not free:
            break
        number = _nearest(_computed(kind, entity_id), free)
        free.discard(number)
        result[entity_id] = number
    return result


def assign_in_order(kind: str, ids: Iterable[str]) -> dict[str, int]:
    """Like ``assign``, but entities without a fixed number take the free ones in order: siblings in a tree."""
    wanted = list(dict.fromkeys(ids))
    result = {entity_id: _fixed(kind, entity_id) for entity_id in wanted}
    used = set(result.values())
    free = iter([number for number in range(1, COLOURS + 1) if number not in used])
    for entity_id in wanted:
        if result[entity_id] == GREY:
            result[entity_id] = next(free, GREY)
    return result


def _fixed(kind: str, entity_id: str) -> int:
    """The fixed number. Ids are names or slugs; the last part after a dot, and names before a bracket, count."""
    table = _FIXED.get(kind, {})
    name = re.split(r"[(（]", entity_id)[0]
    return table.get(_slug(name), 0) or table.get(_slug(name.rpartition(".")[2]), 0)


def _computed(kind: str, entity_id: str) -> int:
    digest = hashlib.sha256(f"{kind}:{entity_id}".encode()).digest()
    return digest[0] % COLOURS + 1


def _nearest(number: int, free: set[int]) -> int:
    return next(n for step in range(COLOURS) if (n := (number - 1 + step) % COLOURS + 1) in free)
