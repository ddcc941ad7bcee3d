"""Bookmarks and language for a PDF that Qt wrote: Qt has neither; the incremental update that PDF foresees adds them.

The first bytes stay as they are; new objects, a new catalogue and a second table of places follow (ISO 32000-1,
7.5.6 and 12.3.3). Works on the plain tables of places that QPdfWriter writes; any other file comes back unchanged.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT: Final = re.compile(rb"/Root (\d+) 0 R")
_SIZE: Final = re.compile(rb"/Size (\d+)")
_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_KIDS: Final = re.compile(rb"/Type /Pages\s*/Kids\s*\[([^\]]*)\]")


def with_outline(pdf: bytes, marks: Sequence[tuple[str, int]], language: str = "en") -> bytes:
    """The same file with a bookmark for each (words, page from 0), in order; none for pages it does not have.

    ``language`` is told to readers of the screen, and viewers show the title instead of the file's name.
    """
    start, kids = _START.search(pdf), _KIDS.search(pdf)
    trailer = pdf[pdf.rfind(b"trailer") :] if b"trailer" in pdf else b""
    root, size = _ROOT.search(trailer), _SIZE.search(trailer)
    if not (marks and start and kids and root and size):
        return pdf
    pages = [int(number) for number in re.findall(rb"(\d+) 0 R", kids.group(1))]
    kept = [(words, pages[page]) for words, page in marks if 0 <= page < len(pages)]
    catalogue = re.search(rb"(?:^|\n)%s 0 obj\s*<<(.*?)>>\s*endobj" % root.group(1), pdf, re.DOTALL)
    if not kept or catalogue is None or b"/Outlines" in catalogue.group(1):
        return pdf
    first = int(size.group(1))
    objects = {int(root.group(1)): _catalogue(catalogue.group(1), first, language), **_outline(first, kept)}
    return pdf + _update(pdf, objects, trailer, int(start.group(1)))


def _catalogue(body: bytes, outline: int, language: str) -> bytes:
    more = b"/PageMode /UseOutlines\n/ViewerPreferences << /DisplayDocTitle true >>"
    spoken = b"/Lang (%s)" % (b"zh-CN" if language == "zh" else b"en")
    return b"<<%s\n/Outlines %d 0 R\n%s\n%s\n>>" % (body.rstrip(), outline, more, spoken)


def _outline(first: int, marks: Sequence[tuple[str, int]]) -> dict[int, bytes]:
    """The root of the outline and its items, by object number."""
    last = first + len(marks)
    found = {first: b"<<\n/Type /Outlines\n/First %d 0 R\n/Last %d 0 R\n/Count %d\n>>" % (first + 1, last, len(marks))}
    for number, (words, page) in enumerate(marks, first + 1):
        near = b"".join(
            b"\n/%s %d 0 R" % (name, at)
            for name, at, is_there in ((b"Prev", number - 1, number > first + 1), (b"Next", number + 1, number < last))
            if is_there
        )
        place = b"/Dest [%d 0 R /Fit]" % page
        found[number] = b"<<\n/Title %s\n/Parent %d 0 R%s\n%s\n>>" % (_text(words), first, near, place)
    return found


def _text(words: str) -> bytes:
    """A string of a PDF in UTF-16, as hexadecimal digits: nothing in it can end it."""
    return b"<FEFF%s>" % words.encode("utf-16-be", "replace").hex().upper().encode()


def _update(pdf: bytes, objects: dict[int, bytes], trailer: bytes, previous: int) -> bytes:
    """The objects, where each begins, and the trailer that leads back to the first table."""
    body, places = b"" if pdf.endswith(b"\n") else b"\n", dict[int, int]()
    for number, content in objects.items():
        places[number] = len(pdf) + len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, at) for number, at in sorted(places.items()))
    at = len(pdf) + len(body)
    kept = _SIZE.sub(b"/Size %d" % (max(objects) + 1), trailer[: trailer.rfind(b">>")], count=1)
    return body + b"xref\n" + table + kept + b"/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (previous, at)
