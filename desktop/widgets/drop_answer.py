"""The answer to a drag over a widget: what is ours is taken as a copy, everything else is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent


def answer_drop(event: QDropEvent, *, is_ours: bool) -> bool:
    """Tell whoever drags; returns ``is_ours``."""
    if is_ours:
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
    else:
        event.ignore()
    return is_ours
