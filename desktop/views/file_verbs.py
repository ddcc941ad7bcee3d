"""Verbs of the workspace file and of the program: new, open, snapshots, shortcuts, quit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import paths
from desktop.views.sheet import Sheet
from desktop.workspace.errors import WorkspaceError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.views.services import Services
    from desktop.views.window import Window
    from desktop.workspace.workspace import Workspace

KINDS = "Marketscope (*.marketscope)"

translate = QCoreApplication.translate


class FileVerbs:
    """New writes a copy of the default workspace; nothing overwrites a file that exists."""

    def __init__(self, services: Services, window: Window, open_path: Callable[[Path], None]) -> None:
        self._services = services
        self._window = window
        self._open_path = open_path
        self._sheet: Sheet | None = None
        actions = services.actions
        actions.handle("file.new", self._new)
        actions.handle("file.open", self._open)
        actions.handle("file.snapshot", self._snapshot)
        actions.handle("file.snapshots", self._snapshots)
        actions.handle("file.quit", self._quit)
        actions.handle("help.shortcuts", self._shortcuts)
        actions.handle("view.reset", self._reset_layout)

    def _quit(self) -> None:
        self._window.close()

    def _new(self) -> None:
        proposal = free_name(paths.documents_folder() / "market.marketscope")
        self._services.dialogs.ask_save(
            self._window, translate("Window", "New workspace"), proposal, KINDS, self._create
        )

    def _create(self, path: Path) -> None:
        from desktop.state.events import ProblemRaised
        from desktop.workspace.workspace import Workspace

        target = path if path.suffix else path.with_suffix(".marketscope")
        try:
            Workspace.create(target, seeds=paths.seeds()).close()
        except (WorkspaceError, OSError) as error:
            what = translate("Window", "{file} was not written.").format(file=target.name)
            self._services.hub.publish(ProblemRaised(what, str(error)))
            return
        self._change_file(target)

    def _open(self) -> None:
        path = self._services.database.path
        folder = path.parent if path is not None else paths.documents_folder()
        title = translate("Window", "Open workspace")
        self._services.dialogs.ask_open(self._window, title, folder, KINDS, self._change_file)

    def _change_file(self, path: Path) -> None:
        self._services.state.change(market="", dimension="", measure="market-size", period=(None, None), selection=None)
        self._open_path(path)

    def _snapshot(self) -> None:
        def done(name: str) -> None:
            self._window.status.say(translate("Window", "Snapshot kept: {name}").format(name=name))

        self._services.database.query("snapshot", keep_snapshot, done)

    def _snapshots(self) -> None:
        self._services.database.query("snapshots", list_snapshots, self._show_snapshots)

    def _show_snapshots(self, rows: list[tuple[str, str, bool]]) -> None:
        good, bad = translate("Window", "intact"), translate("Window", "damaged")
        listed = [(f"{when}  {reason}", good if is_good else bad) for when, reason, is_good in rows]
        if not listed:
            listed = [
                (translate("Window", "None yet. One is kept before each import, and whenever you ask for it."), "")
            ]
        self._show(translate("Window", "Snapshots"), [("", listed)])

    def _shortcuts(self) -> None:
        self._show(translate("Window", "Keyboard shortcuts"), self._services.actions.sheet())

    def _show(self, title: str, groups: list[tuple[str, list[tuple[str, str]]]]) -> None:
        self._sheet = Sheet(self._services.theme, title, groups, translate("Window", "Close"), self._window)
        self._sheet.open()

    def _reset_layout(self) -> None:
        from desktop.views.window import FIRST_SIZE

        self._window.showNormal()
        self._window.resize(*FIRST_SIZE)
        self._window.inspector.show()
        self._services.actions["view.inspector"].setChecked(True)


def keep_snapshot(workspace: Workspace) -> str:
    """Keep the workspace as it is; the snapshot's file name."""
    return workspace.snapshot("asked for").path.name


def list_snapshots(workspace: Workspace) -> list[tuple[str, str, bool]]:
    """When, why, and whether it is intact; the newest first."""
    from desktop.workspace import snapshots

    found = sorted(snapshots.listed(workspace.path), key=lambda one: one.sequence, reverse=True)
    return [(f"{one.moment:%Y-%m-%d %H:%M}", one.reason, snapshots.is_good(one)) for one in found]


def free_name(path: Path) -> Path:
    """``path``, or the next numbered name that does not exist."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
