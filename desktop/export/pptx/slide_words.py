"""The words of a slide that has some: one text, both languages side by side, or a column for each of several heads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.even_lines import evened_list, unevenness
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.paragraphs import fitted, spare_lines
from desktop.export.pptx.shapes import rule
from desktop.figures.slide_text import columns, heads_in_both

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.export.pptx.layouts import Zones
    from desktop.export.pptx.model import Box
    from desktop.export.pptx.shapes import Paragraph
    from desktop.export.pptx.slide import SlideWriter
    from desktop.figures.slide_page import SlidePage

_BETWEEN: Final = 400_000
"""Between two columns."""
_UNDER_RULE: Final = 150_000
_READING_SIZES: Final = (14, 13, 12, 11)
_TEXT_SIZES: Final = (18, 16, 14, 12)
_COLUMN_SIZES: Final = (20, *_TEXT_SIZES)
_TRIED: Final = 3
"""So many sizes are compared, from the largest that has room."""
_SMALLER: Final = 1.5
"""What words of half the size would cost, where a lost line costs 1."""


def write_words(writer: SlideWriter, page: SlidePage, where: Zones, lower: int) -> None:
    """The paragraphs of a slide that has some, ``lower`` by the line of the key."""
    if where.text is None or not page.text.strip():
        return
    place = replace(where.text, box=where.text.box.inset(top=lower))
    heads = columns(page.text)
    if page.layout != "text" or (len(heads) < 2 and not page.second_text):
        _one(writer, page, place)
        return
    wide = replace(place.box, w=max(place.box.right, where.title.box.right) - place.box.x)
    foot = max(0, where.source.box.bottom - wide.bottom)  # nothing stands there where no figure has a source
    places = [replace(place, box=box) for box in (wide, replace(wide, h=wide.h + foot))]
    if page.second_text:
        _side_by_side(writer, (page.text, page.second_text), ("Text", "Second text"), places, _TEXT_SIZES)
    else:
        names = ["Text", *(f"Text {number}" for number in range(2, len(heads) + 1))]
        _side_by_side(writer, heads, names, places, _COLUMN_SIZES, ruled=True)


def _one(writer: SlideWriter, page: SlidePage, place: Place) -> None:
    """One text, with the one in the second language below it where both have room."""
    sizes = _TEXT_SIZES if page.layout == "text" else _READING_SIZES
    words, whole = _fitted("\n".join(filter(None, (page.text, page.second_text))), place, sizes)
    if not whole and page.second_text:
        words, whole = _fitted(heads_in_both(page.text, page.second_text), place, sizes)
        if not whole:
            words, whole = _fitted(page.text, place, sizes)
        writer.shorten(page.second_text)
        writer.warn("The words in the second language found no room; they stand in the notes.")
    _paragraphs(writer, "Text", place, words, "" if whole else page.text)


def _fitted(text: str, place: Place, sizes: Sequence[float]) -> tuple[list[Paragraph], bool]:
    """A text in the size in which it stands best, and whether it is whole."""
    possible = [size for size in sizes if fitted(text, place, (size,))[1]]
    return fitted(text, place, _best(possible, lambda size: [(place, fitted(text, place, (size,))[0])]) or sizes[-1:])


def _best(sizes: Sequence[float], made: Callable[[float], list[tuple[Place, list[Paragraph]]]]) -> tuple[float, ...]:
    """The largest of the sizes, or a smaller one that leaves fewer lines lost and words cut; none where there is none.

    ``made`` gives places and words in a size.
    """

    def cost(size: float) -> float:
        left = sum(unevenness(_evened(place, words), words) for place, words in made(size))
        return left + _SMALLER * (sizes[0] / size - 1)

    return tuple(sorted(sizes[:_TRIED], key=cost)[:1])


def _evened(place: Place, words: list[Paragraph]) -> Place:
    return evened_list(place, words, spare_lines(words, place))


def _side_by_side(
    writer: SlideWriter,
    texts: Sequence[str],
    names: Sequence[str],
    places: Sequence[Place],
    sizes: Sequence[float],
    *,
    ruled: bool = False,
) -> None:
    """Texts in columns of one width and one size, the first of them in the placeholder, under rules or without.

    They stand in the first of the places in which they have room.
    """
    for place in places:
        spots = _spots(place, len(texts), _UNDER_RULE if ruled else 0)
        pairs = [(text, spot, Place(_inner(spot))) for text, spot in zip(texts, spots, strict=True)]
        possible = [size for size in sizes if all(fitted(text, inner, (size,))[1] for text, _, inner in pairs)]
        if possible:
            break
    chosen = _best(possible, lambda size: [(spot, _column(text, inner, (size,))[0]) for text, spot, inner in pairs])
    for name, (text, spot, inner) in zip(names, pairs, strict=True):
        words, whole = _column(text, inner, chosen or sizes[-1:])
        if ruled:
            writer.shapes.append(rule(writer.ids(1), replace(inner.box, y=place.box.y)))
        _paragraphs(writer, name, spot, words, "" if whole else text)


def _column(text: str, inner: Place, sizes: Sequence[float]) -> tuple[list[Paragraph], bool]:
    """The words of a column, alike in the placeholder and beside it, and whether they are whole."""
    words, whole = fitted(text, inner, sizes)
    return [replace(one, unmarked=not one.bullet) for one in words], whole


def _spots(place: Place, count: int, top: int) -> list[Place]:
    """Places of one width, ``top`` below the given one; words begin on one line in all of them."""
    wide = (place.box.w - (count - 1) * _BETWEEN) // count
    first = replace(place, box=replace(place.box.inset(top=top), w=wide))
    inner = _inner(first)
    others = (replace(inner, x=inner.x + at * (wide + _BETWEEN)) for at in range(1, count))
    return [first, *map(Place, others)]


def _inner(place: Place) -> Box:
    """Where the words of a place stand, inside the margins of its placeholder."""
    if place.placeholder is None:
        return place.box
    style = place.placeholder.style
    return place.box.inset(left=style.left, top=style.top, right=style.right, bottom=style.bottom)


def _paragraphs(writer: SlideWriter, name: str, place: Place, words: list[Paragraph], cut: str) -> None:
    """Paragraphs in their place; ``cut`` is the whole text where they hold only a part of it."""
    if cut:
        writer.shorten(cut)
        writer.warn("The text is longer than the slide and was shortened; its whole text is in the notes.")
    writer.text(name, _evened(place, words), words, is_list=True)
