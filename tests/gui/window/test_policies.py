"""The Policies page in the real window: filters, chips, lanes, what is selected, the table, empty states."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton

from desktop.figures.figure import Entity
from desktop.views.policies.page import PoliciesPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

PATIENCE = 15_000
MARKET = "china-internet-healthcare"


@pytest.fixture
def page(launch: Callable[..., Program], qtbot: QtBot) -> PoliciesPage:
    program = launch(page="policies", market=MARKET, size=(1600, 1000))
    qtbot.waitUntil(lambda: isinstance(program.window.page, PoliciesPage), timeout=PATIENCE)
    found = program.window.page
    assert isinstance(found, PoliciesPage)
    qtbot.waitUntil(lambda: count(found) > 0 and not found.services.database.is_busy, timeout=PATIENCE)
    return found


def count(page: PoliciesPage) -> int:
    figure = page.panel.figure
    return figure.timeline.count if figure is not None and figure.timeline is not None else 0


def test_a_chinese_word_finds_its_chip_lifts_it_and_nothing_left_offers_to_clear(
    page: PoliciesPage, qtbot: QtBot
) -> None:
    every = count(page)
    assert page.focus_filter()
    page.filters.words.setText("医保")
    assert 0 < count(page) < every
    request = page.request()
    assert request is not None
    assert request.words == "医保"
    chip = page.findChild(QAbstractButton, "policies.limits.words=")
    assert chip is not None
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert count(page) == every
    assert page.filters.words.text() == ""
    page.filters.words.setText("zzzz")
    assert page.stack.currentWidget() is page.nothing
    assert page.nothing.currentWidget() is page.nothing.filtered
    button = next(one for one in page.nothing.filtered.findChildren(QAbstractButton) if one.text())
    button.click()
    assert page.stack.currentWidget() is page.panel
    assert count(page) == every


def test_lanes_and_overlay_are_switched_and_the_visible_days_are_sent_on(page: PoliciesPage, qtbot: QtBot) -> None:
    part = page.findChild(QAbstractButton, "policies.lanes.theme")
    assert part is not None
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    figure = page.panel.figure
    assert figure is not None
    assert figure.timeline is not None
    assert all(lane.key.startswith("theme:") for lane in figure.timeline.lanes)
    page.services.state.change(overlay="none")
    qtbot.waitUntil(lambda: page.panel.figure is not None and not page.panel.figure.series, timeout=PATIENCE)
    lines = page.view.lines
    assert lines is not None
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Plus)
    figure = page.figure()
    assert figure is not None
    assert figure.timeline is not None
    assert figure.timeline.shown == (round(lines.days.low), round(lines.days.high))
    qtbot.waitUntil(lambda: any(page.services.state.current.span), timeout=PATIENCE)
    assert page.panel.figure is not None
    assert page.view.lines is lines
    assert lines.days.length < figure.timeline.last - figure.timeline.first


def test_what_is_chosen_elsewhere_is_brought_into_sight(page: PoliciesPage, qtbot: QtBot) -> None:
    page.filters.words.setText("医保")
    page.services.state.change(selection=Entity("policy", "1999-telemedicine-consultation-notice"))
    assert page.services.state.current.policy_words == ""
    lines = page.view.lines
    assert lines is not None
    figure = page.panel.figure
    assert figure is not None
    assert figure.timeline is not None
    mark = next(one for lane in figure.timeline.lanes for one in lane.marks if "1999-tele" in one.key)
    assert lines.days.low <= mark.start <= lines.days.high
    page.services.state.change(selection=Entity("policy", "2023-quality-powerhouse-outline"))
    wanted = "policy:2023-quality-powerhouse-outline"
    qtbot.waitUntil(lambda: wanted in keys(page), timeout=PATIENCE)


def keys(page: PoliciesPage) -> set[str]:
    figure = page.panel.figure
    lanes = figure.timeline.lanes if figure is not None and figure.timeline is not None else ()
    return {mark.key for lane in lanes for mark in lane.marks}


def test_the_table_is_sorted_by_a_press_on_its_heads(page: PoliciesPage, qtbot: QtBot) -> None:
    page.set_table_shown(True)
    grid = page.panel.table
    header = grid.header()

    def press(column: int) -> list[str]:
        at = header.sectionViewportPosition(column) + 8
        viewport = header.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(at, 8))
        return [row.cells[column].text for row in page.panel.model.rows if row.cells[column].text]

    before = [row.cells[1].text for row in page.panel.model.rows]
    titles = press(1)
    assert titles == sorted(titles, key=str.casefold)
    assert press(1) == titles[::-1]
    press(1)
    assert [row.cells[1].text for row in page.panel.model.rows] == before
    index = page.panel.model.index(3, 0)
    grid.setCurrentIndex(index)
    selection = page.services.state.current.selection
    assert selection is not None
    assert selection.kind == "policy"


def test_a_market_without_policies_says_so_and_offers_the_others(page: PoliciesPage, qtbot: QtBot) -> None:
    page.services.state.change(market="china-online-pharmacy")
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.nothing, timeout=PATIENCE)
    assert page.nothing.currentWidget() is page.nothing.none
    page.nothing.none.findChildren(QAbstractButton)[0].click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.panel, timeout=PATIENCE)
    assert count(page) > 50
