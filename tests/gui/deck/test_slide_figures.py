"""Figures and slides moved about with real mouse and keys: clipboard, combining, changing a figure on its own page."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.figures.request import Assumptions, FigureRequest
from desktop.figures.slide_content import as_text, requests_of
from desktop.market.records import Slide
from desktop.views.deck.slide_menu import SlideMenu
from desktop.views.deck.words import foot
from tests.gui.deck.conftest import carrying
from tests.gui.deck.test_deck_page import CTRL, LEFT, NONE, everything, middle, order, undo, until
from tests.gui.pressing import double_click
from tests.gui.window.conftest import PATIENCE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.views.deck.page import DeckPage
    from desktop.views.window import Window

ALT = Qt.KeyboardModifier.AltModifier


def figures(page: DeckPage, row: int) -> int:
    return len(requests_of(page.slides[row]))


def window_of(page: DeckPage) -> Window:
    return cast("Window", page.window())


def test_slides_travel_between_stories_over_the_clipboard(qtbot: QtBot, page: DeckPage) -> None:
    before, first = everything(page), order(page)
    page.board.setFocus()
    page.board.select(["sample.01", "sample.02"])
    until(qtbot, page, lambda: page.pictures.painted_large("sample.02") is not None)
    qtbot.keyClick(page.board, Qt.Key.Key_C, CTRL)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasImage()
    assert data.text().count("\n") == 1
    qtbot.keyClick(page.board, Qt.Key.Key_X, CTRL)
    until(qtbot, page, lambda: order(page) == first[2:])
    page.services.actions["story.new"].trigger()
    until(qtbot, page, lambda: page.story_id not in {"", "sample"} and not page.slides)
    page.editing.paste()
    until(qtbot, page, lambda: len(page.slides) == 2)
    page.board.setFocus()
    page.board.select([page.slides[0].id])
    qtbot.keyClick(page.board, Qt.Key.Key_V, CTRL)
    until(qtbot, page, lambda: len(page.slides) == 4)
    assert page.board.selected == (page.slides[1].id, page.slides[2].id)
    assert [slide.figure for slide in page.slides[1:3]] == [page.slides[0].figure, page.slides[3].figure]
    undo(qtbot, page, 4)
    assert everything(page) == before
    QGuiApplication.clipboard().setText("no slides")
    page.editing.paste()
    until(qtbot, page, lambda: "no slides" in window_of(page).error_bar.sentence)
    count, request = len(page.slides), FigureRequest("size", "china-teleradiology", mode="index")
    QGuiApplication.clipboard().setMimeData(carrying(request))
    page.editing.paste()
    until(qtbot, page, lambda: len(page.slides) == count + 1)
    assert requests_of(page.chosen[0]) == (request,)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_slides_are_moved_by_keys_and_combined_from_their_menu(qtbot: QtBot, page: DeckPage) -> None:
    data = page.sheet.data
    until(qtbot, page, lambda: data.isVisible() and data.model.rowCount() > 0)
    metrics = QFontMetrics(page.services.theme.font("body"))
    cells = [(place, cell.text) for row in data.model.rows for place, cell in enumerate(row.cells)]
    short = [(place, text) for place, text in cells if metrics.horizontalAdvance(text) < 260]
    assert not [text for place, text in short if data.table.columnWidth(place) <= metrics.horizontalAdvance(text)]
    before, first = everything(page), order(page)
    page.board.setFocus()
    page.show_slide("sample.03")
    qtbot.keyClick(page.board, Qt.Key.Key_Left, ALT)
    until(qtbot, page, lambda: order(page)[:3] == [first[0], first[2], first[1]])
    qtbot.keyClick(page.board, Qt.Key.Key_Down, ALT)
    until(qtbot, page, lambda: order(page) == first)
    at, view = middle(page, 2), page.board.viewport()
    QApplication.sendEvent(view, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.mapToGlobal(at)))
    opened = page.findChild(SlideMenu)
    assert opened is not None
    assert page.board.selected == ("sample.03",)
    opened.close()
    page.board.select(["sample.01", "sample.03"])
    menu = SlideMenu(page)
    actions = {action.objectName(): action for action in menu.actions()}
    assert actions["deck.menu.combine"].isEnabled()
    assert "deck.menu.edit" not in actions
    actions["deck.menu.combine"].trigger()
    menu.close()
    until(qtbot, page, lambda: len(page.slides) == len(first) - 1)
    assert (page.slides[0].layout, figures(page, 0)) == ("two", 2)
    until(qtbot, page, data.which.isVisible)
    page.services.actions["slide.add"].trigger()
    until(qtbot, page, lambda: page.known is not None and page.known.page.layout == "text")
    assert not data.isVisible()
    undo(qtbot, page, 4)
    assert everything(page) == before


def test_a_figure_is_changed_on_its_page_and_comes_back(qtbot: QtBot, page: DeckPage) -> None:
    before, state = everything(page), page.services.state
    window = window_of(page)
    row = next(row for row, slide in enumerate(page.slides) if requests_of(slide)[0].family == "size")
    slide = page.slides[row]
    page.show_slide(slide.id)
    double_click(page.sheet.preview, LEFT, NONE, page.sheet.preview.rect().center())
    strip = page.choosing.strip
    qtbot.waitUntil(lambda: _request(page) == requests_of(slide)[0], timeout=PATIENCE)
    assert strip.isVisible()
    assert str(row + 1) in strip.sentence
    state.change(mode="index")
    qtbot.waitUntil(lambda: _request(page) is not None and _request(page).mode == "index", timeout=PATIENCE)
    qtbot.mouseClick(strip.take, LEFT)
    until(qtbot, page, lambda: window.page is page and requests_of(page.slides[row])[0].mode == "index")
    assert state.current.mode == "value"
    assert not strip.isVisible()
    page.board.setFocus()
    qtbot.keyClick(page.board, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: state.current.mode == "index", timeout=PATIENCE)
    state.change(page="segments")
    qtbot.waitUntil(lambda: getattr(_request(page), "family", "") == "segments", timeout=PATIENCE)
    qtbot.mouseClick(strip.take, LEFT)
    assert "another kind" in strip.sentence
    assert window.page is not page
    qtbot.mouseClick(strip.leave, LEFT)
    until(qtbot, page, lambda: window.page is page and state.current.mode == "value")
    undo(qtbot, page)
    assert everything(page) == before


BESIDE = (
    FigureRequest("growth", "china-teleradiology"),
    FigureRequest("size", "china-teleradiology"),
    FigureRequest("player", "", "revenue", subject="jd-health"),
    FigureRequest("in_force", "china-internet-healthcare", on_day="2018-04-28", shape="drift"),
    FigureRequest("timeline", "china-internet-healthcare", lanes="level"),
)
"""Figures of which a page shows several, and the ones that these pages mean by themselves."""


def test_every_figure_is_opened_as_it_is(qtbot: QtBot, page: DeckPage) -> None:
    """The one that stands beside what a page means is in hand there: updating the slide gives the same one."""
    before = page.services.state.current
    for request in BESIDE:
        slide = Slide(id="x", story_id="sample", position=0, figure=as_text((request,)))
        page.choosing.edit(slide)
        qtbot.waitUntil(lambda wanted=request: getattr(_request(page), "id", "") == wanted.id, timeout=PATIENCE)  # type: ignore[misc]
        assert page.choosing.strip.isVisible()
        qtbot.mouseClick(page.choosing.strip.leave, LEFT)
        until(qtbot, page, lambda: window_of(page).page is page)
    assert page.services.state.current == before


def _request(page: DeckPage) -> FigureRequest | None:
    shown = window_of(page).page
    return shown.request() if shown is not None and shown is not page else None


def test_a_figure_is_let_go_on_the_slide_or_below_the_thumbnails(qtbot: QtBot, page: DeckPage) -> None:
    count = len(page.slides)
    request = FigureRequest("size", "china-teleradiology", mode="index")
    data, copy = carrying(request), Qt.DropAction.CopyAction
    for target in (page.sheet.preview, page.drop):
        words = QMimeData()
        words.setText("not ours")
        at = target.rect().center()
        refused = QDragEnterEvent(at, copy, words, LEFT, NONE)
        refused.ignore()
        QApplication.sendEvent(target, refused)
        assert not refused.isAccepted()
        QApplication.sendEvent(target, QDragEnterEvent(at, copy, data, LEFT, NONE))
        QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
    until(qtbot, page, lambda: len(page.slides) == count + 1)
    assert requests_of(page.slides[0]) == (request,)
    assert requests_of(page.slides[-1]) == (request,)
    undo(qtbot, page, 2)
    until(qtbot, page, lambda: len(page.slides) == count)
    qtbot.mouseClick(page.drop, LEFT)
    qtbot.waitUntil(lambda: _request(page) is not None, timeout=PATIENCE)
    wanted = _request(page)
    qtbot.mouseClick(page.choosing.strip.take, LEFT)
    until(qtbot, page, lambda: len(page.slides) == count + 1 and len(page.chosen) == 1)
    assert wanted is not None
    assert requests_of(page.chosen[0]) == (wanted,)


def test_a_figure_keeps_its_scenario_and_says_so(qtbot: QtBot, page: DeckPage) -> None:
    own = Assumptions(name="Faster uptake", growth=0.2)
    page.figures.add_behind(FigureRequest("size", "china-teleradiology", assumptions=own))
    until(qtbot, page, lambda: page.tiles.tile(page.tiles.row(page.board.current)).badge == "sliders-horizontal")
    assert "Faster uptake" in page.tiles.tile(page.tiles.row(page.board.current)).tip
    assert page.known is not None
    assert "Faster uptake" in foot(page.chosen[0], page.known)
    page.board.setFocus()
    qtbot.keyClick(page.board, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: _request(page) == requests_of(page.chosen[0])[0], timeout=PATIENCE)
    assert page.services.state.current.assumptions == own
    qtbot.mouseClick(page.choosing.strip.leave, LEFT)
    until(qtbot, page, lambda: window_of(page).page is page)
    assert page.services.state.current.assumptions == Assumptions()
