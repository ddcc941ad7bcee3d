"""The menu of slides, hiding slides, and names that no field, menu or sentence has room for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu

from desktop.export.report import ExportReport
from desktop.figures.figure import Certainty
from desktop.figures.slide_content import is_hidden
from desktop.state.templates import TEMPLATE
from desktop.theme.badge import KINDS
from desktop.views.deck.export_panel import CheckRow
from desktop.views.deck.slide_menu import SlideMenu
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.exporting.remarks import RemarkSheet
from desktop.views.inspector.words import BADGES
from desktop.views.templates.sheet import TemplateSheet
from desktop.widgets.short_names import file_words
from desktop.workspace.workspace import Workspace
from tests.gui.deck.conftest import shown
from tests.gui.deck.test_deck_page import everything, order, undo, until
from tests.gui.window.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.deck.page import DeckPage
    from desktop.views.present.presenting import Presenting

Key = Qt.Key


def entries(page: DeckPage) -> dict[str, tuple[str, str, str]]:
    """What the menu offers: words, keys, and why not; empty where it can be done."""
    menu = SlideMenu(page)
    found = {
        action.objectName(): (
            action.text(),
            action.shortcut().toString(),
            "" if action.isEnabled() else action.toolTip(),
        )
        for action in menu.actions()
        if not action.isSeparator()
    }
    assert menu.toolTipsVisible()
    menu.close()
    return found


def exporting(qtbot: QtBot, page: DeckPage) -> ExportDialog:
    page.services.actions["deck.export"].trigger()
    qtbot.waitUntil(lambda: page.window().findChild(ExportDialog) is not None, timeout=PATIENCE)
    found = page.window().findChild(ExportDialog)
    assert found is not None
    return found


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_entry_says_its_keys_and_why_it_cannot_be_done(qtbot: QtBot, page: DeckPage) -> None:
    page.show_slide("sample.02")
    found = entries(page)
    assert found["deck.menu.duplicate"][1] == "Ctrl+D"
    assert found["deck.menu.hide"][:2] == ("Hide when presenting", "H")
    assert found["deck.menu.freeze"][0] == "Freeze"
    assert found["deck.menu.edit"] == ("Edit the figure on its page", "", "")
    page.show_slide("sample.01")
    assert entries(page)["deck.menu.earlier"][1:] == ("Ctrl+Shift+Up", "Nothing stands before it.")
    page.show_slide("sample.11")
    assert entries(page)["deck.menu.later"][1:] == ("Ctrl+Shift+Down", "Nothing stands behind it.")
    page.show_slide("sample.02")
    preview, at = page.sheet.preview, page.sheet.preview.rect().center()
    QApplication.sendEvent(preview, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, preview.mapToGlobal(at)))
    (opened,) = (menu for menu in page.findChildren(SlideMenu) if menu.isVisible())
    opened.close()
    page.board.clearSelection()
    nothing = {name: why for name, (_, _, why) in entries(page).items() if why}
    assert set(nothing) >= {"deck.menu.edit", "deck.menu.rename", "deck.menu.delete", "deck.menu.hide", "deck.menu.cut"}
    assert {why for name, why in nothing.items() if name != "deck.menu.paste"} == {"No slide is selected."}
    page.board.selectAll()
    assert entries(page)["deck.menu.combine"][2] == "They hold 11 figures; a slide has room for 4."


def test_a_slide_is_hidden_by_a_key_greyed_skipped_and_shown_again(qtbot: QtBot, page: DeckPage) -> None:
    before, first = everything(page), order(page)
    page.board.setFocus()
    page.show_slide("sample.02")
    qtbot.keyClick(page.board, Key.Key_H)
    until(qtbot, page, lambda: is_hidden(page.slides[1]))
    assert order(page) == first, "it stays where it is"
    tile = page.tiles.tile(1)
    assert (tile.is_muted, tile.badge) == (True, "eye-off")
    assert "skipped" in tile.tip
    assert page.header.sentence.endswith("11 slides. 1 hidden.")
    assert page.setup.export.label == "Export 11 slides, 1 hidden", "as many as the head counts"
    page.setup.format.chosen.emit("pdf")
    page.setup.format.set_current("pdf")
    page.setup.retranslate()
    assert page.setup.export.label == "Export 10 of 11 slides"
    page.setup.format.set_current("pptx")
    page.setup.format.chosen.emit("pptx")
    assert entries(page)["deck.menu.hide"][0] == "Show when presenting"
    state = page.findChild(QLabel, "deck.state")
    assert state is not None
    assert "Hidden" in state.text()
    qtbot.keyClick(page.board, Key.Key_F2)
    editor = page.board.viewport().findChild(QLineEdit, "deck.editor.text")
    assert editor is not None
    qtbot.keyClicks(editor, "Hah")
    qtbot.keyClick(editor, Key.Key_Return)
    until(qtbot, page, lambda: page.slides[1].title_en == "Hah")
    assert is_hidden(page.slides[1]), "a letter in a field is a letter"
    page.board.setFocus()
    qtbot.keyClick(page.board, Key.Key_H)
    until(qtbot, page, lambda: not is_hidden(page.slides[1]))
    qtbot.keyClick(page.board, Key.Key_H)
    until(qtbot, page, lambda: is_hidden(page.slides[1]))
    dialog = exporting(qtbot, page)
    assert dialog._rows.is_shown("hidden")
    assert not dialog.order.without_hidden, "they are hidden in the deck, too, unless somebody leaves them out"
    said = lambda words: qtbot.waitUntil(lambda: dialog.summary.text() == words, timeout=PATIENCE)  # noqa: E731
    said("11 slides, 1 hidden slide included")
    dialog.without_hidden.click()
    assert dialog.order.without_hidden
    said("10 slides, 1 hidden slide left out")
    qtbot.mouseClick(dialog.kind._parts["xlsx"], Qt.MouseButton.LeftButton)
    assert dialog._rows.is_shown("hidden")
    assert dialog.order.without_hidden
    qtbot.mouseClick(dialog.kind._parts["pdf"], Qt.MouseButton.LeftButton)
    assert not dialog._rows.is_shown("hidden")
    said("10 pages, 1 hidden slide left out")
    dialog.reject()
    undo(qtbot, page, 4)
    assert everything(page) == before


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_is_hidden_is_not_presented_unless_it_is_asked_for(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    with Workspace.open(workspace_file) as workspace, workspace.edit("Hide") as edit:
        for slide in workspace.slides.all(story_id="sample")[1:]:
            edit.patch("slide", (slide.id,), figure='{"hidden": true, "figures": []}')
    program = launch(page="deck")
    page = shown(qtbot, program)

    def presented() -> Presenting:
        qtbot.waitUntil(lambda: program.presenting.show.is_known, timeout=PATIENCE)
        return program.presenting

    for key, wanted in (("sample.01", ["sample.01"]), ("sample.03", ["sample.01", "sample.03"])):
        page.show_slide(key)
        program.services.actions["present.here"].trigger()
        assert [slide.id for slide in presented().show.slides] == wanted
        program.presenting.end()
    page.show_slide("sample.01")
    program.services.actions["slide.hide"].trigger()
    until(qtbot, page, lambda: is_hidden(page.slides[0]))
    program.services.actions["present.start"].trigger()
    assert presented().stage.slide.problem.text.startswith("Every slide of this story is hidden.")
    program.presenting.end()


def test_names_without_end_widen_no_menu_and_are_not_cut_by_looking(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    name = "<b>bold</b>\n& \u202eתשקיף\u202c \x1b[31m " + "一个非常长的名字 long name " * 30
    with Workspace.open(workspace_file) as workspace, workspace.edit("Names") as edit:
        story = workspace.stories.get("sample")
        assert story is not None
        edit.put(replace(story, title_en=name, title_zh=name, note=name))
        for slide in workspace.slides.all(story_id="sample")[:3]:
            edit.put(replace(slide, title_en=name, title_zh=name, notes=f"one\u2028two\u00a0three {name}"))
    page = shown(qtbot, launch(page="deck"))
    before = everything(page)
    page.board.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.board, Key.Key_Right)
    until(qtbot, page, lambda: page.board.current == "sample.04")
    menu = page.header.story.findChild(QMenu, "deck.story.menu")
    assert menu is not None
    menu.aboutToShow.emit()
    widest = max(QFontMetrics(menu.font()).horizontalAdvance(action.text()) for action in menu.actions())
    assert widest < 700
    metrics = QFontMetrics(page.services.theme.font("body"))
    assert metrics.horizontalAdvance(page.header.sentence) < 1_000
    page.services.actions["story.rename"].trigger()
    window = page.window()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "story") is not None, timeout=PATIENCE)
    sheet = window.findChild(QDialog, "story")
    assert sheet.fields["title_zh"].cursorPosition() == 0
    sheet.save.click()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "story") is None, timeout=PATIENCE)
    page.board.setFocus()
    page.show_slide("sample.05")
    page.services.actions["slide.rename"].trigger()
    editor = page.board.viewport().findChild(QLineEdit, "deck.editor.text")
    assert editor is not None
    qtbot.keyClick(editor, Key.Key_Return)
    until(qtbot, page, lambda: True)
    assert everything(page) == before, "nothing was written, so nothing changed"


def test_without_a_story_the_bar_says_so(qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path) -> None:
    with Workspace.open(workspace_file) as workspace, workspace.edit("Empty") as edit:
        for slide in workspace.slides.all():
            edit.delete("slide", (slide.id,))
        for story in workspace.stories.all():
            edit.delete("story", (story.id,))
    program = launch(page="deck")
    bar = program.window.context_bar
    qtbot.waitUntil(lambda: bar.story.value == "None yet", timeout=PATIENCE)
    assert not bar.story.isEnabled()
    page = program.window.page
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=PATIENCE)
    assert page.setup.findChild(QLabel, "deck.checks").isHidden()


def test_names_of_files_widen_no_sheet(page: DeckPage) -> None:
    name = "长" * 80 + ".pptx"
    assert file_words("deck.pptx") == "deck.pptx"
    assert file_words(name).endswith("长.pptx")
    assert (file_words(name).count("长"), file_words("x" * 200).count("x")) == (24, 54)
    services, window = page.services, page.window()
    services.settings.put(**{TEMPLATE: f"/nowhere/{name}"})
    report = ExportReport(Path(f"/nowhere/{name}"), 3)
    for sheet in (TemplateSheet(services, window), RemarkSheet(services, report, window)):
        assert sheet.minimumSizeHint().width() < 960, sheet.objectName()
        sheet.deleteLater()


def test_the_keyboard_goes_through_the_page_as_it_is_read(qtbot: QtBot, page: DeckPage) -> None:
    page.services.state.change(language="zh")
    page.services.state.change(language="en")
    # A new row is enabled before it is shown: until the next turn of the loop it is no stop.
    until(qtbot, page, lambda: any(row.isEnabled() and row.isVisible() for row in page.setup.findChildren(CheckRow)))
    check = next(row.objectName() for row in page.setup.findChildren(CheckRow) if row.isEnabled() and row.isVisible())
    found, stop = [], page.header.story
    for _ in range(200):
        if stop.isVisible() and stop.isEnabled() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(stop.objectName())
        stop = stop.nextInFocusChain()
        if stop is page.header.story:
            break
    read = [
        *("deck.story", "deck.add", "deck.present", "deck.slides", "deck.drop", "deck.layout.title", "deck.add_figure"),
        *("deck.freeze", "deck.title_en", "deck.title_zh", "deck.notes"),
    ]
    assert [name for name in found if name in read] == read
    beside = ["deck.format.pptx", "deck.language.en", "deck.template.choose", check, "deck.export"]
    assert [name for name in found if name in beside] == beside
    assert "" not in {name for name in found if name.startswith("deck")}
    assert not {"deck.slide", ""} & set(found), "what only scrolls is no stop"


def test_every_certainty_has_a_word_beside_its_sign() -> None:
    assert {kind.value for kind in Certainty} == set(BADGES) == set(KINDS)
