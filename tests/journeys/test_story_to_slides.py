"""Six figures from six pages become a story; it is presented, exported, and brought up to date by two numbers."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any, cast

import pytest
from lxml import etree
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.export.pptx.xml import C
from desktop.figures.slide_content import requests_of
from desktop.itemmodels.cell import CELL_ROLE
from desktop.views.refreshing.sheet import RefreshSheet
from desktop.widgets.inline_editor import InlineEditor
from desktop.workspace.workspace import Workspace
from tests.gui.window.test_import import drop
from tests.gui.window.test_refresh import dropped
from tests.journeys.analyst import LEFT, PATIENCE, Analyst
from tests.shipped import shipped_file
from tests.unit.editing.content import content

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.deck.page import DeckPage
    from desktop.views.forecast.page import ForecastPage
    from desktop.views.present.stage import Stage

CTRL, ALT, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
MARKET = "china-teleradiology"
OWN = {"2027": ("340", "355"), "2029": ("400", "390")}
"""Year -> the analyst's own number, and what it becomes after the deck left."""


class Teller(Analyst):
    """The analyst, who tells a story."""

    def go(self, key: Qt.Key, page: str) -> Any:
        """To a page, with its key."""
        self.keys(key, CTRL)
        self.qtbot.waitUntil(lambda: self.window.page is not None and self.window.page.objectName() == f"page.{page}")
        self.wait()
        return self.window.page

    def state(self, own: dict[str, str]) -> None:
        """Type own numbers into the table of the forecast, where nobody states any."""
        page = cast("ForecastPage", self.window.page)
        grid, model = page.first.table, page.first.model
        for year, number in own.items():
            grid.setFocus()
            grid.setCurrentIndex(next(index for index in _cells(model) if _year(index) == year))
            self.wait()
            self.qtbot.keyClick(grid, Qt.Key.Key_F2)
            (editor,) = [one for one in grid.viewport().findChildren(InlineEditor) if one.isVisible()]
            editor.field.selectAll()
            self.qtbot.keyClicks(editor.field, number)
            self.qtbot.keyClick(editor.field, Qt.Key.Key_Return)
            self.wait()

    def stage(self, program: Program) -> Stage:
        """The stage, once its first slide is on it."""
        self.qtbot.waitUntil(lambda: program.presenting is not None, timeout=PATIENCE)
        self.settle(program)
        assert program.presenting is not None
        return program.presenting.stage

    def settle(self, program: Program) -> None:
        """Until the slide that is on has been composed, and what can be tried on it is known."""
        show = program.presenting.show if program.presenting is not None else None
        assert show is not None
        self.qtbot.waitUntil(
            lambda: show.shown is not None and show.trying.is_known and not program.services.database.is_busy,
            timeout=PATIENCE,
        )

    def show(self, page: DeckPage, row: int) -> None:
        """Choose a thumbnail."""
        board = page.board
        index = page.tiles.index(row)
        board.scrollTo(index)
        self.qtbot.mouseClick(board.viewport(), LEFT, pos=board.visualRect(index).center())
        self.wait()

    def drag_tile(self, page: DeckPage, row: int, to: int) -> None:
        """Drag a thumbnail before another one."""
        board = page.board
        start, box = board.visualRect(page.tiles.index(row)).center(), board.visualRect(page.tiles.index(to))
        end = QPoint(box.left() + 4, box.center().y())
        QTest.mousePress(board.viewport(), LEFT, NONE, start)
        for at in ((start + end) / 2, end):
            QTest.mouseMove(board.viewport(), at)
        QTest.mouseRelease(board.viewport(), LEFT, NONE, end)
        self.wait()

    def carry(self, view: QWidget, to: QWidget) -> None:
        """Drag a figure with Alt onto a widget: without a screen nothing moves, so what is in the hand is let go there."""
        start = view.rect().center()
        QTest.mousePress(view, LEFT, ALT, start)
        QTest.mouseMove(view, start + QPoint(2 * QApplication.startDragDistance(), 0))
        (drag,) = view.findChildren(QDrag)
        data, at, copy = drag.mimeData(), to.rect().center(), Qt.DropAction.CopyAction
        entered = QDragEnterEvent(at, copy, data, LEFT, NONE)
        QApplication.sendEvent(to, entered)
        assert entered.isAccepted()
        QApplication.sendEvent(to, QDropEvent(QPointF(at), copy, data, LEFT, NONE))
        QTest.mouseRelease(view, LEFT, NONE, start)
        self.wait()


def _cells(model: Any) -> list[QModelIndex]:
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [model.index(row, column) for row in rows for column in columns]


def _year(index: QModelIndex) -> str:
    place = index.data(CELL_ROLE).place
    return place.period if place is not None else ""


def caches(deck: Path) -> dict[str, list[str]]:
    """Chart part -> every cached value in it."""
    with zipfile.ZipFile(deck) as archive:
        charts = {name: archive.read(name) for name in archive.namelist() if name.startswith("ppt/charts/chart")}
    return {
        name: [value.text for value in etree.fromstring(part).iter(f"{{{C}}}v")]
        for name, part in sorted(charts.items())
    }


def _others(deck: Path, backup: Path) -> list[str]:
    """Parts of a deck that are not what they were."""
    with zipfile.ZipFile(deck) as now, zipfile.ZipFile(backup) as before:
        return [name for name in now.namelist() if now.read(name) != before.read(name)]


def everything(file: Path) -> object:
    with Workspace.open(file, read_only=True) as workspace:
        return content(workspace)


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path) -> Program:
    from desktop.app import Program
    from desktop.state.settings import Settings
    from desktop.state.view_state import ViewState

    file = tmp_path / "telemedicine.marketscope"
    shipped_file(file)
    made = Program(Settings(tmp_path / "settings.json"), ViewState(market=MARKET, page="forecast"))
    qtbot.addWidget(made.window)
    made.window.resize(1600, 1000)
    made.open(file)
    made.show()
    return made


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_story_is_told_and_kept_up_to_date(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    file, deck = tmp_path / "telemedicine.marketscope", tmp_path / "board.pptx"
    window, state, actions = program.window, program.services.state, program.services.actions
    analyst = Teller(qtbot, program)
    qtbot.waitUntil(lambda: window.page is not None and window.page.figure() is not None, timeout=PATIENCE)
    analyst.wait()

    # Two numbers of her own, where nobody states any.
    actions["figure.table"].trigger()
    analyst.wait()
    analyst.state({year: pair[0] for year, pair in OWN.items()})
    actions["figure.table"].trigger()

    # A story of its own; six figures from six pages: by button, by keys, by hand.
    page = cast("DeckPage", analyst.go(Qt.Key.Key_8, "deck"))
    analyst.pick("deck.story", "deck.story.menu", "action.story.new")
    qtbot.waitUntil(lambda: state.current.story not in {"", "sample"}, timeout=PATIENCE)
    analyst.go(Qt.Key.Key_3, "forecast")
    analyst.click("context.deck.add")
    analyst.wait()
    analyst.go(Qt.Key.Key_2, "segments")
    analyst.keys(Qt.Key.Key_D, CTRL)
    analyst.go(Qt.Key.Key_1, "home")
    analyst.keys(Qt.Key.Key_D, CTRL)
    analyst.go(Qt.Key.Key_4, "players")
    analyst.click("profile.deck")
    analyst.wait()
    analyst.go(Qt.Key.Key_6, "dynamics")
    analyst.click("context.deck.add")
    analyst.wait()
    analyst.go(Qt.Key.Key_5, "policies")
    analyst.carry(analyst.part("policies.figure.view"), window.rail.button("deck"))
    qtbot.waitUntil(lambda: "slide 6 " in window.status.sentence, timeout=PATIENCE)

    # Put in order by mouse and keys; a title of her own.
    analyst.go(Qt.Key.Key_8, "deck")
    qtbot.waitUntil(lambda: len(page.slides) == 6 and page.known is not None, timeout=PATIENCE)
    families = [requests_of(slide)[0].family for slide in page.slides]
    assert families == ["size", "segments", "glance", "profile", "factors", "timeline"]
    analyst.drag_tile(page, 2, 0)
    analyst.show(page, 5)
    qtbot.keyClick(page.board, Qt.Key.Key_Left, ALT)
    analyst.wait()
    qtbot.keyClick(page.board, Qt.Key.Key_F2)
    title = page.board.viewport().findChild(QLineEdit, "deck.editor.text")
    qtbot.keyClicks(title, "Policies of twenty years")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    analyst.wait()
    assert [requests_of(slide)[0].family for slide in page.slides] == [
        "glance", "size", "segments", "profile", "timeline", "factors",
    ]  # fmt: skip
    assert page.slides[4].title_en == "Policies of twenty years"
    before = everything(file)

    # On stage the market grows faster for a while; nothing of it stays.
    analyst.keys(Qt.Key.Key_F5)
    stage = analyst.stage(program)
    qtbot.keyClick(stage, Qt.Key.Key_Right)
    analyst.settle(program)
    assert not stage.slide.shown[0].figure.scenario
    qtbot.keyClick(stage, Qt.Key.Key_S)
    slider = stage.findChild(QWidget, "present.slider.cagr")
    qtbot.waitUntil(slider.isVisible, timeout=PATIENCE)
    slider.setFocus()
    for _ in range(12):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    analyst.settle(program)
    assert stage.slide.shown[0].figure.scenario
    discard = stage.findChild(QWidget, "present.leaving.discard")
    for _ in range(2):
        qtbot.keyClick(stage, Qt.Key.Key_Escape)
    qtbot.waitUntil(discard.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(discard, LEFT)
    qtbot.waitUntil(lambda: program.presenting is None, timeout=PATIENCE)
    assert everything(file) == before

    # The deck leaves.
    analyst.click("deck.export")
    analyst.wait()
    target = analyst.part("export.target")
    target.selectAll()
    qtbot.keyClicks(target, str(deck))
    analyst.click("export.confirm")
    qtbot.waitUntil(deck.exists, timeout=PATIENCE)
    analyst.wait()
    old = caches(deck)

    # Next week she knows better.
    analyst.go(Qt.Key.Key_3, "forecast")
    actions["figure.table"].trigger()
    analyst.wait()
    analyst.state({year: pair[1] for year, pair in OWN.items()})

    # The deck is dropped on the window: exactly these two numbers.
    assert drop(program, dropped(deck))
    qtbot.waitUntil(lambda: window.findChild(RefreshSheet) is not None, timeout=PATIENCE)
    sheet = window.findChild(RefreshSheet)
    listed = [[cell.text for cell in row.cells] for row in sheet.model.rows]
    numbers = {row[2].rpartition(", ")[2].rstrip("F"): (row[3], row[4].split()[0]) for row in listed if row[4]}
    assert numbers == OWN
    qtbot.mouseClick(sheet.confirm, LEFT)
    qtbot.waitUntil(lambda: "is up to date" in window.status.sentence, timeout=PATIENCE)
    analyst.wait()
    new = caches(deck)
    assert new.keys() == old.keys()
    changed = [pair for name in old for pair in zip(old[name], new[name], strict=True) if pair[0] != pair[1]]
    assert sorted(changed) == sorted(OWN.values())
    (backup,) = tmp_path.glob("board before *.pptx")
    assert caches(backup) == old
    others = _others(deck, backup)
    assert [name.split("/")[1] for name in others if "notes" not in name] == [
        "slides",
        "charts",
        "embeddings",
        "item1.xml",
    ]
