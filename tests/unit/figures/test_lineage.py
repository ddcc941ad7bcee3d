"""Every computed number carries its arithmetic and its inputs, and follows when one of them changes."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.derivation import derivation
from desktop.figures.figure import Lineage
from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.tracing import TracedMark, marks
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure
    from tests.shipped import Shipped

SIZE = FigureRequest("size", "china-teleradiology")
SPLIT = FigureRequest("segments", "china-teleradiology", dimension="china-teleradiology.application")
COMPUTED = {
    "converted": replace(SIZE, currency="CNY"),
    "implied growth": SIZE,
    "index": replace(SIZE, mode="index"),
    "scenario": replace(SIZE, assumptions=Assumptions("Mine", 0.08, 0.01)),
    "rest": SPLIT,
    "share": replace(SPLIT, shape="stacked", mode="share"),
    "rest, converted": replace(SPLIT, currency="CNY"),
}


@pytest.fixture
def own(default: Workspace, tmp_path: Path) -> Iterator[Workspace]:
    """A copy of the default workspace that may be written to."""
    with default.one_moment():
        shutil.copy(default.path, tmp_path / "own.marketscope")
    with Workspace.open(tmp_path / "own.marketscope") as workspace:
        yield workspace


def computed(figure: Figure) -> dict[str, TracedMark]:
    """Marks with arithmetic of their own, the twin's cells aside."""
    return {one.key: one for one in marks(figure) if one.lineage.formula and not one.key.startswith("table:")}


def shown(figure: Figure) -> dict[str, tuple[object, ...]]:
    """What each mark says: place, arithmetic and words."""
    places: dict[str, object] = {
        f"{one.key}/{p.key}": (p.y, p.low, p.high) for one in figure.series for p in one.points
    }
    places |= {node.key: node.value for node in figure.nodes}
    return {one.key: (places.get(one.key), one.lineage.formula, one.text) for one in marks(figure)}


@pytest.mark.parametrize("what", COMPUTED)
def test_a_computed_number_follows_each_of_its_inputs(own: Workspace, what: str) -> None:
    request = COMPUTED[what]
    before = build(request, own)
    found = computed(before)
    assert found, what
    for mark in list(found.values())[:3]:
        for key in mark.lineage.observations:
            row = own.observations.get(key)
            assert row is not None
            assert row.value is not None
            with own.edit("Another value") as edit:
                edit.patch("observation", (key,), value=row.value * 1.01)
            after = build(request, own)
            assert shown(after).get(mark.key) != shown(before)[mark.key], (mark.key, key)
            own.undo()
    assert shown(build(request, own)) == shown(before)


def test_a_converted_number_follows_its_rate(own: Workspace) -> None:
    request = COMPUTED["converted"]
    before = build(request, own)
    mark = next(one for one in computed(before).values() if one.lineage.evidence)
    rate = own.fx_rates.all(evidence_id=mark.lineage.evidence[0])[0]
    with own.edit("Another rate") as edit:
        edit.patch("fx_rate", (rate.base, rate.quote, rate.period), rate=rate.rate * 2)
    assert shown(build(request, own))[mark.key] != shown(before)[mark.key]


@pytest.mark.parametrize(("language", "currency"), [("en", ""), ("zh", ""), ("en", "CNY"), ("zh", "CNY")])
def test_every_mark_of_every_figure_tells_how_it_came_about(shipped: Shipped, currency: str, language: str) -> None:
    count = 0
    for figure in shipped.figures(language, currency):
        for mark in marks(figure):
            if not mark.shows_number:
                continue
            assert mark.lineage, (figure.name, mark.key)
            if mark.key.startswith("table:"):
                continue
            told = derivation(shipped.workspace, mark.text, mark.lineage, language)
            wanted = {*mark.lineage.observations, *mark.lineage.claims, *mark.lineage.evidence}
            assert {one.id for one in told.inputs} == wanted, (figure.name, mark.key)
            assert all(one.source for one in told.inputs)
            assert mark.lineage.formula in told.sentence(language)
            assert len(told.edges) == len(wanted)
            count += 1
    assert count > 250


def test_the_sentence_names_arithmetic_inputs_rate_and_sources(default: Workspace) -> None:
    figure = build(COMPUTED["converted"], default)
    mark = next(one for one in computed(figure).values() if one.key.endswith("/2024"))
    told = derivation(default, mark.text, mark.lineage, "en").sentence("en")
    assert "USD 300.39 million x 7.1957 CNY/USD (2024 average, nominal)" in told
    assert "Market size, 300.39 USD Million, 2024 (Market Research Future" in told
    assert "7.1957 CNY/USD (2024)" in told


def test_a_computed_observation_says_how_also_when_converted(default: Workspace) -> None:
    key = "china-internet-healthcare.market-size.2022.s101"
    told = derivation(default, "310.2", Lineage((key,)), "en")
    assert told.inputs[0].formula == "3764 / 1.2134"
    figure = build(FigureRequest("size", "china-internet-healthcare", currency="USD"), default)
    mark = next(one for one in marks(figure) if one.lineage.observations == (key,))
    assert mark.lineage.formula.startswith("3764 / 1.2134 = CNY 310.2 billion x ")
