"""What each placeholder of a layout is good for: by type and index, else by where it stands and how high it is.

Our own template marks its places with indices of their own. In any other template the same numbers
mean something else, so that an index counts only where the geometry agrees with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layout_file import Layout, Placeholder

SECTION, SUBTITLE, FOOTNOTES, SOURCE = 20, 21, 22, 23
HEADS = (15, 16)
FIGURES: Final = ("chart", "obj", "tbl", "pic")
TITLES: Final = ("title", "ctrTitle")
_THIN, _WIDE = 0.11, 0.45
"""Shares of the slide: up to this height a place is for a line or two, from this width on for a sentence."""
_SMALLEST: Final = 0.1
"""Share of the slide a figure needs at least."""
_LOW: Final = 0.6
"""From here down, as a share of the height, stands what belongs to the foot."""


@frozen
class Roles:
    """A layout's places by what they are good for."""

    layout: Layout
    title: Placeholder
    section: Placeholder | None = None
    subtitle: Placeholder | None = None
    figures: tuple[Placeholder, ...] = ()
    heads: tuple[Placeholder, ...] = ()
    """One line of words over each figure, in their order."""
    texts: tuple[Placeholder, ...] = ()
    """Places for several paragraphs."""
    footnotes: Placeholder | None = None
    source: Placeholder | None = None
    left_over: int = 0
    """Lines of words that we have no use for."""

    @property
    def named(self) -> int:
        """How many of the words around a figure have a place of their own."""
        return sum(1 for place in (self.section, self.subtitle, self.footnotes, self.source) if place is not None)


def roles(layout: Layout, size: tuple[int, int]) -> Roles | None:
    """What a layout is good for; None where it has no title, without which no slide can be named."""
    titles = [p for p in layout.of(*TITLES) if p.style.upright]
    if not titles:
        return None
    title = titles[0]
    whole = size[0] * size[1]
    figures = [p for p in layout.of(*FIGURES) if p.style.upright and p.box.w * p.box.h >= _SMALLEST * whole]
    bodies = [p for p in layout.of("body") if p.style.upright]
    thin = [p for p in bodies if p.box.h <= _THIN * size[1]]
    heads = _heads(layout, figures, thin)
    free = [p for p in thin if p not in heads]
    source, footnotes = _foot(free, figures, size)
    free = [p for p in free if p not in (source, footnotes)]
    section, subtitle = _head(title, free, size)
    if subtitle is None:
        subtitle = next(iter(layout.of("subTitle")), None)
    used = (section, subtitle)
    return Roles(
        layout=layout,
        title=title,
        section=section,
        subtitle=subtitle,
        figures=tuple(figures),
        heads=heads,
        texts=tuple(p for p in bodies if p not in thin),
        footnotes=footnotes,
        source=source,
        left_over=sum(1 for p in free if p not in used),
    )


def _heads(layout: Layout, figures: Sequence[Placeholder], thin: Sequence[Placeholder]) -> tuple[Placeholder, ...]:
    """The lines of words that stand on the figures, where each figure has its own."""
    if len(figures) < 2:
        return ()
    own = [p for idx in HEADS if (p := layout.body(idx)) is not None and p in thin]
    if len(own) == len(figures):
        return tuple(own)
    found = [p for figure in figures if (p := _on(figure, thin)) is not None]
    return tuple(found) if len({p.idx for p in found}) == len(figures) else ()


def _on(figure: Placeholder, thin: Sequence[Placeholder]) -> Placeholder | None:
    """The nearest line of words above a figure and about as wide."""
    box = figure.box
    above = [
        p
        for p in thin
        if p.box.bottom <= box.y + box.h // 10 and abs(p.box.x - box.x) < box.w // 10 and p.box.w < box.w * 1.2
    ]
    return max(above, key=lambda p: p.box.bottom, default=None)


def _foot(
    free: Sequence[Placeholder], figures: Sequence[Placeholder], size: tuple[int, int]
) -> tuple[Placeholder | None, Placeholder | None]:
    """Source and footnotes: wide lines in the lower part, the source below."""
    lowest = max((p.box.bottom for p in figures), default=round(_LOW * size[1]))
    low = [p for p in free if p.box.y >= max(_LOW * size[1], lowest - p.box.h) and p.box.w >= _WIDE * size[0]]
    by_idx = {p.idx: p for p in low}
    source, footnotes = by_idx.get(SOURCE), by_idx.get(FOOTNOTES)
    if source is None and footnotes is None and low:
        low.sort(key=lambda p: p.box.y)
        source = low[-1]
        footnotes = low[-2] if len(low) > 1 else None
    return source, footnotes


def _head(
    title: Placeholder, free: Sequence[Placeholder], size: tuple[int, int]
) -> tuple[Placeholder | None, Placeholder | None]:
    """Section label over the title and subtitle below it."""
    middle = title.box.y + title.box.h // 2
    over = [p for p in free if p.box.bottom <= middle and p.box.y < title.box.y + title.box.h // 4]
    below = [p for p in free if p.box.y >= middle and p.box.w >= _WIDE * size[0] and p not in over]
    section = next((p for p in over if p.idx == SECTION), None) or max(over, key=lambda p: p.box.w, default=None)
    subtitle = next((p for p in below if p.idx == SUBTITLE), None) or min(below, key=lambda p: p.box.y, default=None)
    return section, subtitle
