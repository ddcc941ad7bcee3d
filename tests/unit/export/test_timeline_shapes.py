"""A time line on a slide: grouped native shapes with names, inside their place, everything placed or listed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from desktop.export.pptx.colours import Palette
from desktop.export.pptx.metrics import line_height, wrap
from desktop.export.pptx.model import Box
from desktop.export.pptx.timeline import timeline_shapes
from desktop.export.pptx.timeline_plan import LISTED, plan_of
from desktop.figures.build import build
from desktop.figures.request import FigureRequest
from desktop.figures.timeline_rows import FEW
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file
from tests.unit.export.read_back import A, P, frame, shapes, texts, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.figures.figure import Figure

MARKET = "china-internet-healthcare"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    folder = tmp_path_factory.mktemp("slides")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        with Workspace.open(shipped_file(folder / "default.marketscope")) as made:
            yield made


def group_of(slide: Any) -> Any:
    return list(slide.iter(f"{P}grpSp"))[-1]


@pytest.mark.parametrize(("language", "lanes"), [("en", "issuer"), ("zh", "theme")])
def test_marks_are_named_shapes_in_one_group(workspace: Workspace, language: str, lanes: str, tmp_path: Path) -> None:
    figure = build(FigureRequest("timeline", MARKET, lanes=lanes, language=language), workspace)
    made = written(figure, tmp_path)
    group = group_of(made.slide)
    names = [name for _, name in shapes(group)]
    assert len(names) == len(set(names))
    timeline = figure.timeline
    assert timeline is not None
    notes = "".join(part.decode() for name, part in made.parts.items() if name.startswith("ppt/notesSlides/notesSlide"))
    said = " ".join(texts(group))
    closed = (said + notes).replace(" ", "")  # a list breaks Chinese words where its lines end
    for lane in timeline.lanes:
        assert lane.title.split(" ")[0] in said
        for mark in lane.marks:
            if timeline.shown[0] <= mark.middle < timeline.shown[1]:
                assert f"mc:{mark.key}" in names or mark.label.replace(" ", "") in closed
    above = [shape for shape, name in shapes(group) if name.startswith("mc:above/") and "/line/" in name]
    dashes = {one.get("val") for shape in above for one in shape.iter(f"{A}prstDash")}
    assert dashes == {"dash"}, "a forecast looks as it does in charts"
    assert any(not list(shape.iter(f"{A}prstDash")) for shape in above)
    assert list(group.iter(f"{P}cxnSp")), "years are lines"
    outer = frame(group)
    for shape, name in shapes(group):
        x, y, w, h = frame(shape)
        assert x >= outer[0] - 1, name
        assert y >= outer[1] - 1, name
        assert x + w <= outer[0] + outer[2] + 1, name
        assert y + h <= outer[1] + outer[3] + 1, name


def test_words_on_a_slide_do_not_overlap(workspace: Workspace) -> None:
    figure: Figure = build(FigureRequest("timeline", MARKET, lanes="level"), workspace)
    assert figure.timeline is not None
    plan = plan_of(figure, figure.timeline, Box(0, 0, 11_000_000, 4_300_000))
    assert all(a.bottom == b.y for a, b in zip(plan.lanes, plan.lanes[1:], strict=False))
    for lane, rows in zip(figure.timeline.lanes, plan.rows, strict=True):
        packed = plan.packer.packed(lane.key, plan.step, rows, 0)
        assert len(packed.placed) + sum(one.size for one in packed.clusters) == len(lane.marks)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_mark_without_a_row_is_explained(workspace: Workspace, language: str) -> None:
    """A number stands in the list; a count stands in its sum there, and the names go to the notes."""
    figure = build(FigureRequest("timeline", MARKET, lanes="level", language=language), workspace)
    assert figure.timeline is not None
    ways = set()
    for tall in (1_700_000, 2_300_000, 3_400_000, 3_900_000, 4_600_000, 6_000_000):
        drawn = timeline_shapes(figure, Palette(), Box(0, 0, 8_000_000, tall), "Time line", lambda count: count)
        root = etree.fromstring(f'<p:spTree xmlns:p="{P[1:-1]}" xmlns:a="{A[1:-1]}">{drawn.shape}</p:spTree>')
        named = {name: shape for shape, name in shapes(root)}
        (said,), (_, _, wide, high) = texts(named["mc:list"]), frame(named["mc:list"])
        lines = len(wrap(said, LISTED, round(wide / 1.03)))
        assert lines * line_height(said, LISTED) <= high * 1.01, (tall, lines, said)
        if tall >= 2_900_000:
            key = [texts(shape)[0] for name, shape in named.items() if re.fullmatch(r"mc:key/\d+/label", name)]
            assert key == [words for _, words in figure.timeline.words], tall
            places = [frame(shape) for name, shape in named.items() if name.startswith("mc:key/")]
            assert all(x >= 0 and x + w <= 8_000_000 and y + h <= frame(named["mc:list"])[1] for x, y, w, h in places)
        counts = [texts(shape)[0] for name, shape in named.items() if name.startswith("mc:cluster/")]
        ways.add(drawn.unnamed != "")
        if drawn.unnamed:
            assert all(one.startswith("+") for one in counts), (tall, counts)
            assert not counts or sum(int(one[1:]) for one in counts) == drawn.hidden
            assert str(drawn.hidden) in said, (tall, said)
            hidden = [mark.label for lane in figure.timeline.lanes for mark in lane.marks]
            unsaid = [label for label in hidden if label not in drawn.unnamed and label not in texts(root)]
            assert not [label for label in unsaid if _is_shown(figure, label)], tall
        else:
            assert all(one in said for one in counts), (tall, counts, said)
    assert ways == {True, False}


def _is_shown(figure: Figure, label: str) -> bool:
    """Whether a mark of that name lies in the days of the slide."""
    timeline = figure.timeline
    assert timeline is not None
    first, last = timeline.shown
    return any(mark.label == label and first <= mark.middle < last for lane in timeline.lanes for mark in lane.marks)


def test_a_lane_of_thousands_stands_on_the_slide_and_what_has_no_room_is_counted(workspace: Workspace) -> None:
    figure = build(FigureRequest("timeline", MARKET), workspace)
    assert figure.timeline is not None
    lane = max(figure.timeline.lanes, key=lambda one: len(one.marks))
    marks = [mark._replace(key=f"{mark.key}/{copy}") for mark in lane.marks for copy in range(200)]
    timeline = replace(figure.timeline, lanes=(replace(lane, marks=tuple(marks)),))
    assert len(marks) > FEW
    plan = plan_of(figure, timeline, Box(540_000, 1_692_000, 11_112_000, 3_996_000))
    cells = plan.packer.across(lane.key, plan.step, plan.rows[0], timeline.shown)
    placed = [marks[one.place] for cell in cells for one in cell.placed]
    first, last = timeline.shown
    seen = sum(first <= mark.middle < last for mark in placed)
    assert seen > 0
    counted = sum(one.size for one in plan.clusters)
    assert seen + counted == pytest.approx(
        timeline.lanes[0].between(first, last), abs=200
    )  # those of one day at an edge
