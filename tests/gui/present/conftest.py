"""A show in the real program: a story that has every kind of slide, presented with real keys and a real pointer."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.actions.stories import add_story
from desktop.figures.request import FigureRequest
from desktop.figures.slide_content import as_text
from desktop.market.records import Slide
from desktop.workspace.workspace import Workspace
from tests.gui.window.conftest import PATIENCE, default_workspace, launch, workspace_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.views.present.presenting import Presenting

__all__ = ["default_workspace", "launch", "workspace_file"]

MARKET = "china-telemedicine"
SIZE = FigureRequest("size", MARKET)
COLUMNS = FigureRequest("size", MARKET, shape="columns")
TREE = FigureRequest("segments", "china-teleradiology", dimension="china-teleradiology.application", shape="treemap")
DEEP = FigureRequest("segments", "global-telemedicine", dimension="global-telemedicine.component", shape="icicle")
TIMES = FigureRequest("timeline", MARKET, lanes="issuer")
Key = Qt.Key


def slides(story: str) -> list[Slide]:
    """Of every layout one, and what goes wrong."""
    kinds: tuple[tuple[str, tuple[FigureRequest, ...], str], ...] = (
        ("title", (), "The market in one hour"),
        ("one", (SIZE,), ""),
        ("one", (COLUMNS,), ""),
        ("one", (TREE,), ""),
        ("two", (SIZE, TREE), "Two views"),
        ("four", (SIZE, COLUMNS, TREE, TIMES), "Four views"),
        ("reading", (TREE,), "Read beside it"),
        ("text", (), "What follows from it"),
        ("one", (FigureRequest("size", "nowhere"),), "Nothing to build it of"),
        ("one", (DEEP,), "Parts of parts"),
    )
    text = "- First of all this.\n- Then that, in a sentence that is long enough to need two lines on most screens."
    return [
        Slide(
            id=f"{story}.{number:02}",
            story_id=story,
            position=number,
            layout=layout,
            title_en=title,
            text_en=text if layout in {"title", "reading", "text"} else "",
            figure=as_text(wanted),
            notes=f"Say this with slide {number}." if number % 2 else "",
        )
        for number, (layout, wanted, title) in enumerate(kinds)
    ]


@pytest.fixture(scope="session")
def told_workspace(default_workspace: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The default workspace with such a story, and the id of the story."""
    path = tmp_path_factory.mktemp("told") / "told.marketscope"
    shutil.copy(default_workspace, path)
    with Workspace.open(path) as workspace:
        changes = add_story(workspace, "Every slide", "各种幻灯片", "New story")
        story = next(key for table, key in changes.touched if table == "story")
        with workspace.edit("Slides") as edit:
            for slide in slides(story):
                edit.put(slide)
    return path, story


@pytest.fixture
def presented(
    launch: Callable[..., Program], told_workspace: tuple[Path, str], tmp_path: Path, qtbot: QtBot
) -> Program:
    """The story on stage, its first slide shown."""
    path, story = tmp_path / "told.marketscope", told_workspace[1]
    shutil.copy(told_workspace[0], path)
    program = launch(path, page="evidence", story=story)
    qtbot.waitUntil(lambda: program.window.page is not None and not program.services.database.is_busy, timeout=PATIENCE)
    QTest.keyClick(program.window, Key.Key_F5)
    begun(qtbot, program)
    return program


def begun(qtbot: QtBot, program: Program) -> Presenting:
    """Wait until the stage shows something; the stage gets the size of a screen."""

    def is_shown() -> bool:
        presenting = program.presenting
        return presenting is not None and presenting.show.is_known and settled(program)

    qtbot.waitUntil(is_shown, timeout=PATIENCE)
    presenting = program.presenting
    assert presenting is not None
    presenting.stage.showNormal()
    presenting.stage.resize(1600, 900)
    return presenting


def settled(program: Program) -> bool:
    """Whether no answer is on its way and the slide that is on has been composed."""
    presenting = program.presenting
    if program.services.database.is_busy:
        return False
    return presenting is None or presenting.show.slide is None or presenting.show.shown is not None


def press(qtbot: QtBot, program: Program, *keys: Qt.Key, on: QWidget | None = None) -> None:
    """Real key presses, one after the other, each as somebody who waits for what it does."""
    for key in keys:
        presenting = program.presenting
        assert presenting is not None
        target = on or presenting.stage.focusWidget() or presenting.stage
        QTest.keyClick(target, key)
        qtbot.waitUntil(lambda: settled(program), timeout=PATIENCE)


def over_mark(presenting: Presenting, key: str, place: int = 0) -> tuple[QWidget, QPoint]:
    """The widget and the point at which a mark of a figure lies."""
    view = presenting.stage.slide.shown[place].active
    drawn = view.drawn
    assert drawn is not None
    mark = next(mark for mark in drawn.marks if key in mark.key)
    factor = view.width() / drawn.width
    host = view.childAt(view.rect().center())
    assert host is not None
    return host, QPoint(round(mark.centre[0] * factor), round(mark.centre[1] * factor))
