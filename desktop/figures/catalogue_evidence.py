"""The figures of the Evidence page that can be asked for by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.disputes_reading import FAMILY
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace


def evidence_figures(workspace: Workspace, language: str) -> list[FigureRequest]:
    """What cannot all be true in the whole workspace; of one market it is asked for on its page.

    Whether the rules find something of a market is known only when all of them have run, which a list does not do.
    """
    has_any = workspace.disputes.count() or workspace.observations.count()
    return [FigureRequest(FAMILY, "", language=language)] if has_any else []
