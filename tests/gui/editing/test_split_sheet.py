"""The sheet that splits a segment: names and shares by keyboard, the remainder live, errors in one line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.figures.figure import Entity
from desktop.views.segments.editing_split import SplitSheet
from tests.gui.editing.conftest import SPLIT, activate
from tests.gui.editing.test_tree_editing import go_to, undo
from tests.gui.window.conftest import PATIENCE, settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.segments.page import SegmentsPage

BONE = f"{SPLIT}.bone-imaging"


def opened(qtbot: QtBot, program: Program, page: SegmentsPage) -> SplitSheet:
    go_to(qtbot, program, page, BONE)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_M, both)
    settled(qtbot, program)
    sheet = program.window.findChild(SplitSheet)
    assert isinstance(sheet, SplitSheet)
    return sheet


def test_a_segment_is_split_by_keyboard_and_comes_back(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    sheet = opened(qtbot, program, page)
    assert not sheet.confirm.isEnabled()
    for text in ("Hip", "40 %", "Spine", "USD 20 million", "Hand"):
        qtbot.keyClicks(sheet.focusWidget(), text)
        qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return)
    # 40 % and 20 of 80 million are 65 %; the part without a share takes the other 35 %.
    assert [line.text() for _, _, line in sheet.rows] == [
        "40 % = USD 32 million",
        "25 % = USD 20 million",
        "35 % = USD 28 million",
    ]
    assert sheet.left.text() == "Left: 0 % = USD 0"
    assert [part.share for part in sheet.understood.parts] == [Fraction(2, 5), Fraction(1, 4), Fraction(7, 20)]
    qtbot.keyClick(sheet.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    model = page.tree.model
    qtbot.waitUntil(lambda: model.rowCount(model.index_of(Entity("segment", BONE))) == 3, timeout=PATIENCE)
    settled(qtbot, program)
    assert program.window.status.sentence.startswith("Bone Imaging has 3 parts now")
    spine = model.index_of(Entity("segment", f"{SPLIT}.own.spine"))
    assert spine.siblingAtColumn(1).data() == "20"
    activate(qtbot, program)
    undo(qtbot, program)
    assert model.rowCount(model.index_of(Entity("segment", BONE))) == 0


def test_what_is_wrong_is_said_while_one_types(qtbot: QtBot, program: Program, page: SegmentsPage) -> None:
    sheet = opened(qtbot, program, page)
    (first, share, line), (second, other, _), _ = sheet.rows
    qtbot.keyClicks(first, "Hip")
    qtbot.keyClicks(share, "some")
    assert line.text() == "Write a share like 40 %, or a value like USD 32 million."
    share.setText("70")
    qtbot.keyClicks(second, "Hip")
    qtbot.keyClicks(other, "40")
    assert sheet.left.text().startswith("Left: \N{MINUS SIGN}10 %")
    assert sheet.problem.text() == "Two parts have the same name."
    second.setText("Spine")
    assert sheet.problem.text() == "The parts are more than the whole."
    other.setText("30")
    assert sheet.problem.text() == ""
    assert sheet.confirm.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    settled(qtbot, program)
    assert not program.services.actions["edit.undo"].isEnabled()
