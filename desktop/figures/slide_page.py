"""One slide as it is read: words, figures and what stands at its foot. No pixels, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.figures.figure import Figure
    from desktop.market.records import Slide

ROOM: Final = {"one": 1, "two": 2, "four": 4, "reading": 1, "text": 0, "title": 0}
"""How many figures a layout has room for."""
WORDED: Final = frozenset({"reading", "text", "title"})
"""Layouts that show the text of a slide."""


@dataclass(frozen=True, slots=True)
class SlidePage:
    """What stands on a slide in one language, or in one with the title in the other below it."""

    layout: str
    title: str = ""
    second: str = ""
    """The title in the other language; empty where one language is enough."""
    text: str = ""
    figures: tuple[Figure, ...] = ()
    """Those the layout has room for."""
    missing: str = ""
    """Why there are no figures, in one sentence; empty where nothing went wrong."""
    frozen_on: str = ""
    """ISO day on which the figures were frozen."""
    unshown: int = 0
    """Figures the slide holds and the layout has no room for."""

    @property
    def section(self) -> str:
        """The label over the title."""
        return self.figures[0].section if self.figures else ""

    @property
    def heads(self) -> tuple[str, ...]:
        """The titles over several figures; none where the one figure's title may be the slide's."""
        shown = tuple(figure.title for figure in self.figures)
        return shown if len(shown) > 1 or (shown and shown[0] != self.title) else ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The source lines of the figures, each once."""
        return tuple(dict.fromkeys(figure.source_line for figure in self.figures if figure.source_line))


def slide_page(slide: Slide, figures: Sequence[Figure], language: str, *, both: bool = False) -> SlidePage:
    """A slide with its figures in a language; ``both`` adds the title in the other one."""
    own, other = (slide.title_en, slide.title_zh) if language == "en" else (slide.title_zh, slide.title_en)
    shown = tuple(figures[: ROOM.get(slide.layout, 1)])
    title = own or (shown[0].title if shown else other)
    text = (slide.text_en or slide.text_zh) if language == "en" else (slide.text_zh or slide.text_en)
    return SlidePage(
        layout=slide.layout if slide.layout in ROOM else "one",
        title=title,
        second=other if both and other != title else "",
        text=text if slide.layout in WORDED else "",
        figures=shown,
        frozen_on=slide.frozen_on,
        unshown=len(figures) - len(shown),
    )
