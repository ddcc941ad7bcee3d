"""Which mark of a view lies under the pointer or was walked to; who listens and screen readers are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from desktop.plotting.walking import Direction, step

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.plotting.shapes import Mark
    from desktop.plotting.stage import Stage


class Pointing(QObject):
    """At most one mark is meant at a time; the stage knows which, so that it is outlined."""

    changed = Signal(str)
    """One line about another mark; empty for none."""

    def __init__(self, stage: Stage, view: QWidget) -> None:
        super().__init__(view)
        self._stage, self._view = stage, view

    def point(self, mark: Mark | None, *, walking: bool = False) -> None:
        """Mean a mark, or none."""
        stage, key = self._stage, mark.key if mark is not None else ""
        if key == stage.hovered and walking == stage.walking:
            return
        stage.hovered, stage.walking = key, walking and bool(key)
        words = mark.text if mark is not None else ""
        self._describe(words, aloud=walking)
        self.changed.emit(words)

    def point_at(self, x: float, y: float) -> None:
        """Mean what lies at a place of the view."""
        self.point(self._stage.at(x, y))

    def walk(self, direction: Direction) -> None:
        """To the next mark in a direction."""
        layout = self._stage.layout
        if layout is not None:
            self.point(step(layout.marks, self._stage.mark, direction), walking=True)

    def walk_to(self, key: str) -> None:
        """To the mark of a key."""
        self.point(self._stage.find(key), walking=True)

    def snap(self) -> None:
        """The hand holds an arrow: the point it snaps to is told, and no mark is meant."""
        self._stage.hovered = ""
        target = self._stage.find(self._stage.snapped)
        self._describe(target.text if target is not None else "", aloud=True)

    def _describe(self, words: str, *, aloud: bool) -> None:
        """What the view says of itself; ``aloud`` lets screen readers say it at once."""
        self._view.setAccessibleDescription(words)
        if aloud:
            QAccessible.updateAccessibility(QAccessibleEvent(self._view, QAccessible.Event.DescriptionChanged))
