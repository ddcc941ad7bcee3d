"""Which decks are not touched, and why: one sentence each, nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.export.errors import ExportError
from desktop.export.pptx.template_file import MOST_BYTES, MOST_MEMBERS
from desktop.workspace.files import lock_beside

if TYPE_CHECKING:
    import zipfile
    from pathlib import Path

OLD_OR_ENCRYPTED: Final = b"\xd0\xcf\x11\xe0"
"""First bytes of an encrypted presentation, and of those of PowerPoint before 2007."""
_REASONS: Final = {
    "open": "it is open in PowerPoint. Close it there, then refresh again",
    "read-only": "it is read-only. Save a copy that may be changed, then refresh that",
    "encrypted": "it is encrypted or of an old format. Save it as a plain .pptx, then refresh again",
    "damaged": "it is damaged or not a PowerPoint presentation. Open it in PowerPoint and save it anew",
    "unreadable": "it cannot be read. See whether it exists and whether you may read it",
    "protected": "its author protected it against changes. Save an unprotected copy, then refresh that",
    "signed": "it is signed, and a change would break the signature. Save an unsigned copy, then refresh that",
    "large": "it is larger than what can be checked safely",
    "newer": "it was written by a newer Marketscope. Use that one",
    "unknown": "it holds no figure of Marketscope that can be found again. Export the figures anew",
    "changed": "it was changed by another program since it was read. Read it again",
}


class NotRefreshed(ExportError):
    """A deck that stays as it is; ``reason`` is why, without the words around it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} was not refreshed: {reason}. Nothing was changed.")
        self.reason = reason


def refused(name: str, reason: str) -> NotRefreshed:
    """The error of one of the reasons."""
    return NotRefreshed(name, _REASONS[reason])


def obstacle(path: Path) -> str:
    """Why a deck cannot be written now, as a key of the reasons; empty where it can.

    PowerPoint's or LibreOffice's lock file lies beside a deck that is open. A deck that is set read-only could still
    be replaced on most systems: its owner did not want that.
    """
    if lock_beside(path) is not None:
        return "open"
    try:
        return "" if path.stat().st_mode & 0o222 else "read-only"
    except OSError:
        return "unreadable"


def refuse_unwritable(path: Path) -> None:
    """Refuse a deck that is open elsewhere or read-only."""
    reason = obstacle(path)
    if reason:
        raise refused(path.name, reason)


def refuse_encrypted(name: str, content: bytes) -> None:
    """Refuse what is no package at all."""
    if content.startswith(OLD_OR_ENCRYPTED):
        raise refused(name, "encrypted")


def refuse_package(name: str, archive: zipfile.ZipFile) -> None:
    """Refuse packages that are unsafe, signed or protected."""
    members = archive.infolist()
    if len({m.filename.casefold() for m in members}) != len(members):
        raise refused(name, "damaged")
    if len(members) > 20 * MOST_MEMBERS or sum(m.file_size for m in members) > MOST_BYTES:
        raise refused(name, "large")
    if any(m.flag_bits & 1 for m in members):
        raise refused(name, "encrypted")
    if any(m.filename.startswith("_xmlsignatures/") for m in members):
        raise refused(name, "signed")
    if b"<p:modifyVerifier" in archive.read("ppt/presentation.xml"):
        raise refused(name, "protected")
