"""The words of a slide and of its notes as they stand on a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.figures.slide_text import columns
from desktop.widgets.fitted_text import BULLET

if TYPE_CHECKING:
    from desktop.figures.slide_page import SlidePage


def worded(page: SlidePage) -> tuple[str, ...]:
    """The words of a slide, side by side where a text has several heads; none where it has no words."""
    if not page.text:
        return ()
    return tuple(map(bulleted, columns(page.text) if page.layout == "text" else (page.text,)))


def bulleted(text: str) -> str:
    """Lines that begin with a hyphen as points of a list."""
    return "\n".join(f"{BULLET}{line[2:]}" if line.startswith("- ") else line for line in text.splitlines())
