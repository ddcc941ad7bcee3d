"""Sheets on slides: native text boxes and native charts in the bands of the figure."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.cards import are_cards, cards, cards_height
from desktop.export.pptx.colours import MUTED, TEXT, surface
from desktop.export.pptx.line_breaks import PHRASE_ENDS
from desktop.export.pptx.metrics import SAFE, fit, fit_lines, height, line_height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.own_lines import own_lines, words_box
from desktop.export.pptx.shapes import APART, Paragraph, text_box
from desktop.export.pptx.words import counted
from desktop.export.text import line
from desktop.figures.figure import Certainty
from desktop.figures.sheet import (
    COLUMNS,
    ENOUGH,
    Chart,
    FactItem,
    Facts,
    Heading,
    Listing,
    ListItem,
    Need,
    band_heights,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure, Point, Series
    from desktop.figures.sheet import Band, Block

GUTTER: Final = 180_000
BETWEEN: Final = 110_000
LOWEST: Final = 1_000_000
"""A native chart that is lower cannot be read."""
_FOR_CHARTS: Final = 2_600_000
"""A page that is lower holds words alone."""
LABEL: Final = 330_000
"""What the number of a point takes of a chart's width."""
NAME, TITLE, VALUE, BODY, NOTE = 20.0, 11.0, 12.0, 10.0, 9.0
"""Sizes in points."""
_MOST_LINES: Final = 3
"""Of the name of a fact."""
_SIGNS: Final = {
    Certainty.DISPUTED: "○ ",
    Certainty.REFUTED: "× ",
    Certainty.MODELLED: "▨ ",
    Certainty.FORECAST: "– – ",
}
"""What stands before words that are not simply published: a slide's text has no badges."""


class Placed(NamedTuple):
    """A block with its place on the slide."""

    block: Block
    box: Box


def sheet_places(figure: Figure, box: Box) -> list[Placed]:
    """Every block of a figure's sheet in a frame, in reading order; lists without room are left out."""
    assert figure.sheet is not None
    bands = [band for band in figure.sheet.bands if box.h >= _FOR_CHARTS or not band.has_chart]
    free = box.h - BETWEEN * max(0, len(bands) - 1)
    heights = band_heights([_need(band, box) for band in bands], free, LOWEST)
    found, top = [], box.y
    for band, tall in zip(bands, map(round, heights), strict=True):
        for block, place in zip(band.blocks, _across(band.blocks, box, top, tall), strict=True):
            if tall >= _least(block):
                found.append(Placed(block, place))
        top += tall + (BETWEEN if tall else 0)
    return found


def _least(block: Block) -> int:
    return height(TITLE) + height(NOTE) if isinstance(block, Listing) else 1


def _across(blocks: Sequence[Block], box: Box, top: int, tall: int) -> list[Box]:
    column = (box.w + GUTTER) // COLUMNS
    found, at = [], 0
    for block in blocks:
        found.append(Box(box.x + at * column, top, max(1, block.span * column - GUTTER), tall))
        at += block.span
    return found


def _need(band: Band, box: Box) -> Need:
    if band.has_chart:
        return Need(weight=band.weight)
    fixed, lists = 0, 0
    for block, place in zip(band.blocks, _across(band.blocks, box, 0, 0), strict=True):
        if isinstance(block, Heading):
            fixed = max(fixed, height(NAME) + (height(BODY) if block.below else 0))
        elif isinstance(block, Facts):
            fixed = max(fixed, _facts_height(block, place.w))
        elif isinstance(block, Listing):
            wide = _column_width(block, place.w)
            every = [_line_height(item, wide) for item in block.items[: ENOUGH * _columns(block)]]
            lists = max(lists, height(TITLE) + max(sum(every) // _columns(block), max(every, default=0)))
    return Need(fixed, max(0, lists - fixed))


def words_of(placed: Placed, figure: Figure, ids: Callable[[int], int]) -> list[Xml]:
    """The text boxes of a block that is no chart."""
    block, box = placed
    if isinstance(block, Heading):
        return [_heading(block, box, ids)]
    if isinstance(block, Facts):
        return cards(block, box, ids) if are_cards(block, box.w) else _facts(block, box, ids)
    assert isinstance(block, Listing)
    return _listing(block, box, figure.language, ids)


def _box(ids: Callable[[int], int], name: str, box: Box, paragraphs: Sequence[Paragraph]) -> Xml:
    number = ids(1)  # also in the name: no two shapes of a slide are called alike
    return words_box(number, f"{line(name)[:48]} {number}", box, paragraphs)


def _heading(block: Heading, box: Box, ids: Callable[[int], int]) -> Xml:
    whole = " · ".join(part for part in (block.text, block.beside, block.tag) if part)
    shown = whole if width(whole, NAME, bold=True) <= box.w else block.text
    paragraphs = [Paragraph(fit(line(shown), NAME, box.w, bold=True), NAME, True, TEXT, "l")]
    if block.below:
        paragraphs.append(Paragraph(fit(line(block.below), BODY, box.w), BODY, colour=MUTED, align="l"))
    return _box(ids, block.text, box, paragraphs)


def _fact_rows(block: Facts, wide: int) -> list[tuple[tuple[FactItem, ...], int]]:
    """Facts row by row, with the height of each row."""
    across = max(1, min(block.across, len(block.items)))
    own = _fact_width(block, wide)
    rows = [block.items[start : start + across] for start in range(0, len(block.items), across)]
    return [(row, height(NOTE, _label_lines(row, own)) + max(_fact_height(item, own) for item in row)) for row in rows]


def _facts_height(block: Facts, wide: int) -> int:
    return cards_height(block, wide) if are_cards(block, wide) else sum(tall for _, tall in _fact_rows(block, wide))


def _fact_width(block: Facts, wide: int) -> int:
    return (wide + GUTTER) // max(1, min(block.across, len(block.items))) - GUTTER


def _label_lines(row: Sequence[FactItem], wide: int) -> int:
    """Lines of the names of facts side by side, whose numbers stand level."""
    return max(min(_MOST_LINES, len(wrap(line(item.label), NOTE, wide))) for item in row)


def _fact_height(item: FactItem, wide: int) -> int:
    """What stands under the name of a fact."""
    value = min(2, len(wrap(line(_told(item.value, item.certainty)), VALUE, wide, bold=True)))
    note = min(2, len(wrap(line(item.note), NOTE, wide))) if item.note else 0
    return height(VALUE, max(1, value)) + height(NOTE, note) + 30_000


def _facts(block: Facts, box: Box, ids: Callable[[int], int]) -> list[Xml]:
    made, top, wide = [], box.y, _fact_width(block, box.w)
    for row, tall in _fact_rows(block, box.w):
        for column, item in enumerate(row):
            place = Box(box.x + column * (wide + GUTTER), top, wide, tall)
            made += _fact(item, place, height(NOTE, _label_lines(row, wide)), ids)
        top += tall
    return made


def _fact(item: FactItem, box: Box, named: int, ids: Callable[[int], int]) -> list[Xml]:
    """``named`` is the height of the names of its row."""
    label = own_lines(Paragraph(line(item.label), NOTE, colour=MUTED, align="l"), box.w, _MOST_LINES)
    made = [_box(ids, item.label, replace(box, h=named), label)]
    below = box.inset(top=named)
    if not item.value:
        frame = surface(MUTED, Certainty.NOT_PUBLISHED)
        dotted = Box(below.x, below.y + 30_000, min(box.w, 330_000), height(VALUE) - 40_000)
        unknown = text_box(
            (number := ids(1)), f"{line(item.label)[:48]} {number}", dotted, shape=frame, description=item.label
        )
        return [*made, unknown]
    told = _told(item.value, item.certainty)
    paragraphs = own_lines(Paragraph(line(told), VALUE, True, TEXT, "l"), box.w)
    if item.note:
        paragraphs += own_lines(Paragraph(line(item.note), NOTE, colour=MUTED, align="l"), box.w)
    return [*made, _box(ids, item.label, below, paragraphs)]


def _told(value: str, certainty: Certainty) -> str:
    return _SIGNS.get(certainty, "") + value


def _columns(block: Listing) -> int:
    return max(1, min(block.across, len(block.items)))


def _column_width(block: Listing, wide: int) -> int:
    return (wide + GUTTER) // _columns(block) - GUTTER


def _line_height(item: ListItem, wide: int) -> int:
    """Height of a line of a list, with its detail behind it, or below where it has no room there."""
    told = line(_told(item.text, item.certainty))
    lines = max(1, min(2, len(wrap(told, BODY, wide))))
    below = line_height(item.detail, NOTE) if item.detail and not _is_beside(item, wide) else 0
    return lines * line_height(told + item.detail, BODY) + below


def _is_beside(item: ListItem, wide: int) -> bool:
    """Whether the detail stands behind the words on one line."""
    told = line(_told(item.text, item.certainty))
    return bool(item.detail) and width(told + APART, BODY) + width(line(item.detail), NOTE) <= wide * SAFE


def _listing(block: Listing, box: Box, language: str, ids: Callable[[int], int]) -> list[Xml]:
    """Title, lines as far as they have room in their columns, and how many have none."""
    both = line(f"{block.title} {block.second}")
    head = both if width(both, TITLE, bold=True) <= box.w * SAFE else line(block.title)
    title = Paragraph(fit(head, TITLE, box.w, bold=True), TITLE, True, TEXT, "l")
    above = line_height(title.text, TITLE)
    if not block.items:
        lines = max(1, (box.h - above) // height(NOTE))
        told = Paragraph(fit_lines(line(block.empty), NOTE, box.w, lines), NOTE, colour=MUTED, align="l")
        return [_box(ids, block.title, box, [title, told])]
    at, columns, wide = 0, _columns(block), _column_width(block, box.w)
    # Columns begin level: how high readers set a title of Chinese differs.
    made = [_box(ids, block.title, Box(box.x, box.y, box.w, above), [title])] if columns > 1 else []
    for column in range(columns):
        is_last = column == columns - 1
        words, shown = _lines(block.items[at:], Box(0, 0, wide, box.h - above), language if is_last else "")
        at += shown
        place = Box(box.x + column * (wide + GUTTER), box.y + above, wide, box.h - above)
        if columns == 1:
            words, place = [title, *words], box
        if words:
            made.append(_box(ids, block.title, place, words))
    return made


def _lines(items: Sequence[ListItem], box: Box, language: str) -> tuple[list[Paragraph], int]:
    """The lines of one column as far as they have room, and how many items they tell.

    With a language the last line counts those without room.
    """
    paragraphs: list[Paragraph] = []
    left, shown = box.h, 0
    for place, item in enumerate(items):
        needed = _line_height(item, box.w)
        if left - needed < (height(NOTE) if language and place < len(items) - 1 else 0):
            if language:
                more = counted("more_rows", len(items) - place, language)
                paragraphs.append(Paragraph(more, NOTE, colour=MUTED, align="l"))
            break
        left, shown = left - needed, shown + 1
        is_beside = _is_beside(item, box.w)
        tail = Paragraph(line(item.detail), NOTE, colour=MUTED) if is_beside else None
        told = Paragraph(line(_told(item.text, item.certainty)), BODY, colour=TEXT, align="l", tail=tail)
        paragraphs += own_lines(told, box.w)
        if item.detail and not is_beside:
            paragraphs.append(Paragraph(_phrases(line(item.detail), box.w), NOTE, colour=MUTED, align="l"))
    return paragraphs, shown


def _phrases(text: str, room: int) -> str:
    """A detail that its line holds, or as many whole phrases of it: a number is not parted from what it counts."""
    ends = [at for at, sign in enumerate(text) if sign in PHRASE_ENDS and not text[at - 1 : at + 2 : 2].isdigit()]
    told = [text, *(f"{text[:at]}…" for at in reversed(ends))]
    return next((one for one in told if width(one, NOTE) <= room), fit(text, NOTE, room))


def chart_places(block: Chart, box: Box) -> tuple[Box, list[Paragraph], Box]:
    """The box of the title, its words, and the box of the chart below."""
    paragraphs = [Paragraph(fit(line(block.title), TITLE, box.w, bold=True), TITLE, True, TEXT, "l")]
    above = height(TITLE)
    if block.subtitle:
        paragraphs.append(Paragraph(fit(line(block.subtitle), NOTE, box.w), NOTE, colour=MUTED, align="l"))
        above += height(NOTE)
    return Box(box.x, box.y, box.w, above), paragraphs, box.inset(top=above + 30_000)


def chart_of(figure: Figure, block: Chart, number: int, wide: int) -> Figure:
    """The figure of a block with an identity of its own on the slide, and a name for series that have none.

    In a narrow chart only the ends of a series carry their numbers: the others would lie on each other.
    """
    series = tuple(
        replace(one, name=one.name or block.title, points=_told_ends(one, wide)) for one in block.figure.series
    )
    return replace(block.figure, id=f"{figure.id}-{number}", series=series, title="", subtitle=block.title)


def _told_ends(series: Series, wide: int) -> tuple[Point, ...]:
    labelled = [place for place, point in enumerate(series.points) if point.label]
    if len(labelled) * LABEL <= wide:
        return series.points
    kept = {labelled[0], labelled[-1]}
    return tuple(one if place in kept else replace(one, label="") for place, one in enumerate(series.points))
