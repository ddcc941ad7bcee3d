"""What a laid out figure consists of: frozen shapes in logical pixels, ready to be painted by anyone.

Shapes of which a picture has hundreds are tuples: one that follows the hand makes them anew at each step.
Colours are names, not values: a token (``text.tertiary``) or an entity number (1 to 10, 0 unnamed, -1
the accent), so that a layout holds for both themes.
"""

from __future__ import annotations

from dataclasses import field, replace
from math import cos, radians, sin
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Certainty, Entity
    from desktop.plotting.box import Box, Scale
    from desktop.plotting.graph_shapes import Link, NodeBox
    from desktop.plotting.sector import Sector
    from desktop.plotting.signs import Sign
    from desktop.plotting.time_shapes import Bars, Patch, TimePlaces

Pixel = tuple[float, float]
Tone = str | int
"""A colour token, or an entity number for words in that entity's text colour."""


class Words(NamedTuple):
    """A block of lines; the box is exactly what the text takes."""

    lines: tuple[str, ...]
    box: Box
    style: str
    tone: Tone
    align: str = "left"
    """left, middle or right, inside the box."""
    plate: bool = False
    """Whether a page-coloured plate lies under it."""
    on_fill: bool = False
    """Whether the tone is an entity whose fill lies under the words."""
    turn: float = 0.0
    """Degrees by which the words are turned clockwise around the middle of the box."""

    @property
    def room(self) -> Box:
        """The upright rectangle around the words as they stand."""
        if not self.turn:
            return self.box
        across, down = abs(cos(radians(self.turn))), abs(sin(radians(self.turn)))
        wide = self.box.width * across + self.box.height * down
        tall = self.box.width * down + self.box.height * across
        x, y = self.box.centre
        return self.box._replace(x=x - wide / 2, y=y - tall / 2, width=wide, height=tall)


@frozen
class Leader:
    """A thin line from a label to its point."""

    start: Pixel
    end: Pixel
    tone: Tone


@frozen
class Badge:
    """A 12 px glyph of the grammar of certainty."""

    centre: Pixel
    kind: Certainty


class Stroke(NamedTuple):
    """A straight line of the frame: grid, axis, boundary, guide."""

    start: Pixel
    end: Pixel
    token: str
    style: str = "solid"
    """solid, dotted or guide."""


class Run(NamedTuple):
    """A visible run of a series' line, cut to the plot."""

    points: tuple[Pixel, ...]
    colour: int
    dashed: bool
    weight: float
    dotted: bool = False
    """Only guides the eye: an end of it is the value of a part of a year."""


@frozen
class Area:
    """A filled shape, cut to the plot: a band of the fan, or an area."""

    points: tuple[Pixel, ...]
    colour: int
    style: str
    """wash, hatched, solid or rest (the part of a whole that nobody published)."""


@frozen
class Block:
    """A rectangle that stands for a value: column, bar, treemap cell."""

    box: Box
    colour: int
    certainty: Certainty
    key: str = ""
    """Key of its mark: what moves to its new place when the figure changes. Empty for what does not move."""
    rest: bool = False
    """Whether it is the part of a whole that nobody published: hatched in grey inside its dotted outline."""


class Tile(NamedTuple):
    """A cell too small for words: a plain rectangle, painted with all others of its colour at once."""

    box: Box
    colour: int
    certainty: Certainty
    key: str = ""
    grain: bool = False
    """Whether it stands for many parts that are too small to be drawn one by one."""


@frozen
class Heat:
    """The ground of a matrix cell: the darker the higher its value."""

    box: Box
    shade: float
    """0 (the page) to 1 (the highest value)."""
    certainty: Certainty


class Dot(NamedTuple):
    """A point a source states."""

    centre: Pixel
    colour: int
    certainty: Certainty
    diameter: float = 8.0


@frozen
class Bubble:
    """A disc whose area stands for a value; what lies below it shows through."""

    centre: Pixel
    radius: float
    colour: int
    certainty: Certainty
    key: str = ""


@frozen
class Whisker:
    """The stated range of a value, or a bound: then the end is open and gets an arrow head."""

    start: Pixel
    end: Pixel
    colour: int
    open: bool = False


class DateGlyph(NamedTuple):
    """Something dated: a dot for a day, a bar for a month, an outlined bar for a year."""

    box: Box
    kind: str
    """day, month, year, or none where nobody says when."""
    tentative: bool = False
    key: str = ""
    disputed: bool = False
    """Whether sources disagree about the date: then it is a ring."""


@frozen
class GapBox:
    """A span of time nobody published a number for."""

    box: Box


@frozen
class Arrow:
    """The arrow of a growth rate or a difference, level or upright, with its pill."""

    start: Pixel
    end: Pixel
    pill: Words
    pill_box: Box
    key: str = ""
    """Of its mark."""
    refused: bool = False
    """Whether the pill says why there is no number."""
    open_start: bool = False
    """Whether the start lies outside the window; then there is nothing to hold."""
    open_end: bool = False
    has_shaft: bool = True
    tone: Tone = "text.primary"
    """Among several series the colour of its own."""


class Tag(NamedTuple):
    """A claim in words inside a treemap cell."""

    words: Words
    box: Box
    disputed: bool


class Mark(NamedTuple):
    """Something that can be pointed at, chosen and walked to. A tuple: a picture may have ten thousand."""

    key: str
    """Unique inside the figure: series and point, or node."""
    group: str
    text: str
    entity: Entity | None
    centre: Pixel
    box: Box
    round: bool
    """Whether it is a point (found by distance) rather than a block (found by its box)."""
    colour: int = 0
    strong: bool = True
    """Whether a source states it (or it is a block): only these are outlined when their entity is selected."""
    sector: Sector | None = None
    """Its shape where it is a piece of a ring: found by angle and distance, and outlined as such."""
    reach: tuple[Pixel, ...] = ()
    """Outline of the area around a block in which it is found too."""


@frozen
class Layout:
    """A figure in logical pixels: everything the painters need, nothing they decide."""

    width: float
    height: float
    plot: Box
    x: Scale | None = None
    y: Scale | None = None
    words: tuple[Words, ...] = ()
    """Title, subtitle, ticks, key, source: outside the plot."""
    labels: tuple[Words, ...] = ()
    """Direct labels: these never touch each other and never leave the picture."""
    leaders: tuple[Leader, ...] = ()
    badges: tuple[Badge, ...] = ()
    signs: tuple[Sign, ...] = ()
    grounds: tuple[Box, ...] = ()
    """Behind everything, in the colour of the frame: a reference column."""
    grid: tuple[Stroke, ...] = ()
    frame: tuple[Stroke, ...] = ()
    gaps: tuple[GapBox, ...] = ()
    areas: tuple[Area, ...] = ()
    heats: tuple[Heat, ...] = ()
    tiles: tuple[Tile, ...] = ()
    blocks: tuple[Block, ...] = ()
    sectors: tuple[Sector, ...] = ()
    runs: tuple[Run, ...] = ()
    links: tuple[Link, ...] = ()
    node_boxes: tuple[NodeBox, ...] = ()
    whiskers: tuple[Whisker, ...] = ()
    dots: tuple[Dot, ...] = ()
    bubbles: tuple[Bubble, ...] = ()
    """The largest first, so that none hides a smaller one."""
    arrows: tuple[Arrow, ...] = ()
    dates: tuple[DateGlyph, ...] = ()
    plates: tuple[Box, ...] = ()
    """Page-coloured grounds under words on hatched cells."""
    tags: tuple[Tag, ...] = ()
    marks: tuple[Mark, ...] = ()
    empty: Box | None = None
    """The dotted outline of a chart that has nothing to show."""
    patches: tuple[Patch, ...] = ()
    bars: tuple[Bars, ...] = ()
    timeline: TimePlaces | None = None
    still: Layout | None = None
    """What stays where it is while the window moves: its shapes are the first ones of each kind here."""
    dropped: tuple[str, ...] = field(default=())
    """Keys of labels that found no room; their numbers stay in tooltip and table."""

    @property
    def following(self) -> Layout:
        """What follows the window: all of it where nothing is still."""
        still = self.still
        if still is None:
            return self
        rest = {kind: getattr(self, kind)[len(getattr(still, kind)) :] for kind in _STILL}
        return replace(self, still=None, **rest)


_STILL: Final = ("words", "labels", "frame", "dates", "tags", "patches")
"""The kinds of shapes that may stay where they are."""
