"""The hierarchy shapes of a split: what they say, what they lack, and the lower levels of very large ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build, compose, snapshot
from desktop.figures.catalogue import find
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.request import FigureRequest
from desktop.figures.segment_context import context_of
from desktop.figures.segment_deep import deepened, is_cut
from desktop.figures.segment_shapes import SHAPES, lacking
from desktop.figures.snapshot import SegmentsSnapshot
from desktop.figures.tiling import in_order
from desktop.figures.tracing import mark_of
from desktop.market.records import Dimension, Evidence, Market, Measure, Observation, Segment, Source
from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION = "segments.china-teleradiology.application"
HARDWARE = "global-telemedicine.component.hardware"
TOPS, MIDDLES, LEAVES = 10, 20, 6


@pytest.mark.parametrize("shape", ["icicle", "sunburst"])
def test_icicle_and_sunburst_hold_the_nodes_of_the_treemap(default: Workspace, shape: str) -> None:
    request = find(default, APPLICATION)
    tree, other = build(request, default), build(replace(request, shape=shape), default)
    assert other.family is Family(shape)
    assert (other.nodes, other.title, other.table) == (tree.nodes, tree.title, tree.table)
    assert other.alt_text.startswith(shape.capitalize())
    chinese = build(replace(request, shape=shape, language="zh"), default)
    assert chinese.alt_text.startswith({"icicle": "冰柱图：", "sunburst": "旭日图："}[shape])


def test_a_claim_says_who_makes_it(default: Workspace) -> None:
    figure = build(find(default, APPLICATION), default)
    neuro = next(node for node in figure.nodes if node.key.endswith("neuroimaging"))
    assert "largest, says Market Research Future" in neuro.text.split("\n")
    chinese = build(replace(find(default, APPLICATION), language="zh"), default)
    neuro = next(node for node in chinese.nodes if node.key.endswith("neuroimaging"))
    assert any(line.endswith("称其最大") for line in neuro.text.split("\n"))


def test_a_step_into_a_part_shows_its_parts_and_says_so(default: Workspace) -> None:
    request = FigureRequest("segments", "global-telemedicine", dimension="global-telemedicine.component")
    figure = build(replace(request, segment=HARDWARE), default)
    assert figure.nodes[0].entity == Entity("segment", HARDWARE)
    assert figure.nodes[0].name == "Hardware"
    assert {node.parent for node in figure.nodes[1:]} == {"root"}
    assert "Hardware in Telemedicine" in figure.title
    assert "的硬件" in build(replace(request, segment=HARDWARE, language="zh"), default).title


def test_shapes_say_what_data_they_lack(default: Workspace) -> None:
    def missing(name: str, splits: int) -> dict[str, str]:
        request = find(default, name)
        known = snapshot(request, default)
        assert isinstance(known, SegmentsSnapshot)
        return lacking(context_of(request, known), splits)

    silent = missing("segments.china-teleradiology.modality", 4)
    assert silent["columns"] == "No part has a published value."
    assert set(silent) == {"columns", "stacked", "shares", "areas", "multiples", "marimekko"}
    stated = missing(APPLICATION, 4)
    assert stated == {"multiples": "No part has values for two years."}
    assert set(missing(APPLICATION, 1)) == {"multiples", "matrix"}
    assert set(silent) | set(stated) <= set(SHAPES)


def test_parts_stand_in_order_of_size_and_what_nobody_published_last(default: Workspace) -> None:
    figure = build(find(default, APPLICATION), default)
    ordered = in_order(node for node in figure.nodes if node.parent == "root")
    assert [node.size for node in ordered] == [80.0, 70.0, 150.0]
    assert ordered[-1].certainty is Certainty.NOT_PUBLISHED


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A split of three levels with more parts than are told one by one; every leaf of 2024 is worth one million."""
    with Workspace.create(path_in(tmp_path_factory), seeds=None) as workspace:
        with workspace.edit("Fill") as edit:
            edit.put(Source(id="s", publisher="Somebody", title="A report", kind="market-report"))
            edit.put(Evidence(id="e", source_id="s", locator="page 1", paraphrase="As stated."))
            edit.put(Measure(id="market-size", name_en="Market size", unit_kind="money"))
            edit.put(Market(id="m", name_en="Wide", name_zh="宽"))
            edit.put(Dimension(id="m.d", market_id="m", name_en="Region"))
            edit.put(number("market", "m", TOPS * MIDDLES * LEAVES * 1e6))
            for top in range(TOPS):
                place(edit, f"t{top}", None, top, MIDDLES * LEAVES * 1e6)
                for middle in range(MIDDLES):
                    key = f"t{top}.{middle}"
                    place(edit, key, f"t{top}", middle, (LEAVES + 1) * 1e6 if middle == 0 else None)
                    for leaf in range(LEAVES):
                        place(edit, f"{key}.{leaf}", key, leaf, 1e6)
        yield workspace


def path_in(factory: pytest.TempPathFactory) -> Path:
    return factory.mktemp("wide") / "wide.marketscope"


def place(edit: object, key: str, parent: str | None, position: int, value: float | None) -> None:
    edit.put(Segment(id=key, dimension_id="m.d", parent_id=parent, name_en=f"Part {key}", position=position))  # type: ignore[attr-defined]
    if value is not None:
        edit.put(number("segment", key, value))  # type: ignore[attr-defined]


def number(subject: str, key: str, value: float, year: int = 2024) -> Observation:
    return Observation(
        id=f"{key}.{year}",
        subject=subject,
        subject_id=key,
        measure_id="market-size",
        period=str(year),
        period_start=f"{year}-01-01",
        period_end=f"{year}-12-31",
        stated=f"USD {value / 1e6:g} million",
        value=value,
        unit="USD",
        kind="estimate",
        status="preferred",
        evidence_id="e",
    )


def test_lower_levels_of_a_large_split_are_drawn_when_they_are_asked_for(wide: Workspace) -> None:
    request = FigureRequest("segments", "m", dimension="m.d", shape="treemap")
    upper = snapshot(request, wide)
    assert isinstance(upper, SegmentsSnapshot)
    assert is_cut(request, upper)
    assert not is_cut(replace(request, shape="columns"), upper)
    assert len(compose(request, upper).nodes) < 300
    deep = deepened(request, upper, wide)
    figure = compose(request, deep)
    assert not is_cut(request, deep)
    leaves = [node for node in figure.nodes if node.key.count(".") == 2]
    assert len(leaves) == TOPS * MIDDLES * LEAVES
    assert {(leaf.value, leaf.size, leaf.value_label, leaf.certainty) for leaf in leaves} == {
        (1.0, 1.0, "1.00", Certainty.PUBLISHED)
    }
    assert leaves[0].lineage.observations == (f"{leaves[0].key}.2024",)
    assert leaves[0].text == f"Part {leaves[0].key}, USD 1.00 million, 2024"
    assert {leaf.colour for leaf in leaves if leaf.parent.startswith("t3.")} == {
        next(node.colour for node in figure.nodes if node.key == "t3")
    }


def test_a_whole_without_a_number_is_as_large_as_its_lower_levels(wide: Workspace) -> None:
    request = FigureRequest("segments", "m", dimension="m.d", shape="icicle")
    upper = snapshot(request, wide)
    assert isinstance(upper, SegmentsSnapshot)
    figure = compose(request, deepened(request, upper, wide))
    silent = next(node for node in figure.nodes if node.key == "t2.5")
    assert (silent.value, silent.size, silent.certainty) == (None, float(LEAVES), Certainty.NOT_PUBLISHED)
    rest = next(node for node in figure.nodes if node.key == "t2.0#rest")
    assert rest.value == pytest.approx(1.0)
    assert rest.lineage.formula == "7.00 - 6.00 = 1.00"
    assert rest.certainty is Certainty.NOT_PUBLISHED
    assert any(f"{TOPS * MIDDLES * LEAVES:,} further parts" in note for note in figure.footnotes)


def test_a_mark_of_a_large_figure_is_found_by_its_key(wide: Workspace) -> None:
    request = FigureRequest("segments", "m", dimension="m.d")
    upper = snapshot(request, wide)
    assert isinstance(upper, SegmentsSnapshot)
    mark = mark_of(compose(request, deepened(request, upper, wide)), "t9.19.5")
    assert mark is not None
    assert (mark.entity, mark.shows_number) == (Entity("segment", "t9.19.5"), True)
    assert mark_of(compose(request, upper), "t9.19.5") is None


def test_a_split_of_an_empty_workspace_is_shown_without_any_measure_on_file(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "empty.marketscope") as workspace:
        with workspace.edit("A first split") as edit:
            edit.put(Market(id="m", name_en="Mine"))
            edit.put(Dimension(id="m.d", market_id="m", name_en="Kind"))
            edit.put(Segment(id="m.d.s", dimension_id="m.d", name_en="One"))
        figure = build(FigureRequest("segments", "m", dimension="m.d"), workspace)
    assert [node.name for node in figure.nodes if node.entity is not None][-1] == "One"
    assert all(node.value is None for node in figure.nodes)
