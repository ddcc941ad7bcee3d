"""Words of figures in boxes of their own: lines of Chinese end where we say, all others where readers end them.

Readers end a line of Chinese between any two characters, and one margin cannot keep several paragraphs from ending
inside a word, so each of its lines is a paragraph, as in the cells of tables.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.even_lines import Words, narrowing
from desktop.export.pptx.line_breaks import is_wide
from desktop.export.pptx.metrics import SAFE, fit_lines, width, wrap
from desktop.export.pptx.shapes import APART, text_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.model import Box
    from desktop.export.pptx.shapes import Paragraph
    from desktop.export.pptx.xml import Xml


def own_lines(words: Paragraph, room: int, most: int = 2) -> list[Paragraph]:
    """As much of a paragraph as stands on so many lines of ``room`` EMU: whole, or each line of Chinese by itself."""
    bold = bool(words.bold)
    whole = fit_lines(words.text, words.size, room, most, bold=bold)
    is_one = len(wrap(whole, words.size, room, bold=bold)) == 1
    if is_one or not any(map(is_wide, whole)):
        return [replace(words, text=whole)]
    lines = balanced(whole, words.size, round(room * SAFE), bold=bold)
    if len(lines) > most:
        lines = tuple(wrap(whole, words.size, room, bold=bold))
    return [replace(words, text=one) for one in lines]


def words_box(identifier: int, name: str, box: Box, paragraphs: Sequence[Paragraph]) -> Xml:
    """A text box with its words at the top, and the margin that keeps paragraphs from ending in a lost line."""
    words = [Words(one.text, one.size, bool(one.bold)) for one in paragraphs if not one.tail]
    tailed = max((_tailed(one) for one in paragraphs if one.tail), default=0)
    narrower = max(0, min(narrowing(words, box.w), box.w - round(tailed / SAFE)))
    return text_box(identifier, name, box, paragraphs, anchor="t", narrower=narrower)


def _tailed(words: Paragraph) -> int:
    """The width of a line with the words behind it."""
    tail = words.tail
    behind = width(tail.text, tail.size, bold=bool(tail.bold)) if tail is not None else 0
    return width(words.text + APART, words.size, bold=bool(words.bold)) + behind
