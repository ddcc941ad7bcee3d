"""How the page shares its height: the charts come first, what stands below them gets what it needs when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.widgets.text import Text
from tests.gui.forecast.conftest import page_of
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.forecast.page import ForecastPage

LARGE, SMALL = (1600, 1000), (1366, 768)


def open_page(qtbot: QtBot, launch: Callable[..., Program], size: tuple[int, int], language: str = "en") -> Program:
    program = launch(page="forecast", market="china-teleradiology", size=size, language=language)
    ready(qtbot, program)
    qtbot.wait(50)
    return program


def choose(qtbot: QtBot, program: Program, tab: str) -> ForecastPage:
    button = program.window.findChild(QAbstractButton, f"forecast.below.tabs.{tab}")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, program)
    qtbot.wait(50)
    return page_of(program)


def plot_height(page: ForecastPage) -> float:
    drawn = page.first.view.drawn
    assert drawn is not None
    return drawn.plot.height


def test_the_lines_have_room_on_a_large_screen(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    page = page_of(open_page(qtbot, launch, LARGE))
    assert page.barrier.isVisible()
    assert page.growth.isVisible()
    assert plot_height(page) >= 300


def test_a_low_page_begins_with_the_tabs_alone(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = open_page(qtbot, launch, SMALL)
    page = page_of(program)
    assert page.barrier.isVisible()
    assert page.below.is_folded
    assert plot_height(page) >= 260
    page = choose(qtbot, program, "growth")
    assert page.growth.isVisible()
    assert plot_height(page) >= 190
    program.window.resize(1366, 769)
    qtbot.wait(50)
    assert page.growth.isVisible()  # what a hand unfolded stays


def test_notes_without_room_can_be_read_at_the_source(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    page = page_of(open_page(qtbot, launch, LARGE))
    figure, drawn = page.first.figure, page.first.view.drawn
    assert figure is not None
    assert drawn is not None
    assert figure.footnotes
    painted = {" ".join(words.lines) for words in drawn.words}
    assert not painted & set(figure.footnotes)
    source = page.first.findChild(Text, f"{page.first.objectName()}.source")
    assert source is not None
    tip = source.toolTip()
    assert all(note.split(":")[0].split(";")[0] in tip for note in figure.footnotes)


def test_a_picture_below_gets_its_height_and_gives_it_back(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = open_page(qtbot, launch, LARGE)
    before = page_of(program).below.height()
    page = choose(qtbot, program, "triangulation")
    assert page.triangulation.height() >= page.triangulation.sizeHint().height()
    assert choose(qtbot, program, "growth").below.height() == before


def test_a_height_given_by_hand_belongs_to_its_tab(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = open_page(qtbot, launch, LARGE)
    untouched = page_of(program).below.height()
    page = choose(qtbot, program, "table")
    before = page.below.height()
    page.below.grip.setFocus()
    qtbot.keyClick(page.below.grip, Qt.Key.Key_Up)
    given = page.below.height()
    assert given > before
    assert choose(qtbot, program, "growth").below.height() == untouched
    program.services.settings.save()
    again = open_page(qtbot, launch, LARGE)
    assert choose(qtbot, again, "table").below.height() == given


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_cell_of_the_growth_check_is_cut(qtbot: QtBot, launch: Callable[..., Program], language: str) -> None:
    program = open_page(qtbot, launch, SMALL, language)
    page = choose(qtbot, program, "growth")
    drawn = page.growth.panel.view.drawn
    assert drawn is not None
    assert not drawn.dropped
    assert len({mark.group for mark in drawn.marks}) == 7
    for words in drawn.labels:
        assert words.box.x >= 0, words
        assert words.box.right <= drawn.width + 0.5, words
    assert page.growth.panel.view.height() >= drawn.plot.bottom, "what does not fit scrolls"
