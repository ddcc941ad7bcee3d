"""The Deck page with real mouse and keys: order, titles, layouts, stories, freezing, and every undo byte for byte."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit

from desktop.figures.request import FigureRequest
from desktop.figures.slide_content import requests_of
from desktop.views.exporting.dialog import ExportDialog
from desktop.views.touring import show_deck
from desktop.views.window import Window
from desktop.workspace.workspace import Workspace
from tests.gui.deck.conftest import carrying, shown, told
from tests.gui.window.conftest import PATIENCE
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.market.records import Slide
    from desktop.views.deck.page import DeckPage

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def order(page: DeckPage) -> list[str]:
    return [slide.id.rpartition(".")[2] for slide in page.slides]


def stored(page: DeckPage) -> list[Slide]:
    path = page.services.database.path
    assert path is not None
    with Workspace.open(path, read_only=True) as workspace:
        return workspace.slides.all(story_id=page.story_id)


def everything(page: DeckPage) -> object:
    path = page.services.database.path
    assert path is not None
    with Workspace.open(path, read_only=True) as workspace:
        return content(workspace)


def until(qtbot: QtBot, page: DeckPage, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(lambda: is_so() and not page.services.database.is_busy, timeout=PATIENCE)


def undo(qtbot: QtBot, page: DeckPage, times: int = 1) -> None:
    for _ in range(times):
        until(qtbot, page, page.services.actions["edit.undo"].isEnabled)
        page.services.actions["edit.undo"].trigger()
        until(qtbot, page, lambda: True)


def middle(page: DeckPage, row: int) -> QPoint:
    return page.board.visualRect(page.tiles.index(row)).center()


def drag(page: DeckPage, start: QPoint, end: QPoint) -> None:
    view = page.board.viewport()
    QTest.mousePress(view, LEFT, NONE, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    assert page.board.place is not None
    QTest.mouseRelease(view, LEFT, NONE, end)


def test_order_changes_by_hand_and_by_keys_and_comes_back_byte_for_byte(qtbot: QtBot, page: DeckPage) -> None:
    before, first = everything(page), order(page)
    page.board.setFocus()
    box = page.board.visualRect(page.tiles.index(3))
    drag(page, middle(page, 0), QPoint(box.right() - 4, box.center().y()))
    moved = [*first[1:4], first[0], *first[4:]]
    until(qtbot, page, lambda: order(page) == moved)
    assert page.board.selected == (f"sample.{first[0]}",)
    qtbot.keyClick(page.board, Qt.Key.Key_Up, CTRL | SHIFT)
    until(qtbot, page, lambda: order(page).index(first[0]) == 2)
    QTest.mouseClick(page.board.viewport(), LEFT, CTRL, middle(page, 0))
    assert len(page.board.selected) == 2
    qtbot.keyClick(page.board, Qt.Key.Key_Down, CTRL | SHIFT)
    until(qtbot, page, lambda: order(page)[:2] == [first[2], first[3]] or order(page)[0] == first[2])
    assert sorted(order(page)) == sorted(first)
    assert [slide.position for slide in stored(page)] == list(range(len(first)))
    undo(qtbot, page, 3)
    until(qtbot, page, lambda: order(page) == first)
    assert everything(page) == before


def test_slides_are_doubled_deleted_and_renamed_where_they_stand(qtbot: QtBot, page: DeckPage) -> None:
    before, first = everything(page), order(page)
    page.board.setFocus()
    page.show_slide("sample.02")
    qtbot.keyClick(page.window(), Qt.Key.Key_D, CTRL)
    until(qtbot, page, lambda: len(page.slides) == len(first) + 1)
    assert page.slides[2].figure == page.slides[1].figure
    until(qtbot, page, lambda: page.board.selected == (page.slides[2].id,))
    qtbot.keyClick(page.board, Qt.Key.Key_F2)
    editor = page.board.viewport().findChild(QLineEdit, "deck.editor.text")
    assert editor is not None
    editor.setText("What users do")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    until(qtbot, page, lambda: page.slides[2].title_en == "What users do")
    until(qtbot, page, lambda: page.tiles.tile(2).title == "What users do")
    assert page.slides[1].title_en == ""
    page.board.setFocus()
    qtbot.keyClick(page.board, Qt.Key.Key_Delete)
    until(qtbot, page, lambda: order(page) == first)
    undo(qtbot, page, 3)
    assert everything(page) == before


def test_words_and_layouts_are_written_where_the_field_is_left(qtbot: QtBot, page: DeckPage) -> None:
    before = everything(page)
    sheet = page.sheet
    held = {name: line.placeholderText() for name, line in sheet.lines.items()}
    assert held == {"title_en": page.tiles.tile(0).title, "title_zh": "As the figure says"}, (
        "no English in a Chinese field"
    )
    sheet.lines["title_zh"].setFocus()
    sheet.lines["title_zh"].setText("标题由人书写")
    sheet.words["notes"].setFocus()
    until(qtbot, page, lambda: stored(page)[0].title_zh == "标题由人书写")
    sheet.words["notes"].setPlainText("Say it slowly.")
    sheet.lines["title_en"].setFocus()
    until(qtbot, page, lambda: stored(page)[0].notes == "Say it slowly.")
    sheet.layouts.chosen.emit("two")
    until(qtbot, page, lambda: stored(page)[0].layout == "two")
    until(qtbot, page, sheet.add_figure.isEnabled)
    sheet.add_figure.chosen.emit("+sample.03")
    until(qtbot, page, lambda: page.known is not None and len(page.known.page.figures) == 2)
    assert not sheet.fields["text_en"].isVisible()
    sheet.layouts.chosen.emit("reading")
    until(qtbot, page, sheet.fields["text_en"].isVisible)
    QApplication.processEvents()
    places = [field.geometry() for field in sheet.fields.values()]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    until(qtbot, page, lambda: any("no room" in sentence for sentence in told(page)))
    undo(qtbot, page, 5)
    assert everything(page) == before


def test_two_stories_keep_their_slides(qtbot: QtBot, page: DeckPage) -> None:
    before = everything(page)
    actions = page.services.actions
    actions["story.duplicate"].trigger()
    until(qtbot, page, lambda: page.story_id not in {"", "sample"})
    copy = page.story_id
    assert len(page.slides) == 11
    actions["story.rename"].trigger()
    window = page.window()
    qtbot.waitUntil(lambda: window.findChild(QDialog, "story") is not None, timeout=PATIENCE)
    dialog = window.findChild(QDialog, "story")
    assert dialog is not None
    dialog.findChild(QLineEdit, "story.title_zh").setText("第二个故事")
    dialog.save.click()
    page.services.state.change(language="zh")
    until(qtbot, page, lambda: page.header.story.toolTip() == "第二个故事")
    page.services.state.change(language="en")
    page.services.state.change(page="forecast")
    qtbot.waitUntil(lambda: _has_request(page), timeout=PATIENCE)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: "12" in window.status.sentence, timeout=PATIENCE)
    assert window.status.way.isVisible()
    window.status.way.click()
    until(qtbot, page, lambda: page.story_id == copy and len(page.slides) == 12)
    until(qtbot, page, lambda: page.board.current == page.slides[-1].id)
    assert not window.status.way.isVisible()
    actions["story.delete"].trigger()
    until(qtbot, page, lambda: page.story_id == "sample")
    undo(qtbot, page, 4)
    assert everything(page) == before


def _has_request(page: DeckPage) -> bool:
    shown_page = page.window().page
    return shown_page is not None and shown_page is not page and shown_page.request() is not None


def test_a_frozen_slide_says_so_and_keeps_its_figure(qtbot: QtBot, page: DeckPage) -> None:
    before = everything(page)
    qtbot.mouseClick(page.sheet.freeze, LEFT)
    until(qtbot, page, lambda: bool(page.slides[0].frozen_on))
    until(qtbot, page, lambda: page.known is not None and page.known.page.frozen_on != "")
    assert page.tiles.tile(0).badge == "pin"
    assert page.slides[0].frozen_on in page.tiles.tile(0).tip
    qtbot.mouseClick(page.sheet.freeze, LEFT)
    until(qtbot, page, lambda: not page.slides[0].frozen_on)
    undo(qtbot, page, 2)
    assert everything(page) == before


def test_a_figure_is_let_go_between_two_thumbnails(qtbot: QtBot, page: DeckPage) -> None:
    request = FigureRequest("size", "china-teleradiology", mode="index")
    at = QPointF(middle(page, 2).x() - 90, middle(page, 2).y())
    words = QMimeData()
    words.setText("not ours")
    ours = carrying(request)
    for data in (words, ours):
        entered = QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, LEFT, NONE)
        QApplication.sendEvent(page.board.viewport(), entered)
        assert entered.isAccepted() == (data is ours)
        over = QDragMoveEvent(at.toPoint(), Qt.DropAction.CopyAction, data, LEFT, NONE)
        QApplication.sendEvent(page.board.viewport(), over)
        assert page.board.place == (2 if data is ours else None)
        QApplication.sendEvent(page.board.viewport(), QDropEvent(at, Qt.DropAction.CopyAction, data, LEFT, NONE))
    until(qtbot, page, lambda: len(page.slides) == 12)
    assert requests_of(page.slides[2]) == (request,)
    until(qtbot, page, lambda: page.board.selected == (page.slides[2].id,))


def test_what_cannot_be_read_says_why_on_its_slide(
    qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path
) -> None:
    hostile = ('{"family": "hologram", "market": "x"}', "not json", "")
    with Workspace.open(workspace_file) as workspace, workspace.edit("Hostile") as edit:
        for slide, figure in zip(workspace.slides.all(story_id="sample"), hostile, strict=False):
            frozen = {} if figure else {"frozen_on": "2026-01-01", "frozen": '{"en": [{"id": 3}]}'}
            edit.patch("slide", (slide.id,), figure=figure, **frozen)
    page = shown(qtbot, launch(page="deck"))
    until(qtbot, page, lambda: [page.tiles.tile(row).badge for row in range(3)] == ["triangle-alert"] * 3)
    assert "hologram" in page.tiles.tile(0).tip
    until(qtbot, page, lambda: any("Slides 1, 2, 3" in sentence for sentence in told(page)))


def test_thumbnails_are_painted_in_the_order_of_the_slides(qtbot: QtBot, page: DeckPage) -> None:
    painted: list[int] = []
    page.pictures.painted.connect(lambda key: painted.append(page.tiles.row(key)))
    page.pictures.forget()
    page.board.viewport().update()
    until(qtbot, page, lambda: len(set(painted)) >= 6)
    others = [row for row in dict.fromkeys(painted) if row]  # the chosen one is shown large, too
    assert others == sorted(others)
    until(qtbot, page, lambda: page.pictures.is_complete)
    picture, preview = page.pictures.painted_large("sample.01"), page.sheet.preview
    assert picture is not None
    inside = QRect(2, 2, picture.width() - 4, picture.height() - 4)
    seen = preview.grab().toImage().convertToFormat(picture.format())
    assert seen.copy(inside) == picture.copy(inside), "a slide is shown pixel on pixel: no row of a number is left out"


def test_five_hundred_slides_open_at_once(qtbot: QtBot, launch: Callable[..., Program], workspace_file: Path) -> None:
    with Workspace.open(workspace_file) as workspace, workspace.edit("Many") as edit:
        slides = workspace.slides.all(story_id="sample")
        for number in range(len(slides), 500):
            edit.put(replace(slides[number % len(slides)], id=f"sample.{number + 1:03}", position=number))
    page = shown(qtbot, launch(page="deck"))
    assert len(page.slides) == 500
    asked: list[int] = []
    page.pictures.composed.connect(lambda key: asked.append(page.tiles.row(key)))
    page.board.verticalScrollBar().setValue(page.board.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: page.tiles.tile(499).title != "One", timeout=PATIENCE)
    assert not {row for row in asked if 80 < row < 440}
    started = time.process_time()
    page.refresh()
    until(qtbot, page, lambda: True)
    assert time.process_time() - started < 2


def test_a_figure_is_let_go_on_the_button_of_the_deck(qtbot: QtBot, page: DeckPage) -> None:
    button = page.window().rail.button("deck")
    data, copy = carrying(FigureRequest("size", "china-teleradiology")), Qt.DropAction.CopyAction
    at = button.rect().center()
    page.services.state.change(page="evidence")
    entered = QDragEnterEvent(at, copy, data, LEFT, NONE)
    QApplication.sendEvent(button, entered)
    assert entered.isAccepted()
    qtbot.waitUntil(lambda: page.services.state.current.page == "deck", timeout=PATIENCE)
    QApplication.sendEvent(button, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
    qtbot.waitUntil(lambda: "slide 1 " in page.window().status.sentence, timeout=PATIENCE)
    page.window().status.way.click()
    until(qtbot, page, lambda: page.story_id == "own" and len(page.slides) == 1)
    assert page.services.state.current.slide == page.slides[0].id


def test_the_deck_is_exported_in_the_language_of_its_page_setup(qtbot: QtBot, page: DeckPage) -> None:
    qtbot.mouseClick(page.setup.language.findChild(QAbstractButton, "deck.language.both"), LEFT)
    window, notes = page.window(), page.sheet.words["notes"]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    notes.setFocus()
    qtbot.keyClicks(notes, "Still being written")
    page.services.actions["deck.export"].trigger()
    until(qtbot, page, lambda: stored(page)[0].notes == "Still being written")
    qtbot.waitUntil(lambda: window.findChild(ExportDialog, "export") is not None, timeout=PATIENCE)
    dialog = window.findChild(ExportDialog, "export")
    assert dialog is not None
    assert all(box.isChecked() for box in dialog.languages.values())
    order = dialog.order
    assert (order.story, order.wanted, order.languages, order.bilingual) == (page.story_id, (), ("en", "zh"), True)
    qtbot.waitUntil(lambda: dialog.summary.text() == f"{len(page.slides)} slides", timeout=PATIENCE)
    dialog.reject()


def test_a_workspace_without_a_market_says_how_a_slide_is_made(
    qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path
) -> None:
    path = tmp_path / "empty.marketscope"
    Workspace.create(path).close()
    program = launch(path, page="deck", market="")
    qtbot.waitUntil(lambda: program.window.page is not None, timeout=PATIENCE)
    page = program.window.page
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.empty, timeout=PATIENCE)
    page.services.actions["slide.add"].trigger()
    qtbot.waitUntil(lambda: len(page.slides) == 1, timeout=PATIENCE)


def test_the_tour_shows_a_story_that_begins_with_words(qtbot: QtBot, page: DeckPage) -> None:
    page.sheet.layouts.chosen.emit("title")
    until(qtbot, page, lambda: page.slides[0].layout == "title")
    until(qtbot, page, lambda: page.known is not None and page.figure() is None)
    window = page.window()
    assert isinstance(window, Window)
    # Every slide is composed again, each with a question of its own: between two of them nothing is on its way.
    page.pictures.forget()
    window.resize(window.width() + 60, window.height())
    show_deck(window)
    assert window.page is page
    assert page.pictures.is_complete
    assert not [slide.id for slide in page.slides[:4] if page.pictures.known(slide.id) is None]
