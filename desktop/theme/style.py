"""One stylesheet for the whole program, filled from the tokens.

Widgets ask for their look with dynamic properties, so no page carries colours of its own:

``surface``  content, chrome, inspector, wash: the ground of a frame
``edge``     left, right, top, bottom: one hairline at that side of a frame
``type``     a style of the type scale (title, section, body, small, micro, display, tile, reading, query);
             ``NAME.strong`` is its semibold
``tone``     secondary, tertiary, accent, disputed, error, ok: the colour of words
``kind``     of a button: primary, quiet, rail, field, segment; of a frame: field, error, verdict, palette
``place``    of a ``segment`` button: first, middle, last, only
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from desktop import paths
from desktop.theme.fonts import font, load_fonts
from desktop.theme.tokens import load_tokens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.theme.theme import Theme


def stylesheet(theme: Theme) -> str:
    """The stylesheet of a theme. Template names are the tokens with dots as underscores."""
    folder = paths.resources() / "themes"
    values = {token.replace(".", "_"): colour.name() for token, colour in theme.colours.items()}
    values["art"] = (folder / theme.name).as_posix()
    values["family"] = load_tokens().family
    sheet = (folder / "application.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(values) + _type_rules(load_tokens().family)


def apply(application: QApplication, theme: Theme) -> None:
    """Give the whole program the theme: font, palette, stylesheet. Nothing is rebuilt."""
    load_fonts()
    application.setFont(font("body"))
    application.setPalette(palette(theme))
    sheet = stylesheet(theme)
    if application.styleSheet() != sheet:  # the same one again would still polish every widget anew
        application.setStyleSheet(sheet)


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


def _type_rules(family: str) -> str:
    rules = []
    for name, style in load_tokens().styles.items():
        for suffix, weight in (("", style.weight), (".strong", 600)):
            rules.append(
                f'*[type="{name}{suffix}"] {{ font-family: "{family}"; font-size: {style.size}px; '
                f"font-weight: {weight}; }}"
            )
    return "\n".join(dict.fromkeys(rules)) + "\n"
