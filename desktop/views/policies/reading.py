"""What the Policies page asks for: everything dated in the reach of the market, read once; filters compose from it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop.figures.statements import rows_in
from desktop.figures.timeline import remembered
from desktop.figures.timeline_reading import read_timeline
from desktop.frozen import frozen
from desktop.market.names import name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.figures.timeline_reading import TimelineSnapshot
    from desktop.workspace.workspace import Workspace

MOST_SEGMENTS = 200
"""So many segments are offered as a filter."""


@frozen(eq=False)
class PoliciesAnswer:
    """A snapshot with its first figure, and what can be filtered by."""

    request: FigureRequest
    known: TimelineSnapshot
    figure: Figure
    segments: tuple[tuple[str, str, str], ...]
    """Id, English and Chinese name of the segments that policies touch."""
    levels: Mapping[str, int]
    themes: Mapping[str, int]
    """How many policies there are of each; counted here, because a key in the filter shows them again."""


def read_policies_page(workspace: Workspace, request: FigureRequest) -> PoliciesAnswer:
    """Read and compose on the worker: the first time every entry is made."""
    known = read_timeline(request, workspace)
    keys = sorted({key for keys in known.segments.values() for key in keys})[:MOST_SEGMENTS]
    own = {row.id for row in workspace.dimensions.all(market_id=request.market)}
    segments = [row for row in rows_in(workspace.segments, "id", keys) if row.dimension_id in own]
    offered = tuple((row.id, name(row, "en"), name(row, "zh")) for row in segments)
    policies = (*known.policies, *known.elsewhere)
    levels = Counter(policy.level for policy in policies)
    themes = Counter(policy.theme for policy in policies if policy.theme)
    return PoliciesAnswer(request, known, remembered(request, known), offered, levels, themes)
