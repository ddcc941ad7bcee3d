"""The Triangulation tab: formulas of stated numbers, own inputs typed with the keyboard, years, both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.views.forecast.own_input import amount_typed, share_typed, typed_amount, typed_share
from desktop.views.forecast.page import ForecastPage
from desktop.views.forecast.triangulation_panel import TriangulationPanel
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

MARKET = "china-internet-healthcare"


def opened(
    launch: Callable[..., Program], qtbot: QtBot, **state: object
) -> tuple[Program, ForecastPage, TriangulationPanel]:
    """The Forecast page with the Triangulation tab in front and its figure drawn."""
    program = launch(size=(1600, 1000), page="forecast", **state)
    ready(qtbot, program)
    settled(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    tab = page.below.findChild(QAbstractButton, "forecast.below.tabs.triangulation")
    assert tab is not None
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    panel = page.below.panel
    assert isinstance(panel, TriangulationPanel)
    qtbot.waitUntil(lambda: panel.figure is not None, timeout=15_000)
    settled(qtbot, program)
    return program, page, panel


def typed(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_each_angle_shows_its_formula_or_what_is_missing(launch: Callable[..., Program], qtbot: QtBot) -> None:
    _, _, panel = opened(launch, qtbot, market=MARKET)
    assert panel.year.key == "2023"
    assert [row.value for row in panel.rows] == ["", "", "CNY 96.3 billion", ""]
    assert panel.rows[0].line.endswith("needs its share of Total health expenditure, China")
    assert panel.rows[2].line.startswith("JD Health 53.5 + Alibaba Health 27.0 + ")
    assert panel.rows[3].line == "CNNIC 414 million people; needs what one user spends in a year"
    assert panel.rows[2].accessibleName() == "Sum of players: CNY 96.3 billion"
    assert panel.figure is not None
    assert panel.figure.title.startswith("Internet healthcare in China 2023: sum of players gives CNY 96.3 billion")


def test_typed_inputs_are_assumptions_and_draw_the_spread(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, _, panel = opened(launch, qtbot, market=MARKET)
    typed(panel.share, "4 %")
    typed(panel.spend, "900")
    own = program.services.state.current.assumptions
    assert (own.share, own.spend) == (pytest.approx(0.04), pytest.approx(900.0))
    assert panel.rows[0].value == "CNY 362 billion"
    assert panel.rows[3].value == "CNY 373 billion"
    figure = panel.figure
    assert figure is not None
    assert "spread" in {one.key for one in figure.series}
    assert panel.share.text() == "4 %"
    typed(panel.share, "")
    assert program.services.state.current.assumptions.share is None
    assert panel.rows[0].value == ""


def test_what_is_no_number_is_said_below_the_field_and_changes_nothing(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    program, _, panel = opened(launch, qtbot, market=MARKET)
    typed(panel.share, "many")
    assert "percentage between 0 and 100" in panel.share.error.text()
    assert panel.share.error.isVisible()
    assert program.services.state.current.assumptions.share is None
    typed(panel.spend, "-5")
    assert "amount above zero" in panel.spend.error.text()
    typed(panel.share, "12.5")
    assert not panel.share.error.isVisible()
    assert program.services.state.current.assumptions.share == pytest.approx(0.125)


def test_another_year_and_another_market(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, _, panel = opened(launch, qtbot, market=MARKET)
    panel.year.setCurrentText("2024")
    # JD Health 58.16, Alibaba Health FY2025 30.598, WeDoctor 5.496, Ping An 4.808, Dingdang 4.669, Fangzhou 2.71.
    assert panel.rows[2].value == "CNY 106 billion"
    program.services.state.change(market="china-teleradiology")
    settled(qtbot, program)
    qtbot.waitUntil(lambda: panel.figure is not None and "Teleradiology" in panel.figure.title, timeout=15_000)
    assert panel.rows[1].value == "at least USD 150 million"
    assert not panel.rows[1].line.startswith("needs")


def test_its_figure_is_what_the_clipboard_and_export_take(launch: Callable[..., Program], qtbot: QtBot) -> None:
    _, page, panel = opened(launch, qtbot, market=MARKET)
    panel.share.setFocus()
    assert page.figure() is panel.figure
    request = page.request()
    assert request is not None
    assert (request.family, request.year) == ("triangulation", 2023)
    page.first.view.setFocus()
    assert page.figure() is page.first.figure


def test_growth_sliders_leave_it_as_it_is(launch: Callable[..., Program], qtbot: QtBot) -> None:
    from dataclasses import replace

    program, _, panel = opened(launch, qtbot, market=MARKET)
    before = panel.figure
    own = program.services.state.current.assumptions
    program.services.state.change(assumptions=replace(own, growth=0.2))
    assert panel.figure is before


def test_chinese_words(launch: Callable[..., Program], qtbot: QtBot) -> None:
    _, _, panel = opened(launch, qtbot, market=MARKET, language="zh")
    assert panel.rows[2].line.startswith("京东健康 535 + 阿里健康 270")
    assert panel.rows[3].line.endswith("缺少人均年支出")


@pytest.mark.parametrize(
    ("text", "share"), [("4", 0.04), ("4.5 %", 0.045), ("４％", 0.04), ("0", None), ("101", None), ("x", None)]
)
def test_shares_are_read_as_they_are_typed(text: str, share: float | None) -> None:
    assert share_typed(text) == (None if share is None else pytest.approx(share))


def test_amounts_are_read_back_as_they_are_written() -> None:
    assert amount_typed("1,200") == 1200.0
    assert amount_typed("0") is None
    assert amount_typed("inf") is None
    assert typed_amount(1200.5, "en") == "1,200.5"
    assert typed_share(0.0455, "en") == "4.55 %"
    assert share_typed(typed_share(0.0455, "zh")) == pytest.approx(0.0455)
