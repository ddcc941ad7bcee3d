"""Nothing is clipped and nothing overlaps: both pages, both languages, small and large windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.figures.figure import Entity
from desktop.widgets.text import Text
from tests.gui.window.conftest import ready, settled

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.app import Program

SIZES = [(960, 600), (1366, 768), (1920, 1080)]
SLACK = 1
"""Pixels of rounding."""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("page", ["segments", "forecast"])
def test_words_have_the_room_they_need(
    qtbot: QtBot, launch: Callable[..., Program], page: str, language: str, size: tuple[int, int]
) -> None:
    program = launch(page=page, language=language, size=size)
    ready(qtbot, program)
    program.services.state.change(selection=Entity("segment", "china-teleradiology.application.bone-imaging"))
    settled(qtbot, program)
    qtbot.wait(50)
    assert not cramped(program.window), "\n".join(cramped(program.window))
    assert not overlapping(program), "\n".join(overlapping(program))


def cramped(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    found = []
    for text in window.findChildren(Text):
        if not text.isVisible() or not text.text() or text.visibleRegion().isEmpty():
            continue
        need = text.heightForWidth(text.width()) if text.wordWrap() else text.sizeHint().height()
        if text.height() + SLACK < need:
            found.append(f"{text.text()!r}: {text.height()} high, needs {need}")
        if not text.wordWrap() and text.width() + SLACK < text.sizeHint().width():
            found.append(f"{text.text()!r}: {text.width()} wide, needs {text.sizeHint().width()}")
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.width() + SLACK < button.sizeHint().width():
            found.append(f"{button.objectName()}: {button.width()} wide, needs {button.sizeHint().width()}")
    return found


def overlapping(program: Program) -> list[str]:
    """Neighbours in one parent that share pixels."""
    found = []
    parents = [program.window.context_bar, program.window.rail, program.window.status, program.window.page]
    for parent in parents:
        assert parent is not None
        children = [w for w in parent.children() if isinstance(w, QWidget) and w.isVisible()]
        for number, one in enumerate(children):
            for other in children[number + 1 :]:
                shared = QRect(one.pos(), one.size()) & QRect(other.pos(), other.size())
                if shared.width() > SLACK and shared.height() > SLACK:
                    found.append(f"{parent.objectName()}: {one.objectName()} and {other.objectName()} share {shared}")
        inside = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
        found += [
            f"{child.objectName()} leaves {parent.objectName()}"
            for child in children
            if not inside.contains(QRect(child.mapTo(parent, QPoint(0, 0)), child.size()))
        ]
    return found
