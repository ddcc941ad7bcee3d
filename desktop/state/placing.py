"""From a figure back to the place that shows it: the other way round of the functions that make requests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.figures.snapshot import MARKET_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.request import FigureRequest

PART_FIELDS: Final = {"players": "players_part", "dynamics": "dynamics_part"}
"""The field of the state that names the part, for each page that has several."""

_FAMILIES: Final[dict[str, tuple[str, str]]] = {
    "glance": ("home", ""),
    "segments": ("segments", ""),
    "compare": ("segments", ""),
    "size": ("forecast", ""),
    "sensitivity": ("forecast", ""),
    "triangulation": ("forecast", ""),
    "growth": ("forecast", ""),
    "estimates": ("forecast", ""),
    "player": ("players", "profile"),
    "profile": ("players", "profile"),
    "benchmark": ("players", "compare"),
    "courses": ("players", "compare"),
    "shares": ("players", "shares"),
    "coverage": ("players", "coverage"),
    "positioning": ("players", "positioning"),
    "relations": ("players", "relations"),
    "funding": ("players", "funding"),
    "timeline": ("policies", ""),
    "in_force": ("policies", ""),
    "around": ("policies", ""),
    "factors": ("dynamics", "matrix"),
    "forces": ("dynamics", "forces"),
    "lifecycle": ("dynamics", "lifecycle"),
    "opportunity": ("dynamics", "opportunity"),
    "kpis": ("dynamics", "kpis"),
    "trade": ("dynamics", "trade"),
    "macro": ("dynamics", "macro"),
    "advice": ("dynamics", "advice"),
    "disputes": ("evidence", ""),
}
"""The page, and the part of it, that shows each family of figures."""

_LIMITS: Final = {
    "policy_levels": "levels",
    "policy_themes": "themes",
    "policy_place": "place",
    "policy_segment": "segment",
    "policy_words": "words",
}
_FIELDS: Final[dict[str, dict[str, str]]] = {
    "segments": {
        "dimension": "dimension",
        "within_segment": "segment",
        "cross": "cross",
        "year": "year",
        "own_axes": "own_axes",
        "themes": "themes",
        "currency": "currency",
    },
    "size": {"mode": "mode", "log": "log", "themes": "themes", "methods": "methods", "currency": "currency"},
    "profile": {"player": "subject", "currency": "currency"},
    "player": {
        "player": "subject",
        "profile_measure": "measure",
        "profile_shape": "shape",
        "themes": "themes",
        "currency": "currency",
    },
    "benchmark": {
        "players": "others",
        "compare_groups": "kinds",
        "compare_shape": "shape",
        "currency": "currency",
    },
    "courses": {"players": "others", "compare_measure": "measure", "currency": "currency"},
    "shares": {"shares_shape": "shape", "shares_mode": "mode", "year": "year", "currency": "currency"},
    "coverage": {"coverage_split": "dimension"},
    "positioning": {
        "across": "across",
        "area": "area",
        "positioning_mode": "mode",
        "positioning_log": "log",
        "year": "year",
        "currency": "currency",
    },
    "opportunity": {
        "opportunity_split": "dimension",
        "opportunity_mode": "mode",
        "year": "year",
        "currency": "currency",
    },
    "relations": {"player": "subject", "relations_kinds": "kinds", "relations_day": "on_day"},
    "funding": {"funding_shape": "shape", "currency": "currency"},
    "timeline": {**_LIMITS, "lanes": "lanes", "also": "kinds", "on_day": "on_day", "currency": "currency"},
    "in_force": {"day_shape": "shape", "on_day": "on_day"},
    "around": {"around": "subject", "themes": "themes", "currency": "currency"},
    "factors": {"factor_kinds": "kinds"},
    "forces": {"forces_shape": "shape"},
    "macro": {"macro_shape": "shape", "macro_indicator": "across", "macro_measure": "measure"},
    "trade": {"currency": "currency"},
    "disputes": {"within": "market"},
}
"""Fields of the state, or of its settings of parts, that hold the same as a field of the request."""
_OVER_YEARS: Final = frozenset({"size", "profile", "player", "benchmark", "courses", "funding", "timeline", "trade"})
"""Families that the chosen period limits."""


def place_of(request: FigureRequest) -> dict[str, Any]:
    """What ``StateHolder.change`` needs to show a figure as it is; empty for a family that no page shows by itself.

    The analyst's own assumptions and arrows are only replaced by those of a figure that has some.
    """
    if request.family not in _FAMILIES:
        return {}
    page, part = _FAMILIES[request.family]
    place: dict[str, Any] = {"page": page, "selection": None, **({PART_FIELDS[page]: part} if part else {})}
    if request.market:
        place["market"] = request.market
    place |= {field: getattr(request, same) for field, same in _FIELDS.get(request.family, {}).items()}
    if request.family in _OVER_YEARS:
        place["period"] = (request.start, request.end)
    besides = _BESIDES.get(request.family)
    return {**place, **besides(request)} if besides else place


def _upward(request: FigureRequest) -> str:
    return "" if request.measure == MARKET_SIZE else request.measure


def _compared(request: FigureRequest) -> dict[str, Any]:
    chosen = {"segment": request.segment, "dimension": request.dimension, "market": request.market}
    return {"shape": "beside", "compared": next((f"{kind}:{key}" for kind, key in chosen.items() if key), "")}


def _sized(request: FigureRequest) -> dict[str, Any]:
    own = {"assumptions": request.assumptions, "beside": request.beside, "arrows": request.arrows}
    return {"measure": request.measure, **{field: value for field, value in own.items() if value}}


def _dated(request: FigureRequest) -> dict[str, Any]:
    limits = {} if request.shape else {field: getattr(request, same) for field, same in _LIMITS.items()}
    return {"policies_below": "on_day", **limits}


_BESIDES: Final[dict[str, Callable[[FigureRequest], dict[str, Any]]]] = {
    "segments": lambda request: {"shape": request.shape or "treemap"},
    "compare": _compared,
    "size": _sized,
    "sensitivity": lambda request: {"measure": request.measure},
    "triangulation": lambda request: {"measure": request.measure},
    "growth": lambda request: {"measure": request.measure},
    "estimates": lambda request: {"measure": request.measure},
    "courses": lambda _request: {"compare_shape": "lines"},
    "positioning": lambda request: {"upward": _upward(request)},
    "relations": lambda request: {"relations_steps": "1" if request.mode == "1" else "2"},
    "timeline": lambda request: {
        "span": (request.first_day, request.last_day),
        "overlay": _upward(request),
        "policies_below": "",
    },
    "in_force": _dated,
    "around": lambda request: {"policies_below": "around", "around_of": (request.market, request.measure)},
    "disputes": lambda _request: {"evidence_table": "disputes"},
    "macro": lambda request: {"currency": request.currency} if request.shape == "axis" else {},
}
"""What a family holds in another form than the state does."""
