"""The keyboard on arrows: which keys they want, and what each does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from desktop.plotting import handles

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from desktop.plotting.arrow_hand import ArrowHand
    from desktop.plotting.stage import Stage
    from desktop.plotting.walking import Direction

DIRECTIONS: Final[dict[int, Direction]] = {
    Qt.Key.Key_Left.value: "left",
    Qt.Key.Key_Right.value: "right",
    Qt.Key.Key_Up.value: "up",
    Qt.Key.Key_Down.value: "down",
}
_ENTER: Final = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value})
_REMOVE: Final = frozenset({Qt.Key.Key_Delete.value, Qt.Key.Key_Backspace.value})
_BEGIN: Final = Qt.Key.Key_A.value
_PLAIN: Final = Qt.KeyboardModifier.NoModifier


class ArrowKeys:
    """Keys mean an arrow while one is held, chosen or walked to."""

    def __init__(
        self, stage: Stage, hand: ArrowHand, walk_to: Callable[[str], None], remove: Callable[[int], None]
    ) -> None:
        self._stage = stage
        self._hand = hand
        self._walk_to = walk_to
        self._remove = remove

    def wants(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for arrows even where a verb of the window has it too."""
        key = event.key()
        if self._hand.is_holding:
            return key == Qt.Key.Key_Escape or key in DIRECTIONS or key in _ENTER
        if event.modifiers() != _PLAIN or not self._hand.can_edit:
            return False
        if key == Qt.Key.Key_Escape or key in _REMOVE:
            return self._hand.chosen is not None or self._stage.hovered.startswith("arrow:")
        return key == _BEGIN and self._stage.walking

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key means for arrows; False when it means nothing for them."""
        key = event.key()
        if self._hand.is_holding:
            return self._while_holding(key)
        if event.modifiers() != _PLAIN or not self._hand.can_edit:
            return False
        if key in _ENTER and self._stage.walking:
            handle = self._stage.hovered
            return handle.count(":") == 2 and handle.startswith("arrow:") and self._hand.grab(handle)
        if key in _REMOVE:
            return self._removed()
        if key == Qt.Key.Key_Escape and self._hand.chosen is not None:
            self._hand.choose("")
            return True
        return key == _BEGIN and self.begin()

    def begin(self) -> bool:
        """Begin a new arrow at the point walked to, else at the first point."""
        figure, layout = self._stage.figure, self._stage.layout
        if figure is None or layout is None:
            return False
        keys = [mark.key for mark in handles.targets(figure, layout)]
        if not keys:
            return False
        return self._hand.grab(self._stage.hovered if self._stage.hovered in keys else keys[0])

    def tabbed(self, forwards: bool) -> bool:
        """Walk to the next handle; False after the last one, so that the focus leaves."""
        layout = self._stage.layout
        if layout is None or not self._hand.can_edit or self._hand.is_holding:
            return self._hand.is_holding
        keys = [mark.key for mark in layout.marks if mark.key.startswith("arrow:") and mark.round]
        at = keys.index(self._stage.hovered) if self._stage.hovered in keys else -1 if forwards else len(keys)
        place = at + (1 if forwards else -1)
        if not 0 <= place < len(keys) or (not forwards and at == len(keys)):
            return False
        self._walk_to(keys[place])
        return True

    def _while_holding(self, key: int) -> bool:
        if key in DIRECTIONS:
            self._hand.step(DIRECTIONS[key])
        elif key in _ENTER:
            self._hand.release()
        elif key == Qt.Key.Key_Escape:
            self._hand.cancel()
        return True

    def _removed(self) -> bool:
        if self._stage.hovered.startswith("arrow:"):
            self._hand.choose(self._stage.hovered)
        position = self._hand.chosen
        if position is None:
            return False
        self._hand.choose("")
        self._remove(position)
        return True
