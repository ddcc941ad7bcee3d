"""The scope guard on the Forecast page: seen where two markets stand side by side, and its buttons do what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.views.forecast.page import ForecastPage
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

WIDE = (1600, 900)


def page_of(launch: Callable[..., Program], qtbot: QtBot, **state: str) -> tuple[Program, ForecastPage]:
    """The program on its Forecast page, with everything answered."""
    program = launch(size=WIDE, page="forecast", **state)
    ready(qtbot, program)
    settled(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return program, page


def press(qtbot: QtBot, program: Program, page: ForecastPage, place: int) -> None:
    qtbot.mouseClick(page.barrier.buttons[place], Qt.MouseButton.LeftButton)
    settled(qtbot, program)


def test_two_markets_side_by_side_show_what_joining_them_would_claim(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    _, page = page_of(launch, qtbot, market="china-telemedicine")
    assert page.barrier.isVisible()
    assert "about 156 % a year" in page.barrier.text
    assert page.barrier.accessibleName().startswith("Not one series: market definition differs")
    words = [button.label for button in page.barrier.buttons]
    assert words[0] == "To CNY, 2019 rate"
    assert page.barrier.buttons[0].objectName() == "forecast.barrier.way.0"
    assert "yearly average; nominal only" in page.barrier.buttons[0].toolTip()


def test_the_bridge_converts_both_figures(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page = page_of(launch, qtbot, market="china-telemedicine")
    press(qtbot, program, page, 0)
    assert program.services.state.current.currency == "CNY"
    figures = page.first.figure, page.second.figure
    assert [figure.y.unit for figure in figures if figure and figure.y] == ["CNY billion", "CNY billion"]
    assert "currency" not in page.barrier.text
    assert "156 %" in page.barrier.text


def test_a_number_that_may_be_compared_is_shown_in_the_inspector(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page = page_of(launch, qtbot, market="china-telemedicine")
    press(qtbot, program, page, 2)
    selected = program.services.state.current.selection
    assert selected is not None
    assert selected.kind == "observation"


def test_the_broader_market_is_one_press_away(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page = page_of(launch, qtbot, market="global-teleradiology")
    ways = [button.label for button in page.barrier.buttons]
    assert ways[0].startswith("Show ")
    press(qtbot, program, page, 0)
    assert program.services.state.current.market == "global-telemedicine"


@pytest.mark.parametrize(("measure", "is_seen"), [("funding-amount", True), ("market-size", False)])
def test_what_a_figure_leaves_out_is_a_barrier_and_two_measures_of_one_market_are_none(
    launch: Callable[..., Program], qtbot: QtBot, measure: str, is_seen: bool
) -> None:
    program, page = page_of(launch, qtbot, market="china-internet-healthcare", measure=measure)
    assert page.barrier.isVisible() == is_seen
    if is_seen:
        assert "currency differs" in page.barrier.text
        press(qtbot, program, page, 0)
        assert not page.barrier.isVisible()
