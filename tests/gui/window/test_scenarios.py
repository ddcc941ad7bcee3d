"""The scenario panel in the real window: sliders and fields, low and high, keep, undo, side by side, the tornado."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop.actions.scenarios import Kept, read_scenarios
from desktop.figures.request import Assumptions
from desktop.views.forecast.page import ForecastPage
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

MARKET = "china-teleradiology"


@pytest.fixture
def program(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    def wait(started: Program) -> None:
        ready(qtbot, started)
        settled(qtbot, started)

    return reuse(wait, page="forecast", market=MARKET, size=(1600, 1000))


def page_of(program: Program) -> ForecastPage:
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return page


def own(program: Program) -> Assumptions:
    return program.services.state.current.assumptions


def choose(program: Program, key: str) -> None:
    """As a person chooses from the list."""
    box = page_of(program).scenario.chooser.choice
    place = box.findData(key)
    assert place >= 0, f"{key} is not offered"
    box.setCurrentIndex(place)
    box.activated.emit(place)


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def undo(qtbot: QtBot, program: Program) -> None:
    program.services.actions["edit.undo"].trigger()
    settled(qtbot, program)


def drag(qtbot: QtBot, program: Program, steps: int) -> None:
    """A real drag of the growth slider."""
    slider = page_of(program).scenario.growth.slider
    start = QPoint(slider.width() // 2, slider.height() // 2)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, steps + 1):
        qtbot.mouseMove(slider, start + QPoint(4 * step, 0))
        slider._go(float(start.x() + 4 * step))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=start + QPoint(4 * steps, 0))


def test_low_base_and_high_exist_from_the_start(program: Program) -> None:
    panel = page_of(program).scenario
    choose(program, "high")
    assert own(program) == Assumptions("High", 0.15)
    figure = page_of(program).figure()
    assert figure is not None
    assert figure.scenario == "Scenario High"
    assert "no years given" in panel.chooser._note.text()
    choose(program, "low")
    assert own(program).growth == pytest.approx(0.06504)
    assert "Market Research Future" in panel.chooser._note.text()
    choose(program, "base")
    median = next(one for one in page_of(program).first.figure.series if one.key == "scenario")  # type: ignore[union-attr]
    assert median.points[-1].y == pytest.approx(607.36)
    choose(program, "")
    assert own(program) == Assumptions()


def test_a_market_with_one_stated_rate_gets_no_low_and_no_high(launch: Callable[..., Program], qtbot: QtBot) -> None:
    started = launch(page="forecast", market="china-digital-treatment-care")
    ready(qtbot, started)
    settled(qtbot, started)
    chooser = page_of(started).scenario.chooser
    assert [chooser.choice.itemData(i) for i in range(chooser.choice.count())] == ["", "base"]
    assert "no low and no high" in chooser._note.text()


def test_a_rate_that_nobody_publishes_is_not_zero(launch: Callable[..., Program], qtbot: QtBot) -> None:
    started = launch(page="forecast", market="china-mobile-health")
    ready(qtbot, started)
    settled(qtbot, started)
    growth = page_of(started).scenario.growth
    assert growth.field.text() == "not set"
    type_into(growth.field, "0 %")
    assert growth.field.text() == "0.0 %"
    assert own(started).growth == 0.0


def test_a_typed_number_moves_the_chart_and_a_wrong_one_says_why(program: Program) -> None:
    page = page_of(program)
    growth = page.scenario.growth
    type_into(growth.field, "7,5")
    assert own(program).growth == pytest.approx(0.075)
    assert growth.field.text() == "7.5 %"
    type_into(growth.field, "eight")
    assert own(program).growth == pytest.approx(0.075)
    assert growth.note == "This is no rate: type 8 % or 7.5"
    QTest.keyClick(growth.field, Qt.Key.Key_Escape)
    assert growth.field.text() == "7.5 %"
    assert growth.note.startswith("Published 6.61 %; other claims 6.504 %, 12 %")
    type_into(page.scenario.base.field, "USD 330 million")
    assert own(program).base == pytest.approx(330e6)
    assert page.scenario.base.field.text() == "330.0"
    figure = page.figure()
    assert figure is not None
    assert "USD 680 million in 2035" in figure.title  # 330 x 1.075^10


def test_the_keys_of_a_slider_step_and_home_is_the_published_value(qtbot: QtBot, program: Program) -> None:
    slider = page_of(program).scenario.growth.slider
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    high = own(program).growth
    assert high is not None
    assert high > 0.09
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert own(program).growth == pytest.approx(0.066098, abs=1e-5)


def test_the_driver_is_cited_and_an_unstated_one_says_so(launch: Callable[..., Program], qtbot: QtBot) -> None:
    started = launch(page="forecast", market=MARKET)
    ready(qtbot, started)
    settled(qtbot, started)
    uplift = page_of(started).scenario.sliders.uplift
    assert (uplift.name, uplift.note) == (
        "Revenue uplift from AI by 2030",
        "Market Research Future says up to 20 %, without a year",
    )
    started.services.state.change(market="china-telemedicine")
    settled(qtbot, started)
    assert page_of(started).scenario.sliders.uplift.note == "No source states one"


def test_turning_and_uplift_change_the_path_as_worked_out_by_hand(program: Program) -> None:
    page = page_of(program)
    page.scenario.folds["turning"].set_open(True)
    type_into(page.scenario.growth.field, "8 %")
    type_into(page.scenario.turns.turning.field, "2029")
    type_into(page.scenario.turns.later.field, "5 %")
    type_into(page.scenario.sliders.uplift.field, "10 %")
    figure = page.figure()
    assert figure is not None
    last = next(one for one in figure.series if one.key == "scenario").points[-1]
    assert last.y == pytest.approx(320.25 * 1.08**4 * 1.05**6 * 1.10)
    assert "2029" in last.lineage.formula
    assert "china-teleradiology.ai-revenue-uplift.undated.mrfr" in last.lineage.observations


def test_a_range_draws_a_fan_with_its_seed_printed(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    page.scenario.folds["ranges"].set_open(True)
    buttons = page.scenario.ranges.prior.findChildren(QAbstractButton)
    qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert own(program).prior == "uniform"
    assert own(program).low == pytest.approx(0.06504)
    assert own(program).high == pytest.approx(0.15)
    figure = page.figure()
    assert figure is not None
    assert "2,000 outcomes drawn, seed 20240101" in figure.footnotes[0]
    outer = next(one for one in figure.series if one.band_style == "outer").points[-1]
    # Uniform from 6.504 % to 15 %: the tenth is 7.3536 %, the ninetieth 14.1504 %.
    assert outer.low == pytest.approx(320.25 * 1.073536**10, rel=1e-3)
    assert outer.high == pytest.approx(320.25 * 1.141504**10, rel=1e-3)
    type_into(page.scenario.ranges.seed, "7")
    assert "seed 7" in page.figure().footnotes[0]  # type: ignore[union-attr]


def test_a_drag_is_one_step_of_undo_and_its_tooltip_names_it(qtbot: QtBot, program: Program) -> None:
    before = page_of(program).figure()
    drag(qtbot, program, 6)
    first = own(program).growth
    drag(qtbot, program, 9)
    assert own(program).growth != first
    assert "Growth, 2025 – 2035" in program.services.actions["edit.undo"].toolTip()
    undo(qtbot, program)
    assert own(program).growth == first
    undo(qtbot, program)
    assert own(program) == Assumptions()
    assert page_of(program).figure() == before
    program.services.actions["edit.redo"].trigger()
    assert own(program).growth == first


def test_a_kept_scenario_is_one_step_and_the_slider_is_the_next(
    qtbot: QtBot, program: Program, workspace_file: Path
) -> None:
    page = page_of(program)
    type_into(page.scenario.growth.field, "8 %")
    type_into(page.scenario.chooser.name, "Faster uptake")
    program.services.actions["figure.keep"].trigger()
    settled(qtbot, program)
    assert [one.name("en") for one in kept(workspace_file)] == ["Faster uptake"]
    assert program.services.state.current.scenario == "scenario-1"
    assert page.scenario.chooser.choice.currentText() == "Faster uptake"
    undo(qtbot, program)
    assert kept(workspace_file) == ()
    assert own(program).growth == pytest.approx(0.08)


def test_a_kept_scenario_is_named_in_both_languages_copied_and_deleted(
    qtbot: QtBot, program: Program, workspace_file: Path
) -> None:
    page = page_of(program)
    type_into(page.scenario.growth.field, "8 %")
    type_into(page.scenario.chooser.name, "Faster")
    program.services.actions["figure.keep"].trigger()
    settled(qtbot, program)
    chooser = page.scenario.chooser
    chooser.about.set_open(True)
    chooser.fields["name_zh"].setFocus()
    chooser.fields["name_zh"].setText("更快")
    chooser.fields["name_zh"].setModified(True)
    QTest.keyClick(chooser.fields["name_zh"], Qt.Key.Key_Return)
    settled(qtbot, program)
    assert kept(workspace_file)[0].name("zh") == "更快"
    qtbot.mouseClick(chooser.duplicate, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert [one.name("en") for one in kept(workspace_file)] == ["Faster", "Faster 2"]
    qtbot.mouseClick(chooser.delete, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert [one.name("en") for one in kept(workspace_file)] == ["Faster 2"]
    assert own(program) == Assumptions()


def test_scenarios_side_by_side_are_lines_and_a_table_of_differences(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    page.below._choose("scenarios")
    type_into(page.scenario.growth.field, "8 %")
    for key in ("low", "high"):
        page.compared.ticks[key].click()
    figure = page.figure()
    assert figure is not None
    beside = [one for one in page.first.figure.series if one.key.startswith("beside")]  # type: ignore[union-attr]
    assert [one.name for one in beside] == ["Scenario Low", "Scenario High"]
    assert "Scenario High" in figure.scenario
    rows = {row.cells[0].text: [cell.text for cell in row.cells] for row in page.compared.model.rows}
    # 320.25 x 1.08^10 = 691.4 against 607.36
    assert rows["2035"][1:5] == ["607", "691", "+84", "+13.8 %"]
    assert rows["Growth"][1:3] == ["6.61 %", "8.00 %"]
    qtbot.mouseClick(page.compared.copy, Qt.MouseButton.LeftButton)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Year\tScenario Base, USD million")
    assert lines[11].startswith("2035\t607.36")
    page.compared.ticks["low"].click()
    assert [one.name for one in program.services.state.current.beside] == ["High"]


def test_the_tornado_is_sorted_and_a_bar_leads_to_its_slider(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    page.below._choose("sensitivity")
    figure = page.sensitivity.figure
    assert figure is not None
    assert [point.key for point in figure.series[0].points] == ["growth", "uplift", "base"]
    swings = [(point.high or 0) - (point.low or 0) for point in figure.series[0].points]
    assert swings == sorted(swings, reverse=True)
    page.sensitivity.view.mark_chosen.emit("sensitivity/base")
    assert program.window.focusWidget() is page.scenario.base.slider


def test_the_exchange_rate_moves_the_scenario_and_not_what_is_published(
    launch: Callable[..., Program], qtbot: QtBot
) -> None:
    started = launch(page="forecast", market=MARKET, currency="CNY")
    ready(qtbot, started)
    settled(qtbot, started)
    page = page_of(started)
    before = list(page.first.figure.series)  # type: ignore[union-attr]
    fx = page.scenario.sliders.fx
    assert fx.name == "Exchange rate, CNY/USD"
    type_into(fx.field, "7")
    figure = page.first.figure
    assert figure is not None
    path = next(one for one in figure.series if one.key == "scenario")
    assert path.points[0].y == pytest.approx(320.25e6 * 7 / figure.y.factor)  # type: ignore[union-attr]
    assert [one for one in figure.series if one.key != "scenario"] == before


def kept(path: Path) -> tuple[Kept, ...]:
    with Workspace.open(path, read_only=True) as workspace:
        return read_scenarios(workspace, MARKET)
