"""The words of a slide and of its notes as they stand on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.figures.slide_text import columns
from desktop.widgets.fitted_text import BULLET

if TYPE_CHECKING:
    from desktop.figures.slide_page import SlidePage

translate = QCoreApplication.translate


def worded(page: SlidePage) -> tuple[str, ...]:
    """The words of a slide, side by side where a text has several heads; none where it has no words."""
    if not page.text:
        return ()
    return tuple(map(bulleted, columns(page.text) if page.layout == "text" else (page.text,)))


def bulleted(text: str) -> str:
    """Lines that begin with a hyphen as points of a list."""
    return "\n".join(f"{BULLET}{line[2:]}" if line.startswith("- ") else line for line in text.splitlines())


def nothing_shown(*, is_all_hidden: bool) -> str:
    """What stands on the stage of a story that has nothing to show, and what to do about it."""
    if is_all_hidden:
        return translate(
            "Present", "Every slide of this story is hidden. Esc leaves; H on the Deck page shows a slide again."
        )
    return translate("Present", "This story has no slide yet. Esc leaves; Ctrl+D on any page makes its figure a slide.")
