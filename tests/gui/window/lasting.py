"""A window that several tests of a module use one after the other, each as if it had been opened for it.

To open one costs more than most tests do in it. So it is put back after a test, and used again only when nothing on it
differs from when it had been opened: each widget in its place with its words, what is in the fields, also in those that
are not seen, each verb, each setting, the file, and the picture of the whole. Otherwise the next test gets a new one: what it may rely on is the same.
"""

from __future__ import annotations

import contextlib
import shutil
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.exceptions import TimeoutError as NeverReady

from desktop.app import Program
from desktop.state.events import WorkspaceOpened
from desktop.state.settings import Settings
from desktop.views.follow import enable_steps
from desktop.views.travelling import Travelling

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage

    from desktop.state.view_state import ViewState
    from desktop.views.dialogs import Dialogs


PATIENCE = 15
"""Seconds."""
PATHS = ("workspace", "recent")
"""Settings that say which file is open: each test has its own."""


class Look(NamedTuple):
    """What a window is and shows."""

    state: ViewState
    settings: dict[str, Any]
    verbs: list[tuple[str, bool, bool, str, str]]
    widgets: list[tuple[str, str, str]]
    focus: str
    picture: QImage


class Wanted(NamedTuple):
    """How a window is opened."""

    original: Path
    """The workspace of which it shows a copy."""
    size: tuple[int, int]
    state: ViewState


class Lasting:
    """Keeps at most one window."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._program: Program | None = None
        self._wanted: Wanted | None = None
        self._first: Look | None = None
        self._file = (0, 0, 0)

    @property
    def window(self) -> QWidget | None:
        """The window that may be left when a test has ended."""
        return self._program.window if self._program is not None else None

    def get(
        self,
        wanted: Wanted,
        dialogs: Dialogs,
        wait: Callable[[Program], None],
        put_back: Callable[[Program], None] | None = None,
    ) -> Program:
        """A window as ``wanted``: that of an earlier test, if it is again as it was, else a new one.

        ``wait`` waits until it is complete; ``put_back`` does what puts a page back that no state of the window says.
        """
        if self._program is not None and self._wanted == wanted:
            with contextlib.suppress(NeverReady):  # a test that failed may have left anything
                if self._is_again(wait, put_back):
                    self._program.services.dialogs = dialogs
                    return self._program
        self.close()
        path = self._copy(wanted.original)
        program = self._program = Program(Settings(path.with_name("settings.json")), wanted.state, dialogs)
        program.window.resize(*wanted.size)
        program.open(path)
        program.show()
        wait(program)
        self._wanted, self._first, self._file = wanted, self._settled(program), written(path)
        return program

    def _copy(self, original: Path) -> Path:
        self._number += 1
        path = self._folder / str(self._number) / "market.marketscope"
        path.parent.mkdir()
        shutil.copy(original, path)
        return path

    def leave(self) -> None:
        """After a test: what stands before the window is put away, as when it is closed."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        if self._program is not None:
            for dialog in self._program.window.findChildren(QDialog):
                if dialog.isVisible():
                    dialog.reject()

    def close(self) -> None:
        """Close the window."""
        if self._program is not None:
            window = self._program.window
            self._program.close()
            self._program.deleteLater()
            window.deleteLater()
            self._program = self._wanted = self._first = None
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _is_again(self, wait: Callable[[Program], None], put_back: Callable[[Program], None] | None) -> bool:
        """Whether it could be put back."""
        program, first, wanted = self._program, self._first, self._wanted
        if program is None or first is None or wanted is None or len(program.window.pages) != 1:
            return False
        services, window = program.services, program.window
        path = services.database.path
        if path is None or not path.exists() or services.jobs.is_busy or not window.isVisible():
            return False  # also where the file was of a test whose folder is gone
        window.resize(*wanted.size)
        # Figures go back to where they were at once.
        services.state.restore(replace(first.state, is_calm=True))
        services.state.restore(first.state)
        services.steps.clear()
        enable_steps(services, program.follower.latest)
        travelling = window.findChild(Travelling)
        assert travelling is not None
        travelling._begin()
        window.error_bar.dismiss()
        window.status.say("")
        if written(path) != self._file:
            path = self._copy(wanted.original)
            self._open_another(program, path)
        wait(program)
        if put_back is not None:
            put_back(program)
            services.state.restore(first.state)
            wait(program)
        services.settings._values = {**first.settings, "workspace": str(path), "recent": [str(path)]}
        return self._settled(program) == first

    def _open_another(self, program: Program, path: Path) -> None:
        """Open the copy of its own that the next test gets, and wait until every view heard of it."""
        opened: list[object] = []
        program.services.hub.subscribe(WorkspaceOpened, opened.append)
        program.open(path)
        end = time.monotonic() + PATIENCE
        while not opened and time.monotonic() < end:
            QTest.qWait(5)
        self._file = written(path)

    @staticmethod
    def _settled(program: Program) -> Look:
        """The look of a window that has nothing more to do."""
        assert program.search is not None  # made later by itself, else
        window = program.window
        window.activateWindow()
        window.root.setFocus()
        for widget in window.findChildren(QWidget):
            if widget.hasMouseTracking() and widget.isVisible():  # the pointer of the test before is gone
                QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
        for _ in range(3):
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return look(program)


def look(program: Program) -> Look:
    """What is to be told of a window by looking at it and into it."""
    services, window = program.services, program.window
    focus = QApplication.focusWidget()
    return Look(
        services.state.current,
        {key: value for key, value in services.settings._values.items() if key not in PATHS},
        [(verb.id, one.isEnabled(), one.isChecked(), one.text(), one.toolTip()) for verb, one in services.actions],
        sorted(_told(widget) for widget in window.findChildren(QWidget) if widget.isVisible() or _is_field(widget)),
        focus.objectName() if focus is not None else "",
        window.grab().toImage(),
    )


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, (QLineEdit, QPlainTextEdit))


def _told(widget: QWidget) -> tuple[str, str, str]:
    """Class, name, and the rest in words; where a widget that is not seen lies does not matter."""
    where = widget.geometry().getRect() if widget.isVisible() else ()
    said = [getattr(widget, name, "") for name in ("toolTip", "accessibleName", "text", "toPlainText")]
    words = [one() if callable(one) else one for one in said]
    is_checked = isinstance(widget, QAbstractButton) and widget.isChecked()
    return (type(widget).__name__, widget.objectName(), repr((where, widget.isEnabled(), is_checked, words)))


def written(path: Path) -> tuple[int, int, int]:
    """When a workspace was written last, its size and that of its log: each edit changes one of them."""
    file, log = path.stat(), path.with_name(path.name + "-wal")
    return file.st_mtime_ns, file.st_size, log.stat().st_size if log.exists() else 0
