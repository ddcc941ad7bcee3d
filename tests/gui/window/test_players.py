"""The list of players and the profile beside it, with real keys and presses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.figures.catalogue import catalogue
from desktop.figures.figure import Entity, Family
from desktop.market.records import Market
from desktop.state.placing import place_of
from desktop.views.players.profile_part import ProfilePart
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from tests.shipped import Shipped

JD, PING_AN = "jd-health", "ping-an-good-doctor"


def part_of(program: Program) -> ProfilePart:
    page: Any = program.window.page
    part: ProfilePart = page.current
    return part


def settled(qtbot: QtBot, program: Program) -> ProfilePart:
    """The profile part once it shows a player and nothing is asked any more."""
    services = program.services

    def ready() -> bool:
        page: Any = program.window.page
        part = page.current if page is not None and page.objectName() == "page.players" else None
        return part is not None and part.request() is not None and not services.database.is_busy

    qtbot.waitUntil(ready, timeout=PATIENCE)
    return part_of(program)


def named(program: Program, name: str) -> Any:
    found = program.window.findChild(QWidget, name)
    assert found is not None, name
    return found


def titles(part: ProfilePart) -> list[str]:
    model = part.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def find(part: ProfilePart) -> None:
    """Any of its names finds a player."""
    assert titles(part)[:3] == ["JD Health", "Alibaba Health", "Yuanxin Technology"]
    assert part.list.count.text() == "63 players, revenue in CNY billion"
    for typed, name in (
        ("06618", "JD Health"),
        ("平安好", "Ping An Good Doctor"),
        ("ping good", "Ping An Good Doctor"),
    ):
        part.list.filter.setText(typed)
        assert titles(part) == [name]
    part.list.filter.setText("no such firm")
    assert not part.list.nothing.isHidden()
    part.list.filter.setFocus()
    QTest.keyClick(part.list.filter, Qt.Key.Key_Escape)
    assert len(titles(part)) == 63


def walk(program: Program, part: ProfilePart) -> None:
    """Keys go from the filter into the rows, to their ends and to a name."""
    state, rows = program.services.state, part.list.rows
    program.services.actions["view.filter"].trigger()
    assert part.list.filter.hasFocus()
    QTest.keyClick(part.list.filter, Qt.Key.Key_Down)
    assert rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert (state.current.player, state.current.selection) == ("alibaba-health", Entity("player", "alibaba-health"))
    QTest.keyClick(rows, Qt.Key.Key_End)
    assert rows.currentIndex().row() == 62
    QTest.keyClick(rows, Qt.Key.Key_Home)
    assert state.current.player == JD
    QTest.keyClicks(rows, "pin")
    assert state.current.player == PING_AN


def limit(part: ProfilePart) -> None:
    """A tick in the menu of facets leaves the players that have it."""
    menu = part.list.facets.menu_shown
    QTest.mouseClick(part.list.facets, Qt.MouseButton.LeftButton)
    every = [action for submenu in menu.findChildren(type(menu)) for action in submenu.actions()]
    next(action for action in every if action.objectName() == "players.facets.kind.hospital").trigger()
    menu.close()
    assert len(titles(part)) == 1
    assert part.list.count.text().startswith("1 of 63")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_that_is_typed_in_walked_and_limited(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="players", size=(1600, 1000))
    part = settled(qtbot, program)
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow, timeout=PATIENCE)
    find(part)
    walk(program, part)
    settled(qtbot, program)
    assert named(program, "profile.name").text() == "Ping An Good Doctor"
    limit(part)
    program.services.state.change(player="wedoctor")  # a jump from elsewhere lifts what would hide it
    settled(qtbot, program)
    assert len(titles(part)) == 63
    assert part.list.rows.currentIndex().data() == "WeDoctor"


def test_chinese_names_stand_in_the_order_of_their_sound(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    part = settled(qtbot, launch(page="players", language="zh"))
    part.list.sort.chosen.emit("name")
    chinese = [title for title in titles(part) if not title[0].isascii()]
    places = [chinese.index(name) for name in ("阿里健康", "京东健康", "微医", "智云健康")]
    assert places == sorted(places)
    part.list.sort.chosen.emit("numbers")
    assert titles(part)[0] == "平安好医生"
    part.list.sort.chosen.emit("founded")
    assert not {"京东健康", "平安好医生"} & set(titles(part)[-20:])


def test_what_stands_on_a_profile_leads_to_its_claims_and_on(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="players", size=(1600, 1000), players=("wedoctor",))
    part = settled(qtbot, program)
    services, view = program.services, part.profile.panel.view
    founded = named(program, "profile.to.fact.jd-health.founded.1")
    assert founded.accessibleName() == "Founded, 2014, 3 dates on file"
    QTest.mouseClick(founded, Qt.MouseButton.LeftButton)
    other = "inspector.to.fact.jd-health.founded.2"
    qtbot.waitUntil(lambda: program.window.findChild(QWidget, other) is not None, timeout=PATIENCE)

    part.list.rows.setFocus()
    whole = part.figure()
    assert whole is not None
    assert whole.family is Family.SHEET
    QTest.keyClick(named(program, "profile.small.net-result"), Qt.Key.Key_Return)
    large, request = part.figure(), part.request()
    assert large is not None
    assert request is not None
    assert (large.name, request.measure) == ("player.jd-health.net-result", "net-result")
    assert large.series[0].name == "Company reports"
    assert named(program, "profile.small.revenue") is not None

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    assert services.state.current.selection is not None
    assert services.state.current.selection.kind == "observation"
    assert services.state.current.traced is not None

    QTest.mouseClick(named(program, "profile.to.player.jd-com"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: services.state.current.player == "jd-com", timeout=PATIENCE)
    settled(qtbot, program)
    assert part.list.rows.currentIndex().data() == "JD.com"
    services.actions["go.back"].trigger()
    qtbot.waitUntil(lambda: part.player == JD, timeout=PATIENCE)
    settled(qtbot, program)
    QTest.mouseClick(named(program, "profile.compare"), Qt.MouseButton.LeftButton)
    assert (services.state.current.players_part, services.state.current.players) == ("compare", ("wedoctor", JD))
    qtbot.waitUntil(lambda: not services.database.is_busy, timeout=PATIENCE)


def test_a_number_step_by_step_is_remembered_and_found_again(
    qtbot: QtBot, launch: Callable[..., Program], shipped: Shipped
) -> None:
    program = launch(page="players", size=(1600, 1000))
    part = settled(qtbot, program)
    services, head = program.services, part.profile.head
    assert services.state.current.parts.profile_shape == ""
    assert not head.themes.isHidden()
    named(program, "profile.shape.course").setFocus()
    QTest.keyClick(named(program, "profile.shape.course"), Qt.Key.Key_Right)
    large, request = part.figure(), part.request()
    assert large is not None
    assert request is not None
    assert (request.shape, large.family, part.profile.panel.view.figure.family) == ("steps", *2 * [Family.WATERFALL])
    assert head.themes.isHidden(), "steps are on no time axis"
    assert request.name in {one.name for one in catalogue(shipped.workspace)}

    services.state.change(player="fangzhou")
    settled(qtbot, program)
    assert not head.shape.isHidden()
    assert (part.profile.panel.view.figure.family, head.shape.current) == (Family.COLUMNS, "course")
    assert named(program, "profile.shape.steps").toolTip() == "Fewer than three years in a row have a value."
    assert not named(program, "profile.shape.steps").isEnabled()

    services.state.change(page="home", profile_shape="")
    services.state.change(**place_of(request))
    part = settled(qtbot, program)
    part.profile.panel.view.setFocus()
    assert part.request() == request
    services.state.change(page="home")
    services.state.change(profile_shape="")
    services.actions["go.back"].trigger()
    part = settled(qtbot, program)
    assert part.profile.head.shape.current == "steps", "it comes back with the place"
    part.profile.panel.view.setFocus()
    assert part.request() == request


def test_nothing_sticks_out_of_small_windows(qtbot: QtBot, launch: Callable[..., Program]) -> None:
    program = launch(page="players", size=(1600, 1000))
    part = settled(qtbot, program)
    for size in ((1366, 768), (1280, 720), (1000, 700)):
        program.window.resize(*size)
        qtbot.waitUntil(lambda wide=size[0]: program.window.width() == wide)
        body = part.profile.widget()
        qtbot.waitUntil(lambda body=body, part=part: body.width() <= part.profile.viewport().width())
        room = part.profile.viewport().width()
        for widget in body.findChildren(QWidget):
            if widget.isVisible():
                assert widget.mapTo(body, widget.rect().topRight()).x() <= room, (size, widget.objectName())


def test_an_empty_workspace_says_what_is_missing(qtbot: QtBot, launch: Callable[..., Program], tmp_path: Path) -> None:
    path = tmp_path / "empty.marketscope"
    with Workspace.create(path) as workspace, workspace.edit("Enter") as edit:
        edit.put(Market(id="m", name_en="Market"))
    program = launch(path, page="players")

    def is_told() -> bool:
        page: Any = program.window.page
        part = getattr(page, "current", None)
        return isinstance(part, ProfilePart) and part.empty.isVisible()

    qtbot.waitUntil(is_told, timeout=PATIENCE)
    assert part_of(program).figure() is None
    assert part_of(program).sentence == "0 players, 0 of them with a published revenue."
