"""Playing in a meeting: nothing is written, and at the end it is kept or gone without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.actions.scenarios import read_scenarios
from desktop.figures.request import Assumptions
from desktop.state.events import ProblemRaised
from desktop.views.forecast.page import ForecastPage
from desktop.views.meeting_strip import MeetingStrip
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

MARKET = "china-teleradiology"


@pytest.fixture
def program(launch: Callable[..., Program], qtbot: QtBot) -> Program:
    started = launch(page="forecast", market=MARKET, size=(1600, 1000))
    ready(qtbot, started)
    settled(qtbot, started)
    return started


def page_of(program: Program) -> ForecastPage:
    page = program.window.page
    assert isinstance(page, ForecastPage)
    return page


def strip_of(program: Program) -> MeetingStrip:
    strip = program.window.findChild(MeetingStrip, "meeting")
    assert isinstance(strip, MeetingStrip)
    return strip


def play(program: Program, rate: float) -> None:
    program.services.actions["figure.meeting"].trigger()
    page_of(program).scenario.growth.slider.number_changed.emit(rate)
    assert program.services.state.current.assumptions.growth == pytest.approx(rate)


def history(path: Path) -> int:
    with Workspace.open(path, read_only=True) as workspace:
        return len(workspace.history(100))


def test_nothing_is_written_while_somebody_plays(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    told: list[ProblemRaised] = []
    program.services.hub.subscribe(ProblemRaised, told.append)
    play(program, 0.12)
    assert strip_of(program).isVisible()
    assert program.services.state.current.is_meeting
    program.services.state.change(assumptions=Assumptions("Mine", 0.12), scenario="own")
    program.services.actions["figure.keep"].trigger()
    settled(qtbot, program)
    assert history(workspace_file) == 0
    assert "playing without saving" in told[-1].why


def test_discard_restores_exactly_the_state_before(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    page_of(program).scenario.growth.slider.number_changed.emit(0.07)
    before, figure = program.services.state.current, page_of(program).figure()
    undoable = program.services.steps.mark()
    play(program, 0.12)
    program.services.state.change(beside=(Assumptions("High", 0.15),))
    program.services.actions["figure.meeting"].trigger()
    strip = strip_of(program)
    assert strip.is_asking
    qtbot.mouseClick(strip.discard, Qt.MouseButton.LeftButton)
    assert program.services.state.current == before
    assert page_of(program).figure() == figure
    assert program.services.steps.mark() == undoable
    assert strip.isHidden()
    assert not program.services.actions["figure.meeting"].isChecked()
    assert history(workspace_file) == 0


def test_keep_asks_for_a_name_and_writes_one_scenario(qtbot: QtBot, program: Program, workspace_file: Path) -> None:
    play(program, 0.12)
    program.services.actions["figure.meeting"].trigger()
    strip = strip_of(program)
    qtbot.mouseClick(strip.keep, Qt.MouseButton.LeftButton)
    assert strip._words.text() == "Type a name for what you keep."
    QTest.keyClicks(strip.name, "Board, May")
    QTest.keyClick(strip.name, Qt.Key.Key_Return)
    settled(qtbot, program)
    with Workspace.open(workspace_file, read_only=True) as workspace:
        (kept,) = read_scenarios(workspace, MARKET)
    assert kept.named("en") == Assumptions("Board, May", growth=0.12)
    assert not program.services.state.current.is_meeting


def test_without_other_settings_there_is_nothing_to_ask(program: Program) -> None:
    program.services.actions["figure.meeting"].trigger()
    assert strip_of(program).isVisible()
    program.services.actions["figure.meeting"].trigger()
    assert strip_of(program).isHidden()


def test_escape_goes_on_playing(program: Program) -> None:
    play(program, 0.12)
    program.services.actions["figure.meeting"].trigger()
    strip = strip_of(program)
    QTest.keyClick(strip.name, Qt.Key.Key_Escape)
    assert not strip.is_asking
    assert program.services.state.current.is_meeting


def test_the_window_asks_once_before_it_closes(program: Program, workspace_file: Path) -> None:
    play(program, 0.12)
    program.window.close()
    assert program.window.isVisible()
    assert strip_of(program).is_asking
    program.window.close()
    assert not program.window.isVisible()
    assert history(workspace_file) == 0
