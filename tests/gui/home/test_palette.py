"""The palette on the default workspace: everything is found, in both languages and by its sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.market.names import name
from desktop.state.recents import MOST, Recents
from desktop.state.settings import Settings
from desktop.views.dynamics.page import DynamicsPage
from desktop.views.finding import PLACE, Finder
from desktop.views.players.page import PlayersPage
from desktop.workspace.name_index import Named
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import settled
from tests.shipped import shipped_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.parted_page import PartedPage


@pytest.fixture(scope="module")
def default(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    path = tmp_path_factory.mktemp("palette") / "default.marketscope"
    with Workspace.open(shipped_file(path)) as workspace:
        yield workspace


@pytest.fixture(scope="module")
def finder(default: Workspace) -> Finder:
    made = Finder()
    made.prepare(default, 0, (Named(PLACE, "players/shares", "Revenue share"),))
    return made


def keys(finder: Finder, workspace: Workspace, typed: str, kind: str) -> set[str]:
    return {
        found.entity_id for group in finder.find(workspace, typed, "en") if group.kind == kind for found in group.shown
    }


@pytest.mark.parametrize("kind", ["player", "policy", "event", "factor", "kpi", "market", "dimension", "chapter"])
def test_everything_of_the_default_workspace_is_found_by_its_name_in_both_languages(
    finder: Finder, default: Workspace, kind: str
) -> None:
    store = {"policy": "policies"}.get(kind, f"{kind}s")
    rows = getattr(default, store).all()
    assert rows
    lost = [
        (row.id, language)
        for row in rows
        for language in ("en", "zh")
        if row.id not in keys(finder, default, name(row, language), kind)
        and sum(name(one, language) == name(row, language) for one in rows) <= 6
    ]
    assert not lost


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("jdjk", "player", "jd-health"),
        ("jingdong", "player", "jd-health"),
        ("6618", "player", "jd-health"),
        ("radiology", "market", "china-teleradiology"),
        ("pagd", "player", "ping-an-good-doctor"),
        ("share", PLACE, "players/shares"),
    ],
)
def test_a_thing_is_found_by_less_than_its_name(
    finder: Finder, default: Workspace, typed: str, kind: str, key: str
) -> None:
    assert key in keys(finder, default, typed, kind)


def test_the_kind_with_an_exact_hit_comes_first_and_says_more(finder: Finder, default: Workspace) -> None:
    first = finder.find(default, "京东健康", "zh")[0]
    assert (first.kind, first.shown[0].entity_id, first.shown[0].detail) == ("player", "jd-health", "6618.HK")
    heard = finder.find(default, "jdjk", "zh")[0].shown[0]
    assert heard.letters == ((0, 1), (1, 2), (2, 3), (3, 4))


@pytest.mark.parametrize(("language", "words"), [("en", "Market size"), ("zh", "：市场规模，")])
def test_a_number_is_named_by_what_it_measures_and_never_twice(
    finder: Finder, default: Workspace, language: str, words: str
) -> None:
    (numbers,) = (group for group in finder.find(default, "radiology", language) if group.kind == "observation")
    shown = [found.entity_id for found in numbers.shown]
    assert shown
    assert len(set(shown)) == len(shown)
    assert all(found.entity_id not in found.text for found in numbers.shown)
    assert any(words.casefold() in found.text.casefold() for found in numbers.shown)


@pytest.mark.parametrize("page", [PlayersPage, DynamicsPage])
def test_each_word_on_a_tab_leads_to_the_part_of_that_name(page: type[PartedPage]) -> None:
    modules = [getattr(one.make, "__module__", "").rpartition(".")[2] for one in page.ENTRIES]
    assert [one.removesuffix("_part") for one in modules] == [one.key for one in page.ENTRIES]


def test_recents_are_few_and_each_once(tmp_path: Path) -> None:
    recents = Recents(Settings(tmp_path / "settings.json"))
    for number in range(MOST + 5):
        recents.note(f"player:{number}")
    recents.note("player:8")
    assert recents.keys[:2] == ["player:8", f"player:{MOST + 4}"]
    assert len(recents.keys) == MOST == len(set(recents.keys))


def ask(qtbot: QtBot, program: Program, text: str) -> list[tuple[str, str]]:
    palette = program.search.palette
    palette.query.setText(text)
    palette.query.textEdited.emit(text)
    settled(qtbot, program)
    return [(item.key, item.group) for item in palette.list.items]


def test_what_was_opened_comes_first_the_next_time(qtbot: QtBot, program: Program) -> None:
    program.services.actions["go.palette"].trigger()
    assert ask(qtbot, program, "京东健康")[0] == ("player:jd-health", "Players")
    qtbot.keyClick(program.search.palette.query, Qt.Key.Key_Return)
    settled(qtbot, program)
    state = program.services.state.current
    assert (state.page, state.player) == ("players", "jd-health")
    program.services.actions["go.palette"].trigger()
    settled(qtbot, program)
    items = program.search.palette.list.items
    assert (items[0].key, items[0].group, items[0].name) == ("player:jd-health", "Opened lately", "JD Health")
    assert any(item.key == f"{PLACE}:dynamics/kpis" for item in items)
    qtbot.keyClick(program.search.palette.query, Qt.Key.Key_Escape)


def test_commands_are_found_in_the_other_language(qtbot: QtBot, program: Program) -> None:
    program.services.actions["go.palette"].trigger()
    assert ask(qtbot, program, ">切换深色") == ask(qtbot, program, ">切换深色")
    assert ("verb:view.theme", "Actions") in ask(qtbot, program, ">dark")
    program.services.actions["view.language"].trigger()
    settled(qtbot, program)
    assert ("verb:view.theme", "命令") in ask(qtbot, program, ">dark colours")
    found = ask(qtbot, program, "five forces")
    assert f"{PLACE}:dynamics/forces" in [key for key, _ in found]
    qtbot.keyClick(program.search.palette.query, Qt.Key.Key_Return)
    settled(qtbot, program)


def test_ctrl_enter_inspects_without_leaving_the_page(qtbot: QtBot, program: Program) -> None:
    program.services.actions["go.palette"].trigger()
    ask(qtbot, program, "京东健康")
    qtbot.keyClick(program.search.palette.query, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, program)
    state = program.services.state.current
    assert state.page == "home"
    assert state.selection is not None
    assert program.window.inspector.isVisible()


def test_the_side_buttons_of_the_mouse_go_back_and_forward(qtbot: QtBot, program: Program) -> None:
    program.services.state.change(page="evidence")
    settled(qtbot, program)
    handle = program.window.windowHandle()
    assert handle is not None
    place = QPointF(400, 400)
    for button, page in ((Qt.MouseButton.BackButton, "home"), (Qt.MouseButton.ForwardButton, "evidence")):
        event = QMouseEvent(QEvent.Type.MouseButtonPress, place, place, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(handle, event)
        settled(qtbot, program)
        assert program.services.state.current.page == page
