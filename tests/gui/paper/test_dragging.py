"""A figure carried out of the window: a real file of one slide, promised at once and made meanwhile."""

from __future__ import annotations

import os
import tempfile
import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest
from pptx import Presentation
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMenu

from desktop.actions.slide_files import DAY, PREFIX, SlideFile, SlideFolder
from desktop.figures.figure import Family
from desktop.figures.request import FigureRequest
from desktop.views import figure_dragging
from desktop.views.carried_figure import FIGURE, request_in
from desktop.views.dragged_figure import FILES, DraggedFigure
from desktop.views.dropping import file_of
from desktop.widgets.drag_handle import DragHandle
from tests.gui.window.conftest import PATIENCE, ready

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.app import Program
    from desktop.figures.figure import Figure

REQUEST = FigureRequest("size", "china-telemedicine")


def made(figure: Figure, folder: Path) -> tuple[SlideFile, DraggedFigure, list[str]]:
    file, refused = SlideFile(SlideFolder(folder).place(figure), figure, REQUEST), list[str]()
    return file, DraggedFigure(figure, REQUEST, file, lambda: refused.append("")), refused


def test_other_programs_get_a_deck_of_one_slide_and_this_one_the_request(
    figures: dict[Family, Figure], tmp_path: Path
) -> None:
    file, data, refused = made(figures[Family.LINES], tmp_path)
    maker = Thread(target=file.make)
    maker.start()

    # Asked for while it is being made: the drop waits a moment for it.
    assert data.hasUrls()
    [url] = data.urls()
    maker.join()

    assert not refused
    assert url.toLocalFile() == str(file.path)
    deck = Presentation(str(file.path))
    assert len(deck.slides) == 1
    assert any(shape.has_chart for shape in deck.slides[0].shapes)
    assert data.formats()[:2] == [FIGURE, FILES]
    assert request_in(data) == REQUEST
    assert url.fileName().endswith(" grow.pptx")
    assert QImage.fromData(data.data("image/png")).width() == 1920
    # Over our own window it is a figure, never a deck to be refreshed.
    assert file_of(data) is None


def test_a_file_that_is_not_ready_is_refused_in_words(
    figures: dict[Family, Figure], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.views.dragged_figure.PATIENCE", 0.05)
    file, data, refused = made(figures[Family.LINES], tmp_path)

    assert data.urls() == []
    assert refused

    file.make()
    assert [url.toLocalFile() for url in data.urls()] == [str(file.path)]


def test_folders_of_killed_programs_go_and_younger_ones_stay(figures: dict[Family, Figure], tmp_path: Path) -> None:
    old, young, other = tmp_path / f"{PREFIX}old", tmp_path / f"{PREFIX}young", tmp_path / "other"
    for folder in (old, young, other):
        folder.mkdir()
        (folder / "slide.pptx").write_bytes(b"PK")
    os.utime(old, (time.time() - 2 * DAY,) * 2)
    os.utime(other, (time.time() - 2 * DAY,) * 2)
    figure = figures[Family.LINES]
    mine = SlideFolder(tmp_path)
    first, second = mine.place(figure), mine.place(figure)

    assert mine.remove_old() == [old]
    assert first.name == second.name
    assert first.parent != second.parent
    mine.remove()
    assert {folder.name for folder in tmp_path.iterdir()} == {young.name, "other"}


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_handle_in_the_head_of_a_figure_starts_the_drag_and_offers_the_rest(
    launch: Callable[..., Program], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    program = launch(page="forecast")
    ready(qtbot, program)
    window = program.window
    handle = window.findChild(DragHandle, "forecast.figure.handle")
    assert handle is not None
    assert handle.isVisible()
    assert "PowerPoint" in handle.toolTip()
    assert handle.accessibleName() == handle.toolTip()

    # Pulled: the drag runs until Escape, and the file is made meanwhile.
    seen: list[str] = []

    def end() -> None:
        seen.append("drag")
        qtbot.keyClick(window, Qt.Key.Key_Escape)

    QTimer.singleShot(400, end)
    far = QPoint(QApplication.startDragDistance() * 3, 30)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    qtbot.mouseMove(handle, far)
    qtbot.waitUntil(lambda: bool(seen) and not program.services.jobs.is_busy, timeout=PATIENCE)
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=far)
    [folder] = tmp_path.glob(f"{PREFIX}*")
    assert [path.suffix for path in folder.glob("*/*")] == [".pptx"]
    assert not QApplication.activePopupWidget()

    # Pressed, or with the keyboard: what else can be done with the figure.
    handle.setFocus()
    qtbot.keyClick(handle, Qt.Key.Key_Space)
    menu = handle.findChild(QMenu, "figure.menu")
    assert menu is not None
    offered = [action.objectName().removeprefix("action.") for action in menu.actions() if action.objectName()]
    assert offered == [verb for group in figure_dragging.MENU for verb in group]
    menu.close()

    # A part that is made later has a handle that works too.
    program.services.state.change(page="players", players_part="shares", market="china-internet-healthcare")
    qtbot.waitUntil(lambda: bool(_tip(program, "players.shares.figure.handle")), timeout=PATIENCE)
    program.services.state.change(players_part="funding")
    qtbot.waitUntil(lambda: bool(_tip(program, "players.funding.figure.handle")), timeout=PATIENCE)

    program.close()
    assert not folder.exists()


def _tip(program: Program, name: str) -> str:
    handle = program.window.findChild(DragHandle, name)
    return handle.toolTip() if handle is not None else ""
