"""A life cycle drawn: the curve everybody knows without a scale, the marked positions, the criteria below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.analysis.life_cycle import STAGES
from desktop.figures.stage_curve import curve, middle_of
from desktop.figures.wording import say
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Dot, Leader, Mark, Run, Stroke, Words
from desktop.plotting.table import lay_out_table

if TYPE_CHECKING:
    from desktop.figures.figure import Figure, Node
    from desktop.plotting.shapes import Layout
    from desktop.plotting.surface import Surface

SHARE: Final = 0.38
"""What the curve takes of the height."""
LEAST, MOST = 140.0, 280.0
FOOT: Final = 24.0
"""Room for the names of the stages."""
TOP: Final = 30.0
DOT: Final = 12.0
STEP: Final = 18.0
_APART: Final = (-0.18, 0.18, 0.0, 0.34, -0.34)
"""Where several positions in one stage stand, in parts of its stretch."""


def lay_out_stages(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """The curve above, the table of criteria below."""
    room = surface.room
    tall = min(MOST, max(LEAST, room.height * SHARE))
    below = replace(surface, room=room.cut(top=min(room.height, tall + 16)))
    table = lay_out_table(figure, below, width, height)
    drawn = _Drawn(room._replace(height=tall), figure.language)
    drawn.stages([node for node in figure.nodes if not node.parent])
    drawn.positions([node for node in figure.nodes if node.parent])
    return replace(
        table,
        plot=room,
        labels=(*table.labels, *drawn.labels),
        leaders=tuple(drawn.leaders),
        grid=(*table.grid, *drawn.strokes),
        runs=(drawn.run,),
        dots=tuple(drawn.dots),
        marks=(*drawn.marks, *table.marks),
    )


class _Drawn:
    """The curve in its box."""

    def __init__(self, box: Box, language: str) -> None:
        self.box = box
        self.plot = box.cut(top=TOP, bottom=FOOT)
        self.run = Run(tuple(self._at(*place) for place in curve()), 0, False, 2.0)
        self.labels: list[Words] = []
        self.leaders: list[Leader] = []
        self.strokes: list[Stroke] = []
        self.dots: list[Dot] = []
        self.marks: list[Mark] = []
        said = say(language, "lifecycle.schematic")
        self._words(said, "micro", "text.tertiary", self.plot.x, box.y)

    def _at(self, across: float, up: float) -> tuple[float, float]:
        return self.plot.x + across * self.plot.width, self.plot.bottom - up * self.plot.height

    def stages(self, nodes: list[Node]) -> None:
        """Their names below, with a hairline between."""
        wide = self.plot.width / len(STAGES)
        for place, node in enumerate(nodes):
            left = self.plot.x + place * wide
            name = text.wrap_anyhow(node.name, "small", wide - 8)[:1]
            middle = left + wide / 2 - text.width(name[0], "small") / 2 if name else left
            self._words(name[0] if name else "", "small", "text.secondary", middle, self.plot.bottom + 6)
            if place:
                self.strokes.append(Stroke((left, self.plot.y), (left, self.plot.bottom), "chart.grid"))
        self.strokes.append(Stroke((self.plot.x, self.plot.bottom), (self.plot.right, self.plot.bottom), "chart.axis"))

    def positions(self, nodes: list[Node]) -> None:
        """A dot for each on the curve, its words beside; several in one stage stand apart."""
        counted: dict[str, int] = {}
        for node in nodes:
            number = counted.get(node.parent, 0)
            counted[node.parent] = number + 1
            alone = sum(1 for one in nodes if one.parent == node.parent) == 1
            shift = 0.0 if alone else _APART[number % len(_APART)]
            x, y = self._at(*middle_of(node.parent, shift))
            self.dots.append(Dot((x, y), node.colour, node.certainty, DOT))
            wide = text.width(node.name, "small.strong")
            left = min(max(self.plot.x, x - wide / 2), self.plot.right - wide)
            above = y - 30 - (number % 2) * STEP
            top = above if above >= self.box.y + 16 else y + 14 + (number % 2) * STEP
            self._words(node.name, "small.strong", "text.primary" if node.colour >= 0 else "accent", left, top)
            edge = top + 16 if top < y else top
            self.leaders.append(Leader((x, edge), (x, y - DOT / 2 if top < y else y + DOT / 2), "text.tertiary"))
            spot = Box(x - DOT, y - DOT, 2 * DOT, 2 * DOT)
            self.marks.append(Mark(node.key, node.parent, node.text, node.entity, (x, y), spot, True, node.colour))

    def _words(self, content: str, style: str, tone: str, x: float, y: float) -> None:
        if content:
            box = Box(x, y, text.width(content, style), text.LINE[style])
            self.labels.append(Words((content,), box, style, tone, plate=style == "small.strong"))
