"""Nothing of the default workspace is without a place: every policy, event, factor and indicator stands in a figure."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any

from desktop.figures.build import build
from desktop.figures.figure import Entity
from desktop.figures.request import FigureRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.workspace.workspace import Workspace


def entities(item: Any) -> Iterator[tuple[str, str]]:
    """Everything that a figure speaks of, however deep."""
    if isinstance(item, Entity):
        yield item.kind, item.id
    elif is_dataclass(item):
        for one in fields(item):
            yield from entities(getattr(item, one.name))
    elif isinstance(item, tuple):
        for one in item:
            yield from entities(one)


def test_every_policy_event_factor_and_indicator_has_a_place(default: Workspace) -> None:
    shown: set[tuple[str, str]] = set()
    for market in default.markets.all():
        kinds = tuple(sorted({row.kind for row in default.factors.all(market_id=market.id)}))
        for request in (
            FigureRequest("timeline", market.id, lanes="issuer", kinds=("events", "milestones", "elsewhere")),
            FigureRequest("kpis", market.id),
            FigureRequest("factors", market.id, kinds=kinds),
        ):
            shown.update(entities(build(request, default)))
    # Several wordings of one idea share a row, which names one of them and unfolds into all.
    grown = True
    while grown:
        before = len(shown)
        for row in default.correspondences.all(entity="factor", relation="same"):
            pair = {("factor", row.entity_id), ("factor", row.other_id)}
            shown |= pair if pair & shown else set()
        grown = len(shown) > before
    for kind, store in (
        ("policy", default.policies),
        ("event", default.events),
        ("kpi", default.kpis),
        ("factor", default.factors),
    ):
        lost = {row.id for row in store.all() if (kind, row.id) not in shown}
        assert not lost, f"{kind}: {sorted(lost)}"
