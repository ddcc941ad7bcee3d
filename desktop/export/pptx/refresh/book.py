"""The workbook inside a chart: read by address, and patched cell by cell where its owner worked in it.

Sheets, formulas and shapes of the owner stay byte for byte, because only the cells of the numbers
and the setting to calculate anew are touched.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from desktop.export.pptx.workbook import column_letters
from desktop.export.pptx.xml import number

if TYPE_CHECKING:
    from collections.abc import Mapping

_S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_OURS: Final = 7
"""Members of a workbook as we write it; Excel writes more."""
REFERENCE: Final = re.compile(r"'?([^'!]+)'?!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?")
_ARITHMETIC: Final = re.compile(r"SUM\([A-Z]+\d+:[A-Z]+\d+\)|[A-Z]+\d+(-[A-Z]+\d+)?")
"""Formulas as we write them: they give the new number by themselves."""

Cell = str | float | None


class Book:
    """A workbook of a chart."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            self._infos = archive.infolist()
            self._parts = {info.filename: archive.read(info) for info in self._infos}
        self._main = self._tree("xl/workbook.xml")
        relations = {e.get("Id"): e.get("Target", "") for e in self._tree("xl/_rels/workbook.xml.rels")}
        self._sheets = {
            e.get("name", ""): f"xl/{relations[e.get(_R)]}".replace("xl//xl/", "xl/")
            for e in self._main.iter(f"{_S}sheet")
        }
        self._shared = self._strings()

    @property
    def looks_ours(self) -> bool:
        """Whether no other program has written it since."""
        return len(self._parts) == _OURS

    def has(self, sheet: str) -> bool:
        """Whether it has a sheet of this name."""
        return sheet in self._sheets

    def has_table(self, sheet: str) -> bool:
        """Whether Excel keeps cells of a sheet as a table, whose heads must not change."""
        return self._tree(self._sheets[sheet]).find(f"{_S}tableParts") is not None

    def cells(self, sheet: str) -> dict[str, Cell]:
        """Address -> content of the cells that hold something."""
        found: dict[str, Cell] = {}
        for cell in self._tree(self._sheets[sheet]).iter(f"{_S}c"):
            content = self._content(cell)
            if content is not None:
                found[cell.get("r", "")] = content
        return found

    def patched(self, sheet: str, cells: Mapping[str, Cell]) -> bytes:
        """The workbook with these cells, calculated anew when it is opened."""
        root = self._tree(self._sheets[sheet])
        data = root.find(f"{_S}sheetData")
        for address, content in cells.items():
            _write(_cell(data, address), content)
        dimension = root.find(f"{_S}dimension")
        if dimension is not None:
            root.remove(dimension)
        setting = self._main.find(f"{_S}calcPr")
        if setting is None:
            setting = etree.Element(f"{_S}calcPr")
            self._main.find(f"{_S}sheets").addnext(setting)
        setting.set("fullCalcOnLoad", "1")
        changed = {self._sheets[sheet]: root, "xl/workbook.xml": self._main}
        stream = BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in self._infos:
                tree = changed.get(info.filename)
                archive.writestr(info, self._parts[info.filename] if tree is None else _written(tree))
        return stream.getvalue()

    def _tree(self, part: str) -> Any:
        return etree.fromstring(self._parts[part], _PARSER)

    def _strings(self) -> list[str]:
        if "xl/sharedStrings.xml" not in self._parts:
            return []
        return ["".join(t.text or "" for t in e.iter(f"{_S}t")) for e in self._tree("xl/sharedStrings.xml")]

    def _content(self, cell: Any) -> Cell:
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            return "".join(t.text or "" for t in cell.iter(f"{_S}t"))
        text = cell.findtext(f"{_S}v")
        if text is None:
            return None
        if kind == "s":
            return self._shared[int(text)]
        return float(text) if kind == "n" else text


def _cell(data: Any, address: str) -> Any:
    """The cell of an address, made in its place where it is missing."""
    letters, row_number = split(address)
    row = next((r for r in data if int(r.get("r", "0")) == row_number), None)
    if row is None:
        row = etree.Element(f"{_S}row", r=str(row_number))
        after = [r for r in data if int(r.get("r", "0")) < row_number]
        data.insert(len(after), row)
    cell = next((c for c in row if c.get("r") == address), None)
    if cell is None:
        cell = etree.Element(f"{_S}c", r=address)
        before = [c for c in row if column(split(c.get("r", ""))[0]) < column(letters)]
        row.insert(len(before), cell)
        if "spans" in row.attrib:
            del row.attrib["spans"]
    return cell


def _write(cell: Any, content: Cell) -> None:
    """Put a number, words or nothing into a cell; its format stays, a formula of ours keeps calculating."""
    formula = cell.find(f"{_S}f") if isinstance(content, float) else None
    if formula is not None and not _ARITHMETIC.fullmatch(formula.text or ""):
        formula = None
    for child in list(cell):
        if child is not formula:
            cell.remove(child)
    if "t" in cell.attrib:
        del cell.attrib["t"]
    if isinstance(content, str):
        cell.set("t", "inlineStr")
        etree.SubElement(etree.SubElement(cell, f"{_S}is"), f"{_S}t").text = content
    elif content is not None:
        etree.SubElement(cell, f"{_S}v").text = number(content)


def split(address: str) -> tuple[str, int]:
    """``AB12`` as its column and its row."""
    letters = address.rstrip("0123456789")
    return letters, int(address[len(letters) :] or 0)


def column(letters: str) -> int:
    """The number of a column from its letters: A is 0."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 64
    return value - 1


def addresses(reference: str) -> tuple[str, list[str]]:
    """The sheet and the cells of a reference to one column; none for anything else."""
    found = REFERENCE.fullmatch(reference)
    if found is None or (found[4] and found[4] != found[2]):
        return "", []
    first, last = int(found[3]), int(found[5] or found[3])
    letters = column_letters(column(found[2]))
    return found[1], [f"{letters}{row}" for row in range(first, last + 1)]


def _written(tree: Any) -> bytes:
    content: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content
