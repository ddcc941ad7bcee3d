"""A deck without its slides: its masters, layouts and theme are what its slides are made anew on."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Final

from lxml import etree

from desktop.export.pptx.refresh.deck_file import CONTENT_TYPES, parsed, relations_of
from desktop.export.pptx.xml import P

if TYPE_CHECKING:
    from desktop.export.pptx.refresh.deck_file import DeckFile

_LEFT: Final = ("slide", "notesSlide", "vbaProject", "customXml", "tags", "comments", "commentAuthors")
"""Kinds of relations of the presentation that lead to what is no template: slides, programs, remarks."""
_NAMED: Final = ("sldIdLst", "custShowLst", "custDataLst", "extLst")
"""Elements of the presentation that name such parts."""
_MAIN: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def bare(deck: DeckFile) -> bytes:
    """The package with everything slides stand on and none of them, as a plain presentation without macros."""
    main = deck.related("", "officeDocument")
    kept = _reached(deck, main)
    changed = {
        CONTENT_TYPES: _types(deck, main, kept),
        main: _presentation(deck, main),
        relations_of(main): _relations(deck, main),
    }
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for part in deck.parts:
            if part in changed or part in kept:
                archive.writestr(part, changed.get(part, deck.parts[part]))
    return stream.getvalue()


def _reached(deck: DeckFile, main: str) -> set[str]:
    """Parts that can be reached without a slide, with their relations."""
    kept: set[str] = set()
    waiting = [""]
    while waiting:
        part = waiting.pop()
        kept.add(relations_of(part))
        for kind, target, external in deck.relations(part).values():
            is_left = part == main and kind.rpartition("/")[2] in _LEFT
            if not external and not is_left and target in deck.parts and target not in kept:
                kept.add(target)
                waiting.append(target)
    return kept


def _types(deck: DeckFile, main: str, kept: set[str]) -> bytes:
    root = parsed(deck.parts[CONTENT_TYPES])
    for entry in list(root):
        part = entry.get("PartName", "").lstrip("/")
        if part == main:
            entry.set("ContentType", _MAIN)
        elif part and part not in kept:
            root.remove(entry)
    return bytes(etree.tostring(root))


def _presentation(deck: DeckFile, main: str) -> bytes:
    root = parsed(deck.parts[main])
    for name in _NAMED:
        for element in root.findall(f"{{{P}}}{name}"):
            root.remove(element)
    return bytes(etree.tostring(root))


def _relations(deck: DeckFile, main: str) -> bytes:
    root = parsed(deck.parts[relations_of(main)])
    for entry in list(root):
        if entry.get("Type", "").rpartition("/")[2] in _LEFT:
            root.remove(entry)
    return bytes(etree.tostring(root))
