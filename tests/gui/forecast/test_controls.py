"""Switches, themes, tabs and the window of years, with the events of mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop.figures.figure import DateMark, Entity
from tests.gui.forecast.conftest import page_of
from tests.gui.pressing import double_click
from tests.gui.window.conftest import ready, settled
from tests.gui.window.test_fit import cramped, overlapping

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.figures.figure import Figure

LEFT = Qt.MouseButton.LeftButton


def button(program: Program, name: str) -> QAbstractButton:
    found = program.window.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def press(qtbot: QtBot, program: Program, name: str) -> Figure:
    qtbot.mouseClick(button(program, name), LEFT)
    settled(qtbot, program)
    figure = page_of(program).first.figure
    assert figure is not None
    return figure


def marked(figure: Figure | None) -> list[DateMark]:
    assert figure is not None
    return [note for note in figure.annotations if isinstance(note, DateMark)]


def test_one_switch_changes_the_axis_and_its_words(qtbot: QtBot, program: Program) -> None:
    absolute = page_of(program).first.figure
    assert absolute is not None
    for mode, words in (("index", "index"), ("growth", "Growth of market size"), ("per_head", "per head")):
        figure = press(qtbot, program, f"forecast.mode.{mode}")
        assert program.services.state.current.mode == mode
        assert words in figure.subtitle, mode
        assert figure.series != absolute.series, mode
        assert figure.table != absolute.table, mode
        assert button(program, f"forecast.mode.{mode}").isChecked(), mode
        assert press(qtbot, program, "forecast.mode.value").series == absolute.series, mode


def test_the_second_chart_follows_where_it_can(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, "forecast.mode.growth")
    second = page_of(program).second.figure
    assert second is not None
    assert second.subtitle.startswith("Growth of users")


def test_a_mode_that_cannot_be_shown_is_grey_and_says_why(qtbot: QtBot, program: Program) -> None:
    share = button(program, "forecast.mode.share")
    assert not share.isEnabled()
    assert "No broader market is on file" in share.toolTip()
    qtbot.mouseClick(share, LEFT)
    assert program.services.state.current.mode == "value"
    growth = button(program, "forecast.mode.index")
    growth.setFocus()
    qtbot.keyClick(growth, Qt.Key.Key_Left)
    settled(qtbot, program)
    assert program.services.state.current.mode == "value"


def test_another_market_without_the_mode_offers_what_it_has(qtbot: QtBot, program: Program) -> None:
    press(qtbot, program, "forecast.mode.per_head")
    program.services.state.change(market="global-teleradiology")
    ready(qtbot, program)
    settled(qtbot, program)
    page = page_of(program)
    assert page.first.figure is not None
    assert "population of World" in page.first.figure.empty
    assert page.offers.isVisible()
    assert not button(program, "forecast.offers.per_head").isVisible()
    figure = press(qtbot, program, "forecast.offers.growth")
    assert figure.series
    assert not page.offers.isVisible()


def test_the_log_button_and_its_keys_are_one_thing(qtbot: QtBot, program: Program) -> None:
    figure = press(qtbot, program, "forecast.log")
    assert figure.y is not None
    assert figure.y.kind == "log"
    qtbot.keyClick(
        program.window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    settled(qtbot, program)
    shown = page_of(program).first.figure
    assert shown is not None
    assert shown.y is not None
    assert shown.y.kind == "value"
    assert not button(program, "forecast.log").isChecked()


def test_log_is_refused_where_growth_falls(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(measure="users", mode="growth")
    settled(qtbot, program)
    log = button(program, "forecast.log")
    assert not log.isEnabled()
    assert "zero or less" in log.toolTip()


def open_themes(qtbot: QtBot, program: Program) -> QMenu:
    qtbot.mouseClick(button(program, "forecast.themes"), LEFT)
    menu = page_of(program).controls.themes.menu_shown
    qtbot.waitUntil(menu.isVisible)
    return menu


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_themes_are_switched_on_one_by_one_while_the_menu_stays(qtbot: QtBot, program: Program) -> None:
    menu = open_themes(qtbot, program)
    for theme in ("payment", "access"):
        action = next(a for a in menu.actions() if a.objectName() == f"forecast.themes.{theme}")
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    settled(qtbot, program)
    assert menu.isVisible()
    assert program.services.state.current.themes == ("access", "payment")
    page = page_of(program)
    assert {mark.theme for mark in marked(page.first.figure)} == {"access", "payment"}
    assert {mark.theme for mark in marked(page.second.figure)} == {"access", "payment"}
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    menu = open_themes(qtbot, program)
    nothing = next(a for a in menu.actions() if a.objectName() == "forecast.themes.none")
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(nothing).center())
    settled(qtbot, program)
    assert program.services.state.current.themes == ()
    assert not marked(page.first.figure)


def test_a_click_on_a_mark_selects_the_policy(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(themes=("payment",))
    settled(qtbot, program)
    view = page_of(program).first.view
    drawn = view.drawn
    assert drawn is not None
    glyph = next(mark for mark in drawn.marks if mark.key.startswith("date:"))
    assert glyph.text
    assert view._chart is not None
    qtbot.mouseClick(view._chart.viewport(), LEFT, pos=QPoint(round(glyph.centre[0]), round(glyph.centre[1])))
    selected = program.services.state.current.selection
    assert selected == Entity("policy", glyph.key.removeprefix("date:"))


def test_tabs_are_chosen_folded_and_remembered(qtbot: QtBot, program: Program, launch: Callable[..., Program]) -> None:
    page = page_of(program)
    press(qtbot, program, "forecast.below.tabs.table")
    assert page.table.isVisible()
    assert page.table.model.rowCount() > 0
    open_height = page.below.height()
    qtbot.mouseClick(button(program, "forecast.below.fold"), LEFT)
    assert page.below.is_folded
    assert not page.table.isVisible()
    assert page.below.height() < open_height
    qtbot.mouseClick(button(program, "forecast.below.fold"), LEFT)
    program.services.settings.save()
    again = launch(page="forecast", market="china-internet-healthcare")
    ready(qtbot, again)
    assert page_of(again).below.current == "table"


def test_the_table_follows_the_chart_the_keyboard_was_in(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    press(qtbot, program, "forecast.below.tabs.table")
    before = page.table.grid.accessibleName()
    page.second.view.setFocus()
    assert page.second.figure is not None
    assert page.table.grid.accessibleName() == page.second.figure.alt_text
    assert page.table.grid.accessibleName() != before


def test_the_grip_gives_the_tables_another_height(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    press(qtbot, program, "forecast.below.tabs.growth")
    before = page.below.height()
    page.below.grip.setFocus()
    qtbot.keyClick(page.below.grip, Qt.Key.Key_Up)
    assert page.below.height() > before
    assert page.first.height() > 200
    qtbot.keyClick(page.below.grip, Qt.Key.Key_Home)
    assert page.below.height() == before
    assert page.below.wanted == 0


def test_handles_stop_at_years_with_numbers_only(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="forecast", market="china-teleradiology", size=(1600, 1000))
    ready(qtbot, program)
    slider = page_of(program).window_row.slider
    assert slider.isVisible()
    assert slider.ends == (2022, 2035)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Tab)
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    settled(qtbot, program)
    assert program.services.state.current.period == (None, 2030)  # nobody states 2031 to 2034
    start = slider.place_of(0).toPoint()
    qtbot.mousePress(slider, LEFT, pos=start)
    qtbot.mouseMove(slider, QPoint(slider.width() // 3, start.y()))
    qtbot.mouseRelease(slider, LEFT, pos=QPoint(slider.width() // 3, start.y()))
    settled(qtbot, program)
    first, last = program.services.state.current.period
    assert first in {2024, 2025, 2027}
    assert last == 2030
    double_click(slider, LEFT, pos=start)
    settled(qtbot, program)
    assert program.services.state.current.period == (None, None)


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("mode", ["share", "growth"])
def test_words_have_room_with_marks_and_modes(
    qtbot: QtBot, launch: Callable[..., Program], mode: str, language: str
) -> None:
    sizes = ((960, 600), (1366, 768), (1600, 1000))
    program = launch(
        page="forecast", market="global-teleradiology", mode=mode, language=language, size=sizes[0], themes=("access",)
    )
    ready(qtbot, program)
    found: list[str] = []
    for size in sizes:
        program.window.resize(*size)
        settled(qtbot, program)
        qtbot.wait(50)
        assert program.window.size().toTuple() == size
        found += [f"{size}: {words}" for words in (*cramped(program.window), *overlapping(program))]
    assert not found, "\n".join(found)


def test_without_absolute_values_the_scenario_says_why_and_leads_back(qtbot: QtBot, program: Program) -> None:
    panel = page_of(program).scenario
    for mode, word in (("growth", "rates of growth"), ("per_head", "values per head")):
        assert not panel.idle.isVisible(), mode
        press(qtbot, program, f"forecast.mode.{mode}")
        assert word in panel.idle.reason.text(), mode
        assert not panel.sliders.isVisible(), mode
        press(qtbot, program, "forecast.scenario.absolute")
        assert program.services.state.current.mode == "value", mode
        assert panel.sliders.isVisible(), mode
