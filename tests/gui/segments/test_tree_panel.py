"""The tree as a person uses it: clicks on heads and rows, keys, the filter, columns, what stays over a refresh."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu

from desktop.figures.figure import Entity
from desktop.itemmodels.cell import CELL_ROLE, ENTITY_ROLE
from desktop.itemmodels.segment_columns import COLUMNS
from desktop.views.segments.tree_widths import BY_DEFAULT, WIDTHS, fitted
from tests.gui.window.conftest import PATIENCE

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from desktop.views.segments.page import SegmentsPage

SPLIT = "china-teleradiology.application"
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def index_of(page: SegmentsPage, key: str, kind: str = "segment") -> QModelIndex:
    return page.tree.model.index_of(Entity(kind, key))


def names(page: SegmentsPage, key: str, kind: str = "dimension") -> list[str]:
    model, parent = page.tree.model, index_of(page, key, kind)
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def settle(page: SegmentsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.services.database.is_busy, timeout=PATIENCE)


def press_head(page: SegmentsPage, qtbot: QtBot, key: str) -> None:
    header = page.tree.grid.header()
    place = COLUMNS.index(key)
    at = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=at)


def look_for(page: SegmentsPage, qtbot: QtBot, text: str) -> None:
    page.tree.bar.filter.setText(text)
    settle(page, qtbot)


def current(page: SegmentsPage) -> str:
    entity = page.tree.grid.currentIndex().data(ENTITY_ROLE)
    return entity.id if entity is not None else ""


def test_a_head_sorts_up_then_down_then_as_in_the_document(page: SegmentsPage, qtbot: QtBot) -> None:
    document = names(page, SPLIT)
    press_head(page, qtbot, "first")
    assert names(page, SPLIT)[:2] == ["Oncology Imaging", "Bone Imaging"]
    press_head(page, qtbot, "first")
    assert names(page, SPLIT)[:2] == ["Bone Imaging", "Oncology Imaging"]
    press_head(page, qtbot, "first")
    assert names(page, SPLIT) == document


def test_sorting_keeps_what_is_selected_and_open(page: SegmentsPage, qtbot: QtBot) -> None:
    page.tree.grid.collapse(index_of(page, "china-teleradiology.modality", "dimension"))
    page.tree.grid.setCurrentIndex(index_of(page, f"{SPLIT}.chest-imaging"))
    press_head(page, qtbot, "name")
    press_head(page, qtbot, "name")
    assert current(page) == f"{SPLIT}.chest-imaging"
    assert not page.tree.grid.isExpanded(index_of(page, "china-teleradiology.modality", "dimension"))
    assert names(page, SPLIT)[0] == "Oncology Imaging"


def test_a_filter_keeps_hits_with_what_they_are_part_of(page: SegmentsPage, qtbot: QtBot) -> None:
    page.tree.grid.setFocus()
    qtbot.keyClick(page.window(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page.tree.bar.filter.hasFocus()
    qtbot.keyClicks(page.tree.bar.filter, "imag")
    settle(page, qtbot)
    rows = page.tree.model.rows
    assert rows is not None
    hits = [rows.label(row) for row in range(len(rows)) if rows.segment(row) is not None]
    assert "Bone Imaging" in hits
    assert "Diagnostic Imaging Centers" in hits
    assert "Hospitals" not in hits
    assert page.tree.note.text() == f"{len(hits)} of 20 segments"
    assert index_of(page, f"{SPLIT}.bone-imaging").data(CELL_ROLE).sought == ("imag",)
    qtbot.keyClick(page.tree.bar.filter, Qt.Key.Key_Down)
    assert page.tree.grid.hasFocus()
    assert rows.segment(page.tree.grid.currentIndex().internalId()) is not None
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Escape)
    assert page.tree.bar.filter.text() == ""
    assert "Hospitals" in names(page, "china-teleradiology.end-use")
    assert page.tree.note.isHidden()


def test_a_filter_finds_the_other_language(page: SegmentsPage, qtbot: QtBot) -> None:
    look_for(page, qtbot, "骨骼")
    cell = index_of(page, f"{SPLIT}.bone-imaging").data(CELL_ROLE)
    assert (cell.text, cell.aside) == ("Bone Imaging", "骨骼影像")


def test_nothing_found_says_so_and_leads_back(page: SegmentsPage, qtbot: QtBot) -> None:
    look_for(page, qtbot, "submarine")
    assert page.tree.nothing.isVisible()
    button = page.tree.nothing.findChild(QAbstractButton)
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    assert page.tree.grid.isVisible()
    assert names(page, SPLIT)


def test_keys_go_through_the_tree(page: SegmentsPage, qtbot: QtBot) -> None:
    grid = page.tree.grid
    grid.setFocus()
    grid.setCurrentIndex(index_of(page, f"{SPLIT}.bone-imaging"))
    qtbot.keyClick(grid, Qt.Key.Key_Up, ALT)
    assert current(page) == SPLIT
    qtbot.keyClick(grid, Qt.Key.Key_Up, ALT)
    assert current(page) == "china-teleradiology"
    qtbot.keyClick(grid, Qt.Key.Key_End)
    rows = page.tree.model.rows
    assert rows is not None
    assert rows.dimension_of(grid.currentIndex().internalId()) == rows.frame.dimensions[-1].id
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert current(page) == "china-teleradiology"
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert not grid.isExpanded(index_of(page, SPLIT, "dimension"))
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert grid.isExpanded(index_of(page, SPLIT, "dimension"))


def test_typing_finds_a_row(page: SegmentsPage, qtbot: QtBot) -> None:
    page.tree.grid.setFocus()
    page.tree.grid.setCurrentIndex(index_of(page, SPLIT, "dimension"))
    page.tree.grid.setCurrentIndex(index_of(page, f"{SPLIT}.bone-imaging"))
    qtbot.keyClicks(page.tree.grid, "neu")
    assert current(page) == f"{SPLIT}.neuroimaging"


def test_what_can_be_done_to_a_row_goes_with_the_row(page: SegmentsPage, qtbot: QtBot) -> None:
    rename = page.services.actions["segments.rename"]
    assert not rename.isEnabled()
    page.services.state.change(selection=Entity("segment", f"{SPLIT}.bone-imaging"))
    settle(page, qtbot)
    assert rename.isEnabled()
    page.services.state.change(selection=None)
    settle(page, qtbot)
    assert current(page) == ""
    assert not rename.isEnabled()


def test_levels_open_and_close(page: SegmentsPage, qtbot: QtBot) -> None:
    grid = page.tree.grid
    splits = page.tree.findChild(QAbstractButton, "segments.levels.0")
    qtbot.mouseClick(splits, LEFT)
    assert not grid.isExpanded(index_of(page, SPLIT, "dimension"))
    assert grid.isExpanded(index_of(page, "china-teleradiology", "market"))
    qtbot.keyClick(page.window(), Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier | ALT)
    assert grid.isExpanded(index_of(page, SPLIT, "dimension"))
    assert page.tree.bar.levels.current == "all"


def test_what_is_open_and_seen_stays_over_a_refresh(page: SegmentsPage, qtbot: QtBot) -> None:
    grid = page.tree.grid
    page.window().resize(1366, 600)
    grid.collapse(index_of(page, "china-teleradiology.modality", "dimension"))
    page.services.state.change(selection=Entity("segment", f"{SPLIT}.bone-imaging"))
    grid.verticalScrollBar().setValue(70)
    seen = grid.verticalScrollBar().value()
    assert seen > 0
    page.invalidate()
    settle(page, qtbot)
    assert not grid.isExpanded(index_of(page, "china-teleradiology.modality", "dimension"))
    assert grid.isExpanded(index_of(page, SPLIT, "dimension"))
    assert current(page) == f"{SPLIT}.bone-imaging"
    assert grid.verticalScrollBar().value() == seen


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_columns_are_chosen_and_remembered(page: SegmentsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tree.bar.columns, LEFT)
    menu = page.findChild(QMenu, "segments.columns.menu")
    assert menu is not None
    for key in ("contribution", "claims"):
        action = menu.findChild(QAction, f"segments.columns.{key}")
        assert action is not None
        action.trigger()
    menu.close()
    assert "contribution" in page.tree.columns.shown
    assert "claims" not in page.tree.columns.shown
    assert "contribution" in page.services.settings.texts("segments.columns")
    assert "claims" not in page.services.settings.texts("segments.columns")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_shading_is_switched_and_remembered(page: SegmentsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tree.bar.columns, LEFT)
    menu = page.findChild(QMenu, "segments.columns.menu")
    assert menu is not None
    shading = menu.findChild(QAction, "segments.columns.shading")
    assert shading is not None
    shading.trigger()
    menu.close()
    cell = index_of(page, f"{SPLIT}.bone-imaging").siblingAtColumn(1).data(CELL_ROLE)
    assert cell.heat == 1.0
    assert page.services.settings.number("segments.shading", 0) == 1


@pytest.mark.parametrize("width", [420, 500, 560, 634, 726, 1000])
def test_columns_fit_and_the_least_important_go_first(width: int) -> None:
    before: set[str] = set()
    widths = fitted(width, set(WIDTHS), has_last=True)
    assert width - sum(widths.values()) >= 116
    assert {"first", "badge"} <= set(widths)
    for more in range(width, width + 60, 10):
        shown = set(fitted(more, set(WIDTHS), has_last=True))
        assert before <= shown
        before = shown


def test_the_columns_of_the_look_stand_at_both_sizes() -> None:
    for width in (726, 634):
        assert set(fitted(width, BY_DEFAULT, has_last=True)) == set(BY_DEFAULT)
    assert not {"last", "growth"} & set(fitted(726, BY_DEFAULT, has_last=False))


def test_a_node_is_read_when_it_is_opened(large_page: SegmentsPage, qtbot: QtBot) -> None:
    page, model = large_page, large_page.tree.model
    node = index_of(page, "n.4")
    assert model.hasChildren(node)
    assert model.rowCount(node) == 0
    page.tree.grid.setFocus()
    page.tree.grid.setCurrentIndex(node)
    qtbot.keyClick(page.tree.grid, Qt.Key.Key_Right)
    settle(page, qtbot)
    assert names(page, "n.4", "segment") == [f"Node 4.{place}" for place in range(10)]
    page.invalidate()
    settle(page, qtbot)
    assert names(page, "n.4", "segment") == [f"Node 4.{place}" for place in range(10)]
    assert page.tree.grid.isExpanded(index_of(page, "n.4"))


def test_the_star_opens_what_is_below_a_row(large_page: SegmentsPage, qtbot: QtBot) -> None:
    grid = large_page.tree.grid
    for key in ("n.4", "n.5"):
        grid.expand(index_of(large_page, key))
        settle(large_page, qtbot)
    grid.setFocus()
    grid.setCurrentIndex(index_of(large_page, "n.4"))
    qtbot.keyClick(grid, Qt.Key.Key_Asterisk)
    settle(large_page, qtbot)
    assert len(names(large_page, "n.4.9", "segment")) == 100
    assert names(large_page, "n.5.0", "segment") == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_head_has_a_menu_that_sorts(page: SegmentsPage, qtbot: QtBot) -> None:
    header = page.tree.grid.header()
    header.customContextMenuRequested.emit(QPoint(20, 5))
    menu = page.findChild(QMenu, "segments.columns.menu")
    assert menu is not None
    action = menu.findChild(QAction, "segments.sorting.name")
    assert action is not None
    action.trigger()
    menu.close()
    assert names(page, SPLIT)[0] == "Bone Imaging"
    assert names(page, SPLIT)[-1] == "Oncology Imaging"
    head = page.tree.model.headerData(0, Qt.Orientation.Horizontal)
    assert head == "Segment \N{UPWARDS ARROW}"


def test_what_is_selected_elsewhere_is_shown_however_deep(large_page: SegmentsPage, qtbot: QtBot) -> None:
    large_page.services.state.change(selection=Entity("segment", "n.7.3.55"))
    settle(large_page, qtbot)
    assert current(large_page) == "n.7.3.55"
    assert large_page.tree.grid.visualRect(large_page.tree.grid.currentIndex()).isValid()


def test_opening_a_large_tree_to_a_level(
    large_page: SegmentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = large_page
    qtbot.keyClick(page.window(), Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier | ALT)
    settle(page, qtbot)
    assert page.tree.grid.isExpanded(index_of(page, "n.9"))
    assert page.tree.note.isHidden()
    monkeypatch.setattr("desktop.itemmodels.segment_reading.MOST_OPEN", 500)
    qtbot.keyClick(page.window(), Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier | ALT)
    settle(page, qtbot)
    assert page.tree.note.text().endswith("97 branches stay closed.")


def test_a_wide_node_shows_more_when_asked(
    large_page: SegmentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = large_page
    monkeypatch.setattr("desktop.figures.siblings.MOST", 40)
    for key in ("n.1", "n.1.1"):
        page.tree.grid.expand(index_of(page, key))
        settle(page, qtbot)
    node = index_of(page, "n.1.1")
    assert page.tree.model.rowCount(node) == 41
    more = page.tree.model.index(40, 0, node)
    page.tree.grid.scrollTo(more)
    qtbot.mouseClick(page.tree.grid.viewport(), LEFT, pos=page.tree.grid.visualRect(more).center())
    settle(page, qtbot)
    assert page.tree.model.rowCount(index_of(page, "n.1.1")) == 81


def test_a_filter_over_a_large_tree(large_page: SegmentsPage, qtbot: QtBot) -> None:
    page = large_page
    look_for(page, qtbot, "node 6.2.31")
    assert page.tree.note.text() == "1 of 10,110 segments"
    assert names(page, "n.6.2", "segment") == ["Node 6.2.31"]
    assert page.tree.grid.isExpanded(index_of(page, "n.6.2"))
    look_for(page, qtbot, "node")
    assert page.tree.note.text() == "The first 60 hits in 10,110 segments; type more to see others"


def test_the_model_keeps_its_word(page: SegmentsPage, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.tree.model, force_py=True)
    look_for(page, qtbot, "imag")
    qtmodeltester.check(page.tree.model, force_py=True)
