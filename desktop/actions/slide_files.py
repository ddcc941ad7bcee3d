"""A figure as a deck of one slide in a folder for the moment: what a drag hands to other programs.

Other programs open or copy the file some time after the drop, so it stays until the program ends. What a program that
was killed left behind is removed by the next one.
"""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Final

from desktop.workspace.files import safe_name

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.request import FigureRequest

PREFIX: Final = "marketscope-drag-"
DAY: Final = 24 * 60 * 60
LONGEST: Final = 60
"""Characters of a file's name: other systems cut or refuse long ones."""


class SlideFolder:
    """The folder of this program; made with the first file."""

    def __init__(self, parent: Path | None = None) -> None:
        self._parent = parent or Path(tempfile.gettempdir())
        self._path: Path | None = None
        self._count = 0

    def place(self, figure: Figure) -> Path:
        """Where the deck of a figure will lie, under a name a person recognises; each drag has a folder of its own."""
        if self._path is None:
            self._path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=self._parent))
        self._count += 1
        folder = self._path / str(self._count)
        title = figure.title if len(figure.title) <= LONGEST else figure.title[:LONGEST].rpartition(" ")[0]
        return folder / f"{safe_name(title or figure.title[:LONGEST] or figure.name)}.pptx"

    def remove(self) -> None:
        """At the end of the program; a file that another program holds stays for the next start."""
        if self._path is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            self._path = None

    def remove_old(self) -> list[Path]:
        """Folders of programs that ended without removing theirs, older than a day; returns them."""
        removed = []
        for folder in self._parent.glob(f"{PREFIX}*"):
            with contextlib.suppress(OSError):
                is_old = folder.stat().st_mtime < time.time() - DAY
                if is_old and folder.is_dir() and not folder.is_symlink() and folder != self._path:
                    shutil.rmtree(folder)
                    removed.append(folder)
        return removed


class SlideFile:
    """A deck of one slide that is being made; whoever needs it can wait a bounded time."""

    def __init__(self, path: Path, figure: Figure, request: FigureRequest) -> None:
        self.path = path
        self._figure, self._request = figure, request
        self._over = Event()

    def make(self) -> Path:
        """Write it; runs beside the window. Raises ExportError or WorkspaceError in one sentence."""
        from desktop.export.pptx.deck import SlideSpec, write_deck

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            requests = {self._request.id: self._request.to_json()}
            write_deck([SlideSpec.of(self._figure)], self.path, requests=requests)
        finally:
            self._over.set()
        return self.path

    def is_there(self, seconds: float) -> bool:
        """Whether it has been written, waiting at most so long for it."""
        return self._over.wait(seconds) and self.path.is_file()
