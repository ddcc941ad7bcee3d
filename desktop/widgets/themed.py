"""How a theme reaches widgets: one method, spread over a tree of widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop.theme.theme import Theme


class Themed:
    """A widget that paints with a theme of its own; subclasses extend ``set_theme``."""

    theme: Theme

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours and repaint."""
        self.theme = theme
        if isinstance(self, QWidget):
            self.update()


def spread_theme(root: QWidget, theme: Theme) -> None:
    """Hand the theme to ``root`` and to every widget below it that takes one."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)
