"""The template of slides in the window: looked at, layouts chosen and remembered, problems said; remarks of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.actions.exporting import ExportOrder
from desktop.actions.templates import with_template
from desktop.export.finding_words import place_said, said
from desktop.export.pptx.template_look import look_at
from desktop.export.pptx.template_use import TemplateUse
from desktop.export.report import ExportReport, Finding
from desktop.state.templates import TEMPLATE
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.exporting.remarks import RemarkSheet
from desktop.views.templates.sheet import TemplateSheet
from desktop.views.window import Window
from tests.gui.window.conftest import PATIENCE, Answers
from tests.unit.export.templates import chinese_names, with_links, with_macros

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.views.deck.page import DeckPage
    from desktop.workspace.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LEFT = Qt.MouseButton.LeftButton


def sheet_of(qtbot: QtBot, page: DeckPage) -> TemplateSheet:
    """The sheet as the Deck page opens it, when it has read its template."""
    button = page.setup.template.button
    qtbot.mouseClick(button, LEFT)
    found = page.window().findChildren(TemplateSheet)[-1]
    qtbot.waitUntil(found.confirm.isEnabled, timeout=PATIENCE)
    return found


def choose(qtbot: QtBot, page: DeckPage, sheet: TemplateSheet, path: Path) -> None:
    dialogs = page.services.dialogs
    assert isinstance(dialogs, Answers)
    dialogs.path = path
    qtbot.mouseClick(sheet.browse, LEFT)
    qtbot.waitUntil(lambda: bool(sheet.about.text()) and "..." not in sheet.about.text(), timeout=PATIENCE)


def pick(sheet: TemplateSheet, kind: str, word: str) -> None:
    menu = sheet.cards[kind].choice.menu_shown
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == word).trigger()


def test_a_template_is_chosen_with_a_layout_of_ones_own_and_known_again(
    qtbot: QtBot, page: DeckPage, tmp_path: Path
) -> None:
    settings, template = page.services.settings, chinese_names(tmp_path)
    sheet = sheet_of(qtbot, page)
    assert sheet.name.text() == "Marketscope, 16:9"
    choose(qtbot, page, sheet, template)
    assert "16:9" in sheet.about.text()
    assert sheet.cards["chart"].choice.label == "Automatic: 标题和内容"
    pick(sheet, "chart", "仅标题")
    assert sheet.cards["chart"].choice.label == "仅标题"
    assert sheet.face.isVisible()
    sheet.face.chosen.emit("SimSun")
    qtbot.mouseClick(sheet.confirm, LEFT)
    assert settings.text(TEMPLATE) == str(template)
    assert page.setup.template.button.label == "chinese.pptx"
    order = with_template(ExportOrder((), tmp_path / "deck.pptx"), settings)
    assert order.template == template
    assert order.use == TemplateUse((("chart", "slideLayout6|仅标题"),), east_asian="SimSun")
    again = sheet_of(qtbot, page)
    assert again.use == order.use
    qtbot.mouseClick(again.automatic, LEFT)
    assert again.use.layouts == ()
    qtbot.mouseClick(again.built_in, LEFT)
    qtbot.waitUntil(lambda: again.name.text() == "Marketscope, 16:9" and again.confirm.isEnabled(), timeout=PATIENCE)
    idle = [card.choice.objectName() for card in again.cards.values() if card.choice.isVisible()]
    assert idle == [], "what is chosen for the built-in template would be lost"
    qtbot.keyClick(again, Qt.Key.Key_Return)
    assert settings.text(TEMPLATE) == ""
    assert page.setup.template.button.label == "Marketscope, 16:9"


def test_what_is_wrong_with_a_template_is_said_and_can_be_left_out(
    qtbot: QtBot, page: DeckPage, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, page)
    choose(qtbot, page, sheet, with_macros(tmp_path))
    assert not sheet.confirm.isEnabled()
    qtbot.keyClick(sheet.macros, Qt.Key.Key_Space)
    assert sheet.confirm.isEnabled()
    choose(qtbot, page, sheet, with_links(tmp_path))
    assert "spy.invalid" in sheet.links.text()
    assert sheet.use.without_links, "proposed, not asked for"
    broken = tmp_path / "broken.pptx"
    broken.write_bytes(b"not a package")
    dialogs = page.services.dialogs
    assert isinstance(dialogs, Answers)
    for path, words in ((broken, "not a readable PowerPoint file"), (tmp_path / "gone.pptx", "no file of this name")):
        dialogs.path = path
        qtbot.mouseClick(sheet.browse, LEFT)
        qtbot.waitUntil(lambda words=words: words in sheet.problem.text(), timeout=PATIENCE)  # type: ignore[misc]
        assert not sheet.confirm.isEnabled()
        (cards,) = sheet.findChildren(QScrollArea)
        assert not cards.verticalScrollBar().isVisible(), "nothing is there to be scrolled"
    slow = chinese_names(tmp_path)
    sheet._show(slow, look_at(slow))
    assert "no file of this name" in sheet.problem.text(), (
        "what was asked for before is of no interest when it comes late"
    )
    assert not sheet.confirm.isEnabled()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert page.services.settings.text(TEMPLATE) == ""


def test_what_the_check_noticed_can_be_read_later_and_copied(qtbot: QtBot, page: DeckPage, tmp_path: Path) -> None:
    setup, services, target = page.setup, page.services, tmp_path / "deck.pptx"
    assert setup.remarks.isHidden()
    done: list[object] = []
    key = page.slides[0].id

    def write(workspace: Workspace) -> None:
        with workspace.edit("Title") as edit:
            edit.patch("slide", (key,), title_en="A sign that few fonts have: \U0001f600")

    services.database.operate("Title", write, done.append)
    qtbot.waitUntil(lambda: bool(done) and not services.database.is_busy, timeout=PATIENCE)
    services.actions["deck.export"].trigger()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(ExportDialog)), timeout=PATIENCE)
    dialog = page.window().findChildren(ExportDialog)[-1]
    assert dialog.findChild(QWidget, "export.template") is not None
    dialog.ordered.emit(ExportOrder((), target, story=page.story_id))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: services.checked is not None and not services.jobs.is_busy, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not setup.remarks.isHidden(), timeout=PATIENCE)
    window = page.window()
    assert isinstance(window, Window)
    assert "Remarks" in window.status.way.label
    qtbot.mouseClick(window.status.way, LEFT)
    sheet = window.findChildren(RemarkSheet)[-1]
    rows = {row.cells[0].text: row.cells[2].text for row in sheet.model.rows}
    assert "U+1F600" in rows["Slide 1"]
    qtbot.mouseClick(sheet.copy, LEFT)
    assert "Slide 1\tNo usual font" in QGuiApplication.clipboard().text()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    services.checked = ExportReport(target, 3)
    qtbot.mouseClick(setup.remarks, LEFT)
    empty = window.findChildren(RemarkSheet)[-1]
    assert not empty.none.isHidden()
    assert not empty.copy.isEnabled()
    qtbot.keyClick(empty, Qt.Key.Key_Escape)
    services.checked = ExportReport(tmp_path / "book.xlsx", 3)
    qtbot.mouseClick(setup.remarks, LEFT)
    book = window.findChildren(RemarkSheet)[-1]
    assert (book.sentence.text(), book.none.isHidden()) == ("book.xlsx: 3 figures", True), "not read back as a deck is"
    qtbot.keyClick(book, Qt.Key.Key_Escape)


def test_findings_are_said_in_chinese() -> None:
    table = {
        "No source is named.": "没有注明来源。",
        "Words need more room than their shapes have (3): 'a', 'b'.": "有文字超出其图形（3处）：'a', 'b'。",
        "The deck has 31 MB; many mail programs refuse that.": "文件有31 MB，许多邮件程序会拒收。",
        "Nobody has said this yet.": "Nobody has said this yet.",
    }
    assert {one: said(Finding("note", "", one), "zh") for one in table} == table
    places = ("slide 3", "sheet Data", "")
    assert [place_said(Finding("note", one, "x"), "zh") for one in places] == ["第3页", "工作表 Data", ""]
