"""What Qt's own test functions leave out of a hand's movements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def double_click(widget: QWidget, *where: Any, **at: Any) -> None:
    """Press and let go twice; takes what ``QTest.mouseDClick`` takes.

    Qt's function leaves the first press out and never lets go of the second, so that every later movement, also in
    other tests, would be a drag.
    """
    QTest.mouseClick(widget, *where, **at)
    QTest.mouseDClick(widget, *where, **at)
    QTest.mouseRelease(widget, *where, **at)
