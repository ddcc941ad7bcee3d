"""The rule in the window: seen, moved by keyboard, undone; a newer edition of the data from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.analysis.preference import Rule
from desktop.views.preference_sheet import PreferenceSheet
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program


def opened(program: Program, qtbot: QtBot) -> PreferenceSheet:
    """The sheet, with the rule of the workspace."""
    program.services.actions["edit.rule"].trigger()
    sheet = program.window.findChild(PreferenceSheet, "preference")
    assert isinstance(sheet, PreferenceSheet)
    settled(qtbot, program)
    return sheet


def test_the_rule_is_shown_and_explained_in_both_languages(program: Program, qtbot: QtBot) -> None:
    sheet = opened(program, qtbot)
    texts = [sheet.steps.item(row).text() for row in range(sheet.steps.count())]
    assert texts[0].startswith("Your choice\n")
    assert texts[1].startswith("1. Status\n")
    assert len(texts) == 6
    sheet.accept()
    program.services.state.change(language="zh")
    settled(qtbot, program)
    sheet = opened(program, qtbot)
    assert sheet.steps.item(3).text() == "3. 来源层级\n官方优先于申报文件、研究机构、媒体和机器生成"
    assert sheet.windowTitle() == "如何选定显示的数值"
    sheet.accept()


def test_the_keyboard_moves_a_step_and_undo_takes_it_back(program: Program, qtbot: QtBot) -> None:
    sheet = opened(program, qtbot)
    sheet.steps.setFocus()
    sheet.steps.setCurrentRow(5)
    for _ in range(4):
        qtbot.keyClick(sheet.steps, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
        settled(qtbot, program)
    assert sheet.rule.criteria[0] == "date"
    assert sheet.steps.currentRow() == 1
    assert not sheet.up.isEnabled()
    assert sheet.default.isEnabled()
    program.services.actions["edit.undo"].trigger()
    settled(qtbot, program)
    assert sheet.rule.criteria[1] == "date"
    qtbot.mouseClick(sheet.default, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert sheet.rule == Rule()
    sheet.accept()


def test_the_persons_own_choice_cannot_be_moved(program: Program, qtbot: QtBot) -> None:
    sheet = opened(program, qtbot)
    sheet.steps.setCurrentRow(0)
    assert not sheet.up.isEnabled()
    assert not sheet.down.isEnabled()
    sheet.move_step(1)
    settled(qtbot, program)
    assert sheet.rule == Rule()
    sheet.accept()


def test_an_update_from_the_default_data_changes_nothing_of_an_equal_workspace(program: Program, qtbot: QtBot) -> None:
    program.services.actions["file.update"].trigger()
    settled(qtbot, program)
    assert program.window.status.sentence == "The workspace holds the default data already."
