"""A template as somebody sees it before it is used: its layouts, and what is worth knowing about it."""

from __future__ import annotations

from dataclasses import field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop.export.errors import ExportError
from desktop.export.pptx.layouts import zones
from desktop.export.pptx.opc import Package
from desktop.export.pptx.template_care import has_east_asian, outside_links
from desktop.export.pptx.template_file import MOST_FILE, holds_macros, template_parts
from desktop.export.pptx.template_use import TemplateUse, chosen_layouts, layout_mark
from desktop.export.pptx.theme_file import Theme
from desktop.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.export.pptx.layout_file import Layout
    from desktop.export.pptx.layouts import Zones

_PIECE = 1 << 20


@frozen
class TemplateLook:
    """What a template offers; with a ``refusal`` it cannot be used at all and the rest is empty."""

    path: Path
    digest: str = ""
    """SHA-256 of the file: by it decisions are remembered."""
    refusal: str = ""
    size: tuple[int, int] = (12_192_000, 6_858_000)
    """Of a slide in EMU."""
    layouts: tuple[Layout, ...] = ()
    theme: Theme = field(default_factory=Theme)
    has_macros: bool = False
    links: tuple[tuple[str, str], ...] = ()
    """Part and address of everything outside the file."""
    has_east_asian: bool = True
    """Whether its theme names a font for Chinese words."""

    @property
    def has_title_layout(self) -> bool:
        """Whether the first slide has a layout of its own."""
        return any(layout.of("ctrTitle") for layout in self.layouts)

    @property
    def titled(self) -> tuple[Layout, ...]:
        """The layouts a slide can take: those with a title."""
        return tuple(layout for layout in self.layouts if layout.of("title", "ctrTitle"))

    def zones(self, kind: str, use: TemplateUse) -> Zones:
        """Where the parts of a kind of slide go."""
        return zones(self.layouts, kind, self.size, chosen_layouts(self.layouts, use.layouts))

    def chosen(self, kind: str, use: TemplateUse) -> str:
        """The mark of the layout a kind of slide takes."""
        return layout_mark(self.zones(kind, use).layout)


def digest_of(path: Path) -> str:
    """SHA-256 of a file; empty where it cannot be read or is larger than a template may be."""
    found = sha256()
    try:
        if path.stat().st_size > MOST_FILE:
            return ""
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                found.update(piece)
    except OSError:
        return ""
    return found.hexdigest()


def look_at(path: Path) -> TemplateLook:
    """Read a template; never raises for what is wrong with it."""
    try:
        parts = template_parts(path)
        package = Package(path, TemplateUse(without_macros=True))
    except ExportError as error:
        return TemplateLook(path, refusal=str(error))
    look = TemplateLook(
        path=path,
        digest=digest_of(path),
        size=package.size,
        layouts=tuple(replace(layout, part=None) for layout in package.layouts),
        theme=package.theme,
        has_macros=holds_macros(parts),
        links=tuple(outside_links(parts)),
        has_east_asian=has_east_asian(parts),
    )
    try:
        look.zones("chart", TemplateUse())
    except ExportError as error:
        return TemplateLook(path, refusal=str(error))
    return look
