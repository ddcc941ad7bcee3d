"""From a word of a policy to the segment it touches, the market's chart, the leading player, three players, the deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.figures.figure import DateMark, Entity
from desktop.figures.slide_content import requests_of
from desktop.state.stories import OWN
from desktop.workspace.workspace import Workspace
from tests.journeys.analyst import PATIENCE, Analyst
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

CTRL = Qt.KeyboardModifier.ControlModifier
POLICY = "2020-five-ones-notice"
SEGMENT = "china-internet-healthcare.service-forms.electronic-health-records"
MARKET = "china-internet-healthcare"


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard", extend=True)
def test_from_a_policy_to_the_players(qtbot: QtBot, tmp_path: Path) -> None:
    from desktop.app import Program
    from desktop.state.settings import Settings
    from desktop.state.view_state import ViewState

    file = tmp_path / "telemedicine.marketscope"
    shipped_file(file)
    program = Program(Settings(tmp_path / "settings.json"), ViewState(market=MARKET))
    qtbot.addWidget(program.window)
    program.window.resize(1600, 1000)
    program.open(file)
    program.show()
    analyst, window, state = Analyst(qtbot, program), program.window, program.services.state
    qtbot.waitUntil(lambda: window.page is not None, timeout=PATIENCE)
    analyst.wait()

    def on(page: str) -> None:
        qtbot.waitUntil(lambda: window.page is not None and window.page.objectName() == f"page.{page}")
        analyst.wait()

    # Policies that speak of health insurance, found by two characters; one of them is opened.
    analyst.keys(Qt.Key.Key_5, CTRL)
    on("policies")
    view = analyst.part("policies.figure.view")
    everything = len(view.figure.table.rows)
    analyst.keys(Qt.Key.Key_F, CTRL)
    analyst.write("policies.filter", "医保")
    assert 0 < len(view.figure.table.rows) < everything
    analyst.press(view, f"policy:{POLICY}")
    assert state.current.selection == Entity("policy", POLICY)

    # A segment it touches; back again; its theme over the market's chart.
    analyst.click(f"inspector.to.segment.{SEGMENT}")
    on("segments")
    assert state.current.selection == Entity("segment", SEGMENT)
    analyst.keys(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    on("policies")
    assert state.current.selection == Entity("policy", POLICY)
    assert state.current.policy_words == "医保"
    analyst.click("inspector.overlay")
    on("forecast")
    chart = window.page.figure()
    assert Entity("policy", POLICY) in {note.entity for note in chart.annotations if isinstance(note, DateMark)}
    analyst.keys(Qt.Key.Key_D, CTRL)

    # The leading player is the first of the list; two others are put beside it.
    analyst.keys(Qt.Key.Key_4, CTRL)
    on("players")
    assert analyst.part("profile.name").text() == "JD Health"
    assert "4" in analyst.part("profile.to.fact.jd-health.founded.1").accessibleName()
    analyst.click("profile.compare")
    assert (state.current.players_part, state.current.players) == ("compare", ("jd-health",))
    for word in ("Alibaba Health", "微医"):
        analyst.click("players.compare.add")
        analyst.wait()
        analyst.write("players.compare.finder.query", word)
        qtbot.keyClick(analyst.part("players.compare.finder.query"), Qt.Key.Key_Return)
        analyst.wait()
    assert state.current.players == ("jd-health", "alibaba-health", "wedoctor")
    analyst.keys(Qt.Key.Key_D, CTRL)

    # Both figures wait in the deck, as they were.
    with Workspace.open(file, read_only=True) as workspace:
        sent = [one for slide in workspace.slides.all(story_id=OWN) for one in requests_of(slide)]
    assert [(request.family, request.themes or request.others) for request in sent] == [
        ("size", state.current.themes),
        ("benchmark", ("jd-health", "alibaba-health", "wedoctor")),
    ]
