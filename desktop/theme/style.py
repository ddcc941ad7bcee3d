"""One stylesheet for all windows, filled from the tokens.

Widgets ask for their look with dynamic properties, so no page carries colours of its own:

``tone``  of words: secondary, tertiary, accent, disputed, error, ok: their colour
``kind``  of a button: primary, or drawn (it paints itself); of a field: query, flat; of a menu: icons

It belongs to the windows, not to the application: Qt hands that of the application down to a widget and to all that it
holds each time one of them gets a parent, which is many times over while a page is put together. That of a window comes
to each widget once, when what it stands in is put into the window. Dialogs and menus have it from their parent.

Every widget asks each rule that names no class of widget: so every rule names one. The type scale is set with fonts.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from desktop import paths
from desktop.theme.fonts import font, load_fonts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.theme.theme import Theme


def stylesheet(theme: Theme) -> str:
    """The stylesheet of a theme. Template names are the tokens with dots as underscores."""
    folder = paths.resources() / "themes"
    values = {token.replace(".", "_"): colour.name() for token, colour in theme.colours.items()}
    values["art"] = (folder / theme.name).as_posix()
    sheet = (folder / "application.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values)


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole program the theme's font and palette; each window is dressed besides."""
    load_fonts()
    application.setFont(font("body"))
    application.setPalette(palette(theme))


def dress(window: QWidget, theme: Theme) -> None:
    """Give a window without a parent, and all that belongs to it, the stylesheet. Nothing is rebuilt.

    Best before anything is put into the window.
    """
    sheet = stylesheet(theme)
    if window.styleSheet() != sheet:  # the same one again would still polish every widget anew
        window.setStyleSheet(sheet)


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, for everything the stylesheet does not reach."""
    role = QPalette.ColorRole
    tokens = {
        role.Window: "surface.content",
        role.Base: "surface.content",
        role.AlternateBase: "surface.chrome",
        role.Button: "surface.content",
        role.ToolTipBase: "surface.content",
        role.WindowText: "text.primary",
        role.Text: "text.primary",
        role.ButtonText: "text.primary",
        role.ToolTipText: "text.primary",
        role.BrightText: "error",
        role.PlaceholderText: "text.tertiary",
        role.Highlight: "accent.wash",
        role.HighlightedText: "text.primary",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "surface.hover",
        role.Midlight: "line.hair",
        role.Mid: "line.strong",
        role.Dark: "chart.axis",
        role.Shadow: "line.strong",
    }
    found = QPalette()
    for which, token in tokens.items():
        found.setColor(which, theme.colour(token))
    faint = theme.colour("text.tertiary")
    for which in (role.WindowText, role.Text, role.ButtonText):
        found.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return found
