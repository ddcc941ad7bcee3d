"""What an export tells its reader: how much was written, and what deserves a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Finding:
    """Something the self-check or a writer noticed."""

    severity: str
    """critical (the file was not written), warning or note."""
    place: str
    """``slide 3``, ``sheet Data`` or empty for the whole file."""
    sentence: str


@frozen
class ExportReport:
    """The result of one export."""

    target: Path
    items: int
    """Slides, sheets or rows written."""
    findings: tuple[Finding, ...] = ()
