"""The first slide: title, subtitle, and how to read the five marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.export.pptx.colours import ACCENT, MUTED, TEXT, TITLE, surface
from desktop.export.pptx.layout_roles import FOOTNOTES, SECTION
from desktop.export.pptx.layouts import title_layout, zones
from desktop.export.pptx.metrics import fit_lines, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.shapes import Paragraph, group, text_box
from desktop.export.pptx.slide import FinishedSlide, SlideWriter, placeholder_text
from desktop.export.pptx.words import mark_meaning, mark_word, word
from desktop.export.text import line
from desktop.figures.figure import Certainty

if TYPE_CHECKING:
    from desktop.export.pptx.opc import Package
    from desktop.export.pptx.xml import Xml

_MARKS = tuple(c for c in Certainty if c is not Certainty.REFUTED)


@dataclass(frozen=True, slots=True)
class TitleWords:
    """What a title slide says."""

    title: str
    second: str = ""
    """The title in the other language."""
    subtitle: str = ""
    edition: str = ""
    """One line at the foot: date and state of the numbers."""


def title_slide(package: Package, writer: SlideWriter, words: TitleWords, language: str, footer: str) -> FinishedSlide:
    """The title slide of a deck; templates without a title layout get a plain one."""
    layout = title_layout(package.layouts) or zones(package.layouts, "shapes", package.size).layout
    title = layout.of("ctrTitle", "title")[0]
    subtitle = next(iter(layout.of("subTitle")), None)
    label, edition = layout.body(SECTION), layout.body(FOOTNOTES)
    if label:
        writer.shapes.append(placeholder_text(writer.ids(1), "Section label", label, [Paragraph("Marketscope")]))
    shown = fit_lines(line(words.title), 36, title.box.w, 2, bold=True)
    writer.shapes.append(placeholder_text(writer.ids(1), "Title", title, [Paragraph(shown)]))
    if subtitle and words.subtitle:
        below = [Paragraph(fit_lines(line(words.subtitle), 16, subtitle.box.w, 2))]
        writer.shapes.append(placeholder_text(writer.ids(1), "Subtitle", subtitle, below))
    if edition:
        writer.shapes.append(_marks(writer, language, edition.box))
        if words.edition:
            said = [Paragraph(fit_lines(line(words.edition), 10, edition.box.w, 2))]
            writer.shapes.append(placeholder_text(writer.ids(1), "Edition", edition, said))
    found = next(iter(layout.of("ftr")), None)
    if found and footer:
        left = [Paragraph(line(footer), 9, colour=MUTED, align="l")]
        writer.shapes.append(placeholder_text(writer.ids(1), "Footer", found, left))
    return FinishedSlide(None, writer, layout=layout.part)


def _marks(writer: SlideWriter, language: str, below: Box) -> Xml:
    """The key of the five marks between the panel and the edition line."""
    box = Box(below.x, below.y - 1_656_000, below.w, 1_152_000)
    first = writer.ids(2 + 2 * len(_MARKS))
    head = Paragraph(word("how_to_read", language), 14, True, TITLE, "l")
    shapes = [text_box(first + 1, "Key title", Box(box.x, box.y, box.w, 270_000), (head,))]
    step = box.w // len(_MARKS)
    for place, certainty in enumerate(_MARKS):
        x, y = box.x + place * step, box.y + 396_000
        swatch = Box(x, y, 222_000, box.bottom - y)
        shapes.append(
            text_box(first + 2 + 2 * place, f"Key {certainty.value}", swatch, shape=surface(ACCENT, certainty))
        )
        room = Box(x + 306_000, y, step - 450_000, box.bottom - y)
        lines = [Paragraph(mark_word(certainty, language), 12, True, TEXT, "l")]
        lines += [Paragraph(text, 11, None, MUTED, "l") for text in wrap(mark_meaning(certainty, language), 11, room.w)]
        shapes.append(text_box(first + 3 + 2 * place, "Key text", room, lines, anchor="t"))
    said = ", ".join(mark_word(c, language) for c in _MARKS)
    title = word("how_to_read", language)
    return group(first, f"{title} [mc:key]", f"{title}: {said}", box, shapes)
