"""Arrows on the Forecast page with real mouse and key events, in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.figures.figure import DifferenceArrow, GrowthArrow
from desktop.figures.request import Arrow, Assumptions
from desktop.plotting.arrow_rows import arrows_of
from tests.gui.window.conftest import PATIENCE, ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.plotting.arrow_rows import Note
    from desktop.plotting.figure_view import FigureView
    from desktop.views.forecast.page import ForecastPage
    from desktop.views.segments.page import SegmentsPage

MRFR = "Market Research Future"


@pytest.fixture
def page(reuse: Callable[..., Program], qtbot: QtBot) -> ForecastPage:
    from desktop.views.forecast.page import ForecastPage

    shown_at = {"page": "forecast", "market": "china-teleradiology", "size": (1600, 1000)}
    program = reuse(lambda started: ready(qtbot, started), let_go, **shown_at)
    shown = program.window.page
    assert isinstance(shown, ForecastPage)
    qtbot.waitUntil(lambda: bool(notes(shown)), timeout=PATIENCE)
    QApplication.processEvents()
    return shown


def let_go(program: Program) -> None:
    """No arrow is chosen."""
    QTest.keyClick(program.window.findChild(QWidget, "forecast.figure.view"), Qt.Key.Key_Escape)


def notes(page: ForecastPage) -> list[Note]:
    figure = page.first.figure
    return [note for _, note in arrows_of(figure)] if figure is not None else []


def only(page: ForecastPage) -> GrowthArrow:
    (note,) = notes(page)
    assert isinstance(note, GrowthArrow)
    return note


def canvas(view: FigureView) -> QWidget:
    child = view.childAt(view.rect().center())
    assert child is not None
    return child


def at(view: FigureView, key: str) -> QPoint:
    assert view.drawn is not None
    x, y = next(mark.centre for mark in view.drawn.marks if mark.key == key)
    return QPoint(round(x), round(y))


def drag(
    view: FigureView, start: QPoint, *stops: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press, move over the stops, and stay: the caller releases."""
    target = canvas(view)
    QTest.mouseMove(target, start)
    QTest.mousePress(target, Qt.MouseButton.LeftButton, modifier, start)
    for stop in stops:
        move(target, stop, modifier)


def move(target: QWidget, to: QPoint, modifier: Qt.KeyboardModifier) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent

    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(target.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        modifier,
    )
    QApplication.sendEvent(target, event)


def release(view: FigureView, to: QPoint) -> None:
    QTest.mouseRelease(canvas(view), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, to)


def handle(page: ForecastPage, end: str, place: int = 0) -> str:
    assert page.first.figure is not None
    return f"{[key for key, _ in arrows_of(page.first.figure)][place]}:{end}"


def test_the_start_is_dragged_to_another_year_and_the_value_follows_live(page: ForecastPage) -> None:
    view, state = page.first.view, page.services.state
    before = only(page)
    assert (before.start, before.end, before.text) == ("2025", "2035", "+6.61 % a year")
    span = view._chart.box.viewRange()[0]  # type: ignore[union-attr]
    drag(view, at(view, handle(page, "start")), at(view, f"{MRFR}/2024"))
    assert (only(page).start, state.current.arrows) == ("2024", None)
    assert only(page).formula == "(607.36 / 300.39)^(1 / 11) - 1 = 6.61 %"
    release(view, at(view, f"{MRFR}/2024"))
    assert state.current.arrows == (Arrow("cagr", MRFR, "2024", "", "2035"),)
    assert view._chart.box.viewRange()[0] == span  # type: ignore[union-attr]


def test_escape_while_dragging_leaves_everything_as_it_was(page: ForecastPage) -> None:
    view = page.first.view
    before = page.first.figure
    drag(view, at(view, handle(page, "end")), at(view, f"{MRFR}/2024"))
    assert only(page).end == "2025"
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert page.first.figure == before
    release(view, at(view, f"{MRFR}/2024"))
    assert page.services.state.current.arrows is None


def test_control_snaps_to_a_point_of_any_series(page: ForecastPage) -> None:
    view = page.first.view
    target = at(view, "Insights10/2030")
    drag(view, at(view, handle(page, "end")), target, modifier=Qt.KeyboardModifier.ControlModifier)
    note = only(page)
    assert (note.start, note.end_series, note.end) == ("2025", "Insights10", "2030")
    assert "between two estimators" in note.text
    release(view, target)


def test_shift_and_drag_from_point_to_point_adds_an_arrow(page: ForecastPage) -> None:
    view = page.first.view
    start, end = at(view, "Insights10/2022"), at(view, "Insights10/2030")
    drag(view, start, end, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert len(notes(page)) == 2
    release(view, at(view, "Insights10/2030"))
    assert page.services.state.current.arrows == (
        Arrow("cagr", MRFR, "2025", "", "2035"),
        Arrow("cagr", "Insights10", "2022", "", "2030"),
    )
    assert notes(page)[1].text == "+13.17 % a year"


def test_keys_alone_grab_move_and_keep_and_delete(page: ForecastPage) -> None:
    view, state = page.first.view, page.services.state
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.accessibleDescription().startswith("Start of the arrow")
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert only(page).start == "2024"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert state.current.arrows == (Arrow("cagr", MRFR, "2024", "", "2035"),)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert not state.current.arrows
    assert state.current.arrows is not None
    assert notes(page) == []


def test_a_begins_an_arrow_at_the_point_walked_to(page: ForecastPage) -> None:
    view, state = page.first.view, page.services.state
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_A)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert len(notes(page)) == 2
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert state.current.arrows is not None
    assert len(state.current.arrows) == 2


def test_undo_takes_arrow_and_edit_back_in_the_order_they_were_made(page: ForecastPage, qtbot: QtBot) -> None:
    state, actions = page.services.state, page.services.actions
    view = page.first.view
    drag(view, at(view, handle(page, "start")), at(view, f"{MRFR}/2024"))
    release(view, at(view, f"{MRFR}/2024"))
    state.change(assumptions=Assumptions(name="Mine", growth=0.08), scenario="own")
    actions["figure.keep"].trigger()
    qtbot.waitUntil(lambda: "Keep scenario" in actions["edit.undo"].toolTip(), timeout=PATIENCE)
    actions["edit.undo"].trigger()
    qtbot.waitUntil(lambda: "Arrow" in actions["edit.undo"].toolTip(), timeout=PATIENCE)
    assert state.current.arrows == (Arrow("cagr", MRFR, "2024", "", "2035"),)
    actions["edit.undo"].trigger()
    assert state.current.arrows is None
    actions["edit.redo"].trigger()
    assert state.current.arrows == (Arrow("cagr", MRFR, "2024", "", "2035"),)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_switches_to_a_difference_and_a_click_on_it_cycles(page: ForecastPage) -> None:
    view = page.first.view
    key = handle(page, "start").rpartition(":")[0]
    spot = at(view, key)
    menu = open_menu(page, spot)
    assert [action.text() for action in menu.actions() if action.text()][:2] == ["Copy value", "Show formula"]
    choose(menu, "copy")
    assert QGuiApplication.clipboard().text().startswith("+6.61 % a year\t(607.36 / 320.25)")
    menu = open_menu(page, spot)
    choose(menu, "level")
    (note,) = notes(page)
    assert isinstance(note, DifferenceArrow)
    assert note.text == "+287.11"
    texts = []
    for _ in range(3):
        QTest.mouseClick(
            canvas(view), Qt.MouseButton.LeftButton, pos=at(view, handle(page, "start").rpartition(":")[0])
        )
        texts.append(notes(page)[0].text)
    assert texts == ["+89.7 %", "+287.11 (+89.7 %)", "+287.11"]


def open_menu(page: ForecastPage, spot: QPoint) -> QMenu:
    view = page.first.view
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, view.mapToGlobal(spot))
    QApplication.sendEvent(canvas(view), event)
    QApplication.processEvents()
    return page.findChildren(QMenu, "arrow.menu")[-1]


def choose(menu: QMenu, name: str) -> None:
    next(action for action in menu.actions() if action.objectName() == f"arrow.menu.{name}").trigger()
    menu.close()
    QApplication.processEvents()


def test_arrows_follow_the_scenario_and_wait_while_another_market_is_shown(page: ForecastPage, qtbot: QtBot) -> None:
    state = page.services.state
    state.change(assumptions=Assumptions(growth=0.08), arrows=(Arrow("cagr", "scenario", "2025", "", "2035"),))
    assert only(page).text == "+8.00 % a year"
    state.change(assumptions=Assumptions(growth=0.1))
    assert only(page).text == "+10.00 % a year"
    state.change(market="china-internet-healthcare")
    assert state.current.arrows is None
    qtbot.waitUntil(lambda: page.request().market == "china-internet-healthcare", timeout=PATIENCE)  # type: ignore[union-attr]
    state.change(market="china-teleradiology")
    assert state.current.arrows == (Arrow("cagr", "scenario", "2025", "", "2035"),)


def test_the_panel_speaks_of_the_chosen_arrow(page: ForecastPage) -> None:
    section = page.scenario.arrow
    shown = {name: pair[1].text() for name, pair in section._rows.items()}
    assert shown["formula"] == "(607.36 / 320.25)^(1 / 10) - 1"
    assert shown["result"] == "+6.61 % a year"
    assert shown["stated"] == "6.61 %, agrees"


def test_a_zoomed_chart_leaves_the_far_end_open(page: ForecastPage) -> None:
    view = page.first.view
    view._chart.box.setXRange(2028, 2034, padding=0)  # type: ignore[union-attr]
    QApplication.processEvents()
    assert view.drawn is not None
    (arrow,) = view.drawn.arrows
    assert (arrow.open_start, arrow.open_end) == (True, True)
    assert not [mark for mark in view.drawn.marks if mark.key.startswith("arrow:") and mark.round]


@pytest.fixture
def split(launch: Callable[..., Program], qtbot: QtBot) -> SegmentsPage:
    from desktop.views.segments.page import SegmentsPage

    program = launch(
        page="segments",
        market="china-teleradiology",
        dimension="china-teleradiology.application",
        shape="stacked",
        size=(1600, 1000),
    )
    ready(qtbot, program)
    shown = program.window.page
    assert isinstance(shown, SegmentsPage)
    qtbot.waitUntil(lambda: shown.panel.figure is not None and bool(shown.panel.figure.series), timeout=PATIENCE)
    QApplication.processEvents()
    return shown


def test_totals_of_stacked_columns_are_compared_by_dragging_from_one_to_the_other(split: SegmentsPage) -> None:
    view, state = split.panel.view, split.services.state
    drag(view, at(view, "#total/2024"), at(view, "#total/2035"), modifier=Qt.KeyboardModifier.ShiftModifier)
    release(view, at(view, "#total/2035"))
    assert state.current.split_arrows == (Arrow("total", "#total", "2024", "", "2035"),)
    assert split.panel.figure is not None
    ((key, note),) = arrows_of(split.panel.figure)
    assert (type(note), note.text) == (DifferenceArrow, "+300.0")
    QTest.mouseClick(canvas(view), Qt.MouseButton.LeftButton, pos=at(view, key))
    assert [n.text for _, n in arrows_of(split.panel.figure)] == ["+100.0 %"]
    request = split.request()
    assert request is not None
    assert request.arrows == state.current.split_arrows
    split.services.actions["edit.undo"].trigger()
    split.services.actions["edit.undo"].trigger()
    assert state.current.split_arrows is None
    assert not list(arrows_of(split.panel.figure))
