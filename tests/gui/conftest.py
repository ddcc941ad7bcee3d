"""Real widgets offscreen; a widget that outlives its test fails it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from tests.gui.window.lasting import Lasting


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lasting]:
    """The one window of a module that a test may leave behind."""
    from tests.gui.window.lasting import Lasting

    kept = Lasting(tmp_path_factory.mktemp("lasting"))
    yield kept
    kept.close()


@pytest.fixture(autouse=True)
def no_widgets_left(request: pytest.FixtureRequest, qtbot: QtBot, lasting: Lasting) -> Iterator[None]:
    """Top-level widgets made by a test are gone after it (qtbot closes what it was given), but for the lasting window.

    What belongs to that window, its dialogs and menus, may no more be left than what belongs to any other.
    """
    from PySide6.QtWidgets import QApplication

    before = {id(w) for w in QApplication.topLevelWidgets()}
    yield
    registered = {id(ref()) for ref, _ in getattr(qtbot._request.node, "qt_widgets", [])}
    left = [
        f"{type(w).__name__} {w.objectName()}"
        for w in QApplication.topLevelWidgets()
        if id(w) not in before and id(w) not in registered and w.isVisible() and w is not lasting.window
    ]
    assert not left, f"{request.node.nodeid} left windows open: {left}"
