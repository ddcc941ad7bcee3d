"""Which layout of a template a slide takes, and where its parts go.

Layouts are chosen by what their placeholders are good for, never by name, unless somebody chose one.
What a foreign template lacks (subtitle, footnotes, source, a second figure's place) is taken off the
figure's area and written as plain text boxes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError
from desktop.export.pptx.layout_area import free_area, half, overlap, quarters, split, union
from desktop.export.pptx.layout_choice import COUNT, best_layout, figure_places, text_place
from desktop.export.pptx.layout_roles import FOOTNOTES, SECTION
from desktop.export.pptx.metrics import EMU_PER_POINT, LINE_SPACING, fit_lines, width
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import INDENT
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.layout_file import Layout, Placeholder
    from desktop.export.pptx.layout_roles import Roles

_SUBTITLE_HEIGHT, _FOOTNOTE_HEIGHT, _SOURCE_HEIGHT = 270_000, 414_000, 230_000
_HEAD_HEIGHT, _GAP, _BELOW_TITLE = 252_000, 36_000, 90_000
BELOW_SUBTITLE = 60_000
"""EMU that stay free below a subtitle in a template without a place for it."""
_SENTENCE, _NAME = 130, 60
"""Average letters that the title of a slide, and of a deck, must be able to hold to be set in the template's size."""
_SMALLEST_TITLE, _MOST_LINES = 18.0, 6


@frozen
class Place:
    """Where a part of a slide goes: a placeholder, or a plain box where there is none."""

    box: Box
    placeholder: Placeholder | None = None
    size: float = 0
    """Points the words are set in where that is not the placeholder's own size; 0 leaves it alone."""
    narrower: int = 0
    """EMU by which lines of words are shorter than the placeholder's margins make them."""

    @property
    def inset(self) -> int:
        """EMU from the left edge to where words begin."""
        return self.placeholder.style.left if self.placeholder is not None else 0

    @property
    def room(self) -> int:
        """EMU of a line of words inside the placeholder's margins."""
        style = self.placeholder.style if self.placeholder is not None else None
        return self.box.w - (style.left + style.right if style is not None else 0)

    @property
    def indent(self) -> int:
        """EMU that the mark of an item takes of a line: the placeholder's, or ours where that has none."""
        style = self.placeholder.style if self.placeholder is not None else None
        return style.indent if style is not None and style.bullets else INDENT

    @property
    def margins(self) -> dict[str, int]:
        """``bodyPr`` attributes that make lines narrower; words in the middle stay in the middle."""
        if self.placeholder is None or not self.narrower:
            return {}
        style = self.placeholder.style
        before = {"l": 0, "ctr": self.narrower // 2, "r": self.narrower}.get(style.align, 0)
        sides = {"lIns": (style.left, before), "rIns": (style.right, self.narrower - before)}
        return {side: own + more for side, (own, more) in sides.items() if more}

    def points(self, usual: float) -> float:
        """The size the words will have: chosen, the placeholder's, or ``usual`` in a plain box."""
        return self.size or (self.placeholder.style.size if self.placeholder is not None else usual)

    def lines(self, usual: float) -> int:
        """How many lines of that size the place holds."""
        style = self.placeholder.style if self.placeholder is not None else None
        high = self.box.h - (style.top + style.bottom if style is not None else 0)
        return max(1, int(high / (self.points(usual) * LINE_SPACING * EMU_PER_POINT) + 0.1))

    def shortened(self, text: str, usual: float, lines: int, *, bold: bool = False, less: int = 0) -> str:
        """The text as far as it fits on so many lines, as the placeholder sets it; ``less``: EMU that are taken."""
        style = self.placeholder.style if self.placeholder is not None else None
        points, room = self.points(usual), self.room - less
        if style is None or not style.caps:
            return fit_lines(text, points, room, lines, bold=bold or (style is not None and style.bold))
        wide, plain = width(text.upper(), points, bold=style.bold), width(text, points, bold=style.bold)
        return fit_lines(text, points, round(room * plain / max(1, wide)), lines, bold=style.bold)


@frozen
class Zones:
    """All places of one slide."""

    layout: Layout
    title: Place
    section: Place | None
    subtitle: Place
    figures: tuple[Place, ...]
    heads: tuple[Place, ...]
    """A line of words over each of several figures."""
    text: Place | None
    """Where paragraphs go, on slides that show some."""
    footnotes: Place
    source: Place
    footer: Placeholder | None
    number: Placeholder | None


def zones(
    layouts: Sequence[Layout], kind: str, size: tuple[int, int], chosen: Mapping[str, str] | None = None
) -> Zones:
    """Places for a slide of a kind (``layout_choice.KINDS``); ``chosen``: keys of layouts somebody prefers, by kind."""
    best = best_layout(layouts, kind, size, (chosen or {}).get(kind, ""))
    if best is None:
        raise ExportError(
            "The template has no layout with a title. Nothing was written. Choose another template or the built-in one."
        )
    return _title_zones(best, size) if kind == "title" else _zones(best, kind, size)


def _zones(best: Roles, kind: str, size: tuple[int, int]) -> Zones:
    figures = figure_places(best, kind)
    text = text_place(best, kind, figures)
    area = _aligned(_area(best, kind, size, figures, text), best.title)
    subtitle, area = _top(best, area, needed=kind not in ("two", "four"))
    footnotes, source, area = _bottom(best, area)
    places, heads, words = _placed(best, kind, area, figures, text)
    return Zones(
        layout=best.layout,
        title=_title(best.title, _SENTENCE),
        section=_word_place(best.section, 10),
        subtitle=subtitle,
        figures=places,
        heads=heads,
        text=words,
        footnotes=footnotes,
        source=source,
        footer=next(iter(best.layout.of("ftr")), None),
        number=next(iter(best.layout.of("sldNum")), None),
    )


def _area(
    best: Roles, kind: str, size: tuple[int, int], figures: Sequence[Placeholder], text: Placeholder | None
) -> Box:
    """What belongs to the figures, the paragraphs, and the lines of words that have no place of their own."""
    if figures:
        whole = union([p.box for p in figures] + ([text.box] if text else []))
        return whole if not overlap(whole, best.title.box) else union([p.box for p in figures])
    if kind == "text" and text is not None:
        return text.box
    if best.figures:
        return union([p.box for p in (*best.figures, *best.heads)])
    if kind in COUNT and text is None and best.texts:
        return max((p.box for p in best.texts), key=lambda box: box.w * box.h)
    return free_area(best, size)


def _title_zones(best: Roles, size: tuple[int, int]) -> Zones:
    """The first slide: title, subtitle, and below both the place of the key of marks."""
    subtitle = next(iter(best.layout.of("subTitle")), None) or best.subtitle or next(iter(best.texts), None)
    under = [p.box.bottom for p in (best.title, subtitle) if p is not None]
    lowest = min((p.box.y for p in best.layout.of("ftr", "sldNum", "dt")), default=round(size[1] * 0.93))
    box = best.title.box
    area = Box(box.x, max(under), box.w, max(0, lowest - max(under)))
    nothing = Place(Box(area.x, area.bottom, area.w, 0))
    words = Place(_aligned(replace(area, y=area.y + _BELOW_TITLE, h=_SUBTITLE_HEIGHT * 2), best.title))
    label, edition = best.layout.body(SECTION), best.layout.body(FOOTNOTES)
    return Zones(
        layout=best.layout,
        title=_title(best.title, _NAME),
        section=Place(label.box, label) if label is not None and label is best.section else None,
        subtitle=Place(subtitle.box, subtitle) if subtitle is not None else words,
        figures=(Place(area),),
        heads=(),
        text=None,
        footnotes=Place(edition.box, edition) if edition is not None and edition is best.footnotes else nothing,
        source=nothing,
        footer=next(iter(best.layout.of("ftr")), None),
        number=next(iter(best.layout.of("sldNum")), None),
    )


def _placed(
    best: Roles, kind: str, area: Box, figures: Sequence[Placeholder], text: Placeholder | None
) -> tuple[tuple[Place, ...], tuple[Place, ...], Place | None]:
    """Figures, their heads and the paragraphs inside what is left for them."""
    if kind == "text":
        return (), (), Place(area, text)
    if kind == "reading":
        if text is not None and figures:
            beside = _inside(text.box, area) if overlap(text.box, area) else text.box
            return (Place(_inside(figures[0].box, area), figures[0]),), (), Place(beside, text)
        left, right = split(area)
        return (Place(left),), (), Place(right)
    if kind not in ("two", "four"):
        return (Place(area, figures[0]) if figures else Place(area),), (), None
    boxes = [_inside(p.box, area) for p in figures] or (list(half(area)) if kind == "two" else list(quarters(area)))
    marks: Sequence[Placeholder | None] = figures or [None] * len(boxes)
    if figures and len(best.heads) >= len(figures):
        heads = tuple(_word_place(p, 12) or Place(p.box, p) for p in best.heads[: len(figures)])
        under = [_under(box, head.box.x + head.inset) for box, head in zip(boxes, heads, strict=True)]
        return tuple(Place(box, mark) for box, mark in zip(under, marks, strict=True)), heads, None
    lower = [box.inset(top=_HEAD_HEIGHT + _GAP) for box in boxes]
    heads = tuple(Place(replace(box, h=_HEAD_HEIGHT)) for box in boxes)
    return tuple(Place(box, mark) for box, mark in zip(lower, marks, strict=True)), heads, None


def _under(box: Box, words: int) -> Box:
    """A figure from where the words over it begin, when both stand on the same margin."""
    return box.inset(left=words - box.x) if 0 < words - box.x < box.w // 10 else box


def _title(placeholder: Placeholder, letters: int) -> Place:
    """The title in its own size, or in a smaller one where a sentence of two lines would not fit."""
    place = Place(placeholder.box, placeholder)
    own = placeholder.style.size
    if own <= _SMALLEST_TITLE or _capacity(place, own) >= letters:
        return place
    sizes = [own, *(float(points) for points in range(int(own), int(_SMALLEST_TITLE) - 1, -1) if points < own)]
    best = next((points for points in sizes if _capacity(replace(place, size=points), points) >= letters), sizes[-1])
    return replace(place, size=best if best != own else 0)


def _capacity(place: Place, points: float) -> float:
    """Average letters on at most so many lines as a title should have."""
    return min(place.lines(points), _MOST_LINES) * place.room / (0.53 * points * EMU_PER_POINT)


def _word_place(placeholder: Placeholder | None, usual: float) -> Place | None:
    """A line of words: in the template's size where that fits the place, in the usual one where it does not."""
    if placeholder is None:
        return None
    own = placeholder.style.size
    high = placeholder.box.h - placeholder.style.top - placeholder.style.bottom
    return Place(placeholder.box, placeholder, usual if own * EMU_PER_POINT > high or own > 1.5 * usual else 0)


def _aligned(area: Box, title: Placeholder) -> Box:
    """The figure begins where the title's words begin, when both stand on the same margin."""
    left, right = title.style.left, title.style.right
    if (not left and not right) or abs(area.x - title.box.x) > left or area.w < 4 * (left + right):
        return area
    return area.inset(left=left, right=right)


def _inside(box: Box, area: Box) -> Box:
    """What of a place lies inside the area that is left."""
    left, top = max(box.x, area.x), max(box.y, area.y)
    return Box(left, top, min(box.right, area.right) - left, min(box.bottom, area.bottom) - top)


def _top(best: Roles, area: Box, *, needed: bool) -> tuple[Place, Box]:
    subtitle = _word_place(best.subtitle, 14) if best.subtitle and best.subtitle.type == "body" else None
    if subtitle:
        return subtitle, area
    if not needed:
        return Place(Box(area.x, area.y, area.w, 0)), area
    place = Place(Box(area.x, area.y, area.w, _SUBTITLE_HEIGHT))
    return place, area.inset(top=_SUBTITLE_HEIGHT + BELOW_SUBTITLE)


def _bottom(best: Roles, area: Box) -> tuple[Place, Place, Box]:
    source = _word_place(best.source, 9)
    if source is None:
        source = Place(Box(area.x, area.bottom - _SOURCE_HEIGHT, area.w, _SOURCE_HEIGHT))
        area = area.inset(bottom=_SOURCE_HEIGHT)
    footnotes = _word_place(best.footnotes, 9)
    if footnotes is not None:
        return footnotes, source, area
    place = Place(Box(area.x, area.bottom - _FOOTNOTE_HEIGHT, area.w, _FOOTNOTE_HEIGHT))
    return place, source, area.inset(bottom=_FOOTNOTE_HEIGHT + _GAP)
