"""Speaker notes: a reading, then the evidence of every number between two marker lines.

Only the block between the markers is ours; a later refresh replaces it and leaves the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.shapes import languages
from desktop.export.pptx.words import word
from desktop.export.pptx.xml import EMPTY, A, P, R, Xml, document, tag
from desktop.export.text import block, line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import EvidenceLine, Figure
    from desktop.figures.slide_page import SlidePage

START, END = "--- evidence ---", "--- end of evidence ---"


def notes_of(own: str, page: SlidePage, whole: Sequence[str] = ()) -> str:
    """The speaker's words, else what is drawn in a sentence; below them the evidence of every figure.

    ``whole`` are texts the slide shows shortened.
    """
    said, cut = block(own).strip(), [_whole(text, page.language) for text in whole]
    if not page.figures:
        return _unmarked("\n".join(filter(None, (said, line(page.missing), *cut))))
    figure = page.figures[0]
    subtitle = figure.subtitle if len(page.figures) == 1 else ""
    reading = said or "\n".join(line(text) for text in (page.title, subtitle, figure.alt_text) if text)
    return notes_text(page.figures, _unmarked(reading), [_unmarked(text) for text in cut])


def _unmarked(text: str) -> str:
    """Words of people without what marks our own block: it would begin or end where they say so."""
    return text.replace(START, "evidence").replace(END, "end of evidence")


def _whole(text: str, language: str) -> str:
    return word("shortened", language).format(text=line(text, 4_000))


def notes_text(figures: Sequence[Figure], reading: str, whole: Sequence[str] = ()) -> str:
    """The notes as plain lines."""
    lines = [*reading.split("\n"), "", START, *(f"- {text}" for text in whole)]
    for figure in figures:
        lines.extend(_evidence(e) for e in figure.evidence)
        lines.extend(f"- {line(formula)}" for formula in figure.formulas)
        lines.extend(f"- {line(note)}" for note in figure.footnotes)
        if figure.scenario:
            lines.append(f"- scenario: {line(figure.scenario)}")
        lines.append(f"- {line(figure.source_line)}")
        lines.append(f"- figure {line(figure.name)} [mc:{figure.id}]")
    return "\n".join([*lines, END])


def own_block(text: str) -> str:
    """The lines between the two markers, with them; empty where there are none."""
    start, end = text.find(START), text.rfind(END)
    return text[start : end + len(END)] if 0 <= start < end else ""


def said_before(text: str) -> str:
    """What the notes say over our block; everything where they have none."""
    return (text[: text.find(START)] if own_block(text) else text).strip()


def notes_part(text: str) -> bytes:
    """The notes slide: picture of the slide, the text, the page number."""
    body = tag("p:txBody", None, tag("a:bodyPr"), tag("a:lstStyle"), *(_paragraph(part) for part in text.split("\n")))
    tree = tag(
        "p:spTree",
        None,
        tag("p:nvGrpSpPr", None, tag("p:cNvPr", {"id": 1, "name": ""}), tag("p:cNvGrpSpPr"), tag("p:nvPr")),
        tag("p:grpSpPr"),
        _placeholder(2, "Slide image", "sldImg", 2, EMPTY, locks={"noGrp": 1, "noRot": 1, "noChangeAspect": 1}),
        _placeholder(3, "Notes", "body", 3, body, locks={"noGrp": 1}),
    )
    colours = tag("p:clrMapOvr", None, tag("a:masterClrMapping"))
    return document(tag("p:notes", {"xmlns:a": A, "xmlns:r": R, "xmlns:p": P}, tag("p:cSld", None, tree), colours))


def _evidence(entry: EvidenceLine) -> str:
    fields = (
        entry.observation,
        entry.subject,
        entry.measure,
        entry.period,
        f"stated: {entry.stated}" if entry.stated else "",
        entry.kind,
        f"{entry.source}; {entry.locator}" if entry.locator else entry.source,
        entry.paraphrase,
        entry.url,
    )
    return "- " + " | ".join(line(field, 600) for field in fields if field)


def _paragraph(text: str) -> Xml:
    if not text.strip():
        return tag("a:p")
    return tag("a:p", None, tag("a:r", None, tag("a:rPr", languages(text)), tag("a:t", None, text)))


def _placeholder(
    identifier: int, name: str, kind: str, idx: int, body: Xml, *, locks: dict[str, str | int | float]
) -> Xml:
    own = tag(
        "p:nvSpPr",
        None,
        tag("p:cNvPr", {"id": identifier, "name": name}),
        tag("p:cNvSpPr", None, tag("a:spLocks", locks)),
        tag("p:nvPr", None, tag("p:ph", {"type": kind, "idx": idx})),
    )
    return tag("p:sp", None, own, tag("p:spPr"), body)
