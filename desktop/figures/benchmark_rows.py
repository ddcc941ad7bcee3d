"""The rows of a benchmark: one parameter each, a cell for every player, and what their scales rest on."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Cell, Certainty
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.amounts import Amount
    from desktop.figures.figure import EvidenceLine
    from desktop.market.records import Source

IDENTITY, SCALE, REACH, OFFER, SINGLE, CLAIMS = "identity", "scale", "reach", "offer", "single", "claims"
GROUPS: Final = (IDENTITY, SCALE, REACH, OFFER, SINGLE, CLAIMS)
"""Groups of parameters in the order in which they stand."""


@frozen
class Row:
    """One parameter of all players."""

    key: str
    """Measure, attribute or segment; unique among the rows."""
    group: str
    name: str
    cells: tuple[Cell, ...]
    """One for each player, in their order."""
    unit: str = ""
    """What the numbers of the row are counted in."""
    good: int = 0
    """1 more is better, -1 less is better, 0 neither or no number."""
    values: tuple[float | None, ...] = ()
    """What the cells' numbers are in one unit; empty for a row of words."""
    amounts: tuple[Amount, ...] = ()
    """Stated numbers behind the cells."""
    evidence: tuple[EvidenceLine, ...] = ()
    """Of facts, offerings and claims."""
    sources: tuple[Source, ...] = field(default=())

    @property
    def known(self) -> int:
        """How many players have a value."""
        return sum(1 for value in self.values if value is not None)


def unknown() -> Cell:
    """A number that nobody publishes."""
    return Cell("", certainty=Certainty.NOT_PUBLISHED)


def best_of(row: Row) -> float | None:
    """The best number of a row by its good direction; None where there is no number or neither is better."""
    values = [value for value in row.values if value is not None]
    if not values or not row.good:
        return None
    return max(values) if row.good > 0 else min(values)


def ranks(row: Row) -> tuple[int | None, ...]:
    """Each player's place within the row, 1 the best; equal numbers share a place; None without a number."""
    known = [value for value in row.values if value is not None]
    return tuple(
        None if value is None or not row.good else 1 + sum((other - value) * row.good > 0 for other in known)
        for value in row.values
    )


def shades(row: Row) -> tuple[float, ...]:
    """The tint of each cell: 1 for the best of the row down to 0 for the last place, 0 without a number.

    ``(n - place) / (n - 1)`` among the n players with a number; nobody is shaded alone.
    """
    if row.known < 2:
        return tuple(0.0 for _ in row.cells)
    return tuple(0.0 if place is None else (row.known - place) / (row.known - 1) for place in ranks(row))
