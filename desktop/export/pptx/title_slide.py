"""A title slide: title in one language or in both, what it is about, and how to read the five marks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.balanced import balanced
from desktop.export.pptx.colours import ACCENT, MUTED, TEXT, TITLE, surface
from desktop.export.pptx.even_lines import evened
from desktop.export.pptx.metrics import fit, fit_lines, height, line_height, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, text_box
from desktop.export.pptx.slide import FinishedSlide, SlideWriter
from desktop.export.pptx.slide_foot import footer_line
from desktop.export.pptx.words import mark_meaning, mark_word, other_language, word
from desktop.export.text import block, line
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.export.pptx.layouts import Place, Zones
    from desktop.figures.slide_page import SlidePage

_MARKS: Final = tuple(c for c in Certainty if c not in (Certainty.REFUTED, Certainty.PART_OF_YEAR))
"""The five marks; the two rarer ones are explained where they are used."""
_HEAD, _KEY = 396_000, 1_152_000
"""Height of the line over the key, and of both."""
_UNDER: Final = 504_000
"""Between the key and the line below it."""
_TITLE_SIZES: Final = (40.0, 36.0, 32.0, 28.0, 24.0)
_SUBTITLE_SIZES: Final = (28.0, 24.0, 20.0, 18.0, 16.0, 14.0, 12.0)
_NARROWEST: Final = 1_500_000
"""Width a mark needs for its meaning."""


def title_slide(writer: SlideWriter, where: Zones, page: SlidePage, edition: str, footer: str) -> FinishedSlide:
    """A slide with the page's title and text; ``edition`` is the line at its foot."""
    if where.section is not None:
        writer.text("Section label", where.section, [Paragraph("Marketscope")])
    title = _title(writer, where.title, page)
    writer.text("Title", evened(where.title, title, 36, is_title=True), title, size=36)
    text = " ".join(filter(None, (line(page.text), line(page.second_text))))
    if text and where.subtitle.box.h:
        rows = [line(one) for part in (page.text, page.second_text) for one in block(part).split("\n") if one.strip()]
        words = _subtitle(writer, where.subtitle, rows)
        if where.subtitle.placeholder is None and where.title.placeholder is not None:
            words = [replace(one, align=where.title.placeholder.style.align) for one in words]
        writer.text("Subtitle", evened(where.subtitle, words, 16, is_title=True), words, size=16)
    _marks(writer, page.language, where, both=bool(page.second))
    if edition and where.footnotes.box.h:
        short = where.footnotes.shortened(line(edition), 10, 2)
        writer.text("Edition", where.footnotes, [Paragraph(short, 10)], size=10)
    if where.footer and footer:
        footer_line(writer, where.footer, footer)
    return FinishedSlide(None, writer, layout=where.layout.part)


def _title(writer: SlideWriter, place: Place, page: SlidePage) -> list[Paragraph]:
    """One title in the size of the template, or the largest smaller one; two in three quarters, the second smaller."""
    own, second = line(page.title), line(page.second)
    if not second:
        sized = _sized(place, own)
        shown = [sized.shortened(own, 36, min(3, sized.lines(36)), bold=True)]
        made = [Paragraph(shown[0], sized.size)]
    else:
        size = min(30.0, place.points(36))
        shown = [fit_lines(own, size, place.room, 2, bold=True), fit_lines(second, size - 6, place.room, 2, bold=True)]
        made = [Paragraph(shown[0], size), Paragraph(shown[1], size - 6)]
    for part, whole in zip(shown, filter(None, (own, second)), strict=True):
        if part != whole:
            writer.shorten(whole)
            writer.warn("The title is longer than its place and was shortened; its whole text is in the notes.")
    return made


def _sized(place: Place, text: str) -> Place:
    """The place as it is, or with the largest smaller size in which three lines of it hold the title."""
    usual = place.points(36)
    tried = [place, *(replace(place, size=size) for size in _TITLE_SIZES if size < usual)]
    whole = (one for one in tried if one.shortened(text, 36, min(3, one.lines(36)), bold=True) == text)
    return next(whole, tried[-1])


def _subtitle(writer: SlideWriter, place: Place, rows: list[str]) -> list[Paragraph]:
    """All lines in the size of the template, or in the largest smaller one in which they fit."""
    own = place.points(16)
    sizes = [own, *(size for size in _SUBTITLE_SIZES if size < own)]
    size = next((one for one in sizes if _tall(rows, one, place) <= place.box.h), 0)
    if size:
        return [Paragraph(row, 0 if size == own else size) for row in rows]
    writer.shorten(" ".join(rows))
    writer.warn("The words below the title are longer than their place and were shortened; the notes hold them.")
    most = max(1, place.box.h // round(height(sizes[-1]) * 1.2))
    return [Paragraph(fit(row, sizes[-1], place.room), sizes[-1]) for row in rows[:most]]


def _tall(rows: list[str], size: float, place: Place) -> int:
    """Height of rows of words as they wrap."""
    return sum(line_height(row, size) * len(wrap(row, size, place.room)) for row in rows)


def _marks(writer: SlideWriter, language: str, where: Zones, *, both: bool) -> None:
    """The key of the five marks over the line at the foot, where the template leaves room for it.

    ``both``: the heads also in the other language; what a mark means is said in the first one.
    """
    area = where.figures[0].box
    floor = where.footnotes.box.y if where.footnotes.box.h else area.bottom + _UNDER
    box = Box(area.x, floor - _UNDER - _KEY, max(area.w, where.footnotes.box.w), _KEY)
    if box.y < area.y or box.w < _NARROWEST * len(_MARKS):
        return
    first = writer.ids(2 + 2 * len(_MARKS))
    spoken = (language, other_language(language)) if both else (language,)
    title = "  ".join(word("how_to_read", one) for one in spoken)
    head = Paragraph(title, 14, True, TITLE, "l")
    shapes = [text_box(first + 1, "Key title", replace(box, h=270_000), (head,))]
    step = box.w // len(_MARKS)
    for place, certainty in enumerate(_MARKS):
        swatch = Box(box.x + place * step, box.y + _HEAD, 222_000, _KEY - _HEAD)
        shape = surface(ACCENT, certainty)
        shapes.append(text_box(first + 2 + 2 * place, f"Key {certainty.value}", swatch, shape=shape))
        room = Box(swatch.x + 306_000, swatch.y, step - 450_000, swatch.h)
        shapes.append(text_box(first + 3 + 2 * place, "Key text", room, _meaning(certainty, spoken, room), anchor="t"))
    said = ", ".join(mark_word(c, language) for c in _MARKS)
    writer.shapes.append(group(first, f"{title} [mc:key]", f"{title}: {said}", box, shapes))


def _meaning(certainty: Certainty, spoken: Sequence[str], room: Box) -> list[Paragraph]:
    name = "  ".join(mark_word(certainty, one) for one in spoken)
    lines = [Paragraph(fit(name, 12, room.w, bold=True), 12, True, TEXT, "l")]
    return lines + [
        Paragraph(text, 11, None, MUTED, "l") for text in balanced(mark_meaning(certainty, spoken[0]), 11, room.w)
    ]
