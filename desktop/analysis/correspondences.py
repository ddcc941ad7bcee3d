"""How the trees of different publishers relate: what is the same, a part of, overlapping, or another thing.

A correspondence is kept once, from one side. Seen from the other side "part of" turns into "contains". What is
the same as something takes over what that is related to: same is transitive, nothing else is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from desktop.market.records import Correspondence

SAME, PART_OF, CONTAINS, OVERLAPS, DIFFERENT = "same", "part_of", "contains", "overlaps", "different"
RELATIONS: Final = (SAME, PART_OF, CONTAINS, OVERLAPS, DIFFERENT)
"""As they read from either side; ``contains`` is kept as ``part_of`` from the other one."""

_SEEN_FROM_THERE: Final = {PART_OF: CONTAINS}


@frozen
class Related:
    """One thing in another tree, as seen from here."""

    id: str
    relation: str
    rows: tuple[str, ...]
    """Ids of the correspondences it follows from; more than one when it was reached through what is the same."""
    note: str = ""
    note_zh: str = ""

    @property
    def is_direct(self) -> bool:
        """Whether somebody entered it so."""
        return len(self.rows) == 1


def related(rows: Iterable[Correspondence], here: str) -> tuple[Related, ...]:
    """Everything that corresponds to ``here``, each thing once, the closest relation and the shortest way first.

    ``rows`` are of one kind of entity. A thing that is entered as different is told as different, whatever else
    could be concluded.
    """
    sides = _sides(rows)
    found: dict[str, Related] = {}
    waiting: list[tuple[str, tuple[str, ...]]] = [(here, ())]
    passed = {here}
    while waiting:
        place, way = waiting.pop(0)
        for one in sides.get(place, ()):
            known = Related(one.id, one.relation, (*way, *one.rows), one.note, one.note_zh)
            if one.relation == SAME and one.id not in passed:
                passed.add(one.id)
                waiting.append((one.id, known.rows))
            if one.id != here and _is_closer(known, found.get(one.id)):
                found[one.id] = known
    return tuple(sorted(found.values(), key=lambda one: (RELATIONS.index(one.relation), len(one.rows), one.id)))


def _is_closer(new: Related, old: Related | None) -> bool:
    return old is None or (len(new.rows), RELATIONS.index(new.relation)) < (
        len(old.rows),
        RELATIONS.index(old.relation),
    )


def _sides(rows: Iterable[Correspondence]) -> Mapping[str, Sequence[Related]]:
    """What each thing is directly related to, as seen from it."""
    sides: dict[str, list[Related]] = {}
    for row in sorted(rows, key=lambda row: row.id):
        back = _SEEN_FROM_THERE.get(row.relation, row.relation)
        told = (row.id,), row.note, row.note_zh
        sides.setdefault(row.entity_id, []).append(Related(row.other_id, row.relation, *told))
        sides.setdefault(row.other_id, []).append(Related(row.entity_id, back, *told))
    return sides


def closes_a_circle(rows: Iterable[Correspondence], inner: str, outer: str) -> bool:
    """Whether ``inner`` inside ``outer`` would put something inside itself, given what is entered already."""
    within: dict[str, list[str]] = {}
    for row in rows:
        if row.relation == PART_OF:
            within.setdefault(row.entity_id, []).append(row.other_id)
    waiting, seen = [outer], set[str]()
    while waiting:
        place = waiting.pop()
        if place == inner:
            return True
        if place not in seen:
            seen.add(place)
            waiting.extend(within.get(place, ()))
    return False
