"""Forces are rated by the rubric, the stage by whoever sees it otherwise, advice leads to what it speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.figures.figure import Certainty, Entity
from desktop.views.dynamics.advice import AdvicePart
from desktop.views.dynamics.forces import ForcesPart
from desktop.views.dynamics.lifecycle import LifecyclePart
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.figures.figure import Node


def forces_of(program: Program) -> ForcesPart:
    part = program.window.page.current  # type: ignore[union-attr]
    assert isinstance(part, ForcesPart)
    return part


def node(part: ForcesPart, force: str) -> Node:
    figure = part.figure()
    assert figure is not None
    return next(one for one in figure.nodes if one.key == force)


def test_a_sentence_of_the_rubric_rates_and_undo_unrates(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("forces")
    part = forces_of(program)
    assert node(part, "rivalry").value is None
    QTest.mouseClick(part.side.levels[3], Qt.MouseButton.LeftButton, pos=QPoint(40, 10))
    qtbot.waitUntil(lambda: node(part, "rivalry").value == 4.0)
    assert node(part, "rivalry").certainty is Certainty.MODELLED
    assert part.side.levels[3].is_chosen
    rising = program.window.findChild(QAbstractButton, "dynamics.forces.trend.rising")
    assert rising is not None
    QTest.mouseClick(rising, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.figure().table.rows[0][2].glyph == "up")  # type: ignore[union-attr]
    settled(qtbot, program)
    for _ in range(2):
        program.services.actions["edit.undo"].trigger()
        settled(qtbot, program)
    qtbot.waitUntil(lambda: node(part, "rivalry").value is None)


def test_a_reason_is_kept_with_the_rating(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("forces")
    part = forces_of(program)
    assert not part.side.reason.isEnabled()
    part.side.levels[1].setFocus()
    QTest.keyClick(part.side.levels[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: part.side.reason.isEnabled())
    part.side.reason.setText("Few firms, long contracts")
    QTest.keyClick(part.side.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "long contracts" in node(part, "rivalry").text)
    settled(qtbot, program)
    QTest.mouseClick(part.side.away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: node(part, "rivalry").value is None)


def test_boxes_choose_a_force_squares_and_digits_rate_it(show: Callable[..., Program], qtbot: QtBot) -> None:
    part = forces_of(show("forces"))
    view = part.panel.view
    drawn = view.drawn
    assert drawn is not None
    x, y = next(mark.centre for mark in drawn.marks if mark.key == "buyers/2")
    at = QPoint(round(x), round(y))
    under = view.childAt(at)
    QTest.mouseClick(under or view, Qt.MouseButton.LeftButton, pos=under.mapFrom(view, at) if under else at)
    qtbot.waitUntil(lambda: node(part, "buyers").value == 2.0)
    assert part.force == "buyers"
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_5)
    qtbot.waitUntil(lambda: node(part, "buyers").value == 5.0)


def test_verbs_rate_the_chosen_force_step_by_step(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("forces")
    part, actions = forces_of(program), program.services.actions
    for verb, level in (("judge.up", 3.0), ("judge.up", 4.0), ("judge.down", 3.0)):
        actions[verb].trigger()
        qtbot.waitUntil(lambda level=level: node(part, part.force).value == level)
        settled(qtbot, program)
    program.services.state.change(dynamics_part="lifecycle")
    assert not actions["judge.up"].isEnabled()


def test_the_radar_waits_for_five_ratings(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("forces")
    assert forces_of(program).request() is not None
    radar = program.window.findChild(QAbstractButton, "dynamics.forces.shape.radar")
    assert radar is not None
    assert not radar.isEnabled()
    assert "five forces" in radar.toolTip()


def test_the_own_stage_stands_beside_the_computed_one(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("lifecycle", market="china-internet-healthcare")
    part = program.window.page.current  # type: ignore[union-attr]
    assert isinstance(part, LifecyclePart)
    button = program.window.findChild(QAbstractButton, "dynamics.lifecycle.stage.maturity")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: part.reason.isEnabled())
    part.reason.setText("Use stalls")
    QTest.keyClick(part.reason, Qt.Key.Key_Return)
    figure = part.figure
    qtbot.waitUntil(lambda: any(row[1].text == "Use stalls" for row in figure().table.rows))  # type: ignore[union-attr]
    assert {one.key for one in figure().nodes if one.parent} == {"computed", "own"}  # type: ignore[union-attr]
    settled(qtbot, program)
    QTest.mouseClick(part.away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not part.reason.isEnabled())
    assert part.stage.current == ""


def test_advice_leads_to_what_it_speaks_of(show: Callable[..., Program], qtbot: QtBot) -> None:
    program = show("advice")
    part = program.window.page.current  # type: ignore[union-attr]
    assert isinstance(part, AdvicePart)
    assert len(part.cards) == 38
    part.filter.setText("service menu")
    assert [card.entity.id for card in part.cards] == [
        "china-telemedicine.partnership-idea.local-startups",
        "china-telemedicine.opportunity.service-menu",
    ]
    part.cards[1].setFocus()
    QTest.keyClick(part.cards[1], Qt.Key.Key_Return)
    assert program.services.state.current.selection == part.cards[1].entity
    assert [card.is_selected for card in part.cards] == [False, True]
    chip = part.cards[1].findChild(
        QAbstractButton, "dynamics.advice.link.segment.china-telemedicine.participants.smaller-startups"
    )
    assert chip is not None
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.services.state.current.page == "segments")
    assert program.services.state.current.selection == Entity(
        "segment", "china-telemedicine.participants.smaller-startups"
    )


def test_kinds_of_advice_are_switched(show: Callable[..., Program]) -> None:
    program = show("advice", language="zh")
    part = program.window.page.current  # type: ignore[union-attr]
    assert isinstance(part, AdvicePart)
    for kind in ("recommendation", "challenge"):
        button = program.window.findChild(QAbstractButton, f"dynamics.advice.kinds.{kind}")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    kinds = {card.entity.id.split(".")[1] for card in part.cards}
    assert kinds == {"entry-strategy", "partnership-idea", "opportunity", "advantage"}
    part.set_table_shown(True)
    assert part.twin.isVisibleTo(part)
