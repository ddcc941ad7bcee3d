"""Porter's cross: five boxes with their signs, and arrows into the one in the middle."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from desktop.figures.figure import Certainty
from desktop.plotting import text
from desktop.plotting.box import Box
from desktop.plotting.shapes import Badge, Layout, Mark, Run, Stroke, Words
from desktop.plotting.signs import Sign
from desktop.theme.sign import BETWEEN, SQUARE, SQUARES, sign_width

if TYPE_CHECKING:
    from desktop.figures.figure import Cell, Figure, Node
    from desktop.plotting.shapes import Pixel
    from desktop.plotting.surface import Surface

MIDDLE, TOP, BELOW, LEFT, RIGHT = "rivalry", "new_entrants", "buyers", "suppliers", "substitutes"
UPRIGHT: Final = (TOP, MIDDLE, RIGHT)
"""Above each other in a cross."""
WIDE: Final = 640.0
"""From this width on the boxes stand as a cross, below it above each other as far as they can."""
PAD: Final = 12.0
ARROW: Final = 36.0
NARROW_ARROW: Final = 28.0
MOST_TALL: Final = 148.0
HEAD: Final = 5.0
HEADING, FOOT = 26.0, 18.0
"""For the name of a force, and for how many sources speak of it."""


def lay_out_forces(figure: Figure, surface: Surface, width: float, height: float) -> Layout:
    """Boxes and arrows in the room of the figure."""
    room = surface.room.cut(right=1, bottom=1)
    places = _cross(figure, room) if room.width >= WIDE else _tower(room)
    drawn = _Drawn()
    for node, row in zip(figure.nodes, figure.table.rows, strict=True):
        drawn.box(node, row, places[node.key], is_middle=node.key == MIDDLE)
    runs = [run for key, place in places.items() if key != MIDDLE for run in _arrow(place, places)]
    return Layout(
        width=width,
        height=height,
        plot=room,
        words=surface.words,
        labels=tuple(drawn.labels),
        badges=(*surface.badges, *drawn.badges),
        signs=tuple(drawn.signs),
        frame=tuple(drawn.strokes),
        runs=tuple(runs),
        marks=tuple(drawn.marks),
        dropped=tuple(drawn.dropped),
    )


def _cross(figure: Figure, room: Box) -> dict[str, Box]:
    """The classic picture: suppliers at the left, buyers at the right; boxes as high as their words need.

    A room too low for all that is said has the boxes beside the middle one.
    """
    for style, arrow in (("small", ARROW), ("micro", ARROW), ("micro", NARROW_ARROW)):
        wide = (room.width - 2 * arrow) / 3
        rows = zip(figure.nodes, figure.table.rows, strict=True)
        needed = {node.key: _needed(node, row, wide, style) for node, row in rows}
        tall = min(MOST_TALL, (room.height - 2 * arrow) / 3)
        if max(needed.values()) <= tall:
            return _crossed(room, arrow, dict.fromkeys(needed, tall))
        free = room.height - 2 * arrow - sum(needed[key] for key in UPRIGHT)
        if free >= 0 and max(needed[LEFT], needed[BELOW]) <= room.height:
            return _crossed(room, arrow, {key: own + free / 3 for key, own in needed.items()})
    return _beside(room, needed[MIDDLE])


def _beside(room: Box, middle: float) -> dict[str, Box]:
    """For a low room: two boxes at each side of the middle one, half as high as the room instead of a third."""
    wide = (room.width - 2 * ARROW) / 3
    tall = (room.height - NARROW_ARROW) / 2
    left, right, low = room.x, room.right - wide, room.bottom - tall
    high = min(room.height, max(middle, tall, room.height - tall))
    return {
        TOP: Box(left, room.y, wide, tall),
        LEFT: Box(left, low, wide, tall),
        MIDDLE: Box(left + wide + ARROW, room.centre[1] - high / 2, wide, high),
        BELOW: Box(right, room.y, wide, tall),
        RIGHT: Box(right, low, wide, tall),
    }


def _needed(node: Node, row: tuple[Cell, ...], wide: float, style: str) -> float:
    """The height of a box that holds all that sources say of a force."""
    lines = text.wrap_anyhow(node.detail, style, wide - 2 * PAD)
    return 2 * (PAD - 2) + HEADING + text.LINE[style] * len(lines) + (FOOT if row[4].value else 0)


def _crossed(room: Box, arrow: float, high: dict[str, float]) -> dict[str, Box]:
    """The cross with boxes of these heights; those at the sides are at least as high as the middle one."""
    wide, y = (room.width - 2 * arrow) / 3, room.y
    x, places = room.x + wide + arrow, {}
    for key in UPRIGHT:
        places[key] = Box(x, y, wide, high[key])
        y += high[key] + arrow
    middle = places[MIDDLE]
    for key, at in ((LEFT, room.x), (BELOW, x + wide + arrow)):
        side = min(room.height, max(middle.height, high[key]))
        top = min(max(room.y, middle.centre[1] - side / 2), room.bottom - side)
        places[key] = Box(at, top, wide, side)
    return places


def _tower(room: Box) -> dict[str, Box]:
    """For a narrow room: suppliers and substitutes share a row."""
    tall = min(MOST_TALL, (room.height - 3 * NARROW_ARROW) / 4)
    half, inset = (room.width - 28) / 2, room.width * 0.1
    step = tall + NARROW_ARROW
    whole = room.width - 2 * inset
    return {
        MIDDLE: Box(room.x + inset, room.y + 2 * step, whole, tall),
        TOP: Box(room.x + inset, room.y, whole, tall),
        BELOW: Box(room.x + inset, room.y + 3 * step, whole, tall),
        LEFT: Box(room.x, room.y + step, half, tall),
        RIGHT: Box(room.right - half, room.y + step, half, tall),
    }


def _arrow(place: Box, places: dict[str, Box]) -> list[Run]:
    """From a box to the middle one, along the shorter way; past what stands between."""
    middle = places[MIDDLE]
    if place.bottom <= middle.y:
        x = min(max(place.centre[0], middle.x + 12), middle.right - 12)
        return _pointed((x, place.bottom + 4), (x, middle.y - 4))
    if place.y >= middle.bottom:
        return _pointed((place.centre[0], place.y - 4), (place.centre[0], middle.bottom + 4))
    y = min(max(place.centre[1], middle.y + 12), middle.bottom - 12)
    if place.right <= middle.x:
        return _pointed((place.right + 4, y), (middle.x - 4, y))
    return _pointed((place.x - 4, y), (middle.right + 4, y))


def _pointed(start: Pixel, end: Pixel) -> list[Run]:
    (x1, y1), (x2, y2) = start, end
    back = -HEAD if (x2 > x1 or y2 > y1) else HEAD
    if x1 == x2:
        head = ((x2 - HEAD, y2 + back), end, (x2 + HEAD, y2 + back))
    else:
        head = ((x2 + back, y2 - HEAD), end, (x2 + back, y2 + HEAD))
    return [Run((start, end), 0, False, 1.25), Run(head, 0, False, 1.25)]


class _Drawn:
    """What has been laid out so far."""

    def __init__(self) -> None:
        self.labels: list[Words] = []
        self.badges: list[Badge] = []
        self.signs: list[Sign] = []
        self.strokes: list[Stroke] = []
        self.marks: list[Mark] = []
        self.dropped: list[str] = []

    def box(self, node: Node, row: tuple[Cell, ...], place: Box, *, is_middle: bool) -> None:
        """Frame, name, rating, direction, what sources say, how many they are."""
        _, rating, trend, _, sources = row
        self._frame(place, "text.primary" if is_middle else "line.strong")
        self.marks.append(Mark(node.key, node.key, node.text, node.entity, place.centre, place, False))
        inner = place.cut(PAD, PAD - 2, PAD, PAD - 2)
        wide = sign_width(rating.glyph, rating.level)
        self._title(node, inner, wide, rating, trend)
        at, foot = inner.y + HEADING, inner.bottom - (FOOT if sources.value else 0)
        style = "small"
        lines = text.wrap_anyhow(node.detail, style, inner.width)
        if len(lines) > int((foot - at) // text.LINE[style]):
            style = "micro"
            lines = text.wrap_anyhow(node.detail, style, inner.width)
        most = int((foot - at) // text.LINE[style])
        if most >= 1:
            shown = _shortened(lines, most, inner.width)
            tone = "text.secondary" if sources.value else "text.tertiary"
            self._words(shown, style, tone, inner.x, at)
        else:
            self.dropped.append(node.key)
        if sources.value and foot > inner.y + 20:
            y = foot + 9
            self.badges.append(Badge((inner.x + 5, y), Certainty.PUBLISHED))
            self._words((sources.detail or sources.text,), "micro", "text.secondary", inner.x + 16, y - 8)

    def _title(self, node: Node, inner: Box, wide: float, rating: Cell, trend: Cell) -> None:
        left = inner.right - wide
        arrow = trend.glyph or ""
        if arrow:
            left -= sign_width(arrow, 1.0) + 6
            self.signs.append(Sign((inner.right - wide - sign_width(arrow, 1.0) - 6, inner.y + 9), arrow, 1.0))
        name = _shortened(text.wrap_anyhow(node.name, "body.strong", left - inner.x - 8), 1, left - inner.x - 8)
        self._words(name, "body.strong", "text.primary", inner.x, inner.y)
        begin = inner.right - wide
        self.signs.append(Sign((begin, inner.y + 9), rating.glyph, rating.level))
        for step in range(SQUARES):
            x = begin + step * (SQUARE + BETWEEN)
            box = Box(x - BETWEEN / 2, inner.y, SQUARE + BETWEEN, 18)
            self.marks.append(Mark(f"{node.key}/{step + 1}", node.key, node.text, node.entity, box.centre, box, False))

    def _frame(self, place: Box, token: str) -> None:
        right, bottom = place.right, place.bottom
        corners = [(place.x, place.y), (right, place.y), (right, bottom), (place.x, bottom), (place.x, place.y)]
        pairs = pairwise(corners)
        self.strokes += [Stroke(start, end, token) for start, end in pairs]

    def _words(self, lines: tuple[str, ...], style: str, tone: str, x: float, y: float) -> None:
        if lines:
            wide = max(text.width(line, style) for line in lines)
            self.labels.append(Words(lines, Box(x, y, wide, text.LINE[style] * len(lines)), style, tone))


def _shortened(lines: tuple[str, ...], most: int, width: float) -> tuple[str, ...]:
    """As many lines as fit; the last one says that there is more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and text.width(f"{last}…", "micro") > width:
        last = last[:-1]
    return (*lines[: most - 1], f"{last.rstrip(' ,;:.，；：、。')}…")
