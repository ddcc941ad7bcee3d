"""Filling a page so that nobody sees the places its parts had before their neighbours came."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget


@contextmanager
def laid_out_at_once(widget: QWidget) -> Iterator[None]:
    """Whatever is put into the widget within this block has its place before any of it is painted.

    Qt lays out one level of widgets after another and may paint in between; words that wrap tell their height only
    once they have a width. Without this a page of many columns is seen for a moment with its parts over each other.
    """
    widget.setUpdatesEnabled(False)
    try:
        yield
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    finally:
        widget.setUpdatesEnabled(True)
