"""A deck somebody worked on: opened part by part, changed where needed, everything else kept byte for byte."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from lxml import etree

from desktop.export.pptx.refresh.refusing import refuse_package, refused
from desktop.export.pptx.xml import P, R

if TYPE_CHECKING:
    from pathlib import Path

_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES: Final = "[Content_Types].xml"
_DATE: Final = (1980, 1, 1, 0, 0, 0)


class DeckFile:
    """The parts of one package; trees are parsed when they are asked for and written back when they were touched."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        try:
            with zipfile.ZipFile(BytesIO(content)) as archive:
                refuse_package(name, archive)
                self._infos = {info.filename: info for info in archive.infolist()}
                self.parts = {part: archive.read(part) for part in self._infos}
            self._trees: dict[str, Any] = {}
            self._touched: set[str] = set()
            self.slides = self._slides()
        except (zipfile.BadZipFile, zipfile.LargeZipFile, KeyError, EOFError, etree.XMLSyntaxError) as error:
            raise refused(name, "damaged") from error

    @classmethod
    def read(cls, path: Path) -> DeckFile:
        """The deck at a path; ExportError says in words why it cannot be read."""
        try:
            return cls(path.name, path.read_bytes())
        except OSError as error:
            raise refused(path.name, "unreadable") from error

    @property
    def changed(self) -> bool:
        """Whether anything was touched."""
        return bool(self._touched)

    def is_touched(self, part: str) -> bool:
        """Whether a part was changed."""
        return part in self._touched

    def tree(self, part: str) -> Any:
        """The root element of a part."""
        if part not in self._trees:
            self._trees[part] = parsed(self.parts[part])
        return self._trees[part]

    def touch(self, part: str) -> None:
        """Say that the tree of a part was changed."""
        self._touched.add(part)

    def put(self, part: str, content: bytes) -> None:
        """Replace the content of a part."""
        self.parts[part] = content
        self._trees.pop(part, None)
        self._touched.add(part)

    def relations(self, part: str) -> dict[str, tuple[str, str, bool]]:
        """Id -> (type, target, whether it lies outside the file) of one part."""
        holder = relations_of(part)
        if holder not in self.parts:
            return {}
        folder = posixpath.dirname(part)
        return {
            e.get("Id"): (e.get("Type", ""), _target(folder, e.get("Target", "")), e.get("TargetMode") == "External")
            for e in self.tree(holder)
        }

    def related(self, part: str, kind: str) -> str:
        """The first target of a kind of relation (the last word of its type); empty when there is none."""
        for found, target, external in self.relations(part).values():
            if found.endswith(f"/{kind}") and not external and target in self.parts:
                return target
        return ""

    def relate(self, part: str, kind: str, target: str) -> str:
        """A new relation from a part to another; returns its id."""
        holder = relations_of(part)
        if holder not in self.parts:
            self.parts[holder] = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
        root = self.tree(holder)
        taken = {e.get("Id") for e in root}
        number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        added = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        added.set("Id", f"rId{number}")
        added.set("Type", f"{R}/{kind}")
        added.set("Target", f"/{target}")
        self.touch(holder)
        return f"rId{number}"

    def add(self, pattern: str, content: bytes, content_type: str) -> str:
        """A new part named by a pattern with a number; returns its name."""
        number = next(n for n in range(1, len(self.parts) + 2) if pattern % n not in self.parts)
        part = pattern % number
        self.put(part, content)
        root = self.tree(CONTENT_TYPES)
        entry = etree.SubElement(root, f"{{{root.nsmap[None]}}}Override")
        entry.set("PartName", f"/{part}")
        entry.set("ContentType", content_type)
        self.touch(CONTENT_TYPES)
        return part

    def save(self, stream: BinaryIO) -> None:
        """Write the package: members in their order, untouched ones as they were."""
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for part in self.parts:
                info = self._infos.get(part)
                fresh = zipfile.ZipInfo(part, info.date_time if info else _DATE)
                fresh.compress_type = info.compress_type if info else zipfile.ZIP_DEFLATED
                fresh.external_attr = info.external_attr if info else 0o600 << 16
                archive.writestr(fresh, self._content(part))

    def _content(self, part: str) -> bytes:
        if part not in self._touched or part not in self._trees:
            return self.parts[part]
        written: bytes = etree.tostring(self._trees[part], xml_declaration=True, encoding="UTF-8", standalone=True)
        return written

    def _slides(self) -> list[str]:
        """Slide parts in the order of the show."""
        main = self.related("", "officeDocument")
        relations = self.relations(main)
        return [relations[e.get(f"{{{R}}}id")][1] for e in self.tree(main).iter(f"{{{P}}}sldId")]


def parsed(content: bytes) -> Any:
    """The root element of a part; entities stay unresolved."""
    return etree.fromstring(content, _PARSER)


def relations_of(part: str) -> str:
    """The part that holds the relations of a part; the package's own for an empty name."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _target(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
