"""A package of the library written to a file.

The library makes a tree for every list of relations and reads the clock for every member; a deck
of 500 slides has 4,000 of them. What is written is the same: relations in the order of their
numbers, relative targets, content types by extension where they have a usual one.
"""

from __future__ import annotations

import posixpath
import zipfile
from functools import lru_cache
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.spec import default_content_types

from desktop.export.pptx.xml import Xml, document, tag

if TYPE_CHECKING:
    from collections.abc import Iterable

_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_LEVEL: Final = 4
"""Of deflating: a quarter faster than the usual 6, and a deck becomes a twentieth larger."""
_USUAL: Final = frozenset(default_content_types)


def save_package(package: Any, stream: BinaryIO) -> None:
    """Write a package of the library with all parts that can be reached from it."""
    parts = list(package.iter_parts())
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "[Content_Types].xml", _content_types(parts))
        _put(archive, "_rels/.rels", _relations(package._rels, "/"))  # noqa: SLF001
        for part in parts:
            name = part.partname[1:]
            _put(archive, name, part.blob)
            folder, _, base = name.rpartition("/")
            if content := _relations(part.rels, f"/{folder}"):
                _put(archive, posixpath.join(folder, "_rels", f"{base}.rels"), content)


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    info = zipfile.ZipInfo(name)  # dated 1980: the clock says nothing about a deck
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content, compresslevel=_LEVEL)


def _content_types(parts: Iterable[Any]) -> bytes:
    """The list of content types, extensions before single parts."""
    usual, own = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}, {}
    for part in parts:
        extension = part.partname.rpartition(".")[2].lower()
        if (extension, part.content_type) in _USUAL:
            usual[extension] = part.content_type
        else:
            own[part.partname] = part.content_type
    defaults = (tag("Default", {"Extension": e, "ContentType": kind}) for e, kind in sorted(usual.items()))
    overrides = (tag("Override", {"PartName": name, "ContentType": kind}) for name, kind in sorted(own.items()))
    return document(tag("Types", {"xmlns": _TYPES}, *defaults, *overrides))


def _relations(relations: Any, folder: str) -> bytes:
    """The relations of a part in ``folder``; empty where it has none."""
    if not relations:
        return b""
    entries = (_relation(one, folder) for one in sorted(relations.values(), key=_number))
    return document(tag("Relationships", {"xmlns": _RELATIONS}, *entries))


def _number(relation: Any) -> tuple[int, str]:
    digits = relation.rId.removeprefix("rId")
    return int(digits) if digits.isdecimal() else 0, relation.rId


def _relation(relation: Any, folder: str) -> Xml:
    said = {"Id": relation.rId, "Type": relation.reltype}
    if relation.is_external:
        return tag("Relationship", {**said, "Target": relation.target_ref, "TargetMode": "External"})
    place, _, base = relation.target_part.partname.rpartition("/")
    return tag("Relationship", {**said, "Target": f"{_way(folder, place or '/')}{base}"})


@lru_cache(maxsize=256)
def _way(folder: str, to: str) -> str:
    """How a relation gets from one folder to another."""
    way = posixpath.relpath(to, folder)
    return "" if way == "." else f"{way}/"
