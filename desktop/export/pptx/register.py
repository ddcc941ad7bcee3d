"""The register of sources at the end of a deck: who publishes it, in which documents, on which slides.

Publishers stand with all their documents, those that carry most numbers first. What two slides do not hold is
counted in the last row; the speaker notes of the register name every single source.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from desktop.export.pptx.grid import MARGIN, GridCell, grid_frame
from desktop.export.pptx.metrics import SAFE, fit, width
from desktop.export.pptx.shapes import Paragraph
from desktop.export.pptx.slide import FinishedSlide, SlideWriter, head
from desktop.export.pptx.slide_foot import foot
from desktop.export.pptx.table_widths import APART
from desktop.export.pptx.words import counted, day, other_language, word
from desktop.export.text import is_cjk, line
from desktop.figures.slide_page import SlidePage
from desktop.figures.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from desktop.export.pptx.layouts import Zones
    from desktop.figures.figure import Figure
    from desktop.figures.names import Names

_ROW: Final = 228_000
_HEAD: Final = 270_000
_MOST_SLIDES: Final = 2
_SIZE, _SMALL, _NARROW = 10.0, 9.0, 9_000_000
"""Points of the words, and of those in a frame that is narrower than so many EMU."""
_COLUMNS: Final = ("publisher", "document", "date", "numbers", "slides")
_MOST: Final = {"publisher": 0.26, "date": 0.2, "numbers": 0.1, "slides": 0.24}
"""Columns take what their words need, at most these parts of the width; documents take the rest."""
_DATE: Final = re.compile(r"^(?:1[89]|20)\d\d(?:-\d\d){0,2}$")

_APART: Final = re.compile(r", (?![^()（）]*[)）])")
"""Commas that do not stand in brackets."""
_COPIED: Final = re.compile(r"(?:re-)?hosted by |citing |linking |via ")
_LANGUAGES: Final = ("en", "zh")


@dataclass(slots=True)
class _Publisher:
    """What one publisher carries."""

    names: Counter[str] = field(default_factory=Counter)
    """What it is called, with how often."""
    documents: dict[str, None] = field(default_factory=dict)
    dates: set[str] = field(default_factory=set)
    numbers: set[str] = field(default_factory=set)
    slides: set[int] = field(default_factory=set)

    def name(self, language: str) -> str:
        """The one that is used most, in the script of the language where it has such a name."""
        return max(self.names, key=lambda one: (is_cjk(one) == (language == "zh"), self.names[one]))


def register_slides(
    figures: Sequence[tuple[int, Figure]],
    where: Zones,
    writer: Callable[[], SlideWriter],
    footer: str,
    names: Names,
    *,
    both: bool = False,
) -> Iterator[FinishedSlide]:
    """At most two slides; none when no figure names evidence. ``both``: their titles stand in both languages.

    ``names``: how the workspace calls its publishers.
    """
    language = figures[0][1].language if figures else "en"
    publishers = _publishers(figures, names, language)
    size = max(2, (where.figures[0].box.h - _HEAD) // _ROW)
    chunks = _chunks(publishers, size)
    for place, chunk in enumerate(chunks):
        made = writer()
        title = _title(len(publishers), language, is_continued=place > 0)
        second = _title(len(publishers), other_language(language), is_continued=place > 0) if both else ""
        page = SlidePage("one", title, second, language=language)
        head(made, where, page, word("sources", language), word("sources_subtitle", language), 0)
        spot = where.figures[0]
        rest = publishers[sum(map(len, chunks)) :] if place == len(chunks) - 1 else []
        widths, rows = _table(chunk, rest, spot.box.w, language)
        made.shapes.append(
            grid_frame(
                made.ids(1),
                f"{word('sources', language)} [mc:sources-{place + 1}]",
                f"{title}: {'; '.join(row[0] for row in rows)}",
                spot,
                widths,
                [_cells([word(key, language) for key in _COLUMNS], widths, is_head=True)]
                + [_cells(row, widths) for row in rows],
                least=_ROW,
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


def _publishers(figures: Sequence[tuple[int, Figure]], names: Names, language: str) -> list[_Publisher]:
    """Those that carry most numbers first, each under its name in the language."""
    read = {entry.source: _parts(entry.source) for _, figure in figures for entry in figure.evidence}
    called = {name: tuple(names.author(name, one) for one in _LANGUAGES) for name, _, _ in read.values()}
    same = _same(called.values())
    found: dict[str, _Publisher] = defaultdict(_Publisher)
    for number, figure in figures:
        for entry in figure.evidence:
            name, document, date = read[entry.source]
            own = called[name]
            one = found[same[own[0]]]
            one.names[own[_LANGUAGES.index(language)]] += 1
            one.slides.add(number)
            one.numbers.add(entry.observation)
            if document:
                one.documents[document] = None
            if date:
                one.dates.add(date)
    return sorted(found.values(), key=lambda one: (-len(one.numbers), min(one.slides), one.name(language)))


def _same(called: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """One name for all that are names of one publisher, by each of them: two share a name in either language."""
    groups: dict[str, set[str]] = {}
    for names in called:
        group = set(names).union(*(groups.get(name, ()) for name in names))
        groups |= dict.fromkeys(group, group)
    return {name: min(group) for name, group in groups.items()}


def _parts(source: str) -> tuple[str, str, str]:
    """Publisher, title and date of a citation as evidence lines write it."""
    parts = _APART.split(line(source, 600))
    date = parts.pop() if len(parts) > 1 and _DATE.match(parts[-1]) else ""
    titles = [part for part in parts[1:] if not _COPIED.match(part)] or parts[1:]
    return parts[0], ", ".join(titles), date[:7]


def _title(count: int, language: str, *, is_continued: bool) -> str:
    title = counted("sources_title", count, language)
    return say(language, "parens", text=title, note=word("continued", language)) if is_continued else title


def _table(
    publishers: Sequence[_Publisher], rest: Sequence[_Publisher], wide: int, language: str
) -> tuple[list[int], list[list[str]]]:
    """Widths of the columns, and the words of each row; the last one counts those without a row of their own."""
    size, room = _size(wide), round(wide * _MOST["date"] * SAFE) - 2 * MARGIN

    def span(dates: Iterable[str]) -> str:
        """First and last date by months where the column may hold that, else by years, as in narrow frames."""
        known = sorted(dates)
        ends = [known[0], known[-1]] if known else []
        told = [" – ".join(dict.fromkeys(day(one[:most], language) for one in ends)) for most in (7, 4)]
        return (told[0] if wide >= _NARROW and width(told[0], size) <= room else told[1]) or word("undated", language)

    rows = [[one.name(language), "", span(one.dates), str(len(one.numbers)), ranges(one.slides)] for one in publishers]
    titles = [(len(one.documents), list(one.documents)) for one in publishers]
    if rest:
        dates, slides = ({day for one in rest for day in one.dates}, {at for one in rest for at in one.slides})
        numbers = {number for one in rest for number in one.numbers}
        name = counted("further", len(rest), language)
        rows.append([name, "", span(dates), str(len(numbers)), ranges(slides)])
        titles.append((0, [one.name(language) for one in rest]))
    heads = [word(key, language) for key in _COLUMNS]
    widths = [_width(at, [head, *(row[at] for row in rows)], wide) for at, head in enumerate(heads)]
    widths[1] = wide - sum(widths)
    for row, (count, said) in zip(rows, titles, strict=True):
        row[1] = _documents(count, said, language, (_room(1, widths), size))
    return widths, rows


def _width(at: int, texts: Sequence[str], wide: int) -> int:
    """What the words of a column need; nothing for the documents, which take the rest."""
    if at == 1:
        return 0
    needed = max(width(text, _size(wide), bold=at == 0 or not number) for number, text in enumerate(texts))
    lead = APART if _COLUMNS[at] == "slides" else 0
    return min(round(needed / SAFE) + 2 * MARGIN + lead + 24_000, round(_MOST[_COLUMNS[at]] * wide))


def _size(wide: int) -> float:
    """Points of the words in a frame."""
    return _SIZE if wide >= _NARROW else _SMALL


def _room(at: int, widths: Sequence[int]) -> int:
    """EMU of a line of words in a column."""
    lead = APART if _COLUMNS[at] == "slides" else 0
    return round((widths[at] - 2 * MARGIN - lead) * SAFE)


def _cells(texts: Sequence[str], widths: Sequence[int], *, is_head: bool = False) -> list[GridCell]:
    """A row of one line a cell."""
    made, size = [], _size(sum(widths))
    for at, text in enumerate(texts):
        shown = fit(line(text), size, _room(at, widths), bold=is_head or at == 0)
        align = "r" if _COLUMNS[at] == "numbers" else "l"
        lead = APART if _COLUMNS[at] == "slides" else 0
        anchor = "b" if is_head else "ctr"
        made.append(GridCell((Paragraph(shown, size),) if shown else (), align=align, anchor=anchor, lead=lead))
    return made


def _documents(count: int, titles: Sequence[str], language: str, place: tuple[int, float]) -> str:
    """Titles as far as one line holds them, and how many more there are; the first one is cut where it has no room.

    ``place``: EMU of the line, and points of its words.
    """
    room, size = place
    whole = say(language, "semicolon").join(titles)
    if count < 2 or width(whole, size) <= room:
        return fit(whole, size, room)
    for shown in range(count - 1, 0, -1):
        told = counted("documents", count - shown, language, titles=say(language, "semicolon").join(titles[:shown]))
        if width(told, size) <= room:
            return told
    more = counted("documents", count - 1, language, titles="")
    return fit(titles[0], size, room - width(more, size)) + more


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
        f"- {source} | {'; '.join(list(places[source])[:6])} | {ranges(used)}"
        for source, used in sorted(slides.items(), key=lambda item: (min(item[1]), item[0]))
    )


def ranges(several: Iterable[int]) -> str:
    """Numbers in order, with runs of three and more as ranges: ``2, 4–8``."""
    numbers = sorted(several)
    parts: list[str] = []
    start = 0
    for place in range(1, len(numbers) + 1):
        if place < len(numbers) and numbers[place] == numbers[place - 1] + 1:
            continue
        run = numbers[start:place]
        parts.extend([f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run])
        start = place
    return ", ".join(parts)
