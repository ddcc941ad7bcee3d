"""Relations, funding, macro indicators and trade on their pages, with real clicks and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from desktop.figures.figure import Entity, Family
from desktop.views.parted_page import PartedPage
from desktop.views.tabled_part import TabledPart
from tests.gui.pressing import double_click
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

CARE = "china-internet-healthcare"


def part_of(program: Program) -> Any:
    page = program.window.page
    assert isinstance(page, PartedPage)
    assert isinstance(page.current, TabledPart)
    return page.current


def shown(launch: Callable[..., Program], qtbot: QtBot, **state: Any) -> Program:
    program = launch(**state)
    ready(qtbot, program)
    settled(qtbot, program)
    return program


def at(part: Any, key: str) -> tuple[QWidget, QPoint]:
    view = part.panel.view
    x, y = next(mark.centre for mark in view.drawn.marks if mark.key == key)
    child = view.childAt(view.rect().center())
    assert child is not None
    return child, QPoint(round(x), round(y))


def press(program: Program, name: str) -> None:
    button = program.window.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def test_a_press_selects_a_second_one_puts_in_the_middle(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE)
    part, state = part_of(program), program.services.state
    canvas, where = at(part, "tencent")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    settled(qtbot, program)
    assert state.current.selection == Entity("player", "tencent")
    canvas, where = at(part, "tencent")  # what is chosen takes room of its own: things may have moved
    double_click(canvas, Qt.MouseButton.LeftButton, pos=where)
    settled(qtbot, program)
    assert state.current.player == "tencent"
    assert part.figure().name == f"relations.{CARE}.tencent"
    whole = len(part.figure().graph.nodes)
    press(program, "players.relations.steps.1")
    settled(qtbot, program)
    assert len(part.figure().graph.nodes) < whole
    assert part.request().mode == "1"


def test_a_tie_is_traced_and_its_row_is_chosen(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE, player="wedoctor")
    part = part_of(program)
    canvas, where = at(part, "tencent>wedoctor")
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=where)
    settled(qtbot, program)
    selected = program.services.state.current.selection
    assert selected is not None
    assert selected.kind == "player_relation"
    assert part.grid.currentIndex().isValid()
    inspected = program.window.inspector.shown
    assert inspected is not None
    assert inspected.own is not None
    assert "Who founded WeDoctor" in {one.title for one in inspected.contradictions}


def test_kinds_and_years_limit_rows_filter_by_words(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE)
    part = part_of(program)
    rows = part.rows.rowCount()
    part.kinds.changed.emit(("founder",))
    settled(qtbot, program)
    assert {row.cells[1].text for row in part.rows.rows} == {"founded"}
    part.kinds.changed.emit(())
    settled(qtbot, program)
    assert part.rows.rowCount() == rows
    part.year.chosen.emit("2015")
    settled(qtbot, program)
    assert 0 < part.rows.rowCount() < rows
    part.year.chosen.emit("")
    settled(qtbot, program)
    assert part.focus_filter()
    qtbot.keyClicks(part.filter, "softbank")
    assert part.rows.rowCount() == 2
    part.filter.setText("红杉")
    assert part.rows.rowCount() == 0
    qtbot.keyClick(part.filter, Qt.Key.Key_Escape)
    assert part.rows.rowCount() == rows
    qtbot.keyClick(part.filter, Qt.Key.Key_Down)
    assert part.grid.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_player_leads_on(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE)
    part, state = part_of(program), program.services.state
    _, where = at(part, "dxy")
    view = part.panel.view
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, view.mapToGlobal(where)))
    menu = program.window.findChild(QMenu, "players.relations.menu")
    assert menu is not None
    actions = {action.objectName().rpartition(".")[2]: action for action in menu.actions()}
    assert actions.keys() == {"profile", "compare", "centre"}
    actions["centre"].trigger()
    menu.close()
    settled(qtbot, program)
    assert state.current.player == "dxy"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_keys_walk_the_graph_and_enter_opens(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE, player="wedoctor")
    part = part_of(program)
    view = part.panel.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(qtbot, program)
    assert program.services.state.current.selection is not None


def test_funding_switches_between_years_and_deals(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="funding", market=CARE)
    part = part_of(program)
    assert part.figure().family is Family.COLUMNS
    assert part.rows.rowCount() == 17
    press(program, "players.funding.shape.deals")
    settled(qtbot, program)
    assert part.request().shape == "deals"
    index = part.rows.index(0, 0)
    part.grid.setCurrentIndex(index)
    settled(qtbot, program)
    selected = program.services.state.current.selection
    assert selected is not None
    assert selected.kind == "event"
    program.services.state.change(market="china-telemedicine")
    settled(qtbot, program)
    press(program, "players.funding.shape.years")
    settled(qtbot, program)
    assert part.figure().empty
    assert not part.market.isHidden()


def test_macro_is_shown_whole_large_and_against_the_market(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="dynamics", dynamics_part="macro", market=CARE)
    part = part_of(program)
    assert part.figure().family is Family.MULTIPLES
    assert part.indicator.isHidden()
    press(program, "dynamics.macro.shape.one")
    settled(qtbot, program)
    part.indicator.chosen.emit("internet-users")
    settled(qtbot, program)
    assert "internet users" in part.figure().title
    press(program, "dynamics.macro.shape.axis")
    settled(qtbot, program)
    assert part.figure().family is Family.SCATTER
    part.measure.chosen.emit("users")
    settled(qtbot, program)
    assert part.request().measure == "users"
    program.services.actions["figure.table"].trigger()
    assert part.panel.table.isVisible()
    program.services.actions["figure.table"].trigger()


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720)])
def test_trade_says_why_there_is_nothing(launch: Callable[..., Program], qtbot: QtBot, size: tuple[int, int]) -> None:
    program = shown(launch, qtbot, page="dynamics", dynamics_part="trade", market="china-telemedicine", size=size)
    part = part_of(program)
    assert "HS code" in part.figure().empty
    assert part.rows.rowCount() > 3
    assert part.fold.isVisible()
    assert part.mapTo(program.window, part.rect().bottomRight()).y() <= program.window.height()
    part.services.state.change(language="zh")
    settled(qtbot, program)
    assert "HS编码" in part.figure().empty


def test_a_player_that_is_not_on_file_leaves_the_whole_market(launch: Callable[..., Program], qtbot: QtBot) -> None:
    """Another file was opened, or a deletion undone the other way round: the picture stays, and what is exported too."""
    program = shown(launch, qtbot, page="players", players_part="relations", market=CARE, player="nobody")
    part = part_of(program)
    assert len(part.figure().graph.nodes) > 10
    assert part.request().subject == ""
    assert part.steps.isHidden()
    assert program.window.error_bar.isHidden()


def test_a_market_without_relations_offers_no_choices(launch: Callable[..., Program], qtbot: QtBot) -> None:
    program = shown(launch, qtbot, page="players", players_part="relations", market="global-telemedicine")
    part = part_of(program)
    assert part.figure().empty
    assert part.figure().title != part.figure().empty
    assert all(one.isHidden() for one in (part.centre, part.kinds, part.year, part.fold))
