"""What a native chart consists of, between a Figure and its XML.

The families make a :class:`Chart`; ``chart_xml`` writes it, ``workbook`` writes its numbers, the
self-check compares both with it. Positions are fractions of the chart's frame, lengths EMU.
"""

from __future__ import annotations

import math
from dataclasses import field
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import TEXT, Colour
from desktop.export.pptx.xml import EMPTY, Xml
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

Value = float | None


@frozen
class Box:
    """A rectangle in EMU."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """First EMU right of it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """First EMU below it."""
        return self.y + self.h

    def inset(self, left: int = 0, top: int = 0, right: int = 0, bottom: int = 0) -> Box:
        """A smaller rectangle inside."""
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)


@frozen
class Label:
    """The data label of one point."""

    index: int
    format: str = ""
    """Number format of the live value; empty: ``text`` is written as it stands."""
    text: str = ""
    """Fixed words; with a format they follow the value (the name at the end of a line)."""
    position: str = "t"
    size: float = 12
    bold: bool = False
    colour: Colour = TEXT
    dx: float = 0.0
    dy: float = 0.0
    """Shift from where the position would put it, in fractions of the frame."""
    plate: bool = False
    """On a patch of the page's colour, because the area behind is hatched."""
    with_name: bool = False
    """Show the series' name before the value (parts of a stack)."""
    leader: tuple[tuple[int, int], ...] = ()
    """Ends and bends of the line that leads from the point to a label further away, in EMU of the frame."""
    further: tuple[str, ...] = ()
    """Lines below the first one, shapes of their own: some readers centre the lines of a label, whatever it says."""
    under: Box | None = None
    """Where these stand."""

    @property
    def lines_below(self) -> Iterator[tuple[Box, str]]:
        """Each of these lines with its box."""
        if self.under is not None:
            tall = self.under.h // len(self.further)
            for place, words in enumerate(self.further):
                yield Box(self.under.x, self.under.y + place * tall, self.under.w, tall), words


@frozen
class Formula:
    """Arithmetic of one workbook cell over cells of other series in the same row."""

    kind: str
    """same (the first), difference (first minus second), sum (first to last column)."""
    keys: tuple[str, ...]
    """Keys of the series."""


@frozen
class NativeSeries:
    """One series of the chart and one column of its workbook."""

    key: str
    """Stable; the unique id is made from it."""
    name: str
    values: tuple[Value, ...]
    """One per category; None stays an empty cell."""
    shape: Xml
    """Fill and line (content of ``c:spPr``)."""
    formulas: tuple[Formula | None, ...] = ()
    """By category; None (or none at all): the cell is a plain number."""
    marker: Xml = EMPTY
    """``c:marker`` of lines."""
    reach: int = 0
    """Half of that marker in EMU."""
    wider: tuple[tuple[int, int], ...] = ()
    """The same of points whose own marker is larger."""
    points: tuple[tuple[int, Xml], ...] = ()
    """Fill and line of points that differ."""
    markers: tuple[tuple[int, Xml], ...] = ()
    """Markers of points that differ, where the points themselves do not."""
    labels: tuple[Label, ...] = ()

    def reach_at(self, index: int) -> int:
        """Half of the marker of one point in EMU; 0 where there is none."""
        return 0 if self.values[index] is None else dict(self.wider).get(index, self.reach)


@frozen
class Plot:
    """Series drawn the same way on the same axes."""

    kind: str
    """bar, line, area, scatter, doughnut (``gap`` is the hole's share of the ring in percent)."""
    series: tuple[NativeSeries, ...]
    grouping: str = "standard"
    """standard, clustered, stacked, percentStacked."""
    direction: str = "col"
    """For bars: col or bar."""
    gap: int = 50
    overlap: int = 0
    secondary: bool = False


@frozen
class ValueAxis:
    """A fixed value axis."""

    minimum: float
    maximum: float
    step: float | None = None
    format: str = "General"
    visible: bool = True
    grid: bool = False
    is_log: bool = False
    """Whether values stand on a logarithmic scale of base ten; both ends are above zero then."""

    def share(self, value: float) -> float:
        """How far up the axis a value lies: 0 at its lower end, 1 at its upper one."""
        if self.is_log:
            return math.log(max(value, self.minimum) / self.minimum) / math.log(self.maximum / self.minimum)
        return (value - self.minimum) / (self.maximum - self.minimum)


@frozen
class Inner:
    """The plot area in fractions of the frame: positions become arithmetic."""

    x: float
    y: float
    w: float
    h: float


@frozen
class Chart:
    """A whole chart."""

    id: str
    """The figure's id."""
    language: str
    head: str
    """Title of the category column in the workbook."""
    categories: tuple[str, ...] | tuple[float, ...]
    """Words, or numbers for a scatter chart."""
    plots: tuple[Plot, ...]
    y: ValueAxis
    inner: Inner
    box: Box
    y2: ValueAxis | None = None
    x: ValueAxis | None = None
    """Only for scatter: the number axis below."""
    format: str = "General"
    """Number format of the values in the workbook."""
    category_size: float = 12
    category_labels: bool = True
    category_skip: int = 1
    """Above 1 only every so many categories are named, by user shapes."""
    dates: tuple[int, int] | None = None
    """First and last day of a date axis on which areas stand; the categories are days then, some of them twice."""
    legend: bool = False
    """Whether the series are named in a legend at the right: only where no place is left beside what is drawn."""
    reversed: bool = False
    """Categories from top to bottom (horizontal bars)."""
    category_keys: tuple[str, ...] = ()
    """What the categories are, however they are worded; a later refresh finds them by it. Empty: by their words."""
    extra: tuple[NativeSeries, ...] = field(default=())
    """Columns of the workbook that are not drawn (the quantiles behind a band)."""
    unlabelled: int = 0
    """Labels that found no room; their values stand in the workbook."""
    unnamed: tuple[str, ...] = ()
    """Names of lines for which there was no room: the lines are grey."""

    @property
    def series(self) -> tuple[NativeSeries, ...]:
        """All series, in the order of the workbook's columns."""
        return tuple(s for plot in self.plots for s in plot.series)

    @property
    def columns(self) -> tuple[NativeSeries, ...]:
        """Series and undrawn columns."""
        return self.series + self.extra

    @property
    def width(self) -> float:
        """Plot width in EMU."""
        return self.inner.w * self.box.w

    def at_slot(self, slot: float) -> float:
        """Fraction of the frame's width at a category (0 = centre of the first; half a slot = 0.5)."""
        return self.inner.x + self.inner.w * (slot + 0.5) / len(self.categories)

    def at_number(self, value: float) -> float:
        """Fraction of the frame's width at a number of a scatter axis."""
        if self.x is None:
            return self.at_slot(value)
        return self.inner.x + self.inner.w * self.x.share(value)

    def at_value(self, value: float, *, secondary: bool = False) -> float:
        """Fraction of the frame's height at a value."""
        axis = self.y2 if secondary and self.y2 else self.y
        return self.inner.y + self.inner.h * (1 - axis.share(value))

    def at_column(self, key: str, slot: int) -> float:
        """Fraction of the frame's width at the middle of one column inside its cluster."""
        middle = self.at_slot(slot)
        for plot in self.plots:
            keys = [s.key for s in plot.series]
            if plot.kind == "bar" and plot.grouping == "clustered" and key in keys:
                cluster = self.inner.w / len(self.categories) * len(keys) / (len(keys) + plot.gap / 100)
                return middle + cluster * ((keys.index(key) + 0.5) / len(keys) - 0.5)
        return middle
