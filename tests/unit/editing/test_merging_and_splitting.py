"""Merging keeps every claim, number and link; sums and shares are hand-computed and add up to the last digit."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.actions.chosen_values import Slot
from desktop.actions.refusing import NotPossible
from desktop.actions.segment_merging import merge
from desktop.actions.segment_splitting import SplitPart, share_out, split, years_of
from desktop.figures.build import compose, snapshot
from desktop.figures.figure import Certainty
from desktop.figures.request import FigureRequest
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from desktop.market.records import Observation
    from desktop.workspace.workspace import Workspace

MARKET = "china-teleradiology"
SPLIT = f"{MARKET}.application"
BONE, CARDIAC, ONCOLOGY, NEURO, CHEST = (
    f"{SPLIT}.{name}-imaging" if name != "neuro" else f"{SPLIT}.neuroimaging"
    for name in ("bone", "cardiac", "oncology", "neuro", "chest")
)


def own(workspace: Workspace, segment: str) -> list[Observation]:
    return [row for row in workspace.observations.all(subject_id=segment) if row.id.endswith(".own")]


def test_the_sum_of_two_published_numbers_is_an_own_modelled_one(workspace: Workspace) -> None:
    before = content(workspace)
    kept = {row.id for row in workspace.observations.all()}, {row.id for row in workspace.claims.all()}
    done = merge(workspace, [ONCOLOGY, BONE], "Merge")
    # 80.0 million USD and 70.0 million USD in 2024: 150 million. In 2035 nobody states either of them.
    sums = own(workspace, done.key)
    assert [(row.period, row.value, row.unit, row.kind) for row in sums] == [("2024", 150e6, "USD", "forecast")]
    assert sums[0].derived == "Bone Imaging USD 80 million + Oncology Imaging USD 70 million = USD 150 million"
    place = workspace.evidence.get(sums[0].evidence_id)
    assert place is not None
    assert workspace.sources.get(place.source_id).kind == "own"  # type: ignore[union-attr]
    for key in (BONE, ONCOLOGY):
        assert workspace.segments.get(key).parent_id == done.key  # type: ignore[union-attr]
    assert kept[0] <= {row.id for row in workspace.observations.all()}
    assert kept[1] == {row.id for row in workspace.claims.all()}
    assert done.said.en == "2 segments merged; they keep everything as its parts. 1 sum was computed."
    node = _node(workspace, done.key)
    assert (node.value, node.certainty) == (150.0, Certainty.MODELLED)
    assert node.lineage.formula == sums[0].derived
    workspace.undo()
    assert content(workspace) == before


def test_where_one_number_is_unknown_there_is_no_sum(workspace: Workspace) -> None:
    done = merge(workspace, [BONE, CARDIAC], "Merge")
    assert own(workspace, done.key) == []
    assert "No sum for 2024: nobody states Cardiac Imaging." in done.said.en
    assert "No sum for 2035: nobody states Bone Imaging." in done.said.en
    assert not [row for row in workspace.sources.all() if row.kind == "own"]


def test_the_new_node_stands_where_the_first_one_stood(workspace: Workspace) -> None:
    rows = workspace.segments.all(dimension_id=SPLIT, parent_id=None)
    order = [row.id for row in rows]
    done = merge(workspace, [order[1], order[3]], "Merge", title="Both")
    now = [row.id for row in workspace.segments.all(dimension_id=SPLIT, parent_id=None)]
    assert now == [order[0], done.key, order[2], *order[4:]]
    assert [row.id for row in workspace.segments.all(parent_id=done.key)] == [order[1], order[3]]


def test_only_siblings_are_merged(workspace: Workspace) -> None:
    other = next(row.id for row in workspace.segments.all() if row.dimension_id != SPLIT)
    for keys in ([BONE], [BONE, BONE], [BONE, other], [BONE, "gone"]):
        with pytest.raises(NotPossible):
            merge(workspace, keys, "Merge")


def test_a_third_of_a_published_number_adds_up_exactly(workspace: Workspace) -> None:
    before = content(workspace)
    third = Fraction(1, 3)
    parts = [SplitPart("Hip", third), SplitPart("Spine", third), SplitPart("Hand", third)]
    done = split(workspace, BONE, parts, "en", "Split")
    made = workspace.segments.all(parent_id=BONE)
    assert [row.name_en for row in made] == ["Hip", "Spine", "Hand"]
    values = [own(workspace, row.id)[0].value for row in made]
    # 80,000,000 / 3 = 26,666,666.67: two parts get the dollar that is missing.
    assert values == [26_666_667.0, 26_666_667.0, 26_666_666.0]
    assert sum(Decimal(repr(value)) for value in values) == 80_000_000
    first = own(workspace, made[0].id)[0]
    assert first.derived == "33.3333 % x Bone Imaging USD 80 million = USD 26,666,667"
    assert done.said.en == "Bone Imaging has 3 parts now; one of its numbers was shared out."
    assert _node(workspace, made[0].id).certainty is Certainty.MODELLED
    workspace.undo()
    assert content(workspace) == before


def test_only_the_years_that_were_chosen_are_shared_out(workspace: Workspace) -> None:
    assert list(years_of(workspace, BONE)) == [Slot("market-size", "2024", "USD", "")]
    half = Fraction(1, 2)
    split(workspace, BONE, [SplitPart("A", half), SplitPart("B", half)], "zh", "Split", slots=[])
    made = workspace.segments.all(parent_id=BONE)
    assert [row.name_zh for row in made] == ["A", "B"]
    assert all(own(workspace, row.id) == [] for row in made)


@pytest.mark.parametrize(
    "parts",
    [
        [("A", Fraction(1))],
        [("A", Fraction(1, 2)), ("B", Fraction(1, 3))],
        [("A", Fraction(1, 2)), ("a", Fraction(1, 2))],
        [("A", Fraction(3, 2)), ("B", Fraction(-1, 2))],
        [("", Fraction(1, 2)), ("B", Fraction(1, 2))],
    ],
)
def test_parts_that_make_no_whole_are_refused(workspace: Workspace, parts: list[tuple[str, Fraction]]) -> None:
    before = content(workspace)
    with pytest.raises(NotPossible):
        split(workspace, BONE, [SplitPart(*part) for part in parts], "en", "Split")
    assert content(workspace) == before


def test_a_segment_with_parts_is_not_split_again(workspace: Workspace) -> None:
    halves = [SplitPart("A", Fraction(1, 2)), SplitPart("B", Fraction(1, 2))]
    split(workspace, BONE, halves, "en", "Split")
    with pytest.raises(NotPossible, match="has parts already"):
        split(workspace, BONE, halves, "en", "Split")


@given(
    st.integers(-(10**13), 10**13).filter(bool) | st.decimals(-1000, 1000, places=3).map(float).filter(bool),
    st.lists(st.integers(1, 1000), min_size=2, max_size=12),
)
def test_parts_add_up_to_the_whole_to_the_last_digit(value: float, weights: list[int]) -> None:
    shares = [Fraction(weight, sum(weights)) for weight in weights]
    parts = share_out(float(value), shares)
    assert sum(Decimal(repr(part)) for part in parts) == Decimal(repr(float(value)))
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - float(share) * value) <= 1.0


def _node(workspace: Workspace, key: str):  # type: ignore[no-untyped-def]
    request = FigureRequest(family="segments", market=MARKET, dimension=SPLIT, shape="treemap", year=2024)
    figure = compose(request, snapshot(request, workspace))
    return next(node for node in figure.nodes if node.key == key)
