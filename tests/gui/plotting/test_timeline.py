"""Time lines on screen: real wheel, keys and mouse; labels that never touch and rows that never jump."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication

from desktop.figures.build import build
from desktop.figures.figure import Entity
from desktop.figures.request import FigureRequest
from desktop.plotting.layout import lay_out
from desktop.plotting.timeline_axis import day_ticks
from desktop.plotting.timeline_figure import TimelineFigure
from desktop.plotting.timeline_motion import LEAST_DAYS, Days
from desktop.theme.theme import load_theme
from desktop.workspace.workspace import Workspace
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.figures.figure import Figure
    from desktop.plotting.shapes import Layout
    from desktop.plotting.timeline_view import TimelineView

MARKET = "china-internet-healthcare"


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Figure]:
    folder = tmp_path_factory.mktemp("timeline")
    kinds = {"issuer": (), "level": ("events", "milestones"), "theme": ()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MARKETSCOPE_HOME", str(folder / "home"))
        with Workspace.open(shipped_file(folder / "default.marketscope")) as made:
            return {
                (lanes, language): build(
                    FigureRequest("timeline", MARKET, lanes=lanes, kinds=kinds[lanes], language=language), made
                )
                for lanes in kinds
                for language in ("en", "zh")
            }


@pytest.fixture
def view(figures: dict[tuple[str, str], Figure], qtbot: QtBot) -> TimelineFigure:
    return shown(figures["issuer", "en"], qtbot)


def shown(figure: Figure, qtbot: QtBot, size: tuple[int, int] = (1200, 640)) -> TimelineFigure:
    made = TimelineFigure(load_theme("light"))
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.set_figure(figure)
    made.activateWindow()
    QApplication.processEvents()
    return made


def lines_of(view: TimelineFigure) -> TimelineView:
    assert view.lines is not None
    return view.lines


def layout_of(view: TimelineFigure) -> Layout:
    assert view.drawn is not None
    return view.drawn


def turn(host: TimelineView, at: QPointF, notches: int, *, across: int = 0) -> None:
    event = QWheelEvent(
        at,
        QPointF(host.mapToGlobal(at.toPoint())),
        QPoint(0, 0),
        QPoint(across * 120, notches * 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(host, event)


def assert_clear(drawn: Layout) -> None:
    """No words touch others or leave the picture."""
    every = [*drawn.labels, *drawn.words, *(tag.words for tag in drawn.tags)]
    for one in every:
        assert one.box.x >= -0.5, one.lines
        assert one.box.right <= drawn.width + 0.5, one.lines
        assert one.box.bottom <= drawn.height + 0.5, one.lines
    boxes = [(one.box.cut(1, 2, 1, 2), one.lines) for one in every]
    for (a, said), (b, other) in combinations(boxes, 2):
        assert not a.touches(b), (said, other)


@pytest.mark.parametrize("lanes", ["issuer", "level", "theme"])
@pytest.mark.parametrize(("language", "size"), [("en", (940, 560)), ("zh", (1200, 700)), ("en", (1280, 760))])
def test_words_never_touch_wherever_one_looks(
    figures: dict[tuple[str, str], Figure], qtbot: QtBot, lanes: str, language: str, size: tuple[int, int]
) -> None:
    view = shown(figures[lanes, language], qtbot, size)
    host = lines_of(view)
    for low, high in ((0, 1), (0.4, 0.9), (0.7, 0.75), (0.71, 0.712)):
        whole = host.days.whole()
        host.show_days(whole.shown(whole.low + low * whole.length, whole.low + high * whole.length))
        assert_clear(layout_of(view))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_still_picture_lists_what_found_no_row(figures: dict[tuple[str, str], Figure], language: str) -> None:
    figure = figures["level", language]
    drawn = lay_out(figure, 1100, 700)
    assert_clear(drawn)
    assert drawn.timeline is not None
    assert drawn.timeline.overview is None
    said = " ".join(line for words in drawn.words for line in words.lines)
    assert drawn.tags
    assert all(f"{tag.words.lines[0]}" in said for tag in drawn.tags[:3])
    crossed = [
        one
        for _, one in drawn.timeline.words
        if any(one.box.x < line.start[0] < one.box.right and line.end[1] > one.box.bottom for line in drawn.grid)
    ]
    assert crossed
    assert all(any(plate.touches(one.box) for plate in drawn.plates) for one in crossed), (
        "no year is seen through words"
    )


def test_everything_in_the_window_is_a_mark_or_counted(view: TimelineFigure) -> None:
    figure, host = view.figure, lines_of(view)
    assert figure is not None
    assert figure.timeline is not None
    host.show_days(host.days.whole())
    drawn = layout_of(view)
    assert drawn.timeline is not None
    told = {mark.key for mark in drawn.marks} | {key for _, keys, _ in drawn.timeline.clusters for key in keys}
    every = [mark.key for lane in figure.timeline.lanes for mark in lane.marks]
    assert set(every) <= told


def test_panning_never_moves_a_mark_to_another_row(view: TimelineFigure) -> None:
    host = lines_of(view)
    host.show_days(host.days.shown(736_000, 737_500))
    rows: dict[str, float] = {}
    for _ in range(40):
        for mark in layout_of(view).marks:
            if not mark.round and mark.entity is not None:
                assert rows.setdefault(mark.key, mark.centre[1]) == mark.centre[1]
        host.show_days(host.days.moved(37))
    assert len(rows) > 20


def test_the_wheel_zooms_about_the_pointer(view: TimelineFigure) -> None:
    host = lines_of(view)
    before = host.days
    plot = layout_of(view).plot
    at = QPointF(plot.x + plot.width * 0.63, plot.y + plot.height * 0.6)
    day = host.day_at(at.x())
    turn(host, at, 3)
    assert host.days.length < before.length
    assert host.day_at(at.x()) == pytest.approx(day, abs=0.01)
    turn(host, at, -3)
    assert host.days.length == pytest.approx(before.length, rel=1e-6)
    turn(host, at, 2)
    low = host.days.low
    turn(host, at, 0, across=-1)
    assert host.days.low > low


def test_from_decades_to_days_and_back(view: TimelineFigure, qtbot: QtBot) -> None:
    host = lines_of(view)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert host.days == host.days.whole()
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert host.days.length == LEAST_DAYS
    assert layout_of(view).words
    low = host.days.low
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert host.days.low > low
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert host.days.high == host.days.last


def test_a_drag_pans_and_the_overview_moves_the_window(view: TimelineFigure, qtbot: QtBot) -> None:
    host = lines_of(view)
    host.show_days(host.days.shown(736_000, 737_000))
    drawn = layout_of(view)
    assert drawn.timeline is not None
    start = QPoint(round(drawn.plot.x + 400), round(drawn.plot.bottom - 6))
    low = host.days.low
    qtbot.mousePress(host, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(host, start + QPoint(-150, 0))
    drag(host, start, start + QPoint(-150, 0))
    assert host.days.low > low
    places = layout_of(view).timeline
    assert places is not None
    assert places.overview is not None
    handle = QPoint(round(places.window[0]), round(places.overview.y + 12))
    length = host.days.length
    drag(host, handle, handle + QPoint(-60, 0))
    assert host.days.length > length


def drag(host: TimelineView, start: QPoint, end: QPoint) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    def send(kind: QEvent.Type, at: QPoint, buttons: Qt.MouseButton) -> None:
        place = QPointF(at)
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, place, QPointF(host.mapToGlobal(at)), button, buttons, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(host, event)

    send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
    for share in (0.3, 0.7, 1.0):
        send(QEvent.Type.MouseMove, start + (end - start) * share, Qt.MouseButton.LeftButton)
    send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)


def test_a_press_selects_and_keys_walk_to_the_next(view: TimelineFigure, qtbot: QtBot) -> None:
    chosen: list[Entity] = []
    view.entity_chosen.connect(chosen.append)
    mark = next(mark for mark in layout_of(view).marks if mark.entity == Entity("policy", "2017-cybersecurity-law"))
    qtbot.mouseClick(lines_of(view), Qt.MouseButton.LeftButton, pos=QPoint(*map(round, mark.centre)))
    assert chosen == [mark.entity]
    view.setFocus()
    walked: list[str] = []
    view.mark_hovered.connect(walked.append)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert len(chosen) == 2
    assert chosen[1] != chosen[0]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert walked[-1]


def test_a_bubble_opens_by_zooming_else_as_a_list(view: TimelineFigure, qtbot: QtBot) -> None:
    host = lines_of(view)
    view.resize(940, 520)
    QApplication.processEvents()
    drawn = layout_of(view)
    bubble = next(mark for mark in drawn.marks if mark.key.startswith("cluster:"))
    lists: list[tuple[object, ...]] = []
    view.cluster_opened.connect(lists.append)
    before = host.days.length
    qtbot.mouseClick(host, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, bubble.centre)))
    assert host.days.length < before or lists


def test_the_day_is_dragged_by_its_knob(figures: dict[tuple[str, str], Figure], qtbot: QtBot) -> None:
    from dataclasses import replace

    figure = figures["issuer", "en"]
    assert figure.timeline is not None
    view = shown(replace(figure, timeline=replace(figure.timeline, on_day=737_000)), qtbot)
    days: list[int] = []
    view.day_moved.connect(days.append)
    places = layout_of(view).timeline
    assert places is not None
    assert places.day is not None
    knob = QPoint(round(places.day), round(places.body.y + 5))
    drag(lines_of(view), knob, knob + QPoint(80, 0))
    assert days
    assert days[-1] > 737_000


def test_the_window_stays_inside_the_range() -> None:
    days = Days(100, 200, 0, 1000)
    assert days.moved(-500).low == 0
    assert days.moved(5_000).high == 1000
    assert days.zoomed(1e9, 150).length == LEAST_DAYS
    assert days.zoomed(1e-9, 150) == days.whole()
    assert days.mixed(days.whole(), 1) == days.whole()


@pytest.mark.parametrize("scale", [0.004, 0.05, 0.2, 0.8, 1.8, 8.0, 40.0])
def test_ticks_have_room(scale: float) -> None:
    found = day_ticks(730_000, 730_000 + 1200 / scale, scale, "en")
    assert 2 <= len(found) <= 60
    assert all((b.day - a.day) * scale >= 28 for a, b in pairwise(found))


def test_the_picture_is_the_same_after_any_path_of_zooms(figures: dict[tuple[str, str], Figure], qtbot: QtBot) -> None:
    figure = figures["level", "en"]
    walked, straight = shown(figure, qtbot), shown(replace(figure), qtbot)
    host = lines_of(walked)
    for factor, about in ((3.0, 0.7), (1.25, 0.2), (1 / 1.25, 0.9), (6.0, 0.75), (1 / 6.0, 0.1), (1.25, 0.8)):
        days = host.days
        host.zoom(factor, days.low + about * days.length, moving=False)
        assert walked.drawn is not None  # laid out at each step, as a paint does
    lines_of(straight).show_days(host.days)
    assert layout_of(walked) == layout_of(straight)
    assert pixels(walked) == pixels(straight)
    still = layout_of(walked).still
    assert still is not None
    every = layout_of(walked)
    assert every.words[: len(still.words)] == still.words
    assert len(every.following.words) == len(every.words) - len(still.words) > 0


def pixels(view: TimelineFigure) -> QImage:
    return view.grab().toImage()
