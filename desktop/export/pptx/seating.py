"""Labels that look for their places: beside their point, those of one point together, else at the end of a leader."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from math import dist
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.label_choices import above_or_below, around, close, further, outward
from desktop.export.pptx.label_ground import aligned, first_line, reader_shift
from desktop.export.pptx.metrics import line_height, width
from desktop.export.pptx.model import Box, Label
from desktop.export.pptx.placing import Choice, Place, Placer, choice_for
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.colours import Colour
    from desktop.export.pptx.line_ends import EndLabel
    from desktop.export.pptx.model import Chart, NativeSeries
    from desktop.export.pptx.placing import Spot

_USUAL: Final = 70_000
"""From the middle of a mark to its edge: beside larger ones labels stand further away."""
MOST: Final = 200
"""Of more labels in one chart nobody reads any: further ones look for no place."""
_MOST_FAR: Final = 40
"""As many look for one at the end of a leader."""
_ONE_PLACE: Final = 40_000
"""Points nearer to each other than this in EMU are one to the eye."""
Places = Callable[[float, float], Sequence[Choice]]
"""Places to try for a label of a width and a height."""


@frozen
class Wanted:
    """A label that looks for its place."""

    native: NativeSeries
    slot: int
    at: Spot
    words: EndLabel
    size: float
    bold: bool
    colour: Colour
    line: str = ""
    """The key of the line at whose end it stands."""

    @property
    def extent(self) -> tuple[float, float]:
        """Width and height."""
        if self.bold:
            return self.words.extent(self.size)
        return float(width(self.words.text, self.size)), float(line_height(self.words.text, self.size))

    @property
    def lines(self) -> int:
        """How many it takes."""
        return self.words.text.count("\n") + 1

    @property
    def tells_name(self) -> bool:
        """Whether it says whose line it is."""
        return bool(self.line) and bool(self.words.name or not self.words.format)

    @property
    def shapes(self) -> list[Wanted]:
        """As it is, then with its name on more lines."""
        return [replace(self, words=words) for words in self.words.shapes(self.size)]


@frozen
class Block:
    """The labels of one point from top to bottom: mostly one, several where series state the same value."""

    members: tuple[Wanted, ...]

    @property
    def at(self) -> Spot:
        """The point."""
        return self.members[0].at

    @property
    def extent(self) -> tuple[float, float]:
        """Width and height of all of them together."""
        wides, talls = zip(*(one.extent for one in self.members), strict=True)
        return max(wides), sum(talls)

    @property
    def shapes(self) -> Iterator[Block]:
        """As it is, then with all names on more lines."""
        ways = [one.shapes for one in self.members]
        for lines in range(max(map(len, ways))):
            yield Block(tuple(shapes[min(lines, len(shapes) - 1)] for shapes in ways))

    @property
    def short(self) -> Block:
        """With the beginnings of the names only."""
        return Block(tuple(replace(one, words=one.words.short(one.size)) for one in self.members))

    def rows(self, place: Place, placer: Placer) -> Iterator[tuple[Wanted, Place]]:
        """Each label with its part of the block's place.

        Labels of several lines stand on one axis. Others begin, or left of their point end, together, as the lines of
        a single label do. One leader leads to the label that is nearest to the point.
        """
        if len(self.members) == 1:
            yield self.members[0], aligned(place, self.at) if self.members[0].lines > 1 else place
            return
        left, top, right, _ = place.rect
        talls = [one.extent[1] for one in self.members]
        is_centred = place.position in ("t", "b") or any(one.lines > 1 for one in self.members)
        side = "t" if is_centred else "l" if right <= self.at[0] else "r"
        tops = list(accumulate(talls[:-1], initial=top))
        nearest = min(range(len(tops)), key=lambda row: abs(tops[row] + talls[row] / 2 - self.at[1]))
        for row, (one, upper) in enumerate(zip(self.members, tops, strict=True)):
            wide, tall = one.extent
            start = {"t": (left + right - wide) / 2, "l": right - wide}.get(side, left)
            rect = start, upper, start + wide, upper + tall
            leader = place.leader if row == nearest else None
            yield one, Place(choice_for(side, one.at, rect), rect, placer.over_grid(rect), leader)


def blocks_of(labels: Iterable[Wanted]) -> list[Block]:
    """Labels of points that are one to the eye together, the higher value over the other, in the order of the first."""
    found: list[list[Wanted]] = []
    near: dict[tuple[int, int], list[list[Wanted]]] = {}
    for one in labels:
        column, row = int(one.at[0] // _ONE_PLACE), int(one.at[1] // _ONE_PLACE)
        around = (near.get((column + dx, row + dy), ()) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        same = (block for blocks in around for block in blocks if dist(block[0].at, one.at) < _ONE_PLACE)
        block = next(same, None)
        if block is None:
            found.append([one])
            near.setdefault((column, row), []).append(found[-1])
        else:
            block.append(one)
    return [Block(tuple(sorted(block, key=lambda one: one.at[1]))) for block in found]


@dataclass(slots=True)
class Seating:
    """Gives labels their places, one after the other."""

    chart: Chart
    placer: Placer
    found: dict[str, list[Label]] = field(default_factory=dict)
    waiting: list[Block] = field(default_factory=list)
    many: bool = False
    """Whether so many lines end that a note tells the names without room; else their beginnings are shown."""
    tried: int = 0
    missed: list[Wanted] = field(default_factory=list)

    def seat(self, block: Block, choices: Sequence[Choice], *, may_cross: bool = True) -> bool:
        """Put labels at the best of some places; False where each would cover something."""
        more = self.placer.reach(block.at) - _USUAL
        choices = outward(choices, more) if more > 0 else choices
        place = self.placer.place_if_free(block.at, block.extent, choices, may_cross=may_cross)
        for wanted, own in block.rows(place, self.placer) if place is not None else ():
            self.keep(wanted, own)
        return place is not None

    def seat_near(self, block: Block, places: Places) -> None:
        """Put labels beside their point, perhaps on several lines; those without room there wait for the others."""
        self.tried += 1
        ways = (places, close) if len(block.members) > 1 else (places,)
        if self.tried > MOST or not any(self._led(one, way) for one in block.shapes for way in ways):
            self.waiting.append(block)

    def seat_far(self) -> None:
        """Put what waits at the ends of leaders, or with a shorter name; what has no room there either is left out."""
        for block in self.waiting[:_MOST_FAR]:
            if not self._seat_far(block):
                is_one = len(block.members) == 1
                self.missed += [one for one in block.members if is_one or not self._seat_far(Block((one,)))]
        self.missed += [one for block in self.waiting[_MOST_FAR:] for one in block.members]

    def _seat_far(self, block: Block) -> bool:
        """Rather far away than with a leader across a line, rather that than with less of a name.

        The leader of a name crosses no line: it would seem to be that one's. Among many lines no name is cut either.
        """
        far = further if len(block.members) == 1 else above_or_below
        if any(self._led(one, far, may_cross=False) for one in block.shapes):
            return True
        may_cross = not any(one.line for one in block.members)
        if may_cross and any(self._led(one, far) for one in block.shapes):
            return True
        return not self.many and any(self._led(block.short, ways, may_cross=may_cross) for ways in (far, around))

    def _led(self, block: Block, places: Places, *, may_cross: bool = True) -> bool:
        return self.seat(block, places(*block.extent), may_cross=may_cross)

    def keep(self, wanted: Wanted, place: Place) -> None:
        """Write a label at its place."""
        words, (left, top, right, bottom) = wanted.words, place.rect
        dx, dy = reader_shift(wanted.native.reach_at(wanted.slot), first_line(place, wanted.lines))
        first, *others = [line.rstrip() for line in (words.name if words.format else words.text).split("\n")]
        upper = top + (bottom - top) / wanted.lines
        under = Box(round(left), round(upper), round(right - left), round(bottom - upper))
        label = Label(
            wanted.slot,
            format=words.format,
            text=first,
            position=place.position,
            size=wanted.size,
            bold=wanted.bold,
            colour=wanted.colour,
            dx=dx / self.chart.box.w,
            dy=dy / self.chart.box.h,
            plate=place.over_grid,
            leader=tuple((round(x), round(y)) for x, y in place.leader or ()),
            further=tuple(others),
            under=under if others else None,
        )
        self.found.setdefault(wanted.native.key, []).append(label)
