"""How long figures of pages take to their new places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from desktop.plotting.transition import DURATION

if TYPE_CHECKING:
    from desktop.state.view_state import ViewState


def motion(state: ViewState) -> int:
    """Milliseconds: moving explains where things went; 0 for who asked for calm, and where nobody looks."""
    return 0 if state.is_calm or QGuiApplication.platformName() == "offscreen" else DURATION
