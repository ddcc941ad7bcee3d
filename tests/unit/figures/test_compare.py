"""The same thing across publishers and markets, on the default workspace."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.actions.relating import relate
from desktop.figures.build import build
from desktop.figures.figure import Certainty, Entity, Family
from desktop.figures.reading import UnknownFigureError
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.figures.figure import Cell, Figure

BONE = FigureRequest(
    "compare", "china-teleradiology", segment="china-teleradiology.application.bone-imaging", year=2024
)
COMPONENT = FigureRequest("compare", "china-telemedicine", dimension="china-telemedicine.component")
MARKET = FigureRequest("compare", "china-teleradiology")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("compare") / "w.marketscope"
    with Workspace.open(shipped_file(path)) as made:
        yield made


def cells(figure: Figure, row: int) -> dict[str, Cell]:
    keys = [column.key for column in figure.table.columns]
    return dict(zip(keys, figure.table.rows[row], strict=True))


def test_a_segment_stands_with_value_share_and_what_corresponds_to_it(workspace: Workspace) -> None:
    figure = build(BONE, workspace)
    assert figure.family is Family.TABLE
    own, other = cells(figure, 0), cells(figure, 1)
    assert (own["value"].text, own["value"].value) == ("USD 80.0 million", 80e6)
    # 80 of the 300 million that the same place states for the whole
    assert own["share"].value == pytest.approx(80 / 300)
    assert own["share"].text == "26.7 %"
    assert own["share"].certainty is Certainty.MODELLED
    assert len(own["share"].lineage.observations) == 2
    assert other["name"].text == "Orthopedics"
    assert other["name"].detail == "overlaps"
    assert other["name"].entity == Entity("segment", "global-telemedicine.specialty.orthopedics")
    assert other["value"].certainty is Certainty.NOT_PUBLISHED
    assert other["value"].value is None


def test_a_split_lists_what_corresponds_to_each_part(workspace: Workspace) -> None:
    figure = build(COMPONENT, workspace)
    assert [cell.text for cell in figure.table.rows[0]] == ["Product", "Hardware (part of it), Software (part of it)"]
    assert [cell.text for cell in figure.table.rows[1]] == ["Services", "Services (the same)"]
    assert figure.title == "2 of 2 parts of Component have a counterpart in another split"


def test_markets_stand_behind_the_scope_guard(workspace: Workspace) -> None:
    figure = build(MARKET, workspace)
    assert len(figure.barriers) == len(figure.table.rows) - 1 > 0
    assert "market definition" in figure.barriers[0].short
    assert cells(figure, 0)["growth"].text == "6.61 %"


def test_chinese_says_the_same_numbers(workspace: Workspace) -> None:
    english, chinese = build(BONE, workspace), build(replace(BONE, language="zh"), workspace)
    assert [[cell.value for cell in row] for row in english.table.rows] == [
        [cell.value for cell in row] for row in chinese.table.rows
    ]
    assert cells(chinese, 0)["value"].text == "8,000万美元"
    assert cells(chinese, 1)["name"].detail == "有重叠"


def test_without_a_counterpart_it_says_what_to_do(workspace: Workspace) -> None:
    figure = build(replace(BONE, segment="china-teleradiology.modality.x-ray"), workspace)
    assert "Nothing is related to X-Ray yet" in figure.empty


def test_what_is_asked_for_stands_beside_too(workspace: Workspace) -> None:
    figure = build(replace(BONE, others=("china-teleradiology.application.chest-imaging",)), workspace)
    assert [row[0].text for row in figure.table.rows] == ["Bone Imaging", "Orthopedics", "Chest Imaging"]


def test_a_thing_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(UnknownFigureError, match="no segment “nothing”"):
        build(replace(BONE, segment="nothing"), workspace)


def test_a_new_relation_is_seen_at_once(workspace: Workspace) -> None:
    xray, hardware = "china-teleradiology.modality.x-ray", "global-telemedicine.component.hardware"
    relate(workspace, "segment", xray, hardware, "part_of", note="machines", name="Relate")
    figure = build(replace(BONE, segment=xray), workspace)
    assert [row[0].text for row in figure.table.rows] == ["X-Ray", "Hardware"]
    assert figure.footnotes == ("Hardware: machines",)
    workspace.undo()
