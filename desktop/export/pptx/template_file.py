"""A template before it is opened: size, members, macros, and templates turned into presentations."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError

if TYPE_CHECKING:
    from pathlib import Path

MOST_MEMBERS = 2_000
MOST_BYTES = 512 * 1024 * 1024
MOST_RATIO = 200
_RATIO_FROM = 10 * 1024 * 1024
_TYPES = "[Content_Types].xml"
_TEMPLATE = b"presentationml.template.main+xml"
_PRESENTATION = b"presentationml.presentation.main+xml"


def read_template(path: Path) -> bytes:
    """The template as a presentation package; raises ExportError with one sentence for what is unsafe."""
    try:
        content = path.read_bytes()
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check(archive, path.name)
            types = archive.read(_TYPES)
            if b"<!DOCTYPE" in types:
                raise _refused(path.name, "it declares its own document type")
            if b"macroEnabled" in types:
                raise _refused(path.name, "it holds macros; save it as .pptx or .potx first")
            if _TEMPLATE in types:
                return _as_presentation(archive, types.replace(_TEMPLATE, _PRESENTATION))
    except (OSError, zipfile.BadZipFile, KeyError, EOFError) as error:
        raise _refused(path.name, "it is not a readable PowerPoint file") from error
    if _PRESENTATION not in types:
        raise _refused(path.name, "it is not a PowerPoint presentation or template")
    return content


def _check(archive: zipfile.ZipFile, name: str) -> None:
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
        if member.file_size > _RATIO_FROM and member.file_size > MOST_RATIO * max(1, member.compress_size):
            raise _refused(name, f"its part {member.filename[:80]} unpacks to far more than its size")


def _as_presentation(archive: zipfile.ZipFile, types: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as copy:
        for member in archive.infolist():
            copy.writestr(member.filename, types if member.filename == _TYPES else archive.read(member))
    return stream.getvalue()


def _refused(name: str, reason: str) -> ExportError:
    return ExportError(f"The template {name} cannot be used: {reason}. Nothing was written. Choose another template.")
