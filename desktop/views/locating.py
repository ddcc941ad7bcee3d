"""Where a thing of the workspace is shown best, and going there: one way for palette, inspector, pages and Home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from desktop.figures.factor_reading import USUAL
from desktop.figures.figure import Entity
from desktop.market.addresses import Address
from desktop.state.placing import PART_FIELDS, place_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.views.services import Services
    from desktop.workspace.workspace import Workspace

READ: Final = frozenset({"recommendation", "entry_strategy", "partnership_idea"})
"""Kinds of factors that are read as advice rather than set against segments."""


def go_to(services: Services, entity: Entity) -> None:
    """Show a thing where it is shown best, and select it."""

    def arrive(place: dict[str, Any]) -> None:
        services.state.change(**{"selection": entity, **place})

    services.database.query("locate", lambda workspace: locate(workspace, entity), arrive)


def locate(workspace: Workspace, entity: Entity) -> dict[str, Any]:
    """The fields of the state that show a thing best; empty when any place will do.

    ``selection`` is among them where something else than the thing itself is selected there.
    """
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
    if factor is None:
        return {}
    place = {"page": "dynamics", "dynamics_part": "matrix", "market": factor.market_id, "factor_kinds": ()}
    if factor.kind in READ:
        return {**place, "dynamics_part": "advice"}
    return place if factor.kind in USUAL else {**place, "factor_kinds": (*USUAL, factor.kind)}


def _kpi(workspace: Workspace, key: str) -> dict[str, Any]:
    kpi = workspace.kpis.get(key)
    return {"page": "dynamics", "dynamics_part": "kpis", "market": kpi.market_id} if kpi else {}


def _force(workspace: Workspace, key: str) -> dict[str, Any]:
    force = workspace.forces.get(key)
    return {"page": "dynamics", "dynamics_part": "forces", "market": force.market_id} if force else {}


def _lifecycle(workspace: Workspace, key: str) -> dict[str, Any]:
    stage = workspace.lifecycles.get(key)
    return {"page": "dynamics", "dynamics_part": "lifecycle", "market": stage.market_id} if stage else {}


def _chapter(workspace: Workspace, key: str) -> dict[str, Any]:
    """The place its address names, and what it speaks of; the chapter itself is no thing to inspect."""
    chapter = workspace.chapters.get(key)
    if chapter is None:
        return {}
    address = Address.of(chapter.page)
    place: dict[str, Any] = {"page": address.page or "evidence", "market": chapter.market_id, "selection": None}
    if address.part and address.page in PART_FIELDS:
        place[PART_FIELDS[address.page]] = address.part
    if address.kind == "factors":
        place["factor_kinds"] = (address.id,)
    elif address.kind:
        about = Entity(address.kind, address.id)
        there = locate(workspace, about)
        # The address says where; what it names adds only what is chosen there.
        place = {**there, **place, "selection": about} if there else place
    return place


def _figure(workspace: Workspace, key: str) -> dict[str, Any]:
    """The page that draws a figure of this name, with what it shows."""
    from desktop.figures.catalogue import find
    from desktop.figures.reading import UnknownFigureError

    try:
        return place_of(find(workspace, key))
    except UnknownFigureError:
        return {}


def _story(_workspace: Workspace, key: str) -> dict[str, Any]:
    return {"page": "deck", "story": key, "slide": "", "selection": None}


def _slide(workspace: Workspace, key: str) -> dict[str, Any]:
    slide = workspace.slides.get(key)
    return {"page": "deck", "story": slide.story_id, "slide": key, "selection": None} if slide else {}


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
    "force": _force,
    "lifecycle": _lifecycle,
    "chapter": _chapter,
    "figure": _figure,
    "story": _story,
    "slide": _slide,
    "source": _row,
    "claim": _row,
    "fact": _row,
    "dispute": _row,
}
