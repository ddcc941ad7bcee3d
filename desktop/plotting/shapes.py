"""What a laid out figure consists of: frozen shapes in logical pixels, ready to be painted by anyone.

Colours are names, not values: a token (``text.tertiary``) or an entity number (1 to 10, 0 unnamed, -1
the accent), so that a layout holds for both themes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.figures.figure import Certainty, Entity
    from desktop.plotting.box import Box, Scale

Pixel = tuple[float, float]
Tone = str | int
"""A colour token, or an entity number for words in that entity's text colour."""


@dataclass(frozen=True, slots=True)
class Words:
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


@dataclass(frozen=True, slots=True)
class Leader:
    """A thin line from a label to its point."""

    start: Pixel
    end: Pixel
    tone: Tone


@dataclass(frozen=True, slots=True)
class Badge:
    """A 12 px glyph of the grammar of certainty."""

    centre: Pixel
    kind: Certainty


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line of the frame: grid, axis, boundary, guide."""

    start: Pixel
    end: Pixel
    token: str
    style: str = "solid"
    """solid, dotted or guide."""


@dataclass(frozen=True, slots=True)
class Run:
    """A visible run of a series' line, cut to the plot."""

    points: tuple[Pixel, ...]
    colour: int
    dashed: bool
    weight: float


@dataclass(frozen=True, slots=True)
class Area:
    """A filled shape, cut to the plot: a band of the fan, or an area."""

    points: tuple[Pixel, ...]
    colour: int
    style: str
    """wash, hatched or solid."""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle that stands for a value: column, bar, treemap cell."""

    box: Box
    colour: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Dot:
    """A point a source states."""

    centre: Pixel
    colour: int
    certainty: Certainty
    diameter: float = 8.0


@dataclass(frozen=True, slots=True)
class Whisker:
    """The stated range of a value, or a bound: then the end is open and gets an arrow head."""

    start: Pixel
    end: Pixel
    colour: int
    open: bool = False


@dataclass(frozen=True, slots=True)
class GapBox:
    """A span of time nobody published a number for."""

    box: Box


@dataclass(frozen=True, slots=True)
class Arrow:
    """The arrow of a growth rate with its pill."""

    start: Pixel
    end: Pixel
    pill: Words
    pill_box: Box


@dataclass(frozen=True, slots=True)
class Tag:
    """A claim in words inside a treemap cell."""

    words: Words
    box: Box
    disputed: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that can be pointed at, chosen and walked to."""

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


@dataclass(frozen=True, slots=True)
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
    grid: tuple[Stroke, ...] = ()
    frame: tuple[Stroke, ...] = ()
    gaps: tuple[GapBox, ...] = ()
    areas: tuple[Area, ...] = ()
    blocks: tuple[Block, ...] = ()
    runs: tuple[Run, ...] = ()
    whiskers: tuple[Whisker, ...] = ()
    dots: tuple[Dot, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    plates: tuple[Box, ...] = ()
    """Page-coloured grounds under words on hatched cells."""
    tags: tuple[Tag, ...] = ()
    marks: tuple[Mark, ...] = ()
    empty: Box | None = None
    """The dotted outline of a chart that has nothing to show."""
    dropped: tuple[str, ...] = field(default=())
    """Keys of labels that found no room; their numbers stay in tooltip and table."""
