"""Figures on the slides of a deck: by their tags, by their names, by the workbooks in their charts."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.facts import is_table, mark_of, named, shapes_of
from desktop.export.pptx.identity import TAG, WORDS
from desktop.export.pptx.refresh.book import Book
from desktop.export.pptx.workbook import IDENTITY
from desktop.export.pptx.xml import C, P, R
from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.export.pptx.refresh.deck_file import DeckFile

KEY = "key"
"""The mark of the key of the marks beside a figure: it is refreshed with it and is none itself."""


@frozen
class Found:
    """A figure on a slide."""

    mark: str
    by: str
    """tag, name, workbook or content."""
    kind: str
    """chart, table, group, text or picture."""
    shape: Any
    chart: str = ""
    """The part of a chart."""

    @property
    def is_figure(self) -> bool:
        """Whether it is more than a key, or than the title of a slide of words."""
        return self.mark != KEY and not self.is_words

    @property
    def is_words(self) -> bool:
        """Whether it is the title of a slide of words."""
        return self.mark.startswith(WORDS)

    @property
    def name(self) -> str:
        """What the owner sees in the selection pane, without the mark."""
        return str(named(self.shape).get("name", "")).split("[mc:")[0].strip() or self.mark


def find(deck: DeckFile, part: str) -> list[Found]:
    """Every figure of a slide that can be told, in the order of reading."""
    found = []
    for kind, shape in shapes_of(deck.tree(part)):
        chart = chart_part(deck, part, shape) if kind == "graphicFrame" else ""
        mark, by = _mark(deck, part, shape, chart)
        if not mark:
            continue
        kinds = {"grpSp": "group", "pic": "picture", "sp": "text"}
        word = kinds.get(kind) or ("chart" if chart else "table" if is_table(shape) else "")
        if word:
            found.append(Found(mark, by, word, shape, chart))
    return found


def _mark(deck: DeckFile, part: str, shape: Any, chart: str) -> tuple[str, str]:
    tagged = _tagged(deck, part, shape)
    if tagged:
        return tagged, "tag"
    if mark_of(shape):
        return mark_of(shape), "name"
    inside = identity_rows(deck, chart).get("id", "") if chart else ""
    return inside, "workbook" if inside else ""


def _tagged(deck: DeckFile, part: str, shape: Any) -> str:
    own = next((e for e in shape[0] if e.tag == f"{{{P}}}nvPr"), None)
    link = None if own is None else own.find(f"{{{P}}}custDataLst/{{{P}}}tags")
    if link is None:
        return ""
    target = deck.relations(part).get(link.get(f"{{{R}}}id"), ("", "", True))[1]
    if target not in deck.parts:
        return ""
    marks = (e.get("val", "") for e in deck.tree(target).iter(f"{{{P}}}tag") if e.get("name", "").upper() == TAG)
    return next(marks, "")


def chart_part(deck: DeckFile, part: str, frame: Any) -> str:
    """The part of the chart in a graphic frame of a slide; empty for a frame that holds none."""
    link = next(frame.iter(f"{{{C}}}chart"), None)
    if link is None:
        return ""
    target = deck.relations(part).get(link.get(f"{{{R}}}id"), ("", "", True))[1]
    return target if target in deck.parts else ""


def identity_rows(deck: DeckFile, chart: str) -> dict[str, str]:
    """What the very hidden sheet of a chart's workbook says; nothing where it is gone."""
    target = deck.related(chart, "package")
    try:
        book = Book(deck.parts.get(target, b""))
        cells = book.cells(IDENTITY) if book.has(IDENTITY) else {}
    except (zipfile.BadZipFile, KeyError, IndexError, ValueError, etree.XMLSyntaxError):
        return {}
    rows = (address[1:] for address in cells if address.startswith("A"))
    return {str(cells[f"A{row}"]): str(cells.get(f"B{row}") or "") for row in rows}
