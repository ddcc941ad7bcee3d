"""Where an export goes: a line for the path, what is wrong with it, and what would be replaced."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.actions.exporting import FORMATS, targets_of
from desktop.workspace.files import is_folder, is_read_only, is_taken, lock_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.actions.exporting import ExportOrder
    from desktop.views.services import Services

FORBIDDEN: Final = frozenset('<>:"|?*')
"""What no name may hold on Windows, where the file may go one day."""
LONGEST: Final = 240
"""Bytes of a name that every system takes, with room for what is written beside it."""


class Place(NamedTuple):
    """What the disk says of where an export would go."""

    has_folder: bool
    is_folder: bool
    may_write: bool
    held: str
    """Name of a file that another program has open; empty for none."""
    locked: str
    """Name of a file that may not be replaced; empty for none."""
    taken: tuple[str, ...]
    """Names of files that are there already."""


def look(order: ExportOrder) -> Place:
    """Ask the disk, which may be a slow one far away: never on the thread of the window."""
    there = [path for path in targets_of(order) if is_taken(path)]
    return Place(
        is_folder(order.target.parent),
        is_folder(order.target),
        os.access(order.target.parent, os.W_OK),
        next((path.name for path in there if lock_beside(path) is not None), ""),
        next((path.name for path in there if is_read_only(path) or not os.access(path, os.W_OK)), ""),
        tuple(path.name for path in there),
    )


class TargetField(QLineEdit):
    """Typed, chosen or made of the figure's name."""

    edited = Signal()

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
        self._services = services
        self._is_over = False
        self.setObjectName(name)
        self.setFont(services.theme.font("small"))
        self.textEdited.connect(lambda _text: self.edited.emit())

    @property
    def path(self) -> Path:
        """What stands there."""
        return Path(self.text().strip())

    def show_path(self, path: Path) -> None:
        """Another path."""
        self.setText(str(path))

    def show_kind(self, kind: str) -> None:
        """The same name with the ending of a format."""
        target = self.path if self.path.name else Path("figure")
        known = target.suffix.lower().removeprefix(".") in FORMATS
        self.show_path(target.with_suffix(f".{kind}") if known else target.with_name(f"{target.name}.{kind}"))

    def problem(self, order: ExportOrder) -> str:
        """What is wrong with the name, in one sentence; the disk is not asked."""
        target, signs = self.path, " ".join(sorted(FORBIDDEN))
        wrong = (
            (not target.stem or target.name.startswith("."), self.tr("The file needs a name.")),
            (
                bool(FORBIDDEN & set(target.name)) or any(sign < " " for sign in target.name),
                self.tr("The name holds a sign that no file name may hold. Leave out {signs}.").format(signs=signs),
            ),
            (_is_long(target.name), self.tr("The name is too long. Choose a shorter one.")),
        )
        ending = (order.format not in FORMATS, self.tr("The ending must be one of the formats."))
        return next((sentence for is_so, sentence in (*wrong, ending) if is_so), "")

    def ask(self, order: ExportOrder, tell: Callable[[Place], None]) -> None:
        """Ask the disk about the target of an order; an older question is dropped."""

        def arrive(place: Place) -> None:
            if not self._is_over:
                tell(place)

        self._services.database.query("export.target", lambda _workspace: look(order), arrive)

    def stop(self) -> None:
        """Nobody waits any more: an answer on its way is dropped."""
        self._is_over = True

    def refused(self, place: Place) -> str:
        """Why the disk would not take it, in one sentence; empty where it would."""
        wrong = (
            (not place.has_folder, self.tr("The folder does not exist.")),
            (place.is_folder, self.tr("The target is a folder.")),
            (not place.may_write, self.tr("Nothing may be written to this folder. Choose another one.")),
            (
                bool(place.held),
                self.tr("{file} is open in another program. Close it there or choose another name.").format(
                    file=place.held
                ),
            ),
            (
                bool(place.locked),
                self.tr("{file} may not be replaced. Choose another name.").format(file=place.locked),
            ),
        )
        return next((sentence for is_so, sentence in wrong if is_so), "")

    def replaced(self, place: Place) -> str:
        """Which files would be replaced; empty where none would."""
        if not place.taken:
            return ""
        if len(place.taken) == 1:
            return self.tr("{file} exists already and will be replaced.").format(file=place.taken[0])
        return self.tr("{count} of the files exist already and will be replaced.").format(count=len(place.taken))


def _is_long(name: str) -> bool:
    return len(name.encode("utf-8", "replace")) > LONGEST
