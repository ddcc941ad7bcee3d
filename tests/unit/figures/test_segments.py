"""Known answers of the segment family on the default workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.figures.build import build
from desktop.figures.catalogue import find
from desktop.figures.figure import Certainty, Entity, Family, Figure, Node

if TYPE_CHECKING:
    from desktop.workspace.workspace import Workspace

APPLICATION = "segments.china-teleradiology.application"
PREFIX = "china-teleradiology.application"


def node(figure: Figure, key: str) -> Node:
    return next(one for one in figure.nodes if one.key == key)


def test_half_of_the_applications_is_published(default: Workspace) -> None:
    figure = build(find(default, APPLICATION), default)
    assert figure.family is Family.TREEMAP
    assert figure.title == (
        "Bone Imaging, USD 80.0 million, is the largest stated part of China Teleradiology in 2024; "
        "50 % of the total is not published"
    )
    bone = node(figure, f"{PREFIX}.bone-imaging")
    assert (bone.value, bone.value_label, bone.detail, bone.colour) == (80.0, "80.0", "USD million, 26.7 %", 1)
    assert bone.entity == Entity("segment", f"{PREFIX}.bone-imaging")
    assert bone.parent == "root"
    neuro = node(figure, f"{PREFIX}.neuroimaging")
    assert (neuro.value, neuro.size, neuro.certainty) == (None, 0, Certainty.NOT_PUBLISHED)
    assert "largest" in {pill.text for pill in neuro.pills}
    assert all(pill.lineage.claims for one in figure.nodes for pill in one.pills)


def test_the_rest_is_one_block_with_its_formula(default: Workspace) -> None:
    figure = build(find(default, APPLICATION), default)
    rest = [one for one in figure.nodes if one.key.endswith("#rest")]
    assert [(one.value, one.certainty, one.lineage.formula) for one in rest] == [
        (150.0, Certainty.NOT_PUBLISHED, "300.0 - 80.0 - 70.0 = 150.0")
    ]
    root = node(figure, "root")
    assert root.value == 300.0
    assert sum(one.size for one in figure.nodes if one.parent == "root") == pytest.approx(root.size)


def test_the_total_comes_from_the_place_of_the_parts(default: Workspace) -> None:
    figure = build(replace(find(default, APPLICATION), year=2035), default)
    assert node(figure, "root").value == 600.0
    assert [one.value for one in figure.nodes if one.key.endswith("#rest")] == [300.0]
    assert node(figure, f"{PREFIX}.bone-imaging").value is None


def test_a_dimension_without_values_keeps_its_claims(default: Workspace) -> None:
    figure = build(find(default, "segments.china-teleradiology.modality"), default)
    assert figure.title == ("China Teleradiology by modality: CT Scan largest, MRI fastest growing; no values on file")
    assert figure.empty
    parts = [one for one in figure.nodes if one.key != "root"]
    assert {(one.value, one.size, one.certainty) for one in parts} == {(None, 0, Certainty.NOT_PUBLISHED)}
    assert any(one.pills for one in parts)
    assert figure.evidence


def test_stacked_columns_carry_the_rest_and_the_total(default: Workspace) -> None:
    figure = build(find(default, f"{APPLICATION}.stacked"), default)
    assert figure.family is Family.STACKED
    assert figure.x is not None
    assert [tick.label for tick in figure.x.ticks] == ["2024", "2035F"]
    for place, total in ((0.0, 300.0), (1.0, 600.0)):
        parts = [p.y for s in figure.series if s.key != "#total" for p in s.points if p.x == place and p.y is not None]
        assert sum(parts) == pytest.approx(total)
    totals = next(s for s in figure.series if s.key == "#total")
    assert [p.y for p in totals.points] == [300.0, 600.0]


def test_shares_add_up_and_are_modelled(default: Workspace) -> None:
    figure = build(replace(find(default, f"{APPLICATION}.stacked"), mode="share"), default)
    for place in (0.0, 1.0):
        assert sum(p.y for s in figure.series for p in s.points if p.x == place and p.y is not None) == pytest.approx(1)
    bone = next(s for s in figure.series if s.key.endswith("bone-imaging")).points[0]
    assert (bone.certainty, bone.label, bone.lineage.formula) == (Certainty.MODELLED, "26.7 %", "80.0 / 300.0 = 26.7 %")
    assert figure.y is not None
    assert figure.y.unit == "%"


def test_an_informal_split_says_so(default: Workspace) -> None:
    figure = build(find(default, "segments.china-telemedicine.areas"), default)
    assert any("running text" in note for note in figure.footnotes)


def test_a_nested_tree_keeps_parents_before_children(default: Workspace) -> None:
    figure = build(find(default, "segments.global-telemedicine.component"), default)
    seen = {""}
    for one in figure.nodes:
        assert one.parent in seen
        seen.add(one.key)
