"""What somebody decided about a template: which layout each kind of slide takes, what is left out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.export.pptx.layout_file import Layout


@frozen
class TemplateUse:
    """Decisions about one template; without any its layouts are chosen by their places."""

    layouts: tuple[tuple[str, str], ...] = ()
    """Kind of slide and :func:`layout_mark` of the layout it takes."""
    without_macros: bool = False
    """Leave out its macros; a template that holds some is refused otherwise."""
    without_links: bool = False
    """Leave out what it points to outside the file: linked pictures, web addresses."""
    east_asian: str = ""
    """Font of Chinese words where the theme names none; empty leaves the choice to the reader."""

    def plain(self) -> dict[str, object]:
        """For a JSON file of ours."""
        return {
            "layouts": dict(self.layouts),
            "without_macros": self.without_macros,
            "without_links": self.without_links,
            "east_asian": self.east_asian,
        }

    @classmethod
    def of(cls, found: Mapping[str, object]) -> TemplateUse:
        """From such a file; what is not understood counts as not decided."""
        layouts, font = found.get("layouts"), found.get("east_asian")
        chosen = layouts.items() if isinstance(layouts, dict) else ()
        return cls(
            layouts=tuple((str(kind), str(mark)) for kind, mark in chosen),
            without_macros=found.get("without_macros") is True,
            without_links=found.get("without_links") is True,
            east_asian=font if isinstance(font, str) else "",
        )


def layout_mark(layout: Layout) -> str:
    """By what a layout is known again: its part's name and its own; other programs change the first."""
    return f"{layout.key}|{layout.name}"


def chosen_layouts(layouts: Sequence[Layout], chosen: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Kind of slide to key of the layout; a layout that is not there, or not to be told apart, is left out."""
    by_mark = {layout_mark(layout): layout.key for layout in layouts}
    names = [layout.name for layout in layouts]
    by_name = {layout.name: layout.key for layout in layouts if names.count(layout.name) == 1}
    found = {kind: by_mark.get(mark) or by_name.get(mark.partition("|")[2], "") for kind, mark in chosen}
    return {kind: key for kind, key in found.items() if key}
