"""Figures on the slides of a deck: by their tags, by their names, by the workbooks in their charts."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.pptx.facts import is_table, mark_of, named, shapes_of
from desktop.export.pptx.identity import TAG
from desktop.export.pptx.workbook import IDENTITY
from desktop.export.pptx.xml import C, P, R

if TYPE_CHECKING:
    from desktop.export.pptx.refresh.deck_file import DeckFile

KEY = "key"
"""The mark of the key of the marks beside a figure: it is refreshed with it and is none itself."""
_CELL = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@dataclass(frozen=True, slots=True)
class Found:
    """A figure on a slide."""

    mark: str
    by: str
    """tag, name or workbook."""
    kind: str
    """chart, table, group, text or picture."""
    shape: Any
    chart: str = ""
    """The part of a chart."""

    @property
    def is_figure(self) -> bool:
        """Whether it is more than a key."""
        return self.mark != KEY

    @property
    def name(self) -> str:
        """What the owner sees in the selection pane, without the mark."""
        return str(named(self.shape).get("name", "")).split("[mc:")[0].strip() or self.mark


def find(deck: DeckFile, part: str) -> list[Found]:
    """Every figure of a slide that can be told, in the order of reading."""
    found = []
    for kind, shape in shapes_of(deck.tree(part)):
        chart = _chart_part(deck, part, shape) if kind == "graphicFrame" else ""
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
    inside = _identity(deck, chart) if chart else ""
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


def _chart_part(deck: DeckFile, part: str, frame: Any) -> str:
    link = next(frame.iter(f"{{{C}}}chart"), None)
    if link is None:
        return ""
    target = deck.relations(part).get(link.get(f"{{{R}}}id"), ("", "", True))[1]
    return target if target in deck.parts else ""


def _identity(deck: DeckFile, chart: str) -> str:
    """The id on the very hidden sheet of a chart's workbook."""
    book = deck.related(chart, "package")
    try:
        with zipfile.ZipFile(BytesIO(deck.parts.get(book, b""))) as archive:
            names = etree.fromstring(archive.read("xl/workbook.xml"))
            if not any(e.get("name") == IDENTITY for e in names.iter(f"{_CELL}sheet")):
                return ""
            cells = etree.fromstring(archive.read("xl/worksheets/sheet2.xml"))
            return next(("".join(map(str, c.itertext())) for c in cells.iter(f"{_CELL}c") if c.get("r") == "B1"), "")
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return ""
