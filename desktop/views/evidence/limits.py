"""What limits a table of the Evidence page, and how it is ordered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.frozen import frozen
from desktop.views.evidence.tables import facet_title

if TYPE_CHECKING:
    from desktop.itemmodels.ledger import Ledger

NONE: frozenset[str] = frozenset()


@frozen
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


def chips_of(ledger: Ledger, limits: Limits, within: str) -> list[tuple[str, str]]:
    """What limits the table, as pairs of key (``facet=value``) and words; ``within`` is the chosen market."""
    chosen = [(facet, key) for facet, keys in limits.chosen for key in sorted(keys)]
    found = [(f"{facet}={key}", _said(ledger, facet, key)) for facet, key in chosen]
    if within and ("market" in ledger.words or "market" in ledger.labels):
        found.insert(0, ("market=", _said(ledger, "market", within)))
    return found


def _said(ledger: Ledger, facet: str, key: str) -> str:
    words = ledger.words.get(facet) or ledger.labels[facet]
    word = words.shown[words.keys.index(key)] if key in words.keys else key
    return f"{facet_title(facet)}: {word}"
