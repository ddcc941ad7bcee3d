"""What the Evidence page asks of the workspace: one table at a time, and the contradictions as a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.itemmodels.ledger_findings import read_audit, read_disputes
from desktop.itemmodels.ledger_reading import READERS

if TYPE_CHECKING:
    from desktop.analysis.audited import Audited
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
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


def read_figure(workspace: Workspace, request: FigureRequest, audited: Audited) -> Figure:
    """The contradictions as a figure, out of what the table already found."""
    from desktop.figures.build import compose
    from desktop.figures.disputes_reading import disputes_among

    with workspace.one_moment():
        return compose(request, disputes_among(request, workspace, audited.of(workspace)))
