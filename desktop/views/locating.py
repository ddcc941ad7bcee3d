"""Where a thing of the workspace is shown best, and going there: one way for palette, inspector, pages and Home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.figures.figure import Entity
    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace


def go_to(services: Services, entity: Entity) -> None:
    """Show a thing where it is shown best, and select it."""

    def arrive(place: dict[str, Any]) -> None:
        services.state.change(selection=entity, **place)

    services.database.query("locate", lambda workspace: locate(workspace, entity), arrive)


def locate(workspace: Workspace, entity: Entity) -> dict[str, Any]:
    """The fields of the state that show a thing best; empty when any place will do."""
    finder: Callable[[Workspace, str], dict[str, Any]] | None = _FINDERS.get(entity.kind)
    return finder(workspace, entity.id) if finder else {}


def _segment(workspace: Workspace, key: str) -> dict[str, Any]:
    segment = workspace.segments.get(key)
    return _dimension(workspace, segment.dimension_id) if segment else {}


def _dimension(workspace: Workspace, key: str) -> dict[str, Any]:
    dimension = workspace.dimensions.get(key)
    return {"page": "segments", "market": dimension.market_id, "dimension": dimension.id} if dimension else {}


def _market(_workspace: Workspace, key: str) -> dict[str, Any]:
    return {"market": key, "dimension": ""}


def _observation(workspace: Workspace, key: str) -> dict[str, Any]:
    row = workspace.observations.get(key)
    if row is None:
        return {}
    if row.subject == "segment":
        return _segment(workspace, row.subject_id)
    if row.subject == "market":
        return {"page": "forecast", "market": row.subject_id, "measure": row.measure_id}
    if row.subject == "player":
        return _player(workspace, row.subject_id)
    return {}


def _player(_workspace: Workspace, key: str) -> dict[str, Any]:
    return {"page": "players", "players_part": "profile", "player": key}


def _policy(_workspace: Workspace, _key: str) -> dict[str, Any]:
    return {"page": "policies"}


def _factor(workspace: Workspace, key: str) -> dict[str, Any]:
    factor = workspace.factors.get(key)
    return {"page": "dynamics", "dynamics_part": "matrix", "market": factor.market_id} if factor else {}


def _kpi(workspace: Workspace, key: str) -> dict[str, Any]:
    kpi = workspace.kpis.get(key)
    return {"page": "dynamics", "dynamics_part": "kpis", "market": kpi.market_id} if kpi else {}


def _row(_workspace: Workspace, _key: str) -> dict[str, Any]:
    return {"page": "evidence"}


_FINDERS: dict[str, Callable[[Workspace, str], dict[str, Any]]] = {
    "segment": _segment,
    "dimension": _dimension,
    "market": _market,
    "observation": _observation,
    "player": _player,
    "policy": _policy,
    "event": _policy,
    "factor": _factor,
    "kpi": _kpi,
    "source": _row,
    "claim": _row,
    "fact": _row,
    "dispute": _row,
}
