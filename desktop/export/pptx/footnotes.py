"""The footnotes of a slide: whole sentences only, the first ones of every figure first, as many as the place holds.

A note that has no room is not cut: it gives way sentence by sentence from its end, and what is left of it stands in
the speaker notes. A slide that speaks two languages keeps a note in its first one where both have no room.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final, NamedTuple

from desktop.export.pptx.metrics import wrap
from desktop.export.pptx.signs import sign_characters
from desktop.export.text import line
from desktop.figures.bilingual import BETWEEN, NOTES_APART

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.export.pptx.layouts import Place
    from desktop.figures.figure import Figure

MOST_LINES: Final = 3
_SIZE: Final = 9.0
_END: Final = re.compile(
    r"(?<=[^\W\d_]{4}[.!?])\s+(?=[^\W_a-z\d])|(?<=[\d%)][.!?])\s+(?=[^\W_a-z\d])|(?<=[。！？])\s*(?=\S)"
)
"""Between two sentences. A full stop after a short word may belong to an abbreviation: there nothing is parted."""
_MOST_SENTENCES: Final = 8
"""Of a note that gives way, so many are tried at most."""
_CLOSED: Final = (".", "!", "?", "。", "！", "？", "…")
_WIDE_END: Final = re.compile("[\u3000-\u9fff\uff00-\uffef]$")


class FootNotes(NamedTuple):
    """Paragraphs of the slide, and how many notes they do not hold whole."""

    shown: tuple[str, ...]
    left: int


def notes_on(figures: Sequence[Figure], drawn: str) -> list[str]:
    """The notes of the figures of a slide, each once: the first of every figure, then the second ones ...

    A figure names what is most important first. ``drawn`` is the XML of the slide: notes about marks that are
    not on it are left out. Where the figures are about several things, a note that only some have says whose it is.
    """
    several = len({one.section for one in figures}) > 1
    common = set.intersection(*(set(one.footnotes) for one in figures)) if figures else set()
    rows = zip_longest(
        *(
            [
                _named(one, note) if several and note not in common else note
                for note in one.footnotes
                if _explains(one, note, drawn)
            ]
            for one in figures
        )
    )
    return list(dict.fromkeys(note for row in rows for note in row if note))


def fitted_notes(notes: Sequence[str], where: Place) -> FootNotes:
    """As many notes as the place has room for in whole sentences, in their order."""
    notes = [note for note in notes if line(note)]
    chosen: list[str] = []
    left = 0
    for note in notes:
        found = next((part for part in _parts(note) if _laid([*chosen, part], where)), "")
        chosen += [found] if found else []
        left += found != _whole(note)
    return FootNotes(tuple(_laid(chosen, where)), left)


def _named(figure: Figure, note: str) -> str:
    """A note after the name of what its figure is about, where it does not say it itself."""
    name = figure.section.partition(BETWEEN)[0]
    if not name or name in note:
        return note
    return f"{name}：{note}" if figure.language == "zh" else f"{name}: {note}"


def _explains(figure: Figure, note: str, drawn: str) -> bool:
    """Whether what a note is about is on the slide; most are about all of a figure."""
    marks = [mark for told, mark in figure.mark_notes if told == note]
    return not marks or any(sign in drawn for mark in marks for sign in sign_characters(mark))


def _whole(note: str) -> str:
    return line(note)


def _parts(note: str) -> Iterator[str]:
    """The note, then what is left of it when it gives way: its first language, then fewer sentences."""
    yield _whole(note)
    first = line(note.partition(NOTES_APART)[0])
    sentences = _END.split(first)
    for count in range(min(len(sentences), _MOST_SENTENCES), 0, -1):
        yield line(" ".join(sentences[:count]))


def _laid(notes: Sequence[str], where: Place) -> list[str]:
    """Paragraphs on the lines the place has: a note each, else several on a line; empty where they have no room."""
    room, size = where.room * 79 // 80, where.points(_SIZE)  # readers round letters to pixels: a full line may break
    most = min(MOST_LINES, where.lines(_SIZE))

    def lines(text: str) -> int:
        return len(wrap(text, size, room))

    if sum(map(lines, notes)) <= most:
        return list(notes)
    packed: list[str] = []
    for note in notes:
        joined = f"{_closed(packed[-1])} {note}" if packed else ""
        if joined and lines(joined) == lines(packed[-1]):
            packed[-1] = joined
        else:
            packed.append(note)
    for made in (packed, [" ".join([*map(_closed, notes[:-1]), notes[-1]])]):
        if sum(map(lines, made)) <= most:
            return made
    return []


def _closed(note: str) -> str:
    """A note that others follow on its line ends like a sentence."""
    return note if note.endswith(_CLOSED) else note + ("。" if _WIDE_END.search(note) else ".")
