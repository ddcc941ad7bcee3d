"""Room on a slide that no placeholder claims, and how it is divided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.model import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.export.pptx.layout_roles import Roles

_BELOW_TITLE, _ABOVE_FOOT = 90_000, 36_000
_MARGIN = 0.04
"""Share of the height kept free at the upper edge where no title stands there."""
_LOWEST = 0.93
"""Where the figure ends, as a share of the height, on a layout without any foot."""
_BETWEEN, _READING = 200_000, 0.318
"""Between two halves in EMU; the reading's share of the width."""


def free_area(known: Roles, size: tuple[int, int]) -> Box:
    """The largest rectangle beside the title and above the foot, clear of logos."""
    wide, high = size
    title = known.title.box
    head = [p.box for p in (known.section, known.subtitle) if p is not None] + [title]
    foot = [p.box.y for p in known.layout.of("ftr", "sldNum", "dt") if p.box.y > high // 2]
    foot += [p.box.y for p in (known.footnotes, known.source) if p is not None]
    lowest = min(foot, default=round(high * _LOWEST)) - _ABOVE_FOOT
    margin = min(title.x, wide // 8)
    top = round(high * _MARGIN)
    under = max((box.bottom for box in head if box.y < high * 0.6), default=top) + _BELOW_TITLE
    broad = title.w if title.w > wide // 2 else wide - 2 * margin
    left = title.x if title.w > wide // 2 else margin
    rooms = [
        Box(left, under, broad, lowest - under if title.y < high * 0.6 else 0),
        Box(left, top, broad, min(title.y, lowest) - _BELOW_TITLE - top),
        Box(title.right + _BELOW_TITLE, top, wide - margin - title.right - _BELOW_TITLE, lowest - top),
        Box(margin, top, title.x - _BELOW_TITLE - margin, lowest - top),
    ]
    usable = [room for room in rooms if room.w > 0 and room.h > 0] or [Box(margin, under, wide - 2 * margin, high // 3)]
    best = max(usable, key=lambda room: room.w * room.h)
    return _clear(best, known.layout.fixtures)


def _clear(area: Box, fixtures: Iterable[Box]) -> Box:
    """The area without the edge on which something is drawn; what stands in its middle stays below the figure."""
    for fixture in fixtures:
        if fixture.x >= area.right or fixture.right <= area.x or fixture.y >= area.bottom or fixture.bottom <= area.y:
            continue
        cuts = [
            area.inset(top=fixture.bottom - area.y),
            area.inset(bottom=area.bottom - fixture.y),
            area.inset(left=fixture.right - area.x),
            area.inset(right=area.right - fixture.x),
        ]
        best = max(cuts, key=lambda room: max(0, room.w) * max(0, room.h))
        if best.w > 0 and best.h > 0 and best.w * best.h > 0.7 * area.w * area.h:
            area = best
    return area


def half(area: Box) -> tuple[Box, Box]:
    """Left and right."""
    wide = (area.w - _BETWEEN) // 2
    return Box(area.x, area.y, wide, area.h), Box(area.x + wide + _BETWEEN, area.y, wide, area.h)


def quarters(area: Box) -> tuple[Box, Box, Box, Box]:
    """Upper left, upper right, lower left, lower right."""
    high = (area.h - _BETWEEN // 2) // 2
    upper, lower = Box(area.x, area.y, area.w, high), Box(area.x, area.bottom - high, area.w, high)
    return *half(upper), *half(lower)


def split(area: Box) -> tuple[Box, Box]:
    """A figure and the paragraphs beside it."""
    right = round(area.w * _READING)
    left = area.w - right - _BETWEEN
    return Box(area.x, area.y, left, area.h), Box(area.right - right, area.y, right, area.h)


def union(boxes: Sequence[Box]) -> Box:
    """The smallest rectangle around all."""
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top)


def overlap(a: Box, b: Box) -> bool:
    """Whether two rectangles share more than an edge."""
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom
