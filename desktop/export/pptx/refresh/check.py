"""The check of a refreshed deck before it replaces the old one."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from lxml import etree

from desktop.export.errors import ExportError
from desktop.export.pptx.facts import cache_of
from desktop.export.pptx.refresh.book import Book, Cell, addresses
from desktop.export.pptx.refresh.deck_file import DeckFile
from desktop.export.pptx.refresh.find import find
from desktop.export.pptx.xml import C, P

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def check_refreshed(path: Path) -> None:
    """Raise ExportError when the written deck is not sound."""
    problem = next(problems(DeckFile.read(path)), "")
    if problem:
        raise ExportError(f"The refreshed deck did not pass its own check ({problem}). The old one is unchanged.")


def problems(deck: DeckFile) -> Iterator[str]:
    """What is wrong with a deck: parts missing or broken, ids twice, charts that differ from their workbooks."""
    for part in deck.parts:
        if part.endswith((".xml", ".rels")):
            try:
                deck.tree(part)
            except etree.XMLSyntaxError:
                yield f"{part} is not well formed"
    for part in deck.slides:
        for kind, target, external in deck.relations(part).values():
            if not external and target not in deck.parts:
                yield f"{part} lacks its {kind.rpartition('/')[2]}"
        ids = [e.get("id") for e in deck.tree(part).iter(f"{{{P}}}cNvPr")]
        if len(ids) != len(set(ids)):
            yield f"two shapes of {part} have the same id"
        for one in find(deck, part):
            if one.chart:
                yield from _chart(deck, one.chart)


def _chart(deck: DeckFile, part: str) -> Iterator[str]:
    series = list(deck.tree(part).iter(f"{{{C}}}ser"))
    for name in ("idx", "order"):
        numbers = [s.find(f"{{{C}}}{name}").get("val") for s in series]
        if len(numbers) != len(set(numbers)):
            yield f"two series of {part} have the same {name}"
    target = deck.related(part, "package")
    if not target:
        return
    try:
        book = Book(deck.parts[target])
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        yield f"the workbook of {part} cannot be read"
        return
    sheets: dict[str, dict[str, Cell]] = {}
    for one in series:
        for name in ("tx", "cat", "xVal", "val", "yVal"):
            holder = one.find(f"{{{C}}}{name}")
            if holder is not None and not _same(holder, book, sheets):
                yield f"{part} differs from its workbook"


def _same(holder: Any, book: Book, sheets: dict[str, dict[str, Cell]]) -> bool:
    """Whether what a chart shows is what stands in its workbook; ``sheets`` keeps what was read of it."""
    sheet, places = addresses(holder.findtext(f".//{{{C}}}f") or "")
    if not places or not book.has(sheet):
        return True
    cells = sheets.get(sheet)
    if cells is None:
        cells = sheets[sheet] = book.cells(sheet)
    cached = cache_of(holder)
    return len(cached) == len(places) and all(
        _alike(cells.get(place), text) for place, text in zip(places, cached, strict=True)
    )


def _alike(cell: str | float | None, text: str) -> bool:
    if cell is None or isinstance(cell, str):
        return (cell or "") == text
    try:
        return abs(cell - float(text)) <= 1e-6 * max(1.0, abs(cell))
    except ValueError:
        return False
