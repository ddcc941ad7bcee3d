"""From one picture to the next: shapes of the same key move to their new place, because it explains where they went.

Works on finished layouts, whatever family they are of. Words wait until everything has arrived.
"""

from __future__ import annotations

from dataclasses import replace
from math import pi
from typing import TYPE_CHECKING, Final

from desktop.plotting.box import Box
from desktop.plotting.sector import Sector
from desktop.plotting.shapes import Block, Layout, Tile
from desktop.plotting.transition_points import MovingPoints

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.figures.figure import Figure

DURATION: Final = 180
"""Milliseconds."""
MOST: Final = 2_000
"""More shapes than this are not moved: a frame would take longer than it is shown."""
STILL: Final = 0.5
"""What moves by less than that many pixels stands still."""
_ROOT: Final = "root"
_REST: Final = "#rest"

Shape = Block | Tile | Sector


class Transition:
    """Pictures between two layouts."""

    def __init__(self, before: Layout, after: Layout, names: Mapping[str, str] | None = None) -> None:
        """``names`` says under which key a shape of the old picture is found in the new one, where it is another."""
        self._after = after
        renamed = names or {}
        old = _shapes(before)
        self._old = {renamed.get(key, key): shape for key, shape in old.items()}
        self._new = _shapes(after)
        self._points = MovingPoints(before, after, MOST)
        self._staying = {key for key, shape in self._new.items() if key in self._old and _alike(shape, self._old[key])}

    @property
    def moves(self) -> bool:
        """Whether anything of the old picture is found elsewhere in the new one."""
        if len(self._old) + len(self._new) > MOST:
            return False
        return self._points.moves(STILL) or any(_far(self._old[key], self._new[key]) for key in self._staying)

    def at(self, share: float) -> Layout:
        """The picture after a share of the time: fast at first, slow at the end."""
        eased = 1 - (1 - min(max(share, 0.0), 1.0)) ** 3
        leaving = [shape for key, shape in self._old.items() if key not in self._staying]
        coming = [shape for key, shape in self._new.items() if key not in self._staying]
        moving = [_between(self._old[key], self._new[key], eased) for key in self._new if key in self._staying]
        # What grows covers what leaves; what shrinks uncovers what comes.
        shapes = [*leaving, *coming, *moving] if eased < 0.5 else [*coming, *moving]
        return replace(
            self._points.at(1 - eased) if len(self._points) else self._after,
            labels=(),
            tags=(),
            plates=(),
            tiles=tuple(shape for shape in shapes if isinstance(shape, Tile)),
            blocks=tuple(shape for shape in shapes if isinstance(shape, Block)),
            sectors=tuple(shape for shape in shapes if isinstance(shape, Sector)),
        )


def transition(old: Figure, before: Layout, new: Figure, after: Layout) -> Transition | None:
    """The way from one figure's picture to another's; None where nothing would be seen to move."""
    if old.family is not new.family and not (old.nodes and new.nodes):
        return None
    way = Transition(before, after, _names(old, new))
    return way if way.moves else None


def _names(old: Figure, new: Figure) -> dict[str, str]:
    """The whole has one key in every figure: after a step into a part, or out of it, it is another thing."""
    was, now = (figure.nodes[0].entity if figure.nodes else None for figure in (old, new))
    if was is None or now is None or was == now:
        return {}
    if any(node.key == now.id for node in old.nodes):  # into a part
        return {_ROOT: "", f"{_ROOT}{_REST}": "", now.id: _ROOT, f"{now.id}{_REST}": f"{_ROOT}{_REST}"}
    return {_ROOT: was.id, f"{_ROOT}{_REST}": f"{was.id}{_REST}"}


def _shapes(layout: Layout) -> dict[str, Shape]:
    found: dict[str, Shape] = {}
    shapes: tuple[Iterable[Shape], ...] = (layout.tiles, layout.blocks, layout.sectors)
    for some in shapes:
        found.update((shape.key, shape) for shape in some if shape.key)
    return found


def _alike(a: Shape, b: Shape) -> bool:
    return isinstance(a, Sector) == isinstance(b, Sector)


def _far(a: Shape, b: Shape) -> bool:
    if isinstance(a, Sector) and isinstance(b, Sector):
        pairs = ((a.inner, b.inner), (a.outer, b.outer), (a.start * b.outer, b.start * b.outer))
        return any(abs(one - other) > STILL for one, other in (*pairs, (a.sweep * b.outer, b.sweep * b.outer)))
    if isinstance(a, Sector) or isinstance(b, Sector):
        return False
    return any(abs(one - other) > STILL for one, other in zip(a.box, b.box, strict=True))


def _between(a: Shape, b: Shape, share: float) -> Shape:
    if isinstance(a, Sector) and isinstance(b, Sector):
        x, y = (_mix(one, other, share) for one, other in zip(a.centre, b.centre, strict=True))
        return replace(
            b,
            centre=(x, y),
            inner=_mix(a.inner, b.inner, share),
            outer=_mix(a.outer, b.outer, share),
            start=_mix(a.start, b.start, share),
            sweep=min(_mix(a.sweep, b.sweep, share), 2 * pi),
        )
    if isinstance(a, Sector) or isinstance(b, Sector):
        return b
    box = Box(*(_mix(one, other, share) for one, other in zip(a.box, b.box, strict=True)))
    return b._replace(box=box) if isinstance(b, Tile) else replace(b, box=box)


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share
