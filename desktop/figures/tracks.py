"""Groups amounts into tracks: one per estimator, because points of two estimators are never joined."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.figures.figure import Certainty
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.choosing import Choosing
    from desktop.figures.amounts import Amount


@frozen
class Track:
    """All values of one estimator: one main value a period, and the others in their own places."""

    key: str
    estimator: str
    """Empty when the source does not say whose estimate it is."""
    main: tuple[Amount, ...]
    rings: tuple[Amount, ...] = ()
    """Further values for a period that has a main one, and refuted values."""

    @property
    def last(self) -> Amount:
        """The latest main value."""
        return self.main[-1]


def tracks(amounts: Sequence[Amount], choosing: Choosing) -> tuple[Track, ...]:
    """The tracks of a figure, the best documented first.

    Best documented: most main values, then the better tier of source, then the latest publication,
    then the name; so the first track is the one that titles and arrows speak of.
    """
    groups: dict[str, list[Amount]] = {}
    for amount in amounts:
        groups.setdefault(_key(amount), []).append(amount)
    built = [_track(key, group, choosing) for key, group in groups.items()]
    return tuple(sorted((t for t in built if t.main or t.rings), key=_rank))


def _key(amount: Amount) -> str:
    """The estimator, or the source when nobody is named: two unnamed estimates are not one."""
    return amount.stated.estimator or f"source:{amount.stated.source.id}"


def _track(key: str, group: Sequence[Amount], choosing: Choosing) -> Track:
    by_place: dict[float, list[Amount]] = {}
    for amount in group:
        by_place.setdefault(round(amount.x, 6), []).append(amount)
    main: list[Amount] = []
    rings: list[Amount] = []
    for _, here in sorted(by_place.items()):
        ordered = preferred_first(here, choosing)
        sound = (a for a in ordered if a.certainty is not Certainty.REFUTED and a.value is not None)
        chosen = next(sound, None)
        main.extend([chosen] if chosen else [])
        rings.extend(a for a in ordered if a is not chosen)
    return Track(key=key, estimator=group[0].stated.estimator, main=tuple(main), rings=tuple(rings))


def preferred_first(amounts: Sequence[Amount], choosing: Choosing) -> list[Amount]:
    """Amounts of one thing, the one to show first."""
    if len(amounts) < 2:
        return list(amounts)
    by_id = {amount.stated.observation.id: amount for amount in amounts}
    sources = {amount.stated.observation.evidence_id: amount.stated.source for amount in amounts}
    return [by_id[row.id] for row in choosing.order([a.stated.observation for a in amounts], sources)]


def _rank(track: Track) -> tuple[bool, int, int, str, str]:
    every = track.main or track.rings
    tier = min(amount.stated.source.tier for amount in every)
    latest = max(amount.stated.source.published for amount in every)
    return (not track.estimator, -len(track.main), tier, _descending(latest), track.key)


def _descending(text: str) -> str:
    """A text that sorts the other way round, for dates inside an ascending key."""
    return "".join(chr(0x10FFFF - ord(character)) for character in text.ljust(10))


def broken_after(earlier: Amount, later: Amount) -> bool:
    """Whether a line must not pass: a whole year between two values of the past without any figure.

    A forecast may be reached across empty years, its line is dashed and says so.
    """
    return not later.forecast and math.floor(later.x) - math.floor(earlier.x) > 1
