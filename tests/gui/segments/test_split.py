"""The border between tree and figure: moved by pointer and keys, remembered, given back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.state.settings import Settings
from desktop.views.segments.arrangement import LEAST_FIGURE, LEAST_TREE, NARROW_TREE, TREE_KEPT
from desktop.views.segments.tree_widths import IMPORTANT
from desktop.widgets.split import STEP, Split
from tests.gui.pressing import double_click
from tests.gui.segments.conftest import page_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.segments.page import SegmentsPage

LEFT = Qt.MouseButton.LeftButton


def drag(page: SegmentsPage, by: int) -> None:
    """Draw the border as a hand does."""
    grip = page.split.grip
    at = grip.rect().center()
    QTest.mousePress(grip, LEFT, pos=at)
    QTest.mouseMove(grip, at + QPoint(by, 0))
    QTest.mouseRelease(grip, LEFT, pos=grip.rect().center())


@pytest.fixture
def split(page: SegmentsPage) -> Split:
    found = page.findChild(Split, "segments.splitter")
    assert isinstance(found, Split)
    return found


def test_the_figure_gets_the_room_a_hand_gives_it_and_the_tree_drops_its_least_columns(
    page: SegmentsPage, split: Split
) -> None:
    assert page.tree.width() == NARROW_TREE
    figure, before = page.part.width(), page.tree.columns.shown
    drag(page, -150)
    assert page.part.width() == figure + 150
    after = page.tree.columns.shown
    assert set(after) < set(before)
    dropped = [key for key in IMPORTANT if key in before and key not in after]
    kept = [key for key in IMPORTANT if key in after]
    assert IMPORTANT.index(dropped[0]) > IMPORTANT.index(kept[-1])
    assert split.wanted == NARROW_TREE - 150


@pytest.mark.parametrize("by", [-2000, 2000])
def test_neither_side_can_be_drawn_away(page: SegmentsPage, by: int) -> None:
    drag(page, by)
    assert page.tree.width() >= LEAST_TREE
    assert page.part.width() >= LEAST_FIGURE


def test_a_double_click_gives_the_usual_width_back(page: SegmentsPage, qtbot: QtBot, split: Split) -> None:
    drag(page, -90)
    double_click(split.grip, LEFT)
    assert page.tree.width() == NARROW_TREE
    assert page.services.settings.number(TREE_KEPT, -1) == 0


def test_keys_move_it(page: SegmentsPage, qtbot: QtBot, split: Split) -> None:
    assert split.grip.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert split.grip.accessibleName() == "Width of tree and figure"
    split.grip.setFocus()
    qtbot.keyClick(split.grip, Qt.Key.Key_Left)
    assert page.tree.width() == NARROW_TREE - STEP
    qtbot.keyClick(split.grip, Qt.Key.Key_Right)
    assert page.tree.width() == NARROW_TREE
    qtbot.keyClick(split.grip, Qt.Key.Key_Left)
    qtbot.keyClick(split.grip, Qt.Key.Key_Home)
    assert page.tree.width() == NARROW_TREE


def test_a_wider_window_gives_its_room_to_the_figure(page: SegmentsPage, qtbot: QtBot) -> None:
    drag(page, -90)
    tree, figure = page.tree.width(), page.part.width()
    page.window().resize(1466, 768)
    qtbot.waitUntil(lambda: page.part.width() > figure)
    assert page.tree.width() == tree


def test_it_is_remembered_and_reset_layout_gives_it_back(
    launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path
) -> None:
    first = page_of(launch(market="china-teleradiology", dimension="china-teleradiology.application"), qtbot)
    drag(first, -90)
    first.services.settings.save()
    assert Settings(tmp_path / "settings.json").number(TREE_KEPT, 0) == NARROW_TREE - 90
    second = page_of(launch(market="china-teleradiology", dimension="china-teleradiology.application"), qtbot)
    assert second.tree.width() == NARROW_TREE - 90
    second.services.actions["view.reset"].trigger()
    assert second.split.wanted == 0
    assert second.services.settings.number(TREE_KEPT, -1) == 0
