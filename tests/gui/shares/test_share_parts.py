"""Shares, coverage, positions and opportunities on their pages: chosen, stepped, traced, empty."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.figures.figure import Entity, Family
from desktop.state.placing import place_of
from desktop.views.dynamics.opportunity import OpportunityPart
from desktop.views.players.coverage import CoveragePart
from desktop.views.players.positioning import PositioningPart
from desktop.views.players.shares import SharesPart
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.figures.figure import Figure
    from desktop.views.part import Part

P = TypeVar("P", bound="Part")


def part(program: Program, kind: type[P]) -> P:
    found = program.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def shown(program: Program, qtbot: QtBot, kind: type[Part]) -> Figure:
    settled(qtbot, program)
    figure = part(program, kind).figure()
    assert figure is not None
    return figure


def press(program: Program, name: str) -> None:
    button = program.window.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_shares_change_shape_whole_and_year(program: Program, qtbot: QtBot) -> None:
    figure = shown(program, qtbot, SharesPart)
    assert figure.family is Family.BARS
    press(program, "players.shares.shape.doughnut")
    assert shown(program, qtbot, SharesPart).family is Family.DOUGHNUT
    press(program, "players.shares.against.market")
    assert "published size" in shown(program, qtbot, SharesPart).title
    own = part(program, SharesPart)
    QTest.keyClick(own.year, Qt.Key.Key_Left)
    assert "2022" in shown(program, qtbot, SharesPart).title
    assert program.services.state.current.year == 2022
    assert own.sentence == "7 of 14 companies have a number on file for 2022."
    request = own.request()
    assert request is not None
    assert (request.shape, request.mode, request.year) == ("doughnut", "market", 2022)


def test_concentration_says_how_it_came_about(program: Program, qtbot: QtBot) -> None:
    own = part(program, SharesPart)
    settled(qtbot, program)
    assert [button.label for button in own.figures] == ["CR1 55.8 %", "CR4 93.6 %", "HHI 3,953"]
    assert "squared" in own.figures[2].toolTip()
    press(program, "players.shares.concentration.2")
    traced = program.services.state.current.traced
    assert traced is not None
    assert "^2" in traced.lineage.formula
    assert len(traced.lineage.observations) == 8


def test_a_tick_leads_to_its_evidence(program: Program, qtbot: QtBot) -> None:
    state = program.services.state
    state.change(players_part="coverage")
    figure = shown(program, qtbot, CoveragePart)
    row, column = next(
        (place, head.key)
        for place, cells in enumerate(figure.table.rows)
        for head, cell in zip(figure.table.columns, cells, strict=True)
        if cell.glyph == "yes"
    )
    own = part(program, CoveragePart)
    own.panel.view.mark_chosen.emit(f"{row}/{column}")
    traced = state.current.traced
    assert traced is not None
    assert traced.lineage.evidence
    assert state.current.selection is not None
    assert state.current.selection.kind == "offering"
    own.split.chosen.emit("china-internet-healthcare.service-forms")
    assert "forms of service" in shown(program, qtbot, CoveragePart).title


def test_positions_change_axes_and_leave_trails(program: Program, qtbot: QtBot) -> None:
    state = program.services.state
    state.change(players_part="positioning")
    assert shown(program, qtbot, PositioningPart).family is Family.SCATTER
    own = part(program, PositioningPart)
    assert own.across.button.label == "Revenue (11)"
    own.upward.chosen.emit("doctors")
    figure = shown(program, qtbot, PositioningPart)
    assert figure.y is not None
    assert figure.y.title == "Doctors on the platform"
    assert state.current.upward == "doctors"
    state.change(upward="net-result")
    press(program, "players.positioning.time.trails")
    figure = shown(program, qtbot, PositioningPart)
    assert any(series.mark == "line" and len(series.points) > 2 for series in figure.series)
    assert own.area.isHidden()  # trails have no areas
    QTest.keyClick(own.year, Qt.Key.Key_Home)
    assert "2015" in shown(program, qtbot, PositioningPart).subtitle


def test_a_mark_of_a_position_is_traced(program: Program, qtbot: QtBot) -> None:
    state = program.services.state
    state.change(players_part="positioning")
    shown(program, qtbot, PositioningPart)
    own = part(program, PositioningPart)
    own.panel.view.mark_chosen.emit("jd-health/2023")
    assert state.current.selection == Entity("player", "jd-health")
    assert state.current.traced is not None
    assert len(state.current.traced.lineage.observations) == 3


def test_where_nothing_is_known_a_part_says_so(program: Program, qtbot: QtBot) -> None:
    state = program.services.state
    state.change(market="china-teleradiology")
    assert "No player" in shown(program, qtbot, SharesPart).empty
    state.change(page="dynamics", dynamics_part="opportunity")
    figure = shown(program, qtbot, OpportunityPart)
    assert figure.empty
    assert figure.nodes
    state.change(market="china-online-pharmacy")
    settled(qtbot, program)
    own = part(program, OpportunityPart)
    assert own.figure() is None
    assert own.empty.isVisible()
    assert own.sentence == ""


def test_back_brings_a_part_as_it_was_and_its_figure_leads_there(program: Program, qtbot: QtBot) -> None:
    shown(program, qtbot, SharesPart)
    press(program, "players.shares.shape.doughnut")
    shown(program, qtbot, SharesPart)
    request = part(program, SharesPart).request()
    assert request is not None
    state = program.services.state
    state.change(page="policies")
    state.change(shares_shape="")
    settled(qtbot, program)
    program.services.actions["go.back"].trigger()
    assert shown(program, qtbot, SharesPart).family is Family.DOUGHNUT
    state.change(page="home", shares_shape="")
    state.change(**place_of(request))
    shown(program, qtbot, SharesPart)
    assert part(program, SharesPart).request() == request


def test_many_bars_keep_their_names_where_there_is_little_height(program: Program, qtbot: QtBot) -> None:
    """Fourteen companies and what is missing: rows wait behind their title until there is height for both."""
    program.services.state.change(players_part="shares", market="china-internet-healthcare")
    figure = shown(program, qtbot, SharesPart)
    own = part(program, SharesPart)
    program.window.resize(1280, 720)
    settled(qtbot, program)
    assert not own.fold.is_open
    assert figure.x is not None
    names = {tick.label for tick in figure.x.ticks}

    def all_are_named() -> bool:
        drawn = own.panel.view.drawn
        return drawn is not None and names <= {line for one in (*drawn.labels, *drawn.words) for line in one.lines}

    qtbot.waitUntil(all_are_named)  # the picture follows the window a moment later
    program.window.resize(1600, 1000)
    settled(qtbot, program)
    assert own.fold.is_open
