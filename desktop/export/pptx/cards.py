"""Headline figures on slides as cards: a large number under its name, its course as a native chart, then the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.colours import ACCENT, MUTED, TEXT
from desktop.export.pptx.metrics import fit, height, line_height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.own_lines import own_lines, words_box
from desktop.export.pptx.shapes import Paragraph, rule, text_box
from desktop.export.text import line as one_line
from desktop.figures.sheet import Facts

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.export.pptx.xml import Xml
    from desktop.figures.figure import Figure
    from desktop.figures.sheet import FactItem, Sheet

_GUTTER: Final = 180_000
_NARROWEST: Final = 1_600_000
"""A card that would be narrower is only words."""
_NUMBER, _SHORTER, _NAME, _UNIT, _NOTE = 26.0, 20.0, 11.0, 11.0, 9.0
"""Points; a long number is set shorter."""
_COURSE: Final = 820_000
_PAD: Final = 30_000


class CourseAt(NamedTuple):
    """The small chart of a card with its place."""

    figure: Figure
    box: Box


def are_cards(block: Facts, wide: int) -> bool:
    """Whether facts are drawn as cards in a frame of this width: numbers with a course, in one row."""
    count = len(block.items)
    is_row = 0 < count <= block.across and (wide + _GUTTER) // max(1, count) - _GUTTER >= _NARROWEST
    return is_row and any(item.course is not None for item in block.items)


def has_courses(sheet: Sheet, wide: int) -> bool:
    """Whether the courses of a sheet's facts are drawn in a frame of this width."""
    facts = [block for band in sheet.bands for block in band.blocks if isinstance(block, Facts)]
    return any(are_cards(block, wide) for block in facts)


def cards_height(block: Facts, wide: int) -> int:
    """What a row of cards takes in a frame of this width."""
    return _above(block, wide) + _COURSE + height(_NOTE, 2) + 2 * _PAD


def _above(block: Facts, wide: int) -> int:
    """Height of names, numbers and units, which stand level over all cards."""
    return _PAD + _names_height(block, _card_width(block, wide)) + height(_NUMBER) + height(_UNIT)


def _names_height(block: Facts, wide: int) -> int:
    """One line, or two where a name needs them."""
    names = [one_line(item.label) for item in block.items]
    is_long = any(len(wrap(name, _NAME, wide, bold=True)) > 1 for name in names)
    return round((2 if is_long else 1) * max(line_height(name, _NAME) for name in names))


def _card_width(block: Facts, wide: int) -> int:
    return (wide + _GUTTER) // len(block.items) - _GUTTER


def cards(block: Facts, box: Box, ids: Callable[[int], int]) -> list[Xml]:
    """A rule, the name, the number, its unit and what stands beside it, for each fact."""
    named = _names_height(block, _card_width(block, box.w))
    return [shape for item, place in _places(block, box) for shape in _card(item, place, named, ids)]


def courses(block: Facts, box: Box) -> list[CourseAt]:
    """The charts of the cards between number and words."""
    top = _above(block, box.w) + _PAD
    return [
        CourseAt(item.course, Box(place.x, place.y + top, place.w, _COURSE - _PAD))
        for item, place in _places(block, box)
        if item.course is not None
    ]


def _places(block: Facts, box: Box) -> list[tuple[FactItem, Box]]:
    wide, tall = _card_width(block, box.w), cards_height(block, box.w)
    return [(item, Box(box.x + at * (wide + _GUTTER), box.y, wide, tall)) for at, item in enumerate(block.items)]


def _card(item: FactItem, box: Box, named: int, ids: Callable[[int], int]) -> list[Xml]:
    """``named`` is the height of the names."""
    number, _, unit = one_line(item.value).partition(" ")
    if not any(character.isdigit() for character in number):
        number, unit = one_line(item.value), ""
    size = _NUMBER if width(number, _NUMBER, bold=True) <= box.w else _SHORTER
    names = own_lines(Paragraph(one_line(item.label), _NAME, True, TEXT, "l"), box.w)
    label = "".join(name.text for name in names)
    head = [
        Paragraph(fit(number, size, box.w, bold=True), size, True, ACCENT, "l"),
        Paragraph(fit(unit, _UNIT, box.w), _UNIT, colour=MUTED, align="l"),
    ]
    name = Box(box.x, box.y + _PAD, box.w, named)
    upper = Box(box.x, name.bottom, box.w, height(_NUMBER) + height(_UNIT))
    lower = Box(box.x, box.bottom - _PAD - height(_NOTE, 2), box.w, height(_NOTE, 2))
    note = own_lines(Paragraph(one_line(item.note), _NOTE, colour=MUTED, align="l"), box.w)
    first = ids(4)
    made = [
        rule(first, box),
        words_box(first + 1, f"{label} {first + 1}", name, names),
        text_box(first + 2, f"{label} {first + 2}", upper, head, anchor="t"),
    ]
    return [*made, words_box(first + 3, f"{label} {first + 3}", lower, note)] if item.note else made
