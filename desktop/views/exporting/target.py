"""Where an export goes: a line for the path, what is wrong with it, and what would be replaced."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from desktop.actions.exporting import FORMATS, targets_of
from desktop.workspace.files import is_folder, is_taken, lock_beside

if TYPE_CHECKING:
    from desktop.actions.exporting import ExportOrder
    from desktop.views.services import Services

FORBIDDEN: Final = frozenset('<>:"|?*')
"""What no name may hold on Windows, where the file may go one day."""
LONGEST: Final = 240
"""Bytes of a name that every system takes, with room for what is written beside it."""


class TargetField(QLineEdit):
    """Typed, chosen or made of the figure's name."""

    edited = Signal()

    def __init__(self, services: Services, name: str) -> None:
        super().__init__()
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
        """Why nothing can be written there, in one sentence; empty where something can."""
        target, signs = self.path, " ".join(sorted(FORBIDDEN))
        there = [path for path in targets_of(order) if is_taken(path)]
        held = next((path.name for path in there if lock_beside(path) is not None), "")
        locked = next((path.name for path in there if not os.access(path, os.W_OK)), "")
        wrong = (
            (not target.stem or target.name.startswith("."), self.tr("The file needs a name.")),
            (
                bool(FORBIDDEN & set(target.name)) or any(sign < " " for sign in target.name),
                self.tr("The name holds a sign that no file name may hold. Leave out {signs}.").format(signs=signs),
            ),
            (_is_long(target.name), self.tr("The name is too long. Choose a shorter one.")),
            (not is_folder(target.parent), self.tr("The folder does not exist.")),
            (is_folder(target), self.tr("The target is a folder.")),
            (order.format not in FORMATS, self.tr("The ending must be one of the formats.")),
            (
                not os.access(target.parent, os.W_OK),
                self.tr("Nothing may be written to this folder. Choose another one."),
            ),
            (
                bool(held),
                self.tr("{file} is open in another program. Close it there or choose another name.").format(file=held),
            ),
            (bool(locked), self.tr("{file} may not be replaced. Choose another name.").format(file=locked)),
        )
        return next((sentence for is_so, sentence in wrong if is_so), "")

    def replaced(self, order: ExportOrder) -> str:
        """Which files would be replaced; empty where none would."""
        found = [path.name for path in targets_of(order) if is_taken(path)]
        if not found:
            return ""
        if len(found) == 1:
            return self.tr("{file} exists already and will be replaced.").format(file=found[0])
        return self.tr("{count} of the files exist already and will be replaced.").format(count=len(found))


def _is_long(name: str) -> bool:
    return len(name.encode("utf-8", "replace")) > LONGEST
