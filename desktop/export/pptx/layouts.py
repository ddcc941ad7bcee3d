"""Which layout of a template a slide takes, and where its parts go.

Layouts are found by the types and indices of their placeholders, never by name. What a foreign
template lacks (subtitle, footnotes, source) is taken off the figure's area and written as plain
text boxes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError
from desktop.export.pptx.model import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.opc import Layout, Placeholder

SECTION, SUBTITLE, FOOTNOTES, SOURCE = 20, 21, 22, 23
HEADS = (15, 16)
_FIGURES = ("chart", "obj", "tbl", "pic")
_TITLES = ("title", "ctrTitle")
_SUBTITLE_HEIGHT, _FOOTNOTE_HEIGHT, _SOURCE_HEIGHT = 270_000, 414_000, 230_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a part of a slide goes: a placeholder, or a plain box where there is none."""

    box: Box
    placeholder: Placeholder | None = None


@dataclass(frozen=True, slots=True)
class Zones:
    """All places of one slide."""

    layout: Layout
    title: Place
    section: Place | None
    subtitle: Place
    figures: tuple[Place, ...]
    heads: tuple[Place, ...]
    footnotes: Place
    source: Place
    footer: Placeholder | None
    number: Placeholder | None


def zones(layouts: Sequence[Layout], kind: str, size: tuple[int, int]) -> Zones:
    """Places for a slide of a kind: chart, two, table or shapes."""
    layout = max((la for la in layouts if la.of(*_TITLES)), key=lambda la: _score(la, kind), default=None)
    if layout is None:
        raise ExportError(
            "The template has no layout with a title. Nothing was written. Choose another template or the built-in one."
        )
    title = layout.of(*_TITLES)[0]
    figures = _figures(layout, kind)
    area = figures[0].box if figures else _free_area(layout, title, size)
    subtitle, area = _top(layout, area)
    footnotes, source, area = _bottom(layout, area)
    places = tuple(Place(p.box if len(figures) > 1 else area, p) for p in figures) or (Place(area),)
    heads = tuple(Place(p.box, p) for i in HEADS if (p := layout.body(i)) is not None) if kind == "two" else ()
    section = layout.body(SECTION)
    return Zones(
        layout=layout,
        title=Place(title.box, title),
        section=Place(section.box, section) if section else None,
        subtitle=subtitle,
        figures=places,
        heads=heads,
        footnotes=footnotes,
        source=source,
        footer=next(iter(layout.of("ftr")), None),
        number=next(iter(layout.of("sldNum")), None),
    )


def title_layout(layouts: Sequence[Layout]) -> Layout | None:
    """The layout for the first slide: a centred title with a subtitle."""
    return next((la for la in layouts if la.of("ctrTitle") and la.of("subTitle")), None)


def _figures(layout: Layout, kind: str) -> tuple[Placeholder, ...]:
    wanted = {"chart": ("chart", "obj"), "two": ("chart", "obj"), "table": ("tbl", "obj"), "shapes": ()}[kind]
    found = [p for p in layout.of(*wanted) if p.box.w and p.box.h]
    found.sort(key=lambda p: (wanted.index(p.type), p.idx))
    return tuple(sorted(found[: 2 if kind == "two" else 1], key=lambda p: p.idx))


def _score(layout: Layout, kind: str) -> float:
    """More is better: the right figure places, our text roles, and little besides."""
    best = {"chart": "chart", "two": "chart", "table": "tbl", "shapes": ""}[kind]
    wanted = {"chart": 1, "two": 2, "table": 1, "shapes": 0}[kind]
    right = len(layout.of(best)) if best else 0
    flexible = len(layout.of("obj"))
    figures = len(layout.of(*_FIGURES))
    roles = sum(1 for idx in (SECTION, SUBTITLE, FOOTNOTES, SOURCE) if layout.body(idx))
    used = roles + min(wanted, right + flexible) + (2 if kind == "two" else 0)
    texts = len(layout.of("body", "subTitle")) - roles
    score = 10.0 * min(wanted, right) + 6 * min(max(0, wanted - right), flexible) + 2 * roles
    score -= 5 * abs(figures - wanted) + 3 * max(0, texts - (2 if kind == "two" else 0))
    score -= 4 * len(layout.of("ctrTitle"))
    return score + 0.01 * used


def _free_area(layout: Layout, title: Placeholder, size: tuple[int, int]) -> Box:
    """The page between title and footer."""
    subtitle = layout.body(SUBTITLE)
    top = (subtitle.box.bottom if subtitle else title.box.bottom) + 90_000
    below = [p.box.y for p in layout.placeholders if p.type in ("ftr", "sldNum", "dt") or p.idx in (FOOTNOTES, SOURCE)]
    bottom = min([y for y in below if y > top], default=round(size[1] * 0.93)) - 36_000
    left = title.box.x
    return Box(left, top, min(title.box.w, size[0] - 2 * left) or size[0] - 2 * left, bottom - top)


def _top(layout: Layout, area: Box) -> tuple[Place, Box]:
    subtitle = layout.body(SUBTITLE)
    if subtitle:
        return Place(subtitle.box, subtitle), area
    place = Place(Box(area.x, area.y, area.w, _SUBTITLE_HEIGHT))
    return place, area.inset(top=_SUBTITLE_HEIGHT + 60_000)


def _bottom(layout: Layout, area: Box) -> tuple[Place, Place, Box]:
    footnotes, source = layout.body(FOOTNOTES), layout.body(SOURCE)
    if source:
        source_place = Place(source.box, source)
    else:
        source_place = Place(Box(area.x, area.bottom - _SOURCE_HEIGHT, area.w, _SOURCE_HEIGHT))
        area = area.inset(bottom=_SOURCE_HEIGHT)
    if footnotes:
        return Place(footnotes.box, footnotes), source_place, area
    place = Place(Box(area.x, area.bottom - _FOOTNOTE_HEIGHT, area.w, _FOOTNOTE_HEIGHT))
    return place, source_place, area.inset(bottom=_FOOTNOTE_HEIGHT)
