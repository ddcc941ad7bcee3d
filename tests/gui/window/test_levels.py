"""Segments as an analyst walks them: shapes, steps into parts and up again, years; with real clicks and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.figures.figure import Entity, Family
from desktop.plotting.transition import DURATION
from desktop.views.segments.page import SegmentsPage
from tests.gui.pressing import double_click
from tests.gui.window.conftest import first_tree, ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

GLOBAL, COMPONENT = "global-telemedicine", "global-telemedicine.component"
HARDWARE = f"{COMPONENT}.hardware"
BONE = Entity("segment", "china-teleradiology.application.bone-imaging")


def page_of(program: Program) -> SegmentsPage:
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    return page


@pytest.fixture
def nested(reuse: Callable[..., Program], qtbot: QtBot) -> Program:
    """The one split of the default workspace with parts of parts, as an icicle."""
    shown = {"market": GLOBAL, "dimension": COMPONENT, "shape": "icicle"}
    return reuse(lambda started: ready(qtbot, started), first_tree, **shown)


def canvas(page: SegmentsPage) -> QWidget:
    view = page.panel.view
    child = view.childAt(view.rect().center())
    assert child is not None
    return child


def place(page: SegmentsPage, key: str) -> QPoint:
    drawn = page.panel.view.drawn
    assert drawn is not None
    x, y = next(mark.centre for mark in drawn.marks if mark.entity == Entity("segment", key))
    return QPoint(round(x), round(y))


def keys(page: SegmentsPage) -> set[str]:
    figure = page.figure()
    assert figure is not None
    return {node.key for node in figure.nodes}


def steps(page: SegmentsPage) -> list[str]:
    return [name for _, name in page.header.breadcrumb._keys]


def step_in(qtbot: QtBot, page: SegmentsPage, key: str) -> None:
    target, at = canvas(page), place(page, key)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)
    double_click(target, Qt.MouseButton.LeftButton, pos=at)


def test_a_click_selects_and_a_double_click_steps_in(qtbot: QtBot, nested: Program) -> None:
    page = page_of(nested)
    qtbot.mouseClick(canvas(page), Qt.MouseButton.LeftButton, pos=place(page, HARDWARE))
    settled(qtbot, nested)
    state = nested.services.state
    assert state.current.selection == Entity("segment", HARDWARE)
    assert state.current.within_segment == ""
    step_in(qtbot, page, HARDWARE)
    settled(qtbot, nested)
    assert state.current.within_segment == HARDWARE
    assert state.current.selection == Entity("segment", HARDWARE)
    assert COMPONENT not in keys(page)
    assert len(keys(page)) == 3
    assert steps(page)[-2:] == ["Component", "Hardware"]


def test_a_part_without_parts_leads_into_the_whole_it_belongs_to(qtbot: QtBot, nested: Program) -> None:
    page = page_of(nested)
    figure = page.figure()
    assert figure is not None
    leaf = next(node.key for node in figure.nodes if node.parent == HARDWARE)
    step_in(qtbot, page, leaf)
    settled(qtbot, nested)
    assert nested.services.state.current.within_segment == HARDWARE
    step_in(qtbot, page, leaf)
    settled(qtbot, nested)
    assert nested.services.state.current.within_segment == HARDWARE


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_Up])
def test_keys_lead_in_and_up_and_the_selection_stays(qtbot: QtBot, nested: Program, key: Qt.Key) -> None:
    page, state = page_of(nested), nested.services.state
    assert not nested.services.actions["view.up"].isEnabled()
    view = page.panel.view
    view.setFocus()
    for step in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        if not view.accessibleDescription().startswith("Hardware"):
            qtbot.keyClick(view, step)
    assert view.accessibleDescription().startswith("Hardware")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(qtbot, nested)
    assert (state.current.selection, state.current.within_segment) == (Entity("segment", HARDWARE), "")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    settled(qtbot, nested)
    assert state.current.within_segment == HARDWARE
    modifier = Qt.KeyboardModifier.AltModifier if key == Qt.Key.Key_Up else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(nested.window, key, modifier)
    settled(qtbot, nested)
    assert state.current.within_segment == ""
    assert state.current.selection == Entity("segment", HARDWARE)
    assert HARDWARE in keys(page)


def test_the_breadcrumb_the_verb_and_back_lead_between_levels(qtbot: QtBot, nested: Program) -> None:
    page, state, actions = page_of(nested), nested.services.state, nested.services.actions
    state.change(selection=Entity("segment", HARDWARE))
    assert actions["view.into"].isEnabled()
    actions["view.into"].trigger()
    settled(qtbot, nested)
    assert state.current.within_segment == HARDWARE
    assert not actions["view.into"].isEnabled()
    crumb = page.header.breadcrumb._steps[steps(page).index("Component")]
    QApplication.processEvents()
    qtbot.mouseClick(crumb, Qt.MouseButton.LeftButton)
    settled(qtbot, nested)
    assert state.current.within_segment == ""
    assert steps(page)[-1] == "Component"
    actions["go.back"].trigger()
    settled(qtbot, nested)
    assert state.current.within_segment == HARDWARE


def test_a_double_click_on_the_whole_leads_up(qtbot: QtBot, nested: Program) -> None:
    page, state = page_of(nested), nested.services.state
    state.change(within_segment=HARDWARE, shape="sunburst")
    settled(qtbot, nested)
    step_in(qtbot, page, HARDWARE)
    settled(qtbot, nested)
    assert state.current.within_segment == ""


def test_another_split_is_shown_whole(qtbot: QtBot, nested: Program) -> None:
    state = nested.services.state
    state.change(within_segment=HARDWARE)
    settled(qtbot, nested)
    state.change(dimension="global-telemedicine.region")
    settled(qtbot, nested)
    assert state.current.within_segment == ""


def test_steps_belong_to_the_page(qtbot: QtBot, nested: Program) -> None:
    nested.services.state.change(within_segment=HARDWARE)
    settled(qtbot, nested)
    actions = nested.services.actions
    nested.services.state.change(selection=Entity("segment", COMPONENT + ".services"))
    assert actions["view.up"].isEnabled()
    assert not actions["evidence.previous"].isEnabled()
    actions["go.evidence"].trigger()
    settled(qtbot, nested)
    assert actions["evidence.previous"].isEnabled()
    assert not actions["view.up"].isEnabled()
    assert not actions["view.into"].isEnabled()


@pytest.mark.parametrize("shape", ["icicle", "sunburst"])
def test_the_selection_survives_another_shape(qtbot: QtBot, program: Program, shape: str) -> None:
    page = page_of(program)
    program.services.state.change(selection=BONE)
    qtbot.mouseClick(page.findChild(QAbstractButton, f"segments.shape.{shape}"), Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    figure = page.figure()
    assert figure is not None
    assert figure.family is Family(shape)
    assert page.panel.view._stage.selected == BONE
    qtbot.keyClick(program.window, Qt.Key.Key_Escape)
    assert program.services.state.current.selection is None


def test_shapes_that_lack_data_say_which(qtbot: QtBot, nested: Program) -> None:
    page = page_of(nested)
    columns = page.findChild(QAbstractButton, "segments.shape.columns")
    assert columns is not None
    assert not columns.isEnabled()
    assert columns.toolTip() == "No part has a published value."
    page.shape.menu.aboutToShow.emit()
    areas = page.shape.menu.findChild(QAction, "segments.shape.areas")
    assert areas is not None
    assert not areas.isEnabled()
    assert areas.text() == "Areas\tNo part has a published value."
    matrix = page.shape.menu.findChild(QAction, "segments.shape.matrix")
    assert matrix is not None
    matrix.trigger()
    settled(qtbot, nested)
    assert nested.services.state.current.shape == "matrix"
    more = page.findChild(QAbstractButton, "segments.shape.more")
    assert more is not None
    assert more.text() == "Matrix"


def test_years_are_stepped_and_played(qtbot: QtBot, program: Program) -> None:
    page, state = page_of(program), program.services.state
    stepper = page.part.stepper
    assert stepper.current == "2024"
    qtbot.mouseClick(stepper.next, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert state.current.year == 2035
    figure = page.figure()
    assert figure is not None
    assert figure.nodes[0].value == 600.0
    stepper.setFocus()
    qtbot.keyClick(stepper, Qt.Key.Key_Home)
    settled(qtbot, program)
    assert state.current.year == 2024
    qtbot.keyClick(stepper, Qt.Key.Key_Space)
    assert (stepper.is_playing, stepper.current) == (True, "2035")
    qtbot.keyClick(stepper, Qt.Key.Key_Space)  # paused at once: a second later it would play on
    assert not stepper.is_playing
    settled(qtbot, program)
    assert state.current.year == 2035
    qtbot.keyClick(stepper, Qt.Key.Key_Space)
    program.services.actions["go.evidence"].trigger()
    settled(qtbot, program)
    assert not stepper.is_playing


def test_nothing_moves_where_nobody_asked_and_a_click_ends_what_moves(qtbot: QtBot, program: Program) -> None:
    page = page_of(program)
    view = page.panel.view
    assert view._motion is None
    view.set_motion(DURATION)
    program.services.state.change(shape="icicle")
    settled(qtbot, program)
    assert view._motion is not None
    qtbot.waitUntil(lambda: view._motion is not None and view._motion.is_running, timeout=2_000)
    qtbot.mouseClick(canvas(page), Qt.MouseButton.LeftButton, pos=place(page, BONE.id))
    assert not view._motion.is_running
    assert program.services.state.current.selection == BONE
    program.services.state.change(shape="treemap")
    settled(qtbot, program)
    qtbot.waitUntil(lambda: view._motion is not None and not view._motion.is_running, timeout=2_000)


def test_reduced_motion_is_kept(qtbot: QtBot, program: Program, launch: Callable[..., Program]) -> None:
    action = program.services.actions["view.motion"]
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    assert program.services.settings.text("motion") == "reduced"


def test_every_split_is_checked_against_its_total(program: Program) -> None:
    page = page_of(program)
    rows = page.part.strip._rows
    assert [(row.label, row.verdict, row.rest) for row in rows] == [
        ("2024", "short", "150.0 not published"),
        ("2035F", "short", "300.0 not published"),
    ]
    assert "Stated 150.0 of 300.0 USD million, 50 %" in page.part.strip.accessibleName()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_market_with_claims_only_has_its_place_for_everything(
    qtbot: QtBot, launch: Callable[..., Program], language: str
) -> None:
    program = launch(market="china-telemedicine", language=language, shape="sunburst")
    ready(qtbot, program)
    page = page_of(program)
    for size in ((1366, 768), (1600, 1000), (960, 600)):
        program.window.resize(*size)
        QApplication.processEvents()
        assert program.window.size().toTuple() == size
        assert page.part.stepper.isHidden(), size
        assert not page.part.strip.isVisible(), size
        assert page.panel.view.height() > 120, size
        assert page.shape.geometry().right() <= page.header.width(), size
