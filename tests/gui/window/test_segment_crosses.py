"""The Segments page with two dimensions and with small multiples, by mouse and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.figures.figure import Entity, Family
from desktop.market.crossings import crossing_id
from desktop.views.segments.page import SegmentsPage
from tests.gui.window.conftest import ready, settled
from tests.unit.figures.crossing_data import APPLICATION, END_USE, MARKET, MODALITY, crossed_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program


@pytest.fixture(scope="module")
def crossed_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("crossed") / "crossed.marketscope"
    crossed_workspace(path).close()
    return path


def page_of(program: Program) -> SegmentsPage:
    page = program.window.page
    assert isinstance(page, SegmentsPage)
    return page


def press(qtbot: QtBot, page: SegmentsPage, key: str) -> None:
    drawn = page.panel.view.drawn
    assert drawn is not None
    x, y = next(mark.centre for mark in drawn.marks if mark.key == key)
    target = page.panel.view.childAt(QPoint(round(x), round(y)))
    assert isinstance(target, QWidget)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_a_cell_shows_what_both_segments_share(
    qtbot: QtBot, launch: Callable[..., Program], crossed_file: Path
) -> None:
    program = launch(crossed_file, market=MARKET, dimension=APPLICATION, shape="matrix")
    ready(qtbot, program)
    page = page_of(program)
    assert page.panel.figure is not None
    assert page.panel.figure.family is Family.MATRIX
    assert page.part.cross.current == MODALITY
    press(qtbot, page, f"{APPLICATION}.bone-imaging/{MODALITY}.ct-scan")
    settled(qtbot, program)
    pair = crossing_id(f"{APPLICATION}.bone-imaging", f"{MODALITY}.ct-scan")
    assert program.services.state.current.selection == Entity("crossing", pair)
    shown = program.window.inspector.shown
    assert shown is not None
    assert {part.strip() for part in shown.name.split("/")} == {"Bone Imaging", "CT Scan"}
    assert shown.value == "40.0"


def test_a_cell_that_nobody_states_says_so(qtbot: QtBot, launch: Callable[..., Program], crossed_file: Path) -> None:
    program = launch(crossed_file, market=MARKET, dimension=APPLICATION, shape="matrix")
    ready(qtbot, program)
    page = page_of(program)
    press(qtbot, page, f"{APPLICATION}.neuroimaging/{MODALITY}.ct-scan")
    settled(qtbot, program)
    shown = program.window.inspector.shown
    assert shown is not None
    assert "CT Scan" in shown.name
    assert (shown.value, shown.badge) == ("", "not_published")
    assert any(claim.text == "Largest" for claim in shown.claims)


def test_a_marimekko_shows_years_until_a_second_split_is_chosen(
    qtbot: QtBot, launch: Callable[..., Program], crossed_file: Path
) -> None:
    program = launch(crossed_file, market=MARKET, dimension=APPLICATION, shape="marimekko")
    ready(qtbot, program)
    page = page_of(program)
    assert page.part.cross.current == ""
    assert page.part.stepper.isHidden()
    assert page.panel.figure is not None
    assert [node.name for node in page.panel.figure.nodes if not node.parent] == ["2024", "2035"]
    program.services.state.change(cross=MODALITY)
    settled(qtbot, program)
    assert page.part.cross.current == MODALITY
    assert "Bone Imaging" in {node.name for node in page.panel.figure.nodes if not node.parent}


def test_small_charts_get_an_axis_each(qtbot: QtBot, launch: Callable[..., Program], crossed_file: Path) -> None:
    program = launch(crossed_file, market=MARKET, dimension=END_USE, shape="multiples")
    ready(qtbot, program)
    page = page_of(program)
    assert page.panel.figure is not None
    assert {panel.y for panel in page.panel.figure.panels} == {None}
    button = page.part.axes.findChild(QAbstractButton, "segments.axes.own")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    figure = page.panel.figure
    assert all(panel.y is not None for panel in figure.panels if panel.series)
    assert any("cannot be compared" in note for note in figure.footnotes)
    program.services.state.change(shape="stacked")
    settled(qtbot, program)
    assert page.part.axes.isHidden()
