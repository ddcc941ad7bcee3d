"""The grid of a matrix while it is being laid out."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.figures.figure import Certainty
from desktop.frozen import frozen
from desktop.plotting.box import Box
from desktop.plotting.shapes import Block, Heat, Mark, Tag, Words
from desktop.theme.sign import UNKNOWN


@frozen
class Grid:
    """Where the cells are."""

    box: Box
    rows: int
    columns: int
    wide: float
    tall: float
    left: float
    """Width of the head column."""

    def cell(self, row: int, column: int) -> Box:
        """The place of a cell."""
        return Box(self.box.x + column * self.wide, self.box.y + row * self.tall, self.wide, self.tall)


@dataclass(slots=True)
class Drawn:
    """What has been laid out so far."""

    words: list[Words] = field(default_factory=list)
    labels: list[Words] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    heats: list[Heat] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def unknown(room: Box) -> Block:
    """The dotted box in the middle of a room."""
    wide, tall = min(UNKNOWN[0], max(4.0, room.width - 8)), min(UNKNOWN[1], max(4.0, room.height - 6))
    return Block(Box(room.centre[0] - wide / 2, room.centre[1] - tall / 2, wide, tall), 0, Certainty.NOT_PUBLISHED)
