"""From a request to a figure: read once, compose as often as needed.

``snapshot`` reads the database, ``compose`` reads nothing: it is pure, and fast enough for a
slider. ``build`` does both. A family is imported when the first figure of it is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from desktop.figures.reading import UnknownFigureError

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest
    from desktop.workspace.workspace import Workspace

SIZE = "size"
SEGMENTS = "segments"


class _Makers(NamedTuple):
    """Who reads for a family of figures and who composes them; the snapshot between them is theirs."""

    read: Callable[[FigureRequest, Workspace], Any]
    compose: Callable[[FigureRequest, Any], Figure]


def _size() -> _Makers:
    from desktop.figures.reading import read_size
    from desktop.figures.size import compose_size

    return _Makers(read_size, compose_size)


def _segments() -> _Makers:
    from desktop.figures.reading_crosses import read_crossed
    from desktop.figures.segments import compose_segments

    return _Makers(read_crossed, compose_segments)


def _compare() -> _Makers:
    from desktop.figures.compare import compose_compare
    from desktop.figures.compare_reading import read_compare

    return _Makers(read_compare, compose_compare)


def _sensitivity() -> _Makers:
    from desktop.figures.reading import read_size
    from desktop.figures.sensitivity import compose_sensitivity

    return _Makers(read_size, compose_sensitivity)


def _triangulation() -> _Makers:
    from desktop.figures.triangulation import compose_triangulation
    from desktop.figures.triangulation_reading import read_triangulation

    return _Makers(read_triangulation, compose_triangulation)


def _player() -> _Makers:
    from desktop.figures.player import compose_player
    from desktop.figures.player_reading import read_player

    return _Makers(read_player, compose_player)


def _relations() -> _Makers:
    from desktop.figures.relations import compose_relations
    from desktop.figures.relations_reading import read_relations

    return _Makers(read_relations, compose_relations)


def _factors() -> _Makers:
    from desktop.figures.factor_reading import read_factors
    from desktop.figures.factors import compose_factors

    return _Makers(read_factors, compose_factors)


def _shares() -> _Makers:
    from desktop.figures.shares import compose_shares
    from desktop.figures.shares_context import read_shares

    return _Makers(read_shares, compose_shares)


def _glance() -> _Makers:
    from desktop.figures.glance_page import compose_glance
    from desktop.figures.glance_reading import read_glance

    return _Makers(read_glance, compose_glance)


def _timeline() -> _Makers:
    from desktop.figures.timeline import compose_timeline
    from desktop.figures.timeline_reading import read_timeline

    return _Makers(read_timeline, compose_timeline)


def _kpis() -> _Makers:
    from desktop.figures.kpis import compose_kpis
    from desktop.figures.kpis_reading import read_kpis

    return _Makers(read_kpis, compose_kpis)


def _benchmark() -> _Makers:
    from desktop.figures.benchmark import compose_benchmark
    from desktop.figures.benchmark_reading import read_benchmark

    return _Makers(read_benchmark, compose_benchmark)


def _profile() -> _Makers:
    from desktop.figures.profile import compose_profile
    from desktop.figures.profile_reading import read_profile

    return _Makers(read_profile, compose_profile)


def _positioning() -> _Makers:
    from desktop.figures.positioning import compose_positioning
    from desktop.figures.positioning_context import read_positioning

    return _Makers(read_positioning, compose_positioning)


def _in_force() -> _Makers:
    from desktop.figures.in_force import compose_in_force
    from desktop.figures.in_force_reading import read_day

    return _Makers(read_day, compose_in_force)


def _coverage() -> _Makers:
    from desktop.figures.coverage import compose_coverage
    from desktop.figures.coverage_reading import read_coverage

    return _Makers(read_coverage, compose_coverage)


def _forces() -> _Makers:
    from desktop.figures.forces import compose_forces
    from desktop.figures.forces_reading import read_forces

    return _Makers(read_forces, compose_forces)


def _opportunity() -> _Makers:
    from desktop.figures.opportunity import compose_opportunity
    from desktop.figures.opportunity_context import read_opportunity

    return _Makers(read_opportunity, compose_opportunity)


def _around() -> _Makers:
    from desktop.figures.around import compose_around
    from desktop.figures.around_reading import read_around

    return _Makers(read_around, compose_around)


def _funding() -> _Makers:
    from desktop.figures.funding import compose_funding
    from desktop.figures.funding_reading import read_funding

    return _Makers(read_funding, compose_funding)


def _lifecycle() -> _Makers:
    from desktop.figures.lifecycle import compose_lifecycle
    from desktop.figures.lifecycle_reading import read_lifecycle

    return _Makers(read_lifecycle, compose_lifecycle)


def _macro() -> _Makers:
    from desktop.figures.macro import compose_macro
    from desktop.figures.macro_reading import read_macro

    return _Makers(read_macro, compose_macro)


def _trade() -> _Makers:
    from desktop.figures.trade import compose_trade
    from desktop.figures.trade_reading import read_trade

    return _Makers(read_trade, compose_trade)


def _advice() -> _Makers:
    from desktop.figures.advice import compose_advice
    from desktop.figures.factor_reading import read_factors

    return _Makers(read_factors, compose_advice)


def _disputes() -> _Makers:
    from desktop.figures.disputes import compose_disputes
    from desktop.figures.disputes_reading import read_disputes

    return _Makers(read_disputes, compose_disputes)


def _growth() -> _Makers:
    from desktop.figures.growth_checks import read_growth
    from desktop.figures.growth_table import compose_growth

    return _Makers(read_growth, compose_growth)


def _courses() -> _Makers:
    from desktop.figures.courses import compose_courses
    from desktop.figures.courses_reading import read_courses

    return _Makers(read_courses, compose_courses)


def _estimates() -> _Makers:
    from desktop.figures.estimates import compose_estimates
    from desktop.figures.reading import read_size

    return _Makers(read_size, compose_estimates)


FAMILIES: Final[dict[str, Callable[[], _Makers]]] = {
    SIZE: _size,
    SEGMENTS: _segments,
    "glance": _glance,
    "compare": _compare,
    "benchmark": _benchmark,
    "kpis": _kpis,
    "shares": _shares,
    "positioning": _positioning,
    "coverage": _coverage,
    "opportunity": _opportunity,
    "sensitivity": _sensitivity,
    "triangulation": _triangulation,
    "in_force": _in_force,
    "around": _around,
    "timeline": _timeline,
    "factors": _factors,
    "forces": _forces,
    "lifecycle": _lifecycle,
    "advice": _advice,
    "relations": _relations,
    "funding": _funding,
    "macro": _macro,
    "trade": _trade,
    "player": _player,
    "profile": _profile,
    "disputes": _disputes,
    "growth": _growth,
    "estimates": _estimates,
    "courses": _courses,
}
"""Every family of figures by the name that requests use."""


@cache
def _family(name: str) -> _Makers:
    if name not in FAMILIES:
        raise UnknownFigureError(f"There is no figure family “{name}”; there are {', '.join(FAMILIES)}.")
    return FAMILIES[name]()


def snapshot(request: FigureRequest, workspace: Workspace) -> Any:
    """Everything a figure needs of a workspace; what it is exactly depends on the family.

    Raises ``UnknownFigureError`` (a KeyError with one plain sentence) for a family, market, dimension, measure or
    subject that is not there.
    """
    return _family(request.family).read(request, workspace)


def compose(request: FigureRequest, known: Any) -> Figure:
    """The figure of a request from what was read for it. Pure; equal input gives equal figures."""
    return _family(request.family).compose(request, known)


def build(request: FigureRequest, workspace: Workspace) -> Figure:
    """Read and compose in one step."""
    return compose(request, snapshot(request, workspace))
