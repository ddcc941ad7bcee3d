"""Our table style in the list of any template: hairlines in the theme's colours, no fills.

A table that names a style the file does not have is drawn without any line at all.
"""

from __future__ import annotations

import zipfile
from functools import cache
from typing import Any

from desktop import paths
from desktop.export.pptx.table import STYLE
from desktop.export.pptx.template_parts import bytes_of, tree_of
from desktop.export.pptx.theme_file import on_dark
from desktop.export.pptx.xml import A


def with_table_style(styles: bytes, *, is_dark: bool) -> bytes:
    """A list of table styles that holds ours, in greys that can be seen on the page."""
    if STYLE.encode() in styles:
        return styles
    root = tree_of(styles)
    root.append(tree_of(on_dark(_own_style()) if is_dark else _own_style()))
    return bytes_of(root)


@cache
def _own_style() -> bytes:
    """The style as the built-in template defines it."""
    with zipfile.ZipFile(paths.resources() / "slides" / "template.pptx") as archive:
        root: Any = tree_of(archive.read("ppt/tableStyles.xml"))
    found = next(style for style in root.iter(f"{{{A}}}tblStyle") if style.get("styleId") == STYLE)
    return bytes_of(found)
