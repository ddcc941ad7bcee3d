"""One page made of several things: a description without pixels, like that of a chart.

A sheet is read from top to bottom in bands; the blocks of a band stand side by side on a grid of twelve columns.
Bands of words are as tall as their words, bands with charts share what is left by their weight. Screen, PNG, SVG,
PDF and slides lay out the same bands, so that what stands beside what is the same everywhere.
"""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.figures.figure import Certainty, Entity, Figure, Lineage
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS: Final = 12
"""Columns of the grid."""
ENOUGH: Final = 8
"""So many lines a list asks room for; it shows more where there is more."""
_FOR_CHARTS: Final = 0.42
"""What charts get of the height that headings and facts leave, before lists do."""
_WORTH: Final = 0.45
"""Lists that would get less than this part of what they ask for are left to the table: a title is no list."""


@frozen
class Heading:
    """A name in large letters with smaller words beside and below it."""

    text: str
    beside: str = ""
    """In smaller letters on the same line: the name in the other language."""
    tag: str = ""
    """In a box on the same line: the ticker."""
    below: str = ""
    """A line below: the legal name."""
    span: int = COLUMNS
    entity: Entity | None = None


@frozen
class FactItem:
    """Something known in a word or number; an empty ``value`` is drawn as the dotted box of what nobody published."""

    label: str
    value: str
    note: str = ""
    """A smaller line below: whose, how many disagree."""
    certainty: Certainty = Certainty.PUBLISHED
    is_number: bool = False
    """Whether the value is a number that was stated or computed, so that its lineage must name where it comes from."""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None
    course: Figure | None = None
    """Its course over time, where there is room for a small chart beside it."""


@frozen
class Facts:
    """Facts side by side, each label over its value, wrapped into rows of at most ``across``."""

    items: tuple[FactItem, ...]
    title: str = ""
    across: int = 5
    span: int = COLUMNS


@frozen
class ListItem:
    """A line of a list."""

    text: str
    detail: str = ""
    """In smaller words after or below it: a date, a source."""
    certainty: Certainty = Certainty.PUBLISHED
    is_number: bool = False
    """As in a fact."""
    lineage: Lineage = field(default_factory=Lineage)
    entity: Entity | None = None


@frozen
class Listing:
    """A titled list; what finds no room is counted, never cut."""

    title: str
    items: tuple[ListItem, ...] = ()
    empty: str = ""
    """What is missing and who usually has it, where there is no item."""
    span: int = COLUMNS
    across: int = 1
    """In how many columns its lines stand."""
    second: str = ""
    """The title in the other language, on slides that speak both."""


@frozen
class Chart:
    """A figure inside the sheet: its marks, axes and labels under a title of its own."""

    title: str
    figure: Figure
    subtitle: str = ""
    span: int = COLUMNS


Block = Heading | Facts | Listing | Chart


@frozen
class Band:
    """Blocks side by side; their spans add up to at most twelve."""

    blocks: tuple[Block, ...]
    weight: float = 1.0
    """Its part of the height that bands of words leave to bands with charts."""

    @property
    def has_chart(self) -> bool:
        """Whether one of the blocks is a chart."""
        return any(isinstance(block, Chart) for block in self.blocks)


@frozen
class Sheet:
    """The bands of a page from top to bottom."""

    bands: tuple[Band, ...] = ()

    @property
    def charts(self) -> tuple[Chart, ...]:
        """Every figure inside, in reading order; those beside facts too."""
        return tuple(chart for band in self.bands for block in band.blocks for chart in _charts(block))


def _charts(block: Block) -> tuple[Chart, ...]:
    if isinstance(block, Facts):
        return tuple(Chart(item.label, item.course) for item in block.items if item.course is not None)
    return (block,) if isinstance(block, Chart) else ()


class Need(NamedTuple):
    """What a band asks of the height of a page."""

    fixed: float = 0.0
    """For headings and facts: never less."""
    lists: float = 0.0
    """For all lines of its lists."""
    weight: float = 0.0
    """Above 0 for a band with charts."""


def band_heights(needs: Sequence[Need], free: float, lowest: float) -> list[float]:
    """The height of each band of a page that is ``free`` high, in the unit of the needs.

    Headings and facts get what they need. Charts get by weight what lists leave, at least a good part of the rest and
    ``lowest`` each where that is there at all; lists are squeezed alike, and left out where too little remains.
    """
    weights = sum(need.weight for need in needs)
    left = max(0.0, free - sum(need.fixed for need in needs))
    wanted = sum(need.lists for need in needs)
    least = min(left, max(left * _FOR_CHARTS, lowest * sum(1 for need in needs if need.weight))) if weights else 0.0
    squeeze = min(1.0, (left - least) / wanted) if wanted else 0.0
    if weights and squeeze < _WORTH:
        squeeze = 0.0
    charts = left - squeeze * wanted
    return [need.fixed + need.lists * squeeze + (charts * need.weight / weights if weights else 0.0) for need in needs]
