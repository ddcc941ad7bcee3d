"""What all rows of one segment tree share: the market, its splits, the two years, the unit."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from desktop.figures.axes import year_label
from desktop.figures.scale import Scale
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.amounts import Amount
    from desktop.figures.request import FigureRequest
    from desktop.market.records import Dimension, Market


@frozen
class Opening:
    """Which nodes are open: those above ``depth`` (0: the splits alone), but for those named otherwise."""

    depth: int = 1
    opened: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()

    def wants(self, key: str, level: int) -> bool:
        """Whether the node with this id, ``level`` steps below the market's splits, is open."""
        return key in self.opened or (level < self.depth and key not in self.closed)

    def toggled(self, key: str, is_open: bool) -> Opening:
        """The same with one node opened or closed by hand."""
        opened, closed = self.opened - {key}, self.closed - {key}
        return Opening(self.depth, opened | {key}, closed) if is_open else Opening(self.depth, opened, closed | {key})


@frozen(eq=False)
class Frame:
    """Read once; every row that is read later takes its years and its unit from here."""

    request: FigureRequest
    market: Market
    dimensions: tuple[Dimension, ...]
    tops: Mapping[str, int]
    """How many parts stand right below each dimension."""
    count: int
    """Segments in all dimensions."""
    totals: Mapping[int, Amount]
    """The market's own preferred value by year."""
    year: int | None
    last: int | None
    scale: Scale
    is_disputed: bool
    """Whether the market stands in a contradiction."""
    years: tuple[int, ...] = ()
    """Years with any value, in order."""
    ahead: frozenset[int] = field(default_factory=frozenset)
    """Years of which only forecasts are known."""

    @property
    def language(self) -> str:
        """Language of names and numbers."""
        return self.scale.language

    def head(self, year: int | None) -> str:
        """A year as a column head: ``2035F`` when all its values are forecasts."""
        if year is None:
            return ""
        ahead = year in self.ahead and year != self.year
        return year_label(year, float(year) if ahead else None, self.language)

    def text(self, amount: Amount) -> str:
        """A value as a cell shows it: in the tree's unit, else with its own."""
        if amount.unit == self.scale.unit or amount.value is None:
            return self.scale.of_amount(amount)
        own = Scale.of([amount.value], amount.unit, self.language)
        return own.phrase(own.of_amount(amount))
