"""Rows for the tests of the audit, with defaults for what a test does not care about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from desktop.analysis.scope import compare_scope
from desktop.market import records as r

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.analysis.scope import Barrier
    from desktop.analysis.scopes import Scopes


def observation(id: str, value: float | None = 1.0, **changes: Any) -> r.Observation:
    """A number about market ``m`` for 2024 in dollars."""
    values: dict[str, Any] = {
        "id": id,
        "subject": "market",
        "subject_id": "m",
        "measure_id": "market-size",
        "period": "2024",
        "period_start": "2024-01-01",
        "period_end": "2024-12-31",
        "stated": "" if value is None else f"USD {value:.12g}",
        "value": value,
        "unit": "USD",
        "estimator": "Somebody",
        "evidence_id": "e1",
    }
    return r.Observation(**(values | changes))


def source(id: str, **changes: Any) -> r.Source:
    """A press page."""
    values: dict[str, Any] = {"id": id, "publisher": id.upper(), "title": "Page", "kind": "secondary", "tier": 4}
    return r.Source(**(values | changes))


def evidence(id: str, source_id: str) -> r.Evidence:
    """A place in a source."""
    return r.Evidence(id=id, source_id=source_id, locator="p. 1", paraphrase="")


def segment(id: str, **changes: Any) -> r.Segment:
    """A part of dimension ``d``."""
    return r.Segment(**({"id": id, "dimension_id": "d", "name_en": id.title()} | changes))


def claim(id: str, subject_id: str, predicate: str, **changes: Any) -> r.Claim:
    """A claim on a part of dimension ``d``."""
    values: dict[str, Any] = {
        "id": id,
        "subject": "segment",
        "subject_id": subject_id,
        "dimension_id": "d",
        "predicate": predicate,
        "evidence_id": "e1",
    }
    return r.Claim(**(values | changes))


def fact(id: str, attribute: str, value: str, **changes: Any) -> r.Fact:
    """A fact about player ``p``."""
    values: dict[str, Any] = {
        "id": id,
        "entity": "player",
        "entity_id": "p",
        "attribute": attribute,
        "value": value,
        "evidence_id": "e1",
    }
    return r.Fact(**(values | changes))


DIMENSION = r.Dimension(id="d", market_id="m", name_en="Application")
MARKET = r.Market(id="m", name_en="Market M", geography_id="china")


def barriers_along(rows: Sequence[r.Observation], scopes: Scopes) -> list[Barrier]:
    """The barriers between neighbours in the order of their periods; empty where all may be joined."""
    ordered = sorted(rows, key=lambda row: (row.period_start or row.period, row.id))
    found = (compare_scope(one, two, scopes) for one, two in pairwise(ordered))
    return [barrier for barrier in found if barrier is not None]
