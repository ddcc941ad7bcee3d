"""What keys mean while something is presented: the same on the stage and in the presenter's window, and on clickers."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

translate = QCoreApplication.translate
Key = Qt.Key


class Wish(StrEnum):
    """What somebody wants who presses a key."""

    NEXT = "next"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    ENTER = "enter"
    """The slide whose number was typed, else the next one."""
    LEAVE = "leave"
    BLACK = "black"
    WHITE = "white"
    NOTES = "notes"
    LASER = "laser"
    EVIDENCE = "evidence"
    SLIDERS = "sliders"
    GRID = "grid"
    TABLE = "table"
    PLAY = "play"
    UP = "up"
    DARK = "dark"
    SCREEN = "screen"
    PRESENTER = "presenter"
    HELP = "help"
    ON = "on"
    """That the show goes on."""


KEYS: Final[dict[Qt.Key, Wish]] = {
    Key.Key_Right: Wish.NEXT,
    Key.Key_Down: Wish.NEXT,
    Key.Key_PageDown: Wish.NEXT,
    Key.Key_Space: Wish.NEXT,
    Key.Key_Return: Wish.ENTER,
    Key.Key_Enter: Wish.ENTER,
    Key.Key_Left: Wish.BACK,
    Key.Key_Up: Wish.BACK,
    Key.Key_PageUp: Wish.BACK,
    Key.Key_Backspace: Wish.BACK,
    Key.Key_Home: Wish.FIRST,
    Key.Key_End: Wish.LAST,
    Key.Key_Escape: Wish.LEAVE,
    Key.Key_B: Wish.BLACK,
    Key.Key_Period: Wish.BLACK,
    Key.Key_F5: Wish.ON,
    Key.Key_W: Wish.WHITE,
    Key.Key_Comma: Wish.WHITE,
    Key.Key_N: Wish.NOTES,
    Key.Key_L: Wish.LASER,
    Key.Key_E: Wish.EVIDENCE,
    Key.Key_S: Wish.SLIDERS,
    Key.Key_G: Wish.GRID,
    Key.Key_T: Wish.TABLE,
    Key.Key_P: Wish.PLAY,
    Key.Key_U: Wish.UP,
    Key.Key_D: Wish.DARK,
    Key.Key_M: Wish.SCREEN,
    Key.Key_V: Wish.PRESENTER,
    Key.Key_Question: Wish.HELP,
    Key.Key_F1: Wish.HELP,
    Key.Key_H: Wish.HELP,
}
"""Clickers start a show with F5; pressed while it runs, it only opens a black screen."""


def wish_of(event: QKeyEvent) -> Wish | None:
    """What a key means; None for a key that means nothing here, or belongs to a shortcut."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    if held != Qt.KeyboardModifier.NoModifier:
        return None
    return KEYS.get(cast("Qt.Key", event.key()))  # a number: some keys have no name


def digit_of(event: QKeyEvent) -> str:
    """The digit that was typed; empty for anything else."""
    text = event.text()
    return text if len(text) == 1 and text.isascii() and text.isdigit() else ""


def help_rows() -> list[tuple[str, str]]:
    """Keys and what they do, for the card of keys."""
    return [
        (translate("Present", "Right, Page down, Space"), translate("Present", "Next slide")),
        (translate("Present", "Left, Page up, Backspace"), translate("Present", "Slide before")),
        (translate("Present", "Home, End"), translate("Present", "First and last slide")),
        (translate("Present", "Number, Enter"), translate("Present", "That slide")),
        ("G", translate("Present", "All slides, to jump to one")),
        ("E", translate("Present", "Evidence of the mark under the pointer")),
        ("S", translate("Present", "Sliders: what if")),
        ("P", translate("Present", "Play the years")),
        (translate("Present", "Double click, U"), translate("Present", "Into a part, back up")),
        ("T", translate("Present", "The figure as a table")),
        (translate("Present", "Shift, arrows"), translate("Present", "Walk among the marks")),
        ("L", translate("Present", "Laser pointer")),
        ("B, W", translate("Present", "Black screen, white screen")),
        ("N", translate("Present", "Notes")),
        ("V", translate("Present", "Presenter view")),
        ("M", translate("Present", "Other screen")),
        ("D", translate("Present", "Light or dark")),
        (translate("Present", "Esc"), translate("Present", "Close what is open, then leave")),
    ]
