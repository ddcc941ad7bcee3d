"""Names of many lines in one column right of the plot, each joined to the end of its line by a leader.

A leader of a line that ends inside the plot goes to a gate at the plot's right edge, level where it can, and meets no
line, no marker and no other label on its way. Names stand in the order in which their leaders pass the gate, so that
none crosses another in the gutter behind it: that of their values, but for those that end early below a line that goes
on. A line whose end has no such way, and the least important names where the column is full, have no place here.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.placing import GAP, Choice, Place, facing
from desktop.figures.piles import stack
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.placing import Placer, Spot

GUTTER: Final = 150_000
"""Between the gate and the names, where leaders bend."""
_MOST: Final = 40
"""Ends that look for a place: no column holds more names."""
_APART: Final = 40_000
"""Between two names."""
_STEP: Final = 20_000
"""How finely the gate is searched."""
_STEEP: Final = 1.6
"""A leader rises or falls inside the plot by at most this part of its length."""
_FAR: Final = 500_000
"""And by at most so much."""
_LONG: Final = 0.5
"""Of the width up to the gate: a leader that is longer inside the plot is level, slanting it would look like a line."""
_NARROW: Final = 30_000
"""Between two leaders that pass the gate."""
_BESIDE: Final = 0.35
"""Of its height, by which the middle of a name may be off the end of its line, or off its leader's gate."""


@frozen
class Named:
    """The end of a line that wants its name in the column."""

    key: str
    at: Spot
    extent: tuple[float, float]
    """Width and height of the name."""
    rank: int
    """The lower, the more important."""
    is_last: bool
    """Whether the line goes on to the right edge of the plot."""


@frozen
class _Gated:
    named: Named
    port: float
    """The height at which its leader passes the gate."""


@dataclass(slots=True)
class EndColumn:
    """Seats names between ``left`` and the right edge of the frame, over ``floor``; ``gate``: see the module."""

    placer: Placer
    gate: float
    left: float
    floor: float
    _ports: list[_Gated] = field(default_factory=list)

    def seat(self, ends: Sequence[Named]) -> dict[str, Place]:
        """The places of those that found one, by their keys; they are taken then."""
        ends = sorted(ends, key=lambda one: one.rank)[:_MOST]
        before = len(self.placer.lines)
        for named in (one for one in ends if one.is_last):
            self._ports.append(_Gated(named, named.at[1]))
        for named in sorted((one for one in ends if not one.is_last), key=lambda one: (-one.at[0], one.rank)):
            port = self._port(named)
            if port is not None:
                self._ports.append(_Gated(named, port))
        self._drop_least()
        self._ports.sort(key=lambda one: (one.port, one.named.at[1]))
        found = self._placed()
        del self.placer.lines[before:]
        for place in found.values():
            self.placer.take(place)
        return found

    def _port(self, named: Named) -> float | None:
        """The height nearest to the end at which a leader may pass the gate; its stroke is taken then."""
        along = self.gate - named.at[0]
        most = min(_STEEP * along, _FAR) if along <= _LONG * self.gate else 0.0
        ports = [one.port for one in self._ports]
        early = [(one.named.at[1], one.port) for one in self._ports if not one.named.is_last]
        highest = max((port for y, port in early if y <= named.at[1]), default=0.0)
        lowest = min((port for y, port in early if y > named.at[1]), default=self.floor)
        for number in range(round(most / _STEP) + 1):
            for side in (1, -1) if number else (1,):
                port = named.at[1] - side * number * _STEP
                if not highest < port < lowest or any(abs(port - other) < _NARROW for other in ports):
                    continue
                way = self.placer.way(named.at, (self.gate, port))
                if way is not None and not self.placer.crossings(way):
                    self.placer.lines.append((way[0], way[-1]))
                    return port
        return None

    def _drop_least(self) -> None:
        """Leave out the least important names until the others have room."""
        while sum(one.named.extent[1] + _APART for one in self._ports) > self.floor:
            least = max(self._ports, key=lambda one: one.named.rank)
            self._ports.remove(least)

    def _placed(self) -> dict[str, Place]:
        wanted = [(one.port, one.named.extent[1] + _APART) for one in self._ports]
        found = {}
        for gated, top in zip(self._ports, stack(wanted, 0.0, self.floor), strict=True):
            place = None if top is None else self._place(gated, top + _APART / 2)
            if place is not None:
                found[gated.named.key] = place
        return found

    def _place(self, gated: _Gated, top: float) -> Place | None:
        """The name at this height, its leader bent at the gate; nothing where something stands there."""
        (x, y), (wide, tall) = gated.named.at, gated.named.extent
        rect = self.left, top, self.left + wide, top + tall
        if not self.placer.is_free(rect):
            return None
        middle = top + tall / 2
        place = Place(Choice("r", self.left - x - GAP, middle - y), rect, self.placer.over_grid(rect))
        is_level = abs(middle - gated.port) <= _BESIDE * tall
        if gated.named.is_last and is_level:
            return place
        end = facing((x, y), rect)
        way = self.placer.way((x, y), (self.gate, gated.port), (end[0], gated.port) if is_level else end)
        return None if way is None or self.placer.crossings(way) else replace(place, leader=way)
