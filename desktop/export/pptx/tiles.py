"""A node of a hierarchy as a native shape: its surface tells how sure it is, its words are as many as it holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.colours import MUTED, REST, Colour, on, surface
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import fit, fit_lines, height, width, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, text_box
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import Xml
from desktop.figures.figure import Certainty, Node
from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

PAD = 90_000
_NAMES: Final = (12.0, 11.0, 10.0, 9.0)
_SMALLEST: Final = _NAMES[-1]
_MOST_LINES: Final = 4


@frozen
class Tile:
    """A node with its place."""

    node: Node
    box: Box


def certainty_of(node: Node) -> Certainty:
    """How sure a node is as a shape: one of unknown size is not published, whatever else is said of it."""
    return Certainty.NOT_PUBLISHED if node.value is None and node.size <= 0 else node.certainty


def node_surface(node: Node, colour: Colour) -> Xml:
    """Fill and line of a node; what nobody published of a stated whole is hatched in grey."""
    certainty = certainty_of(node)
    return REST if certainty is Certainty.NOT_PUBLISHED and node.value is not None else surface(colour, certainty)


def ink(node: Node, colour: Colour) -> Colour:
    """The colour of words on a node."""
    certainty = certainty_of(node)
    return MUTED if certainty is Certainty.NOT_PUBLISHED else on(colour, certainty)


def tile_shape(tile: Tile, colour: Colour, identifier: int, language: str) -> Xml:
    """The shape of a tile; takes two ids from ``identifier``."""
    node, box = tile.node, tile.box
    shape = node_surface(node, colour)
    low = box.h < height(12) + 2 * PAD
    pad = max(0, min(PAD, (box.h - height(11)) // 2)) if low else PAD
    words = _words(node, box, pad, ink(node, colour), language)
    hatched = certainty_of(node) is Certainty.MODELLED or shape == REST
    if not hatched or not words:
        anchor = "ctr" if low else "t"
        return text_box(identifier, node.name, box, words, shape=shape, pad=pad, anchor=anchor)
    # Words on a hatched tile stand on a plate of the page's colour.
    plate = Box(box.x + pad, box.y + pad, min(box.w - 2 * pad, _plate_width(words)), _plate_height(words))
    plate = replace(plate, h=min(plate.h, box.h - 2 * pad))
    ground = text_box(identifier, node.name, box, (), shape=shape)
    inset = 40_000 if plate.h >= _plate_height(words) else 0
    words_shape = text_box(identifier + 1, f"{node.name}: label", plate, words, shape=_PLATE, pad=inset, anchor="t")
    return Xml(ground + words_shape)


def _plate_width(words: Sequence[Paragraph]) -> int:
    # Readers add space between Chinese characters and digits.
    return round(max(width(p.text, p.size, bold=bool(p.bold)) for p in words) * 1.1) + 110_000


def _plate_height(words: Sequence[Paragraph]) -> int:
    return sum(height(p.size) for p in words) + 80_000


def _words(node: Node, box: Box, pad: int, ink: Colour, language: str) -> list[Paragraph]:
    """Name, value, detail and claims, as many lines as the tile holds."""
    room, left = box.w - 2 * pad, box.h - 2 * pad
    if room < 150_000:
        return []
    if left < height(12) + height(11):
        both = f"{node.name}  {node.value_label}"
        return [Paragraph(fit(both, 11, room), 11, colour=ink)] if left >= height(11) else []
    disputed = word("disputed", language)
    wanted = [
        Paragraph(node.name, 12, bold=True, colour=ink),
        _value(node, box, ink),
        Paragraph(node.detail, 11, colour=ink),
        *(
            Paragraph(f"{pill.text} ({disputed})" if pill.disputed else pill.text, 10, colour=ink)
            for pill in node.pills
        ),
    ]
    lines: list[Paragraph] = []
    for paragraph in wanted:
        if not paragraph.text:
            continue
        if left < height(paragraph.size):
            break
        if not lines:
            most = max(1, left // height(_SMALLEST) - 1)
            texts, size = name_lines(paragraph.text, room, most, left - height(12))
        else:
            size, most = paragraph.size, 1 if left < height(paragraph.size, 2) + height(12) else 2
            whole = fit_lines(paragraph.text, size, room, most, bold=bool(paragraph.bold))
            texts = tuple(wrap(whole, size, room, bold=bool(paragraph.bold)))
        lines += [Paragraph(text, size, bold=paragraph.bold, colour=paragraph.colour) for text in texts]
        left -= height(size, len(texts))
    return lines


def name_lines(name: str, room: int, most: int, tall: int) -> tuple[tuple[str, ...], float]:
    """A name in bold lines and their size: smaller before a word is broken, cut only where even that does not help.

    Lines may end behind a hyphen.
    """
    parted = name.replace("-", "- ")
    for size in _NAMES:
        is_whole = all(any(map(is_wide, one)) or width(one, size, bold=True) <= room for one in parted.split())
        lines = tuple(line.replace("- ", "-") for line in balanced(parted, size, room, bold=True))
        if is_whole and len(lines) <= min(most, _MOST_LINES) and height(size, len(lines)) <= max(tall, height(size)):
            return lines, size
    whole = fit_lines(name, _SMALLEST, room, max(1, min(most, _MOST_LINES, tall // height(_SMALLEST))), bold=True)
    return tuple(wrap(whole, _SMALLEST, room, bold=True)), _SMALLEST


def _value(node: Node, box: Box, ink: Colour) -> Paragraph:
    """A number is large; "not published" is not."""
    if node.value is None:
        return Paragraph(node.value_label, 11, colour=ink)
    return Paragraph(node.value_label, 20 if box.h > 1_200_000 else 14, bold=True, colour=ink)


_PLATE = surface(Colour("bg1"), Certainty.PUBLISHED)
