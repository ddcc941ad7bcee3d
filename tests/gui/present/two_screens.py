"""Two screens, in a process of its own: how many there are is decided when Qt starts."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import Program, application
from desktop.state.settings import Settings
from desktop.state.view_state import ViewState
from desktop.views.present import screens

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT, RIGHT = QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)


def until(is_so: Callable[[], bool]) -> None:
    """Turn the event loop until something is so."""
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end, "it never was so"
        QApplication.processEvents()
        time.sleep(0.002)


def main(workspace: Path, folder: Path, story: str) -> None:
    """The audience gets the screen on which the window is not, the presenter the other one; M changes them."""
    app = application()
    assert [screen.geometry() for screen in app.screens()] == [LEFT, RIGHT]
    settings = Settings(folder / "settings.json")
    program = Program(settings, ViewState(page="evidence", story=story))
    program.open(workspace)
    program.show()
    until(lambda: program.window.page is not None and not program.services.database.is_busy)
    program.services.actions["present.start"].trigger()
    presenting = program.presenting
    assert presenting is not None
    presenting.stage.set_motion(60)
    until(lambda: presenting.show.shown is not None and not program.services.database.is_busy)
    assert presenting.stage.geometry() == RIGHT
    assert presenting.presenter is not None
    assert LEFT.contains(presenting.presenter.geometry().center())

    QTest.keyClick(presenting.presenter, Qt.Key.Key_2)
    QTest.keyClick(presenting.presenter, Qt.Key.Key_Enter)
    until(lambda: presenting.show.shown is not None and not program.services.database.is_busy)
    view = presenting.stage.slide.shown[0].active
    presenting.show.trying.assume(0, presenting.show.trying.live(0).request.assumptions)  # type: ignore[union-attr]
    QTest.keyClick(presenting.stage, Qt.Key.Key_PageUp)
    QTest.keyClick(presenting.stage, Qt.Key.Key_PageDown)
    until(lambda: not view.is_moving)

    QTest.keyClick(presenting.stage, Qt.Key.Key_M)
    assert presenting.stage.geometry() == LEFT
    assert RIGHT.contains(presenting.presenter.geometry().center())
    assert settings.text(screens.SETTING) == presenting.stage.screen().name()
    app.screenRemoved.emit(app.screens()[1])
    assert presenting.stage.isVisible()
    program.window.close()
    assert program.presenting is None
    until(lambda: not [one for one in app.topLevelWidgets() if one.objectName().startswith("present.")])
    print("both screens were used")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
