from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QWidget

from desktop.figures.figure import Entity, Family
from desktop.figures.request import FigureRequest
from desktop.views.forecast.page import ForecastPage
from desktop.views.segments.page import SegmentsPage
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.widgets.context_field import ContextField

BONE = Entity("segment", "china-teleradiology.application.bone-imaging")


def segments(program: Program) -> SegmentsPage:
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    return page


def forecast(qtbot: QtBot, program: Program) -> ForecastPage:
    program.services.actions["go.forecast"].trigger()
    ready(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return page


def press_row(qtbot: QtBot, page: SegmentsPage, entity: Entity) -> None:
    index = page.tree.model.index_of(entity)
    page.tree.grid.scrollTo(index)
    middle = page.tree.grid.visualRect(index).center() + QPoint(20, 0)
    qtbot.mouseClick(page.tree.grid.viewport(), Qt.MouseButton.LeftButton, pos=middle)


def test_a_click_on_a_row_shows_who_says_so_and_marks_the_block(qtbot: QtBot, program: Program) -> None:
    page = segments(program)
    press_row(qtbot, page, BONE)
    settled(qtbot, program)
    shown = program.window.inspector.shown
    assert shown is not None
    assert (shown.name, shown.value) == ("Bone Imaging", "80.0")
    facts = {fact.key: fact.value for fact in shown.facts}
    assert shown.stated[0] == "80.0 million USD"
    assert shown.normalised[0] == "80,000,000 USD"
    assert "China Teleradiology" in facts["source"]
    assert page.panel.view._stage.selected == BONE
    assert program.services.actions["edit.copy_citation"].isEnabled()


def test_a_click_on_a_block_selects_the_row(qtbot: QtBot, program: Program) -> None:
    page = segments(program)
    drawn = page.panel.view.drawn
    assert drawn is not None
    mark = next(mark for mark in drawn.marks if mark.entity == BONE)
    page.panel.view._choose(mark)
    settled(qtbot, program)
    assert page.tree.model.index_of(BONE) == page.tree.grid.currentIndex()
    assert program.services.state.current.selection == BONE


def test_the_tree_goes_by_keyboard(qtbot: QtBot, program: Program) -> None:
    page = segments(program)
    page.tree.grid.setFocus()
    page.tree.grid.setCurrentIndex(page.tree.model.index(0, 0))
    for _ in range(2):
        qtbot.keyClick(page.tree.grid, Qt.Key.Key_Down)
    settled(qtbot, program)
    assert program.services.state.current.selection == BONE
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert program.services.state.current.selection is None
    assert program.window.inspector.shown is None


def test_unknown_values_are_boxes_never_zero(program: Program) -> None:
    model = segments(program).tree.model
    index = model.index_of(Entity("segment", "china-teleradiology.modality.ct-scan"))
    cell = index.siblingAtColumn(1).data(model_role())
    assert cell.look == "unknown"
    assert cell.text == ""
    assert index.siblingAtColumn(1).data() == "not published"


def model_role() -> int:
    from desktop.itemmodels.cell import CELL_ROLE

    return CELL_ROLE


def test_a_row_of_another_split_switches_the_figure(qtbot: QtBot, program: Program) -> None:
    page = segments(program)
    press_row(qtbot, page, Entity("segment", "china-teleradiology.end-use.hospitals"))
    settled(qtbot, program)
    assert program.services.state.current.dimension == "china-teleradiology.end-use"
    figure = page.figure()
    assert figure is not None
    assert "end use" in figure.subtitle.lower()


@pytest.mark.parametrize(("shape", "family"), [("columns", Family.COLUMNS), ("icicle", Family.ICICLE)])
def test_the_shape_switch_draws_the_same_numbers_differently(
    qtbot: QtBot, program: Program, shape: str, family: Family
) -> None:
    page = segments(program)
    qtbot.mouseClick(page.findChild(QAbstractButton, f"segments.shape.{shape}"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    figure = page.figure()
    assert figure is not None
    assert figure.family is family


def test_the_parts_strip_says_how_much_is_stated(program: Program) -> None:
    assert "Stated 150.0 of 300.0" in segments(program).part.strip.accessibleName()


def test_a_slider_step_moves_the_scenario_without_asking_the_workspace(qtbot: QtBot, program: Program) -> None:
    page = forecast(qtbot, program)
    before = page.figure()
    asked: list[str] = []
    program.services.database.query = lambda slot, *_: asked.append(slot)  # type: ignore[method-assign, assignment]
    slider = page.scenario.growth.slider
    slider.setFocus()
    for _ in range(14):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    after = page.figure()
    assert before is not None
    assert after is not None
    assert not asked
    assert after != before
    assert after.scenario
    assert program.services.state.current.assumptions.growth == pytest.approx(0.08, abs=0.0006)
    assert program.services.actions["figure.reset"].isEnabled()
    program.services.actions["figure.reset"].trigger()
    assert page.figure() == before


def test_the_scenario_of_the_reference_gives_the_known_levels(qtbot: QtBot, program: Program) -> None:
    """320.25 x (1 + 8 %)^10 with a spread of 1.5 points, as worked out by hand."""
    page = forecast(qtbot, program)
    page.scenario.growth.slider.setValue(130)
    page.scenario.spread.slider.setValue(15)
    levels = {level: value.text() for level, (_, value) in page.scenario.levels.values.items()}
    assert levels["p90"] == "825"
    assert levels["p50"] == "691"
    assert levels["p10"] == "578"
    assert levels["end"] == "607.36"


def test_stated_rates_stand_beside_what_they_imply(qtbot: QtBot, program: Program) -> None:
    page = forecast(qtbot, program)
    tab = program.window.findChild(QAbstractButton, "forecast.below.tabs.growth")
    assert tab is not None
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)  # in a low window the strip begins folded
    figure = page.growth.figure
    assert figure is not None
    rows = {(row[0].text, row[5].text): row for row in figure.table.rows}
    insights = rows["Insights10", "12.20"]
    assert (insights[6].text, insights[7].text) == ("13.17", "+0.97")
    assert (insights[8].text, insights[8].tone) == ("Does not follow", "error")
    assert (rows["Market Research Future", "6.61"][8].text, rows["Market Research Future", "6.61"][8].tone) == (
        "Agrees",
        "ok",
    )
    assert rows["Market Research Future", "6.504"][8].detail == "agrees over 2024–2035"
    view = page.growth.panel.view
    view.setFocus()
    assert page.figure() is figure, "copy, export and the deck mean the table the keyboard is in"
    assert page.request() == FigureRequest("growth", "china-teleradiology")
    view.mark_chosen.emit("0/implied")
    settled(qtbot, program)
    assert program.services.state.current.selection == Entity("observation", insights[5].lineage.observations[0])
    traced = program.services.state.current.traced
    assert traced is not None
    assert traced.lineage.formula == "(514 / 191)^(1 / 8) - 1 = 13.17 %"


def test_the_table_twin_shows_the_figure_as_numbers(qtbot: QtBot, program: Program) -> None:
    page = forecast(qtbot, program)
    program.services.actions["figure.table"].trigger()
    assert page.first.table.isVisible()
    texts = [row.cells[2].text for row in page.first.model.rows]
    assert "607.36" in texts
    page.first.table.setCurrentIndex(page.first.model.index(0, 0))
    settled(qtbot, program)
    selection = program.services.state.current.selection
    assert selection is not None
    assert selection.kind == "observation"


def test_back_and_forward_lead_between_pages(qtbot: QtBot, program: Program) -> None:
    forecast(qtbot, program)
    actions = program.services.actions
    actions["go.back"].trigger()
    assert program.services.state.current.page == "segments"
    assert actions["go.forward"].isEnabled()
    actions["go.forward"].trigger()
    assert program.services.state.current.page == "forecast"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_field_of_the_context_bar_switches(qtbot: QtBot, program: Program) -> None:
    bar = program.window.context_bar
    choose(bar.market, "china-telemedicine")
    settled(qtbot, program)
    state = program.services.state.current
    assert state.market == "china-telemedicine"
    assert state.dimension.startswith("china-telemedicine.")
    choose(bar.currency, "CNY")
    choose(bar.language, "zh")
    settled(qtbot, program)
    assert bar.language.value == "简体中文"
    assert (program.services.state.current.currency, program.services.language) == ("CNY", "zh")


def choose(field: ContextField, key: str) -> None:
    """Open the field's menu and take an entry, as a person does."""
    field.click()
    action = next(action for action in field._menu.actions() if action.data() == key)
    action.trigger()
    field._menu.close()


@pytest.mark.parametrize("page", ["segments", "forecast"])
def test_every_control_has_a_name_for_people_and_for_machines(
    qtbot: QtBot, launch: Callable[..., Program], page: str
) -> None:
    program = launch(page=page)
    ready(qtbot, program)
    program.services.state.change(selection=BONE)
    settled(qtbot, program)
    unnamed = []
    for kind in (QAbstractButton, QAbstractSlider, QLineEdit):
        for widget in program.window.findChildren(kind):
            if widget.isVisible() and not _is_internal(widget) and not (widget.accessibleName() or _text(widget)):
                unnamed.append(f"{type(widget).__name__} {widget.objectName()}")
            if widget.isVisible() and not _is_internal(widget) and not widget.objectName():
                unnamed.append(f"{type(widget).__name__} without objectName: {_text(widget)}")
    assert not unnamed, "\n".join(unnamed)


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _is_internal(widget: QWidget) -> bool:
    """Scroll bars and their kin are Qt's own."""
    return widget.objectName().startswith("qt_") or type(widget).__name__ == "QScrollBar"


def test_item_models_keep_their_word(qtbot: QtBot, program: Program, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(segments(program).tree.model, force_py=True)
    page = forecast(qtbot, program)
    qtmodeltester.check(page.table.model, force_py=True)


NEVER_TOGETHER = {("evidence.previous", "view.up"), ("evidence.next", "view.into")}
"""Verbs of different pages: at most one of a pair can be used at a time."""


def test_no_verb_is_without_words_and_no_two_share_keys(program: Program) -> None:
    taken: dict[str, str] = {}
    for verb, action in program.services.actions:
        assert isinstance(action, QAction)
        assert action.text()
        assert action.toolTip()
        for keys in action.shortcuts():
            text = keys.toString()
            # Keys that work only in one view may mean something else in another one.
            where = f"{text} in {verb.group}" if verb.is_local else text
            other = taken.setdefault(where, verb.id)
            assert other == verb.id or (other, verb.id) in NEVER_TOGETHER, f"{text}: {other} and {verb.id}"
    assert not {where.partition(" in ")[0] for where in taken if " in " in where} & taken.keys()


def test_starting_on_the_forecast_page_shows_the_market_beside(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="forecast", market="china-teleradiology")
    ready(qtbot, program)
    page = program.window.page
    assert isinstance(page, ForecastPage)
    qtbot.waitUntil(lambda: page.second.figure is not None, timeout=15_000)
    assert page.second.isVisible()
    settled(qtbot, program)
