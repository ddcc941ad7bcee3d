"""The segment family: one dimension's parts in the shape that a request asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from desktop.figures.request import Assumptions
from desktop.figures.segment_areas import compose_areas
from desktop.figures.segment_arrows import with_arrows
from desktop.figures.segment_context import SegmentContext, context_of
from desktop.figures.segment_hierarchy import compose_icicle, compose_sunburst, compose_treemap
from desktop.figures.segment_marimekko import compose_marimekko
from desktop.figures.segment_matrix import compose_matrix
from desktop.figures.segment_multiples import compose_multiples
from desktop.figures.segment_shapes import TIMED
from desktop.figures.segment_stacks import compose_columns, compose_shares, compose_stacked
from desktop.figures.size_policies import overlaid

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.figures.snapshot import SegmentsSnapshot

_REMEMBERED = 8
_AS_PUBLISHED = Assumptions()

Composer = Callable[[SegmentContext], "Figure"]

_AT_ONE_YEAR: Final[dict[str, Composer]] = {
    "treemap": compose_treemap,
    "icicle": compose_icicle,
    "sunburst": compose_sunburst,
    "matrix": compose_matrix,
    "marimekko": compose_marimekko,
}
"""Shapes that also say something where no value is stated: which parts there are, and what is claimed of them."""
_OVER_YEARS: Final[dict[str, Composer]] = {
    "columns": compose_columns,
    "stacked": compose_stacked,
    "shares": compose_shares,
    "areas": compose_areas,
    "multiples": compose_multiples,
}
"""Shapes that need a stated value; without any the parts are shown as a treemap."""


def compose_segments(request: FigureRequest, snapshot: SegmentsSnapshot) -> Figure:
    """The figure of a request; a treemap for a request without a shape, or with one that is not known.

    An analyst's assumptions change nothing here but the figure's identity.
    """
    figure = with_arrows(_composed(replace(request, assumptions=_AS_PUBLISHED, arrows=None), snapshot), request.arrows)
    return figure if figure.id == request.id else replace(figure, id=request.id)


@lru_cache(maxsize=_REMEMBERED)
def _composed(request: FigureRequest, snapshot: SegmentsSnapshot) -> Figure:
    context = context_of(request, snapshot)
    composer = _AT_ONE_YEAR.get(request.shape, compose_treemap)
    if context.years:
        composer = _OVER_YEARS.get(request.shape, composer)
    figure = composer(context)
    return overlaid(figure, snapshot.policies, request.themes) if request.shape in TIMED else figure
