"""Which screen the audience looks at, and which one the presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

    from desktop.state.settings import Settings

SETTING: Final = "present_screen"
"""The screen somebody chose last, by its name."""


class Screens(NamedTuple):
    """Where the windows go."""

    stage: QScreen
    presenter: QScreen | None
    """None with one screen."""


def choose(screens: Sequence[QScreen], own: QScreen, wanted: str) -> Screens:
    """The screen that was chosen last, else one that the main window is not on; the presenter gets another one."""
    others = [screen for screen in screens if screen is not own]
    stage = next((screen for screen in screens if screen.name() == wanted), None) if len(screens) > 1 else None
    stage = stage or (others[0] if others else own)
    rest = [screen for screen in screens if screen is not stage]
    return Screens(stage, own if own in rest else rest[0] if rest else None)


def chosen(settings: Settings, window: QWidget) -> Screens:
    """As it is now."""
    return choose(QGuiApplication.screens(), window.screen(), settings.text(SETTING))


def following(screens: Sequence[QScreen], stage: QScreen) -> QScreen:
    """The screen after the one the audience looks at, round and round."""
    place = next((at for at, screen in enumerate(screens) if screen is stage), -1)
    return screens[(place + 1) % len(screens)]


def cover(window: QWidget, screen: QScreen) -> None:
    """Have a window on the whole of a screen, wherever it was before."""
    window.setScreen(screen)
    window.setGeometry(screen.geometry())
    window.showFullScreen()
