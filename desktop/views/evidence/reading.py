"""What the Evidence page asks of the workspace: one table at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.itemmodels.ledger_findings import read_audit, read_disputes
from desktop.itemmodels.ledger_reading import READERS

if TYPE_CHECKING:
    from desktop.analysis.audited import Audited
    from desktop.itemmodels.ledger import Ledger
    from desktop.workspace.workspace import Workspace


def read_table(workspace: Workspace, key: str, language: str, audited: Audited) -> Ledger:
    """The table of that key, of one moment; KeyError for an unknown one."""
    with workspace.one_moment():
        if key == "disputes":
            return read_disputes(workspace, audited.of(workspace), language)
        if key == "audit":
            return read_audit(workspace, language)
        return READERS[key](workspace, language)
