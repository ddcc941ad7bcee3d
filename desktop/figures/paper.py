"""What is put on paper: the sheet, and its pages without pixels. Preview, PDF and printer draw the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.frozen import frozen

if TYPE_CHECKING:
    from desktop.figures.figure import Figure
    from desktop.figures.slide_page import SlidePage

POINT: Final = 25.4 / 72
"""Millimetres in a point."""
SIZES: Final = {"a4": (595.28, 841.89), "letter": (612.0, 792.0), "slide": (540.0, 960.0)}
"""Width and height upright, in points: ISO 216, ANSI, and a slide of 16:9 as presentations measure it."""
MARGINS: Final = {"narrow": 8.0, "normal": 14.0, "wide": 24.0}
"""Millimetres on every side."""
HANDOUTS: Final = {"one": 1, "two": 2, "four": 4, "six": 6, "notes": 1}
"""How many slides stand on a page; ``notes`` is one slide with its notes."""


@frozen
class Paper:
    """A sheet of paper."""

    size: str = "a4"
    """One of ``SIZES``."""
    is_wide: bool = False
    """Landscape; a slide always is."""
    margin: str = "normal"
    """One of ``MARGINS``."""

    @property
    def width(self) -> float:
        """Points."""
        return max(SIZES[self.size]) if self.lies else min(SIZES[self.size])

    @property
    def height(self) -> float:
        """Points."""
        return min(SIZES[self.size]) if self.lies else max(SIZES[self.size])

    @property
    def lies(self) -> bool:
        """Whether the long side is at the bottom."""
        return self.is_wide or self.size == "slide"

    @property
    def inset(self) -> float:
        """The margin in points."""
        return MARGINS[self.margin] / POINT


@frozen
class PrintedSlide:
    """A slide as it stands on paper."""

    number: int
    """Its place in the story, from 1."""
    page: SlidePage


@frozen
class Leaf:
    """One page of paper: figures under a heading, or slides with or without notes."""

    number: int
    """From 1."""
    total: int
    language: str
    running: str = ""
    """At the foot of every page: what is printed."""
    title: str = ""
    sentence: str = ""
    """Title and sentence stand over the figures of the first page."""
    figures: tuple[Figure, ...] = ()
    """One or two."""
    slides: tuple[PrintedSlide, ...] = ()
    handout: str = "one"
    """One of ``HANDOUTS``."""
    notes: tuple[str, ...] = ()
    """Lines of notes that stand on this page, broken already."""
    is_continued: bool = False
    """Only notes that found no room on the page before, below the slide's title."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Whose numbers stand on the page, each source line once."""
        lines = [line for slide in self.slides for line in slide.page.sources]
        return tuple(dict.fromkeys([*lines, *(f.source_line for f in self.figures if f.source_line)]))

    @property
    def marks(self) -> tuple[str, ...]:
        """What the outline of a PDF says of the page."""
        if self.is_continued:
            return ()
        slides = (" · ".join(filter(None, (str(slide.number), slide.page.title))) for slide in self.slides)
        return tuple(filter(None, (*slides, *(figure.title for figure in self.figures))))


def page_of(number: int, total: int, language: str) -> str:
    """Which page it is, of how many."""
    return f"第 {number:,} 页，共 {total:,} 页" if language == "zh" else f"Page {number:,} of {total:,}"


def notes_go_on(language: str) -> str:
    """Says that notes continue from the page before."""
    return "备注（续）" if language == "zh" else "Notes, continued"


def nothing_noted(language: str) -> str:
    """Says that a slide has no notes."""
    return "无备注" if language == "zh" else "No notes"


def more_sources(count: int, language: str) -> str:
    """Says how many source lines found no room at the foot of a page."""
    if language == "zh":
        return f"另有 {count:,} 条来源，见各图"
    return f"and {count:,} more source {'line' if count == 1 else 'lines'}, under the figures"


def as_of(day: str, language: str) -> str:
    """Of what day a frozen slide is; empty for a live one."""
    if not day:
        return ""
    return f"截至 {day[:10]}" if language == "zh" else f"as of {day[:10]}"
