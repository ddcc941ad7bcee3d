"""The rule that picks among several observations, and the reason it gives."""

from __future__ import annotations

import random

from desktop.analysis.choice import CRITERIA, deciding, independent, origin, prefer
from desktop.market.records import Observation, Source


def _source(name: str, tier: int = 3, published: str = "", cites: str | None = None) -> Source:
    return Source(
        id=name, publisher=name, title=name, kind="market-report", tier=tier, published=published, cites=cites
    )


def _row(
    name: str, value: float = 1.0, status: str = "alternate", kind: str = "actual", source: str = "a"
) -> Observation:
    return Observation(
        id=name, subject="market", subject_id="m", measure_id="market-size", period="2023", stated=str(value),
        value=value, unit="USD", kind=kind, status=status, evidence_id=source,
    )  # fmt: skip


_SOURCES = {
    "a": _source("a", tier=3, published="2025-10"),
    "b": _source("b", tier=1, published="2020"),
    "c": _source("c", tier=3, published="2025-10-03", cites="b"),
    "d": _source("d", tier=3, published="2024"),
    "undated": _source("undated"),
}


def _order(*rows: Observation, criteria: tuple[str, ...] = CRITERIA) -> list[str]:
    shuffled = list(rows)
    random.Random(4).shuffle(shuffled)
    return [row.id for row in prefer(shuffled, _SOURCES, criteria=criteria)]


def test_each_criterion_decides_in_its_turn() -> None:
    assert _order(_row("x", status="disputed", source="b"), _row("y", status="preferred")) == ["y", "x"]
    assert _order(_row("x", kind="forecast", source="b"), _row("y", kind="estimate")) == ["y", "x"]
    assert _order(_row("x"), _row("y", source="b")) == ["y", "x"]
    assert _order(_row("x", value=2), _row("y", value=1, source="d"), _row("z", value=1)) == ["z", "y", "x"]
    assert _order(_row("x", value=1, source="undated"), _row("y", value=2, source="d")) == ["y", "x"]
    assert _order(_row("x", value=1), _row("y", value=2, source="c")) == ["y", "x"]
    assert _order(_row("x"), _row("y")) == ["x", "y"]


def test_the_rule_can_be_changed() -> None:
    rows = (_row("old", value=1, source="b"), _row("new", value=2, source="a"))
    assert _order(*rows) == ["old", "new"]
    assert _order(*rows, criteria=("date", "tier")) == ["new", "old"]


def test_the_reason_is_given() -> None:
    rows = [_row("x", source="b"), _row("y", value=2)]
    assert deciding(rows[0], rows[1], rows, _SOURCES) == "tier"
    assert deciding(rows[0], rows[0], rows, _SOURCES) == ""


def test_sources_that_repeat_another_count_once() -> None:
    assert independent([_row("x", source="b"), _row("y", source="c")], _SOURCES) == 1
    assert independent([_row("x", source="a"), _row("y", source="c")], _SOURCES) == 2
    assert origin("c", {"c": "b", "b": "elsewhere"}) == "elsewhere"
    assert {origin(name, {"x": "y", "y": "z", "z": "y"}) for name in "xyz"} == {"y"}


def test_an_unknown_source_or_word_comes_last_and_breaks_nothing() -> None:
    assert _order(_row("x", source="nowhere"), _row("y", status="strange"), _row("z")) == ["z", "x", "y"]
