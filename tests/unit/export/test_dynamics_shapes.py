"""Forces and life cycle on slides: grouped native shapes with words, squares and arrows, and a native table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.actions.force_editing import direct_force, rate_force, set_stage
from desktop.export.pptx.deck import SlideSpec, write_deck
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import A, P, fill_of, frame, texts, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure

MARKET, ONLINE = "china-telemedicine", "china-internet-healthcare"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The default workspace with one rated force and a stage of one's own."""
    folder = tmp_path_factory.mktemp("dynamics")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        with Workspace.open(shipped_file(folder / "default.marketscope")) as made:
            rate_force(made, MARKET, "rivalry", 4, "Rate")
            direct_force(made, MARKET, "rivalry", "rising", "Turn")
            set_stage(made, ONLINE, "maturity", "Use stalls.", "Stage")
            yield made


def group_of(slide: Any) -> Any:
    return list(slide.iter(f"{P}grpSp"))[-1]


def inside(inner: tuple[int, ...], outer: tuple[int, ...]) -> bool:
    x, y, w, h = inner
    return outer[0] <= x and outer[1] <= y and x + w <= outer[0] + outer[2] and y + h <= outer[1] + outer[3]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_forces_are_boxes_squares_and_arrows(workspace: Workspace, language: str, tmp_path: Path) -> None:
    figure = build(FigureRequest("forces", MARKET, language=language), workspace)
    group = group_of(written(figure, tmp_path).slide)
    said = texts(group)
    for node, row in zip(figure.nodes, figure.table.rows, strict=True):
        assert any(node.name in text for text in said)
        assert row[4].detail in said
    assert len(list(group.iter(f"{P}cxnSp"))) == 4
    squares = [shape for shape in group.iter(f"{P}sp") if named(shape).isdigit()]
    assert [fill_of(shape) for shape in squares[:5]] == ["pattern"] * 4 + ["solid"]
    assert {fill_of(shape) for shape in squares[5:]} == {"none"}
    assert len(squares) == 25
    outer = frame(group)
    assert all(inside(frame(shape), outer) for shape in squares)


def named(shape: Any) -> str:
    return str(shape.find(f"{P}nvSpPr/{P}cNvPr").get("name"))


def test_a_life_cycle_is_a_curve_with_its_positions_and_a_table(workspace: Workspace, tmp_path: Path) -> None:
    figure = build(FigureRequest("lifecycle", ONLINE), workspace)
    slide = written(figure, tmp_path).slide
    group = group_of(slide)
    assert len(list(group.iter(f"{A}custGeom"))) == 1
    said = texts(group)
    assert {"introduction", "growth", "maturity", "decline", "Computed position", "Own view"} <= set(said)
    cells = [
        "".join(t.text or "" for t in cell.iter(f"{A}t"))
        for table in slide.iter(f"{A}tbl")
        for cell in table.iter(f"{A}tc")
    ]
    assert any("36.5 % use it" in cell for cell in cells)
    marks = {named(shape): frame(shape) for shape in group.iter(f"{P}sp")}
    assert marks["Computed position"][0] < marks["Own view"][0]
    assert marks["Computed position"][1] > marks["Own view"][1]


def test_both_pass_the_validator(workspace: Workspace, tmp_path_factory: pytest.TempPathFactory) -> None:
    from tests.unit.export.validity import faults

    requests = [
        FigureRequest("forces", MARKET),
        FigureRequest("lifecycle", ONLINE, language="zh"),
    ]
    figures: list[Figure] = [build(request, workspace) for request in requests]
    target = tmp_path_factory.mktemp("deck") / "dynamics.pptx"
    report = write_deck([SlideSpec.of(figure) for figure in figures], target)
    assert not [finding for finding in report.findings if finding.severity == "critical"]
    assert not faults(target)
