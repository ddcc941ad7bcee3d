"""Words around horizontal bars, which make a table of them: what a row belongs to, what stands behind its number."""

from __future__ import annotations

from dataclasses import field

from desktop.figures.figure import Lineage
from desktop.frozen import frozen


@frozen
class BarRow:
    """What stands beside one bar; its name is the axis' own label."""

    at: float
    """Place on the category axis."""
    group: str
    """What it shares with its neighbours: the year."""
    note: str = ""
    """On what its number rests, in a few words."""


@frozen
class Spread:
    """A bracket over the rows of one group: how far its numbers lie apart."""

    first: float
    """Place of the uppermost and of the lowest row that it spans."""
    last: float
    text: str
    """``2.1 ×``."""
    factor: float
    """Highest over lowest; at least that where the highest is a lower bound."""
    formula: str
    lineage: Lineage = field(default_factory=Lineage)
    is_doubted: bool = False
    """Whether the highest or the lowest number is disputed."""


@frozen
class BarRows:
    """The rows in their order, with the heads of the columns."""

    rows: tuple[BarRow, ...]
    heads: tuple[str, str, str, str, str]
    """Over groups, names, bars, brackets and notes."""
    spreads: tuple[Spread, ...] = ()
