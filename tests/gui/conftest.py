"""Real widgets offscreen; a widget that outlives its test fails it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def no_widgets_left(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[None]:
    """Top-level widgets made by a test are gone after it (qtbot closes what it was given)."""
    from PySide6.QtWidgets import QApplication

    before = {id(w) for w in QApplication.topLevelWidgets()}
    yield
    registered = {id(ref()) for ref, _ in getattr(qtbot._request.node, "qt_widgets", [])}
    left = [
        f"{type(w).__name__} {w.objectName()}"
        for w in QApplication.topLevelWidgets()
        if id(w) not in before and id(w) not in registered and w.isVisible()
    ]
    assert not left, f"{request.node.nodeid} left windows open: {left}"
