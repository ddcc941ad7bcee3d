"""The cross of forces and the schematic of stages: in any room and language nothing is clipped or overlaps."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest

from desktop.actions.force_editing import direct_force, rate_force, set_stage
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.surface import Parts
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.plotting.shapes import Layout

SIZES = [(300, 520), (424, 640), (700, 420), (960, 540), (1600, 900)]
MARKET, ONLINE = "china-telemedicine", "china-internet-healthcare"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One force rated and rising, a stage of one's own in the stage that is computed."""
    folder = tmp_path_factory.mktemp("stages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        with Workspace.open(shipped_file(folder / "default.marketscope")) as made:
            rate_force(made, MARKET, "new_entrants", 5, "Rate")
            direct_force(made, MARKET, "new_entrants", "falling", "Turn")
            set_stage(made, ONLINE, "growth", "As computed.", "Stage")
            yield made


def check(drawn: Layout, width: float, height: float) -> None:
    boxes = [(words.lines, words.room) for words in (*drawn.words, *drawn.labels)]
    for lines, box in boxes:
        assert box.x >= -0.5, lines
        assert box.right <= width + 0.5, lines
        assert box.y >= -0.5, lines
        assert box.bottom <= height + 0.5, lines
    for (first, one), (second, other) in itertools.combinations(boxes, 2):
        assert not one.touches(other), (first, second)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_forces_fit(workspace: Workspace, size: tuple[int, int], language: str, qapp: object) -> None:
    figure = build(FigureRequest("forces", MARKET, language=language), workspace)
    drawn = lay_out(figure, *size)
    check(drawn, *size)
    keys = {mark.key for mark in drawn.marks}
    assert keys == {f"{node.key}{step}" for node in figure.nodes for step in ("", "/1", "/2", "/3", "/4", "/5")}
    assert sum(1 for sign in drawn.signs if sign.kind.startswith("rating")) == 5
    assert [sign.kind for sign in drawn.signs if not sign.kind.startswith("rating")] == ["down"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_forces_are_cut_nowhere_while_other_boxes_have_room(workspace: Workspace, language: str, qapp: object) -> None:
    figure = build(FigureRequest("forces", MARKET, language=language), workspace)
    drawn, small = lay_out(figure, 960, 580), lay_out(figure, 960, 540)
    assert not [label.lines for label in drawn.labels if label.lines[-1].endswith("…")]
    assert drawn.dropped == ()
    assert not [label.lines for label in small.labels if label.lines[-1].endswith((".…", "。…"))]
    low = lay_out(figure, 768, 331, Parts(heading=False, caption=False, padding=0.0))
    assert not [label.lines for label in low.labels if label.lines[-1].endswith("…")], "a stage is low and wide"
    check(low, 768, 331)
    between = {run.points[0][0] < run.points[-1][0] for run in low.runs[::2]}
    assert between == {True, False}, "arrows come from both sides"


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("size", SIZES)
def test_stages_fit(workspace: Workspace, size: tuple[int, int], language: str, qapp: object) -> None:
    figure = build(FigureRequest("lifecycle", ONLINE, language=language), workspace)
    drawn = lay_out(figure, *size)
    check(drawn, *size)
    assert {mark.key for mark in drawn.marks} >= {"computed", "own"}
    assert len(drawn.dots) == 2
    assert drawn.x is None
    assert drawn.y is None
