"""Parts of a package as bytes by their names: what points to what."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Mapping

CONTENT_TYPES: Final = "[Content_Types].xml"
RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_PARSER: Final = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
_SUFFIX: Final = ".rels"


def tree_of(content: bytes) -> Any:
    """The root element of a part; entities stay unresolved."""
    return etree.fromstring(content, _PARSER)


def bytes_of(tree: Any) -> bytes:
    """A part of a root element."""
    return bytes(etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True))


def relations_name(part: str) -> str:
    """Where the relations of a part are kept; ``""`` is the package itself."""
    folder, base = posixpath.split(part)
    return posixpath.join(folder, "_rels", base + _SUFFIX)


def owner_of(relations: str) -> str:
    """Whose relations such a part keeps."""
    folder, base = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), base.removesuffix(_SUFFIX))


def target_of(owner: str, target: str) -> str | None:
    """The part a relation points to; None where it would lie outside the package."""
    path = target.replace("\\", "/")
    found = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(owner), path)
    found = posixpath.normpath(found) if found else ""
    return None if found.startswith("..") or ":" in found else found


def links_of(parts: Mapping[str, bytes], owner: str) -> dict[str, tuple[str, str, bool]]:
    """Relations of a part: id to type, target and whether that is outside the file."""
    content = parts.get(relations_name(owner))
    if content is None:
        return {}
    found = {}
    for entry in tree_of(content).iter(f"{{{RELATIONSHIPS}}}Relationship"):
        is_outside = entry.get("TargetMode") == "External"
        target = entry.get("Target", "")
        place = target if is_outside else target_of(owner, target) or ""
        found[entry.get("Id", "")] = (entry.get("Type", ""), place, is_outside)
    return found
