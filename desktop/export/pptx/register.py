"""The register of sources at the end of a deck: who publishes it, in which documents, on which slides.

Publishers stand with all their documents, those that carry most numbers first. What two slides do not hold is
counted in the last row; the speaker notes of the register name every single source.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.metrics import fit, width
from desktop.export.pptx.slide import FinishedSlide, SlideWriter, foot, head
from desktop.export.pptx.table import TableColumn, table_frame
from desktop.export.pptx.words import day, word
from desktop.export.text import line
from desktop.figures.slide_page import SlidePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from desktop.export.pptx.layouts import Zones
    from desktop.figures.figure import Figure

_ROW: Final = 228_000
_HEAD: Final = 270_000
_MOST_SLIDES: Final = 2
_SIZE: Final = 10.0
_SHARES: Final = (("publisher", 0.24), ("document", 0.35), ("date", 0.15), ("numbers", 0.07), ("slides", 0.19))
_NUMERIC: Final = ("numbers",)
_DATE: Final = re.compile(r"^(?:1[89]|20)\d\d(?:-\d\d){0,2}$")

_APART: Final = re.compile(r", (?![^()（）]*[)）])")
"""Commas that do not stand in brackets."""
_COPIED: Final = re.compile(r"(?:re-)?hosted by |citing |linking |via ")
_BESIDE: Final = re.compile(r"(?<=\S)(?: *[(（].*| via .*)$")
"""What is told besides the publisher: another name, who copied it."""


@dataclass(slots=True)
class _Publisher:
    """What one publisher carries."""

    name: str
    documents: dict[str, None] = field(default_factory=dict)
    dates: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    slides: set[int] = field(default_factory=set)


def register_slides(
    figures: Sequence[tuple[int, Figure]], where: Zones, writer: Callable[[], SlideWriter], footer: str
) -> Iterator[FinishedSlide]:
    """At most two slides; none when no figure names evidence."""
    language = figures[0][1].language if figures else "en"
    publishers = _publishers(figures)
    size = max(2, (where.figures[0].box.h - _HEAD) // _ROW)
    chunks = _chunks(publishers, size)
    for place, chunk in enumerate(chunks):
        made = writer()
        title = _title(len(publishers), language)
        if place:
            title = f"{title} ({word('continued', language)})"
        page = SlidePage("one", title, language=language)
        head(made, where, page, word("sources", language), word("sources_subtitle", language), 0)
        rows = [_row(one, language, where.figures[0].box.w) for one in chunk]
        if place == len(chunks) - 1 and (rest := publishers[sum(map(len, chunks)) :]):
            rows.append(_rest(rest, language, where.figures[0].box.w))
        spot = where.figures[0]
        made.shapes.append(
            table_frame(
                made.ids(1),
                f"{word('sources', language)} [mc:sources-{place + 1}]",
                f"{title}: {'; '.join(row[0] for row in rows)}",
                spot.box,
                [TableColumn(word(key, language), share, numeric=key in _NUMERIC) for key, share in _SHARES],
                rows,
                placeholder=(spot.placeholder.type, spot.placeholder.idx) if spot.placeholder else None,
                row_height=_ROW,
            )
        )
        foot(made, where, [word("register_note", language)], word("source_register", language), footer)
        notes = _notes(figures) if not place else ""
        yield FinishedSlide(None, made, notes, section=word("sources", language), layout=where.layout.part)


def _chunks(publishers: Sequence[_Publisher], size: int) -> list[Sequence[_Publisher]]:
    """The publishers of each slide; room for the row of the rest is kept where there is one."""
    room = size * _MOST_SLIDES
    shown = publishers if len(publishers) <= room else publishers[: room - 1]
    return [shown[start : start + size] for start in range(0, len(shown), size)]


def _publishers(figures: Sequence[tuple[int, Figure]]) -> list[_Publisher]:
    """Those that carry most numbers first."""
    found: dict[str, _Publisher] = {}
    for number, figure in figures:
        for entry in figure.evidence:
            name, document, date = _parts(entry.source)
            one = found.setdefault(name, _Publisher(name))
            one.slides.add(number)
            one.numbers.add(entry.observation)
            if document:
                one.documents[document] = None
            if date:
                one.dates.add(date)
    return sorted(found.values(), key=lambda one: (-len(one.numbers), min(one.slides), one.name))


def _parts(source: str) -> tuple[str, str, str]:
    """Publisher, title and date of a citation as evidence lines write it."""
    parts = _APART.split(line(source, 600))
    date = parts.pop() if len(parts) > 1 and _DATE.match(parts[-1]) else ""
    titles = [part for part in parts[1:] if not _COPIED.match(part)] or parts[1:]
    return _BESIDE.sub("", parts[0]) or parts[0], ", ".join(titles), date[:7]


def _title(count: int, language: str) -> str:
    return word("sources_title" if count != 1 else "sources_title_one", language).format(count=count)


def _row(one: _Publisher, language: str, wide: int) -> list[str]:
    return [
        one.name,
        _documents(list(one.documents), language, wide),
        _span(sorted(one.dates), language, wide),
        str(len(one.numbers)),
        ranges(sorted(one.slides)),
    ]


def _documents(titles: Sequence[str], language: str, wide: int) -> str:
    """Titles as far as one line holds them, and how many there are where it does not hold all."""
    room = _room("document", wide)
    whole = "; ".join(titles)
    if fit(whole, _SIZE, room) == whole or len(titles) == 1:
        return fit(whole, _SIZE, room)
    count = word("documents", language).format(count=len(titles))
    return fit(f"{count}: {whole}", _SIZE, room)


def _span(dates: Sequence[str], language: str, wide: int) -> str:
    """First and last date by months where the column holds that, else by years."""
    if not dates:
        return word("undated", language)
    told = [" – ".join(dict.fromkeys(day(one[:most], language) for one in (dates[0], dates[-1]))) for most in (7, 4)]
    return told[0] if width(told[0], _SIZE) <= _room("date", wide) else told[1]


def _room(column: str, wide: int) -> int:
    """EMU of a line of words in a column of a table that is ``wide``."""
    return round(wide * dict(_SHARES)[column]) - 120_000


def _rest(publishers: Sequence[_Publisher], language: str, wide: int) -> list[str]:
    """Those that have no row of their own."""
    room = _room("document", wide)
    return [
        word("further", language).format(count=len(publishers)),
        fit("; ".join(one.name for one in publishers), _SIZE, room),
        _span(sorted(date for one in publishers for date in one.dates), language, wide),
        str(len({number for one in publishers for number in one.numbers})),
        ranges(sorted({slide for one in publishers for slide in one.slides})),
    ]


def _notes(figures: Sequence[tuple[int, Figure]]) -> str:
    """Every source with its places and slides."""
    slides: dict[str, set[int]] = defaultdict(set)
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for number, figure in figures:
        for entry in figure.evidence:
            source = line(entry.source, 300)
            slides[source].add(number)
            if entry.locator:
                places[source][line(entry.locator, 120)] = None
    return "\n".join(
        f"- {source} | {'; '.join(list(places[source])[:6])} | {ranges(sorted(used))}"
        for source, used in sorted(slides.items(), key=lambda item: (min(item[1]), item[0]))
    )


def ranges(numbers: Sequence[int]) -> str:
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
