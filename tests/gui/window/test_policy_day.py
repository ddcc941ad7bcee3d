"""A policy in the real window: inspected, its day, what lies around it, its theme over the market's chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QSlider, QWidget

from desktop.figures.figure import DateMark, Entity
from desktop.views.policies.below import PoliciesBelow
from tests.gui.window.conftest import PATIENCE, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

T = TypeVar("T", bound=QWidget)
MEASURES = Entity("policy", "2018-internet-hospital-measures")
MARKET = "china-internet-healthcare"


def child(program: Program, kind: type[T], name: str) -> T:
    """The widget of that name that is shown."""
    found = [one for one in program.window.findChildren(kind, name) if one.isVisibleTo(program.window)]
    assert found, name
    return found[-1]


@pytest.fixture
def inspected(launch: Callable[..., Program], qtbot: QtBot) -> Program:
    """The Policies page with a policy selected."""
    program = launch(page="policies", market=MARKET, size=(1600, 1000))
    qtbot.waitUntil(lambda: program.window.page is not None, timeout=PATIENCE)
    settled(qtbot, program)
    program.services.state.change(selection=MEASURES)
    settled(qtbot, program)
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QWidget, "inspector.touches")), timeout=PATIENCE)
    return program


def test_the_inspector_tells_a_policy_and_leads_on(inspected: Program, qtbot: QtBot) -> None:
    program = inspected
    assert child(program, QLabel, "inspector.second").text() == "互联网医院管理办法（试行）"
    words = " ".join(label.text() for label in child(program, QWidget, "inspector.body").findChildren(QLabel))
    for told in (
        "17 July 2018",
        "not stated",
        "国卫医发〔2018〕25号",
        "Issued the same day",
        "Internet hospitals counted",
    ):
        assert told in words
    assert program.window.findChild(QLabel, "inspector.title").text() == "Policy"
    twin = child(program, QWidget, "inspector.to.policy.2018-internet-diagnosis-measures")
    twin.setFocus()
    QTest.keyClick(twin, Qt.Key.Key_Return)
    settled(qtbot, program)
    assert program.services.state.current.selection == Entity("policy", "2018-internet-diagnosis-measures")
    chip = child(program, QAbstractButton, f"inspector.to.market.{MARKET}")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert program.services.state.current.selection == Entity("market", MARKET)


def test_a_day_is_typed_stepped_and_dragged(inspected: Program, qtbot: QtBot) -> None:
    program, state = inspected, inspected.services.state
    qtbot.mouseClick(child(program, QAbstractButton, "inspector.in_force"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    below = child(program, PoliciesBelow, "policies.below")
    qtbot.waitUntil(lambda: below.figure() is not None, timeout=PATIENCE)
    assert state.current.on_day == "2018-07-17"
    figure = below.figure()
    assert figure is not None
    assert figure.title.startswith("On 17 July 2018, 15 dated policies held")

    line = child(program, QLineEdit, "policies.on_day.day.field.text")
    for typed, day in (("2018", "2018-12-31"), ("2018-07", "2018-07-31"), ("17 July 2018", "2018-07-17")):
        line.selectAll()
        QTest.keyClicks(line, typed)
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert state.current.on_day == day
    line.setText("2018年7月")
    line.setModified(True)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert state.current.on_day == "2018-07-31"
    line.selectAll()
    QTest.keyClicks(line, "some day")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert state.current.on_day == "2018-07-31"
    assert "is not a period" in child(program, QLabel, "policies.on_day.day.field.problem").text()
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert state.current.on_day == "2018-07-17"
    before = state.current.on_day
    QTest.keyClick(line, Qt.Key.Key_PageDown)
    assert state.current.on_day[:4] == str(int(before[:4]) + 1)
    slider = child(program, QSlider, "policies.on_day.day.slider")
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert state.current.on_day > before
    shown = below.figure()
    assert shown is not None
    assert shown.title != figure.title

    qtbot.mouseClick(child(program, QAbstractButton, "policies.on_day.shape.known"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    known = below.figure()
    assert known is not None
    assert "had been published" in known.title
    qtbot.mouseClick(child(program, QAbstractButton, "policies.below.close"), Qt.MouseButton.LeftButton)
    assert below.isHidden()


def test_before_and_after_and_over_the_market(inspected: Program, qtbot: QtBot) -> None:
    program, state = inspected, inspected.services.state
    qtbot.mouseClick(child(program, QAbstractButton, "inspector.around"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    below = child(program, PoliciesBelow, "policies.below")
    qtbot.waitUntil(lambda: below.figure() is not None, timeout=PATIENCE)
    assert "no proof of cause" in child(program, QLabel, "policies.around.caution").text()
    request = below.request()
    assert request is not None
    assert (request.family, request.subject) == ("around", MEASURES.id)

    qtbot.mouseClick(child(program, QAbstractButton, "inspector.overlay"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert (state.current.page, state.current.themes) == ("forecast", ("access",))
    qtbot.waitUntil(
        lambda: program.window.page is not None and program.window.page.figure() is not None, timeout=PATIENCE
    )
    figure = program.window.page.figure() if program.window.page is not None else None
    assert figure is not None
    assert any(isinstance(note, DateMark) and note.entity == MEASURES for note in figure.annotations)
    assert state.current.selection == MEASURES
