"""The Methods tab: fitted numbers and back-tests in words, a tick draws the line, keyboard and both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.analysis.methods.study import METHODS
from desktop.figures.figure import Certainty
from desktop.views.forecast.methods_panel import MethodsPanel
from desktop.views.forecast.page import ForecastPage
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

MARKET = "china-internet-healthcare"


def opened(launch: Callable[..., Program], qtbot: QtBot, **state: object) -> tuple[Program, ForecastPage, MethodsPanel]:
    """The Forecast page with the Methods tab in front and everything fitted."""
    program = launch(size=(1600, 1000), page="forecast", **state)
    ready(qtbot, program)
    settled(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    tab = page.below.findChild(QAbstractButton, "forecast.below.tabs.methods")
    assert tab is not None
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    panel = page.below.panel
    assert isinstance(panel, MethodsPanel)
    qtbot.waitUntil(lambda: panel.current is not None, timeout=15_000)
    settled(qtbot, program)
    return program, page, panel


def keys(page: ForecastPage) -> list[str]:
    assert page.first.figure is not None
    return [one.key for one in page.first.figure.series]


def test_methods_on_the_users_say_what_they_found_and_how_wrong_they_were(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    _, _, panel = opened(launch, qtbot, market=MARKET, measure="users")
    current = panel.current
    assert current is not None
    assert (current.name, current.count, current.until) == ("CNNIC", 11, "Dec 2030")
    rows = panel.rows
    assert rows["logistic"].fitted.text().startswith("saturation at 685 million people (± 423), growth +21.1 % a year")
    assert rows["logistic"].error.text() == "10.8 %"
    assert rows["linear"].forecast.text() == "564 million people (493 – 635)"
    assert (
        rows["linear"].verdict.text()
        == "worse than repeating the last value (5.5 %), better than constant growth (10.1 %)"
    )
    assert rows["linear"].verdict.property("tone") == "disputed"
    assert not rows["bass"].check.isEnabled()
    assert rows["bass"].reason.text().startswith("The values tell no adoption that is independent")
    assert "4 of 4 fits" in rows["logistic"].check.toolTip()


def test_a_tick_draws_the_line_and_another_lets_it_go(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page, panel = opened(launch, qtbot, market=MARKET, measure="users")
    check = panel.rows["logistic"].check
    qtbot.mouseClick(check, Qt.MouseButton.LeftButton, pos=check.rect().center() - check.rect().center() / 1.2)
    settled(qtbot, program)
    assert program.services.state.current.methods == ("logistic@CNNIC",)
    qtbot.waitUntil(lambda: "method:logistic:CNNIC" in keys(page), timeout=15_000)
    figure = page.first.figure
    assert figure is not None
    line = next(one for one in figure.series if one.key == "method:logistic:CNNIC")
    assert {point.certainty for point in line.points} == {Certainty.MODELLED}
    assert line.end_label.endswith("Logistic fit to CNNIC")
    assert "worse than repeating the last value" in figure.footnotes[0]
    check.setFocus()
    QTest.keyClick(check, Qt.Key.Key_Space)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: "method:logistic:CNNIC" not in keys(page), timeout=15_000)
    assert not program.services.state.current.methods


def test_another_series_is_chosen_by_its_name(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page, panel = opened(launch, qtbot, market=MARKET)
    assert panel.current is not None
    assert panel.series.currentText() == "CNNIC, Users"
    panel.series.setCurrentText("ASKCI, Market size")
    assert panel.current.track == "ASKCI"
    assert panel.rows["linear"].reason.text() == "Too few values: 3 of the past are needed, 2 are stated."
    QTest.keyClick(panel.rows["constant"].check, Qt.Key.Key_Space)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: "method:constant:ASKCI" in keys(page), timeout=15_000)


def test_a_slider_step_fits_nothing(
    launch: Callable[..., Program], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    from desktop.analysis.methods import study as module

    program, page, panel = opened(launch, qtbot, market=MARKET, measure="users", methods=("linear", "logistic"))
    qtbot.waitUntil(lambda: "method:logistic:CNNIC" in keys(page), timeout=15_000)
    assert panel.rows["linear"].check.isChecked()

    def refuse(*_: object) -> None:
        raise AssertionError("a slider must not fit")

    monkeypatch.setattr(module, "_FITS", dict.fromkeys(METHODS, refuse))
    own = program.services.state.current.assumptions
    program.services.state.change(assumptions=replace(own, growth=0.05))
    assert page.first.figure is not None
    assert page.first.figure.scenario
    assert "method:logistic:CNNIC" in keys(page)


def test_chinese_words_and_a_market_without_any_series(launch: Callable[..., Program], qtbot: QtBot) -> None:
    _, _, panel = opened(launch, qtbot, market=MARKET, measure="users", language="zh")
    assert panel.rows["logistic"].check.text() == "逻辑增长"
    assert "饱和水平6.85亿人" in panel.rows["logistic"].fitted.text()
    assert "不及沿用上一数值" in panel.rows["logistic"].verdict.text()


def test_where_nothing_can_be_fitted_a_button_leads_to_what_can(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program, page, panel = opened(launch, qtbot, market="china-teleradiology")
    assert "No series here is long enough" in panel._empty.text()
    assert not panel.series.isVisible()
    way = panel.findChild(QAbstractButton, "forecast.methods.way.0")
    assert way is not None
    assert way.text() == "Internet healthcare in China: Users, 11 values"
    low = page.below.height()
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: panel.current is not None and panel.current.name == "CNNIC", timeout=15_000)
    assert (program.services.state.current.market, program.services.state.current.measure) == (MARKET, "users")
    assert panel.rows["linear"].fitted.isVisible()
    qtbot.waitUntil(lambda: page.below.height() > low)
