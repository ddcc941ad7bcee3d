"""The foot of a slide: footnotes, source, footer, the day a frozen slide is kept to, page number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.colours import MUTED, WARNING, solid
from desktop.export.pptx.even_lines import evened
from desktop.export.pptx.footnotes import fitted_notes
from desktop.export.pptx.layouts import Place
from desktop.export.pptx.metrics import fit
from desktop.export.pptx.shapes import Paragraph, languages, names
from desktop.export.pptx.slide import placeholder_text
from desktop.export.pptx.xml import Xml, tag
from desktop.export.text import is_cjk, line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.layout_file import Placeholder
    from desktop.export.pptx.layouts import Zones
    from desktop.export.pptx.slide import SlideWriter

_SLIDE_NUMBER: Final = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_BESIDE: Final = " | "
"""Between the parts of a footer: the day, the program, the name of the story."""
_PHRASE: Final = re.compile(r"[,:;](?= )|[，：；。]| [–—] ")
"""Where the name of a story may end early."""


def foot(
    writer: SlideWriter,
    zones: Zones,
    footnotes: Sequence[str],
    source: str,
    footer: str,
    *,
    needs_source: bool = True,
    stamp: str = "",
) -> None:
    """All that stands below the figures; ``stamp`` is the day a frozen slide is kept to."""
    notes, left = fitted_notes(footnotes, zones.footnotes)
    if left:
        writer.warn("The footnotes need more than three lines; the rest stands in the notes only.")
    if notes:
        paragraphs = [Paragraph(one) for one in notes]
        writer.text("Footnotes", evened(zones.footnotes, paragraphs, 9), paragraphs)
    if source:
        short = source_line(zones.source, line(source))
        if short != line(source):
            writer.warn("The source line is longer than one line and was shortened; it is whole in the notes.")
        writer.text("Source", zones.source, [Paragraph(short)])
    elif needs_source:
        writer.warn("No source is named.")
    date = next(iter(zones.layout.of("dt")), None)
    if zones.footer and (footer or (stamp and date is None)):
        footer_line(writer, zones.footer, footer, stamp if date is None else "")
    if stamp and date is not None:
        kept = Paragraph(fit(stamp, 9, date.box.w - date.style.left - date.style.right), 9, colour=WARNING, align="l")
        writer.shapes.append(placeholder_text(writer.ids(1), "Date", date, [kept]))
    if zones.number:
        writer.shapes.append(page_number(writer.ids(1), zones.number))


def footer_line(writer: SlideWriter, placeholder: Placeholder, text: str, stamp: str = "") -> None:
    """The line at the foot of every slide, behind the day that a frozen one is kept to."""
    words = fitted_footer(Place(placeholder.box, placeholder, 9), line(text), line(stamp))
    paragraph = Paragraph(words, 9, colour=MUTED, align=placeholder.style.align or "l")
    writer.shapes.append(placeholder_text(writer.ids(1), "Footer", placeholder, [paragraph]))


def fitted_footer(place: Place, text: str, stamp: str = "") -> str:
    """A footer that its place holds whole: rather a shorter one than one that is cut.

    The program's name gives way first, then the name of the story from its end, phrase by phrase; the day never.
    """
    told = [_BESIDE.join(filter(None, (stamp, one))) for one in _shorter(text)]
    return next((one for one in told if source_line(place, one) == one), source_line(place, told[0]))


def _shorter(text: str) -> Iterator[str]:
    *before, name = text.split(_BESIDE)
    ends = [found.start() for found in _PHRASE.finditer(name)]
    for end in (len(name), *reversed(ends)):
        for first in range(len(before) + 1):
            yield _BESIDE.join((*before[first:], name[:end]))
    if before:
        yield _BESIDE.join(before)


def page_number(identifier: int, placeholder: Placeholder) -> Xml:
    """The slide number as a field; size and colour on the run, because some readers do not inherit them."""
    field_run = tag(
        "a:fld",
        {"id": _SLIDE_NUMBER, "type": "slidenum"},
        tag("a:rPr", {**languages(""), "sz": 900}, solid(MUTED)),
        tag("a:t", None, "‹#›"),
    )
    paragraph = tag("a:p", None, tag("a:pPr", {"algn": "r"}), field_run, tag("a:endParaRPr", {"lang": "en-US"}))
    own = tag(
        "p:nvSpPr",
        None,
        names(identifier, "Slide number"),
        tag("p:cNvSpPr", None, tag("a:spLocks", {"noGrp": 1})),
        tag("p:nvPr", None, tag("p:ph", {"type": "sldNum", "idx": placeholder.idx, "sz": "quarter"})),
    )
    return tag("p:sp", None, own, tag("p:spPr"), tag("p:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), paragraph))


def source_line(place: Place, text: str) -> str:
    """A source line as far as it fits; readers set Chinese among Latin letters a little wider than its characters."""
    return place.shortened(text, 9, 1, less=place.room // 50 if is_cjk(text) else 0)
