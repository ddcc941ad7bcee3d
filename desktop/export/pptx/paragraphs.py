"""The words of a slide: heads, items of a list and plain lines, in the largest size in which they fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import TEXT, TITLE
from desktop.export.pptx.metrics import EMU_PER_POINT, fit_lines, line_height, wrap
from desktop.export.pptx.shapes import Paragraph
from desktop.export.text import block, line
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layouts import Place

_ITEM: Final = "- "
_BEFORE: Final = {"head": 10.0, "plain": 6.0, "item": 4.0}
"""Points over a line of each kind."""
_MOST: Final = 60
"""Lines that are looked at: no slide holds more in any size."""


@frozen
class _Line:
    kind: str
    text: str


def fitted(text: str, place: Place, sizes: Sequence[float]) -> tuple[list[Paragraph], bool]:
    """Paragraphs in the largest of the sizes in which all of them fit, and whether they do in any.

    A line that begins with ``- `` is an item of a list, the plain line before one its head. What does not fit in
    the smallest size ends in an ellipsis.
    """
    lines = _lines(text)
    size = next((one for one in sizes if _height(lines, place, one) <= place.box.h), 0)
    if size:
        return [_paragraph(one, number, size, place) for number, one in enumerate(lines)], True
    return _cut(lines, place, sizes[-1]), False


def _lines(text: str) -> list[_Line]:
    """The lines that say anything; an item is never a head."""
    found = [one.strip() for one in block(text, 20_000).split("\n")]
    rows = [one for one in found if one.removeprefix("-").strip()][:_MOST]
    made = []
    for row, below in zip(rows, [*rows[1:], ""], strict=True):
        if row.startswith(_ITEM):
            made.append(_Line("item", line(row.removeprefix(_ITEM))))
        else:
            made.append(_Line("head" if below.startswith(_ITEM) else "plain", line(row)))
    return made


def _height(lines: Sequence[_Line], place: Place, size: float) -> int:
    return sum(_tall(one, number, place, size) for number, one in enumerate(lines))


def spare_lines(words: Sequence[Paragraph], place: Place) -> int:
    """How many more lines of the last of the words find room below them."""
    marked = place.placeholder is not None and place.placeholder.style.bullets
    items = [one.bullet or (marked and not one.unmarked) for one in words]
    made = [(_Line("item" if is_item else "plain", one.text), one) for is_item, one in zip(items, words, strict=True)]
    high = sum(
        round(one.before * EMU_PER_POINT) + len(_wrapped(line, place, one.size)) * line_height(one.text, one.size)
        for line, one in made
    )
    return max(0, place.box.h - high) // line_height(words[-1].text, words[-1].size) if words else 0


def _tall(one: _Line, number: int, place: Place, size: float) -> int:
    before = round(_BEFORE[one.kind] * EMU_PER_POINT) if number else 0
    return before + len(_wrapped(one, place, size)) * line_height(one.text, size)


def _wrapped(one: _Line, place: Place, size: float) -> list[str]:
    return wrap(one.text, size, _room(one, place), bold=one.kind == "head") or [""]


def _room(one: _Line, place: Place) -> int:
    return max(EMU_PER_POINT, place.room - (place.indent if one.kind == "item" else 0))


def _paragraph(one: _Line, number: int, size: float, place: Place) -> Paragraph:
    head, item = one.kind == "head", one.kind == "item"
    marked = place.placeholder is not None and place.placeholder.style.bullets
    return Paragraph(
        one.text,
        size,
        True if head else None,
        TITLE if head else TEXT,
        "l",
        unmarked=marked and not item,
        bullet=item and not marked,
        before=_BEFORE[one.kind] if number else 0,
    )


def _cut(lines: Sequence[_Line], place: Place, size: float) -> list[Paragraph]:
    """As many lines as the place holds; the last one says that there is more."""
    made: list[Paragraph] = []
    left = place.box.h
    for number, one in enumerate(lines):
        tall = _tall(one, number, place, size)
        rest = lines[number + 1 :]
        if tall > left or (rest and _tall(rest[0], number + 1, place, size) > left - tall):
            room = max(1, left // line_height(one.text, size))
            whole = fit_lines(one.text, size, _room(one, place), room, bold=one.kind == "head")
            made.append(_paragraph(_Line(one.kind, whole.rstrip("…").rstrip() + " …"), number, size, place))
            return made
        made.append(_paragraph(one, number, size, place))
        left -= tall
    return made
