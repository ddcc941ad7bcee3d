"""Colours of slides: scheme colours only, so that a company's theme takes over.

An entity keeps its colour through a deck. Screens know ten entity colours, themes six accents:
:class:`Palette` hands out accents in the order in which entities first appear in the deck, then
darker shades of them.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from desktop.export.pptx.xml import Xml, join, tag, val
from desktop.figures.figure import Certainty, Figure
from desktop.figures.palette import MEASURES
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HAIRLINE = 6_350
THIN = 9_525
OUTLINE = 15_875
"""Line widths in EMU: 0.5, 0.75 and 1.25 pt."""


@frozen
class Colour:
    """A theme slot with its luminance changes, applied one after the other."""

    slot: str
    changes: tuple[tuple[str, int], ...] = ()

    def light(self) -> Colour:
        """40 % of the colour on white: forecast values."""
        return Colour(self.slot, (*self.changes, ("lumMod", 40_000), ("lumOff", 60_000)))

    def wash(self) -> Colour:
        """A tint for bands behind lines."""
        return Colour(self.slot, (*self.changes, ("lumMod", 20_000), ("lumOff", 80_000)))

    def xml(self) -> Xml:
        """``a:schemeClr``."""
        return tag("a:schemeClr", {"val": self.slot}, *(val(f"a:{name}", by) for name, by in self.changes))


TEXT = Colour("tx1")
TITLE = Colour("tx2")
PAGE = Colour("bg1")
BAND = Colour("bg2")
MUTED = Colour("bg1", (("lumMod", 40_000),))
RULE = Colour("bg1", (("lumMod", 75_000),))
GRID = Colour("bg1", (("lumMod", 85_000),))
UNNAMED = Colour("bg1", (("lumMod", 50_000),))
REFUTED = Colour("accent6")
ACCENT = Colour("accent1")
WARNING = Colour("accent2")
AGREES = Colour("accent4")

_OF_MEASURES = dict(zip(MEASURES, (ACCENT, Colour("accent2")), strict=True))
"""Measures are no entities: they take no colour away from one, and none from each other."""
_SLOTS = tuple(Colour(f"accent{i}") for i in range(1, 7))
_SHADES = tuple(Colour(f"accent{i}", (("lumMod", 55_000),)) for i in (2, 4, 3, 6, 5, 1))

_PALE: ContextVar[frozenset[str]] = ContextVar("pale", default=frozenset())
"""Accents of the template on which the page's colour is hard to read."""

NO_FILL = tag("a:noFill")
NO_LINE = tag("a:ln", None, NO_FILL)
INVISIBLE = tag("c:spPr", None, NO_FILL, NO_LINE)


@frozen
class Palette:
    """Entity colour number of the screen -> theme colour of this deck."""

    order: tuple[int, ...] = ()

    @classmethod
    def of(cls, figures: Iterable[Figure], known: Iterable[int] = ()) -> Palette:
        """Colours in order of appearance; the scenario (-1) after all entities that stand before it.

        ``known`` are the entities of a deck that is written again: they keep their colours, others come after them.
        """
        seen: dict[int, None] = dict.fromkeys(known)
        for figure in figures:
            for number in (one for one in _numbers(figure) if one not in _OF_MEASURES):
                seen.setdefault(number, None)
        return cls(tuple(seen))

    def colour(self, number: int, *, single: bool = False) -> Colour:
        """Theme colour of an entity; ``single``: the figure has only one, which takes the accent."""
        if number == 0:
            return UNNAMED
        if single or number not in self.order:
            return ACCENT if single else _OF_MEASURES.get(number, ACCENT)
        place = self.order.index(number)
        return (_SLOTS + _SHADES)[place % (len(_SLOTS) + len(_SHADES))]


def is_single(figure: Figure) -> bool:
    """Whether the figure speaks of one entity only."""
    return len(set(_numbers(figure))) <= 1


def _numbers(figure: Figure) -> list[int]:
    found = [s.colour for s in figure.series] + [n.colour for n in figure.nodes] + [p.colour for p in figure.panels]
    found += [n.colour for n in figure.graph.nodes] if figure.graph is not None else []
    return [number for number in found if number != 0]


def solid(colour: Colour) -> Xml:
    """A plain fill."""
    return tag("a:solidFill", None, colour.xml())


def line(colour: Colour, width: int, dash: str = "", *, round_caps: bool = False) -> Xml:
    """A line of one colour; ``dash`` as DrawingML names it."""
    attributes: dict[str, str | int | float] = {"w": width}
    if round_caps:
        attributes["cap"] = "rnd"
    parts = [solid(colour)]
    if dash:
        parts.append(val("a:prstDash", dash))
    if round_caps:
        parts.append(tag("a:round"))
    return tag("a:ln", attributes, *parts)


def hatch(colour: Colour, ground: Colour = PAGE) -> Xml:
    """Diagonal strokes: derived or modelled."""
    return tag(
        "a:pattFill",
        {"prst": "wdUpDiag"},
        tag("a:fgClr", None, colour.xml()),
        tag("a:bgClr", None, ground.xml()),
    )


def surface(colour: Colour, certainty: Certainty, edge: Xml = NO_LINE) -> Xml:
    """Fill and line of an area (bar, tile, swatch) in the grammar of the marks."""
    if certainty is Certainty.PUBLISHED:
        return join(solid(colour), edge)
    if certainty is Certainty.FORECAST:
        return join(solid(colour.light()), edge)
    fill, outline = {
        Certainty.MODELLED: (hatch(colour), line(colour, THIN)),
        Certainty.DISPUTED: (solid(PAGE), line(colour, OUTLINE)),
        Certainty.PART_OF_YEAR: (solid(colour.light()), line(colour, THIN, "sysDash")),
        Certainty.REFUTED: (solid(PAGE), line(REFUTED, OUTLINE, "sysDash")),
        Certainty.NOT_PUBLISHED: (NO_FILL, line(MUTED, THIN, "sysDot")),
    }[certainty]
    return join(fill, outline)


@contextmanager
def inked_for(pale: frozenset[str]) -> Iterator[None]:
    """Within it words on these accents of a template take the colour of its text, not that of its page."""
    before = _PALE.set(pale)
    try:
        yield
    finally:
        _PALE.reset(before)


def on(colour: Colour, certainty: Certainty) -> Colour:
    """Text colour on such an area: that of the page where it can be read there."""
    is_pale = colour.slot in _PALE.get() and not colour.changes
    return PAGE if certainty is Certainty.PUBLISHED and colour is not UNNAMED and not is_pale else TEXT


REST = join(
    tag("a:pattFill", {"prst": "ltUpDiag"}, tag("a:fgClr", None, RULE.xml()), tag("a:bgClr", None, PAGE.xml())),
    line(MUTED, THIN, "sysDot"),
)
"""What nobody published of a stated whole: hatched in grey inside a dotted line."""
