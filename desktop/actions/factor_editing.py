"""What the analyst says about factors: impact on segments, horizon, and which of them are one idea."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.actions.judging import Verdict, judge
from desktop.actions.relating import relate, unrelate
from desktop.analysis.correspondences import SAME
from desktop.analysis.judgements import HORIZON, HORIZONS, IMPACT, pair_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.workspace.edit import Changes
    from desktop.workspace.workspace import Workspace


def set_impacts(
    workspace: Workspace, cells: Sequence[tuple[str, str]], level: int | None, name: str, reason: str | None = None
) -> Changes | None:
    """Say how a factor works on a segment, -3 to 3, for each (factor, segment); None takes the own value back.

    0 is a judgement too: that it does neither.
    """
    return judge(workspace, [Verdict(IMPACT, pair_of(*cell), level, reason=reason) for cell in cells], name)


def set_horizon(workspace: Workspace, factor: str, horizon: str, name: str) -> Changes | None:
    """Say when a factor works (``short``, ``mid`` or ``long``); empty takes the own value back."""
    level = HORIZONS[horizon] if horizon else None
    return judge(workspace, [Verdict(HORIZON, factor, level, words=horizon)], name)


def merge(workspace: Workspace, first: str, second: str, name: str) -> Changes:
    """Say that two factors are the same idea; undone like any edit, and taken back by ``part``."""
    return relate(workspace, "factor", first, second, SAME, name=name)


def part(workspace: Workspace, row: str, name: str) -> Changes:
    """Take back that two factors are one idea; ``row`` is the id of the correspondence."""
    return unrelate(workspace, row, name)
