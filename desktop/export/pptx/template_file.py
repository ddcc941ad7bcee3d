"""A template before it is opened: whether it is safe, and its parts as a presentation may have them.

Everything here happens in memory and on bytes of bounded size. Nothing a template points to is ever fetched.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

from lxml import etree

from desktop.export.errors import ExportError
from desktop.export.pptx.template_care import named_font, without_links, without_macros
from desktop.export.pptx.template_parts import (
    CONTENT_TYPES,
    RELATIONSHIPS,
    bytes_of,
    links_of,
    owner_of,
    target_of,
    tree_of,
)
from desktop.export.pptx.template_use import TemplateUse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_MEMBERS: Final = 2_000
MOST_BYTES: Final = 512 * 1024 * 1024
"""Of all parts together, unpacked."""
MOST_FILE: Final = 256 * 1024 * 1024
MOST_XML: Final = 32 * 1024 * 1024
"""Of one part that is parsed: a tree takes up to ten times that in memory."""
MOST_RATIO: Final = 200
_RATIO_FROM: Final = 10 * 1024 * 1024
_METHODS: Final = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
"""The two that office packages may use."""
_OLD_OR_ENCRYPTED: Final = b"\xd0\xcf\x11\xe0"
_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_PRESENTATION: Final = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_MAIN: Final = frozenset(
    (
        _PRESENTATION,
        "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml",
        "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml",
    )
)
_MACROS: Final = "macroEnabled"
_ENTITIES: Final = tuple("<!DOCTYPE".encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be"))


def read_template(path: Path, use: TemplateUse | None = None) -> bytes:
    """The template as a presentation package; raises ExportError with one sentence for what is unsafe."""
    decided = use or TemplateUse()
    parts = template_parts(path)
    has_macros = holds_macros(parts)
    if has_macros and not decided.without_macros:
        raise _refused(path.name, "it holds macros; save it as .pptx or .potx first, or leave them out")
    try:
        if has_macros:
            parts = without_macros(parts)
        if decided.without_links:
            parts = without_links(parts)
        if decided.east_asian:
            parts = named_font(parts, decided.east_asian)
    except etree.XMLSyntaxError as error:
        raise _refused(path.name, "it is not a readable PowerPoint file") from error
    return _packed(_as_presentation(parts))


def template_parts(path: Path) -> dict[str, bytes]:
    """All parts of a template that is safe to open; raises ExportError for any other."""
    content = _content(path)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _refuse_archive(archive, path.name)
            parts = {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except (zipfile.BadZipFile, EOFError, zlib.error, RuntimeError, ValueError) as error:
        raise _refused(path.name, "it is not a readable PowerPoint file") from error
    try:
        _refuse_parts(parts, path.name)
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise _refused(path.name, "it is not a readable PowerPoint file") from error
    kind = main_type(path.name, parts)
    if kind not in _MAIN and _MACROS not in kind:
        raise _refused(path.name, "it is not a PowerPoint presentation or template")
    return parts


def holds_macros(parts: dict[str, bytes]) -> bool:
    """Whether the package holds program code, or says so."""
    return _MACROS.encode() in parts[CONTENT_TYPES] or any(name.endswith("vbaProject.bin") for name in parts)


def main_type(name: str, parts: dict[str, bytes]) -> str:
    """The content type of the part that the package is about."""
    for kind, target, is_outside in links_of(parts, "").values():
        if kind.endswith("/officeDocument") and not is_outside:
            return _types(parts)(target)
    raise _refused(name, "it is not a PowerPoint presentation or template")


def _content(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _refused(path.name, "it is a folder")
        size = path.stat().st_size
        if size > MOST_FILE:
            raise _refused(path.name, f"it has {size // 1024 // 1024:,} MB, more than {MOST_FILE // 1024 // 1024:,}")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise _refused(path.name, f"no file of this name is in {path.parent}") from error
    except OSError as error:
        raise _refused(path.name, f"it cannot be read ({error.strerror})") from error
    if not content:
        raise _refused(path.name, "it is empty")
    if content.startswith(_OLD_OR_ENCRYPTED):
        raise _refused(path.name, "it has a password or is of an old format; save it as a plain .pptx first")
    return content


def _refuse_archive(archive: zipfile.ZipFile, name: str) -> None:
    """What the list of members gives away, before anything is unpacked."""
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise _refused(name, f"it has {len(members):,} parts, more than {MOST_MEMBERS:,}")
    if len({m.filename.casefold() for m in members}) != len(members):
        raise _refused(name, "two of its parts have the same name")
    unpacked = sum(m.file_size for m in members)
    if unpacked > MOST_BYTES:
        raise _refused(name, f"it unpacks to {unpacked // 1024 // 1024:,} MB")
    for member in members:
        if member.flag_bits & 1:
            raise _refused(name, "it is encrypted")
        if member.compress_type not in _METHODS:
            raise _refused(name, "it is compressed in a way that office programs do not use; save it in PowerPoint")
        if _leaves(member.filename):
            raise _refused(name, "one of its parts would lie outside the file")
        if member.file_size > _RATIO_FROM and member.file_size > MOST_RATIO * max(1, member.compress_size):
            raise _refused(name, f"its part {member.filename[:80]} unpacks to far more than its size")
        if member.filename.lower().endswith((".xml", ".rels")) and member.file_size > MOST_XML:
            raise _refused(name, f"its part {member.filename[:80]} is larger than what can be read safely")


def _leaves(name: str) -> bool:
    """Whether a name would be written somewhere else when it was unpacked."""
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _refuse_parts(parts: dict[str, bytes], name: str) -> None:
    """What the parts say."""
    for content in (content for part, content in parts.items() if part.lower().endswith((".xml", ".rels"))):
        if any(mark in content for mark in _ENTITIES):
            raise _refused(name, "it declares its own document type")
    type_of = _types(parts)
    for part, content in parts.items():
        if part != CONTENT_TYPES and not type_of(part):
            raise _refused(name, f"its part {part[:80]} has no content type")
        if part.endswith(".rels"):
            _refuse_relations(parts, part, name)
        elif part.startswith("ppt/theme/") and part.endswith(".xml"):
            tree_of(content)


def _refuse_relations(parts: dict[str, bytes], part: str, name: str) -> None:
    if _STRICT in parts[part]:
        raise _refused(name, "it is saved as Strict Open XML; save it as a PowerPoint presentation (.pptx) first")
    for entry in tree_of(parts[part]).iter(f"{{{RELATIONSHIPS}}}Relationship"):
        if entry.get("TargetMode") != "External" and target_of(owner_of(part), entry.get("Target", "")) is None:
            raise _refused(name, "one of its parts points outside the file")


def _types(parts: dict[str, bytes]) -> Callable[[str], str]:
    """Content type of a part by its name."""
    named: dict[str, str] = {}
    usual: dict[str, str] = {}
    for entry in tree_of(parts[CONTENT_TYPES]):
        if isinstance(entry.tag, str) and entry.tag.endswith("Override"):
            named[entry.get("PartName", "").lstrip("/").casefold()] = entry.get("ContentType", "")
        elif isinstance(entry.tag, str):
            usual[entry.get("Extension", "").casefold()] = entry.get("ContentType", "")
    return lambda part: named.get(part.casefold()) or usual.get(part.rpartition(".")[2].casefold(), "")


def _as_presentation(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Templates, shows and what held macros as plain presentations."""
    types = tree_of(parts[CONTENT_TYPES])
    for entry in types.iter("{*}Override", "{*}Default"):
        kind = entry.get("ContentType", "")
        if kind in _MAIN or _MACROS in kind:
            entry.set("ContentType", _PRESENTATION)
    return {**parts, CONTENT_TYPES: bytes_of(types)}


def _packed(parts: dict[str, bytes]) -> bytes:
    """Stored, not compressed: it is opened again at once."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as copy:
        for name, content in parts.items():
            copy.writestr(name, content)
    return stream.getvalue()


def _refused(name: str, reason: str) -> ExportError:
    return ExportError(f"The template {name} cannot be used: {reason}. Nothing was written. Choose another template.")
