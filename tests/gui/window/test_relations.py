"""Relations between trees in the window: told by the inspector, entered and taken back in the sheet, undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.figures.figure import Entity
from desktop.views.relation_sheet import RelationSheet
from desktop.widgets.button import Button
from tests.gui.window.conftest import settled

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.app import Program

PRODUCT = "china-telemedicine.component.product"
HARDWARE = "global-telemedicine.component.hardware"


def choose(program: Program, qtbot: QtBot, key: str) -> None:
    program.services.state.change(
        market="china-telemedicine", dimension="china-telemedicine.component", selection=Entity("segment", key)
    )
    settled(qtbot, program)


def opened(program: Program, qtbot: QtBot) -> RelationSheet:
    button = program.window.findChild(Button, "inspector.relate")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    sheet = program.window.findChild(RelationSheet, "relations")
    assert isinstance(sheet, RelationSheet)
    settled(qtbot, program)
    return sheet


def listed(sheet: RelationSheet) -> list[str]:
    return [sheet.known.item(row).text().split("\n")[0] for row in range(sheet.known.count())]


def test_the_inspector_tells_what_a_segment_corresponds_to(program: Program, qtbot: QtBot) -> None:
    choose(program, qtbot, PRODUCT)
    names = [widget.objectName() for widget in program.window.findChildren(QWidget)]
    assert f"inspector.to.segment.{HARDWARE}" in names
    target = program.window.findChild(QWidget, f"inspector.to.segment.{HARDWARE}")
    assert target is not None
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert program.services.state.current.selection == Entity("segment", HARDWARE)


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard", extend=True)
def test_a_relation_is_entered_seen_taken_back_and_undone(program: Program, qtbot: QtBot) -> None:
    choose(program, qtbot, PRODUCT)
    sheet = opened(program, qtbot)
    assert listed(sheet) == ["contains Hardware", "contains Software"]
    assert not sheet.save.isEnabled()
    line = sheet.other.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "Services (Telemedicine Market (global), Component)")
    part = sheet.relation.findChild(QWidget, "relations.relation.overlaps")
    assert part is not None
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    QTest.keyClicks(sheet.note, "Some of it is sold as a service")
    qtbot.waitUntil(sheet.save.isEnabled)
    qtbot.mouseClick(sheet.save, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert listed(sheet) == ["contains Hardware", "contains Software", "overlaps with Services"]
    assert "Some of it is sold as a service" in sheet.known.item(2).text()
    sheet.known.setCurrentRow(0)
    qtbot.mouseClick(sheet.remove, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    assert listed(sheet) == ["contains Software", "overlaps with Services"]
    for left in (3, 2):
        program.services.actions["edit.undo"].trigger()
        settled(qtbot, program)
        assert len(listed(sheet)) == left
    sheet.accept()


def test_the_sheet_speaks_chinese(program: Program, qtbot: QtBot) -> None:
    program.services.state.change(language="zh")
    choose(program, qtbot, PRODUCT)
    sheet = opened(program, qtbot)
    assert listed(sheet) == ["包含硬件", "包含软件"]
    sheet.accept()
