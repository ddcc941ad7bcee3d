"""A PDF that Qt wrote, read back: what tests need of it, and no more."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_OBJECT = re.compile(rb"(\d+) 0 obj\s*(.*?)\s*endobj", re.DOTALL)


class PdfFile:
    """Follows the file as a reader does: from the last table of places back to the first."""

    def __init__(self, data: bytes) -> None:
        assert data.startswith(b"%PDF-")
        assert data.rstrip().endswith(b"%%EOF")
        self._data = data
        self._places: dict[int, int] = {}
        at, self._root = int(re.findall(rb"startxref\s+(\d+)", data)[-1]), 0
        while at >= 0:
            at = self._table(at)

    def _table(self, at: int) -> int:
        """Read one table of places; returns where the one before it is, or -1."""
        assert self._data[at : at + 4] == b"xref"
        end = self._data.index(b"trailer", at)
        lines = self._data[at:end].split(b"\n")[1:]
        while lines and lines[0].strip():
            first, count = map(int, lines.pop(0).split())
            for number in range(first, first + count):
                self._places.setdefault(number, int(lines.pop(0).split()[0]))
        trailer = self._data[end : self._data.index(b"startxref", end)]
        self._root = self._root or int(re.findall(rb"/Root (\d+)", trailer)[0])
        before = re.findall(rb"/Prev (\d+)", trailer)
        return int(before[0]) if before else -1

    def _object(self, number: int) -> bytes:
        found = _OBJECT.match(self._data, self._places[number])
        assert found is not None, number
        assert int(found.group(1)) == number
        return found.group(2)

    @property
    def _pages(self) -> list[int]:
        pages = self._object(int(re.findall(rb"/Pages (\d+)", self._object(self._root))[0]))
        return [int(n) for n in re.findall(rb"(\d+) 0 R", re.findall(rb"/Kids\s*\[([^\]]*)\]", pages)[0])]

    @property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of each page in points."""
        boxes = (re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", self._object(page))[0] for page in self._pages)
        return [(round(float(wide)), round(float(high))) for wide, high in boxes]

    @property
    def bookmarks(self) -> list[tuple[str, int]]:
        """Words and page (from 0) of each bookmark, in order."""
        outline = re.findall(rb"/Outlines (\d+)", self._object(self._root))
        if not outline:
            return []
        pages, found = self._pages, []
        following = re.findall(rb"/First (\d+)", self._object(int(outline[0])))
        while following:
            item = self._object(int(following[0]))
            title = bytes.fromhex(re.findall(rb"/Title <FEFF([0-9A-F]*)>", item)[0].decode())
            page = pages.index(int(re.findall(rb"/Dest \[(\d+)", item)[0]))
            found.append((title.decode("utf-16-be"), page))
            following = re.findall(rb"/Next (\d+)", item)
        return found

    @property
    def embeds_fonts(self) -> bool:
        """Whether every font it uses lies in the file."""
        return self._data.count(b"/FontFile") > 0 and self._data.count(b"/FontDescriptor ") <= self._data.count(
            b"/FontFile"
        )


def has_pdftotext() -> bool:
    """Whether the program that reads words out of a PDF is there."""
    return shutil.which("pdftotext") is not None


def text_of(data: bytes, folder: Path) -> list[str]:
    """The words of each page, as another program finds them."""
    path = folder / "read.pdf"
    path.write_bytes(data)
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True, timeout=60)
    return run.stdout.decode("utf-8").split("\f")[:-1]
