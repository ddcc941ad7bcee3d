"""What Qt's own test functions leave out of a hand's movements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def double_click(widget: QWidget, *where: Any, **at: Any) -> None:
    """Press twice and let go; takes what ``QTest.mouseDClick`` takes.

    Qt's function never lets go, so every later movement, also in other tests, would be a drag.
    """
    QTest.mouseDClick(widget, *where, **at)
    QTest.mouseRelease(widget, *where, **at)
