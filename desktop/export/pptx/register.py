"""The register of sources at the end of a deck: who says it, where, on which slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.export.pptx.slide import FinishedSlide, SlideWriter, foot, head
from desktop.export.pptx.table import TableColumn, table_frame
from desktop.export.pptx.words import word
from desktop.export.text import line
from desktop.figures.slide_page import SlidePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.export.pptx.layouts import Zones
    from desktop.figures.figure import Figure

_ROW = 228_000
_HEAD = 270_000


def register_slides(
    figures: Sequence[tuple[int, Figure]], where: Zones, writer: Callable[[], SlideWriter], footer: str
) -> Iterator[FinishedSlide]:
    """One slide per page of the table; none when no figure names evidence."""
    language = figures[0][1].language
    rows = _rows(figures)
    size = max(1, (where.figures[0].box.h - _HEAD) // _ROW)
    for start in range(0, len(rows), size):
        made = writer()
        title = word("sources_title", language)
        if start:
            title = f"{title} ({word('continued', language)})"
        page = SlidePage("one", title, language=language)
        head(made, where, page, word("sources", language), word("sources_subtitle", language), 0)
        chunk = rows[start : start + size]
        spot = where.figures[0]
        made.shapes.append(
            table_frame(
                made.ids(1),
                f"{word('sources', language)} [mc:sources-{start // size + 1}]",
                f"{title}: {'; '.join(row[0] for row in chunk)}",
                spot.box,
                _columns(language),
                chunk,
                placeholder=(spot.placeholder.type, spot.placeholder.idx) if spot.placeholder else None,
                row_height=_ROW,
            )
        )
        foot(made, where, [], word("source_register", language), footer)
        yield FinishedSlide(None, made, section=word("sources", language), layout=where.layout.part)


def _columns(language: str) -> list[TableColumn]:
    return [
        TableColumn(word("publisher", language), 0.56),
        TableColumn(word("locator", language), 0.24),
        TableColumn(word("numbers", language), 0.08, numeric=True),
        TableColumn(word("slides", language), 0.12, numeric=True),
    ]


def _rows(figures: Sequence[tuple[int, Figure]]) -> list[list[str]]:
    """One row per source: its places, how many numbers it carries, the slides that use it."""
    slides: dict[str, set[int]] = {}
    places: dict[str, dict[str, None]] = {}
    numbers: dict[str, set[str]] = {}
    for number, figure in figures:
        for entry in figure.evidence:
            source = line(entry.source, 300)
            slides.setdefault(source, set()).add(number)
            numbers.setdefault(source, set()).add(entry.observation)
            if entry.locator:
                places.setdefault(source, {})[line(entry.locator, 120)] = None
    return [
        [
            source,
            "; ".join(places.get(source, {})),
            str(len(numbers[source])),
            _ranges(sorted(used)),
        ]
        for source, used in sorted(slides.items(), key=lambda item: (min(item[1]), item[0]))
    ]


def _ranges(numbers: Sequence[int]) -> str:
    """Sorted numbers with runs of three and more as ranges: ``2, 4–8``."""
    parts: list[str] = []
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and numbers[place] == numbers[place - 1] + 1:
            continue
        run = numbers[start:place]
        parts.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run])
        start = place
    return ", ".join(parts)
