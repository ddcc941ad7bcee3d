"""What limits a table of the Evidence page, and how it is ordered."""

from __future__ import annotations

from dataclasses import dataclass, replace

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Limits:
    """What limits a table and orders it."""

    text: str = ""
    chosen: tuple[tuple[str, frozenset[str]], ...] = ()
    sort: str = ""
    descending: bool = False

    def toggled(self, facet: str, key: str, is_chosen: bool) -> Limits:
        """With one value of a facet ticked or unticked."""
        known = dict(self.chosen)
        keys = known.get(facet, NONE) | {key} if is_chosen else known.get(facet, NONE) - {key}
        known[facet] = keys
        return replace(self, chosen=tuple((name, keys) for name, keys in known.items() if keys))

    def sorted_by(self, key: str) -> Limits:
        """By a column; pressed again the other way round, a third time as they stand."""
        if key != self.sort:
            return replace(self, sort=key, descending=False)
        return replace(self, descending=True) if not self.descending else replace(self, sort="", descending=False)
