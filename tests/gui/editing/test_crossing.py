"""What two segments share is stated where the matrix shows it, and drawn at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.figures.figure import Certainty, Family, MatrixCell
from desktop.market.crossings import crossing_id
from desktop.widgets.inline_editor import InlineEditor
from tests.gui.editing.conftest import MARKET, SPLIT
from tests.gui.editing.test_tree_editing import undo
from tests.gui.pressing import double_click
from tests.gui.window.conftest import PATIENCE, settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.segments.page import SegmentsPage

BONE = f"{SPLIT}.bone-imaging"


def cell(page: SegmentsPage, key: str) -> MatrixCell:
    figure = page.figure()
    assert figure is not None
    assert figure.matrix is not None
    return next(one for line in figure.matrix.cells for one in line if one.place and one.place.subject_id == key)


def test_a_double_click_on_a_cell_states_a_crossing(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    program.services.state.change(shape="matrix", cross=f"{MARKET}.modality", period=(2024, None))
    qtbot.waitUntil(lambda: (f := page.figure()) is not None and f.family is Family.MATRIX, timeout=PATIENCE)
    settled(qtbot, program)
    figure, view = page.figure(), page.panel.view
    assert figure is not None
    assert figure.matrix is not None
    column = figure.matrix.columns[0].key
    key = crossing_id(BONE, column)
    before = cell(page, key)
    assert before.value is None
    view.grab()
    layout = view.drawn
    assert layout is not None
    mark = next(mark for mark in layout.marks if mark.entity == before.entity)
    place = QPoint(round(mark.centre[0]), round(mark.centre[1]))
    host = view.childAt(place)
    assert host is not None
    QTest.mouseClick(host, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, host.mapFrom(view, place))
    double_click(host, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, host.mapFrom(view, place))
    (editor,) = view.findChildren(InlineEditor)
    qtbot.keyClicks(editor.field, "30")
    assert editor.line.text() == "= USD 30 million"
    qtbot.keyClick(editor.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(page, key).value == 30.0, timeout=PATIENCE)
    settled(qtbot, program)
    assert cell(page, key).certainty is Certainty.MODELLED
    undo(qtbot, program)
    assert cell(page, key) == before
